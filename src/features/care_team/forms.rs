//! What staff types about care teams and reasons.

use super::model::{Given, Why};
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Fewest and most characters of a reason in somebody's own words.
const SHORTEST: usize = 10;
const LONGEST: usize = 500;

/// Whom to add to a care team.
pub struct Colleague(pub AccountId);

impl Typed for Colleague {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let member = filled.value("member").parse().ok();
        if member.is_none() {
            filled.fail("member", say!(asking.words, "care-team-missing"));
        }
        member.map(Self)
    }
}

impl Typed for Given {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let why: Option<Why> = filled.value("why").parse().ok();
        if why.is_none() {
            filled.fail("why", say!(asking.words, "glass-why-missing"));
        }
        let says = filled.value("says").split_whitespace().collect::<Vec<_>>().join(" ");
        if !(SHORTEST..=LONGEST).contains(&says.chars().count()) {
            filled.fail("says", say!(asking.words, "glass-says-missing", shortest = SHORTEST, longest = LONGEST));
        }
        Some(Self { why: why?, says: Phi::new(says) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::text::Language;

    #[test]
    fn a_reason_is_of_the_list_and_has_words() {
        let today = Date::constant(2026, 11, 25);
        let asking = Asking { words: Language::English.words(), today, clinic: String::new() };
        let parse = |why, says| {
            let mut filled = Filled::with(&[("why", why), ("says", says)]);
            Given::parse(&mut filled, &asking).is_some() && !filled.has_errors()
        };
        assert!(parse("emergency", "Covering for Dr Ito tonight"));
        assert!(!parse("curious", "Covering for Dr Ito tonight"));
        assert!(!parse("emergency", "   because    "));
        assert!(!parse("emergency", &"x".repeat(501)));
    }
}
