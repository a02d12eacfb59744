//! The files that came, and the form that brings more.

use maud::{Markup, html};

use super::{because, watched};
use crate::features::laboratory::model::{
    Counted, FileRefusal, MOST_MESSAGES, Miscount, SentFile, Stopped, Via, Watched,
};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled_with_time};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Progress, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What browsers offer to choose from; what comes is looked at all the same.
const ACCEPTED: &str = ".hl7,.txt,.dat,.msg";
/// Megabytes of a file, and files at a time: told before they are chosen.
const MOST: (usize, usize) = (25, 20);

/// What was refused and why, the form, and the newest files with what became of each.
pub fn index(
    words: Words,
    (files, folder, stopped): (&[SentFile], Option<&Watched>, &[Stopped]),
    refused: &[(Phi, String)],
    (page, has_more): (u32, bool),
    (zone, now): (&TimeZone, Timestamp),
) -> View {
    let body = html! {
        @if !refused.is_empty() { (form::refused(words, refused)) }
        (watched::stopped(words, stopped, zone))
        (watched::trouble(words, folder, (zone, now)))
        @if page == 1 { (choose(words)) }
        h2 { (say!(words, "laboratory-files-came")) }
        (watched::last(words, folder, zone))
        @if files.is_empty() { p { (say!(words, "laboratory-files-none")) } }
        @else { (list(words, files, (zone, now))) }
        (paging(words, (page, has_more), links::laboratory_files))
    };
    let view = View::form(say!(words, "laboratory-files"), &Filled::empty(), body).with_uploads();
    let view = view.back(Link::new(links::LABORATORY, say!(words, "laboratory-title")));
    View { has_errors: !refused.is_empty(), ..view }
}

fn choose(words: Words) -> Markup {
    let progress = Progress {
        sending: say!(words, "upload-sending", name = "{name}", at = "{at}", of = "{of}"),
        done: say!(words, "upload-sent", count = "{count}"),
        failed: say!(words, "upload-not-sent"),
        go_on: say!(words, "laboratory-files-see"),
        page: links::LABORATORY_FILES.to_owned(),
    };
    let (megabytes, files) = MOST;
    let body = html! {
        (form::file("files", say!(words, "upload-files"), ACCEPTED)
            .hint(say!(words, "laboratory-files-hint", megabytes = megabytes, files = files))
            .multiple().show(words, &Filled::empty()))
        (form::button(Weight::Primary, &say!(words, "upload-button")))
    };
    form::upload_one_by_one(links::LABORATORY_FILES, &progress, body)
}

/// Files one under the other, each with what to do next.
pub(super) fn list(words: Words, files: &[SentFile], (zone, now): (&TimeZone, Timestamp)) -> Markup {
    let columns = [
        Column::new(say!(words, "laboratory-file-name")),
        Column::new(say!(words, "laboratory-came")),
        Column::numbers(say!(words, "laboratory-messages")),
        Column::numbers(say!(words, "laboratory-values-shown")),
        Column::numbers(say!(words, "laboratory-documents")),
        Column::new(say!(words, "laboratory-became")),
    ];
    let row = |one: &SentFile| {
        vec![
            html! {
                a href=(links::laboratory_file(one.id, 1)) { (name(words, one)) }
                @if one.is_new(now) { " " (parts::tag(Tone::Good, &say!(words, "laboratory-file-new"))) }
            },
            html! { (spelled_with_time(words, one.came_at, zone)) br; span.hint { (brought(words, one)) } },
            html! { (one.messages) },
            html! { (shown_of(words, one.shown, one.values)) },
            html! { (one.documents) },
            html! {
                (became(words, one))
                @if one.waiting > 0 {
                    p { a href=(links::laboratory_file(one.id, 1)) {
                        (say!(words, "laboratory-see-waiting")) span.unseen { " " (name(words, one)) }
                    } }
                }
            },
        ]
    };
    table(&say!(words, "laboratory-files-came"), &columns, files.iter().map(row).collect())
}

/// What it is called; a file may have come without a name.
pub(super) fn name(words: Words, one: &SentFile) -> String {
    if one.name.reveal().trim().is_empty() { say!(words, "laboratory-file-unnamed") } else { one.name.reveal().clone() }
}

/// How many values stand in charts, of how many; nothing where none came.
pub(super) fn shown_of(words: Words, shown: u32, all: u32) -> String {
    if all == 0 { "–".to_owned() } else { say!(words, "laboratory-shown-of", shown = shown, all = all) }
}

/// By which way it came, and who brought it.
pub(super) fn brought(words: Words, one: &SentFile) -> String {
    match (one.via, &one.by) {
        (Via::Page, Some(who)) => say!(words, "laboratory-by-page", who = who.as_str()),
        (Via::Page, None) => say!(words, "laboratory-by-somebody"),
        (Via::Folder, _) => say!(words, "laboratory-by-folder"),
        (Via::Command, _) => say!(words, "laboratory-by-command"),
    }
}

/// What became of it, and what to do next.
pub(super) fn became(words: Words, one: &SentFile) -> Markup {
    html! {
        @match one.trouble {
            Some(FileRefusal::TooMany) => p { (say!(words, "laboratory-file-messages", most = MOST_MESSAGES)) },
            Some(FileRefusal::CutOff) => p { (say!(words, "laboratory-file-cut-off")) },
            Some(FileRefusal::TooMuch) => p { (say!(words, "laboratory-file-much")) },
            Some(FileRefusal::NotRead) => p { (say!(words, "laboratory-file-not-read")) },
            Some(FileRefusal::Unreadable) | None => {}
        }
        @if let Some(Miscount { of, announced, found }) = one.miscount {
            p { (parts::tag(Tone::Heed, &match of {
                Counted::Messages => say!(words, "laboratory-file-announced", announced = announced, found = found),
                Counted::Batches => say!(words, "laboratory-file-announced-batches", announced = announced, found = found),
            })) " " (say!(words, "laboratory-file-announced-ask")) }
        }
        @if one.waiting > 0 {
            p { (parts::tag(Tone::Heed, &say!(words, "laboratory-wait", count = one.waiting))) }
            ul.plain { @for reason in &one.reasons { li { (because(words, *reason)) } } }
        } @else if one.trouble.is_none() && !one.is_repeated() {
            p { (say!(words, "laboratory-nothing-waits")) }
        }
        @if one.is_repeated() { p { (say!(words, "laboratory-all-repeated")) } }
        @else if one.repeated > 0 { p { (say!(words, "laboratory-some-repeated", count = one.repeated)) } }
    }
}

/// Links to the page before and the page after.
pub(super) fn paging(words: Words, (page, has_more): (u32, bool), to: impl Fn(u32) -> String) -> Markup {
    let before = (page > 1).then(|| Link::new(to(page - 1), say!(words, "activations-before")));
    let after = has_more.then(|| Link::new(to(page + 1), say!(words, "activations-after")));
    parts::paging(words, before.as_ref(), after.as_ref())
}
