//! Where staff can go from everywhere: what their roles let them open.

use crate::kit::text::Words;
use crate::logins::Visitor;
use crate::ui::layout::Link;
use crate::vault::actor::Role;
use crate::{links, say};

/// The line of links; empty for patients, whose home page is the way.
pub(super) fn of(words: Words, visitor: &Visitor, keeps_to_teams: bool) -> Vec<Link> {
    if !visitor.is_staff {
        return Vec::new();
    }
    let roles = visitor.caller.actor().roles();
    let clinical = roles.has(Role::Clinician) || roles.has(Role::Nurse);
    let mut nav = Vec::new();
    if clinical {
        nav.push(Link::new(links::waiting_results(), say!(words, "nav-results")));
        nav.push(Link::new(links::LABORATORY, say!(words, "nav-laboratory")));
        nav.push(Link::new(links::REPORT_WAITING.to_owned(), say!(words, "nav-reports")));
    }
    if clinical || roles.has(Role::FrontDesk) {
        nav.push(Link::new(links::patients(), say!(words, "nav-patients")));
    }
    if roles.has(Role::FrontDesk) {
        nav.push(Link::new(links::activation_list(), say!(words, "nav-activations")));
        nav.push(Link::new(links::WITHOUT_TEAM.to_owned(), say!(words, "nav-care-teams")));
    }
    if roles.has(Role::FrontDesk) || roles.has(Role::Manager) {
        nav.push(Link::new(links::STUCK_NOTICES.to_owned(), say!(words, "nav-notices")));
    }
    if roles.has(Role::Manager) || roles.has(Role::Clinician) {
        nav.push(Link::new(links::TEST_NAMES.to_owned(), say!(words, "nav-test-names")));
        nav.push(Link::new(links::HELD_TESTS.to_owned(), say!(words, "nav-held-tests")));
    }
    if clinical || roles.has(Role::Manager) {
        nav.push(Link::new(links::COVER.to_owned(), say!(words, "nav-cover")));
    }
    if roles.has(Role::Manager) {
        nav.push(Link::new(links::staff(), say!(words, "nav-staff")));
        if keeps_to_teams {
            nav.push(Link::new(links::openings_for_a_reason(), say!(words, "nav-reasons")));
        }
        nav.push(Link::new(links::staff_terms(), say!(words, "nav-terms")));
        nav.push(Link::new(links::settings(), say!(words, "nav-settings")));
    }
    nav
}
