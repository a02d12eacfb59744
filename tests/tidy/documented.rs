//! What is public says what it is for; a field or a variant whose name says it needs no more.

use crate::Rule;
use crate::source::{Source, sources};

/// What has to say what it is for, where it is public.
const THINGS: [&str; 7] = ["fn ", "struct ", "enum ", "trait ", "type ", "const ", "static "];

#[test]
fn public_things_say_what_they_are_for() {
    let broken: Vec<String> = sources().iter().flat_map(unsaid).collect();
    Rule {
        says: "every public function, type, trait and constant has a doc comment, and every file begins with one.",
        why: "a reader decides from it whether to read on. The compiler's own lint asks it of fields and variants too, \
              where a name often says everything and the comment only repeats it.",
        fix: "say what it is for, in which unit, when it fails and why it is so; or make it less public.",
    }
    .check(&broken);
}

/// What of a file is public and says nothing of itself.
fn unsaid(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.text.lines().collect();
    let shipped = source.shipped.lines().enumerate();
    let silent = shipped.filter(|(at, line)| is_public_thing(line) && !is_said(&lines[..*at]));
    let mut broken: Vec<String> =
        silent.map(|(at, line)| format!("{}:{} {}", source.path, at + 1, line.trim())).collect();
    if !source.shipped.is_empty() && !source.text.starts_with("//!") {
        broken.push(format!("{}:1 does not begin with //!", source.path));
    }
    broken
}

fn is_public_thing(line: &str) -> bool {
    let Some(thing) = line.trim_start().strip_prefix("pub ") else { return false };
    let words = ["const ", "async ", "unsafe "];
    let bare = words.iter().fold(thing, |thing, word| {
        let rest = thing.strip_prefix(word);
        rest.filter(|rest| THINGS.iter().any(|known| rest.starts_with(known)) || rest.starts_with("async "))
            .unwrap_or(thing)
    });
    // What a macro declares has the comments of whoever asks it to.
    THINGS.iter().any(|known| bare.strip_prefix(known).is_some_and(|name| !name.starts_with('$')))
}

/// Whether the lines before end with a comment, attributes apart.
fn is_said(before: &[&str]) -> bool {
    let mut within = false;
    for line in before.iter().rev().map(|line| line.trim()) {
        if line.starts_with("///") || line.starts_with("#[doc") {
            return true;
        }
        let (opens, ends) = (line.starts_with("#["), line.ends_with(")]"));
        within = (within || ends) && !opens;
        if !opens && !within {
            return false;
        }
    }
    false
}

#[test]
fn silence_is_noticed_behind_attributes_and_comments_are_not_asked_of_fields() {
    let text = "//! A file.\n\n/// Says it.\n#[derive(\n    Debug,\n)]\npub struct Said {\n    pub name: String,\n}\n\n\
                #[must_use]\npub const fn silent() {}\npub const UNSAID: u8 = 1;\n";
    let found = unsaid(&Source::new("src/kit/x.rs", text.to_owned()));
    assert_eq!(found, ["src/kit/x.rs:12 pub const fn silent() {}", "src/kit/x.rs:13 pub const UNSAID: u8 = 1;"]);
    assert_eq!(
        unsaid(&Source::new("src/kit/x.rs", "const X: u8 = 1;".to_owned())),
        ["src/kit/x.rs:1 does not begin with //!"]
    );
}
