//! What stands above a value: the clinic's own words, else ours, else the laboratory's.

use super::specimen::Known;
use super::test::{Test, key};
use super::value::Value;
use crate::kit::text::Words;

/// A test as the clinic calls it, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnName {
    /// See [`key`].
    pub key: String,
    /// What patients are to read.
    pub name: String,
    /// What it looks at; may be empty.
    pub about: String,
}

/// What a patient reads above a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The plain name.
    pub name: String,
    /// What the test looks at.
    pub about: Option<String>,
    /// The laboratory's own name, where it is another.
    pub laboratory: Option<String>,
}

/// The names of one language: the clinic's own before ours.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<OwnName>);

impl Names {
    /// With these names of the clinic's own.
    pub const fn new(own: Vec<OwnName>) -> Self {
        Self(own)
    }

    /// What stands above a value.
    pub fn heading(&self, words: Words, value: &Value) -> Heading {
        self.of(words, value.known())
    }

    /// What stands above values that are known by this.
    pub fn of(&self, words: Words, value: Known<'_>) -> Heading {
        let (known, key, name) = (Test::of(value), key(value), value.name);
        let (plain, about) = match self.0.iter().find(|own| own.key == key) {
            Some(own) => (own.name.clone(), own.about.clone()),
            None => {
                known.map_or_else(|| (name.to_owned(), String::new()), |test| (test.plain(words), test.about(words)))
            }
        };
        let laboratory = Some(name.to_owned()).filter(|name| !name.eq_ignore_ascii_case(&plain));
        Heading { name: plain, about: Some(about).filter(|about| !about.is_empty()), laboratory }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    const fn known<'v>(code: &'v str, name: &'v str) -> Known<'v> {
        Known { panel: "", code, name }
    }

    #[test]
    fn the_clinics_own_name_goes_before_ours_and_the_laboratorys_stays_below() {
        let words = Language::Spanish.words();
        let ours = Names::default().of(words, known("2823-3", "POTASSIUM"));
        assert_eq!((ours.name.as_str(), ours.laboratory.as_deref()), ("Potasio", Some("POTASSIUM")));
        let own = OwnName { key: "potassium".to_owned(), name: "Potasio (sales)".to_owned(), about: String::new() };
        let own = Names::new(vec![own]).of(words, known("2823-3", "POTASSIUM"));
        assert_eq!((own.name.as_str(), own.about), ("Potasio (sales)", None));
        let unknown = Names::default().of(words, known("", "Zinc"));
        assert_eq!((unknown.name.as_str(), unknown.laboratory), ("Zinc", None));
    }
}
