//! A day from today on, in three boxes.

use super::Asking;
use crate::kit::date::{Date, DateError, coming_day};
use crate::say;
use crate::ui::form::Filled;

/// Reads the fields `<name>_month`, `<name>_day` and `<name>_year` that staff fill in: nothing when they are empty, or when
/// they are no day or one that is over, and the field says so.
pub fn coming(filled: &mut Filled, name: &str, asking: &Asking) -> Option<Date> {
    coming_saying(filled, name, asking, [say!(asking.words, "form-day-over"), say!(asking.words, "form-day-none")])
}

/// The same, where a day that is over and what is no day are said in words of the form.
pub fn coming_saying(filled: &mut Filled, name: &str, asking: &Asking, [over, none]: [String; 2]) -> Option<Date> {
    let [year, month, day] =
        ["year", "month", "day"].map(|part| filled.value(&format!("{name}_{part}")).trim().to_owned());
    if year.is_empty() && month.is_empty() && day.is_empty() {
        return None;
    }
    let why = match coming_day(&year, &month, &day, asking.today) {
        Ok(date) => return Some(date),
        Err(DateError::InThePast) => over,
        Err(DateError::Missing | DateError::NoSuchDay | DateError::InTheFuture) => none,
    };
    filled.fail(name, why);
    None
}
