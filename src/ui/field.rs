//! Fields to type into: text, password, one-time code, longer text, files.

use maud::{Markup, html};

use super::filled::Filled;
use crate::kit::text::Words;
use crate::say;

/// A labelled field. Made by one of the functions below, refined by its methods, drawn by [`Field::show`].
/// Its id is its name, so that the error summary can link to it.
pub struct Field<'a> {
    name: &'a str,
    label: String,
    hint: Option<String>,
    kind: Kind,
    input: &'a str,
    autocomplete: Option<&'a str>,
    input_mode: Option<&'a str>,
    accept: Option<&'a str>,
    width: Width,
    optional: bool,
    verbatim: bool,
    multiple: bool,
    rows: u8,
    suggested: &'a [String],
}

/// How wide a field is: as wide as its answer, so that the width says what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Two to four digits.
    Short,
    /// A code, a telephone number.
    Medium,
    /// As wide as the text around it.
    Full,
}

/// Whether a password is known to the password manager or new to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Password {
    /// The one in use.
    Current,
    /// One that is being chosen.
    New,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Secret,
    Area,
    File,
}

/// One line of text.
pub fn text(name: &str, label: impl Into<String>) -> Field<'_> {
    Field {
        name,
        label: label.into(),
        hint: None,
        kind: Kind::Line,
        input: "text",
        autocomplete: None,
        input_mode: None,
        accept: None,
        width: Width::Full,
        optional: false,
        verbatim: false,
        multiple: false,
        rows: 6,
        suggested: &[],
    }
}

/// An e-mail address.
pub fn email(name: &str, label: impl Into<String>) -> Field<'_> {
    Field { input: "email", autocomplete: Some("email"), verbatim: true, ..text(name, label) }
}

/// A telephone number.
pub fn phone(name: &str, label: impl Into<String>) -> Field<'_> {
    Field { input: "tel", autocomplete: Some("tel"), width: Width::Medium, ..text(name, label) }
}

/// A password. Never comes back filled; the script adds a "Show" button.
pub fn password(name: &str, label: impl Into<String>, which: Password) -> Field<'_> {
    let autocomplete = match which {
        Password::Current => "current-password",
        Password::New => "new-password",
    };
    Field {
        kind: Kind::Secret,
        input: "password",
        autocomplete: Some(autocomplete),
        verbatim: true,
        ..text(name, label)
    }
}

/// A code from an authenticator app, a text or an e-mail. Never comes back filled: it is spent.
pub fn one_time_code(name: &str, label: impl Into<String>) -> Field<'_> {
    Field {
        kind: Kind::Secret,
        autocomplete: Some("one-time-code"),
        input_mode: Some("numeric"),
        width: Width::Medium,
        verbatim: true,
        ..text(name, label)
    }
}

/// A longer text.
pub fn area(name: &str, label: impl Into<String>) -> Field<'_> {
    Field { kind: Kind::Area, ..text(name, label) }
}

/// A file to choose. `accept` as in HTML: types or endings with commas between.
pub fn file<'a>(name: &'a str, label: impl Into<String>, accept: &'a str) -> Field<'a> {
    Field { kind: Kind::File, input: "file", accept: Some(accept), ..text(name, label) }
}

impl<'a> Field<'a> {
    /// A sentence under the label.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// What the browser may fill in, by HTML's names: `username`, `name`, `off` …
    #[must_use]
    pub fn autocomplete(self, token: &'a str) -> Self {
        Self { autocomplete: Some(token), ..self }
    }

    /// Which keyboard a phone shows: `numeric`, `decimal`, `search` …
    #[must_use]
    pub fn input_mode(self, mode: &'a str) -> Self {
        Self { input_mode: Some(mode), ..self }
    }

    /// How wide the field is.
    #[must_use]
    pub fn width(self, width: Width) -> Self {
        Self { width, ..self }
    }

    /// How many lines an [`area`] shows.
    #[must_use]
    pub fn rows(self, rows: u8) -> Self {
        Self { rows, ..self }
    }

