//! The table of routes and the declared addresses are one.

use std::collections::BTreeSet;

use super::table;
use crate::links;
use crate::web::route::{Gate, Guessing};

#[test]
fn every_declared_address_has_a_route() {
    let routed: BTreeSet<&str> = table().iter().map(|route| route.path).collect();
    let dead: Vec<&str> =
        links::all().filter(|address| !routed.contains(address.pattern())).map(links::Address::name).collect();
    assert!(
        dead.is_empty(),
        "these addresses lead nowhere: {dead:?}. Add a route for each where its feature says what it brings, or take it out of src/links."
    );
}

#[test]
fn every_address_is_declared_once() {
    let (mut patterns, mut names) = (BTreeSet::new(), BTreeSet::new());
    for address in links::all() {
        assert!(patterns.insert(address.pattern()), "{} says {} again: use the one", address.name(), address.pattern());
        assert!(names.insert(address.name()), "two addresses are called {}: give one another name", address.name());
    }
    for route in table() {
        assert!(
            patterns.contains(route.path),
            "{} is missing in `links::all`: name its file in `areas!` in src/links.rs",
            route.address.name()
        );
    }
}

#[test]
fn every_form_stands_on_a_page() {
    let table = table();
    for (route, page) in table.iter().filter_map(|route| Some((route, route.page?))) {
        let is_page = table.iter().any(|other| other.method == "GET" && other.address == page);
        assert!(is_page, "{} says that it stands on {}, which is no page", route.address.name(), page.name());
    }
}

#[test]
fn every_way_in_is_a_form_that_says_what_slows_guessing_down() {
    let table = table();
    let ways: Vec<_> = table.iter().filter(|route| route.way_in.is_some()).collect();
    assert!(ways.len() > 5, "people come in somewhere");
    for route in ways {
        let is_form = route.method == "POST" && matches!(route.gate, Gate::Anyone | Gate::HalfIn);
        assert!(is_form && route.guessing != Guessing::Unsaid, "{} lets people in", route.address.name());
    }
}
