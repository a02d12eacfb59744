//! Hashing of passwords and short codes: Argon2id on a capped pool with a short queue.
//!
//! One hash takes 64 MiB and an eighth of a second; without the cap a flood of sign-ins would take all the memory.
//! Parameters: OWASP Password Storage Cheat Sheet asks at least 19 MiB and 2 passes; we take 64 MiB and 3.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization as _;

use super::fault::Fault;
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;

/// How hard a hash is to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// What real clinics get.
    Full,
    /// For tests and the demo, whose passwords are printed anyway.
    Cheap,
}

/// Hashes at a time, and how many wait for a turn: of strangers, and of those whom a session, a known browser or an
/// enrolment vouches for. A flood of strangers takes nothing from the others.
const STRANGERS: (usize, usize) = (2, 32);
const KNOWN: (usize, usize) = (1, 16);
/// How many of them may be of one address: a third, so that no one address keeps strangers out.
const OF_ONE_ADDRESS: usize = 11;
/// How long one waits. Then it is better to say so than to let a browser hang.
const PATIENCE: Duration = Duration::from_secs(2);

/// The pool.
#[derive(Clone)]
pub struct Hasher {
    argon2: Argon2<'static>,
    lane: Lane,
    known: Lane,
    /// Where the secret was typed, for strangers.
    from: Arc<str>,
    entropy: Entropy,
    /// A hash of nothing anybody knows, so that an unknown name costs as much as a wrong password.
    decoy: Arc<str>,
    /// How many hashes were made, for the tests that count them.
    #[cfg(test)]
    pub made: Arc<std::sync::atomic::AtomicUsize>,
}

impl Hasher {
    /// A pool of its own, whose hashes are as hard to make as said.
    pub fn new(cost: Cost, entropy: Entropy) -> Result<Self, Fault> {
        let (memory, passes) = match cost {
            Cost::Full => (64 * 1024, 3),
            Cost::Cheap => (8, 1),
        };
        let params =
            Params::new(memory, passes, 1, None).map_err(|_| Fault::Broken("Argon2 refuses our parameters"))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let decoy = decoy(&argon2);
        Ok(Self {
            argon2,
            lane: Lane::new(STRANGERS),
            known: Lane::new(KNOWN),
            from: Arc::from(""),
            entropy,
            decoy,
            #[cfg(test)]
            made: Arc::default(),
        })
    }

    /// The same for somebody who is known, or for a stranger.
    #[must_use]
    pub fn of(&self, is_known: bool) -> Self {
        let lane = if is_known { &self.known } else { &self.lane };
        Self { lane: lane.clone(), ..self.clone() }
    }

    /// The same for a secret that was typed at this address.
    #[must_use]
    pub fn typed_at(&self, address: &str) -> Self {
        Self { from: address.into(), ..self.clone() }
    }

    /// The hash of a code or a password, to store.
    pub async fn hash(&self, secret: &Secret) -> Result<String, Fault> {
        let (argon2, secret, salt) = (self.argon2.clone(), composed(secret), self.entropy.bytes::<16>());
        self.of(true)
            .in_turn(move || {
                let hash: Result<PasswordHash, _> = argon2.hash_password_with_salt(secret.reveal().as_bytes(), &salt);
                hash.map(|hash| hash.to_string()).map_err(|_| Fault::Broken("Argon2 could not hash"))
            })
            .await?
    }

    /// Whether the secret has this hash. Without a hash it takes as long and the answer is no.
    pub async fn verify(&self, secret: &Secret, hash: Option<String>) -> Result<bool, Fault> {
        let (argon2, secret) = (self.argon2.clone(), composed(secret));
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        self.in_turn(move || {
            let hash = PasswordHash::new(&hash).map_err(|_| Fault::Broken("a stored hash cannot be read"))?;
            Ok(argon2.verify_password(secret.reveal().as_bytes(), &hash).is_ok() && known)
        })
        .await?
    }

    /// A new hash of a password that was right, when the stored one was made with other parameters than today's.
    pub async fn renew(&self, secret: &Secret, hash: Option<&str>) -> Result<Option<String>, Fault> {
        let params = self.argon2.params();
        let today = format!("$argon2id$v=19$m={},t={},p={}$", params.m_cost(), params.t_cost(), params.p_cost());
        match hash {
            Some(hash) if !hash.starts_with(&today) => self.hash(secret).await.map(Some),
            _ => Ok(None),
        }
    }

    /// Takes every place, as a flood of sign-ins would.
    #[cfg(test)]
    pub fn fill(&self) -> impl Sized + use<> {
        let all = u32::try_from(STRANGERS.0 + STRANGERS.1).unwrap_or(u32::MAX);
        Arc::clone(&self.lane.places).try_acquire_many_owned(all)
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let _seat = self.lane.seat(&self.from).ok_or(Fault::Busy)?;
        let _place = self.lane.places.try_acquire().map_err(|_| Fault::Busy)?;
        let turn = tokio::time::timeout(PATIENCE, self.lane.running.acquire()).await.map_err(|_| Fault::Busy)?;
        let _turn = turn.map_err(|_| Fault::Broken("the hashing pool has closed"))?;
        #[cfg(test)]
        self.made.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        tokio::task::spawn_blocking(work).await.map_err(|_| Fault::Broken("a hash panicked"))
    }
}

/// Turns to hash, and places to wait for one.
#[derive(Clone)]
struct Lane {
    running: Arc<Semaphore>,
    places: Arc<Semaphore>,
    of_each: Arc<Mutex<HashMap<Arc<str>, usize>>>,
}

