//! The one thread that writes. Everything queued is committed together; each job has a savepoint of its own, so that
//! one failure does not sink the batch, and is answered only after the commit that made it durable.

mod job;
mod named;
mod writing;

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};

use tokio::sync::{mpsc, oneshot, watch};

use super::checkpoint::Checkpoints;
use super::fault::Fault;
use super::keyring::Keyring;
use super::sql::Doored;
use super::trail::Head;
use crate::kit::clock::Clock;
use crate::kit::random::Entropy;

use job::{Job, Lost, Work, answered, work};
pub(super) use named::WeakWriter;
pub(super) use writing::Noting;
pub use writing::Writing;

const QUEUE: usize = 1024;
const BATCH: usize = 128;

/// The way to the writer. When the last one is dropped the thread commits what is queued and ends.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: mpsc::Sender<Box<dyn Job>>,
    closing: Arc<AtomicBool>,
    said: Said,
}

/// What the thread says of its work.
#[derive(Clone)]
struct Said {
    heads: watch::Receiver<Head>,
    failed: watch::Receiver<bool>,
    changes: Arc<AtomicU64>,
    posted: watch::Receiver<u64>,
}

/// What the writer works with, beside the database.
pub(super) struct Tools {
    /// Tells the time.
    pub clock: Clock,
    /// Seals what rows keep.
    pub keys: Arc<Keyring>,
    /// Gives randomness.
    pub entropy: Entropy,
    /// Where the end of the chain is signed.
    pub checkpoints: Checkpoints,
}

impl Writer {
    /// Starts the thread. `head` is where the trail stands in this database.
    pub fn start(doored: Doored, head: Head, tools: Tools) -> std::io::Result<(Self, JoinHandle<()>)> {
        let (sender, jobs) = mpsc::channel(QUEUE);
        let (head_said, heads) = watch::channel(head);
        let (failure_said, failed) = watch::channel(false);
        let (posted_said, posted) = watch::channel(0);
        let changes = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&changes);
        let closing = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&closing);
        let thread = thread::Builder::new().name("writer".to_owned()).spawn(move || {
            let (head, posted) = (Cell::new(head), Cell::new(0));
            let ledger = Ledger { doored, head, posted, tools, head_said, failure_said, posted_said, changes: counted };
            ledger.work(jobs, &closed);
        })?;
        Ok((Self { jobs: sender, closing, said: Said { heads, failed, changes, posted } }, thread))
    }

    /// How often something other than the trail was changed. Whoever keeps what they have read asks this before
    /// reading; while it stays the same, so does what was read.
    pub fn changes(&self) -> u64 {
        self.said.changes.load(Ordering::SeqCst)
    }

    /// Runs a job that reads and notes on the trail, in the next batch; answers once that is durable.
    pub async fn note<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Noting<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.queue(move |writing| job(&Noting(writing)), false).await
    }

    /// Runs a job that changes only what nobody keeps: counters, and what it notes on the trail.
    pub async fn write_counters<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.queue(job, false).await
    }

    /// Runs the job in the next batch and answers once that is durable.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.queue(job, true).await
    }

    async fn queue<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
        is_change: bool,
    ) -> Result<T, Fault> {
        let (work, answer) = work(job, is_change);
        let place = tokio::time::timeout(std::time::Duration::from_secs(5), self.jobs.reserve());
        let place = place.await.map_err(|_| Fault::Busy)?.map_err(|_| Fault::Broken("the writer has stopped"))?;
        place.send(work);
        answered(answer).await
    }

    /// Lets the thread end though others still have a way to it: what was asked before is done, and nothing after.
    pub fn close(&self) {
        self.closing.store(true, Ordering::SeqCst);
        // Wakes it; where the queue is full it is awake.
        _ = self.jobs.try_send(work(|_| Ok(()), false).0);
    }

    /// A way to it that lets it end.
    pub fn weak(&self) -> WeakWriter {
        WeakWriter(self.jobs.downgrade())
    }

    /// Where the trail stands after each commit.
    pub fn heads(&self) -> watch::Receiver<Head> {
        self.said.heads.clone()
    }

    /// Changes after each commit that queued a notice.
    pub fn posted(&self) -> watch::Receiver<u64> {
        self.said.posted.clone()
    }

    /// Turns true when the disk failed and nothing more is written.
    pub fn failed(&self) -> watch::Receiver<bool> {
        self.said.failed.clone()
    }
}

