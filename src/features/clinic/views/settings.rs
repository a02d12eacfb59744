//! The settings page.

use maud::{Markup, html};

use crate::features::clinic::model::{Input, Question, Section};
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight, Width};
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// Every setting with what it does, in one form.
pub fn settings(words: Words, filled: &Filled, sections: &[Section]) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (form::form(&links::settings(), html! {
            @for section in sections {
                (parts::card(Some(&section.heading), html! {
                    @for question in &section.questions { (field(words, filled, question)) }
                }))
            }
            (form::button(Weight::Primary, &say!(words, "settings-save")))
        }))
    };
    View::form(say!(words, "settings-title"), filled, body)
}

fn field(words: Words, filled: &Filled, question: &Question) -> Markup {
    let label = question.label.as_str();
    let field = match &question.input {
        Input::OneOf(choices) => {
            let choices = choices.iter().map(|(word, label)| Choice::new(*word, label.as_str())).collect();
            return form::radios(question.name, label, choices).hint(question.consequence.as_str()).show(words, filled);
        }
        Input::Line => form::text(question.name, label),
        Input::Lines => form::area(question.name, label).rows(4),
        Input::Number => form::text(question.name, label).input_mode("numeric").width(Width::Short),
        Input::Verbatim => form::text(question.name, label).verbatim().width(Width::Medium),
    };
    field.hint(question.consequence.as_str()).autocomplete("off").show(words, filled)
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let question = |name, input| Question {
        name,
        label: say!(words, "setting-colour"),
        consequence: say!(words, "setting-colour-does"),
        input,
    };
    let sections = [
        Section {
            heading: say!(words, "settings-clinic"),
            questions: vec![question("line", Input::Line), question("lines", Input::Lines)],
        },
        Section {
            heading: say!(words, "settings-sign-in"),
            questions: vec![question("colour", Input::Verbatim), question("number", Input::Number)],
        },
    ];
    let typed =
        [("line", "Elm Street"), ("lines", "1 Elm Street\nSpringfield"), ("colour", "#ffd400"), ("number", "15")];
    let filled = Filled::with(&typed);
    let mut failed = filled.clone();
    failed.fail("colour", say!(words, "settings-colour-pale", ratio = "1.3"));
    vec![("settings", settings(words, &filled, &sections)), ("settings-failed", settings(words, &failed, &sections))]
}
