//! The checkpoints follow the writer, and the trail names each.

use std::time::Duration;

use tokio::sync::{mpsc, watch};

use super::{Job, Noting, answered, work};
use crate::kit::clock::Clock;
use crate::vault::checkpoint::Checkpoints;
use crate::vault::fault::Fault;
use crate::vault::trail::Head;

const ROWS: i64 = 100;
const AT_MOST_EVERY: Duration = Duration::from_secs(1);
const AT_LEAST_EVERY: Duration = Duration::from_mins(5);

/// The way to a writer that may have ended meanwhile: it does not keep the thread.
pub(in crate::vault) struct WeakWriter(pub(super) mpsc::WeakSender<Box<dyn Job>>);

impl WeakWriter {
    /// Runs a job that only notes something on the trail, as [`Writer::note`](super::Writer::note) does; or does not,
    /// where nobody else has the writer any more or its queue is full. Whoever waits for the answer does not keep the
    /// writer meanwhile: it could never end while the waiting is not gone on with.
    pub async fn note(&self, job: impl FnOnce(&Noting<'_>) -> Result<(), Fault> + Send + 'static) -> Result<(), Fault> {
        let (work, answer) = work(move |writing| job(&Noting(writing)), false);
        if self.0.upgrade().is_none_or(|jobs| jobs.try_send(work).is_err()) {
            return Ok(());
        }
        answered(answer).await
    }
}

impl Checkpoints {
    /// Follows the chain until the writer is gone, which writes the last line itself.
    pub async fn follow(self, writer: WeakWriter, mut heads: watch::Receiver<Head>, clock: Clock) {
        // What was signed before a crash, or by a version that named no lines.
        self.name(&writer).await;
        loop {
            let signed = self.lines().written.seq;
            let enough = heads.wait_for(|head| head.seq >= signed + ROWS);
            if matches!(tokio::time::timeout(AT_LEAST_EVERY, enough).await, Ok(Err(_))) {
                return;
            }
            let head = *heads.borrow();
            if let Err(error) = self.write(head, &clock) {
                tracing::error!(%error, "a checkpoint of the trail could not be written");
            }
            self.name(&writer).await;
            tokio::time::sleep(AT_MOST_EVERY).await;
        }
    }

    async fn name(&self, writer: &WeakWriter) {
        let Some(naming) = self.unnamed() else { return };
        let (own, before) = (self.clone(), self.lines().named);
        // Set where it is written: the writer may end next, and would name the line once more.
        let named = writer.note(move |noting| {
            let seq = naming.append(|origin, entry| noting.append(origin, entry))?;
            own.lines().named = (naming.number, seq);
            Ok(())
        });
        // Where nothing came of it, the writer ends and signs the end itself, or has much to do: the next line is named.
        if let Err(fault) = named.await {
            self.lines().named = before;
            tracing::error!(%fault, "a checkpoint could not be named on the trail");
        }
    }
}
