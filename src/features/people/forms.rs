//! What staff type about patients.

mod choices;

use super::model::{NewPatient, Search, folded, tidy};
use crate::kit::contact;
use crate::kit::date::{Date, DateError, past_day};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

pub use choices::{ByWay, CameFrom, StateChoice};

impl Typed for Search {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let parts = ["born_month", "born_day", "born_year"];
        let is_dated = parts.iter().any(|part| !filled.value(part).trim().is_empty());
        let born = if is_dated { Some(birth_date(filled, asking)?) } else { None };
        let search = Self::new(filled.value("name"), born);
        if search.is_none() {
            filled.fail("name", say!(asking.words, "patient-search-short"));
        }
        search
    }
}

/// A patient to register, or the data of one as they should be.
pub struct Registration {
    pub patient: NewPatient,
    /// Whether somebody looked at the similar patients and says that this is another person.
    pub is_another: bool,
}

impl Typed for Registration {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let names = names(filled, asking);
        let born = birth_date(filled, asking);
        let number = number(filled, asking);
        let email = optional(filled, "email", contact::email, &say!(words, "patient-email-wrong"));
        let mobile = optional(filled, "mobile", contact::number, &say!(words, "patient-mobile-wrong"));
        let language = Language::from_tag(filled.value("language"));
        if language.is_none() {
            filled.fail("language", say!(words, "patient-language-missing"));
        }
        let (given, family) = names?;
        let patient = NewPatient {
            given,
            family,
            born: Phi::new(born?),
            number: number?,
            email,
            agrees_to_texts: mobile.is_some() && filled.value("texts") == "yes",
            mobile,
            language: language?,
        };
        Some(Self { patient, is_another: filled.value("another") == "yes" })
    }
}

/// What stands in a chart, as a form to be corrected.
pub fn filled(patient: &NewPatient) -> Filled {
    let born = patient.born.reveal();
    let (month, day, year) = (born.month().to_string(), born.day().to_string(), born.year().to_string());
    let contact = |contact: &Option<Phi>| contact.as_ref().map(Phi::reveal).cloned().unwrap_or_default();
    Filled::with(&[
        ("given", patient.given.reveal()),
        ("family", patient.family.reveal()),
        ("only_name", if patient.given.reveal().is_empty() { "yes" } else { "" }),
        ("born_month", &month),
        ("born_day", &day),
        ("born_year", &year),
        ("number", patient.number.reveal()),
        ("email", &contact(&patient.email)),
        ("mobile", &contact(&patient.mobile)),
        ("texts", if patient.agrees_to_texts { "yes" } else { "" }),
        ("language", patient.language.tag()),
    ])
}

/// Given and family name. Some have a single one: it is taken from either field once a box says so, and is the family
/// name.
fn names(filled: &mut Filled, asking: &Asking) -> Option<(Phi, Phi)> {
    let words = asking.words;
    let is_typed = |filled: &Filled, field: &str| !folded(&tidy(filled.value(field))).is_empty();
    if filled.value("only_name") == "yes" && is_typed(filled, "given") != is_typed(filled, "family") {
        let field = if is_typed(filled, "given") { "given" } else { "family" };
        return Some((Phi::from(""), name(filled, field, "", asking)?));
    }
    let given = name(filled, "given", &say!(words, "patient-given-missing"), asking);
    let family = name(filled, "family", &say!(words, "patient-family-missing"), asking);
    Some((given?, family?))
}

fn name(filled: &mut Filled, field: &str, missing: &str, asking: &Asking) -> Option<Phi> {
    let name = tidy(filled.value(field));
    if folded(&name).is_empty() {
        filled.fail(field, missing);
    } else if name.chars().count() > 100 {
        filled.fail(field, say!(asking.words, "patient-too-long", longest = 100));
    } else {
        return Some(Phi::new(name));
    }
    None
}

fn number(filled: &mut Filled, asking: &Asking) -> Option<Phi> {
    let number = tidy(filled.value("number"));
    if number.is_empty() {
        filled.fail("number", say!(asking.words, "patient-number-missing"));
    } else if number.chars().count() > 40 {
        filled.fail("number", say!(asking.words, "patient-too-long", longest = 40));
    } else {
        return Some(Phi::new(number));
    }
    None
}

fn birth_date(filled: &mut Filled, asking: &Asking) -> Option<Date> {
    let part = |part: &str| filled.value(part);
    match past_day(part("born_year"), part("born_month"), part("born_day"), asking.today) {
        Ok(date) => return Some(date),
        Err(DateError::Missing) => filled.fail("born", say!(asking.words, "patient-born-missing")),
        Err(DateError::NoSuchDay) => filled.fail("born", say!(asking.words, "patient-born-no-day")),
        Err(DateError::InTheFuture | DateError::InThePast) => {
            filled.fail("born", say!(asking.words, "patient-born-future"));
        }
    }
    None
}

