//! How results look, to staff and to patients.

pub mod rows;
pub mod status;
pub mod value;
pub mod when;

use maud::{Markup, html};

use crate::features::results::model::{Age, Kind, Missing, Test, Who};
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Choice;
use crate::ui::parts::{self, Line};

/// The tests that the portal knows, by their plain names.
pub fn known_tests(words: Words) -> Vec<Choice> {
    let mut known: Vec<(String, Test)> = Test::all().map(|test| (test.plain(words), test)).collect();
    known.sort_by_cached_key(|(name, _)| name.to_lowercase());
    known.into_iter().map(|(name, test)| Choice::new(test.word(), name)).collect()
}

/// The patient whom a page of staff is about, large enough to compare with a file.
pub fn identifiers(words: Words, who: &Who) -> Markup {
    let lines = [
        Line::new(say!(words, "review-born"), html! { strong { (spelled(words, *who.born.reveal())) } }),
        Line::new(say!(words, "review-number"), html! { (who.number) }),
    ];
    parts::card(None, html! { p.lead { (who.name) } (parts::summary(words, &lines)) })
}

/// What sort of result it is, in a word or two.
pub fn kind(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Laboratory => say!(words, "results-kind-laboratory"),
        Kind::Imaging => say!(words, "results-kind-imaging"),
        Kind::Pathology => say!(words, "results-kind-pathology"),
        Kind::Letter => say!(words, "results-kind-letter"),
        Kind::Other => say!(words, "results-kind-other"),
    }
}

/// How long ago, in words.
pub fn age(words: Words, age: Age) -> String {
    match age {
        Age::Minutes(minutes) => say!(words, "queue-minutes", count = minutes),
        Age::Hours(hours) => say!(words, "queue-hours", count = hours),
        Age::Days(days) => say!(words, "queue-days", count = days),
    }
}

/// "245 KB", "1.2 MB": the units are written alike in both languages.
pub fn size(bytes: u64) -> String {
    match bytes {
        ..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

/// Why the guard stops, a sentence for each: what of the patient is not in a file, and that somebody else is.
pub fn reasons(words: Words, missing: Missing, is_anothers: bool) -> Vec<String> {
    let mut reasons = Vec::new();
    if missing.family {
        reasons.push(say!(words, "guard-no-family"));
    } else if missing.given {
        reasons.push(say!(words, "guard-no-given"));
    }
    if missing.born {
        reasons.push(say!(words, "guard-no-born"));
    }
    if is_anothers {
        reasons.push(say!(words, "guard-anothers"));
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::samples::samples;
    use crate::kit::text::Language;

    #[test]
    fn a_size_is_told_in_the_unit_that_fits() {
        assert_eq!(
            [size(0), size(999), size(245_300), size(1_250_000), size(25 * 1024 * 1024)],
            ["0 B", "999 B", "245 KB", "1.2 MB", "26.2 MB"]
        );
    }

    #[test]
    fn every_view_draws_in_both_languages_and_opens_no_file_inside_the_page() {
        for language in Language::ALL {
            for (name, view) in samples(language.words()) {
                let text = view.body.into_string();
                assert!(!text.contains("Unknown localization"), "{name}");
                assert!(!text.contains("<iframe") && !text.contains("<embed") && !text.contains("<object"), "{name}");
            }
        }
    }
}
