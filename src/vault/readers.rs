//! A few threads that read, each with a connection and a page cache of its own. They cannot write.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::sync::oneshot;

use super::fault::Fault;
use super::sql::{Doored, Sql};

/// Fewer than four cost a third of the pages per second on two cores; each holds up to 8 MiB of pages.
pub(super) const READERS: usize = 4;
const QUEUE: usize = 1024;

/// Says whether the connection is fit for another job.
type Job = Box<dyn FnOnce(Sql<'_>) -> bool + Send>;

/// The way to the readers. When the last one is dropped the threads end.
#[derive(Clone)]
pub(super) struct Readers {
    queue: SyncSender<Job>,
}

impl Readers {
    /// Starts the threads, each with a connection of its own.
    pub fn start(
        connect: impl Fn() -> Result<Doored, Fault> + Send + Sync + 'static,
    ) -> Result<(Self, Vec<JoinHandle<()>>), Fault> {
        let (queue, jobs) = sync_channel::<Job>(QUEUE);
        let (jobs, connect) = (Arc::new(Mutex::new(jobs)), Arc::new(connect));
        let start = |_| {
            let (doored, jobs, connect) = (connect()?, Arc::clone(&jobs), Arc::clone(&connect));
            Ok(thread::Builder::new().name("reader".to_owned()).spawn(move || work(doored, &jobs, &*connect))?)
        };
        let threads = (0..READERS).map(start).collect::<Result<_, Fault>>()?;
        Ok((Self { queue }, threads))
    }

    /// Runs the job on one snapshot of the database.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(Sql<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (reply, answer) = oneshot::channel();
        let work: Job = Box::new(move |sql| {
            let outcome = snapshot(sql, job);
            let is_fit = !matches!(outcome, Err(Fault::Database(_)));
            // The asker may have gone away.
            _ = reply.send(outcome);
            is_fit
        });
        self.queue.try_send(work).map_err(|_| Fault::Busy)?;
        answer.await.map_err(|_| Fault::Broken("the readers have stopped"))?
    }
}

fn work(mut doored: Doored, jobs: &Mutex<Receiver<Job>>, connect: &impl Fn() -> Result<Doored, Fault>) {
    let mut is_fit = true;
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        // SQLCipher holds a failed read against its connection for good: only a fresh one notices that the disk reads
        // again. While it does not, this job fails like the one before.
        if !is_fit && let Ok(fresh) = connect() {
            doored = fresh;
        }
        is_fit = job(doored.sql());
    }
}

fn snapshot<T>(sql: Sql<'_>, job: impl FnOnce(Sql<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
    sql.control("begin")?;
    let outcome = catch_unwind(AssertUnwindSafe(|| job(sql)));
    sql.control("commit")?;
    outcome.unwrap_or(Err(Fault::Broken("a job of a reader panicked")))
}
