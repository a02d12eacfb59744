//! Bearer tokens: 256 random bits in a cookie or a link; the database keeps a hash.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};

use crate::kit::random::Entropy;
use crate::kit::secret::Secret;

/// What a browser holds to be recognised.
#[derive(Clone, Debug)]
pub struct Token(Secret);

impl Token {
    /// A fresh one.
    pub fn fresh(entropy: &Entropy) -> Self {
        Self(Secret::new(BASE64URL_NOPAD.encode(&entropy.bytes::<32>())))
    }

    /// As it came in; whether it means anything, only its hash can tell.
    pub fn from_text(text: &str) -> Option<Self> {
        (text.len() == 43 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'))
            .then(|| Self(Secret::new(text)))
    }

    /// For the cookie or link, and nothing else.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }

    /// A word that stands for something in this session and says nothing of it to anybody else.
    pub fn mark(&self, of: &str) -> String {
        let hash = Sha256::digest([self.0.reveal(), of].join(" ").as_bytes());
        BASE64URL_NOPAD.encode(&hash[..9])
    }

    /// The first half of its hash: what is bound to whoever holds it, where a session's id would stand.
    pub fn half(&self) -> [u8; 16] {
        let hash = self.hash();
        std::array::from_fn(|at| hash[at])
    }

    /// What the database keeps of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.reveal().as_bytes()).into()
    }
}
