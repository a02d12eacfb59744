//! What somebody types to be away.

use super::model::NewAbsence;
use crate::kit::date::{Date, DateError, coming_day};
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Characters of an automatic answer.
const LONGEST: usize = 500;

impl Typed for NewAbsence {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let cover = filled.value("cover").parse().ok();
        if cover.is_none() {
            filled.fail("cover", say!(words, "away-cover-missing"));
        }
        let first = day(filled, "first", asking).unwrap_or(asking.today);
        let last = day(filled, "last", asking);
        if last.is_none() {
            filled.fail("last", say!(words, "away-last-missing"));
        }
        if last.is_some_and(|last| last < first) {
            filled.fail("last", say!(words, "away-last-before"));
        }
        let answers = ["answer_en", "answer_es"].map(|name| filled.value(name).trim().to_owned());
        for (name, answer) in ["answer_en", "answer_es"].into_iter().zip(&answers) {
            if answer.chars().count() > LONGEST {
                filled.fail(name, say!(words, "enter-long", most = LONGEST));
            }
        }
        Some(Self { who: filled.value("who").parse().ok(), cover: cover?, first, last: last?, answers })
    }
}

/// A day; nothing when its boxes are empty, or when it is none and the field says so.
fn day(filled: &mut Filled, name: &str, asking: &Asking) -> Option<Date> {
    let [year, month, day] =
        ["year", "month", "day"].map(|part| filled.value(&format!("{name}_{part}")).trim().to_owned());
    if year.is_empty() && month.is_empty() && day.is_empty() {
        return None;
    }
    let why = match coming_day(&year, &month, &day, asking.today) {
        Ok(date) => return Some(date),
        Err(DateError::InThePast) => say!(asking.words, "away-day-past"),
        Err(DateError::Missing | DateError::NoSuchDay | DateError::InTheFuture) => say!(asking.words, "away-no-day"),
    };
    filled.fail(name, why);
    None
}
