//! The words: complete in both languages, all of them used, and plain enough for a patient on a bad day.

use std::collections::{BTreeMap, BTreeSet};

use crate::reading::{grade, plain, sentences, word_count};
use crate::source::sources;
use crate::{Rule, text};

const ENGLISH: &str = "assets/text/en/anteroom.ftl";
const SPANISH: &str = "assets/text/es/anteroom.ftl";
const CATALOGUE: &str = "assets/tests.toml";

/// No patient needs a higher grade of school than this.
const HIGHEST_GRADE: f64 = 8.0;
/// A grade of fewer words than this says nothing.
const FEWEST_WORDS: usize = 10;
const LONGEST_SENTENCE: usize = 20;
const LONGEST_STAFF_SENTENCE: usize = 30;

/// Words of the trade, and what patients say.
const JARGON: [(&str, &str); 6] = [
    ("abnormal", "outside the usual range"),
    ("specimen", "sample"),
    ("provider", "care team"),
    ("authenticate", "sign in"),
    ("credentials", "user name and password"),
    ("utilize", "use"),
];

/// What reads the same in both languages: names, and messages of nothing but values.
const ALIKE: [&str; 6] =
    ["page-error-title", "form-error-prefix", "results-file", "values-one", "test-urea", "openings-staff"];
/// English words that no Spanish sentence holds.
const ENGLISH_WORDS: [&str; 22] = [
    "the", "and", "you", "your", "with", "is", "are", "not", "this", "that", "we", "of", "for", "from", "have", "was",
    "it", "to", "or", "can", "will", "they",
];

/// Words of the Spanish file that have another name everywhere else in it, by how they begin, and that name. Nothing else
/// begins so.
const ONE_NAME: [(&str, &str); 7] = [
    ("equipo de salud", "equipo médico"),
    ("expediente", "historial"),
    ("publicó", "compartió"),
    ("publicad", "compartido"),
    ("pulse", "presione"),
    ("parar", "detener, anular"),
    ("parad", "anulado"),
];

struct Message {
    text: String,
    line: usize,
    is_for_staff: bool,
}

impl Message {
    fn variables(&self) -> BTreeSet<&str> {
        let names = self.text.split('$').skip(1);
        names
            .map(|rest| {
                rest.split(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_').next().unwrap_or(rest)
            })
            .collect()
    }
}

/// The messages of a file by id.
fn messages(path: &str) -> BTreeMap<String, Message> {
    let (mut found, mut last, mut is_for_staff) = (BTreeMap::<String, Message>::new(), String::new(), false);
    for (line, words) in (1..).zip(text(path).lines()) {
        if let Some(heading) = words.strip_prefix("## ") {
            is_for_staff = heading.starts_with("Staff");
        } else if words.starts_with([' ', '}']) {
            if let Some(message) = found.get_mut(&last) {
                message.text.push('\n');
                message.text.push_str(words.trim());
            }
        } else if let Some((id, start)) = words.split_once('=').filter(|_| !words.starts_with('#')) {
            id.trim().clone_into(&mut last);
            found.insert(last.clone(), Message { text: start.trim().to_owned(), line, is_for_staff });
        }
    }
    found
}

/// The messages of a file, and what the catalogue of tests says in that language.
fn said(path: &str, language: &str) -> BTreeMap<String, Message> {
    let catalogue: toml::Table = text(CATALOGUE).parse().expect("the catalogue of tests is TOML");
    let tests = catalogue["test"].as_array().expect("tests").clone();
    let said = tests.into_iter().flat_map(|test| {
        let key = test["key"].as_str().expect("a key").to_owned();
        let words = |place: usize| test[language][place].as_str().expect("a name, and what it looks at").to_owned();
        [(format!("test-{key}"), words(0)), (format!("test-{key}-about"), words(1))]
    });
    messages(path)
        .into_iter()
        .chain(said.map(|(id, text)| (id, Message { text, line: 0, is_for_staff: false })))
        .collect()
}

#[test]
fn spanish_says_everything_that_a_patient_meets() {
    let (english, spanish) = (messages(ENGLISH), messages(SPANISH));
    let mut broken = Vec::new();
    for (id, message) in &english {
        match spanish.get(id) {
            None if message.is_for_staff => {}
            None => broken.push(format!("{ENGLISH}:{} {id} is missing in Spanish", message.line)),
            Some(other) if other.variables() != message.variables() => broken.push(format!(
                "{SPANISH}:{} {id} has the values {:?}, English has {:?}",
                other.line,
                other.variables(),
                message.variables()
            )),
            Some(_) => {}
        }
    }
    let unknown = spanish.iter().filter(|(id, _)| !english.contains_key(*id));
    broken.extend(unknown.map(|(id, message)| format!("{SPANISH}:{} {id} does not exist in English", message.line)));
    Rule {
        says: "everything a patient meets is said in Spanish too, with the same values.",
        why: "a patient who reads Spanish must not meet English in the middle of a task.",
        fix: "add the message to the Spanish file. Words for staff only stand under a heading that starts with \"## Staff\".",
    }
    .check(&broken);
}

#[test]
fn spanish_speaks_spanish() {
    let (english, mut broken) = (said(ENGLISH, "en"), Vec::new());
    for (id, message) in said(SPANISH, "es") {
        if let Some(word) = english_word(&message.text) {
            broken.push(format!("{SPANISH}:{} {id} says “{word}”", message.line));
        }
        let is_same = english.get(&id).is_some_and(|said| said.text == message.text);
        if is_same != ALIKE.contains(&id.as_str()) {
            broken.push(format!(
                "{SPANISH}:{} {id} reads {} English",
                message.line,
                if is_same { "as in" } else { "other than in" }
            ));
        }
    }
    Rule {
        says: "no sentence of the Spanish file is English.",
        why: "whoever chose Spanish may read nothing else.",
        fix: "translate it; a name or a message of nothing but values goes onto the list ALIKE.",
    }
    .check(&broken);
}

#[test]
fn one_thing_has_one_name_in_spanish() {
    let mut broken = Vec::new();
    for (id, message) in messages(SPANISH) {
        if let Some((word, better)) = another_name(&message.text) {
            broken.push(format!("{SPANISH}:{} {id} says “{word}”; say “{better}”", message.line));
        }
    }
    Rule {
        says: "one thing has one name on every page, in mail and on paper.",
        why: "whoever reads two names looks for two things.",
        fix: "use the name that stands beside it. A new pair of names goes onto the list ONE_NAME.",
    }
    .check(&broken);
}

/// The first word in it for something that has another name here.
fn another_name(text: &str) -> Option<(&'static str, &'static str)> {
    let said = format!(" {}", plain(text).to_lowercase().replace(|sign: char| !sign.is_alphabetic(), " "));
    ONE_NAME.into_iter().find(|(word, _)| said.contains(&format!(" {word}")))
}

#[test]
fn another_name_is_noticed() {
    assert_eq!(another_name("Su equipo de salud lo mira."), Some(("equipo de salud", "equipo médico")));
    assert_eq!(another_name("Los «Expedientes» de { $name }"), Some(("expediente", "historial")));
    assert_eq!(another_name("Prepárese para la visita. Separado."), None);
}

/// The first English word in it.
fn english_word(text: &str) -> Option<&'static str> {
    let said = plain(text).to_lowercase();
    let mut words = said.split(|sign: char| !sign.is_alphabetic());
    words.find_map(|word| ENGLISH_WORDS.into_iter().find(|english| *english == word))
}

