//! What staff types about a result, and what is said when the file does not fit.

use super::model::{FileFault, NewResult, Reason, tidy};
use crate::kit::date::{DateError, past_day};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Characters of a title.
const LONGEST_TITLE: usize = 200;

impl Typed for NewResult {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let title = tidy(filled.value("title"));
        if title.is_empty() {
            filled.fail("title", say!(words, "upload-title-missing"));
        } else if title.chars().count() > LONGEST_TITLE {
            filled.fail("title", say!(words, "upload-title-long", most = LONGEST_TITLE));
        }
        let kind = filled.value("kind").parse().ok();
        if kind.is_none() {
            filled.fail("kind", say!(words, "upload-kind-missing"));
        }
        let (year, month, day) =
            (filled.value("collected_year"), filled.value("collected_month"), filled.value("collected_day"));
        let collected = past_day(year, month, day, asking.today);
        if let Err(error) = collected {
            filled.fail("collected", say_date(words, error));
        }
        if filled.value("compared") != "yes" {
            filled.fail("compared", say!(words, "upload-compared-missing"));
        }
        Some(Self { title: Phi::new(title), kind: kind?, collected_on: collected.ok()? })
    }
}

/// Whether a result is to be hidden from proxies.
pub struct Hidden(pub bool);

impl Typed for Hidden {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        match filled.value("hidden") {
            "yes" => Some(Self(true)),
            "no" => Some(Self(false)),
            _ => None,
        }
    }
}

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

/// The fields as they were typed, right or wrong.
pub struct Unread;

impl Typed for Unread {
    fn parse(_: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self)
    }
}

/// The words beside the file, for each way in which it can fail.
pub fn say_fault(words: Words, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => say!(words, "upload-file-missing"),
        FileFault::ChooseAgain => say!(words, "upload-file-again"),
        FileFault::TooLarge { most } => say!(words, "upload-file-large", most = most),
        FileFault::Empty => say!(words, "upload-file-empty"),
        FileFault::WrongType => say!(words, "upload-file-type"),
        FileFault::Damaged => say!(words, "upload-file-damaged"),
        FileFault::Encrypted => say!(words, "upload-file-encrypted"),
        FileFault::TooComplex => say!(words, "upload-file-complex"),
        FileFault::Unavailable => say!(words, "upload-file-unavailable"),
    }
}

/// The words beside a date of collection before the patient's birth.
pub fn say_before_birth(words: Words) -> String {
    say!(words, "upload-collected-before-birth")
}

fn say_date(words: Words, error: DateError) -> String {
    match error {
        DateError::Missing => say!(words, "upload-collected-missing"),
        DateError::NoSuchDay => say!(words, "upload-collected-no-day"),
        DateError::InTheFuture | DateError::InThePast => say!(words, "upload-collected-future"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    const WHOLE: [(&str, &str); 6] = [
        ("title", " Blood  count "),
        ("kind", "laboratory"),
        ("collected_year", "2026"),
        ("collected_month", "5"),
        ("collected_day", "3"),
        ("compared", "yes"),
    ];

    fn parse(changed: &[(&str, &str)]) -> (Option<NewResult>, Filled) {
        let mut filled = Filled::with(&WHOLE);
        for (name, value) in changed {
            filled.set(name, *value);
        }
        let asking =
            Asking { words: Language::English.words(), today: "2026-05-03".parse().unwrap(), clinic: String::new() };
        (NewResult::parse(&mut filled, &asking), filled)
    }

    #[test]
    fn a_whole_form_is_a_result_to_be() {
        let (new, filled) = parse(&[]);
        assert!(!filled.has_errors());
        assert_eq!(new.map(|new| new.title.into_inner()).as_deref(), Some("Blood count"));
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let long = "x".repeat(201);
        let cases: [(&str, (&str, &str)); 7] = [
            ("title", ("title", " \u{200b}")),
            ("title", ("title", &long)),
            ("kind", ("kind", "x-ray")),
            ("collected", ("collected_day", "")),
            ("collected", ("collected_day", "32")),
            ("collected", ("collected_day", "4")),
            ("compared", ("compared", "")),
        ];
        for (wrong, change) in cases {
            let (_, filled) = parse(&[change]);
            assert_eq!(filled.errors().map(|(name, _)| name).collect::<Vec<_>>(), [wrong], "{change:?}");
        }
    }

    #[test]
    fn every_fault_of_a_file_has_words_of_its_own() {
        use FileFault as F;
        let faults = [
            F::Missing,
            F::ChooseAgain,
            F::TooLarge { most: 25 },
            F::Empty,
            F::WrongType,
            F::Damaged,
            F::Encrypted,
            F::TooComplex,
            F::Unavailable,
        ];
        let said: std::collections::BTreeSet<_> =
            faults.map(|fault| say_fault(Language::English.words(), fault)).into();
        assert_eq!(said.len(), faults.len());
    }
}
