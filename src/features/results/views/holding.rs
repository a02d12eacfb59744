//! Holding a result.

use maud::html;

use super::identifiers;
use super::review::{opened, state};
use crate::features::results::model::{Reviewed, Who};
use crate::kit::date::TimeZone;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What a hold does, its reason and its last day.
pub fn form(words: Words, who: &Who, result: &Reviewed, filled: &Filled, zone: &TimeZone) -> View {
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
        (form::form(&links::hold(who.patient, result.id), html! {
            (form::area("why", say!(words, "hold-why")).hint(say!(words, "hold-why-hint")).rows(2).show(words, filled))
            (form::day(words, filled, "until", &say!(words, "hold-until"), &say!(words, "hold-until-hint")))
            (form::button(Weight::Primary, &say!(words, "hold-button")))
        }))
    };
    let back = Link::new(links::review_result(who.patient, result.id), say!(words, "retract-back"));
    View::form(say!(words, "hold-title"), filled, body).back(back)
}
