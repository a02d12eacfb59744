//! The results of a chart as staff sees them, and one of them with its release.

use maud::{Markup, html};

use super::queue::keeping;
use super::{kept_back, messages, retraction, signing};
use crate::features::results::model::{PageOfValues, Who};
use crate::features::results::review::model::{
    CameFrom, FILE, FileFacts, Narrowed, Overruled, Retraction, Reviewed, Standing,
};
use crate::features::results::views::rows::{self, paging, values_table};
use crate::features::results::views::when::When;
use crate::features::results::views::{identifiers, kind, reasons, size};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// Every result of the chart.
pub fn index(words: Words, who: &Who, results: &[Reviewed], zone: &TimeZone) -> View {
    let title = say!(words, "review-title");
    let acts = form::actions(html! {
        (form::button_link(Weight::Primary, &links::upload(who.patient), &say!(words, "upload-title")))
        (form::button_link(Weight::Secondary, &links::enter_values(who.patient), &say!(words, "enter-title")))
        (form::button_link(Weight::Secondary, &links::goals(who.patient), &say!(words, "goal-title")))
    });
    let columns = [
        Column::new(say!(words, "review-result")),
        Column::new(say!(words, "review-kind")),
        Column::new(say!(words, "review-collected")),
        Column::new(say!(words, "review-state")),
        Column::new(say!(words, "review-uploaded")),
        Column::new(say!(words, "review-opened")),
    ];
    let body = html! {
        div.narrow { (identifiers(words, who)) }
        @if results.is_empty() {
            (parts::empty(Icon::Results, &say!(words, "review-empty"), acts))
        } @else {
            (acts)
            (table(&title, &columns, results.iter().map(|one| row(words, who, one, zone)).collect()))
        }
    };
    View::new(title, body).back(Link::new(links::card(who.patient), say!(words, "review-back-to-card")))
}

/// What the page of one result is about.
pub struct About<'a> {
    pub result: &'a Reviewed,
    pub file: Option<&'a FileFacts>,
    pub standing: &'a Standing,
    pub values: &'a PageOfValues,
    /// The laboratory's messages that made or changed it, the newest first.
    pub messages: &'a [CameFrom],
    /// Whether the reader may say that they have looked.
    pub may_sign: bool,
    /// How long a result that cannot wait may be nobody's.
    pub patience: SignedDuration,
    pub now: Timestamp,
    /// The part of the queue that the reader comes from.
    pub queue: Narrowed,
    pub zone: &'a TimeZone,
}

/// A result that somebody is about to change.
pub struct Chosen<'a> {
    pub result: &'a Reviewed,
    /// The part of the queue that the reader comes from.
    pub queue: Narrowed,
    pub zone: &'a TimeZone,
}

/// One result with its values and its file; the button that releases it stands beside the identifiers it releases to.
pub fn show(words: Words, who: &Who, about: &About<'_>, filled: &Filled) -> View {
    let (result, zone) = (about.result, about.zone);
    let lines = facts(words, result, about.file, zone).into_iter().chain(signing::facts(words, about));
    let is_told = result.retraction.is_none() || about.standing.is_undecided;
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        @if is_told { (signing::alert(words, who, about)) }
        @if result.retraction.is_none() { (signing::corrected(words, about)) }
        div.narrow { (parts::summary(words, &lines.collect::<Vec<_>>())) }
        @if !about.values.values.is_empty() { (values(words, who, about)) }
        (kept_back::list(words, who, about))
        @if let Some(file) = about.file { (open(words, who, (result, file), filled)) }
        (rows::earlier(words, &links::review_document(who.patient, result.id), &about.standing.earlier, zone))
        @if result.retraction.is_none() {
            div.narrow { (signing::form(words, who, about, filled)) }
            div.narrow { (signing::holding(words, who, about)) }
        }
        (signing::written(words, about))
        div.narrow { (messages::list(words, who, about.messages, zone)) }
        @if result.retraction.is_none() {
            div.narrow { (privacy(words, who, about)) }
            div.narrow { (retract(words, who, about)) }
        }
    };
    View::form(say!(words, "review-one-title"), filled, body).back(back(words, who, about.queue))
}

/// To the part of the queue that the reader comes from; without one, to the patient's results.
fn back(words: Words, who: &Who, queue: Narrowed) -> Link {
    if queue == Narrowed::default() {
        return Link::new(links::review(who.patient), say!(words, "review-back"));
    }
    Link::new(keeping(queue, links::WAITING_RESULTS), say!(words, "bulk-back"))
}

/// The values of the page, and the way to the others.
fn values(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let PageOfValues { page, values, repeated } = about.values;
    let when = When::of_page(repeated, about.result.collected_on, about.zone);
    let result = keeping(about.queue, &links::review_result(who.patient, about.result.id));
    html! {
        (values_table(words, values.iter(), Some(&when)))
        (paging(words, *page, &result))
    }
}

fn open(words: Words, who: &Who, (result, file): (&Reviewed, &FileFacts), filled: &Filled) -> Markup {
    let error = filled.error(FILE);
    html! {
        @if file.active { (parts::warning(&say!(words, "review-active"), html! { p { (say!(words, "review-active-next")) } })) }
        div.field.failed[error.is_some()] {
            @if let Some(error) = error { p.error { span.unseen { (say!(words, "form-error-prefix")) " " } (error) } }
            (form::actions(html! {
                a.button.secondary id=(FILE) href=(links::review_document(who.patient, result.id)) target="_blank" rel="noopener" {
                    (say!(words, "review-open-file"))
                }
            }))
        }
    }
}