#[test]
fn an_english_word_is_noticed() {
    assert_eq!(english_word("Sus resultados are here"), Some("are"));
    assert_eq!(english_word("No hay nada que ver, { $name }."), None);
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let quoted: BTreeSet<&str> =
        sources.iter().flat_map(|source| source.quoted.iter().map(|(_, words)| words.as_str())).collect();
    let unused = messages(ENGLISH).into_iter().filter(|(id, _)| !quoted.contains(id.as_str()));
    let broken: Vec<String> = unused.map(|(id, message)| format!("{ENGLISH}:{} {id}", message.line)).collect();
    Rule {
        says: "every message is used by some say!(…, \"its-name\") in src.",
        why: "words that nobody sees still cost a translation.",
        fix: "use it or remove it from both languages.",
    }
    .check(&broken);
}

#[test]
fn patients_can_read_it() {
    let mut broken = Vec::new();
    for (id, message) in said(ENGLISH, "en") {
        let words = plain(&message.text);
        let longest = if message.is_for_staff { LONGEST_STAFF_SENTENCE } else { LONGEST_SENTENCE };
        for sentence in sentences(&words).into_iter().filter(|sentence| word_count(sentence) > longest) {
            broken.push(format!(
                "{ENGLISH}:{} {id} has a sentence of {} words: {sentence}",
                message.line,
                word_count(sentence)
            ));
        }
        if message.is_for_staff {
            continue;
        }
        let grade = grade(&words);
        if word_count(&words) >= FEWEST_WORDS && grade > HIGHEST_GRADE {
            broken.push(format!("{ENGLISH}:{} {id} needs grade {grade:.1}: {words}", message.line));
        }
        let lower = words.to_lowercase();
        let jargon = JARGON.iter().filter(|(word, _)| lower.contains(word));
        broken.extend(
            jargon.map(|(word, better)| format!("{ENGLISH}:{} {id} says “{word}”; say “{better}”", message.line)),
        );
    }
    Rule {
        says: "patients' words need grade 8 at most, their sentences have at most 20 words (30 for staff), and no jargon.",
        why: "many patients are old, ill, worried or not at home in English.",
        fix: "shorter sentences, shorter words. Words for staff only stand under a heading that starts with \"## Staff\".",
    }
    .check(&broken);
}
