//! The rules that keep the code easy to find one's way in. Each failure says which rule broke, why there is such a rule,
//! and what to do. A rule may be argued with, in a commit that changes the rule.

#[path = "tidy/areas.rs"]
mod areas;
#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/documented.rs"]
mod documented;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "tidy/lengths.rs"]
mod lengths;
#[path = "tidy/messages.rs"]
mod messages;
#[path = "tidy/places.rs"]
mod places;
#[path = "tidy/reading.rs"]
mod reading;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};

/// Why a rule exists and what to do when it breaks.
struct Rule {
    /// The rule in a sentence.
    says: &'static str,
    /// What it protects.
    why: &'static str,
    /// The way out.
    fix: &'static str,
}

impl Rule {
    /// Fails with everything that breaks the rule.
    fn check(&self, broken: &[String]) {
        assert!(
            broken.is_empty(),
            "\nRule broken: {}\nWhy it exists: {}\nWhat to do: {}\nWhere:\n  {}\n",
            self.says,
            self.why,
            self.fix,
            broken.join("\n  ")
        );
    }
}

/// The repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder, sorted, as paths from the repository's root.
fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
}

/// Whether a path ends this way.
fn ends(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|end| end == extension)
}

/// The text of a file.
fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn collect(folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if let Ok(inside) = path.strip_prefix(root()) {
            found.push(inside.to_string_lossy().into_owned());
        }
    }
}
