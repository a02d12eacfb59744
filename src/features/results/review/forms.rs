//! What clinicians type when they have looked, hold a result, or choose several.

use super::model::{Pick, Reason, Signed, Then};
use crate::kit::clock::instant;
use crate::kit::date::{Date, DateError, coming_day};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Why a result is to be taken back.
pub struct Retract(pub Reason);

impl Typed for Retract {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let reason = filled.value("reason").parse().ok();
        if reason.is_none() {
            filled.fail("reason", say!(asking.words, "retract-why-missing"));
        }
        reason.map(Self)
    }
}

/// Characters of a note, and of what happens next.
const LONGEST: usize = 4000;
/// Characters of the reason for a hold.
const LONGEST_REASON: usize = 300;
/// How many days a hold may last: nobody forgets a result for longer.
const LONGEST_HOLD: i32 = 60;

impl Typed for Signed {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let came_at = filled.value("came").parse().ok().map(instant);
        let (note, next) = (text(filled, "note", asking.words), text(filled, "next", asking.words));
        let (call_today, releases) = (filled.value("call_today") == "yes", filled.value("then") == "release");
        Some(Self { came_at: came_at?, note: note?, next: next?, call_today, releases })
    }
}

/// Lines without spaces at their ends.
fn text(filled: &mut Filled, field: &str, words: Words) -> Option<Phi> {
    let text = filled.value(field).replace("\r\n", "\n");
    let text = text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    if text.chars().count() > LONGEST {
        filled.fail(field, say!(words, "sign-long", longest = LONGEST));
        return None;
    }
    Some(Phi::new(text))
}

/// A hold to be: its last day, and why.
pub struct Holding {
    pub last_day: Date,
    pub why: Phi,
    /// What its end means; nothing where nobody said, which is asked for where its rule waits for a review.
    pub then: Option<Then>,
}

impl Typed for Holding {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let why = filled.value("why").split_whitespace().collect::<Vec<_>>().join(" ");
        if why.is_empty() {
            filled.fail("why", say!(words, "hold-why-missing"));
        } else if why.chars().count() > LONGEST_REASON {
            filled.fail("why", say!(words, "hold-why-long", longest = LONGEST_REASON));
        }
        let (year, month, day) = (filled.value("until_year"), filled.value("until_month"), filled.value("until_day"));
        let last_day = coming_day(year, month, day, asking.today);
        match last_day {
            Err(DateError::Missing) => filled.fail("until", say!(words, "hold-until-missing")),
            Err(DateError::NoSuchDay) => filled.fail("until", say!(words, "hold-until-no-day")),
            Err(DateError::InThePast | DateError::InTheFuture) => filled.fail("until", say!(words, "hold-until-past")),
            Ok(day) if day > asking.today.saturating_add(jiff::Span::new().days(LONGEST_HOLD)) => {
                filled.fail("until", say!(words, "hold-until-long", days = LONGEST_HOLD));
            }
            Ok(_) => {}
        }
        Some(Self { last_day: last_day.ok()?, why: Phi::new(why), then: filled.value("then").parse().ok() })
    }
}

/// The results that somebody chose in the queue.
pub struct Several(pub Vec<Pick>);

impl Typed for Several {
    const SEVERAL: &'static [&'static str] = &["pick"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let picks: Option<Vec<Pick>> = filled.values("pick").map(|word| word.parse().ok()).collect();
        if picks.as_ref().is_some_and(Vec::is_empty) {
            filled.fail("pick", say!(asking.words, "bulk-none"));
        }
        picks.map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    fn asking() -> Asking {
        Asking { words: Language::English.words(), today: "2026-05-03".parse().unwrap(), clinic: String::new() }
    }

    fn hold(why: &str, month: &str, day: &str) -> Vec<String> {
        let mut filled =
            Filled::with(&[("why", why), ("until_year", "2026"), ("until_month", month), ("until_day", day)]);
        Holding::parse(&mut filled, &asking());
        filled.errors().map(|(name, _)| name.to_owned()).collect()
    }

    #[test]
    fn a_hold_has_a_reason_and_an_end_that_is_near() {
        assert_eq!(hold("I call her first", "5", "3"), [""; 0]);
        assert_eq!(hold("I call her first", "7", "2"), [""; 0], "sixty days");
        assert_eq!(hold("I call her first", "7", "3"), ["until"]);
        assert_eq!(hold("I call her first", "5", "2"), ["until"]);
        assert_eq!(hold("  ", "", ""), ["why", "until"]);
    }

    #[test]
    fn what_was_chosen_reads_back_and_nothing_else_does() {
        let pick = Pick {
            patient: crate::kit::id::PatientId::from_bits([1; 16]),
            result: crate::kit::id::ResultId::from_bits([2; 16]),
            came_at: instant(7),
        };
        assert_eq!(pick.word().parse::<Pick>().ok(), Some(pick));
        assert!("a b c".parse::<Pick>().is_err() && "".parse::<Pick>().is_err());
        let mut none = Filled::empty();
        Several::parse(&mut none, &asking());
        assert!(none.has_errors());
    }

    #[test]
    fn a_note_keeps_its_lines() {
        let mut filled = Filled::with(&[("came", "5"), ("note", " Good news. \r\n\r\nCall us. "), ("then", "release")]);
        let signed = Signed::parse(&mut filled, &asking()).unwrap();
        assert_eq!(signed.note.reveal(), "Good news.\n\nCall us.");
        assert!(signed.releases && !signed.call_today);
    }
}
