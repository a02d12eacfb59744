//! What somebody types to be away.

use super::model::NewAbsence;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, coming};

/// Characters of an automatic answer.
const LONGEST: usize = 500;

impl Typed for NewAbsence {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let cover = filled.value("cover").parse().ok();
        if cover.is_none() {
            filled.fail("cover", say!(words, "away-cover-missing"));
        }
        let first = coming(filled, "first", asking).unwrap_or(asking.today);
        let last = coming(filled, "last", asking);
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
