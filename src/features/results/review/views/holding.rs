//! Holding a result.

use maud::html;

use super::queue::keeping;
use super::result::{Chosen, opened, state};
use crate::features::results::model::Who;
use crate::features::results::review::model::Then;
use crate::features::results::views::identifiers;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What the reader may do.
#[derive(Clone, Copy, Debug)]
pub struct May {
    /// Hold the result.
    pub hold: bool,
    /// Say what the end of the hold means: where its rule waits for a review, it may show the result or wait on.
    pub say_what_follows: bool,
}

/// What a hold does, its reason and its last day; for whoever may not hold, who does.
pub fn form(words: Words, who: &Who, chosen: &Chosen<'_>, may: May, filled: &Filled) -> View {
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
        @if may.hold {
            (form::form(&keeping(chosen.queue, &links::hold(who.patient, result.id)), html! {
                (form::area("why", say!(words, "hold-why")).hint(say!(words, "hold-why-hint")).rows(2).show(words, filled))
                (form::day(words, filled, "until", &say!(words, "hold-until"), &say!(words, "hold-until-hint")))
                @if may.say_what_follows {
                    (form::radios("then", say!(words, "hold-then"), vec![
                        Choice::new(Then::Waits.word(), say!(words, "hold-then-waits")),
                        Choice::new(Then::Shows.word(), say!(words, "hold-then-shows")),
                    ]).show(words, filled))
                } @else { p { (say!(words, "hold-then-only-shows")) } }
                (form::button(Weight::Primary, &say!(words, "hold-button")))
            }))
        } @else {
            (parts::notice(html! { p { (say!(words, "hold-clinician")) } }))
        }
    };
    let back = keeping(chosen.queue, &links::review_result(who.patient, result.id));
    let (title, back) = (say!(words, "hold-title"), Link::new(back, say!(words, "retract-back")));
    let view = if may.hold { View::form(title, filled, body) } else { View::new(title, body) };
    view.back(back)
}
