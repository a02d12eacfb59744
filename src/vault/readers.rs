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

type Job = Box<dyn FnOnce(Sql<'_>) + Send>;

/// The way to the readers. When the last one is dropped the threads end.
#[derive(Clone)]
pub(super) struct Readers {
    queue: SyncSender<Job>,
}

impl Readers {
    /// Starts a thread for each connection.
    pub fn start(connections: Vec<Doored>) -> std::io::Result<(Self, Vec<JoinHandle<()>>)> {
        let (queue, jobs) = sync_channel::<Job>(QUEUE);
        let jobs = Arc::new(Mutex::new(jobs));
        let start = |doored: Doored| {
            let jobs = Arc::clone(&jobs);
            thread::Builder::new().name("reader".to_owned()).spawn(move || work(&doored, &jobs))
        };
        let threads = connections.into_iter().map(start).collect::<std::io::Result<_>>()?;
        Ok((Self { queue }, threads))
    }

    /// Runs the job on one snapshot of the database.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(Sql<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (reply, answer) = oneshot::channel();
        let work: Job = Box::new(move |sql| {
            // The asker may have gone away.
            _ = reply.send(snapshot(sql, job));
        });
        self.queue.try_send(work).map_err(|_| Fault::Busy)?;
        answer.await.map_err(|_| Fault::Broken("the readers have stopped"))?
    }
}

fn work(doored: &Doored, jobs: &Mutex<Receiver<Job>>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match next {
            Ok(job) => job(doored.sql()),
            Err(_) => return,
        }
    }
}

fn snapshot<T>(sql: Sql<'_>, job: impl FnOnce(Sql<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
    sql.control("begin")?;
    let outcome = catch_unwind(AssertUnwindSafe(|| job(sql)));
    sql.control("commit")?;
    outcome.unwrap_or(Err(Fault::Broken("a job of a reader panicked")))
}
