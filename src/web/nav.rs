//! Where staff can go from everywhere: what their roles let them open.

use crate::kit::roles::{Role, Roles};
use crate::kit::text::Words;
use crate::links::Address;
use crate::ui::layout::Link;

/// A link on every page of those who hold one of some roles.
#[derive(Clone, Copy)]
pub struct Nav {
    pub(super) place: u16,
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

/// The line of links for these roles; of teams where charts are kept to care teams.
pub(super) fn seen(navs: &[&'static Nav], held: Roles, keeps_to_teams: bool, words: Words) -> Vec<Link> {
    let is_seen = |nav: &&&Nav| nav.roles.iter().any(|role| held.has(*role)) && (keeps_to_teams || !nav.is_of_teams);
    let links = navs.iter().filter(is_seen);
    links.map(|nav| Link::new(nav.to.pattern().to_owned(), (nav.label)(words))).collect()
}

#[cfg(test)]
mod tests {
    use crate::web::feature::brought;

    #[test]
    fn every_link_has_a_place_of_its_own_and_no_id_in_its_address() {
        let links = brought(crate::features::ALL).nav;
        assert!(links.len() > 10 && links.is_sorted_by(|one, next| one.place < next.place));
        assert!(links.iter().all(|nav| !nav.to.pattern().contains('{')));
    }
}
