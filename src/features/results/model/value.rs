//! A value, as the laboratory wrote it and as its patient reads it.

use super::act_mark::ActPoint;
use super::bar::Bar;
use super::flag::{Flag, Stage};
use super::goal::Goal;
use super::range::{Degree, Measured, Range, Side};
use crate::kit::clock::Timestamp;
use crate::kit::id::ValueId;
use crate::kit::phi::Phi;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Content {
    /// A number, or more or less than one.
    Measured(Measured),
    /// Words.
    Words,
    /// Nothing.
    None,
}

/// What is to be said of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Inside the range.
    Inside,
    /// Outside it.
    Outside(Side, Degree),
    /// Only the laboratory's own word is known, or it says more than the range does.
    Marked(Flag),
    /// Nothing to compare it with.
    Unjudged,
    /// There is no value yet.
    Pending,
    /// There is none, and none is to come.
    NoValue,
}

impl Status {
    /// Whether it counts as inside, where it counts at all.
    pub const fn is_inside(self) -> Option<bool> {
        match self {
            Self::Inside | Self::Marked(Flag::Inside) => Some(true),
            Self::Outside(..) | Self::Marked(_) => Some(false),
            Self::Unjudged | Self::Pending | Self::NoValue => None,
        }
    }
}

/// A value.
#[derive(Clone, Debug)]
pub struct Value {
    /// The value.
    pub id: ValueId,
    /// The group that the laboratory put it in; empty where there is none.
    pub panel: String,
    /// Which values may stand on one line with it over time.
    pub series: String,
    /// The test's code, and whose code it is.
    pub code: String,
    /// The test's name, as the laboratory calls it.
    pub test: String,
    /// The value exactly as the laboratory wrote it.
    pub text: Phi,
    /// What it is.
    pub content: Content,
    /// Its unit, as written; empty where it has none.
    pub unit: String,
    /// The laboratory's range as written; empty where there is none.
    pub range_text: String,
    /// The same, where it is of numbers in the value's unit.
    pub range: Option<Range>,
    /// The range that a clinician set for this patient instead, on that day and in that unit.
    pub goal: Option<Goal>,
    /// Above what somebody acts, where a clinician said so for this patient.
    pub act: Option<ActPoint>,
    /// The laboratory's own word.
    pub flag: Flag,
    /// How far it has come.
    pub stage: Stage,
    /// What the laboratory remarks.
    pub note: Phi,
    /// When it was observed.
    pub observed_at: Timestamp,
    /// The values that it replaced, the latest first.
    pub earlier: Vec<Earlier>,
    /// Whether there are others to draw a line with.
    pub has_trend: bool,
}

/// A value that was replaced.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The value exactly as the laboratory wrote it.
    pub text: Phi,
    /// Its unit.
    pub unit: String,
    /// Its range, as written.
    pub range_text: String,
    /// How far it had come: an early value that became another is no mistake of the laboratory's.
    pub stage: Stage,
}

impl Value {
    /// Whether the laboratory took back what it had said for good.
    pub fn is_corrected(&self) -> bool {
        self.stage == Stage::Corrected || self.earlier.iter().any(|one| one.stage != Stage::Preliminary)
    }

    /// Whether it is worth keeping beside the value that stands: it said something, and something else.
    pub fn differs_from(&self, stands: &Self) -> bool {
        let says = |value: &Self| (value.text.reveal().clone(), value.unit.clone(), value.range_text.clone());
        let said_nothing = self.stage == Stage::Pending || self.content == Content::None;
        !said_nothing && (self.stage != Stage::Preliminary || says(self) != says(stands))
    }

    /// The range that counts for this patient: a goal before the laboratory's own.
    pub fn judging(&self) -> Option<Range> {
        self.goal.as_ref().map_or(self.range, |goal| Some(goal.range))
    }

    /// What is to be said of it.
    pub fn status(&self) -> Status {
        let measured = match self.content {
            _ if self.stage == Stage::Pending => return Status::Pending,
            Content::None => return Status::NoValue,
            Content::Words => return self.marked(),
            Content::Measured(measured) => measured,
        };
        let Some(range) = self.judging() else { return self.marked() };
        match range.side(measured) {
            None => self.marked(),
            Some(Side::Inside) if self.laboratory_objects() => Status::Marked(self.flag),
            Some(Side::Inside) => Status::Inside,
            Some(side) if self.flag.is_critical() => Status::Outside(side, Degree::Far),
            Some(side) => Status::Outside(side, range.degree(measured)),
        }
    }

