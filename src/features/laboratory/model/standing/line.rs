//! Which values of an order are the same value, and which of all that was said of it stands.

use std::collections::BTreeSet;

use super::Key;
use super::decided::At;
use super::said::{Coded, Said, SaidDocument, SaidValue, Says, share};
use super::shelf::Marks;
use crate::kit::id::LaboratoryMessageId;
use crate::kit::stage::Stage;
use crate::records::values::NewValue;

/// A value or document of a statement, as far as it matters which one it is and how much it weighs.
#[derive(Clone, Debug)]
pub struct Entry<'s> {
    /// Which statement says it.
    pub of: usize,
    pub messages: &'s BTreeSet<LaboratoryMessageId>,
    /// Its order.
    pub said: &'s Said,
    /// Its place: of the order in the message, and its own in the order.
    pub place: (u32, usize),
    /// Which part of its statement it is.
    pub at: At,
    /// How much it weighs.
    pub says: Says,
    /// When a person said what it means: of two that weigh the same the later.
    pub decided: Option<i64>,
    pub what: What<'s>,
}

/// A value or a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'s> {
    Value(&'s SaidValue),
    Document(&'s SaidDocument),
    /// The end of a whole order, said of each of its values.
    End(&'s SaidValue),
}

/// What is said, when, and when a person said what it means.
type Weight = (Says, (Option<i64>, Option<i64>), Option<(i64, usize, (u32, usize))>);

impl<'s> Entry<'s> {
    /// Which statement says it, and where in it: the first of those that say the same.
    pub fn key(&self) -> (Key, At) {
        let first = self.messages.first().copied().unwrap_or(LaboratoryMessageId::from_bits([0; 16]));
        ((first, self.said.place), self.at)
    }

    /// Every code of it.
    pub fn codes(&self) -> &'s [Coded] {
        match self.what {
            What::Value(value) | What::End(value) => &value.codes,
            What::Document(document) => &document.codes,
        }
    }

    /// Whether it is a note beside values and documents, or the end of all of them.
    pub fn is_beside_all(&self) -> bool {
        self.codes().first().is_some_and(|code| code.1 == "of the order")
    }

    /// Sub-id, own time, and place among several that look alike: each as far as given.
    pub fn marks(&self) -> Marks<'s> {
        match self.what {
            What::Value(one) | What::End(one) => (&one.value.sub_id, &one.observed, one.turn, self.said.turn),
            What::Document(one) => ("", "", one.turn, self.said.turn),
        }
    }

    /// What says more is looked at first.
    pub fn how_exactly(&self) -> (bool, usize, bool, bool, usize) {
        let (sub_id, observed, turn, of_order) = self.marks();
        (!sub_id.is_empty(), observed.len(), turn.is_some(), of_order.is_some(), self.codes().len())
    }

    /// Whether both are of one kind, and of one panel as far as that is said.
    fn is_beside(&self, other: &Self) -> bool {
        matches!(self.what, What::Document(_)) == matches!(other.what, What::Document(_))
            && self.is_beside_all() == other.is_beside_all()
            && super::identity::is_panel(self.said, other.said)
    }

    /// Whether both may be the same value: never by the name on the page.
    pub fn fits(&self, other: &Self) -> bool {
        let ((sub, at, turn, of_order), (other_sub, other_at, other_turn, other_order)) = (self.marks(), other.marks());
        let may = |one: Option<u32>, other: Option<u32>| one.zip(other).is_none_or(|(one, other)| one == other);
        let is_same_sub = sub.is_empty() || other_sub.is_empty() || sub == other_sub;
        self.is_beside(other)
            && share(self.codes(), other.codes())
            && is_same_sub
            && super::identity::is_taken_alike(at, other_at)
            && may(turn, other_turn)
            && may(of_order, other_order)
    }

    /// Whether a correction that fits no value may mean this one nevertheless: nothing that both say excludes it.
    pub fn may_mean(&self, other: &Self) -> bool {
        let ((.., at, _, _), (.., other_at, _, _)) = (self.marks(), other.marks());
        self.is_beside(other) && (share(self.codes(), other.codes()) || super::identity::is_taken_alike(at, other_at))
    }

    /// When it was said: the report's time, else the message's; what names none is older than all.
    pub fn at(&self) -> (Option<i64>, Option<i64>) {
        let [reported, sent] = self.said.at;
        (reported.or(sent), sent)
    }

    /// Whether it makes final what was sent before.
    pub const fn confirms(&self) -> bool {
        matches!(self.what, What::Value(SaidValue { confirms: true, .. }))
    }

    /// How much it weighs against others on its line. Of two that a person set there at once, the later in the message.
    fn weight(&self) -> Weight {
        (self.says, self.at(), self.decided.map(|when| (when, self.of, self.place)))
    }

    /// Whether it says something of what was reported before.
    pub fn refers(&self) -> bool {
        self.says >= Says::Corrected || self.confirms()
    }

    /// Whether it brings something that may stand.
    pub fn brings(&self) -> bool {
        !self.confirms() && self.says.brings()
    }

    /// For how many values of its message it stands.
    pub const fn lines(&self) -> usize {
        match self.what {
            What::Value(value) => value.value.lines,
            What::Document(_) | What::End(_) => 0,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self.what, other.what) {
            (What::Value(one), What::Value(other)) => is_same_value(&one.value, &other.value),
            (What::Document(one), What::Document(other)) => one.kept == other.kept,
            _ => false,
        }
    }
}

