//! What somebody types to have a test held.

use super::model::NewHeldTest;
use crate::kit::spelling::folded;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Characters of a code, and of a name or reason.
const LONGEST_CODE: usize = 40;
const LONGEST: usize = 120;
/// A shorter name stands in too many others. Signs do not count: a name is found by its words.
const SHORTEST_NAME: usize = 3;

impl Typed for NewHeldTest {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let [code, name, why] =
            ["code", "name", "why"].map(|field| filled.value(field).split_whitespace().collect::<Vec<_>>().join(" "));
        if code.is_empty() && name.is_empty() {
            filled.fail("code", say!(words, "held-tests-which-missing"));
        }
        if !name.is_empty() && folded(&name).concat().chars().count() < SHORTEST_NAME {
            filled.fail("name", say!(words, "held-tests-name-short", shortest = SHORTEST_NAME));
        }
        if why.is_empty() {
            filled.fail("why", say!(words, "held-tests-why-missing"));
        }
        for (field, text, longest) in [("code", &code, LONGEST_CODE), ("name", &name, LONGEST), ("why", &why, LONGEST)]
        {
            if text.chars().count() > longest {
                filled.fail(field, say!(words, "enter-long", most = longest));
            }
        }
        // Whether they are too many is for the page to say, which knows the clinic's bound.
        let days = filled.value("days").trim().parse().ok().filter(|days| *days > 0).unwrap_or(u32::MAX);
        Some(Self { code, name, why, days })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::text::Language;

    fn parse(fields: &[(&str, &str)]) -> (Option<NewHeldTest>, Vec<String>) {
        let today = Date::constant(2026, 11, 25);
        let asking = Asking { words: Language::English.words(), today, clinic: String::new() };
        let mut filled = Filled::with(fields);
        let parsed = NewHeldTest::parse(&mut filled, &asking);
        (parsed, filled.errors().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn a_code_or_a_name_and_a_reason_are_asked_for() {
        let (parsed, errors) = parse(&[("code", " 7917-8 "), ("why", "We call  first"), ("days", "3")]);
        let parsed = parsed.unwrap();
        assert!(errors.is_empty());
        assert_eq!((parsed.code.as_str(), parsed.why.as_str(), parsed.days), ("7917-8", "We call first", 3));
        assert_eq!(parse(&[("days", "3")]).1, ["code", "why"]);
        assert_eq!(parse(&[("name", "IG"), ("why", "x")]).1, ["name"]);
        assert_eq!(parse(&[("name", "– – –"), ("why", "x")]).1, ["name"]);
        assert_eq!(parse(&[("code", "x"), ("why", "x"), ("days", "soon")]).0.unwrap().days, u32::MAX);
    }
}
