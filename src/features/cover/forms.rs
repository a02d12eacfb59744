//! What somebody types to say who covers.

use super::model::{NewCover, NumberToCall};
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, coming};

impl Typed for NewCover {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let account = filled.value("clinician").parse().ok();
        if account.is_none() {
            filled.fail("clinician", say!(asking.words, "cover-who-missing"));
        }
        let from = coming(filled, "from", asking).unwrap_or(asking.today);
        let until = coming(filled, "until", asking);
        if until.is_some_and(|until| until < from) {
            filled.fail("until", say!(asking.words, "cover-until-before"));
        }
        Some(Self { account: account?, from, until })
    }
}

/// Characters of a number to call, with what stands beside it: "ext. 12".
const LONGEST_NUMBER: usize = 40;

impl Typed for NumberToCall {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let account = filled.value("callee").parse().ok();
        if account.is_none() {
            filled.fail("callee", say!(asking.words, "cover-who-missing"));
        }
        let number = filled.value("number").split_whitespace().collect::<Vec<_>>().join(" ");
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if !number.is_empty() && (digits < 3 || number.chars().count() > LONGEST_NUMBER) {
            filled.fail("number", say!(asking.words, "cover-number-none"));
        }
        Some(Self { account: account?, number: Some(number).filter(|number| !number.is_empty()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::id::AccountId;
    use crate::kit::text::Language;

    fn parse(fields: &[(&str, &str)]) -> (Option<NewCover>, Vec<String>) {
        let asking =
            Asking { words: Language::English.words(), today: Date::constant(2026, 11, 25), clinic: String::new() };
        let mut filled = Filled::with(fields);
        let parsed = NewCover::parse(&mut filled, &asking);
        (parsed, filled.errors().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn a_number_to_call_has_digits_and_may_be_taken_away() {
        let who = AccountId::from_bits([1; 16]).to_string();
        let number = |typed: &str| {
            let asking =
                Asking { words: Language::English.words(), today: Date::constant(2026, 11, 25), clinic: String::new() };
            let mut filled = Filled::with(&[("callee", who.as_str()), ("number", typed)]);
            let parsed = NumberToCall::parse(&mut filled, &asking);
            if filled.has_errors() { None } else { parsed.map(|new| new.number) }
        };
        assert_eq!(number(" (555)  010-0142 ext. 7 "), Some(Some("(555) 010-0142 ext. 7".to_owned())));
        assert_eq!(number("   "), Some(None));
        assert_eq!(number("reception"), None);
        assert_eq!(number(&"1".repeat(41)), None);
    }

    #[test]
    fn cover_begins_today_unless_a_day_is_said_and_ends_on_its_last_day() {
        let who = AccountId::from_bits([1; 16]).to_string();
        let until = [("until_year", "2026"), ("until_month", "11"), ("until_day", "27")];
        let (cover, errors) = parse(&[&[("clinician", who.as_str())], until.as_slice()].concat());
        let cover = cover.unwrap();
        assert!(errors.is_empty());
        assert_eq!((cover.from, cover.until), (Date::constant(2026, 11, 25), Some(Date::constant(2026, 11, 27))));
        let later = [("from_year", "2026"), ("from_month", "12"), ("from_day", "1")];
        assert_eq!(parse(&[later.as_slice(), &until].concat()).1, ["clinician", "until"]);
        assert_eq!(
            parse(&[("clinician", &who), ("from_year", "2025"), ("from_month", "1"), ("from_day", "1")]).1,
            ["from"]
        );
        assert_eq!(parse(&[("clinician", &who), ("from_year", "2027")]).1, ["from"]);
    }
}
