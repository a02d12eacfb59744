//! The questions about a message of which nobody can tell what it means.

use maud::{Markup, html};

use crate::features::laboratory::model::standing::Verdict;
use crate::features::laboratory::model::{Asking, Named, verdict_word};
use crate::kit::date::spelled;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::{self, Choice, Filled, Weight};

/// Each with what it may mean; nothing where nothing is asked.
pub(super) fn questions(words: Words, place: &str, asked: &[Asking], filled: &Filled) -> Markup {
    if asked.is_empty() {
        return html! {};
    }
    html! {
        h2 { (say!(words, "laboratory-decide")) }
        p { (say!(words, "laboratory-decide-intro")) }
        @if asked.iter().any(|one| one.may_mean.is_empty() && !one.is_end) {
            p { (say!(words, "laboratory-decide-alone")) }
        }
        (form::form(place, html! {
            @for (at, one) in asked.iter().enumerate() {
                (form::hidden(&format!("about-{at}"), &one.about.word()))
                (form::radios(&format!("means-{at}"), legend(words, one), choices(words, one)).show(words, filled))
            }
            (form::button(Weight::Primary, &say!(words, "laboratory-decide-button")))
        }))
    }
}

fn legend(words: Words, one: &Asking) -> String {
    let what = name(words, &one.what);
    if one.is_end {
        say!(words, "laboratory-decide-end", what = what)
    } else {
        say!(words, "laboratory-decide-value", what = what)
    }
}

fn choices(words: Words, one: &Asking) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for ((key, at), named) in &one.may_mean {
        choices.push(Choice::new(verdict_word(&Verdict::Meaning(*key, *at)), name(words, named)));
    }
    if one.is_end {
        choices.push(Choice::new("nothing", say!(words, "laboratory-decide-nothing-ends")));
    } else {
        choices.push(Choice::new("another", say!(words, "laboratory-decide-another")));
        choices.push(Choice::new("nothing", say!(words, "laboratory-decide-nothing")));
    }
    choices
}

fn name(words: Words, named: &Named) -> String {
    match named {
        Named::Value(test, says) => {
            say!(words, "laboratory-decide-named", test = test.reveal().as_str(), says = says.reveal().as_str())
        }
        Named::Document(title) => say!(words, "laboratory-decide-document", title = title.reveal().as_str()),
        Named::Order(panel, day) => {
            let date = day.parse().map_or_else(|_| day.clone(), |date| spelled(words, date));
            say!(words, "laboratory-decide-order", panel = panel.reveal().as_str(), date = date)
        }
    }
}
