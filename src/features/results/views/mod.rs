//! How results look, to staff and to patients.

mod checking;
pub mod entry;
pub mod goals;
pub mod holding;
mod kept_back;
pub mod list;
mod messages;
pub mod names;
mod paper;
pub mod queue;
pub mod reading;
pub mod report;
pub mod retraction;
pub mod review;
mod samples;
mod sentence;
mod signing;
pub mod trend;
pub mod upload;
mod value;
mod when;
pub mod wishes;

use maud::{Markup, html};

use super::model::{Age, Kind, Who};
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts::{self, Line};

pub use samples::samples;

/// The patient whom a page of staff is about, large enough to compare with a file.
fn identifiers(words: Words, who: &Who) -> Markup {
    let lines = [
        Line::new(say!(words, "review-born"), html! { strong { (spelled(words, *who.born.reveal())) } }),
        Line::new(say!(words, "review-number"), html! { (who.number) }),
    ];
    parts::card(None, html! { p.lead { (who.name) } (parts::summary(words, &lines)) })
}

/// What sort of result it is, in a word or two.
fn kind(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Laboratory => say!(words, "results-kind-laboratory"),
        Kind::Imaging => say!(words, "results-kind-imaging"),
        Kind::Pathology => say!(words, "results-kind-pathology"),
        Kind::Letter => say!(words, "results-kind-letter"),
        Kind::Other => say!(words, "results-kind-other"),
    }
}

fn age(words: Words, age: Age) -> String {
    match age {
        Age::Minutes(minutes) => say!(words, "queue-minutes", count = minutes),
        Age::Hours(hours) => say!(words, "queue-hours", count = hours),
        Age::Days(days) => say!(words, "queue-days", count = days),
    }
}

/// "245 KB", "1.2 MB": the units are written alike in both languages.
fn size(bytes: u64) -> String {
    match bytes {
        ..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
