//! Where words stand: with those who say them, once, in files that are read.

use std::collections::{BTreeMap, BTreeSet};

use crate::messages::{ENGLISH, SPANISH, WORDS, files_in, messages, messages_of};
use crate::source::{Source, sources};
use crate::{Rule, files, root, text};

/// What joins them for the program.
const JOIN: &str = "assets/text/join.rs";
/// The folder of what several features say.
const SHARED: &str = "shared";

#[test]
fn every_message_is_used() {
    let sources = sources();
    let quoted: BTreeSet<&str> =
        sources.iter().flat_map(|source| source.quoted.iter().map(|(_, words)| words.as_str())).collect();
    let unused = messages(ENGLISH).into_iter().filter(|(id, _)| !quoted.contains(id.as_str()));
    let broken: Vec<String> = unused.map(|(id, message)| format!("{} {id}", message.place())).collect();
    Rule {
        says: "every message is used by some say!(…, \"its-name\") in src.",
        why: "words that nobody sees still cost a translation.",
        fix: "use it or remove it from both languages.",
    }
    .check(&broken);
}

#[test]
fn words_stand_with_those_who_say_them() {
    let (sources, mut homes, mut broken) = (sources(), BTreeMap::<&str, BTreeSet<&str>>::new(), Vec::new());
    for source in &sources {
        for (_, words) in &source.quoted {
            homes.entry(words).or_default().insert(home(source));
        }
    }
    for (id, message) in messages(ENGLISH) {
        let homes = homes.remove(id.as_str()).unwrap_or_default();
        if !stands_right(message.area(), &homes) {
            broken.push(format!("{} {id} is said in {homes:?}", message.place()));
        }
    }
    Rule {
        says: "a feature's words stand in its folder of assets/text, a layer's in the layer's, what several features say in shared.",
        why: "who changes a feature finds its words in one place, in both languages, and changes nobody else's.",
        fix: "move the message to the folder of those who say it: assets/text/results for src/features/results.",
    }
    .check(&broken);
}

/// The feature or the layer of a source.
fn home(source: &Source) -> &str {
    let inside = source.path.trim_start_matches("src/").trim_start_matches("features/");
    inside.split(['/', '.']).next().unwrap_or_default()
}

/// Whether words that are said there belong to this area.
fn stands_right(area: &str, homes: &BTreeSet<&str>) -> bool {
    let is_feature = |home: &str| root().join("src/features").join(home).exists();
    let features = homes.iter().filter(|home| is_feature(home)).count();
    let area = area.split('/').next().unwrap_or_default();
    match area {
        SHARED => features > 1,
        feature if is_feature(feature) => homes.contains(feature) && features == 1,
        layer => homes.contains(layer),
    }
}

#[test]
fn what_begins_as_a_notice_is_one() {
    let sources = sources();
    let is_done = |id: &str| sources.iter().any(|source| source.text.contains(&format!("done!(\"{id}\")")));
    let notices = messages(ENGLISH).into_iter().filter(|(id, _)| id.starts_with("notice-"));
    let broken: Vec<String> =
        notices.filter(|(id, _)| !is_done(id)).map(|(id, message)| format!("{} {id}", message.place())).collect();
    Rule {
        says: "messages that begin with notice- are said by done!, after a form.",
        why: "a cookie may name each of them; whatever else began so could be said to anybody who was sent a cookie.",
        fix: "give the message another name.",
    }
    .check(&broken);
}

#[test]
fn words_in_the_wrong_place_are_noticed() {
    let said_in = |homes: &[&'static str]| homes.iter().copied().collect();
    assert!(stands_right("results/review", &said_in(&["results", "gallery"])));
    assert!(!stands_right("results", &said_in(&["home", "results"])));
    assert!(!stands_right("results", &said_in(&["home"])));
    assert!(stands_right("shared", &said_in(&["home", "results"])));
    assert!(!stands_right("shared", &said_in(&["home", "ui"])));
    assert!(stands_right("ui", &said_in(&["home", "ui"])));
}

#[test]
fn every_file_of_words_is_read_and_says_a_thing_once() {
    let read: BTreeSet<String> = [ENGLISH, SPANISH].into_iter().flat_map(files_in).collect();
    let unread = files(WORDS).into_iter().filter(|path| path != JOIN && !read.contains(path));
    let mut broken: Vec<String> = unread.map(|path| format!("{path} is read by nobody")).collect();
    for language in [ENGLISH, SPANISH] {
        let mut seen = BTreeMap::new();
        let joined = text(&format!("target/text/{language}/anteroom.ftl"));
        for path in files_in(language) {
            if !joined.contains(text(&path).trim()) {
                broken.push(format!("{path} is not in what the program reads"));
            }
            for (id, message) in messages_of(&path) {
                if let Some(first) = seen.insert(id.clone(), message.place()) {
                    broken.push(format!("{} {id} stands in {first} already", message.place()));
                }
            }
        }
    }
    Rule {
        says: "words stand in en.ftl, es.ftl and staff.en.ftl of an area, and each has one place.",
        why: "of two sentences with one name the program says one, and nobody sees which; a file with another name is not read.",
        fix: "give the file one of the three names, and the second sentence a name of its own.",
    }
    .check(&broken);
}
