//! What every request shares.

use std::ops::Deref;
use std::sync::Arc;

use super::address::Address;
use crate::hostile::ParseWorker;
use crate::vault::Vault;

/// The running portal.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

/// Its parts.
pub struct Parts {
    /// The only door to the data.
    pub vault: Vault,
    /// Where browsers find the portal, and which proxies stand before it.
    pub address: Address,
    /// Opens the files that other people made.
    pub parser: ParseWorker,
    /// Whether everybody here is invented.
    pub demo: bool,
}

impl Portal {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for Portal {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
