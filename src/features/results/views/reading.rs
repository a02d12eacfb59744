//! Results as their patient reads them: a sentence first, then the file, then whom to ask.

use maud::{Markup, html};

use super::{kind, size};
use crate::features::results::model::{FileOffer, Kind, Listed, Reader, Released};
use crate::kit::date::{TimeZone, day, spelled};
use crate::kit::id::{PatientId, ResultId};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::view::View;
use crate::{links, say};

/// What the page of a result depends on beside the result.
#[derive(Clone, Debug)]
pub struct Around {
    /// Whose it is.
    pub patient: PatientId,
    /// Who reads.
    pub reader: Reader,
    /// The clinic's zone.
    pub zone: TimeZone,
    /// The clinic's telephone.
    pub phone: String,
    /// Whether others use the computer too: then files are only saved, never opened.
    pub shared: bool,
}

/// The list, by the day on which the sample was taken.
pub fn index(words: Words, patient: PatientId, reader: Reader, results: &[Listed]) -> View {
    // Said once, not once a line.
    let new = say!(words, "results-new");
    let body = html! {
        @if results.is_empty() {
            (parts::empty(Icon::Results, &say!(words, "results-empty"), html! { p { (say!(words, "results-empty-next")) } }))
        }
        @for of_a_day in results.chunk_by(|one, next| one.collected_on == next.collected_on) {
            @if let Some(first) = of_a_day.first() { h2 { (spelled(words, first.collected_on)) } }
            (parts::hub(&of_a_day.iter().map(|one| entry(words, (patient, reader), one, &new)).collect::<Vec<_>>()))
        }
    };
    let back = match reader {
        Reader::Preview(scopes) => links::preview(patient, scopes),
        Reader::Oneself | Reader::Proxy => links::chart(patient),
    };
    View::new(say!(words, "results-title"), body).back(Link::back(words, back))
}

/// One result.
pub fn show(words: Words, result: &Released, around: &Around) -> View {
    let body = html! {
        p.lead { (lead(words, result)) }
        p { (released_by(words, result, around)) }
        @if let Some(offer) = result.file && !matches!(around.reader, Reader::Preview(_)) {
            (file(words, result.id, offer, around))
        }
        h2 { (say!(words, "results-next")) }
        p { (say!(words, "results-next-ask")) " " (parts::telephone(&around.phone)) }
        p { (say!(words, "results-next-worse")) }
        @if around.reader == Reader::Oneself { (privacy(words, result, around)) }
    };
    let all = match around.reader {
        Reader::Preview(scopes) => links::preview_results(around.patient, scopes),
        Reader::Oneself | Reader::Proxy => links::results(around.patient),
    };
    let back = Link::new(all, say!(words, "results-back"));
    View::new(result.title.reveal().as_str(), body).back(back)
}

fn entry(words: Words, (patient, reader): (PatientId, Reader), one: &Listed, new: &str) -> Entry {
    let href = match reader {
        Reader::Preview(scopes) => links::preview_result(patient, scopes, one.id),
        Reader::Oneself | Reader::Proxy => links::result(patient, one.id),
    };
    Entry {
        icon: Icon::Results,
        link: Link::new(href, one.title.reveal().as_str()),
        about: Some(kind(words, one.kind)),
        count: one.is_new.then(|| new.to_owned()),
    }
}

/// The patient's own word on whether proxies see it.
fn privacy(words: Words, result: &Released, around: &Around) -> Markup {
    let (says, label, hidden) = if result.is_private {
        (say!(words, "results-is-private"), say!(words, "results-share"), "no")
    } else {
        (say!(words, "results-is-shared"), say!(words, "results-keep"), "yes")
    };
    html! {
        h2 { (say!(words, "results-privacy")) }
        p { (says) }
        (form::form(&links::keep_private(around.patient, result.id), form::button_with(Weight::Secondary, &label, "hidden", hidden)))
    }
}

fn lead(words: Words, result: &Released) -> String {
    let date = spelled(words, result.collected_on);
    match result.kind {
        Kind::Laboratory => say!(words, "results-lead-laboratory", date = date),
        Kind::Imaging => say!(words, "results-lead-imaging", date = date),
        Kind::Pathology => say!(words, "results-lead-pathology", date = date),
        Kind::Letter => say!(words, "results-lead-letter", date = date),
        Kind::Other => say!(words, "results-lead-other", date = date),
    }
}

fn released_by(words: Words, result: &Released, around: &Around) -> String {
    let date = spelled(words, day(result.released_at, &around.zone));
    match &result.released_by {
        Some(name) => say!(words, "results-released", name = name.as_str(), date = date),
        None => say!(words, "results-released-by-rule", date = date),
    }
}

fn file(words: Words, result: ResultId, offer: FileOffer, around: &Around) -> Markup {
    let (open, download) = (links::document(around.patient, result), links::download(around.patient, result));
    let may_open = !offer.active && !around.shared;
    let save = if may_open { Weight::Secondary } else { Weight::Primary };
    html! {
        (form::actions(html! {
            @if may_open {
                a.button href=(open) target="_blank" rel="noopener" {
                    (say!(words, "results-open")) span.unseen { " " (say!(words, "results-open-tab")) }
                }
            }
            (form::button_link(save, &download, &say!(words, "results-download")))
        }))
        p.hint { (say!(words, "results-file", size = size(offer.size))) }
        @if around.shared {
            (parts::notice(html! { p { (say!(words, "results-shared")) } }))
        } @else if offer.active {
            (parts::notice(html! { p { (say!(words, "results-active")) } }))
        }
    }
}
