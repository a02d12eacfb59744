//! The form that takes in a result.

use maud::html;

use super::{identifiers, kind};
use crate::features::results::model::{Kind, Who};
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::view::View;
use crate::{links, say};

/// The patient's identifiers on top, then what is known of the result, the file, and the promise to have compared.
pub fn form(words: Words, who: &Who, filled: &Filled, megabytes: usize) -> View {
    let kinds = Kind::ALL.into_iter().map(|one| Choice::new(one.word(), kind(words, one))).collect();
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        (form::upload(&links::upload(who.patient), html! {
            (form::text("title", say!(words, "upload-name")).hint(say!(words, "upload-name-hint"))
                .autocomplete("off").show(words, filled))
            (form::radios("kind", say!(words, "review-kind"), kinds).show(words, filled))
            (form::birth_date(words, filled, "collected", &say!(words, "upload-collected"), false))
            (form::file("file", say!(words, "upload-file"), "application/pdf,.pdf")
                .hint(say!(words, "upload-file-hint", most = megabytes)).show(words, filled))
            (form::checkbox(words, filled, "compared", say!(words, "upload-compared")))
            (form::button(Weight::Primary, &say!(words, "upload-button")))
        }))
    };
    View::form(say!(words, "upload-title"), filled, body).back(Link::back(words, links::review(who.patient)))
}