/// One of the places that an address has.
struct Seat(Lane, Arc<str>);

impl Lane {
    fn new((at_once, waiting): (usize, usize)) -> Self {
        let places = Arc::new(Semaphore::new(at_once + waiting));
        Self { running: Arc::new(Semaphore::new(at_once)), places, of_each: Arc::default() }
    }

    /// A place for this address, while it has one. What comes from no address comes from ourselves.
    fn seat(&self, address: &Arc<str>) -> Option<Seat> {
        let mut of_each = self.of_each.lock().unwrap_or_else(PoisonError::into_inner);
        let count = of_each.entry(Arc::clone(address)).or_default();
        (address.is_empty() || *count < OF_ONE_ADDRESS).then(|| {
            *count += 1;
            Seat(self.clone(), Arc::clone(address))
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut of_each = self.0.of_each.lock().unwrap_or_else(PoisonError::into_inner);
        match of_each.get_mut(&self.1) {
            Some(count) if *count > 1 => *count -= 1,
            _ => _ = of_each.remove(&self.1),
        }
    }
}

/// In Unicode's composed form, so that two keyboards that write é differently agree.
fn composed(secret: &Secret) -> Secret {
    Secret::new(secret.reveal().nfc().collect::<String>())
}

/// A hash in the right form whose digest is zeros: nothing hashes to it, and checking costs the full price.
fn decoy(argon2: &Argon2<'_>) -> Arc<str> {
    let params = argon2.params();
    let (m, t, p) = (params.m_cost(), params.t_cost(), params.p_cost());
    format!("$argon2id$v=19$m={m},t={t},p={p}$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_verifies_exactly() {
        let hasher = Hasher::new(Cost::Cheap, Entropy::seeded(1)).unwrap();
        let hash = hasher.hash(&Secret::new(" pass word é ")).await.unwrap();
        assert!(hasher.verify(&Secret::new(" pass word é "), Some(hash.clone())).await.unwrap());
        assert!(!hasher.verify(&Secret::new("pass word é"), Some(hash)).await.unwrap());
    }

    #[tokio::test]
    async fn two_keyboards_write_the_same_password() {
        let hasher = Hasher::new(Cost::Cheap, Entropy::seeded(1)).unwrap();
        let hash = hasher.hash(&Secret::new("contraseña segura")).await.unwrap();
        assert!(hasher.verify(&Secret::new("contrasen\u{303}a segura"), Some(hash)).await.unwrap());
    }

    #[tokio::test]
    async fn the_last_byte_of_a_long_password_counts() {
        let hasher = Hasher::new(Cost::Cheap, Entropy::seeded(1)).unwrap();
        let long: String = "long 🐢 ".chars().cycle().take(100).collect();
        let hash = hasher.hash(&Secret::new(format!("{long}a"))).await.unwrap();
        assert!(!hasher.verify(&Secret::new(format!("{long}b")), Some(hash)).await.unwrap());
    }

    #[tokio::test]
    async fn a_hash_of_other_parameters_is_made_anew_and_one_of_todays_is_kept() {
        let hasher = |cost| Hasher::new(cost, Entropy::seeded(1)).unwrap();
        let (old, new, secret) = (hasher(Cost::Cheap), hasher(Cost::Full), Secret::new("correct horse"));
        let cheap = old.hash(&secret).await.unwrap();
        assert_eq!(old.renew(&secret, Some(&cheap)).await.unwrap(), None);
        let renewed = new.renew(&secret, Some(&cheap)).await.unwrap().unwrap();
        assert!(new.verify(&secret, Some(renewed.clone())).await.unwrap());
        assert_eq!(new.renew(&secret, Some(&renewed)).await.unwrap(), None);
    }

    #[tokio::test]
    async fn nobody_is_checked_like_somebody_and_refused() {
        let hasher = Hasher::new(Cost::Cheap, Entropy::seeded(1)).unwrap();
        assert!(!hasher.verify(&Secret::new(""), None).await.unwrap());
    }

    #[tokio::test]
    async fn more_than_the_queue_holds_is_turned_away() {
        let hasher = Hasher::new(Cost::Cheap, Entropy::seeded(1)).unwrap();
        let _all = hasher.lane.places.clone().acquire_many_owned(34).await.unwrap();
        assert!(matches!(hasher.verify(&Secret::new(""), None).await, Err(Fault::Busy)));
    }

    #[tokio::test]
    async fn one_address_has_a_third_of_the_places_and_gives_them_back() {
        let hasher = Hasher::new(Cost::Cheap, Entropy::seeded(1)).unwrap();
        let flood = hasher.typed_at("203.0.113.0/24");
        let held: Vec<_> = (0..100).filter_map(|_| flood.lane.seat(&flood.from)).collect();
        assert_eq!(held.len(), 11);
        assert!(matches!(flood.verify(&Secret::new(""), None).await, Err(Fault::Busy)));
        let other = hasher.typed_at("198.51.100.0/24");
        assert!(!other.verify(&Secret::new(""), None).await.unwrap(), "who comes from elsewhere is heard");
        assert!(!flood.of(true).verify(&Secret::new(""), None).await.unwrap(), "and who is known from there");
        drop(held);
        assert!(!flood.verify(&Secret::new(""), None).await.unwrap());
        assert!(hasher.lane.of_each.lock().unwrap().is_empty(), "nothing is remembered");
    }
}
