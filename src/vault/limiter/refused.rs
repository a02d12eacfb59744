//! Tries that were turned away unlooked at: summed for the trail by login and address, since a row for each would let
//! a flood fill the disk.

use std::collections::HashMap;

use super::key::Key;

/// Sums that are kept apart each minute; the rest are one.
const APART: usize = 59;

/// Whose login was tried.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::vault) enum Whose {
    /// The login with this id.
    Login([u8; 16]),
    /// The login with this name, if there is one.
    Name(String),
    /// Nobody knows.
    Unknown,
}

/// So many tries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) struct Sum {
    pub whose: Whose,
    /// The prefix of the address; empty in the sum of the rest.
    pub address: String,
    pub tries: u32,
}

/// What was turned away since the last look.
#[derive(Debug, Default)]
pub(super) struct Refused {
    sums: HashMap<(Whose, String), u32>,
    rest: u32,
}

impl Refused {
    /// Counts a try that was turned away, under the name or login that it was for and where it came from.
    pub fn add(&mut self, keys: &[Key<'_>], address: &str) {
        let whose = keys.iter().find_map(|key| match key {
            Key::Password(name) => Some(Whose::Name((*name).to_owned())),
            Key::Factor(account) => Some(Whose::Login(**account)),
            _ => None,
        });
        let place = (whose.unwrap_or(Whose::Unknown), address.to_owned());
        if self.sums.len() < APART || self.sums.contains_key(&place) {
            *self.sums.entry(place).or_default() += 1;
        } else {
            self.rest += 1;
        }
    }

    /// The sums since the last time, and none are left.
    pub fn take(&mut self) -> Vec<Sum> {
        let Self { sums, rest } = std::mem::take(self);
        let rest = (rest > 0).then(|| Sum { whose: Whose::Unknown, address: String::new(), tries: rest });
        sums.into_iter().map(|((whose, address), tries)| Sum { whose, address, tries }).chain(rest).collect()
    }
}
