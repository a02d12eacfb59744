//! Asking for the reason, and the list that managers sign.

use maud::html;

use super::{Whose, identifiers, sample_patient};
use crate::features::care_team::model::{Given, Opening};
use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::date::{TimeZone, spelled_with_time};
use crate::kit::glass::Why;
use crate::kit::id::OpeningId;
use crate::kit::notified::Counts;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The reason, from a list and in one's own words.
pub fn ask(words: Words, whose: &Whose, filled: &Filled) -> View {
    let reasons = Why::ALL.map(|one| Choice::new(one.word(), why(words, one))).into();
    let body = html! {
        (form::error_summary(words, filled))
        (identifiers(words, whose))
        (parts::warning(&say!(words, "glass-not-yours"), html! {
            p { (say!(words, "glass-means")) }
        }))
        div.narrow {
            (form::form(&links::break_glass(whose.patient), html! {
                (form::radios("why", say!(words, "glass-why"), reasons).show(words, filled))
                (form::area("says", say!(words, "glass-says")).hint(say!(words, "glass-says-hint")).rows(3).show(words, filled))
                (form::button(Weight::Danger, &say!(words, "glass-open")))
            }))
        }
    };
    View::form(say!(words, "glass-title"), filled, body).back(Link::back(words, links::PATIENTS))
}

/// What no manager has looked at yet.
pub fn to_review(words: Words, openings: &[Opening], now: Timestamp, zone: &TimeZone) -> View {
    let title = say!(words, "glass-review");
    if openings.is_empty() {
        let next = html! { p { (say!(words, "glass-review-empty-next")) } };
        return View::new(title, parts::empty(Icon::Eye, &say!(words, "glass-review-empty"), next));
    }
    let columns = [
        Column::new(say!(words, "glass-when")),
        Column::new(say!(words, "glass-who")),
        Column::new(say!(words, "review-number")),
        Column::new(say!(words, "glass-why")),
        Column::new(say!(words, "glass-says-theirs")),
        Column::new(say!(words, "staff-actions")),
    ];
    let row = |one: &Opening| {
        let sign = links::review_opening(one.patient, one.id);
        vec![
            html! {
                (spelled_with_time(words, one.at, zone))
                @if one.is_late(now) { " " (parts::tag(Tone::Bad, &say!(words, "glass-late"))) }
                p.hint { (notified(words, one.notified)) }
            },
            html! { (one.by) },
            html! { (one.number) },
            html! { (why(words, one.given.why)) },
            html! { (one.given.says) },
            html! {
                @if one.is_own { (say!(words, "glass-own")) }
                @else { (form::button_form(&sign, Weight::Secondary, &say!(words, "glass-sign"))) }
            },
        ]
    };
    let body = html! {
        p { (say!(words, "glass-review-intro")) }
        (table(&title, &columns, openings.iter().map(row).collect()))
    };
    View::new(title, body)
}

/// Whether managers were told: what left counts.
fn notified(words: Words, notified: Counts) -> String {
    match notified {
        Counts { queued: 0, .. } => say!(words, "glass-told-no-address"),
        Counts { sent: 0, queued, failed } if failed >= queued => say!(words, "glass-told-failed"),
        Counts { sent: 0, .. } => say!(words, "glass-told-waits"),
        Counts { .. } => say!(words, "glass-told"),
    }
}

fn why(words: Words, why: Why) -> String {
    match why {
        Why::Emergency => say!(words, "glass-why-emergency"),
        Why::Cover => say!(words, "glass-why-cover"),
        Why::Asked => say!(words, "glass-why-asked"),
        Why::Other => say!(words, "glass-why-other"),
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let now = instant(1_786_708_800_000);
    let opening = |days: i64, is_own| Opening {
        id: OpeningId::from_bits([5; 16]),
        patient: sample_patient().patient,
        number: Phi::from("10017"),
        by: "Dr Paul Sand".to_owned(),
        is_own,
        given: Given { why: Why::Cover, says: Phi::from("Covering for Dr Ito this week") },
        at: now - SignedDuration::from_hours(24 * days),
        notified: Counts { queued: 1, sent: u32::from(is_own), failed: 0 },
    };
    let mut failed = Filled::with(&[("says", "short")]);
    failed.fail("why", say!(words, "glass-why-missing"));
    let openings = [opening(9, false), opening(1, true)];
    vec![
        ("break-glass", ask(words, &sample_patient(), &Filled::empty())),
        ("break-glass-failed", ask(words, &sample_patient(), &failed)),
        ("break-glass-review", to_review(words, &openings, now, &TimeZone::UTC)),
        ("break-glass-review-none", to_review(words, &[], now, &TimeZone::UTC)),
    ]
}
