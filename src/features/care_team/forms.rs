//! What staff types about care teams and reasons.

use super::model::{Assigned, Given, OF, ON_A_PAGE, THE_REST};
use crate::kit::glass::Why;
use crate::kit::id::{AccountId, PatientId};
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

impl Typed for Assigned {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let the_rest: Option<AccountId> = filled.value(THE_REST).parse().ok();
        let chosen = |(name, value): (&str, &str)| {
            let patient: PatientId = name.strip_prefix(OF)?.parse().ok()?;
            let member = if value.is_empty() { the_rest } else { value.parse().ok() };
            Some((patient, member?))
        };
        let chosen: Vec<_> = filled.fields().filter_map(chosen).take(ON_A_PAGE as usize).collect();
        if chosen.is_empty() {
            filled.fail(THE_REST, say!(asking.words, "without-team-none-chosen"));
        }
        Some(Self(chosen))
    }
}

impl Typed for Given {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let why = Why::from_word(filled.value("why"));
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
    use super::super::model::choice_of;
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::text::Language;

    #[test]
    fn who_has_no_choice_of_their_own_is_of_the_rest() {
        let today = Date::constant(2026, 11, 25);
        let asking = Asking { words: Language::English.words(), today, clinic: String::new() };
        let [ito, sand] = [3, 4].map(|bits| AccountId::from_bits([bits; 16]));
        let [maya, nils] = [1, 2].map(|bits| PatientId::from_bits([bits; 16]));
        let chosen = |of_nils: &str, the_rest: &str| {
            let (of_maya, of, sand) = (choice_of(maya), choice_of(nils), sand.to_string());
            let mut filled = Filled::with(&[
                (of_maya.as_str(), sand.as_str()),
                (&of, of_nils),
                (THE_REST, the_rest),
                ("of_x", &sand),
            ]);
            let Assigned(mut chosen) = Assigned::parse(&mut filled, &asking).unwrap();
            chosen.sort_by_key(|(patient, _)| *patient.bits());
            (chosen.into_iter().map(|(_, member)| member).collect::<Vec<_>>(), filled.has_errors())
        };
        assert_eq!(chosen("", ""), (vec![sand], false));
        assert_eq!(chosen("", &ito.to_string()), (vec![sand, ito], false));
        assert_eq!(chosen("nobody", &ito.to_string()), (vec![sand], false), "a choice that is none is not the rest's");
        let mut none = Filled::with(&[(choice_of(maya).as_str(), "")]);
        assert!(Assigned::parse(&mut none, &asking).is_some() && none.has_errors());
    }

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
