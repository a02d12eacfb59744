//! Forms that are tables: a field in each cell, named by its column and row for those who hear it, so that many values are
//! typed with the keyboard alone.

use maud::{Markup, html};

use super::field::{described, notes};
use super::filled::Filled;
use super::form::Weight;
use crate::kit::text::Words;

/// A field in a cell.
pub struct Cell {
    /// Its name, and its id.
    pub name: String,
    pub label: String,
    /// Whether it is the next to be typed: the page opens there.
    pub is_next: bool,
}

/// A form whose fields the server keeps while they are typed, like those with a longer text.
pub fn form(action: &str, body: Markup) -> Markup {
    html! { form method="post" action=(action) novalidate data-keep { (body) } }
}

/// The button that Enter presses in any field: browsers take the first of a form. Unseen, since the same stands below.
pub fn first_button((name, value): (&str, &str), label: &str) -> Markup {
    html! { button.unseen type="submit" name=(name) value=(value) tabindex="-1" aria-hidden="true" { (label) } }
}

/// A line of text in a cell, with what is wrong with it.
pub fn cell(words: Words, filled: &Filled, cell: &Cell) -> Markup {
    let (name, error) = (cell.name.as_str(), filled.error(&cell.name));
    let value = Some(filled.value(name)).filter(|value| !value.is_empty());
    html! {
        div.cell.failed[error.is_some()] {
            input type="text" id=(name) name=(name) value=[value] aria-label=(cell.label) autocomplete="off"
                autocapitalize="none" spellcheck="false" autofocus[cell.is_next]
                aria-invalid=[error.map(|_| "true")] aria-describedby=[described(name, false, error.is_some())];
            (notes(words, name, None, error))
        }
    }
}

/// One of a few answers in a cell: what is sent, and what is read.
pub fn choice(filled: &Filled, name: &str, label: &str, choices: &[(&str, String)]) -> Markup {
    html! {
        div.cell {
            select id=(name) name=(name) aria-label=(label) {
                @for (value, says) in choices { option value=(value) selected[filled.value(name) == *value] { (says) } }
            }
        }
    }
}

/// A button that sends its form to another place.
pub fn elsewhere(weight: Weight, label: &str, action: &str, (name, value): (&str, &str)) -> Markup {
    html! { button class=(weight.class()) type="submit" formaction=(action) name=(name) value=(value) { (label) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn a_cell_is_named_keeps_what_was_typed_and_says_what_is_wrong() {
        let mut filled = Filled::with(&[("value_0", "5,<2")]);
        filled.fail("value_0", "Enter a number");
        let asked = Cell { name: "value_0".to_owned(), label: "Value of Potassium".to_owned(), is_next: true };
        let drawn = cell(Language::English.words(), &filled, &asked).into_string();
        for part in [r#"value="5,&lt;2""#, r#"aria-label="Value of Potassium""#, "autofocus", r#"aria-invalid="true""#]
        {
            assert!(drawn.contains(part), "{part}: {drawn}");
        }
        assert!(drawn.contains(r#"id="value_0-error""#) && drawn.contains("Enter a number"));
    }
}