/// Nothing when nothing is typed; else what `read` makes of it, or the complaint.
fn optional(filled: &mut Filled, field: &str, read: fn(&str) -> Option<String>, wrong: &str) -> Option<Phi> {
    let typed = tidy(filled.value(field));
    if typed.is_empty() {
        return None;
    }
    let value = read(&typed);
    if value.is_none() {
        filled.fail(field, wrong);
    }
    value.map(Phi::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking() -> Asking {
        Asking { words: Language::English.words(), today: Date::constant(2026, 11, 23), clinic: String::new() }
    }

    fn typed<'a>(changes: &[(&'a str, &'a str)]) -> Filled {
        let mut filled = Filled::with(&[
            ("given", " Maya "),
            ("family", "Okafor"),
            ("born_month", "5"),
            ("born_day", "3"),
            ("born_year", "1958"),
            ("number", "A 17"),
            ("email", ""),
            ("mobile", ""),
            ("language", "es"),
        ]);
        for (name, value) in changes {
            filled.set(name, *value);
        }
        filled
    }

    #[test]
    fn a_registration_is_tidied() {
        let mut filled = typed(&[("email", "maya@example.org"), ("mobile", "+1 (555) 010-0142"), ("another", "yes")]);
        let read = Registration::parse(&mut filled, &asking()).unwrap();
        assert_eq!(read.patient.given.reveal(), "Maya");
        assert_eq!(read.patient.mobile.unwrap().reveal(), "+15550100142");
        assert_eq!(read.patient.born.reveal(), &Date::constant(1958, 5, 3));
        assert!(read.is_another && !filled.has_errors());
    }

    #[test]
    fn a_single_name_is_taken_once_a_box_says_that_it_is_one() {
        for only in ["given", "family"] {
            let mut filled = typed(&[("given", ""), ("family", ""), (only, "Sukarno")]);
            assert!(Registration::parse(&mut filled, &asking()).is_none(), "a name may have been forgotten");
            let mut filled = typed(&[("given", ""), ("family", ""), (only, "Sukarno"), ("only_name", "yes")]);
            let patient = Registration::parse(&mut filled, &asking()).unwrap().patient;
            assert_eq!((patient.given.reveal().as_str(), patient.family.reveal().as_str()), ("", "Sukarno"));
            let patient = Registration::parse(&mut super::filled(&patient), &asking()).unwrap().patient;
            assert_eq!(patient.family.reveal(), "Sukarno");
        }
        let mut filled = typed(&[("only_name", "yes")]);
        let patient = Registration::parse(&mut filled, &asking()).unwrap().patient;
        assert_eq!(patient.given.reveal(), "Maya", "both were typed after all");
        let mut filled = typed(&[("given", ""), ("family", " "), ("only_name", "yes")]);
        assert!(Registration::parse(&mut filled, &asking()).is_none());
    }

    #[test]
    fn each_wrong_field_says_so_at_once() {
        let wrong = [
            ("given", "–"),
            ("family", ""),
            ("born_day", "31"),
            ("born_month", "2"),
            ("number", " "),
            ("email", "maya@home"),
            ("mobile", "call me"),
            ("language", "fr"),
        ];
        let mut filled = typed(&wrong);
        assert!(Registration::parse(&mut filled, &asking()).is_none());
        let fields: Vec<&str> = filled.errors().map(|(field, _)| field).collect();
        assert_eq!(fields, ["given", "family", "born", "number", "email", "mobile", "language"]);
    }

    #[test]
    fn a_wrong_address_is_an_error_though_the_field_may_stay_empty() {
        for wrong in ["a@b@c.org", "@c.org", "a@.org", "a b@c.org", "a@c.org."] {
            let mut filled = typed(&[("email", wrong)]);
            _ = Registration::parse(&mut filled, &asking());
            assert!(filled.error("email").is_some(), "{wrong}");
        }
    }

    #[test]
    fn half_a_birth_date_is_no_search() {
        let mut half = Filled::with(&[("name", "okafor"), ("born_year", "1958")]);
        assert!(Search::parse(&mut half, &asking()).is_none() && half.error("born").is_some());
        let mut short = Filled::with(&[("name", "ok")]);
        assert!(Search::parse(&mut short, &asking()).is_none() && short.error("name").is_some());
        assert!(Search::parse(&mut Filled::with(&[("name", "oka")]), &asking()).is_some());
    }
}
