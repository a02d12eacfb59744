//! What somebody types beside a link.

use crate::kit::date::Date;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, birth_date};

/// The birth date beside a code that came by link.
pub struct BirthDate {
    pub born: Date,
}

impl Typed for BirthDate {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        birth_date(filled, asking, say!(asking.words, "enrol-born-missing")).map(|born| Self { born })
    }
}
