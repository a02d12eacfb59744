//! What the details page shows.

use crate::kit::channel::Channel;
use crate::kit::clock::Timestamp;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Language;

/// An address in use or on its way.
#[derive(Clone, Debug)]
pub struct Address {
    /// E-mail or text.
    pub way: Channel,
    pub value: Phi,
    pub is_proven: bool,
    /// Since when texts are agreed to.
    pub agreed_at: Option<Timestamp>,
    /// Whether STOP came from there.
    pub is_stopped: bool,
}

/// A chart whose pharmacy the reader may change.
#[derive(Clone, Debug)]
pub struct Chart {
    pub patient: PatientId,
    pub name: Phi,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// Everything on the page.
#[derive(Clone, Debug)]
pub struct Details {
    pub addresses: Vec<Address>,
    /// The language of pages and letters.
    pub language: Language,
    pub charts: Vec<Chart>,
}

impl Details {
    /// The address in use.
    pub fn in_use(&self, way: Channel) -> Option<&Address> {
        self.addresses.iter().find(|address| address.way == way && address.is_proven)
    }

    /// The address that waits to be proven.
    pub fn waiting(&self, way: Channel) -> Option<&Address> {
        self.addresses.iter().find(|address| address.way == way && !address.is_proven)
    }
}
