//! The messages of the portal, as their files hold them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{files, text};

/// Where the words stand.
pub const WORDS: &str = "assets/text";
pub const ENGLISH: &str = "en";
pub const SPANISH: &str = "es";
const CATALOGUE: &str = "assets/tests.toml";

/// One message of one language.
pub struct Message {
    pub text: String,
    pub file: String,
    pub line: usize,
    pub is_for_staff: bool,
}

impl Message {
    /// Where it stands.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    /// The area that it belongs to.
    pub fn area(&self) -> &str {
        self.file.strip_prefix("assets/text/").and_then(|file| file.rsplit_once('/')).map_or("", |(area, _)| area)
    }

    pub fn variables(&self) -> BTreeSet<&str> {
        let names = self.text.split('$').skip(1);
        names
            .map(|rest| {
                rest.split(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_').next().unwrap_or(rest)
            })
            .collect()
    }
}

/// The files of a language.
pub fn files_in(language: &str) -> Vec<String> {
    let names = [format!("/{language}.ftl"), format!("/staff.{language}.ftl")];
    files(WORDS).into_iter().filter(|path| names.iter().any(|name| path.ends_with(name.as_str()))).collect()
}

/// The messages of a language by id.
pub fn messages(language: &str) -> BTreeMap<String, Message> {
    files_in(language).iter().flat_map(|path| messages_of(path)).collect()
}

/// The messages of a file, in its order.
pub fn messages_of(path: &str) -> Vec<(String, Message)> {
    let is_for_staff = path.contains("/staff.");
    let mut found = Vec::<(String, Message)>::new();
    for (line, words) in (1..).zip(text(path).lines()) {
        if words.starts_with([' ', '}']) {
            if let Some((_, message)) = found.last_mut() {
                message.text.push('\n');
                message.text.push_str(words.trim());
            }
        } else if let Some((id, start)) = words.split_once('=').filter(|_| !words.starts_with('#')) {
            let message = Message { text: start.trim().to_owned(), file: path.to_owned(), line, is_for_staff };
            found.push((id.trim().to_owned(), message));
        }
    }
    found
}

/// The messages of a language, and what the catalogue of tests says in it.
pub fn said(language: &str) -> BTreeMap<String, Message> {
    let catalogue: toml::Table = text(CATALOGUE).parse().expect("the catalogue of tests is TOML");
    let tests = catalogue["test"].as_array().expect("tests").clone();
    let said = tests.into_iter().flat_map(|test| {
        let key = test["key"].as_str().expect("a key").to_owned();
        let words = |place: usize| test[language][place].as_str().expect("a name, and what it looks at").to_owned();
        [(format!("test-{key}"), words(0)), (format!("test-{key}-about"), words(1))]
    });
    let said = said.map(|(id, text)| (id, Message { text, file: CATALOGUE.to_owned(), line: 0, is_for_staff: false }));
    messages(language).into_iter().chain(said).collect()
}
