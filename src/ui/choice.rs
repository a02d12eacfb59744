//! Fields to choose from: tiles with round or square boxes, a list that drops down.

use maud::{Markup, html};

use super::field::{described, notes, optional};
use super::filled::Filled;
use crate::kit::text::Words;
use crate::say;

/// One answer on offer.
pub struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
}

impl Choice {
    /// An answer: what the form sends, and what people read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// A sentence under the answer.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// A question with the answers on offer, drawn by [`Choices::show`].
pub struct Choices<'a> {
    name: &'a str,
    label: String,
    hint: Option<String>,
    offered: Vec<Choice>,
    kind: Kind,
    optional: bool,
    tiles: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    One,
    Several,
    List,
}

/// One answer of a few, all of them in sight. Better than a list for up to seven.
pub fn radios(name: &str, label: impl Into<String>, choices: Vec<Choice>) -> Choices<'_> {
    Choices { name, label: label.into(), hint: None, offered: choices, kind: Kind::One, optional: false, tiles: false }
}

/// Any number of answers; the form sends the name once for each.
pub fn checkboxes(name: &str, label: impl Into<String>, choices: Vec<Choice>) -> Choices<'_> {
    Choices { kind: Kind::Several, ..radios(name, label, choices) }
}

/// One answer of many, in a list that drops down. The first line is "Choose" and sends nothing.
pub fn select(name: &str, label: impl Into<String>, choices: Vec<Choice>) -> Choices<'_> {
    Choices { kind: Kind::List, ..radios(name, label, choices) }
}

/// One box to tick; it sends `yes` when ticked, else nothing.
pub fn checkbox(words: Words, filled: &Filled, name: &str, label: impl Into<String>) -> Markup {
    let error = filled.error(name);
    html! {
        div.field.failed[error.is_some()] {
            (notes(words, name, None, error))
            label.choice {
                input type="checkbox" id=(name) name=(name) value="yes" checked[filled.value(name) == "yes"]
                    aria-invalid=[error.map(|_| "true")] aria-describedby=[described(name, false, error.is_some())];
                span { (label.into()) }
            }
        }
    }
}

impl Choices<'_> {
    /// A sentence under the question.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Marks the question as one that may stay without an answer.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// Small tiles side by side, for times of day.
    #[must_use]
    pub fn tiles(self) -> Self {
        Self { tiles: true, ..self }
    }

    /// The question with its answers, error and what was chosen before.
    pub fn show(&self, words: Words, filled: &Filled) -> Markup {
        let error = filled.error(self.name);
        let described = described(self.name, self.hint.is_some(), error.is_some());
        let head = html! { (self.label) @if self.optional { (optional(words)) } };
        let notes = notes(words, self.name, self.hint.as_deref(), error);
        if self.kind == Kind::List {
            return html! {
                div.field.failed[error.is_some()] {
                    label for=(self.name) { (head) }
                    (notes)
                    select id=(self.name) name=(self.name)
                        aria-invalid=[error.map(|_| "true")] aria-describedby=[described] {
                        (self.draw_options(words, filled))
                    }
                }
            };
        }
        html! {
            fieldset.field.failed[error.is_some()] aria-describedby=[described] {
                legend { (head) }
                (notes)
                div.choices.tiles[self.tiles] {
                    @for (at, choice) in self.offered.iter().enumerate() { (self.draw_tile(at, choice, filled)) }
                }
            }
        }
    }

    fn draw_options(&self, words: Words, filled: &Filled) -> Markup {
        html! {
            option value="" { (say!(words, "form-choose")) }
            @for choice in &self.offered {
                option value=(choice.value) selected[filled.value(self.name) == choice.value] { (choice.label) }
            }
        }
    }

    fn draw_tile(&self, at: usize, choice: &Choice, filled: &Filled) -> Markup {
        let kind = if self.kind == Kind::Several { "checkbox" } else { "radio" };
        // The first has the field's own id: the error summary links there.
        let id = if at == 0 { self.name.to_owned() } else { format!("{}-{}", self.name, at + 1) };
        let chosen = filled.values(self.name).any(|value| value == choice.value);
        html! {
            label.choice {
                input type=(kind) id=(id) name=(self.name) value=(choice.value) checked[chosen];
                span {
                    (choice.label)
                    @if let Some(hint) = &choice.hint { span.hint { (hint) } }
                }
            }
        }
    }
}
