//! A birth date that somebody types to show that a code is theirs.

use super::Asking;
use crate::kit::date::{Date, birth_day};
use crate::ui::form::Filled;

/// Reads the fields `born_month`, `born_day` and `born_year`; `missing` says what is asked for. A year of two digits
/// comes back with four, so that everybody sees which one was understood.
pub fn birth_date(filled: &mut Filled, asking: &Asking, missing: impl Into<String>) -> Option<Date> {
    let part = |name| filled.value(name).to_owned();
    let born = birth_day(&part("born_year"), &part("born_month"), &part("born_day"), asking.today).ok();
    match born {
        Some(born) => filled.set("born_year", born.year().to_string()),
        None => filled.fail("born", missing),
    }
    born
}
