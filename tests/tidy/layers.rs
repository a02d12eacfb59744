//! Which module may use which: the table that keeps every change in the folder where one looks for it.

use std::collections::BTreeSet;

use crate::Rule;
use crate::source::{Source, partner, sources};

/// One row of the table.
struct Row {
    /// What it is about, for the message.
    place: &'static str,
    /// The modules it may use. A feature's own files are `own::model` and so on, `own::` all of them.
    may: &'static [&'static str],
    /// Names that never stand in it.
    never: &'static [&'static str],
}

const EVERYTHING: &[&str] = &[""];

// That its values can stand in a page (maud's `Render`) is all that kit knows of pages.
const KIT: Row = Row { place: "kit", may: &["kit"], never: &["axum", "rusqlite", "html!"] };
const HL7: Row = Row { place: "hl7", may: &["kit", "hl7"], never: &["axum", "maud", "rusqlite", "html!"] };
const VAULT: Row = Row { place: "vault", may: &["kit", "vault"], never: &["axum", "maud", "html!"] };
const UI: Row = Row { place: "ui", may: &["kit", "ui"], never: &["axum", "rusqlite"] };
const LINKS: Row = Row { place: "links", may: &["kit", "links"], never: &["axum", "maud", "rusqlite", "html!"] };
// Mails hold links, and an address that moves, moves in links.rs alone.
const OUTSIDE: Row =
    Row { place: "outside", may: &["kit", "vault", "links", "outside"], never: &["axum", "maud", "rusqlite", "html!"] };
const HOSTILE: Row = Row { place: "hostile", may: &["kit", "hostile"], never: &["axum", "maud", "rusqlite", "html!"] };
const WEB: Row =
    Row { place: "web", may: &["kit", "vault", "hostile", "outside", "ui", "links", "web"], never: &["rusqlite"] };
const MODEL: Row = Row {
    place: "a feature's model",
    may: &["kit", "hl7", "own::model"],
    never: &["axum", "maud", "rusqlite", "html!"],
};
const STORE: Row = Row {
    place: "a feature's store",
    may: &["kit", "vault", "own::model", "own::store"],
    never: &["axum", "maud", "rusqlite", "html!"],
};
const FORMS: Row = Row {
    place: "a feature's forms",
    may: &["kit", "ui::form", "ui::filled", "web::form", "web::upload", "vault::settings", "own::model", "own::forms"],
    never: &["axum", "maud", "rusqlite", "html!"],
};
const VIEWS: Row = Row {
    place: "a feature's views",
    may: &["kit", "ui", "links", "own::model", "own::views"],
    never: &["axum", "rusqlite"],
};
const PAGES: Row = Row {
    place: "a feature's pages",
    may: &["kit", "hl7", "vault", "hostile", "outside", "ui", "links", "web", "own::"],
    never: &["rusqlite", "html!"],
};
const UNDIVIDED: Row = Row {
    place: "a feature that is one file",
    may: &["kit", "hl7", "vault", "hostile", "outside", "ui", "links", "web", "own::"],
    never: &["rusqlite"],
};
const REST: Row = Row { place: "the modules that see everything", may: EVERYTHING, never: &["rusqlite"] };

#[test]
fn every_module_uses_only_what_its_row_allows() {
    let mut broken = BTreeSet::new();
    for source in sources() {
        let row = row(&source.path);
        for (line, used) in used(&source) {
            if !row.may.iter().any(|allowed| is_within(&used, allowed)) {
                broken.insert(format!(
                    "{}:{line} uses {used}; {} may use {}",
                    source.path,
                    row.place,
                    row.may.join(", ")
                ));
            }
        }
        for (line, name) in source.uses(row.never) {
            broken.insert(format!("{}:{line} names {name}, which {} must never see", source.path, row.place));
        }
    }
    Rule {
        says: "a module uses only what its row in tests/tidy/layers.rs allows.",
        why: "the kernel folders are the only ways to the data, the browser and the look, and features do not know each \
              other: so a change stays in the folder where one looks for it, and nobody gets round the vault.",
        fix: "move the code to the module that may; let features meet through ids, links and the database; hand values \
              in as parameters. If the table is wrong, change it in a commit that says why.",
    }
    .check(&broken.into_iter().collect::<Vec<_>>());
}