/// Whether people who act for the patient see the result, before and after its release.
fn privacy(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let result = about.result;
    let act = keeping(about.queue, &links::withhold(who.patient, result.id));
    let (label, hidden) = if result.is_withheld {
        (say!(words, "review-give-back"), "no")
    } else {
        (say!(words, "review-withhold"), "yes")
    };
    parts::card(
        Some(&say!(words, "review-proxies")),
        html! {
            @if result.is_withheld { p { (parts::tag(Tone::Heed, &say!(words, "review-withheld"))) } }
            @if result.is_private { p { (say!(words, "review-private")) } }
            p { (say!(words, "review-withhold-means")) }
            (form::form(&act, form::button_with(Weight::Secondary, &label, "hidden", hidden)))
        },
    )
}

fn retract(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let form = keeping(about.queue, &links::retract(who.patient, about.result.id));
    parts::card(
        Some(&say!(words, "retract-title")),
        html! {
            p { (say!(words, "retract-means")) }
            (form::button_link(Weight::Secondary, &form, &say!(words, "retract-begin")))
        },
    )
}

fn row(words: Words, who: &Who, one: &Reviewed, zone: &TimeZone) -> Vec<Markup> {
    vec![
        html! { a href=(links::review_result(who.patient, one.id)) { (one.title) } },
        html! { (kind(words, one.kind)) },
        html! { (spelled(words, one.collected_on)) },
        state(words, one),
        html! { (brought_by(words, one)) },
        opened(words, one, zone),
    ]
}

fn facts(words: Words, one: &Reviewed, file: Option<&FileFacts>, zone: &TimeZone) -> Vec<Line> {
    let when = |at| spelled_with_time(words, at, zone);
    let by = |who: String, at| html! { (who) ", " (when(at)) };
    let mut lines = vec![
        Line::new(say!(words, "review-result"), html! { strong { (one.title) } }),
        Line::new(say!(words, "review-kind"), html! { (kind(words, one.kind)) }),
        Line::new(say!(words, "review-collected"), html! { (spelled(words, one.collected_on)) }),
        Line::new(say!(words, "review-state"), state(words, one)),
        Line::new(say!(words, "review-uploaded"), by(brought_by(words, one), one.uploaded_at)),
    ];
    if let Some(release) = &one.release {
        let who = release.by.clone().unwrap_or_else(|| say!(words, "review-by-rule"));
        lines.push(Line::new(say!(words, "review-released"), by(who, release.at)));
        lines.push(Line::new(say!(words, "review-opened"), opened(words, one, zone)));
    }
    if let Some(retraction) = one.retraction.as_ref().filter(|_| !one.is_undecided) {
        let why = retraction::reason(words, retraction.reason);
        let who = retraction.by.clone().unwrap_or_else(|| say!(words, "review-by-laboratory"));
        lines.push(Line::new(say!(words, "review-retracted-by"), html! { (by(who, retraction.at)) ": " (why) }));
    }
    if let Some(file) = file {
        let pages = say!(words, "review-pages", count = file.pages);
        lines.push(Line::new(say!(words, "review-file"), html! { (file.name) ", " (size(file.size)) ", " (pages) }));
        lines.push(Line::new(say!(words, "review-fingerprint"), html! { code { (file.fingerprint()) } }));
        lines.extend(file.overruled.as_ref().map(|overruled| guard(words, overruled)));
    }
    lines
}

/// That the file was added although the guard had stopped: for whoever releases it.
fn guard(words: Words, overruled: &Overruled) -> Line {
    let said = html! {
        (parts::tag(Tone::Heed, &say!(words, "review-overruled", name = overruled.by.as_str())))
        ul.plain { @for why in reasons(words, overruled.missing, overruled.is_anothers) { li { (why) } } }
        p { (overruled.says) }
    };
    Line::new(say!(words, "review-guard"), said)
}

/// Who brought it: somebody of the clinic, or a laboratory's message.
fn brought_by(words: Words, one: &Reviewed) -> String {
    one.uploaded_by.clone().unwrap_or_else(|| say!(words, "review-by-laboratory"))
}

/// How far it has come.
pub fn state(words: Words, one: &Reviewed) -> Markup {
    match one.release {
        _ if one.is_undecided => parts::tag(Tone::Bad, &say!(words, "review-undecided")),
        _ if let Some(retraction) = &one.retraction => parts::tag(Tone::Heed, &out_of_sight(words, retraction)),
        None => parts::tag(Tone::Heed, &say!(words, "review-waiting")),
        Some(_) => parts::tag(Tone::Good, &say!(words, "review-is-released")),
    }
}

/// Whether a person or the laboratory took it back.
fn out_of_sight(words: Words, retraction: &Retraction) -> String {
    if retraction.by.is_some() { say!(words, "review-retracted") } else { say!(words, "review-retracted-by-lab") }
}

/// Whether the patient or a proxy has opened it, and when first.
pub fn opened(words: Words, one: &Reviewed, zone: &TimeZone) -> Markup {
    let when = |at| spelled_with_time(words, at, zone);
    match (one.release.is_some(), one.opened_at, one.opened_by_proxy_at) {
        (false, ..) => html! { "–" },
        (true, None, None) => html! { (say!(words, "review-not-opened")) },
        (true, Some(at), _) => html! { (say!(words, "review-opened-by-patient", date = when(at))) },
        (true, None, Some(at)) => html! { (say!(words, "review-opened-by-proxy", date = when(at))) },
    }
}
