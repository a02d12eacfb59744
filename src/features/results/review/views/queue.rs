//! The queue of results that wait for somebody.

use maud::{Markup, html};

use super::signing;
use crate::features::results::model::{Age, Kind};
use crate::features::results::review::model::{Became, Corrected, Narrowed, Pick, Pile, Treated, Unseen, Waiting};
use crate::features::results::views::{age, kind};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tab, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What the page depends on beside its lines.
#[derive(Clone, Debug)]
pub struct Around {
    /// What the reader wants to see.
    pub narrowed: Narrowed,
    /// How many lines each part has.
    pub counts: [u32; 4],
    pub now: Timestamp,
    pub zone: TimeZone,
    /// How long a result that cannot wait may be nobody's.
    pub patience: SignedDuration,
    /// Whether the reader may say that they have looked.
    pub may_sign: bool,
}

/// The id of the line that comes next.
const NEXT: &str = "next";

/// A page or an act of staff that knows from which part of the queue the reader comes.
pub fn keeping(narrowed: Narrowed, href: &str) -> String {
    links::from_queue(href, narrowed.pile.word(), narrowed.kind.map_or("", Kind::word))
}

/// The same part of the queue, at the line that comes next: browsers put the focus there, so Enter opens it.
pub fn next(narrowed: Narrowed) -> String {
    format!("{}#{NEXT}", keeping(narrowed, links::WAITING_RESULTS))
}

/// What cannot wait first, then the oldest.
pub fn index(words: Words, waiting: &[Waiting], around: &Around, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (tabs(words, around))
        (narrow(words, around))
        @if waiting.is_empty() {
            (parts::empty(Icon::Tray, &say!(words, "queue-empty"), html! { p { (say!(words, "queue-empty-next")) } }))
        } @else {
            (shown(words, waiting, around))
        }
    };
    let title = say!(words, "queue-title");
    if filled.has_errors() { View::form(title, filled, body) } else { View::new(title, body) }
}

fn tabs(words: Words, around: &Around) -> Markup {
    let kind = around.narrowed.kind.map_or("", Kind::word);
    let tab = |(pile, count): (Pile, u32)| Tab {
        link: Link::new(links::part_of_queue(pile.word(), kind), pile_name(words, pile)),
        count,
        current: pile == around.narrowed.pile,
    };
    parts::tabs(&say!(words, "queue-title"), &Pile::ALL.into_iter().zip(around.counts).map(tab).collect::<Vec<_>>())
}

fn pile_name(words: Words, pile: Pile) -> String {
    match pile {
        Pile::All => say!(words, "queue-all"),
        Pile::Mine => say!(words, "queue-mine"),
        Pile::Critical => say!(words, "queue-critical"),
        Pile::Held => say!(words, "queue-held"),
    }
}

fn narrow(words: Words, around: &Around) -> Markup {
    let Narrowed { pile, kind: of } = around.narrowed;
    let kinds = Kind::ALL.into_iter().map(|one| Choice::new(one.word(), kind(words, one))).collect();
    let filled = Filled::with(&[("kind", of.map_or("", Kind::word))]);
    form::filter(
        links::WAITING_RESULTS,
        html! {
            @if pile != Pile::All { (form::hidden("show", pile.word())) }
            (form::select("kind", say!(words, "queue-kind"), kinds).optional().show(words, &filled))
            (form::button(Weight::Secondary, &say!(words, "queue-narrow")))
        },
    )
}

fn shown(words: Words, waiting: &[Waiting], around: &Around) -> Markup {
    let all = Pile::ALL.iter().zip(around.counts).find(|(pile, _)| **pile == around.narrowed.pile);
    let all = all.map_or(0, |(_, count)| count);
    let columns = [
        Column::new(say!(words, "queue-patient")),
        Column::new(say!(words, "review-born")),
        Column::new(say!(words, "review-result")),
        Column::new(say!(words, "review-kind")),
        Column::new(say!(words, "queue-age")),
        Column::new(say!(words, "queue-state")),
        Column::new(say!(words, "queue-choose")),
    ];
    let width = if around.may_sign { columns.len() } else { columns.len() - 1 };
    // A hundred lines at most: each is compared by its place.
    let next = waiting.iter().position(|one| !one.is_reviewed);
    let first = waiting.iter().position(can_be_chosen);
    let row = |(at, one): (usize, &Waiting)| {
        let rank = Rank { is_next: next == Some(at), is_first_choice: first == Some(at) };
        row(words, one, around, rank).into_iter().take(width).collect()
    };
    let rows = waiting.iter().enumerate().map(row).collect();
    let list = table(&say!(words, "queue-title"), &columns[..width], rows);
    html! {
        @if waiting.len() == 100 && usize::try_from(all).is_ok_and(|all| all > 100) {
            (parts::notice(html! { p { (say!(words, "queue-more", shown = waiting.len(), all = all)) } }))
        }
        @if around.may_sign {
            (form::form(&keeping(around.narrowed, links::REVIEW_SEVERAL), html! {
                (list)
                @if waiting.iter().any(can_be_chosen) {
                    p.hint { (say!(words, "queue-several-means")) }
                    (form::button(Weight::Primary, &say!(words, "queue-several")))
                }
            }))
        } @else { (list) }
    }
}

/// What is critical, corrected, undecided, held or nobody's is opened one by one.
fn can_be_chosen(one: &Waiting) -> bool {
    !one.is_critical
        && one.corrected.is_none()
        && !one.is_undecided
        && one.held_until.is_none()
        && one.treated == Treated::ByReader
        && !one.is_reviewed
}

