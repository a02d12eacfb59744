//! A goal range for a patient.

use super::model::NewGoal;
use crate::features::results::model::{
    ActPoint, Content, Known, Measured, NewActMark, Test, code_of, coded, content, is_loinc, measure, range, tidy,
};
use crate::kit::date::{Date, DateError, coming_day, past_day};
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// The goal.
pub struct Goals(pub NewGoal);

impl Typed for Goals {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let field = |name: &str| tidy(filled.value(name));
        let (chosen, other, unit, written) = (field("known"), field("test"), field("unit"), field("range"));
        let of = test_of(&chosen, &other);
        if of.is_none() {
            filled.fail("known", say!(words, "goal-test-missing"));
        }
        let found = range(&written, &unit);
        if found.is_none() {
            filled.fail("range", say!(words, "goal-range-missing"));
        }
        let since = since(filled, asking.today, words);
        let until = until(filled, asking.today, words);
        let (key, test) = of?;
        Some(Self(NewGoal { key, test, text: written, range: found?, unit, since: since?, until: until? }))
    }
}

/// Above what somebody acts.
pub struct Acting(pub NewActMark);

impl Typed for Acting {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let field = |name: &str| tidy(filled.value(name));
        let of = test_of(&field("act_known"), &field("act_test"));
        let (unit, written) = (field("act_unit"), field("act_above"));
        if of.is_none() {
            filled.fail("act_known", say!(words, "goal-test-missing"));
        }
        let number = match content(&written) {
            Content::Measured(Measured { number, beyond: None }) if written.len() <= LONGEST_POINT => Some(number),
            Content::Measured(_) | Content::Words | Content::None => None,
        };
        if number.is_none() {
            filled.fail("act_above", say!(words, "act-above-missing"));
        }
        let (key, test) = of?;
        let point = ActPoint { text: written, number: number? };
        (!filled.has_errors()).then_some(Self(NewActMark { key, test, unit, point }))
    }
}

/// The test that was chosen, else the one that was typed, by its name or its code: what a goal of it hangs on, and its
/// name where the portal does not know it.
fn test_of(chosen: &str, typed: &str) -> Option<(String, String)> {
    if Test::from_word(chosen).is_some() || code_of(chosen).is_some() {
        return Some((chosen.to_owned(), String::new()));
    }
    let key = if is_loinc(typed) { coded(typed) } else { measure(Known::by_name(typed)) };
    (!typed.is_empty()).then(|| (key, typed.to_owned()))
}

/// Characters of a number.
const LONGEST_POINT: usize = 20;

fn boxes(filled: &Filled, name: &str) -> [String; 3] {
    ["year", "month", "day"].map(|part| filled.value(&format!("{name}_{part}")).to_owned())
}

/// From which day on: today when nothing is said.
fn since(filled: &mut Filled, today: Date, words: Words) -> Option<Date> {
    let [year, month, day] = boxes(filled, "since");
    match past_day(&year, &month, &day, today) {
        Ok(day) => Some(day),
        Err(DateError::Missing) if [year, month, day].iter().all(String::is_empty) => Some(today),
        Err(_) => {
            filled.fail("since", say!(words, "goal-since-wrong"));
            None
        }
    }
}

/// Up to which day; for a goal that goes on, none.
#[expect(clippy::option_option, reason = "no day is an answer, and a wrong day is none")]
fn until(filled: &mut Filled, today: Date, words: Words) -> Option<Option<Date>> {
    let [year, month, day] = boxes(filled, "until");
    if [&year, &month, &day].into_iter().all(String::is_empty) {
        return Some(None);
    }
    if let Ok(day) = coming_day(&year, &month, &day, today) {
        return Some(Some(day));
    }
    filled.fail("until", say!(words, "goal-until-wrong"));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    fn parse(fields: &[(&str, &str)]) -> (Option<NewGoal>, Vec<String>) {
        let mut filled = Filled::with(fields);
        let asking =
            Asking { words: Language::English.words(), today: Date::constant(2026, 5, 3), clinic: String::new() };
        let goal = Goals::parse(&mut filled, &asking).map(|goal| goal.0);
        (goal, filled.errors().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn a_goal_begins_today_and_goes_on_unless_it_says_otherwise() {
        let (goal, errors) = parse(&[("known", "a1c"), ("unit", "%"), ("range", "<7.0")]);
        let goal = goal.unwrap();
        assert_eq!((goal.key.as_str(), goal.since, goal.until), ("a1c", Date::constant(2026, 5, 3), None));
        assert!(errors.is_empty());
        let (goal, _) = parse(&[("test", "Zinc"), ("range", "10 to 20")]);
        assert_eq!(goal.map(|goal| (goal.key, goal.test)), Some(("name:zinc".to_owned(), "Zinc".to_owned())));
        for of in [("known", "LN:5765-3"), ("test", "5765-3")] {
            let (goal, _) = parse(&[of, ("range", "10 to 20")]);
            assert_eq!(goal.map(|goal| goal.key).as_deref(), Some("LN:5765-3"), "{of:?}");
        }
        let (goal, errors) = parse(&[("known", "LN:5765"), ("range", "10 to 20")]);
        assert_eq!((goal.is_none(), errors), (true, vec!["known".to_owned()]));
    }

    #[test]
    fn a_point_is_one_number_of_one_test() {
        let parse = |fields: &[(&str, &str)]| {
            let mut filled = Filled::with(fields);
            let asking =
                Asking { words: Language::English.words(), today: Date::constant(2026, 5, 3), clinic: String::new() };
            let mark = Acting::parse(&mut filled, &asking).map(|acting| (acting.0.key, acting.0.point.number));
            (mark, filled.errors().map(|(name, _)| name.to_owned()).collect::<Vec<_>>())
        };
        let whole = [("act_known", "potassium"), ("act_above", " 5.50 "), ("act_unit", "mmol/L")];
        assert_eq!(parse(&whole), (Some(("potassium".to_owned(), 5.5)), Vec::new()));
        assert_eq!(parse(&[]).1, ["act_known", "act_above"]);
        for wrong in [">5.5", "5.5-6", "high", &"5".repeat(21)] {
            assert_eq!(parse(&[("act_test", "Zinc"), ("act_above", wrong)]).1, ["act_above"], "{wrong}");
        }
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        assert_eq!(parse(&[]).1, ["known", "range"]);
        let wrong = [("known", "a1c"), ("range", "soon"), ("since_day", "4"), ("until_year", "2020")];
        assert_eq!(parse(&wrong).1, ["range", "since", "until"]);
    }
}
