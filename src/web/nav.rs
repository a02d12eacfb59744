//! Where staff can go from everywhere: what their roles let them open.

use super::{Feature, Portal};
use crate::kit::roles::Role;
use crate::kit::text::Words;
use crate::links::Address;
use crate::logins::Visitor;
use crate::ui::layout::Link;

/// A link on every page of those who hold one of some roles.
#[derive(Clone, Copy)]
pub struct Nav {
    place: u16,
    to: Address,
    label: fn(Words) -> String,
    roles: &'static [Role],
    is_of_teams: bool,
}

impl Nav {
    /// A link that stands after those with a smaller place. No two share one.
    pub const fn new(place: u16, to: Address, label: fn(Words) -> String, roles: &'static [Role]) -> Self {
        Self { place, to, label, roles, is_of_teams: false }
    }

    /// Only where charts are kept to care teams.
    #[must_use]
    pub const fn of_teams(self) -> Self {
        Self { is_of_teams: true, ..self }
    }
}

/// Every link, in order.
fn all(features: &[Feature]) -> Vec<&'static Nav> {
    let mut all: Vec<_> = features.iter().flat_map(|feature| feature.nav).collect();
    all.sort_by_key(|nav| nav.place);
    all
}

/// The line of links; empty for patients, whose home page is the way.
pub(super) fn of(portal: &Portal, words: Words, visitor: &Visitor) -> Vec<Link> {
    if !visitor.is_staff {
        return Vec::new();
    }
    let held = visitor.caller.actor().roles();
    let keeps_to_teams = portal.vault.rules().keeps_to_teams();
    let is_seen = |nav: &&Nav| nav.roles.iter().any(|role| held.has(*role)) && (keeps_to_teams || !nav.is_of_teams);
    let links = all(portal.features).into_iter().filter(is_seen);
    links.map(|nav| Link::new(nav.to.pattern().to_owned(), (nav.label)(words))).collect()
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn every_link_has_a_place_of_its_own_and_no_id_in_its_address() {
        let links = all(crate::features::ALL);
        assert!(links.len() > 10 && links.is_sorted_by(|one, next| one.place < next.place));
        assert!(links.iter().all(|nav| !nav.to.pattern().contains('{')));
    }
}
