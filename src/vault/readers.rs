//! A few threads that read, each with a connection and a page cache of its own. They cannot write.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::sync::oneshot;

use super::fault::Fault;
use super::sql::{Doored, Sql};

/// Fewer than four cost a third of the pages per second on two cores; each holds up to 8 MiB of pages.
pub(super) const READERS: usize = 3;
const QUEUE: usize = 1024;
/// How many jobs share a snapshot. After each commit of the writer a snapshot begins with an empty page cache, and
/// every page must be decrypted again: under load that is most of a read's cost.
const GROUP: usize = 64;

/// Says whether the connection is fit for another job.
type Job = Box<dyn FnOnce(Sql<'_>) -> bool + Send>;

/// The way to the readers. When the last one is dropped the threads end.
#[derive(Clone)]
pub(super) struct Readers {
    queue: SyncSender<Job>,
    closing: Arc<AtomicBool>,
}

/// What was asked, and whether no more is taken.
struct Asked {
    /// Nothing once they are closed.
    jobs: Mutex<Option<Receiver<Job>>>,
    closing: Arc<AtomicBool>,
}

impl Readers {
    /// Starts the threads, each with a connection of its own.
    pub fn start(
        connect: impl Fn() -> Result<Doored, Fault> + Send + Sync + 'static,
    ) -> Result<(Self, Vec<JoinHandle<()>>), Fault> {
        let (queue, jobs) = sync_channel::<Job>(QUEUE);
        let closing = Arc::new(AtomicBool::new(false));
        let asked = Asked { jobs: Mutex::new(Some(jobs)), closing: Arc::clone(&closing) };
        let (asked, connect) = (Arc::new(asked), Arc::new(connect));
        let start = |_| {
            let (doored, asked, connect) = (connect()?, Arc::clone(&asked), Arc::clone(&connect));
            Ok(thread::Builder::new().name("reader".to_owned()).spawn(move || work(doored, &asked, &*connect))?)
        };
        let threads = (0..READERS).map(start).collect::<Result<_, Fault>>()?;
        Ok((Self { queue, closing }, threads))
    }

    /// Runs the job on one snapshot of the database.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(Sql<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (reply, answer) = oneshot::channel();
        let work: Job = Box::new(move |sql| {
            let outcome = catch_unwind(AssertUnwindSafe(|| job(sql)));
            let outcome = outcome.unwrap_or(Err(Fault::Broken("a job of a reader panicked")));
            let is_fit = !matches!(outcome, Err(Fault::Database(_)));
            // The asker may have gone away.
            _ = reply.send(outcome);
            is_fit
        });
        self.queue.try_send(work).map_err(|_| Fault::Busy)?;
        answer.await.map_err(|_| Fault::Broken("the readers have stopped"))?
    }

    /// Lets the threads end though others still have a way to them: what was asked before is answered, and nothing after.
    pub fn close(&self) {
        self.closing.store(true, Ordering::SeqCst);
        // Wakes one, and so all of them; where the queue is full they are awake.
        _ = self.queue.try_send(Box::new(|_| true));
    }
}

fn work(mut doored: Doored, asked: &Asked, connect: &impl Fn() -> Result<Doored, Fault>) {
    let mut is_fit = true;
    loop {
        let group = group(asked);
        if group.is_empty() {
            return;
        }
        // SQLCipher holds a failed read against its connection for good: only a fresh one notices that the disk reads
        // again. While it does not, this job fails like the one before.
        if !is_fit && let Ok(fresh) = connect() {
            doored = fresh;
        }
        is_fit = snapshot(doored.sql(), group);
    }
}

/// What is queued now, up to [`GROUP`]; waits for the first. Nothing when the last way to the readers is gone or they are
/// closed.
fn group(asked: &Asked) -> Vec<Job> {
    let mut kept = asked.jobs.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(jobs) = kept.as_ref() else { return Vec::new() };
    if asked.closing.load(Ordering::SeqCst) {
        let rest = jobs.try_iter().collect();
        *kept = None;
        return rest;
    }
    jobs.recv().into_iter().chain(jobs.try_iter().take(GROUP - 1)).collect()
}

/// Runs the jobs on one snapshot. Each was asked before the snapshot began, so that it sees all that was durable then.
fn snapshot(sql: Sql<'_>, group: Vec<Job>) -> bool {
    // Where no transaction can begin, each job finds out by itself and says so.
    let has_begun = sql.control("begin").is_ok();
    let mut is_fit = true;
    for job in group {
        is_fit &= job(sql);
    }
    has_begun && sql.control("commit").is_ok() && is_fit
}
