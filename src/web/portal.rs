//! What every request shares.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use super::address::Address;
use super::brought::Brought;
use super::pace::Pace;
use super::shown_once::ShownOnce;
use crate::hostile::ParseWorker;
use crate::kit::date::{Date, day};
use crate::outside::Outside;
use crate::ui::colour::{self, Accent};
use crate::vault::Vault;
use crate::vault::settings::{Kind, Spec, settings};

settings! {
    /// The brand colour.
    pub COLOUR: String = "clinic.colour" {
        at: Clinic 60, default: "#0b6e6e", kind: Kind::Colour,
        label: "setting-colour", does: "setting-colour-does",
    }
}

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
    /// What leaves the machine.
    pub outside: Outside,
    /// Codes that wait to be shown.
    pub shown_once: ShownOnce,
    /// How fast one login may open pages.
    pub pace: Pace,
    /// What the features bring.
    pub brought: Brought,
    /// Whether everybody here is invented.
    pub demo: bool,
}

impl Parts {
    /// Whether a link that is sent can be opened: not while the portal answers on this machine alone. The demo shows its
    /// mail on the same machine.
    pub fn sends_links(&self) -> bool {
        self.demo || !self.address.is_local()
    }

    /// Every setting, in the order of the settings page.
    pub fn settings(&self) -> &[&'static Spec] {
        &self.brought.settings
    }

    /// Today, on the clinic's wall.
    pub fn today(&self) -> Date {
        day(self.vault.now(), &self.vault.settings().zone())
    }

    /// The brand colour for both modes. Computed once for each colour, not for each page.
    pub fn accent(&self) -> Accent {
        static COMPUTED: Mutex<Option<(String, Accent)>> = Mutex::new(None);
        let settings = self.vault.settings();
        let hex = settings.text(&COLOUR);
        let mut computed = COMPUTED.lock().unwrap_or_else(PoisonError::into_inner);
        match &*computed {
            Some((known, accent)) if known == hex => accent.clone(),
            _ => {
                let accent = colour::accent(hex).unwrap_or_default();
                *computed = Some((hex.to_owned(), accent.clone()));
                accent
            }
        }
    }
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
