//! Which module may use which: the table that keeps every change in the folder where one looks for it.

use std::collections::BTreeSet;

use crate::source::{Source, partner, sources};
use crate::{Rule, root};

/// One row of the table.
struct Row {
    /// What it is about, for the message.
    place: &'static str,
    /// The modules it may use. A feature's own files are `own::model` and so on, `own::` all of them; a journey's are its
    /// own and those at its feature's root. Journeys do not know each other.
    may: &'static [&'static str],
    /// Names that never stand in it.
    never: &'static [&'static str],
}

/// The layers of a feature. One that has grown is cut into journeys first: `features/x/upload/store`.
const LAYERS: [&str; 5] = ["model", "store", "forms", "pages", "views"];

const EVERYTHING: &[&str] = &[""];

// That its values can stand in a page (maud's `Render`) is all that kit knows of pages.
const KIT: Row = Row { place: "kit", may: &["kit"], never: &["axum", "rusqlite", "html!"] };
const HL7: Row = Row { place: "hl7", may: &["kit", "hl7"], never: &["axum", "maud", "rusqlite", "html!"] };
const VAULT: Row = Row { place: "vault", may: &["kit", "vault"], never: &["axum", "maud", "html!"] };
// It sees the vault's low door, `vault::lobby`, and nobody else does: see the second rule below.
const LOGINS: Row =
    Row { place: "logins", may: &["kit", "vault", "logins"], never: &["axum", "maud", "rusqlite", "html!"] };
// Rules and statements that features share. It knows no page, and no feature.
const RECORDS: Row =
    Row { place: "records", may: &["kit", "vault", "records"], never: &["axum", "maud", "rusqlite", "html!"] };
const UI: Row = Row { place: "ui", may: &["kit", "links", "ui"], never: &["axum", "rusqlite"] };
const LINKS: Row = Row { place: "links", may: &["kit", "links"], never: &["axum", "maud", "rusqlite", "html!"] };
// Mails hold links, and an address that moves, moves in links.rs alone.
const OUTSIDE: Row =
    Row { place: "outside", may: &["kit", "vault", "links", "outside"], never: &["axum", "maud", "rusqlite", "html!"] };
const HOSTILE: Row = Row { place: "hostile", may: &["kit", "hostile"], never: &["axum", "maud", "rusqlite", "html!"] };
const WEB: Row = Row {
    place: "web",
    may: &["kit", "vault", "logins", "hostile", "outside", "ui", "links", "web"],
    never: &["rusqlite"],
};
const MODEL: Row = Row {
    place: "a feature's model",
    may: &["kit", "hl7", "records::values", "own::model"],
    never: &["axum", "maud", "rusqlite", "html!"],
};
const STORE: Row = Row {
    place: "a feature's store",
    may: &["kit", "vault", "records", "logins", "own::model", "own::store"],
    // What follows by the clinic's rules follows in records alone.
    never: &["axum", "maud", "rusqlite", "html!", "by_rule"],
};
const FORMS: Row = Row {
    place: "a feature's forms",
    // What is wrong with times is said with the times.
    may: &[
        "kit",
        "ui::form",
        "ui::filled",
        "ui::opening",
        "web::form",
        "web::upload",
        "vault::settings",
        "own::model",
        "own::forms",
    ],
    never: &["axum", "maud", "rusqlite", "html!"],
};
const VIEWS: Row = Row {
    place: "a feature's views",
    may: &["kit", "ui", "links", "own::model", "own::views"],
    never: &["axum", "rusqlite"],
};
const PAGES: Row = Row {
    place: "a feature's pages",
    may: &["kit", "hl7", "vault", "records", "logins", "hostile", "outside", "ui", "links", "web", "own::"],
    never: &["rusqlite", "html!"],
};
// What a gallery shows of all journeys.
const SAMPLES: Row = Row {
    place: "a feature's samples",
    may: &["kit", "ui", "links", "own::", "another journey"],
    never: &["axum", "rusqlite", "html!"],
};
const UNDIVIDED: Row = Row {
    place: "a feature that is one file, or a workflow of a journey",
    may: &["kit", "hl7", "vault", "records", "logins", "hostile", "outside", "ui", "links", "web", "own::"],
    never: &["rusqlite"],
};
// What it brings. What it hands to others are its stores and values.
const BRINGS: Row = Row {
    place: "a feature's mod.rs",
    may: &[
        "kit",
        "hl7",
        "vault",
        "records",
        "logins",
        "hostile",
        "outside",
        "ui",
        "links",
        "web",
        "own::",
        "another journey",
    ],
    never: &["axum", "rusqlite", "html!"],
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

/// The vault's low door: what it hands out can write rows of logins and on the trail, and look up whose a session is.
const LOW_DOOR: &str = "vault::lobby";

#[test]
fn only_logins_name_the_low_door_of_the_vault() {
    let mut broken = BTreeSet::new();
    for source in sources().iter().filter(|source| !is_behind_the_low_door(&source.path)) {
        let by_path = used(source).into_iter().filter(|(_, used)| used == LOW_DOOR).map(|(line, _)| line);
        // However the vault was imported: nothing else of that name is a module.
        let by_name = (1..).zip(source.shipped.lines()).filter(|(_, line)| names_the_low_door(line));
        let lines = by_path.chain(by_name.map(|(line, _)| line));
        broken.extend(lines.map(|line| format!("{}:{line} names {LOW_DOOR}", source.path)));
    }
    Rule {
        says: "nobody but src/logins names vault::lobby.",
        why: "what stands there is for logins alone, and Rust cannot say so of a module that is not above them: through \
              it rows are read and written without a leave, and a session is turned into somebody who may ask for one.",
        fix: "ask logins for what you need, or the vault for a leave.",
    }
    .check(&broken.into_iter().collect::<Vec<_>>());
}

fn is_behind_the_low_door(path: &str) -> bool {
    ["src/logins/", "src/vault/"].iter().any(|folder| path.starts_with(folder))
}

/// Whether `lobby` stands as a module's name in a line: before or after two colons, or in a group of imports.
fn names_the_low_door(line: &str) -> bool {
    line.match_indices("lobby").any(|(at, name)| {
        let (before, after) = (&line[..at], &line[at + name.len()..]);
        let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
        let is_whole = !before.ends_with(is_part) && !after.starts_with(is_part);
        let in_import = line.trim_start().starts_with("use ") || line.trim_start().starts_with("pub use ");
        is_whole && (after.starts_with("::") || before.ends_with("vault::") || in_import)
    })
}

#[test]
fn the_low_door_is_seen_however_it_is_named() {
    for line in ["use crate::vault::lobby::Door;", "use crate::vault::{Chart, lobby};", "v::lobby::within(tx)"] {
        assert!(names_the_low_door(line), "{line}");
    }
    for line in ["let lobby = vault.lobby(origin);", "use crate::logins::Lobby;", "self.lobby().visitor(&token)"] {
        assert!(!names_the_low_door(line), "{line}");
    }
}

/// The row for a file.
fn row(path: &str) -> &'static Row {
    let parts: Vec<&str> = path.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    match parts[..] {
        ["kit", ..] => &KIT,
        ["hl7", ..] => &HL7,
        ["vault", ..] => &VAULT,
        ["logins", ..] => &LOGINS,
        ["records", ..] => &RECORDS,
        ["ui", ..] => &UI,
        ["links", ..] => &LINKS,
        ["outside", ..] => &OUTSIDE,
        ["hostile", ..] => &HOSTILE,
        ["web", ..] => &WEB,
        ["features", _, layer, ..] | ["features", _, _, layer, ..] if LAYERS.contains(&layer) => of_layer(layer),
        ["features", _, "samples", ..] => &SAMPLES,
        ["features", "mod"] => &REST,
        ["features", _, .., "mod"] => &BRINGS,
        ["features", ..] => &UNDIVIDED,
        _ => &REST,
    }
}

