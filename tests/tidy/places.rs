//! What stands where: statements, unescaped text, migrations, the map, the top level, and nobody's machine.

use sha2::Digest as _;

use crate::source::sources;
use crate::{Rule, ends, files, root, text};

/// The migrations that shipped. A line here is never changed, only added to.
const MIGRATIONS: [(&str, &str); 24] = [
    ("src/vault/migrations/0001_foundation.sql", "22a875740c03be7c05a35a8660d44055a825994fd50ab10c5fe291e285f23095"),
    ("src/vault/migrations/0002_sign_in.sql", "d951e4620eb40e66e58a129368286b19766844a7fe60238ce3d542aabb0e3bd3"),
    ("src/vault/migrations/0003_outbox.sql", "261ca4b7cddfe3ea4c0b7e762948e1af2e677123feb878de35a4af35f63ad8dc"),
    ("src/vault/migrations/0004_drafts.sql", "efe7346cf2468531727615c722a67c5fa7476c05b46175a1c51a5ea662c8b5eb"),
    ("src/vault/migrations/0005_proxies.sql", "34b0cd1c07d44f74571280631816141f0167f76a5e54e292de76bf414dcadaf0"),
    ("src/vault/migrations/0006_patients.sql", "ac6dad6a7fd3cecbdb3b8110f8919f38fa125c08c51edd4e9d84b40691a7adda"),
    ("src/vault/migrations/0007_results.sql", "862abf9cc2fbdb3356ee1c32bd7d101144e9714a99bcf56a1dae4d8658c05f4c"),
    ("src/vault/migrations/0008_values.sql", "7782d0bf1f782fc460c6e5d5f32eaac1e9dbcfc72e8117c64e72bca2e5f98c73"),
    ("src/vault/migrations/0009_tests.sql", "b1076fcf05c4b1c173c0b5c88b291c34314643a7e5e673e3db1456ece8a1d639"),
    ("src/vault/migrations/0010_release.sql", "40cccdbd20f5cb4f45d520660d2104db2a8249a9ecd03503a57cd93a5589687a"),
    ("src/vault/migrations/0011_laboratory.sql", "84602c569b287dfbc3efdcce10a6691df0fc8ab7555e11241f0622353f026da4"),
    ("src/vault/migrations/0012_uploads.sql", "c03131496ada45b6481ad473b2ead87425187ba1f42aeb93586394b6669f2a5d"),
    (
        "src/vault/migrations/0013_laboratory_files.sql",
        "dbe9eb6e60f3d098f13cd7660abd8b0e2a60b08c8646365fce632a44ac370abf",
    ),
    ("src/vault/migrations/0014_act_marks.sql", "fad95ecead34343fb16d29500def2c7948a4e718eb0f0f121f79dff7e2c898bf"),
    ("src/vault/migrations/0015_bounds.sql", "67da74e71be15c0ec51c1be4784f999724aabd6a1fb50832a82873ebd6e70819"),
    ("src/vault/migrations/0016_read.sql", "dc43bba3b4f20f83225480590d8e563349a77ab97cb29f1384ee9161ed6fb0ff"),
    ("src/vault/migrations/0017_typed_codes.sql", "4951cc1efa4f13934eab4fe64d529384193979cd162bbf064ff7d9afe306349d"),
    ("src/vault/migrations/0018_own_sheets.sql", "fa2443872d3ab4615497e61dc08a419cea3952fb57ffc6181fd75552e0684695"),
    ("src/vault/migrations/0019_statements.sql", "0402cea64dc0583a310ae0c93b040d26bd25c0e06e2084d2960cc269c9922759"),
    ("src/vault/migrations/0020_told.sql", "9e08c6be5ebb874f7c11a64db3bf6835c0aff6927c2aadf0f69c681faaaf4694"),
    (
        "src/vault/migrations/0021_laboratory_to_file.sql",
        "8c0e380dfe300038c3fef9297502e50ce82b283662f94688e09462e1c243bcce",
    ),
    ("src/vault/migrations/0022_letters.sql", "b25355621e4f0aaf8a4f524895f610a5f3cc68641649f187ccecfffb553f5b5c"),
    ("src/vault/migrations/0023_readings.sql", "d5d78ea04e769a30792c77a6bad1154311a5340610f999181b2b330312ce6d52"),
    ("src/vault/migrations/0024_kept_back.sql", "14a81837a6132b684d1d73c0c5666a6206714ba4b1bb396153654246f4695c84"),
];

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
fn sql_stands_in_stores_and_in_the_vault() {
    let mut broken = Vec::new();
    for source in sources() {
        let path = &source.path;
        let home = path.starts_with("src/vault/") || path.ends_with("/store.rs") || path.contains("/store/");
        if home || path.ends_with("/tests.rs") {
            continue;
        }
        let statements = source.quoted.iter().filter(|(_, words)| is_statement(words));
        broken.extend(
            statements.map(|(line, words)| format!("{path}:{line} {}", words.lines().next().unwrap_or_default())),
        );
    }
    Rule {
        says: "SQL stands only in a feature's store.rs and in src/vault.",
        why: "whoever reviews who can read what reads the stores, and must find every statement there.",
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
fn shipped_migrations_do_not_change() {
    let paths = files("src/vault/migrations").into_iter().filter(|path| ends(path, "sql"));
    let mut broken = Vec::new();
    for path in paths.clone() {
        let hash = data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(text(&path)));
        match MIGRATIONS.iter().find(|(known, _)| *known == path) {
            Some((_, pinned)) if *pinned == hash => {}
            Some(_) => broken.push(format!("{path} changed; it is now {hash}")),
            None => broken.push(format!("{path} is new: {hash}")),
        }
    }
    let gone = MIGRATIONS.iter().filter(|(known, _)| !paths.clone().any(|path| path == *known));
    broken.extend(gone.map(|(known, _)| format!("{known} is gone")));
    Rule {
        says: "a migration that shipped never changes.",
        why: "clinics have run it; a changed file would leave their databases different from ours.",
        fix: "write the change as a new numbered migration and add its hash to tests/tidy/places.rs. Only before the \
              first release may a hash be replaced.",
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
