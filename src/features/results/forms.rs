//! What several of these forms ask.

use crate::kit::date::DateError;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Whether a result is to be hidden from proxies.
pub struct Hidden(pub bool);

impl Typed for Hidden {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        match filled.value("hidden") {
            "yes" => Some(Self(true)),
            "no" => Some(Self(false)),
            _ => None,
        }
    }
}

/// Characters of a title.
pub const LONGEST_TITLE: usize = 200;

/// The words beside a date of collection that is none.
pub fn say_date(words: Words, error: DateError) -> String {
    match error {
        DateError::Missing => say!(words, "upload-collected-missing"),
        DateError::NoSuchDay => say!(words, "upload-collected-no-day"),
        DateError::InTheFuture | DateError::InThePast => say!(words, "upload-collected-future"),
    }
}
