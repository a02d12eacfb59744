//! The test button: one fixed letter, now, and what came of it.

use super::Outside;
use super::letter::{Clinic, Letter};
use crate::kit::id::NoticeId;
use crate::kit::text::Words;
use crate::say;
use crate::vault::outbox::{Channel, Kind, Trouble};

impl Outside {
    /// Sends a fixed test to this address at once. When it works, what waits for the way to open leaves too.
    pub async fn test(&self, words: Words, channel: Channel, to: String) -> Result<(), Trouble> {
        let letter = Letter {
            id: NoticeId::random(self.0.vault.entropy()),
            kind: Kind::StaffAlert,
            channel,
            language: words.language(),
            to,
            sender: Clinic::of(&self.0.vault.settings()).name(words),
            subject: say!(words, "mail-test-subject"),
            body: say!(words, "mail-test") + "\n",
            secret: None,
        };
        let mut carrier = self.carrier(channel).await?;
        carrier.hand_over(&letter).await.map_err(super::delivery::Failure::trouble)?;
        carrier.close().await;
        // The way is open: the worker takes what waited. That it cannot be told so now makes it wait, not fail.
        _ = self.0.outbox.hurry(channel).await;
        Ok(())
    }
}
