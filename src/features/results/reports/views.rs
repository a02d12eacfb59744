//! How the reports look: dense, quiet, and the same on paper.

pub mod samples;

use maud::{Markup, html};

use super::model::{Band, ByAge, ByAgeAsked, Chase, REPORT_PAGE, Team, Unopened, UnopenedAsked, Unreviewed};
use crate::features::results::model::{Age, Kind};
use crate::features::results::views::{age, kind};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::notified::Notified;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, captioned, table};
use crate::ui::view::View;
use crate::{links, say};

/// One report beside the other.
fn tabs(words: Words, here: &str) -> Markup {
    let reports = [
        (links::REPORT_WAITING, say!(words, "report-waiting")),
        (links::REPORT_UNOPENED, say!(words, "report-unopened")),
    ];
    html! {
        nav aria-label=(say!(words, "report-all")) {
            ul.tabs { @for (href, label) in reports {
                li { a href=(href) aria-current=[(href == here).then_some("page")] { (label) } }
            } }
        }
    }
}

/// What no clinician has looked at: how many by age and kind, and the list, the oldest first.
pub fn waiting(words: Words, asked: ByAgeAsked, counts: &ByAge, list: &[Unreviewed], now: Timestamp) -> View {
    let shown = on_page(list);
    let body = html! {
        (tabs(words, links::REPORT_WAITING))
        (numbers(words, asked, counts))
        (narrow(words, asked))
        @if shown.is_empty() {
            (parts::empty(Icon::Done, &say!(words, "report-waiting-none"), html! { p { (say!(words, "report-waiting-none-next")) } }))
        } @else {
            (unreviewed(words, shown, now))
            (paging(words, asked.page, list.len() > shown.len(), |page| at(ByAgeAsked { page, ..asked })))
            (form::print_button(words))
        }
    };
    View::new(say!(words, "report-waiting"), body)
}

/// The lines of the page; what is read beyond them only tells that there is another.
fn on_page<T>(list: &[T]) -> &[T] {
    let most = usize::try_from(REPORT_PAGE).unwrap_or(usize::MAX);
    list.get(..most).unwrap_or(list)
}

fn at(asked: ByAgeAsked) -> String {
    let words = [asked.band.map_or("", Band::word), asked.kind.map_or("", Kind::word), asked.team.word()];
    links::report_waiting(words, asked.page)
}

fn numbers(words: Words, asked: ByAgeAsked, counts: &ByAge) -> Markup {
    let mut columns = vec![Column::new(say!(words, "report-age"))];
    columns.extend(Kind::ALL.map(|one| Column::numbers(kind(words, one))));
    columns.push(Column::numbers(say!(words, "report-sum")));
    let row = |band: Band| {
        let to = at(ByAgeAsked { band: Some(band), page: 1, ..asked });
        let mut cells = vec![html! { a href=(to) { (band_name(words, band)) } }];
        cells.extend(Kind::ALL.map(|one| html! { (counts.of(band, one)) }));
        cells.push(html! { strong { (counts.of_band(band)) } });
        cells
    };
    captioned(&say!(words, "report-by-age"), &columns, Band::ALL.into_iter().map(row).collect())
}

fn band_name(words: Words, band: Band) -> String {
    match band.days() {
        (_, Some(1)) => say!(words, "report-under-a-day"),
        (least, Some(under)) => between(words, least, under),
        (least, None) => say!(words, "report-days-or-more", least = least),
    }
}

fn between(words: Words, least: u32, under: u32) -> String {
    let most = under.saturating_sub(1);
    say!(words, "report-days", least = least, most = most)
}

fn narrow(words: Words, asked: ByAgeAsked) -> Markup {
    let bands = Band::ALL.map(|band| Choice::new(band.word(), band_name(words, band)));
    let kinds = Kind::ALL.map(|one| Choice::new(one.word(), kind(words, one)));
    let teams = [
        Choice::new(Team::Mine.word(), say!(words, "report-team-mine")),
        Choice::new(Team::Nobodys.word(), say!(words, "report-team-nobody")),
    ];
    let chosen = Filled::with(&[
        ("age", asked.band.map_or("", Band::word)),
        ("kind", asked.kind.map_or("", Kind::word)),
        ("team", asked.team.word()),
    ]);
    form::filter(
        links::REPORT_WAITING,
        html! {
            (form::select("age", say!(words, "report-age"), bands.into()).optional().show(words, &chosen))
            (form::select("kind", say!(words, "review-kind"), kinds.into()).optional().show(words, &chosen))
            (form::select("team", say!(words, "care-team"), teams.into()).optional().show(words, &chosen))
            (form::button(Weight::Secondary, &say!(words, "report-show")))
        },
    )
}

