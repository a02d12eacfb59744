//! The words: complete in both languages, all of them used, and plain enough for a patient on a bad day.

use crate::Rule;
use crate::messages::{ENGLISH, SPANISH, messages, said};
use crate::reading::{grade, plain, sentences, word_count};

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

/// Spanish words that have another name everywhere else, by how they begin, and that name. Nothing else
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

#[test]
fn spanish_says_everything_that_a_patient_meets() {
    let (english, spanish) = (messages(ENGLISH), messages(SPANISH));
    let mut broken = Vec::new();
    for (id, message) in &english {
        match spanish.get(id) {
            None if message.is_for_staff => {}
            None => broken.push(format!("{} {id} is missing in Spanish", message.place())),
            Some(other) if other.area() != message.area() => {
                broken.push(format!("{} {id} stands elsewhere in English: {}", other.place(), message.place()));
            }
            Some(other) if other.variables() != message.variables() => broken.push(format!(
                "{} {id} has the values {:?}, English has {:?}",
                other.place(),
                other.variables(),
                message.variables()
            )),
            Some(_) => {}
        }
    }
    let unknown = spanish.iter().filter(|(id, _)| !english.contains_key(*id));
    broken.extend(unknown.map(|(id, message)| format!("{} {id} does not exist in English", message.place())));
    Rule {
        says: "everything a patient meets is said in Spanish too, in the same folder, with the same values.",
        why: "a patient who reads Spanish must not meet English in the middle of a task.",
        fix: "add the message to the es.ftl beside it. Words for staff only stand in staff.en.ftl.",
    }
    .check(&broken);
}

#[test]
fn spanish_speaks_spanish() {
    let (english, mut broken) = (said(ENGLISH), Vec::new());
    for (id, message) in said(SPANISH) {
        if let Some(word) = english_word(&message.text) {
            broken.push(format!("{} {id} says “{word}”", message.place()));
        }
        let is_same = english.get(&id).is_some_and(|said| said.text == message.text);
        if is_same != ALIKE.contains(&id.as_str()) {
            broken.push(format!(
                "{} {id} reads {} English",
                message.place(),
                if is_same { "as in" } else { "other than in" }
            ));
        }
    }
    Rule {
        says: "no Spanish sentence is English.",
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
            broken.push(format!("{} {id} says “{word}”; say “{better}”", message.place()));
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
fn patients_can_read_it() {
    let mut broken = Vec::new();
    for (id, message) in said(ENGLISH) {
        let words = plain(&message.text);
        let longest = if message.is_for_staff { LONGEST_STAFF_SENTENCE } else { LONGEST_SENTENCE };
        for sentence in sentences(&words).into_iter().filter(|sentence| word_count(sentence) > longest) {
            broken.push(format!(
                "{} {id} has a sentence of {} words: {sentence}",
                message.place(),
                word_count(sentence)
            ));
        }
        if message.is_for_staff {
            continue;
        }
        let grade = grade(&words);
        if word_count(&words) >= FEWEST_WORDS && grade > HIGHEST_GRADE {
            broken.push(format!("{} {id} needs grade {grade:.1}: {words}", message.place()));
        }
        let lower = words.to_lowercase();
        let jargon = JARGON.iter().filter(|(word, _)| lower.contains(word));
        broken.extend(jargon.map(|(word, better)| format!("{} {id} says “{word}”; say “{better}”", message.place())));
    }
    Rule {
        says: "patients' words need grade 8 at most, their sentences have at most 20 words (30 for staff), and no jargon.",
        why: "many patients are old, ill, worried or not at home in English.",
        fix: "shorter sentences, shorter words. Words for staff only stand in staff.en.ftl.",
    }
    .check(&broken);
}
