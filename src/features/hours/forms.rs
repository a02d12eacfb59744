//! What a manager types of the hours: a week, or a closure.

use super::model::{field, read_span, read_spans};
use crate::kit::hours::{Closure, Overlap, Span, WEEKDAYS, Week};
use crate::say;
use crate::ui::form::Filled;
use crate::ui::opening::span;
use crate::web::form::{Asking, Typed, coming};

/// Characters of a reason.
const LONGEST: usize = 120;

impl Typed for Week {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let mut week = Self::default();
        for day in WEEKDAYS {
            let Some(spans) = read_spans(filled.value(field(day))) else {
                filled.fail(field(day), say!(words, "hours-no-times"));
                continue;
            };
            if let Err(Overlap(one, other)) = week.set(day, spans) {
                let (one, other) = (span(words, one), span(words, other));
                filled.fail(field(day), say!(words, "hours-overlap", one = one, other = other));
            }
        }
        Some(week)
    }
}

impl Typed for Closure {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let first = coming(filled, "first", asking);
        if first.is_none() {
            filled.fail("first", say!(words, "hours-first-missing"));
        }
        let last = coming(filled, "last", asking).or(first);
        if last < first {
            filled.fail("last", say!(words, "hours-last-before"));
        }
        let part = part(filled, asking);
        let why = ["why_en", "why_es"].map(|name| tidy(filled.value(name)));
        for (name, why) in ["why_en", "why_es"].into_iter().zip(&why) {
            if why.chars().count() > LONGEST {
                filled.fail(name, say!(words, "enter-long", most = LONGEST));
            }
        }
        Some(Self { first: first?, last: last?, part, why })
    }
}

fn part(filled: &mut Filled, asking: &Asking) -> Option<Span> {
    let typed = tidy(filled.value("part"));
    if typed.is_empty() {
        return None;
    }
    let part = read_span(&typed);
    if part.is_none() {
        filled.fail("part", say!(asking.words, "hours-no-part"));
    }
    part
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::text::Language;

    fn parse<T: Typed>(fields: &[(&str, &str)]) -> Result<T, Vec<String>> {
        let today = Date::constant(2026, 11, 25);
        let asking = Asking { words: Language::English.words(), today, clinic: String::new() };
        let mut filled = Filled::with(fields);
        let parsed = T::parse(&mut filled, &asking);
        let errors: Vec<String> = filled.errors().map(|(name, _)| name.to_owned()).collect();
        parsed.filter(|_| errors.is_empty()).ok_or(errors)
    }

    #[test]
    fn each_day_that_is_wrong_says_so_in_its_box() {
        let fields = [("monday", "8 am - 5 pm, 4 pm - 6 pm"), ("tuesday", "8-5"), ("friday", "8 am - 1 pm")];
        assert_eq!(parse::<Week>(&fields).unwrap_err(), ["monday", "tuesday"]);
        assert_eq!(parse::<Week>(&fields[2..]).unwrap().of(WEEKDAYS[4]).len(), 1);
        assert!(parse::<Week>(&[]).unwrap().is_unset());
    }

    #[test]
    fn a_closure_is_a_day_to_come_or_several_or_a_part_of_each() {
        let first = [("first_year", "2026"), ("first_month", "12"), ("first_day", "24")];
        let closure = parse::<Closure>(&first).unwrap();
        assert_eq!((closure.last, closure.part, closure.why), (closure.first, None, [String::new(), String::new()]));
        let part =
            parse::<Closure>(&[first.as_slice(), &[("part", "1 pm to 5 pm"), ("why_en", " Staff  day ")]].concat());
        let part = part.unwrap();
        assert_eq!((part.part, part.why[0].as_str()), (Span::new(780, 1020), "Staff day"));
        let last = [("last_year", "2026"), ("last_month", "12"), ("last_day", "23")];
        assert_eq!(parse::<Closure>(&[first.as_slice(), &last].concat()).unwrap_err(), ["last"]);
        assert_eq!(parse::<Closure>(&[first.as_slice(), &[("part", "after lunch")]].concat()).unwrap_err(), ["part"]);
        let over = [("first_year", "2026"), ("first_month", "11"), ("first_day", "24")];
        assert_eq!([parse::<Closure>(&over).unwrap_err(), parse::<Closure>(&[]).unwrap_err()], [["first"], ["first"]]);
    }
}