struct Ledger {
    doored: Doored,
    head: Cell<Head>,
    tools: Tools,
    head_said: watch::Sender<Head>,
    failure_said: watch::Sender<bool>,
    posted: Cell<u64>,
    posted_said: watch::Sender<u64>,
    changes: Arc<AtomicU64>,
}

impl Ledger {
    fn work(self, mut jobs: mpsc::Receiver<Box<dyn Job>>, closing: &AtomicBool) {
        let mut batch = Vec::with_capacity(BATCH);
        while jobs.blocking_recv_many(&mut batch, BATCH) > 0 {
            let before = self.head.get();
            let outcome = self.commit(&mut batch).map_err(|fault| {
                self.head.set(before);
                self.give_up(&fault);
                Lost::from(&fault)
            });
            self.head_said.send_replace(self.head.get());
            // Before the answers: whoever acts on one must not meet what was read before the change.
            if batch.iter().any(|job| job.is_change()) {
                self.changes.fetch_add(1, Ordering::SeqCst);
            }
            for job in batch.drain(..) {
                job.answer(outcome);
            }
            let posted = self.posted.get();
            self.posted_said.send_if_modified(|said| std::mem::replace(said, posted) != posted);
            if closing.load(Ordering::SeqCst) {
                jobs.close();
            }
        }
        self.sign_the_end();
    }

    /// Nobody asks any more: says outside the database how far the chain came, and names that on the trail.
    fn sign_the_end(&self) {
        let Tools { checkpoints, clock, .. } = &self.tools;
        if let Err(error) = checkpoints.write(self.head.get(), clock) {
            tracing::error!(%error, "the last checkpoint of the trail could not be written");
        }
        let Some(naming) = checkpoints.unnamed().filter(|_| !*self.failure_said.borrow()) else { return };
        let todo = move |writing: &Writing<'_>| naming.append(|origin, entry| writing.append(origin, entry));
        let work =
            Work { todo: Some(todo), outcome: Err(Fault::Broken("")), reply: oneshot::channel().0, is_change: false };
        if let Err(fault) = self.commit(&mut [Box::new(work)]) {
            self.give_up(&fault);
        }
    }

    fn commit(&self, batch: &mut [Box<dyn Job>]) -> Result<(), Fault> {
        if *self.failure_said.borrow() {
            return Err(Fault::Broken("the disk has failed before"));
        }
        let sql = self.doored.sql();
        sql.control("begin immediate")?;
        for job in batch {
            let before = self.head.get();
            sql.control("savepoint job")?;
            let Tools { clock, keys, entropy, .. } = &self.tools;
            let (now, head, posted) = (clock.now(), &self.head, &self.posted);
            if let Err(lost) = job.run(&Writing { sql, now, keys, entropy, head, posted }) {
                // For want of space SQLite may have rolled back everything, not just this job's statement.
                if !sql.is_in_transaction() {
                    return Err(lost.into());
                }
                sql.control("rollback to job")?;
                self.head.set(before);
            }
            sql.control("release job")?;
        }
        sql.control("commit")
    }

    /// After a failed commit nothing of the batch may stay. A full disk heals by itself; any other failure of the
    /// disk may have left pages in an unknown state, so that nothing more is written until a restart has looked.
    fn give_up(&self, fault: &Fault) {
        tracing::error!(%fault, "a batch could not be committed");
        let sql = self.doored.sql();
        let rolled_back = !sql.is_in_transaction() || sql.control("rollback").is_ok();
        if !matches!(fault, Fault::DiskFull) || !rolled_back {
            self.failure_said.send_replace(true);
        }
    }
}
