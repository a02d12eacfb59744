//! What letters are handed to: a mail server, a text gateway, or a shelf where they are kept to be looked at.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::Outside;
use super::delivery::Failure;
use super::gateway::Gateway;
use super::letter::Letter;
use super::smtp::{Server, Session};
use super::trust::{Trust, choose_provider};
use crate::vault::outbox::{Channel, Trouble};

/// How many letters are kept at most.
const KEPT: usize = 200;

/// Where letters go.
#[derive(Debug)]
pub enum Way {
    /// To the servers that the clinic has set.
    Out(Trust),
    /// Nowhere: the last of them are kept to be looked at. For the demo and for tests.
    Kept(Shelf),
}

/// Letters that were kept, the oldest first.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<VecDeque<Letter>>);

impl Way {
    /// Keeps letters instead of sending them.
    pub fn kept() -> Self {
        Self::Kept(Shelf::default())
    }
}

impl Shelf {
    fn put(&self, letter: Letter) {
        let mut letters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        letters.push_back(letter);
        let surplus = letters.len().saturating_sub(KEPT);
        letters.drain(..surplus);
    }

    /// What lies there.
    pub(super) fn letters(&self) -> Vec<Letter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// Takes what lies there.
    pub(super) fn collect(&self) -> Vec<Letter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..).collect()
    }
}

/// A way that is open.
pub(super) enum Carrier<'o> {
    Mail(Box<Session>),
    Text(Gateway),
    Shelf(&'o Shelf),
}

impl Outside {
    /// Opens the way of a channel.
    pub(super) async fn carrier(&self, channel: Channel) -> Result<Carrier<'_>, Trouble> {
        let vault = &self.0.vault;
        match (&self.0.way, channel) {
            (Way::Kept(kept), _) => Ok(Carrier::Shelf(kept)),
            (Way::Out(trust), Channel::Email) => {
                choose_provider();
                let session = Session::open(Server::of(vault)?, trust, vault.now()).await?;
                Ok(Carrier::Mail(Box::new(session)))
            }
            (Way::Out(trust), Channel::Text) => {
                choose_provider();
                Gateway::open(vault, trust).await.map(Carrier::Text)
            }
        }
    }
}

impl Carrier<'_> {
    /// Hands one letter over.
    pub async fn hand_over(&mut self, letter: &Letter) -> Result<(), Failure> {
        match self {
            Self::Mail(session) => session.hand_over(letter).await,
            Self::Text(gateway) => gateway.hand_over(letter).await,
            Self::Shelf(kept) => {
                kept.put(letter.clone());
                Ok(())
            }
        }
    }

    /// Closes the way.
    pub async fn close(self) {
        if let Self::Mail(session) = self {
            session.close().await;
        }
    }
}