    /// Its bar; none where value and range are not both numbers.
    pub fn bar(&self) -> Option<Bar> {
        match self.content {
            Content::Measured(measured) if self.stage != Stage::Pending => {
                let range = self.judging()?;
                let bar = Bar::of(measured, &range)?;
                Some(self.act.as_ref().map_or(bar, |act| bar.acting_above(act.number, &range)))
            }
            Content::Measured(_) | Content::Words | Content::None => None,
        }
    }

    /// Whether it lies above the point where somebody acts; nothing where there is none, or one cannot tell.
    pub fn is_to_act_on(&self) -> Option<bool> {
        match self.content {
            Content::Measured(measured) if self.stage != Stage::Pending => self.act.as_ref()?.is_below(measured),
            Content::Measured(_) | Content::Words | Content::None => None,
        }
    }

    fn marked(&self) -> Status {
        if self.flag == Flag::None { Status::Unjudged } else { Status::Marked(self.flag) }
    }

    /// Whether the laboratory marked a value that its range, or the goal, takes in. Whoever set a goal knew that the
    /// laboratory would: then only what somebody is to act on counts.
    fn laboratory_objects(&self) -> bool {
        let marks = !matches!(self.flag, Flag::None | Flag::Inside);
        self.flag.is_critical() || (marks && self.goal.is_none())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::range::End;
    use super::*;
    use crate::kit::clock::instant;

    /// Potassium, in a range from 3.5 to 5.1.
    pub fn potassium(text: &str) -> Value {
        let end = |at| Some(End { at, within: true });
        let number = text.parse().unwrap_or_default();
        Value {
            id: ValueId::from_bits([1; 16]),
            panel: String::new(),
            series: "LN:2823-3".to_owned(),
            code: "2823-3".to_owned(),
            test: "Potassium".to_owned(),
            text: Phi::from(text),
            content: Content::Measured(Measured { number, beyond: None }),
            unit: "mmol/L".to_owned(),
            range_text: "3.5-5.1".to_owned(),
            range: Range::new(end(3.5), end(5.1)),
            goal: None,
            act: None,
            flag: Flag::None,
            stage: Stage::Final,
            note: Phi::default(),
            observed_at: instant(0),
            earlier: Vec::new(),
            has_trend: false,
        }
    }

    #[test]
    fn a_slightly_high_value_is_a_little_above_and_never_just_a_letter() {
        assert_eq!(potassium("5.2").status(), Status::Outside(Side::Above, Degree::Little));
        assert_eq!(potassium("5.1").status(), Status::Inside);
        let critical = Value { flag: Flag::CriticalHigh, ..potassium("5.2") };
        assert_eq!(
            critical.status(),
            Status::Outside(Side::Above, Degree::Far),
            "what somebody must act on is never little"
        );
    }

    #[test]
    fn the_laboratorys_word_counts_where_there_is_no_range_or_it_says_more() {
        let unranged = Value { range: None, ..potassium("5.2") };
        assert_eq!(unranged.status(), Status::Unjudged);
        assert_eq!(Value { flag: Flag::High, ..unranged.clone() }.status(), Status::Marked(Flag::High));
        assert!(unranged.bar().is_none());
        assert_eq!(Value { flag: Flag::High, ..potassium("5.0") }.status(), Status::Marked(Flag::High));
        let words = Value { content: Content::Words, flag: Flag::Outside, ..potassium("positive") };
        assert_eq!(words.status(), Status::Marked(Flag::Outside));
        assert!(words.bar().is_none());
    }

    #[test]
    fn what_is_still_to_come_is_neither_inside_nor_outside() {
        let pending = Value { stage: Stage::Pending, content: Content::None, ..potassium("") };
        assert_eq!((pending.status(), pending.status().is_inside()), (Status::Pending, None));
        let none = Value { content: Content::None, ..potassium("") };
        assert_eq!(none.status(), Status::NoValue);
    }
}
