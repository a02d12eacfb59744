//! Everything that leaves the machine: mail, texts. One outbox, one worker.
//!
//! Promises: what was queued is handed over at least once, or ends with a reason that staff can read. Nothing that
//! waits here makes a page wait: the writer is never held while a server is being talked to. Connections are encrypted
//! and the other side's certificate is checked, or nothing is sent. Nobody is talked to whom the clinic did not set.
//!
//! A crash between handing over and noting it makes a notice leave twice, under the same message id: mail programs
//! show it once.

mod carrier;
mod delivery;
mod gateway;
mod letter;
mod portal_url;
mod quiet;
mod reason;
pub mod settings;
mod smtp;
mod test_message;
mod trust;

use std::sync::Arc;
use std::time::Duration;

use crate::kit::clock::{SignedDuration, Timestamp};
use crate::vault::outbox::{Channel, Outbox};
use crate::vault::{Fault, Vault};

pub use carrier::Way;
pub use gateway::spellings;
pub use letter::Letter;
pub use portal_url::PortalUrl;
pub use reason::reason;
pub use trust::Trust;

/// The way out, shared by the worker and by the pages that try it.
#[derive(Clone)]
pub struct Outside(Arc<Inner>);

struct Inner {
    vault: Vault,
    outbox: Outbox,
    portal: PortalUrl,
    way: Way,
}

/// How many letters are looked for at once.
const BATCH: u32 = 50;
/// The worker looks again after this long, whatever woke it or did not.
const AT_LEAST_EVERY: Duration = Duration::from_mins(5);

impl Outside {
    /// The way out of this vault.
    pub fn new(vault: Vault, portal: PortalUrl, way: Way) -> Self {
        Self(Arc::new(Inner { outbox: vault.outbox(), vault, portal, way }))
    }

    /// Sends what is due, until aborted. Mail and texts do not wait for each other.
    pub async fn run(&self) {
        tokio::join!(self.work(Channel::Email), self.work(Channel::Text));
    }

    async fn work(&self, channel: Channel) {
        let mut posted = self.0.outbox.posted();
        loop {
            posted.borrow_and_update();
            if let Err(error) = self.round(channel).await {
                tracing::error!(%error, channel = channel.word(), "the outbox could not be worked through");
            }
            let pause = self.pause(channel).await;
            // Something was queued, or what waits is due. That the vault has gone ends the process, not this loop.
            _ = tokio::time::timeout(pause, posted.changed()).await;
        }
    }

    /// Until the next notice is due.
    async fn pause(&self, channel: Channel) -> Duration {
        let Ok(Some(due)) = self.0.outbox.next_due(channel).await else { return AT_LEAST_EVERY };
        let wait = Duration::try_from(due.duration_since(self.0.vault.now())).unwrap_or_default();
        wait.clamp(Duration::from_secs(1), AT_LEAST_EVERY)
    }

    /// What was kept instead of being sent, the newest first.
    pub fn letters(&self) -> Vec<Letter> {
        let Way::Kept(kept) = &self.0.way else { return Vec::new() };
        kept.letters().into_iter().rev().collect()
    }

    /// Takes what was kept, the oldest first.
    pub fn collect(&self) -> Vec<Letter> {
        let Way::Kept(kept) = &self.0.way else { return Vec::new() };
        kept.collect()
    }

    /// Since when mail has been kept from leaving, when that is longer than an hour.
    pub async fn failing_since(&self) -> Result<Option<Timestamp>, Fault> {
        let hour_ago = self.0.vault.now() - SignedDuration::from_hours(1);
        Ok(self.0.outbox.closed_since().await?.filter(|since| *since <= hour_ago))
    }

    /// Whether the configuration file names the certificates to trust.
    pub fn is_pinned(&self) -> bool {
        matches!(&self.0.way, Way::Out(trust) if trust.is_pinned())
    }
}
