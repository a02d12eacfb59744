//! What stands where: statements, unescaped text, the map, the top level, and nobody's machine.

use crate::source::{Source, sources};
use crate::{Rule, files, root, text};

/// What somebody sees who opens the repository.
const TOP_LEVEL: [&str; 10] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "benches",
    "config.example.toml",
    "i18n.toml",
    "src",
    "tests",
];

#[test]
fn sql_stands_in_stores_in_records_in_logins_and_in_the_vault() {
    let mut broken = Vec::new();
    for source in sources() {
        let path = &source.path;
        let kept = ["src/vault/", "src/records/", "src/logins/"].iter().any(|folder| path.starts_with(folder));
        let home = kept || path.ends_with("/store.rs") || path.contains("/store/");
        if home || path.ends_with("/tests.rs") {
            continue;
        }
        let statements = source.quoted.iter().filter(|(_, words)| is_statement(words));
        broken.extend(
            statements.map(|(line, words)| format!("{path}:{line} {}", words.lines().next().unwrap_or_default())),
        );
    }
    Rule {
        says: "SQL stands only in a feature's store.rs, in src/records, src/logins and src/vault.",
        why: "whoever reviews who can read what reads these, and must find every statement there.",
        fix: "move the statement into the feature's store.rs and call it with the leave it needs.",
    }
    .check(&broken);
}

fn is_statement(words: &str) -> bool {
    let words = words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let pairs = [
        ("select ", " from "),
        ("insert ", "into "),
        ("update ", " set "),
        ("delete ", "from "),
        ("create ", " table"),
    ];
    words.starts_with("pragma ") || pairs.iter().any(|(start, part)| words.starts_with(start) && words.contains(part))
}

#[test]
fn addresses_stand_in_links() {
    let sources = sources();
    let declared = |source: &&Source| source.path.starts_with("src/links");
    let patterns: Vec<&str> = sources
        .iter()
        .filter(declared)
        .flat_map(|source| source.shipped_quotes().map(|(_, words)| words.as_str()))
        .filter(|words| words.starts_with('/'))
        .collect();
    assert!(patterns.len() > 150, "the addresses are declared in src/links: {}", patterns.len());
    let broken: Vec<String> = sources
        .iter()
        .filter(|source| !declared(source))
        .flat_map(|source| {
            let found = source.shipped_quotes().filter(|(_, words)| is_address(words, &patterns));
            found.map(|(line, words)| format!("{}:{line} {words}", source.path))
        })
        .collect();
    Rule {
        says: "no address of the portal is written as text outside src/links.",
        why: "an address that is written twice moves once: the other one leads nowhere, or past a limit that goes by it.",
        fix: "declare it in src/links and use the link (`links::result(patient, result)`), or its pattern in the routes \
              (`at::RESULT`).",
    }
    .check(&broken);
}

/// Whether a text holds a path that begins as an address of ours does, or goes on behind a link as one of them does.
/// `/` alone cannot be told from a sign.
fn is_address(words: &str, patterns: &[&str]) -> bool {
    words.match_indices('/').any(|(at, _)| {
        let part: String =
            words[at + 1..].chars().take_while(|sign| sign.is_ascii_lowercase() || *sign == '-').collect();
        let is = |other: Option<&str>| !part.is_empty() && other == Some(part.as_str());
        match words[..at].chars().next_back() {
            Some('}') => patterns.iter().any(|pattern| pattern.split('/').skip(1).any(|other| is(Some(other)))),
            Some(sign) if sign.is_alphanumeric() || "./_-*<".contains(sign) => false,
            _ => patterns.iter().any(|pattern| is(pattern.split('/').nth(1))),
        }
    })
}

#[test]
fn an_address_is_noticed() {
    let patterns = ["/", "/staff/patients/{patient}", "/sign-in", "/sign-in/code"];
    for address in
        ["/sign-in", "/sign-in?next={here}", "/staff/{label}", "Go to /staff/x.", "{card}/patients", "/staff"]
    {
        assert!(is_address(address, &patterns), "{address}");
    }
    for other in ["/", "/mm3", "/proc/self/exe", "and/staff", "../staff/x", "{a}/48", "/staffs", "</staff>"] {
        assert!(!is_address(other, &patterns), "{other}");
    }
}

#[test]
fn only_ui_writes_unescaped_text() {
    let named = sources().into_iter().filter(|source| !source.path.starts_with("src/ui/"));
    let broken: Vec<String> = named
        .flat_map(|source| {
            let lines: Vec<String> =
                source.uses(&["PreEscaped"]).map(|(line, _)| format!("{}:{line}", source.path)).collect();
            lines
        })
        .collect();
    Rule {
        says: "PreEscaped stands only in src/ui.",
        why: "text that is not escaped is how scripts of strangers get onto a page; one folder can be reviewed for it.",
        fix: "pass text, which maud escapes, or add a part to src/ui that makes the markup.",
    }
    .check(&broken);
}

