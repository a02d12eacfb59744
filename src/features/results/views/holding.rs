//! Holding a result.

use maud::html;

use super::identifiers;
use super::queue::keeping;
use super::review::{Chosen, opened, state};
use crate::features::results::model::Who;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What a hold does, its reason and its last day; for whoever may not hold, who does.
pub fn form(words: Words, who: &Who, chosen: &Chosen<'_>, may_hold: bool, filled: &Filled) -> View {
    let (result, zone) = (chosen.result, chosen.zone);
    let lines = [
        Line::new(say!(words, "review-result"), html! { strong { (result.title) } }),
        Line::new(say!(words, "review-state"), state(words, result)),
        Line::new(say!(words, "review-opened"), opened(words, result, zone)),
    ];
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        div.narrow { (parts::summary(words, &lines)) }
        p { (say!(words, "hold-means")) }
        @if may_hold {
            (form::form(&keeping(chosen.queue, &links::hold(who.patient, result.id)), html! {
                (form::area("why", say!(words, "hold-why")).hint(say!(words, "hold-why-hint")).rows(2).show(words, filled))
                (form::day(words, filled, "until", &say!(words, "hold-until"), &say!(words, "hold-until-hint")))
                (form::button(Weight::Primary, &say!(words, "hold-button")))
            }))
        } @else {
            (parts::notice(html! { p { (say!(words, "hold-clinician")) } }))
        }
    };
    let back = keeping(chosen.queue, &links::review_result(who.patient, result.id));
    let (title, back) = (say!(words, "hold-title"), Link::new(back, say!(words, "retract-back")));
    let view = if may_hold { View::form(title, filled, body) } else { View::new(title, body) };
    view.back(back)
}
