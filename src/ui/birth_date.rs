//! A day in three boxes: the month by name, then day and year, so that day and month cannot be mixed up.

use maud::{Markup, html};

use super::field::{described, notes};
use super::filled::Filled;
use crate::kit::date;
use crate::kit::text::Words;
use crate::say;

/// A birth date as the fields `<name>_month` (1 to 12), `<name>_day` and `<name>_year`; its error is found under
/// `<name>`. `own` says whether it is the birth date of the person who types: only then the browser may fill it in.
pub fn birth_date(words: Words, filled: &Filled, name: &str, label: &str, own: bool) -> Markup {
    boxes(words, filled, name, (label, &say!(words, "form-birth-date-hint")), own)
}

/// Another day, in the same fields, with a hint of its own.
pub fn day(words: Words, filled: &Filled, name: &str, label: &str, hint: &str) -> Markup {
    boxes(words, filled, name, (label, hint), false)
}

fn boxes(words: Words, filled: &Filled, name: &str, (label, hint): (&str, &str), own: bool) -> Markup {
    let error = filled.error(name);
    let token = |part: &'static str| if own { part } else { "off" };
    html! {
        fieldset.field.failed[error.is_some()] aria-describedby=[described(name, true, error.is_some())] {
            legend { (label) }
            (notes(words, name, Some(hint), error))
            div.date {
                // The month has the field's own id: the error summary links there.
                (part(&say!(words, "form-month"), name, &html! {
                    select id=(name) name={ (name) "_month" } autocomplete=(token("bday-month"))
                        aria-invalid=[error.map(|_| "true")] {
                        (months(words, filled.value(&format!("{name}_month"))))
                    }
                }))
                (digits(&say!(words, "form-day"), filled, &format!("{name}_day"), token("bday-day"), error))
                (digits(&say!(words, "form-year"), filled, &format!("{name}_year"), token("bday-year"), error))
            }
        }
    }
}

fn part(label: &str, id: &str, field: &Markup) -> Markup {
    html! { div { label for=(id) { (label) } (field) } }
}

fn months(words: Words, chosen: &str) -> Markup {
    let chosen = chosen.trim().parse::<i8>().ok();
    html! {
        option value="" { (say!(words, "form-choose")) }
        @for month in 1..=12_i8 {
            option value=(month) selected[chosen == Some(month)] { (date::month(words, month)) }
        }
    }
}

fn digits(label: &str, filled: &Filled, name: &str, token: &str, error: Option<&str>) -> Markup {
    let value = Some(filled.value(name)).filter(|value| !value.is_empty());
    part(
        label,
        name,
        &html! {
            input.short type="text" id=(name) name=(name) value=[value] inputmode="numeric" autocomplete=(token)
                aria-invalid=[error.map(|_| "true")];
        },
    )
}