    /// Marks the field as one that may stay empty. Fields that must be filled carry no mark.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// No capitals and no corrections by the keyboard: for user names, codes, addresses of machines.
    #[must_use]
    pub fn verbatim(self) -> Self {
        Self { verbatim: true, ..self }
    }

    /// Answers to take over, while any other may be typed.
    #[must_use]
    pub fn suggest(self, suggested: &'a [String]) -> Self {
        Self { suggested, ..self }
    }

    /// Several files at once.
    #[must_use]
    pub fn multiple(self) -> Self {
        Self { multiple: true, ..self }
    }

    /// The field with its label, hint, error and what was typed before.
    pub fn show(&self, words: Words, filled: &Filled) -> Markup {
        let error = filled.error(self.name);
        html! {
            div.field.failed[error.is_some()] {
                label for=(self.name) { (self.label) @if self.optional { (optional(words)) } }
                (notes(words, self.name, self.hint.as_deref(), error))
                @match self.kind {
                    Kind::Area => (self.draw_area(filled)),
                    Kind::Secret if self.input == "password" => div.secret { (self.draw_input(words, filled)) },
                    Kind::Line | Kind::Secret | Kind::File => (self.draw_input(words, filled)),
                }
            }
        }
    }

    fn draw_input(&self, words: Words, filled: &Filled) -> Markup {
        let password = self.input == "password";
        html! {
            input class=[self.class()] type=(self.input) id=(self.name) name=(self.name)
                value=[(self.kind == Kind::Line).then(|| filled.value(self.name)).filter(|value| !value.is_empty())]
                autocomplete=[self.autocomplete] inputmode=[self.input_mode] accept=[self.accept]
                multiple[self.multiple] list=[(!self.suggested.is_empty()).then(|| format!("{}-list", self.name))]
                autocapitalize=[self.verbatim.then_some("none")] autocorrect=[self.verbatim.then_some("off")]
                spellcheck=[self.verbatim.then_some("false")]
                data-show=[password.then(|| say!(words, "form-show-password"))]
                data-hide=[password.then(|| say!(words, "form-hide-password"))]
                aria-invalid=[filled.error(self.name).map(|_| "true")]
                aria-describedby=[self.described(filled)];
            @if !self.suggested.is_empty() {
                datalist id={ (self.name) "-list" } { @for one in self.suggested { option value=(one) {} } }
            }
        }
    }

    fn draw_area(&self, filled: &Filled) -> Markup {
        // HTML drops one line break at the start of a text area: without ours, the person's own would go.
        html! {
            textarea id=(self.name) name=(self.name) rows=(self.rows) autocomplete=[self.autocomplete]
                aria-invalid=[filled.error(self.name).map(|_| "true")]
                aria-describedby=[self.described(filled)] { "\n" (filled.value(self.name)) }
        }
    }

    fn class(&self) -> Option<&'static str> {
        match self.width {
            Width::Short => Some("short"),
            Width::Medium => Some("medium"),
            Width::Full => None,
        }
    }

    fn described(&self, filled: &Filled) -> Option<String> {
        described(self.name, self.hint.is_some(), filled.error(self.name).is_some())
    }
}

/// The mark of a field that may stay empty.
pub(super) fn optional(words: Words) -> Markup {
    html! { span.optional { " " (say!(words, "form-optional")) } }
}

/// The hint and the error between a label and its field.
pub(super) fn notes(words: Words, name: &str, hint: Option<&str>, error: Option<&str>) -> Markup {
    html! {
        @if let Some(hint) = hint { p.hint id={ (name) "-hint" } { (hint) } }
        @if let Some(error) = error {
            p.error id={ (name) "-error" } { span.unseen { (say!(words, "form-error-prefix")) " " } (error) }
        }
    }
}

/// The ids of what [`notes`] wrote, for `aria-describedby`.
pub(super) fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{name}-hint {name}-error")),
        (true, false) => Some(format!("{name}-hint")),
        (false, true) => Some(format!("{name}-error")),
        (false, false) => None,
    }
}
