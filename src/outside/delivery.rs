//! One round through the outbox: what is due is written as letters, handed over, and marked by what became of it.

use super::letter::{Clinic, Letter};
use super::{BATCH, Outside, quiet};
use crate::vault::Fault;
use crate::vault::outbox::{Channel, Trouble, Waiting};

/// Why a letter was not taken, and what that says about the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Nothing can be handed over this way at the moment.
    Down(Trouble),
    /// Not this one, not now.
    Later(Trouble),
    /// Not this one, ever.
    Never(Trouble),
}

impl Failure {
    /// The reason.
    pub const fn trouble(self) -> Trouble {
        match self {
            Self::Down(trouble) | Self::Later(trouble) | Self::Never(trouble) => trouble,
        }
    }
}

impl Outside {
    /// Sends everything of this channel that is due.
    pub async fn round(&self, channel: Channel) -> Result<(), Fault> {
        let inner = &self.0;
        let now = inner.vault.now();
        if inner.outbox.next_due(channel).await?.is_none_or(|due| due > now) {
            return Ok(());
        }
        inner.outbox.close_hopeless(channel, quiet::morning(&inner.vault.settings(), now)).await?;
        loop {
            let due = inner.outbox.due(channel, BATCH).await?;
            if due.is_empty() {
                return Ok(());
            }
            if let Err(trouble) = self.deliver(channel, due).await? {
                tracing::warn!(channel = channel.word(), trouble = trouble.word(), "notices cannot leave");
                return inner.outbox.put_off_all(channel, trouble).await;
            }
        }
    }

    /// Hands over one by one. Each is marked before the next one leaves, so that a crash repeats one at most. What
    /// hinders all of them ends it.
    async fn deliver(&self, channel: Channel, due: Vec<Waiting>) -> Result<Result<(), Trouble>, Fault> {
        let (inner, clinic) = (&self.0, Clinic::of(&self.0.vault.settings()));
        let mut carrier = match self.carrier(channel).await {
            Ok(carrier) => carrier,
            Err(trouble) => return Ok(Err(trouble)),
        };
        for waiting in due {
            let letter = Letter::write(waiting, &clinic, &inner.portal);
            match carrier.hand_over(&letter).await {
                Ok(()) => inner.outbox.sent(letter.id).await?,
                Err(Failure::Later(trouble)) => inner.outbox.put_off(letter.id, trouble).await?,
                Err(Failure::Never(trouble)) => inner.outbox.refused(letter.id, trouble).await?,
                Err(Failure::Down(trouble)) => return Ok(Err(trouble)),
            }
        }
        carrier.close().await;
        inner.outbox.hurry(channel).await?;
        Ok(Ok(()))
    }
}
