//! A result as its patient reads it: a sentence first, then the values, the note, what happens next, and the file.

use maud::{Markup, html};

use super::{card, head, sentence};
use crate::features::results::model::{DatedBy, Kind, Names, Status, Value, ValuePage};
use crate::features::results::reading::model::{FileOffer, OutOfSight, Released, Sheet, Summary};
use crate::features::results::views::rows::{self, paging};
use crate::features::results::views::when::When;
use crate::features::results::views::{kind, size};
use crate::kit::date::{TimeZone, day, spelled};
use crate::kit::id::{PatientId, ResultId, ValueId};
use crate::kit::reader::Reader;
use crate::kit::scopes::Scope;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::prose::prose;
use crate::ui::view::View;
use crate::{links, say};

/// For the patient, beside what can be read.
pub fn notice(words: Words, out_of_sight: OutOfSight) -> Markup {
    let OutOfSight { is_withdrawn, is_undecided } = out_of_sight;
    html! {
        @if is_undecided { (parts::notice(html! { p { (say!(words, "results-part-undecided")) } })) }
        @if is_withdrawn { (parts::notice(html! { p { (say!(words, "results-part-withdrawn")) } })) }
    }
}

/// What the page of a result depends on beside the result.
#[derive(Clone, Debug)]
pub struct Around {
    pub patient: PatientId,
    pub reader: Reader,
    pub zone: TimeZone,
    /// The clinic's telephone.
    pub phone: String,
    /// Whether others use the computer too: then files are only saved, never opened.
    pub shared: bool,
    /// What tests are called.
    pub names: Names,
    /// What stands on top of a printed page.
    pub sheet: Sheet,
    /// Which page of the values is asked for, as it stands in the address.
    pub asked_page: String,
}

impl Around {
    /// Where this reader reads a result.
    pub fn result(&self, result: ResultId) -> String {
        match self.reader {
            Reader::Preview(scopes) => links::preview_result(self.patient, scopes, result),
            Reader::Oneself | Reader::Proxy(_) => links::result(self.patient, result),
        }
    }

    /// Where this reader reads a value over time.
    fn trend(&self, result: ResultId, value: ValueId) -> String {
        match self.reader {
            Reader::Preview(scopes) => links::preview_trend(self.patient, scopes, result, value),
            Reader::Oneself | Reader::Proxy(_) => links::trend(self.patient, result, value),
        }
    }
}

/// One result: the sentence, the values, the note, what happens next, the file.
pub fn show(words: Words, result: &Released, around: &Around) -> View {
    let may_act = !matches!(around.reader, Reader::Preview(_));
    let trend = |value: &Value| value.has_trend.then(|| around.trend(result.id, value.id));
    let page = ValuePage::new(&around.asked_page, result.values.len());
    let at = |number: usize| card(around, result.id, page, number);
    let named = (result.dated_by == DatedBy::Sample).then_some(result.collected_on);
    let when = When::of_values(&result.values, named, &around.zone);
    let cards = card::Cards { names: &around.names, trend: &trend, when };
    let body = html! {
        (head(words, &around.sheet))
        (call_today(words, result, around))
        (card::banner(words, result.stage, &result.values))
        (notice(words, result.out_of_sight))
        @if result.values.is_empty() { p.lead { (lead(words, result)) } }
        @else {
            (sentence::lead(words, &result.values, &around.names, &at))
            p { (lead(words, result)) }
        }
        (review(words, result, around))
        (card::cards(words, &result.values, &page, &cards))
        (paging(words, page, &around.result(result.id)))
        @if !is_to_call(result) { (note(words, result)) }
        (note_before(words, result, around))
        (next(words, result, around))
        @if let Some(offer) = result.file && may_act {
            (file(words, result.id, offer, around))
            (rows::earlier(words, &links::document(around.patient, result.id), &result.earlier, &around.zone))
        }
        @if !result.values.is_empty() { (form::actions(form::print_button(words))) }
        @if around.reader == Reader::Oneself { (privacy(words, result, around)) }
    };
    let all = match around.reader {
        Reader::Preview(scopes) => links::preview_results(around.patient, scopes),
        Reader::Oneself | Reader::Proxy(_) => links::results(around.patient),
    };
    View::new(result.title.reveal().as_str(), body).back(Link::new(all, back(words, around.reader)))
}

fn back(words: Words, reader: Reader) -> String {
    if reader.sees_results() { say!(words, "results-back") } else { say!(words, "papers-back") }
}

/// Where the card of a value is, which may be on another page.
fn card(around: &Around, result: ResultId, page: ValuePage, number: usize) -> String {
    let card = format!("#value-{}", number + 1);
    match ValuePage::with(number) {
        on if on == page.number => card,
        on => format!("{}{card}", links::page_of_values(&around.result(result), on)),
    }
}

