//! When a sample was taken: its day, and the time where the paper has one.

use crate::features::results::forms::say_date;
use crate::kit::date::{Date, Time, past_day, read_time};
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;

/// The day in the boxes `collected_…`, which is over or today.
pub fn day(filled: &mut Filled, today: Date, words: Words) -> Option<Date> {
    let part = |part: &str| filled.value(&format!("collected_{part}")).to_owned();
    let read = past_day(&part("year"), &part("month"), &part("day"), today);
    if let Err(error) = read {
        filled.fail("collected", say_date(words, error));
    }
    read.ok()
}

/// The time in the field `taken_at`; nothing where nothing was typed.
pub fn time(filled: &mut Filled, words: Words) -> Option<Time> {
    let typed = filled.value("taken_at").trim().to_owned();
    let read = read_time(&typed);
    if read.is_none() && !typed.is_empty() {
        filled.fail("taken_at", say!(words, "enter-taken-at-wrong"));
    }
    read
}
