//! What the clinic calls a test.

use crate::features::results::model::{Known, OwnName, Test, key, tidy};
use crate::kit::text::Language;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Characters of a name and of the sentence under it.
const LONGEST_NAME: usize = 80;
const LONGEST_ABOUT: usize = 200;

/// A test's name in every language. An empty one gives ours back.
pub struct Renaming(pub Vec<(Language, OwnName)>);

impl Typed for Renaming {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let (chosen, other) = (tidy(filled.value("known")), tidy(filled.value("test")));
        let known = Test::from_word(&chosen).map(|test| test.word().to_owned());
        if known.is_none() && other.is_empty() {
            filled.fail("known", say!(asking.words, "goal-test-missing"));
        }
        // What the laboratory calls it may be a test that we know under another name.
        let key = known.unwrap_or_else(|| key(Known::by_name(&other)));
        let mut names = Vec::new();
        for language in Language::ALL {
            for (part, most) in [("name", LONGEST_NAME), ("about", LONGEST_ABOUT)] {
                let field = format!("{part}_{}", language.tag());
                if tidy(filled.value(&field)).chars().count() > most {
                    filled.fail(&field, say!(asking.words, "enter-long", most = most));
                }
            }
            let field = |part: &str| tidy(filled.value(&format!("{part}_{}", language.tag())));
            names.push((language, OwnName { key: key.clone(), name: field("name"), about: field("about") }));
        }
        Some(Self(names))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;

    fn parse(fields: &[(&str, &str)]) -> (Vec<(Language, OwnName)>, Vec<String>) {
        let mut filled = Filled::with(fields);
        let asking =
            Asking { words: Language::English.words(), today: Date::constant(2026, 5, 3), clinic: String::new() };
        let names = Renaming::parse(&mut filled, &asking).map(|names| names.0).unwrap_or_default();
        (names, filled.errors().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn a_test_is_named_in_each_language_whatever_the_laboratory_calls_it() {
        let (names, errors) = parse(&[("test", "Potassium, Serum"), ("name_en", " Potassium (salts) ")]);
        assert!(errors.is_empty());
        assert_eq!((names[0].1.key.as_str(), names[0].1.name.as_str()), ("potassium", "Potassium (salts)"));
        assert_eq!((names[1].0, names[1].1.name.as_str()), (Language::Spanish, ""));
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let long = "x".repeat(81);
        assert_eq!(parse(&[("name_es", &long)]).1, ["known", "name_es"]);
    }
}
