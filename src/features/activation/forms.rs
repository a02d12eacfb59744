//! What somebody types beside a link.

use crate::kit::date::{Date, past_day};
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// The birth date beside a code that came by link.
pub struct BirthDate {
    pub born: Date,
}

impl Typed for BirthDate {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let part = |name| filled.value(name).to_owned();
        let born = past_day(&part("born_year"), &part("born_month"), &part("born_day"), asking.today);
        if born.is_err() {
            filled.fail("born", say!(asking.words, "enrol-born-missing"));
        }
        Some(Self { born: born.ok()? })
    }
}