#[test]
fn no_warning_is_switched_off() {
    let mut broken = Vec::new();
    for source in sources() {
        for attribute in ["#[allow(", "#![allow("] {
            let found = source.code.match_indices(attribute);
            broken.extend(found.map(|(at, _)| format!("{}:{}", source.path, source.line(at))));
        }
    }
    Rule {
        says: "no `allow` attributes.",
        why: "an `allow` outlives its reason, and nobody learns what it was.",
        fix: "mend what the warning names, or write #[expect(…, reason = \"…\")], which fails once it is not needed.",
    }
    .check(&broken);
}

#[test]
fn the_map_in_lib_is_true() {
    let map = text("src/lib.rs");
    let words: String = map.lines().filter(|line| line.starts_with("//!")).collect();
    let mut broken = Vec::new();
    for name in std::fs::read_dir(root().join("src")).expect("src can be read").flatten() {
        let name = name.file_name().to_string_lossy().trim_end_matches(".rs").to_owned();
        if ["lib", "main"].contains(&name.as_str()) {
            continue;
        }
        if !map.lines().any(|line| line.trim_end().ends_with(&format!("mod {name};"))) {
            broken.push(format!("src/{name} is not a module of lib.rs"));
        }
        if !words.contains(&format!("`{name}`")) {
            broken.push(format!("the documentation of lib.rs does not say what `{name}` is for"));
        }
    }
    Rule {
        says: "src/lib.rs names every module of src and says what it is for.",
        why: "it is the map that a new developer reads first.",
        fix: "add the module to the table at the top of src/lib.rs, with what it is for and what it may use.",
    }
    .check(&broken);
}

#[test]
fn the_top_level_stays_small() {
    let names = std::fs::read_dir(root()).expect("the repository can be read").flatten();
    let mut names: Vec<String> = names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| !name.starts_with('.') && name != "target");
    names.sort();
    let extra =
        names.iter().filter(|name| !TOP_LEVEL.contains(&name.as_str())).map(|name| format!("{name} is not expected"));
    let missing = TOP_LEVEL.iter().filter(|name| !names.iter().any(|there| there == **name));
    let broken: Vec<String> = extra.chain(missing.map(|name| format!("{name} is missing"))).collect();
    Rule {
        says: "the visible top level is exactly the list in tests/tidy/places.rs.",
        why: "it is the first thing anybody sees; ten names are read, thirty are not.",
        fix: "put it into src, assets or tests; tool settings are dotfiles.",
    }
    .check(&broken);
}

#[test]
fn nothing_names_a_machine_or_a_registry() {
    let folders = ["src", "tests", "assets", "benches", ".ci", ".config", ".cargo"];
    let single = TOP_LEVEL.iter().copied().filter(|name| root().join(name).is_file());
    let dotfiles = [".clippy.toml", ".deny.toml", ".rustfmt.toml", ".gitignore"]
        .into_iter()
        .filter(|name| root().join(name).exists());
    let paths = folders.iter().flat_map(|folder| files(folder));
    let mut broken = Vec::new();
    for path in paths.chain(single.chain(dotfiles).map(str::to_owned)) {
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            broken.extend(named_machine(line).map(|name| format!("{path}:{number} names {name}")));
        }
    }
    Rule {
        says: "no file names a developer's machine or a package registry's host.",
        why: "the repository must build for anybody, from the registries that their own tools are set to.",
        fix: "use paths from the repository's root, and packages by name.",
    }
    .check(&broken);
}

/// Somebody's home, or a host that hands out packages.
fn named_machine(line: &str) -> Option<String> {
    let folders = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];
    if let Some(folder) = folders.iter().find(|folder| line.contains(**folder)) {
        return Some((*folder).to_owned());
    }
    if ["replace-with =", "replace-with=", "[registries"].iter().any(|start| line.trim_start().starts_with(start)) {
        return Some(line.trim().to_owned());
    }
    let hosts = line
        .split("://")
        .skip(1)
        .map(|rest| rest.chars().take_while(|sign| sign.is_alphanumeric() || ".-".contains(*sign)).collect::<String>());
    let words = ["registry", "mirror", "artifact", "nexus", "proxy", ".internal", ".corp"];
    hosts.into_iter().find(|host| words.iter().any(|word| host.contains(word)))
}
