//! What of a laboratory's result is out of its patient's sight: for staff what it is, for the patient that it is so.

use maud::{Markup, html};

use super::result::About;
use crate::features::results::model::Who;
use crate::features::results::review::model::KeptBack;
use crate::kit::date::spelled_with_time;
use crate::kit::text::Words;
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::{links, say};

/// What the patient does not see, each with the message that brought it, and why.
pub fn list(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let standing = about.standing;
    let undecided: Vec<&KeptBack> = standing.kept_back.iter().filter(|one| !one.is_withdrawn).collect();
    let withdrawn: Vec<&KeptBack> = standing.kept_back.iter().filter(|one| one.is_withdrawn).collect();
    html! {
        @if standing.is_undecided {
            (parts::warning(&say!(words, "kept-back-undecided"), html! {
                p { (say!(words, "kept-back-undecided-means")) }
                ul.plain { @for message in about.messages.iter().filter(|one| one.is_asked) {
                    @let date = spelled_with_time(words, message.came_at, about.zone);
                    li { a href=(links::compare_message(who.patient, message.message)) {
                        (say!(words, "kept-back-decide", laboratory = message.laboratory.as_str(), date = date))
                    } }
                } }
            }))
        }
        @if !undecided.is_empty() { (lines(words, who, about, (&say!(words, "kept-back-values"), &undecided))) }
        @if !withdrawn.is_empty() { (lines(words, who, about, (&say!(words, "kept-back-withdrawn"), &withdrawn))) }
    }
}

fn lines(words: Words, who: &Who, about: &About<'_>, (title, all): (&str, &[&KeptBack])) -> Markup {
    let columns = [
        Column::new(say!(words, "kept-back-test")),
        Column::new(say!(words, "kept-back-value")),
        Column::new(say!(words, "kept-back-range")),
        Column::new(say!(words, "kept-back-message")),
    ];
    let file = links::review_document(who.patient, about.result.id);
    let row = |one: &&KeptBack| {
        vec![
            html! { (one.test) @if let Some(at) = one.observed_at { " " (spelled_with_time(words, at, about.zone)) } },
            html! {
                @if one.document.is_some() {
                    a href=(links::kept_back_file(&file, one.at)) target="_blank" rel="noopener" { (say!(words, "kept-back-document")) }
                } @else { (one.says) }
                @if one.is_critical { " " (parts::tag(Tone::Bad, &say!(words, "queue-is-critical"))) }
                @if !one.note.reveal().is_empty() { div.prose { (one.note) } }
            },
            html! { (one.range) },
            html! { a href=(links::compare_message(who.patient, one.message)) { (say!(words, "kept-back-open")) } },
        ]
    };
    html! {
        h2 { (title) }
        p { (say!(words, "kept-back-hidden")) }
        (table(title, &columns, all.iter().map(row).collect()))
    }
}
