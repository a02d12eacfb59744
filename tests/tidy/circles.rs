//! No module leads back to itself: what is above may use what is below, and never the other way round as well.

use std::collections::{BTreeMap, BTreeSet};

use crate::Rule;
use crate::layers::{modules, used};
use crate::source::{Source, sources};

/// Which module uses which, and where.
type Uses = BTreeMap<(String, String), Vec<String>>;

#[test]
fn no_module_leads_back_to_itself() {
    let mut uses: [(&str, Uses); 3] = [("", Uses::new()), ("vault", Uses::new()), ("web", Uses::new())];
    let sources = sources();
    let handed_on: BTreeMap<String, String> =
        ["vault", "web"].iter().flat_map(|top| handed_on(&sources, top)).collect();
    for source in &sources {
        let home = modules(&source.path);
        for (line, path) in used(source) {
            let named = followed(&handed_on, path.split("::").map(str::to_owned).collect());
            for (within, uses) in &mut uses {
                if let Some((from, to)) = edge(within, &home, &named) {
                    uses.entry((from, to)).or_default().push(format!("{}:{line} {path}", source.path));
                }
            }
        }
    }
    let broken: Vec<String> = uses.iter().flat_map(|(_, uses)| in_circles(uses)).collect();
    Rule {
        says: "modules of src, and files of src/vault and src/web, do not use each other in circles.",
        why: "two modules in a circle are one: neither is understood, moved or tested without the other.",
        fix: "sink what both need into a module of its own, or hand it in as a parameter.",
    }
    .check(&broken);
}

/// The types that a module hands on from its files, `web::Page`, with the file that each is of, `page`.
fn handed_on(sources: &[Source], top: &str) -> Vec<(String, String)> {
    let root = format!("src/{top}/mod.rs");
    let root = sources.iter().find(|source| source.path == root);
    let lists = root.into_iter().flat_map(|root| root.shipped.split("\npub use ").skip(1));
    let lists = lists.filter_map(|list| list.split(';').next()?.split_once("::"));
    let named = lists.flat_map(|(file, names)| {
        let names = names.split(|sign: char| !sign.is_alphanumeric() && sign != '_').filter(|name| !name.is_empty());
        names.map(move |name| (format!("{top}::{name}"), file.trim_start_matches("self::").to_owned()))
    });
    named.collect()
}

/// A path to the file that a type is of, where a module hands it on.
fn followed(handed_on: &BTreeMap<String, String>, mut path: Vec<String>) -> Vec<String> {
    if let Some(file) = handed_on.get(&path.join("::")) {
        path[1].clone_from(file);
    }
    path
}

/// From which part of this module to which a file leads; nothing where it stays in its own or leaves the module.
fn edge(within: &str, home: &[String], named: &[String]) -> Option<(String, String)> {
    let depth = usize::from(!within.is_empty());
    let is_within = |path: &[String]| within.is_empty() || path.first().is_some_and(|top| top == within);
    let is_feature = named.first().is_some_and(|top| top == "own");
    let (from, to) = (home.get(depth)?, named.get(depth)?);
    // What stands in the module's own file is no file beside the others.
    let is_module = to.starts_with(char::is_lowercase) && !to.contains(|sign: char| sign.is_uppercase());
    (is_within(home) && is_within(named) && !is_feature && is_module && from != to).then(|| (from.clone(), to.clone()))
}

/// The uses that lie on a circle.
fn in_circles(uses: &Uses) -> Vec<String> {
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for start in uses.keys().map(|(from, _)| from.as_str()) {
        let mut next = vec![start];
        while let Some(one) = next.pop() {
            let steps = uses.keys().filter(|(from, _)| from == one).map(|(_, to)| to.as_str());
            let new: Vec<&str> = steps.filter(|to| reached.entry(start).or_default().insert(to)).collect();
            next.extend(new);
        }
    }
    let leads_back = |from: &str, to: &str| reached.get(to).is_some_and(|reached| reached.contains(from));
    let on_circles = uses.iter().filter(|((from, to), _)| leads_back(from, to));
    on_circles.map(|((from, to), places)| format!("{from} -> {to}: {}", places.join(", "))).collect()
}

#[test]
fn a_circle_is_noticed_however_long() {
    let uses = |pairs: &[(&str, &str)]| -> Uses {
        pairs.iter().map(|(from, to)| (((*from).to_owned(), (*to).to_owned()), vec!["here".to_owned()])).collect()
    };
    assert_eq!(in_circles(&uses(&[("a", "b"), ("b", "c"), ("a", "c")])), Vec::<String>::new());
    assert_eq!(in_circles(&uses(&[("a", "b"), ("b", "c"), ("c", "b")])), ["b -> c: here", "c -> b: here"]);
    assert_eq!(in_circles(&uses(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")])).len(), 3);
    let path = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(edge("", &path("web::page"), &path("vault::chart")), Some(("web".to_owned(), "vault".to_owned())));
    assert_eq!(
        edge("web", &path("web::page::memory"), &path("web::form")),
        Some(("page".to_owned(), "form".to_owned()))
    );
    assert_eq!(edge("web", &path("web::page"), &path("web::Reply")), None);
    let root = "mod page;\npub use page::Page;\npub use path::{InPath, LinkToken};\n";
    let handed_on = handed_on(&[Source::new("src/web/mod.rs", root.to_owned())], "web").into_iter().collect();
    assert_eq!(followed(&handed_on, path("web::LinkToken")), path("web::path"));
    assert_eq!(followed(&handed_on, path("web::Reply")), path("web::Reply"));
}
