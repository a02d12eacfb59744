//! Whether a chart is in use.

use maud::html;

use super::{Whose, named, sample_whose};
use crate::features::people::model::ChartState;
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// The states that may follow, with what each of them ends.
pub fn form(words: Words, whose: &Whose, now: ChartState, filled: &Filled) -> View {
    let (patient, who, born) = (whose.patient, whose.name.reveal().as_str(), spelled(words, *whose.born.reveal()));
    let choice = |state: &ChartState| {
        let hint = match state {
            ChartState::Active => say!(words, "state-active-does"),
            ChartState::Inactive if now == ChartState::Deceased => say!(words, "state-slip-does"),
            ChartState::Inactive => say!(words, "state-inactive-does"),
            ChartState::Deceased => say!(words, "state-deceased-does"),
        };
        Choice::new(state.word(), name(words, *state)).hint(hint)
    };
    let body = html! {
        (form::error_summary(words, filled))
        (named(words, whose))
        p { (say!(words, "state-now")) " " strong { (name(words, now)) } }
        (form::form(&links::chart_state(patient), html! {
            (form::radios("state", say!(words, "state-becomes"), now.next().iter().map(choice).collect())
                .show(words, filled))
            @if now == ChartState::Active {
                (parts::warning(&say!(words, "state-ends"), html! { p { (say!(words, "state-ends-what")) } }))
            }
            (form::checkbox(words, filled, "sure", say!(words, "state-sure", name = who, born = born.as_str())))
            (form::button(Weight::Danger, &say!(words, "state-save", name = who)))
        }))
    };
    View::form(say!(words, "state-title"), filled, body).back(Link::back(words, links::card(patient)))
}

/// The state in a few words.
pub(super) fn name(words: Words, state: ChartState) -> String {
    match state {
        ChartState::Active => say!(words, "state-active"),
        ChartState::Inactive => say!(words, "patient-inactive"),
        ChartState::Deceased => say!(words, "patient-deceased"),
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let whose = sample_whose();
    let mut failed = Filled::with(&[("state", "deceased")]);
    failed.fail("sure", say!(words, "state-sure-missing"));
    vec![
        ("chart-state", form(words, &whose, ChartState::Active, &Filled::empty())),
        ("chart-state-failed", form(words, &whose, ChartState::Active, &failed)),
        ("chart-state-slip", form(words, &whose, ChartState::Deceased, &Filled::empty())),
    ]
}