/// What a line is among the others.
#[derive(Clone, Copy)]
struct Rank {
    /// The first that no clinician has looked at.
    is_next: bool,
    /// The first that can be chosen: where an error about the choice leads.
    is_first_choice: bool,
}

fn row(words: Words, one: &Waiting, around: &Around, rank: Rank) -> Vec<Markup> {
    let pick = Pick { patient: one.patient, result: one.id, came_at: one.changed_at };
    let href = keeping(around.narrowed, &links::review_result(one.patient, one.id));
    vec![
        html! { a id=[rank.is_next.then_some(NEXT)] href=(href) { (one.name) } },
        html! { (spelled(words, *one.born.reveal())) },
        html! { @match one.treated {
            Treated::ByReader => { (one.title) (contents(words, one)) }
            Treated::ByNobody => (say!(words, "queue-nobodys")),
            Treated::ByOthers => (say!(words, "queue-others")),
        } },
        html! { @if one.treated == Treated::ByReader { (kind(words, one.kind)) } @else { "–" } },
        html! { (age(words, Age::between(one.came_at, around.now))) },
        state(words, one, around),
        html! { @if can_be_chosen(one) {
            label.pick {
                input type="checkbox" name="pick" value=(pick.word()) id=[rank.is_first_choice.then_some("pick")];
                span.unseen { (say!(words, "queue-choose-one", result = one.title.reveal().as_str(), name = one.name.reveal().as_str())) }
            }
        } @else { "–" } },
    ]
}

/// The values that the row shows, and what it does not: only what was seen is signed as reviewed.
fn contents(words: Words, one: &Waiting) -> Markup {
    html! {
        @if !one.values.is_empty() { ul.plain.values { @for value in &one.values { li { (value) } } } }
        @if can_be_chosen(one) {
            @match one.unseen {
                Unseen::Nothing => {}
                Unseen::File => { " " (parts::tag(Tone::Calm, &say!(words, "queue-file-unseen"))) }
                Unseen::Values => { " " (parts::tag(Tone::Calm, &say!(words, "queue-values-unseen"))) }
            }
        }
    }
}

/// What is the matter with it, the most urgent first.
fn state(words: Words, one: &Waiting, around: &Around) -> Markup {
    let is_overdue = one.open_since.is_some_and(|since| around.now.duration_since(since) >= around.patience);
    let when = |at| spelled_with_time(words, at, &around.zone);
    html! {
        @if one.is_undecided { (parts::tag(Tone::Bad, &say!(words, "queue-undecided"))) " " }
        @if is_overdue && !one.is_undecided { (parts::tag(Tone::Bad, &say!(words, "queue-overdue"))) " " }
        @else if one.is_critical { (parts::tag(Tone::Bad, &say!(words, "queue-is-critical"))) " " }
        @if let Some(alerted) = one.alerted { (signing::alerted(words, alerted, &one.to_call, &around.zone)) }
        @if let Some(corrected) = &one.corrected { (parts::tag(Tone::Heed, &say!(words, "queue-corrected"))) " " (was(words, corrected)) }
        @if let Some(name) = &one.taken_on_by && one.open_since.is_none() { (say!(words, "queue-taken-on", name = name.as_str())) " " }
        @if one.is_seen { (say!(words, "queue-seen")) }
        @else if let Some(until) = one.held_until { (say!(words, "queue-held-until", date = when(until))) }
        @else if let Some(due) = one.due_at { (say!(words, "queue-due", date = when(due))) }
        @else { (say!(words, "queue-waits")) }
    }
}

/// What each corrected test said before.
pub fn was(words: Words, corrected: &Corrected) -> Markup {
    html! {
        @for (test, was) in &corrected.was {
            (say!(words, "corrected-was", test = test.reveal().as_str(), value = was.reveal().as_str())) " "
        }
    }
}

/// What became of each of several, and the way back to the rest.
pub fn reviewed(words: Words, became: &[(Pick, Option<Phi>, Became)], (narrowed, zone): (Narrowed, &TimeZone)) -> View {
    let columns = [Column::new(say!(words, "queue-patient")), Column::new(say!(words, "bulk-became"))];
    let row = |(pick, name, became): &(Pick, Option<Phi>, Became)| {
        let href = keeping(narrowed, &links::review_result(pick.patient, pick.result));
        vec![
            html! { a href=(href) { @match name { Some(name) => (name), None => (say!(words, "bulk-closed-name")) } } },
            html! { (outcome(words, *became, zone)) },
        ]
    };
    let title = say!(words, "bulk-title");
    let body = html! {
        (table(&title, &columns, became.iter().map(row).collect()))
        (form::actions(form::button_link(Weight::Primary, &next(narrowed), &say!(words, "bulk-back"))))
    };
    View::new(title, body).back(Link::new(next(narrowed), say!(words, "bulk-back")))
}

fn outcome(words: Words, became: Became, zone: &TimeZone) -> String {
    match became {
        Became::Seen => say!(words, "bulk-seen"),
        Became::Waits(until) => say!(words, "bulk-waits", date = spelled_with_time(words, until, zone)),
        Became::Released => say!(words, "bulk-released"),
        Became::Unseen => say!(words, "bulk-unseen"),
        Became::Wished => say!(words, "bulk-wished"),
        Became::Corrected => say!(words, "bulk-corrected"),
        Became::Undecided => say!(words, "bulk-undecided"),
        Became::Critical => say!(words, "bulk-critical"),
        Became::Held => say!(words, "bulk-held"),
        Became::Stale => say!(words, "bulk-stale"),
        Became::Closed => say!(words, "bulk-closed"),
    }
}
