//! Randomness as a parameter: the system's, or seeded for tests and the demo.

use std::sync::{Arc, Mutex, PoisonError};

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Where unguessable bytes come from.
#[derive(Clone, Debug, Default)]
pub struct Entropy {
    seeded: Option<Arc<Mutex<ChaCha20Rng>>>,
}

impl Entropy {
    /// The operating system's generator.
    pub fn system() -> Self {
        Self::default()
    }

    /// A generator whose every byte follows from `seed`: for tests and the demo, never for a clinic.
    pub fn seeded(seed: u64) -> Self {
        Self { seeded: Some(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))) }
    }

    /// Fresh bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: nothing safe can be done without it.
    #[expect(
        clippy::disallowed_methods,
        clippy::expect_used,
        reason = "the one place that asks the system; it cannot go on without"
    )]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.seeded {
            Some(seeded) => seeded.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
            None => getrandom::fill(&mut bytes).expect("the operating system gives random bytes"),
        }
        bytes
    }

    /// A number below `limit`, each as likely as the other.
    pub fn below(&self, limit: u32) -> u32 {
        let limit = u64::from(limit.max(1));
        let range = u64::MAX - u64::MAX % limit;
        loop {
            let number = u64::from_le_bytes(self.bytes());
            if number < range {
                return u32::try_from(number % limit).unwrap_or_default();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        let (one, same, other) = (Entropy::seeded(7), Entropy::seeded(7), Entropy::seeded(8));
        let bytes: [u8; 32] = one.bytes();
        assert_eq!(bytes, same.bytes());
        assert_ne!(bytes, other.bytes());
    }

    #[test]
    fn numbers_stay_below_their_limit() {
        let entropy = Entropy::seeded(1);
        assert!((0..1_000).all(|_| entropy.below(7) < 7));
    }
}
