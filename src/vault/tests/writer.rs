//! The writer: what is in one batch stands or falls alone, and nobody hears of it before it is durable.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;
use tokio::task::{JoinHandle, yield_now};

use super::super::fault::Fault;
use super::super::writer::Writing;
use super::{Clinic, Place, event, origin};

impl Clinic {
    /// Queues a job without waiting for its answer.
    pub async fn queue<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> JoinHandle<Result<T, Fault>> {
        let writer = self.vault.writer().clone();
        let queued = tokio::spawn(async move { writer.run(job).await });
        yield_now().await;
        queued
    }

    /// Keeps the writer at work until something is sent, or the sender dropped: what is queued meanwhile is one batch.
    pub async fn hold(&self) -> Sender<()> {
        let (release, wait) = channel();
        let (started, start) = oneshot::channel();
        drop(self.queue(blocking(started, wait)).await);
        start.await.unwrap();
        release
    }
}

fn blocking(started: oneshot::Sender<()>, wait: Receiver<()>) -> impl FnOnce(&Writing<'_>) -> Result<(), Fault> + Send {
    move |_| {
        _ = started.send(());
        _ = wait.recv();
        Ok(())
    }
}

fn set(name: &'static str) -> impl FnOnce(&Writing<'_>) -> Result<i64, Fault> + Send {
    move |writing| {
        writing
            .sql
            .change("insert into settings (name, value, changed_at) values (:name, 'x', 1)", &[(":name", &name)])?;
        writing.append(&origin(), &event(name))
    }
}

const SETTINGS: &str = "select name from settings";

#[tokio::test]
async fn a_failing_job_rolls_back_alone_and_its_neighbours_stay() {
    let clinic = Place::new().open();
    let release = clinic.hold().await;
    let before = clinic.queue(set("before")).await;
    let failing = clinic.queue(|writing| set("failing")(writing).and(Err::<(), _>(Fault::Stale))).await;
    let twice = clinic.queue(set("before")).await;
    let after = clinic.queue(set("after")).await;
    drop(release);
    assert_eq!(before.await.unwrap().unwrap(), 1);
    assert!(matches!(failing.await.unwrap(), Err(Fault::Stale)));
    assert!(twice.await.unwrap().unwrap_err().is_rule("settings.name"));
    assert_eq!(after.await.unwrap().unwrap(), 2, "the trail's numbers close up after what was rolled back");
    assert_eq!(clinic.count(SETTINGS).await, 2);
}

#[tokio::test]
async fn a_panicking_job_is_answered_and_the_writer_lives() {
    let place = Place::new();
    let clinic = place.open();
    let release = clinic.hold().await;
    let panicking = clinic
        .queue(|writing| -> Result<(), Fault> {
            set("half")(writing)?;
            panic!("a job of a test panics")
        })
        .await;
    let after = clinic.queue(set("after")).await;
    drop(release);
    assert!(matches!(panicking.await.unwrap(), Err(Fault::Broken(_))));
    assert!(after.await.unwrap().is_ok());
    assert!(clinic.note("later").await.is_ok());
    assert_eq!(clinic.count(SETTINGS).await, 1);
    clinic.stop().await;
    assert_eq!(place.verify().unwrap().rows, 3, "two, and the one that names the checkpoint");
}

#[tokio::test]
async fn nobody_is_answered_before_the_whole_batch_is_durable() {
    let clinic = Place::new().open();
    let (hold, (go_on, wait)) = (clinic.hold().await, channel());
    let (started, start) = oneshot::channel();
    let early = clinic.queue(set("early")).await;
    let slow = clinic.queue(blocking(started, wait)).await;
    drop(hold);
    start.await.unwrap();
    yield_now().await;
    assert!(!early.is_finished(), "its job has run, but nothing is committed yet");
    assert_eq!(clinic.count(SETTINGS).await, 0);
    go_on.send(()).unwrap();
    early.await.unwrap().unwrap();
    assert_eq!(clinic.count(SETTINGS).await, 1);
    slow.await.unwrap().unwrap();
}

#[tokio::test]
async fn what_was_answered_is_seen_by_every_reader_at_once() {
    let clinic = Place::new().open();
    for _ in 0..50 {
        let seq = clinic.note("seen").await.unwrap();
        assert_eq!(clinic.head().await.seq, seq);
        assert_eq!(clinic.vault.writer().heads().borrow().seq, seq);
    }
}

#[tokio::test]
async fn the_trail_goes_on_rightly_after_jobs_that_were_rolled_back() {
    let place = Place::new();
    let clinic = place.open();
    for _ in 0..3 {
        let failing = clinic.vault.writer().run(|writing| {
            writing.append(&origin(), &event("one"))?;
            writing.append(&origin(), &event("two"))?;
            Err::<(), _>(Fault::NotFound)
        });
        assert!(failing.await.is_err());
        clinic.note("kept").await.unwrap();
    }
    clinic.stop().await;
    assert_eq!(place.verify().unwrap().rows, 4, "three, and the one that names the checkpoint");
}

#[tokio::test]
async fn two_hundred_at_once_keep_their_order_and_share_commits() {
    let clinic = Place::new().open();
    let release = clinic.hold().await;
    let mut queued = Vec::new();
    for _ in 0..200 {
        let heads = clinic.vault.writer().heads();
        let job = move |writing: &Writing<'_>| {
            let committed = heads.borrow().seq;
            Ok((writing.append(&origin(), &event("many"))?, committed))
        };
        queued.push(clinic.queue(job).await);
    }
    drop(release);
    let (mut numbers, mut commits) = (Vec::new(), BTreeSet::new());
    for job in queued {
        let (seq, committed_before) = job.await.unwrap().unwrap();
        numbers.push(seq);
        commits.insert(committed_before);
    }
    assert_eq!(numbers, (1..=200).collect::<Vec<i64>>());
    assert_eq!(commits, BTreeSet::from([0, 128]), "200 jobs are two batches");
}

#[tokio::test]
async fn a_full_queue_turns_away_after_five_seconds_and_loses_nothing_it_took() {
    let clinic = Place::new().open();
    let release = clinic.hold().await;
    let mut queued = Vec::new();
    for _ in 0..1024 {
        queued.push(clinic.queue(|writing| writing.append(&origin(), &event("taken"))).await);
    }
    let asked = Instant::now();
    assert!(matches!(clinic.note("too much").await, Err(Fault::Busy)));
    assert!((5..7).contains(&asked.elapsed().as_secs()), "{:?}", asked.elapsed());
    drop(release);
    for job in queued {
        assert!(job.await.unwrap().is_ok());
    }
    assert_eq!(clinic.count("select 1 from trail where detail = 'taken'").await, 1024);
    assert!(tokio::time::timeout(Duration::from_secs(5), clinic.note("again")).await.unwrap().is_ok());
}