/// The row for a file.
fn row(path: &str) -> &'static Row {
    let parts: Vec<&str> = path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    match parts[..] {
        ["kit", ..] => &KIT,
        ["hl7", ..] => &HL7,
        ["vault", ..] => &VAULT,
        ["ui", ..] => &UI,
        ["links", ..] => &LINKS,
        ["outside", ..] => &OUTSIDE,
        ["hostile", ..] => &HOSTILE,
        ["web", ..] => &WEB,
        ["features", _, "model", ..] => &MODEL,
        ["features", _, "store", ..] => &STORE,
        ["features", _, "forms", ..] => &FORMS,
        ["features", _, "views", ..] => &VIEWS,
        ["features", _, "pages", ..] => &PAGES,
        ["features", feature, ..] if feature != "mod" => &UNDIVIDED,
        _ => &REST,
    }
}

fn is_within(used: &str, allowed: &str) -> bool {
    allowed.is_empty()
        || (allowed.ends_with("::") && used.starts_with(allowed))
        || used.strip_prefix(allowed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The modules of this crate that a file names, with lines: `kit::id`, `own::model`, `features::results`.
fn used(source: &Source) -> Vec<(usize, String)> {
    let home = modules(&source.path);
    let mut found = Vec::new();
    for (start, word) in [("crate::", 0), ("super::", 1)] {
        for (at, _) in source.shipped.match_indices(start) {
            let before = &source.shipped[..at];
            let inside = before.ends_with("::") || before.ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
            if inside || before.ends_with('$') {
                continue;
            }
            let (ups, rest) = ups(&source.shipped[at..], word);
            let base = if word == 0 { Vec::new() } else { home[..home.len().saturating_sub(ups)].to_vec() };
            let names = names(rest).into_iter().map(|name| [base.clone(), name].concat());
            found.extend(names.filter_map(|path| Some((source.line(at), named(&home, &path)?))));
        }
    }
    found
}

/// The module that a file is, as names.
fn modules(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').filter(|name| !["lib", "main"].contains(name)).map(str::to_owned).collect()
}

/// How many `super::` stand at the start, and what follows.
fn ups(path: &str, word: usize) -> (usize, &str) {
    if word == 0 {
        return (0, &path["crate::".len()..]);
    }
    let rest = path.trim_start_matches("super::");
    ((path.len() - rest.len()) / "super::".len(), rest)
}

/// The paths, two names deep, that follow: one, or each of a group.
fn names(rest: &str) -> Vec<Vec<String>> {
    if rest.starts_with('{') {
        let group = &rest[1..partner(rest, 0) - 1];
        let mut depth = 0_i32;
        let parts = group.split(|sign| {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            sign == ',' && depth == 0
        });
        return parts.filter(|part| !part.trim().is_empty()).flat_map(|part| names(part.trim())).collect();
    }
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let first: String = rest.chars().take_while(|sign| is_name(*sign)).collect();
    let after = &rest[first.len()..];
    match after.strip_prefix("::") {
        Some(inner) if !first.is_empty() => {
            names(inner).into_iter().map(|tail| [vec![first.clone()], tail].concat()).collect()
        }
        _ => vec![vec![first]],
    }
}

/// A path as the table speaks of it; nothing for macros at the crate's root.
fn named(home: &[String], path: &[String]) -> Option<String> {
    let name = |at: usize| path.get(at).map_or("", String::as_str);
    if ["say", ""].contains(&name(0)) {
        return None;
    }
    if name(0) != "features" {
        return Some(path.iter().take(2).map(String::as_str).collect::<Vec<_>>().join("::"));
    }
    let own = home.first().is_some_and(|top| top == "features") && home.get(1) == path.get(1);
    if own { Some(format!("own::{}", name(2))) } else { Some(format!("features::{}", name(1))) }
}

#[test]
fn the_table_sees_groups_supers_and_other_features() {
    let text = "use crate::{kit::{id::Id, date}, vault::Chart};\nuse super::super::people::model;\nuse super::store::x;\nuse crate::say;";
    let source = Source::new("src/features/results/pages.rs", text.to_owned());
    let used: Vec<String> = used(&source).into_iter().map(|(_, used)| used).collect();
    assert_eq!(used, ["kit::id", "kit::date", "vault::Chart", "features::people", "own::store"]);
}