/// Whether two values say the same of what was found.
fn is_same_value(one: &NewValue, other: &NewValue) -> bool {
    let says = |value: &NewValue| {
        [&value.value, &value.unit, &value.range, value.flag, &value.note, value.content].map(str::to_owned)
    };
    says(one) == says(other)
}

/// All that was said of one value or document.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a line, each found out by itself")]
pub struct Line<'s> {
    /// Who says something of it; the first founded it.
    pub entries: Vec<Entry<'s>>,
    /// Whether it is out of sight: taken back, or nobody can tell.
    pub is_hidden: bool,
    /// Whether it was reported for the wrong patient.
    pub is_withdrawn: bool,
    /// Whether a person decided what belongs to it.
    pub is_settled: bool,
    /// Whether a person decided that it is a line of its own.
    pub is_anew: bool,
}

/// What stands of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// This entry; whether it is final only because a later message says so.
    Stands(usize, bool),
    /// Two that weigh the same say different things.
    Undecided,
    /// Nothing was ever brought.
    Nothing,
}

impl<'s> Line<'s> {
    /// Which entry stands: status first, then its own time; an end stands unless something newer was brought.
    pub fn outcome(&self) -> Outcome {
        let weight = |at: &usize| self.entries[*at].weight();
        let of = |is: fn(&Entry<'s>) -> bool| (0..self.entries.len()).filter(move |at| is(&self.entries[*at]));
        let best = of(Entry::brings).max_by_key(weight);
        let end = of(|one| one.says == Says::Ended).max_by_key(|at| self.entries[*at].at());
        if let Some(end) = end
            && best.is_none_or(|best| self.entries[end].at() >= self.entries[best].at())
        {
            return Outcome::Stands(end, false);
        }
        let Some(best) = best else {
            let expected = of(|one| one.says == Says::Expected).max_by_key(|at| self.entries[*at].at());
            return expected.map_or(Outcome::Nothing, |at| Outcome::Stands(at, false));
        };
        let differs = |at: usize| weight(&at) == weight(&best) && !self.entries[at].is_same(&self.entries[best]);
        if of(Entry::brings).any(differs) {
            return Outcome::Undecided;
        }
        let confirmed = of(Entry::confirms).any(|at| self.entries[at].at() >= self.entries[best].at());
        Outcome::Stands(best, confirmed && self.entries[best].says == Says::Preliminary)
    }

    /// Whether a person said that it is a value of its own, and it was reported no earlier than that.
    pub fn is_reported_anew_after(&self, moment: Option<i64>) -> bool {
        self.is_anew && self.entries.iter().any(|one| one.brings() && one.at().0 >= moment)
    }

    /// Whether nothing that was brought weighs more.
    pub fn weighs_most(&self, at: usize) -> bool {
        self.entries.iter().filter(|one| one.brings()).all(|one| one.weight() <= self.entries[at].weight())
    }

    /// What was brought before, the newest first, each once, without what says the same as what stands.
    pub fn earlier(&self, stands: usize) -> Vec<usize> {
        let is_other = |at: &usize| *at != stands && !self.entries[stands].is_same(&self.entries[*at]);
        self.brought().into_iter().filter(is_other).collect()
    }

    /// All that was brought, the newest first, each once.
    pub fn brought(&self) -> Vec<usize> {
        let mut brought: Vec<usize> = (0..self.entries.len()).filter(|at| self.entries[*at].brings()).collect();
        brought.sort_by_key(|at| std::cmp::Reverse((self.entries[*at].at(), self.entries[*at].says)));
        let mut kept: Vec<usize> = Vec::new();
        for at in brought {
            if !kept.iter().any(|one| self.entries[*one].is_same(&self.entries[at])) {
                kept.push(at);
            }
        }
        kept
    }

    /// Where it stands on the page: where the first of its messages had it.
    pub fn position(&self) -> ((u32, usize), String) {
        let place = self.entries.iter().map(|one| one.place).min().unwrap_or_default();
        (place, self.entries.iter().map(|one| format!("{:?}{:?}", one.codes(), one.marks())).min().unwrap_or_default())
    }
}

/// A value as it is to stand.
pub fn as_it_stands(entry: &Entry<'_>, becomes_final: bool) -> Option<NewValue> {
    match entry.what {
        What::Value(one) | What::End(one) => {
            let mut value = one.value.clone();
            if becomes_final {
                value.stage = Stage::Final;
            }
            Some(value)
        }
        What::Document(_) => None,
    }
}
