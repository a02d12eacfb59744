//! What people type about a proxy.

use super::model::{Reason, Wish};
use crate::kit::contact;
use crate::kit::date::Date;
use crate::kit::phi::Phi;
use crate::kit::scopes::{Scope, Scopes};
use crate::kit::text::Language;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, coming_saying};

/// The word of "everything" in the question about scopes.
pub const ALL: &str = "all";

/// An invitation, first to be looked at, then to be sent.
pub struct Invitation {
    pub wish: Wish,
    /// Whether somebody looked at it and is sure.
    pub is_sure: bool,
    /// Whether staff says that they saw the paper.
    pub saw_paper: bool,
}

impl Typed for Invitation {
    const SEVERAL: &'static [&'static str] = &["scopes"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let name = filled.value("name").split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > 100 {
            filled.fail("name", say!(words, "proxy-name-missing"));
        }
        let reason: Option<Reason> = filled.value("reason").parse().ok();
        if reason.is_none() {
            filled.fail("reason", say!(words, "proxy-reason-missing"));
        }
        let scopes = scopes(filled, &Scope::GIVEN, asking);
        let last_day = last_day(filled, asking);
        let language = Language::from_tag(filled.value("language"));
        if language.is_none() {
            filled.fail("language", say!(words, "proxy-language-missing"));
        }
        let email = email(filled, asking);
        let wish =
            Wish { name: Phi::new(name), reason: reason?, scopes: scopes?, last_day, language: language?, email };
        Some(Self { wish, is_sure: filled.value("sure") == "yes", saw_paper: filled.value("paper") == "yes" })
    }
}

/// What a proxy may do from now on.
pub struct Terms {
    /// Which parts.
    pub scopes: Scopes,
    pub last_day: Option<Date>,
}

impl Typed for Terms {
    const SEVERAL: &'static [&'static str] = &["scopes"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let scopes = scopes(filled, &Scope::ALL, asking);
        let last_day = last_day(filled, asking);
        Some(Self { scopes: scopes?, last_day })
    }
}

fn scopes(filled: &mut Filled, offered: &[Scope], asking: &Asking) -> Option<Scopes> {
    let everything = filled.values("scopes").any(|value| value == ALL);
    let ticked = |scope: &&Scope| filled.values("scopes").any(|value| value == scope.word());
    let scopes: Scopes =
        if everything { Scope::GIVEN.into_iter().collect() } else { offered.iter().filter(ticked).copied().collect() };
    if scopes.is_empty() {
        filled.fail("scopes", say!(asking.words, "proxy-scopes-missing"));
    }
    Some(scopes).filter(|scopes| !scopes.is_empty())
}

/// Nothing when all three boxes are empty: then there is no end.
fn last_day(filled: &mut Filled, asking: &Asking) -> Option<Date> {
    let why = [say!(asking.words, "proxy-ends-past"), say!(asking.words, "proxy-ends-no-day")];
    coming_saying(filled, "ends", asking, why)
}

/// Nothing where nothing is typed; a space that slipped in is none of the address.
fn email(filled: &mut Filled, asking: &Asking) -> Option<Phi> {
    let typed: String = filled.value("email").chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() {
        return None;
    }
    let email = contact::email(&typed);
    if email.is_none() {
        filled.fail("email", say!(asking.words, "proxy-email-wrong"));
    }
    email.map(Phi::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(changed: &[(&str, &str)]) -> (Option<Invitation>, Filled) {
        let mut filled = Filled::with(&[
            ("name", " Omar  Okafor"),
            ("reason", "carer"),
            ("scopes", "results"),
            ("scopes", "messages"),
            ("language", "es"),
        ]);
        for (name, value) in changed {
            filled.set(name, *value);
        }
        let today = Date::constant(2026, 11, 25);
        let asking = Asking { words: Language::English.words(), today, clinic: String::new() };
        (Invitation::parse(&mut filled, &asking), filled)
    }

    #[test]
    fn a_whole_form_is_a_wish() {
        let (invitation, filled) = parse(&[("email", " omar@example.org ")]);
        let wish = invitation.unwrap().wish;
        assert!(!filled.has_errors());
        assert_eq!((wish.name.reveal().as_str(), wish.scopes.words().as_str()), ("Omar Okafor", "results-messages"));
        assert_eq!((wish.last_day, wish.email.unwrap().reveal().as_str()), (None, "omar@example.org"));
    }

    #[test]
    fn everything_is_each_part_and_what_a_birthday_leaves_is_not_for_giving() {
        let everything = parse(&[("scopes", "all")]).0.unwrap().wish.scopes;
        assert_eq!(everything, Scope::GIVEN.into_iter().collect());
        assert_eq!(parse(&[("scopes", "own_threads")]).1.error("scopes"), Some("Choose at least one part"));
    }

    #[test]
    fn each_wrong_field_says_so() {
        for (wrong, change) in [
            ("name", ("name", " ")),
            ("reason", ("reason", "friend")),
            ("scopes", ("scopes", "")),
            ("ends", ("ends_day", "3")),
            ("language", ("language", "fr")),
            ("email", ("email", "omar@home")),
        ] {
            let (_, filled) = parse(&[change]);
            assert_eq!(filled.errors().map(|(name, _)| name).collect::<Vec<_>>(), [wrong]);
        }
        let yesterday = [("ends_year", "2026"), ("ends_month", "11"), ("ends_day", "24")];
        assert!(parse(&yesterday).1.error("ends").is_some_and(|error| error.contains("over")));
        let today = [("ends_year", "2026"), ("ends_month", "11"), ("ends_day", "25")];
        assert_eq!(parse(&today).0.unwrap().wish.last_day, Some(Date::constant(2026, 11, 25)));
    }
}