/// The row for a layer of a feature, or of one of the journeys that it is cut into.
fn of_layer(layer: &str) -> &'static Row {
    match layer {
        "model" => &MODEL,
        "store" => &STORE,
        "forms" => &FORMS,
        "views" => &VIEWS,
        _ => &PAGES,
    }
}

fn is_within(used: &str, allowed: &str) -> bool {
    allowed.is_empty()
        || (allowed.ends_with("::") && used.starts_with(allowed))
        || used.strip_prefix(allowed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The modules of this crate that a file names, with lines: `kit::id`, `own::model`, `features::results`.
pub fn used(source: &Source) -> Vec<(usize, String)> {
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
pub fn modules(path: &str) -> Vec<String> {
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

/// A path as the table speaks of it; nothing for `say!` at the crate's root. `done!` stands there too, and is of `web`.
fn named(home: &[String], path: &[String]) -> Option<String> {
    let name = |at: usize| path.get(at).map_or("", String::as_str);
    if ["say", ""].contains(&name(0)) {
        return None;
    }
    if name(0) == "done" {
        return Some("web::notice".to_owned());
    }
    if name(0) != "features" {
        return Some(path.iter().take(2).map(String::as_str).collect::<Vec<_>>().join("::"));
    }
    if home.first().is_none_or(|top| top != "features") || home.get(1) != path.get(1) {
        return Some(format!("features::{}", name(1)));
    }
    if !is_journey(name(1), name(2)) {
        return Some(format!("own::{}", name(2)));
    }
    let own = home.get(2).is_some_and(|journey| journey == name(2));
    Some(if own { format!("own::{}", name(3)) } else { format!("another journey::{}", name(2)) })
}

/// Whether a feature's folder is a journey: one with layers of its own.
fn is_journey(feature: &str, folder: &str) -> bool {
    let place = root().join("src/features").join(feature).join(folder);
    !LAYERS.contains(&folder) && LAYERS.iter().any(|layer| place.join(format!("{layer}.rs")).exists())
}

#[test]
fn the_table_sees_groups_supers_and_other_features() {
    let text = "use crate::{kit::{id::Id, date}, vault::Chart};\nuse super::super::people::model;\nuse super::store::x;\nuse crate::say;";
    let source = Source::new("src/features/results/pages.rs", text.to_owned());
    let used: Vec<String> = used(&source).into_iter().map(|(_, used)| used).collect();
    assert_eq!(used, ["kit::id", "kit::date", "vault::Chart", "features::people", "own::store"]);
}

#[test]
fn the_table_sees_journeys() {
    let text = "use super::model::Entry;\nuse crate::features::results::{model::Value, review};\nuse super::super::upload::store;";
    let source = Source::new("src/features/results/typing/store.rs", text.to_owned());
    let used: Vec<String> = used(&source).into_iter().map(|(_, used)| used).collect();
    assert_eq!(used, ["own::model", "another journey::review", "own::model", "another journey::upload"]);
}
