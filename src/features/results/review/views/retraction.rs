//! Taking a result back.

use maud::html;

use super::queue::keeping;
use super::result::{Chosen, opened, state};
use crate::features::results::model::Who;
use crate::features::results::review::model::Reason;
use crate::features::results::views::{identifiers, kind};
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What will happen and who has seen it, then the reason.
pub fn form(words: Words, who: &Who, chosen: &Chosen<'_>, filled: &Filled) -> View {
    let (result, zone) = (chosen.result, chosen.zone);
    let lines = [
        Line::new(say!(words, "review-result"), html! { strong { (result.title) } }),
        Line::new(say!(words, "review-kind"), html! { (kind(words, result.kind)) }),
        Line::new(say!(words, "review-collected"), html! { (spelled(words, result.collected_on)) }),
        Line::new(say!(words, "review-state"), state(words, result)),
        Line::new(say!(words, "review-opened"), opened(words, result, zone)),
    ];
    let reasons = Reason::ALL.into_iter().map(|one| Choice::new(one.word(), reason(words, one))).collect();
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        div.narrow { (parts::summary(words, &lines)) }
        p { (say!(words, "retract-means")) }
        @if result.opened_at.is_some() || result.opened_by_proxy_at.is_some() {
            (parts::warning(&say!(words, "retract-seen"), html! { p { (say!(words, "retract-seen-next")) } }))
        }
        (form::form(&keeping(chosen.queue, &links::retract(who.patient, result.id)), html! {
            (form::radios("reason", say!(words, "retract-why"), reasons).show(words, filled))
            (form::button(Weight::Danger, &say!(words, "retract-button")))
        }))
    };
    let back =
        Link::new(keeping(chosen.queue, &links::review_result(who.patient, result.id)), say!(words, "retract-back"));
    View::form(say!(words, "retract-title"), filled, body).back(back)
}

/// Why, in words.
pub fn reason(words: Words, reason: Reason) -> String {
    match reason {
        Reason::WrongPatient => say!(words, "retract-wrong-patient"),
        Reason::WrongFile => say!(words, "retract-wrong-file"),
        Reason::WrongContent => say!(words, "retract-wrong-content"),
        Reason::Other => say!(words, "retract-other"),
    }
}
