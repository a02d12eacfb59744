//! The one thread that writes. Everything queued is committed together; each job has a savepoint of its own, so that
//! one failure does not sink the batch, and is answered only after the commit that made it durable.

mod named;

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};

use tokio::sync::{mpsc, oneshot, watch};

use super::checkpoint::Checkpoints;
use super::doors::Door;
use super::fault::Fault;
use super::keyring::{Field, Keyring};
use super::sql::{Doored, Named, Row, Sql};
use super::trail::{self, Entry, Head, Origin};
use crate::kit::clock::{Clock, Timestamp};
use crate::kit::random::Entropy;

pub(super) use named::WeakWriter;

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

/// What a job may use: statements, the trail, and the one instant of its transaction.
#[derive(Clone, Copy)]
pub struct Writing<'c> {
    /// Statements, through whichever door the job was let in by.
    pub sql: Sql<'c>,
    /// The instant.
    pub now: Timestamp,
    pub(super) keys: &'c Keyring,
    /// Gives randomness.
    pub entropy: &'c Entropy,
    head: &'c Cell<Head>,
    posted: &'c Cell<u64>,
}

impl Writing<'_> {
    /// The same transaction through this door.
    pub(super) fn through(&self, door: Door) -> Self {
        Self { sql: self.sql.through(door), ..*self }
    }

    /// The same transaction past every door: for the vault's own rows, whoever asked for them.
    pub(super) fn past_doors(&self) -> Self {
        Self { sql: self.sql.past_doors(), ..*self }
    }

    /// Seals a secret that a row keeps, bound to what it is and to its row.
    ///
    /// # Errors
    /// When it cannot be sealed: then nothing may be kept in its place.
    pub fn seal(&self, of: (Field, &[u8]), plain: &[u8]) -> Result<Vec<u8>, Fault> {
        self.keys.seal_field(of, plain, self.entropy)
    }

    /// Says that so many notices were queued: whoever sends them is woken once they are durable.
    pub(super) fn posted(&self, notices: usize) {
        self.posted.set(self.posted.get() + notices as u64);
    }

    /// Appends a row to the trail; returns its number.
    pub fn append(&self, origin: &Origin, entry: &Entry<'_>) -> Result<i64, Fault> {
        let head = trail::append(self.sql.past_doors(), self.head.get(), self.now, origin, entry)?;
        self.head.set(head);
        Ok(head.seq)
    }
}

/// What a job may use that only reads and notes: it cannot change what anybody has read before.
pub(super) struct Noting<'c>(&'c Writing<'c>);

impl Noting<'_> {
    /// Appends a row to the trail; returns its number.
    pub fn append(&self, origin: &Origin, entry: &Entry<'_>) -> Result<i64, Fault> {
        self.0.append(origin, entry)
    }

    /// The instant, in milliseconds.
    pub fn now(&self) -> i64 {
        self.0.now.as_millisecond()
    }

    /// The first row, if there is one.
    pub fn maybe<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Fault> {
        self.0.sql.maybe(sql, named, read)
    }
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

/// A job as it waits in the queue, and where its answer comes.
fn work<T: Send + 'static>(
    job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    is_change: bool,
) -> (Box<dyn Job>, oneshot::Receiver<Result<T, Fault>>) {
    let (reply, answer) = oneshot::channel();
    let outcome = Err(Fault::Broken("the job did not run"));
    (Box::new(Work { todo: Some(job), outcome, reply, is_change }), answer)
}

async fn answered<T>(answer: oneshot::Receiver<Result<T, Fault>>) -> Result<T, Fault> {
    answer.await.map_err(|_| Fault::Broken("the writer has stopped"))?
}

trait Job: Send {
    /// Does the work inside its savepoint; says whether to keep it.
    fn run(&mut self, writing: &Writing<'_>) -> Result<(), Lost>;
    /// Answers, once it is known whether the batch is durable.
    fn answer(self: Box<Self>, batch: Result<(), Lost>);
    /// Whether it may change something other than the trail.
    fn is_change(&self) -> bool;
}

/// Why work is not kept.
#[derive(Clone, Copy, Debug)]
enum Lost {
    /// No space was left.
    DiskFull,
    /// Anything else.
    Failed,
}

impl From<&Fault> for Lost {
    fn from(fault: &Fault) -> Self {
        if matches!(fault, Fault::DiskFull) { Self::DiskFull } else { Self::Failed }
    }
}

impl From<Lost> for Fault {
    fn from(lost: Lost) -> Self {
        match lost {
            Lost::DiskFull => Self::DiskFull,
            Lost::Failed => Self::Broken("the change could not be made durable"),
        }
    }
}

struct Work<F, T> {
    todo: Option<F>,
    outcome: Result<T, Fault>,
    reply: oneshot::Sender<Result<T, Fault>>,
    is_change: bool,
}

impl<T: Send, F: FnOnce(&Writing<'_>) -> Result<T, Fault> + Send> Job for Work<F, T> {
    fn run(&mut self, writing: &Writing<'_>) -> Result<(), Lost> {
        if let Some(todo) = self.todo.take() {
            self.outcome = catch_unwind(AssertUnwindSafe(|| todo(writing)))
                .unwrap_or(Err(Fault::Broken("a job of the writer panicked")));
        }
        self.outcome.as_ref().map(|_| ()).map_err(Lost::from)
    }

    fn answer(self: Box<Self>, batch: Result<(), Lost>) {
        // What a job of a lost batch found may have been a neighbour's, and is as lost.
        let outcome = batch.map_err(Fault::from).and(self.outcome);
        // The asker may have gone away; what is written stays written.
        _ = self.reply.send(outcome);
    }

    fn is_change(&self) -> bool {
        self.is_change
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
