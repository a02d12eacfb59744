//! When a patient wants to see results.

use maud::{Markup, html};

use super::model::{Choosing, Wanted, Wished};
use crate::features::results::model::Kind;
use crate::features::results::views::kind;
use crate::kit::clock::instant;
use crate::kit::date::{TimeZone, day, spelled};
use crate::kit::id::PatientId;
use crate::kit::release_rule::ReleaseRule;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What counts for each kind, and since when.
pub fn index(words: Words, patient: PatientId, all: &[Choosing], zone: &TimeZone) -> View {
    let line = |choosing: &Choosing| {
        let chosen = choosing.wished.map(|wished| spelled(words, day(wished.since, zone)));
        let value = html! {
            (what_counts(words, choosing))
            @match chosen {
                Some(date) => span.hint { (say!(words, "wishes-since", date = date)) },
                None => span.hint { (say!(words, "wishes-not-chosen")) },
            }
        };
        Line::new(kind(words, choosing.kind), value).change(links::wish(patient, choosing.kind.word()))
    };
    let body = html! {
        p { (say!(words, "wishes-means")) }
        (parts::summary(words, &all.iter().map(line).collect::<Vec<_>>()))
        @if let Some(one) = all.first() { (good_to_know(words, one.most)) }
    };
    View::new(say!(words, "wishes-title"), body).back(Link::back(words, links::results(patient)))
}

fn good_to_know(words: Words, most: u32) -> Markup {
    parts::card(
        Some(&say!(words, "wishes-know")),
        html! {
            ul {
                li { (say!(words, "wishes-waiting")) }
                li { (say!(words, "wishes-bound", days = most)) }
                li { (say!(words, "wishes-call")) }
                li { (say!(words, "wishes-who")) }
            }
        },
    )
}

fn what_counts(words: Words, choosing: &Choosing) -> String {
    match choosing.wanted() {
        Wanted::AsClinic => usual(words, choosing.usual),
        wanted => name(words, wanted),
    }
}

/// One question: when to see results of this kind.
pub fn edit(words: Words, patient: PatientId, choosing: &Choosing, filled: &Filled) -> View {
    let choices = Wanted::offered(choosing.most).into_iter().map(|wanted| choice(words, wanted, choosing)).collect();
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "wish-means")) }
        (form::form(&links::wish(patient, choosing.kind.word()), html! {
            (form::radios("wish", say!(words, "wish-when"), choices).show(words, filled))
            (form::button(Weight::Primary, &say!(words, "wish-save")))
        }))
        p.hint { (say!(words, "wishes-waiting")) }
        @if choosing.usual != ReleaseRule::AtOnce { p.hint { (say!(words, "wish-clinic-too")) } }
    };
    View::form(say!(words, "wish-title", kind = kind(words, choosing.kind)), filled, body)
        .back(Link::back(words, links::wishes(patient)))
}

/// An answer, and what it means where that is not plain.
fn choice(words: Words, wanted: Wanted, choosing: &Choosing) -> Choice {
    let choice = Choice::new(wanted.to_string(), name(words, wanted));
    match wanted {
        Wanted::AsClinic => {
            let usual = usual(words, choosing.usual);
            let means = match choosing.usual {
                ReleaseRule::AfterReview => format!("{usual}."),
                ReleaseRule::AtOnce | ReleaseRule::Within(_) => format!("{usual}. {}", say!(words, "wish-before-talk")),
            };
            choice.hint(means)
        }
        Wanted::AfterReview => choice.hint(say!(words, "wish-review-means", days = choosing.most)),
        Wanted::AfterDays(1) => choice.hint(say!(words, "wish-days-means")),
        Wanted::AfterDays(_) => choice,
    }
}

fn name(words: Words, wanted: Wanted) -> String {
    match wanted {
        Wanted::AsClinic => say!(words, "wish-clinic"),
        Wanted::AfterReview => say!(words, "wish-review"),
        Wanted::AfterDays(days) => say!(words, "wish-days", days = days),
    }
}

fn usual(words: Words, usual: ReleaseRule) -> String {
    match usual {
        ReleaseRule::AtOnce => say!(words, "wish-usual-at-once"),
        ReleaseRule::AfterReview => say!(words, "wish-usual-review"),
        ReleaseRule::Within(days) => say!(words, "wish-usual-within", days = days),
    }
}

/// The wishes with sample data, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let patient = PatientId::from_bits([1; 16]);
    let choosing = |kind, usual, wanted: Option<Wanted>| Choosing {
        kind,
        usual,
        most: 14,
        wished: wanted.map(|wanted| Wished { kind, wanted, since: instant(1_778_000_000_000) }),
    };
    let all = [
        choosing(Kind::Laboratory, ReleaseRule::AtOnce, None),
        choosing(Kind::Imaging, ReleaseRule::Within(3), Some(Wanted::AfterReview)),
        choosing(Kind::Pathology, ReleaseRule::AfterReview, Some(Wanted::AfterDays(7))),
        choosing(Kind::Letter, ReleaseRule::AtOnce, None),
        choosing(Kind::Other, ReleaseRule::AtOnce, None),
    ];
    let mut failed = Filled::empty();
    failed.fail("wish", say!(words, "wish-missing"));
    vec![
        ("wishes", index(words, patient, &all, &TimeZone::UTC)),
        ("wish", edit(words, patient, &all[0], &Filled::with(&[("wish", "clinic")]))),
        ("wish-later", edit(words, patient, &all[1], &Filled::with(&[("wish", "review")]))),
        ("wish-failed", edit(words, patient, &all[2], &failed)),
    ]
}