/// Whether staff asked the patient to call today; nobody else does.
fn is_to_call(result: &Released) -> bool {
    result.review.as_ref().is_some_and(|review| review.call_today)
}

/// That the patient is to call today, before everything else, and what the clinician wrote about it.
fn call_today(words: Words, result: &Released, around: &Around) -> Markup {
    html! {
        @if is_to_call(result) {
            (parts::call_today(words, &say!(words, "results-call-today-next"), &around.phone))
            (note(words, result))
        }
    }
}

/// Whether somebody has looked at it, and where their note is.
fn review(words: Words, result: &Released, around: &Around) -> Markup {
    let shared = spelled(words, day(result.released_at, &around.zone));
    html! {
        @match &result.review {
            None => p { (say!(words, "results-not-reviewed", date = shared)) },
            Some(review) => {
                @let on = spelled(words, day(review.at, &around.zone));
                p { (say!(words, "results-reviewed", name = review.by.as_str(), date = on)) }
                @if !review.note.reveal().is_empty() && !result.values.is_empty() && !review.call_today {
                    p { a href="#note" { (say!(words, "results-note-below", name = review.by.as_str())) } }
                }
            }
        }
    }
}

/// What the clinician wrote to the patient.
fn note(words: Words, result: &Released) -> Markup {
    let written = result.review.as_ref().filter(|review| !review.note.reveal().is_empty());
    html! {
        @if let Some(review) = written {
            h2 #note { (say!(words, "results-note", name = review.by.as_str())) }
            (parts::inset(prose(review.note.reveal())))
        }
    }
}

/// What a clinician wrote before the laboratory changed the result: folded, because it may be about what is no more.
fn note_before(words: Words, result: &Released, around: &Around) -> Markup {
    let Some(before) = &result.before else { return html! {} };
    let on = spelled(words, day(before.at, &around.zone));
    let title = say!(words, "results-note-before", name = before.by.as_str(), date = on);
    parts::details(&title, parts::inset(prose(before.note.reveal())))
}

/// What happens next: what a value outside may mean, and whom to ask. Nobody is calmed about what cannot wait.
fn next(words: Words, result: &Released, around: &Around) -> Markup {
    let cannot_wait = is_to_call(result)
        || result.values.iter().any(|value| value.flag.is_critical() || value.is_to_act_on() == Some(true));
    let outside = Summary::of(&result.values).outside() > 0 && !cannot_wait;
    let said = result.review.as_ref().filter(|review| !review.next.reveal().is_empty());
    html! {
        h2 { (say!(words, "results-next")) }
        @if let Some(said) = said { (parts::inset(prose(said.next.reveal()))) }
        @if outside { p { (say!(words, "results-next-outside")) } }
        @if result.values.iter().any(|value| value.status() == Status::Pending) { p { (say!(words, "results-next-pending")) } }
        p { (say!(words, "results-next-ask")) " " (parts::telephone(&around.phone)) }
        p { (say!(words, "results-next-worse")) }
    }
}

/// The patient's own word on whether proxies see it.
fn privacy(words: Words, result: &Released, around: &Around) -> Markup {
    let (label, hidden) =
        if result.is_private { (say!(words, "results-share"), "no") } else { (say!(words, "results-keep"), "yes") };
    let says = match (result.is_private, result.kind.part().scope()) {
        (true, Scope::Documents) => say!(words, "papers-is-private"),
        (false, Scope::Documents) => say!(words, "papers-is-shared"),
        (true, _) => say!(words, "results-is-private"),
        (false, _) => say!(words, "results-is-shared"),
    };
    html! {
        h2 { (say!(words, "results-privacy")) }
        p { (says) }
        (form::form(&links::keep_private(around.patient, result.id), form::button_with(Weight::Secondary, &label, "hidden", hidden)))
    }
}

/// What it is, and of when. A day that is not the sample's is named for what it is.
fn lead(words: Words, result: &Released) -> String {
    let date = spelled(words, result.collected_on);
    match result.dated_by {
        DatedBy::Sample => {}
        DatedBy::Report => return say!(words, "results-lead-report", kind = kind(words, result.kind), date = date),
        DatedBy::Unknown => return say!(words, "results-lead-unknown", kind = kind(words, result.kind)),
    }
    match result.kind {
        Kind::Laboratory => say!(words, "results-lead-laboratory", date = date),
        Kind::Imaging => say!(words, "results-lead-imaging", date = date),
        Kind::Pathology => say!(words, "results-lead-pathology", date = date),
        Kind::Letter => say!(words, "results-lead-letter", date = date),
        Kind::Other => say!(words, "results-lead-other", date = date),
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
        p.hint { (say!(words, "results-file", kind = offer.kind.name(), size = size(offer.size))) }
        @if around.shared {
            (parts::notice(html! { p { (say!(words, "results-shared")) } }))
        } @else if offer.active {
            (parts::notice(html! { p { (say!(words, "results-active")) } }))
        }
    }
}
