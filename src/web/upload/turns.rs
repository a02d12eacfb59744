//! How many forms of files come in at a time: few in all, and of one login fewer, so that nobody holds up the rest.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::kit::id::AccountId;
use crate::web::Error;

/// How many forms of files may come in at a time.
static TURNS: Semaphore = Semaphore::const_new(4);
/// How many of them may be one login's: two windows.
const OF_ONE: usize = 2;
/// How long somebody waits for a turn.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often somebody looks whether another form of theirs has ended.
const LOOK: Duration = Duration::from_millis(100);

/// How many forms of each login are coming in.
static OF_EACH: Mutex<Option<HashMap<AccountId, usize>>> = Mutex::new(None);

/// A turn, given back when it is dropped.
pub(super) struct Turn {
    _of_all: SemaphorePermit<'static>,
    _own: Own,
}

/// A login's own place.
struct Own(AccountId);

impl Turn {
    /// A turn of this login. Whoever has as many as one may waits for them first, and keeps nobody else waiting.
    pub async fn of(account: AccountId) -> Result<Self, Error> {
        let turn = async {
            let own = loop {
                match Own::take(account) {
                    Some(own) => break own,
                    None => tokio::time::sleep(LOOK).await,
                }
            };
            TURNS.acquire().await.map(|of_all| Self { _of_all: of_all, _own: own })
        };
        let turn = tokio::time::timeout(PATIENCE, turn).await.map_err(|_| Error::TooMany)?;
        turn.map_err(|_| Error::TooMany)
    }
}

impl Own {
    fn take(account: AccountId) -> Option<Self> {
        let mut all = OF_EACH.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.get_or_insert_default().entry(account).or_default();
        (*count < OF_ONE).then(|| {
            *count += 1;
            Self(account)
        })
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        let mut all = OF_EACH.lock().unwrap_or_else(PoisonError::into_inner);
        let all = all.get_or_insert_default();
        match all.get_mut(&self.0) {
            Some(count) if *count > 1 => *count -= 1,
            _ => _ = all.remove(&self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_login_holds_up_nobody_else() {
        let (busy, other) = (AccountId::from_bits([1; 16]), AccountId::from_bits([2; 16]));
        let first = Turn::of(busy).await.ok().unwrap();
        let _second = Turn::of(busy).await.ok().unwrap();
        let soon = Duration::from_millis(150);
        assert!(tokio::time::timeout(soon, Turn::of(busy)).await.is_err(), "the third waits");
        assert!(tokio::time::timeout(soon, Turn::of(other)).await.is_ok(), "and another does not");
        drop(first);
        assert!(tokio::time::timeout(soon * 2, Turn::of(busy)).await.is_ok(), "until one has ended");
    }
}
