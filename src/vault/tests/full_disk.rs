//! A full disk refuses writes cleanly and heals by itself; any other failure of a commit stops writing for good.

use super::super::fault::Fault;
use super::super::writer::Writing;
use super::{Clinic, Place, event, origin};

impl Clinic {
    /// Lets the database grow by so many pages and no more, as a disk would.
    async fn leave_room_for(&self, pages: i64) {
        let limit = self.vault.writer().run(move |writing| {
            let now: i64 = writing.sql.one("pragma page_count", &[], |row| row.get(0))?;
            let limit = format!("pragma max_page_count = {}", now.saturating_add(pages));
            writing.sql.one(&limit, &[], |_| Ok(()))
        });
        limit.await.unwrap();
    }
}

fn keep(name: &'static str, size: usize) -> impl FnOnce(&Writing<'_>) -> Result<i64, Fault> + Send {
    move |writing| {
        let seq = writing.append(&origin(), &event(name))?;
        writing.sql.change(
            "insert into settings (name, value, changed_at) values (:name, :value, 1)",
            &[(":name", &name), (":value", &"x".repeat(size))],
        )?;
        Ok(seq)
    }
}

const HUGE: usize = 1_000_000;

#[tokio::test]
async fn writes_are_refused_while_the_disk_is_full_and_work_again_after() {
    let place = Place::new();
    let clinic = place.open();
    clinic.note("before").await.unwrap();
    clinic.leave_room_for(20).await;
    for _ in 0..3 {
        assert!(matches!(clinic.vault.writer().run(keep("huge", HUGE)).await, Err(Fault::DiskFull)));
        assert_eq!(clinic.head().await.seq, 1, "reads go on, and see nothing of it");
        assert!(clinic.vault.is_ready().await);
    }
    assert!(!*clinic.vault.failed().borrow(), "a full disk is no reason to stop");
    assert_eq!(clinic.vault.writer().run(keep("small", 10)).await.unwrap(), 2, "what fits is still written");
    clinic.leave_room_for(1_000_000).await;
    assert_eq!(clinic.vault.writer().run(keep("huge", HUGE)).await.unwrap(), 3);
    clinic.stop().await;
    assert_eq!(place.verify().unwrap().rows, 4, "three, and the one that names the checkpoint");
}

#[tokio::test]
async fn neighbours_of_what_does_not_fit_are_kept_or_told_so() {
    let place = Place::new();
    let clinic = place.open();
    clinic.leave_room_for(20).await;
    let release = clinic.hold().await;
    let jobs = [
        clinic.queue(keep("before", 10)).await,
        clinic.queue(keep("huge", HUGE)).await,
        clinic.queue(keep("after", 10)).await,
    ];
    drop(release);
    let mut kept = 0;
    for job in jobs {
        match job.await.unwrap() {
            Ok(_) => kept += 1,
            Err(fault) => assert!(matches!(fault, Fault::DiskFull), "{fault:?}"),
        }
    }
    assert_eq!(clinic.count("select name from settings").await, kept);
    assert_eq!(clinic.count("select seq from trail").await, kept);
    assert!(clinic.vault.writer().run(keep("later", 10)).await.is_ok());
    clinic.stop().await;
    assert!(place.verify().is_ok());
}

#[tokio::test]
async fn after_any_other_failed_commit_nothing_is_written_and_reads_go_on() {
    let place = Place::new();
    let clinic = place.open();
    clinic.note("before").await.unwrap();
    let release = clinic.hold().await;
    let neighbour = clinic.queue(keep("neighbour", 10)).await;
    let failing = clinic
        .queue(|writing| {
            writing.sql.control("pragma defer_foreign_keys = on")?;
            let nobody = "insert into recovery_codes (account_id, number, hash) values (x'00', 1, 'x')";
            writing.sql.change(nobody, &[])
        })
        .await;
    drop(release);
    assert!(matches!(failing.await.unwrap(), Err(Fault::Broken(_))));
    assert!(matches!(neighbour.await.unwrap(), Err(Fault::Broken(_))));
    assert!(*clinic.vault.failed().borrow());
    assert!(clinic.note("after").await.is_err());
    assert_eq!(clinic.head().await.seq, 1);
    clinic.stop().await;
    assert_eq!(place.verify().unwrap().rows, 1, "what was acknowledged is there, and nothing else");
    place.open().note("after a restart").await.unwrap();
}
