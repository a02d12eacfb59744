//! Readers read, survive a panic, and cannot write.

use super::super::fault::Fault;
use super::super::readers::READERS;
use super::Place;

#[tokio::test]
async fn a_reader_cannot_write() {
    let clinic = Place::new().open();
    let texts = ["delete from settings", "create table mine (id integer)", "update accounts set name = 'x'"];
    for text in texts {
        let write = clinic.vault.readers().run(move |sql| sql.change(text, &[]));
        assert!(matches!(write.await, Err(Fault::Database(_))), "{text}");
    }
}

#[tokio::test]
async fn a_reader_whose_job_panicked_or_failed_reads_on() {
    let clinic = Place::new().open();
    for _ in 0..READERS * 4 {
        let panics = clinic
            .vault
            .readers()
            .run(|sql| sql.rows("select 1", &[], |_| panic!("a job of a test panics")).map(|_: Vec<()>| ()));
        assert!(matches!(panics.await, Err(Fault::Broken(_))));
        let fails = clinic.vault.readers().run(|sql| sql.rows("select nonsense", &[], |_| Ok(())));
        assert!(matches!(fails.await, Err(Fault::Database(_))));
    }
    for _ in 0..READERS * 4 {
        assert!(clinic.vault.is_ready().await);
    }
}

#[tokio::test]
async fn all_statements_of_a_job_see_one_snapshot() {
    let clinic = Place::new().open();
    let (go_on, wait) = std::sync::mpsc::channel::<()>();
    let (started, start) = tokio::sync::oneshot::channel();
    let readers = clinic.vault.readers().clone();
    let reading = tokio::spawn(async move {
        let twice = readers.run(move |sql| {
            let before = super::super::trail::head(sql)?;
            _ = started.send(());
            _ = wait.recv();
            Ok((before, super::super::trail::head(sql)?))
        });
        twice.await
    });
    start.await.unwrap();
    clinic.note("meanwhile").await.unwrap();
    go_on.send(()).unwrap();
    let (before, after) = reading.await.unwrap().unwrap();
    assert_eq!(before, after);
    assert_eq!(clinic.head().await.seq, before.seq + 1);
}
