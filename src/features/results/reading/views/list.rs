//! The patient's list of results, a page at a time: by day, imaging apart from laboratory.

use maud::{Markup, html};

use super::{sentence, taken_back};
use crate::features::results::model::DatedBy;
use crate::features::results::reading::model::{Filter, ListPage, Listed, LookedAtFirst, Part, TakenBack};
use crate::features::results::views::kind;
use crate::kit::date::spelled;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::reader::Reader;
use crate::kit::text::Words;
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::view::View;
use crate::{links, say};

/// A page of the list.
pub struct Found {
    pub lines: Vec<Listed>,
    /// Whether there are more behind it.
    pub has_more: bool,
    /// The result that the reader is asked to call about and has not opened since.
    pub to_call: Option<ResultId>,
    /// The days of results that were corrected and that somebody looks at first.
    pub looked_at_first: Vec<LookedAtFirst>,
    /// What the reader had opened and was taken back.
    pub taken_back: Vec<TakenBack>,
    /// The clinic's telephone.
    pub phone: String,
}

/// The list.
pub fn index(words: Words, (patient, reader): (PatientId, Reader), shown: ListPage, found: &Found) -> View {
    let results = found.lines.as_slice();
    // Said once, not once a line.
    let new = say!(words, "results-new");
    let line = |one: &Listed| entry(words, (patient, reader), one, &new);
    let body = html! {
        @if let Some(result) = found.to_call { (call_today(words, &one(patient, reader, result), &found.phone)) }
        (taken_back::corrected_lines(words, &found.looked_at_first))
        (taken_back::lines(words, &found.taken_back, &found.phone))
        @if !results.is_empty() || shown != ListPage::default() { (filters(words, (patient, reader), shown.filter)) }
        @if results.is_empty() { (empty(words, reader, shown.filter)) }
        @for of_a_day in results.chunk_by(is_of_one_day) {
            @if let Some(first) = of_a_day.first() { h2 { (heading(words, first)) } }
            @for part in Part::ALL {
                @let lines: Vec<Entry> = of_a_day.iter().filter(|one| one.kind.part() == part).map(line).collect();
                @if lines.len() == of_a_day.len() { (parts::hub(&lines)) }
                @else if !lines.is_empty() { h3 { (part_name(words, part)) } (parts::hub(&lines)) }
            }
        }
        (paging(words, (patient, reader), shown, found.has_more))
        @if reader == Reader::Oneself { (link(words, patient)) }
    };
    let back = match reader {
        Reader::Preview(scopes) => links::preview(patient, scopes),
        Reader::Oneself | Reader::Proxy(_) => links::chart(patient),
    };
    let title = if reader.sees_results() { say!(words, "results-title") } else { say!(words, "papers-title") };
    View::new(title, body).back(Link::back(words, back))
}

/// Whether two results stand under one day.
fn is_of_one_day(one: &Listed, next: &Listed) -> bool {
    one.dated_by == next.dated_by && (one.dated_by == DatedBy::Unknown || one.collected_on == next.collected_on)
}

/// The day, named for what it is.
fn heading(words: Words, first: &Listed) -> String {
    let date = spelled(words, first.collected_on);
    match first.dated_by {
        DatedBy::Sample => date,
        DatedBy::Report => say!(words, "results-dated-report", date = date),
        DatedBy::Unknown => say!(words, "results-dated-unknown"),
    }
}

/// Where a reader finds the list, or a part of it.
fn list(patient: PatientId, reader: Reader, shown: ListPage) -> String {
    let list = match reader {
        Reader::Preview(scopes) => links::preview_results(patient, scopes),
        Reader::Oneself | Reader::Proxy(_) => links::results(patient),
    };
    links::part_of_results(&list, shown.filter.word(), shown.page)
}

fn filters(words: Words, (patient, reader): (PatientId, Reader), chosen: Filter) -> Markup {
    html! {
        @let label = if reader.sees_results() { say!(words, "results-filters") } else { say!(words, "papers-filters") };
        nav aria-label=(label) {
            ul.tabs {
                @for filter in Filter::of(reader) {
                    @let href = list(patient, reader, ListPage { filter, page: 1 });
                    li { a href=(href) aria-current=[(filter == chosen).then_some("page")] { (filter_name(words, filter)) } }
                }
            }
        }
    }
}

fn filter_name(words: Words, filter: Filter) -> String {
    match filter {
        Filter::All => say!(words, "results-filter-all"),
        Filter::New => say!(words, "results-filter-new"),
        Filter::Part(part) => part_name(words, part),
    }
}

fn part_name(words: Words, part: Part) -> String {
    match part {
        Part::Laboratory => say!(words, "results-part-laboratory"),
        Part::Imaging => say!(words, "results-part-imaging"),
        Part::Papers => say!(words, "results-part-papers"),
    }
}

fn empty(words: Words, reader: Reader, filter: Filter) -> Markup {
    match filter {
        Filter::All if !reader.sees_results() => {
            let next = html! { p { (say!(words, "papers-empty-next")) } };
            parts::empty(Icon::Results, &say!(words, "papers-empty"), next)
        }
        Filter::New if !reader.sees_results() => parts::empty(Icon::Done, &say!(words, "papers-none-new"), html! {}),
        Filter::All => {
            let next = html! { p { (say!(words, "results-empty-next")) } };
            parts::empty(Icon::Results, &say!(words, "results-empty"), next)
        }
        Filter::New => parts::empty(Icon::Done, &say!(words, "results-none-new"), html! {}),
        Filter::Part(_) => parts::empty(Icon::Results, &say!(words, "results-none-here"), html! {}),
    }
}

/// Where a reader finds one result.
fn one(patient: PatientId, reader: Reader, result: ResultId) -> String {
    match reader {
        Reader::Preview(scopes) => links::preview_result(patient, scopes, result),
        Reader::Oneself | Reader::Proxy(_) => links::result(patient, result),
    }
}

/// That the reader is to call today, before everything else, and the way to what it is about.
fn call_today(words: Words, result: &str, phone: &str) -> Markup {
    html! {
        (parts::call_today(words, &say!(words, "results-call-today-about"), phone))
        p { a href=(result) { (say!(words, "results-call-today-read")) } }
    }
}

fn entry(words: Words, (patient, reader): (PatientId, Reader), listed: &Listed, new: &str) -> Entry {
    let href = one(patient, reader, listed.id);
    let about = match sentence::short(words, &listed.summary) {
        Some(says) => format!("{} · {says}", kind(words, listed.kind)),
        None => kind(words, listed.kind),
    };
    Entry {
        icon: if listed.kind.part() == Part::Imaging { Icon::Picture } else { Icon::Results },
        link: Link::new(href, listed.title.reveal().as_str()),
        about: Some(about),
        count: listed.is_new.then(|| new.to_owned()),
    }
}

fn paging(words: Words, (patient, reader): (PatientId, Reader), shown: ListPage, has_more: bool) -> Markup {
    let page = shown.page.max(1);
    let to = |page, label| Link::new(list(patient, reader, ListPage { page, ..shown }), label);
    let (newer, older) = if reader.sees_results() {
        (say!(words, "results-newer"), say!(words, "results-older"))
    } else {
        (say!(words, "papers-newer"), say!(words, "papers-older"))
    };
    let newer = (page > 1).then(|| to(page - 1, newer));
    let older = has_more.then(|| to(page + 1, older));
    parts::paging(words, newer.as_ref(), older.as_ref())
}

/// The way here, on the list of results.
pub fn link(words: Words, patient: PatientId) -> Markup {
    html! { p { a href=(links::wishes(patient)) { (say!(words, "wishes-link")) } } }
}