fn unreviewed(words: Words, list: &[Unreviewed], now: Timestamp) -> Markup {
    let columns = [
        Column::new(say!(words, "queue-patient")),
        Column::new(say!(words, "review-born")),
        Column::new(say!(words, "review-result")),
        Column::new(say!(words, "review-kind")),
        Column::new(say!(words, "report-age")),
        Column::new(say!(words, "care-team")),
        Column::new(say!(words, "report-patient-sees")),
    ];
    let row = |one: &Unreviewed| {
        vec![
            html! { a href=(links::review_result(one.patient, one.id)) { (one.name) } },
            html! { (spelled(words, *one.born.reveal())) },
            html! { @if one.is_nobodys { (say!(words, "queue-nobodys")) } @else { (one.title) } },
            html! { @if one.is_nobodys { "–" } @else { (kind(words, one.kind)) } },
            html! { (age(words, Age::between(one.came_at, now))) },
            html! { @if one.team.is_empty() { "–" } @else { (one.team) } },
            html! { @if one.is_seen { (say!(words, "report-yes")) } @else { (say!(words, "report-no")) } },
        ]
    };
    table(&say!(words, "report-waiting"), &columns, list.iter().map(row).collect())
}

fn paging(words: Words, page: u32, has_more: bool, to: impl Fn(u32) -> String) -> Markup {
    let before = (page > 1).then(|| Link::new(to(page - 1), say!(words, "activations-before")));
    let after = has_more.then(|| Link::new(to(page + 1), say!(words, "activations-after")));
    parts::paging(words, before.as_ref(), after.as_ref())
}

/// What can be seen and nobody has opened, with whether anybody was told.
pub fn unopened(words: Words, asked: UnopenedAsked, days: u32, list: &[Unopened], zone: &TimeZone) -> View {
    let shown = on_page(list);
    let to = |page| links::report_unopened(asked.chase.word(), page);
    let body = html! {
        (tabs(words, links::REPORT_UNOPENED))
        p { (say!(words, "report-unopened-means", days = days)) }
        (chases(words, asked.chase))
        @if shown.is_empty() {
            (parts::empty(Icon::Done, &say!(words, "report-unopened-none"), html! { p { (say!(words, "report-unopened-none-next")) } }))
        } @else {
            (unopened_lines(words, shown, zone))
            (paging(words, asked.page, list.len() > shown.len(), to))
            (form::print_button(words))
        }
    };
    View::new(say!(words, "report-unopened"), body)
}

fn chases(words: Words, chosen: Chase) -> Markup {
    html! {
        nav aria-label=(say!(words, "report-chase")) {
            ul.tabs { @for chase in Chase::ALL {
                @let href = links::report_unopened(chase.word(), 1);
                li { a href=(href) aria-current=[(chase == chosen).then_some("page")] { (chase_name(words, chase)) } }
            } }
        }
    }
}

fn chase_name(words: Words, chase: Chase) -> String {
    match chase {
        Chase::All => say!(words, "report-chase-all"),
        Chase::Call => say!(words, "report-chase-call"),
        Chase::Told => say!(words, "report-chase-told"),
    }
}

fn unopened_lines(words: Words, list: &[Unopened], zone: &TimeZone) -> Markup {
    let columns = [
        Column::new(say!(words, "queue-patient")),
        Column::new(say!(words, "review-born")),
        Column::new(say!(words, "review-result")),
        Column::new(say!(words, "review-kind")),
        Column::numbers(say!(words, "report-unopened-days")),
        Column::new(say!(words, "report-told")),
    ];
    let row = |one: &Unopened| {
        vec![
            html! { a href=(links::card(one.patient)) { (one.name) } },
            html! { (spelled(words, *one.born.reveal())) },
            html! { a href=(links::review_result(one.patient, one.id)) {
                @if one.is_nobodys { (say!(words, "queue-nobodys")) } @else { (one.title) }
            } },
            html! { @if one.is_nobodys { "–" } @else { (kind(words, one.kind)) } },
            html! { (one.days) },
            notified(words, one.notified, zone),
        ]
    };
    table(&say!(words, "report-unopened"), &columns, list.iter().map(row).collect())
}

fn notified(words: Words, notified: Notified, zone: &TimeZone) -> Markup {
    let says = match notified {
        Notified::NoLogin => say!(words, "report-no-login"),
        Notified::NoAddress => say!(words, "report-no-address"),
        Notified::Failed => say!(words, "report-failed"),
        Notified::Unwanted => say!(words, "report-unwanted"),
        Notified::OnItsWay => say!(words, "report-on-its-way"),
        Notified::Sent(at) => say!(words, "report-sent", date = spelled_with_time(words, at, zone)),
    };
    html! {
        @if notified.asks_for_a_call() { (parts::tag(Tone::Heed, &say!(words, "report-call"))) " " }
        (says)
    }
}
