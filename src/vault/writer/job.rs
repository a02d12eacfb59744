//! A job as it waits for the writer, and how it is answered.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::sync::oneshot;

use super::Writing;
use crate::vault::fault::Fault;

/// A job as it waits in the queue, and where its answer comes.
pub(super) fn work<T: Send + 'static>(
    job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    is_change: bool,
) -> (Box<dyn Job>, oneshot::Receiver<Result<T, Fault>>) {
    let (reply, answer) = oneshot::channel();
    let outcome = Err(Fault::Broken("the job did not run"));
    (Box::new(Work { todo: Some(job), outcome, reply, is_change }), answer)
}

pub(super) async fn answered<T>(answer: oneshot::Receiver<Result<T, Fault>>) -> Result<T, Fault> {
    answer.await.map_err(|_| Fault::Broken("the writer has stopped"))?
}

pub(super) trait Job: Send {
    /// Does the work inside its savepoint; says whether to keep it.
    fn run(&mut self, writing: &Writing<'_>) -> Result<(), Lost>;
    /// Answers, once it is known whether the batch is durable.
    fn answer(self: Box<Self>, batch: Result<(), Lost>);
    /// Whether it may change something other than the trail.
    fn is_change(&self) -> bool;
}

/// Why work is not kept.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lost {
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

pub(super) struct Work<F, T> {
    pub todo: Option<F>,
    pub outcome: Result<T, Fault>,
    pub reply: oneshot::Sender<Result<T, Fault>>,
    pub is_change: bool,
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
