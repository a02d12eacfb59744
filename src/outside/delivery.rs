//! One round through the outbox: what is due is written as letters, handed over, and marked by what became of it.

use super::letter::{Clinic, Letter};
use super::{BATCH, Outside, quiet};
use crate::vault::Fault;
use crate::vault::outbox::Channel;

impl Outside {
    /// Sends everything of this channel that is due.
    pub async fn round(&self, channel: Channel) -> Result<(), Fault> {
        let inner = &self.0;
        let now = inner.vault.now();
        if inner.outbox.next_due(channel).await?.is_none_or(|due| due > now) {
            return Ok(());
        }
        let settings = inner.vault.settings();
        inner.outbox.settle(channel, quiet::morning(&settings, now)).await?;
        let clinic = Clinic::of(&settings);
        loop {
            let due = inner.outbox.due(channel, BATCH).await?;
            if due.is_empty() {
                return Ok(());
            }
            for waiting in due {
                let letter = Letter::write(waiting, &clinic, &inner.place);
                let id = letter.id;
                self.hand_over(letter);
                inner.outbox.sent(id).await?;
            }
        }
    }
}
