//! A value, as the laboratory wrote it and as its patient reads it.

use super::act_mark::ActPoint;
use super::bar::Bar;
use super::flag::Flag;
use super::goal::Goal;
use super::range::{Degree, Measured, Range};
use super::said::{Ended, Meaning, Observed};
use super::specimen::Known;
use super::test::Test;
use super::unit::is_far;
use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::{ResultId, ValueId};
use crate::kit::phi::Phi;
use crate::kit::side::Side;
use crate::kit::stage::Stage;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Content {
    /// A number, or more or less than one.
    Measured(Measured),
    Words,
    /// Nothing.
    None,
}

/// What is to be said of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Inside the range.
    Inside,
    Outside(Side, Degree),
    /// Only the laboratory's own word is known, or it says more than the range does.
    Marked(Flag),
    /// Nothing to compare it with.
    Unjudged,
    /// There is no value yet.
    Pending,
    /// There is none, and none is to come.
    NoValue,
    /// The laboratory says how it ended, or why there is none yet.
    Ended(Ended),
}

impl Status {
    /// Whether it counts as inside, where it counts at all.
    pub const fn is_inside(self) -> Option<bool> {
        match self {
            Self::Inside | Self::Marked(Flag::Inside) => Some(true),
            Self::Outside(..) | Self::Marked(_) => Some(false),
            Self::Unjudged | Self::Pending | Self::NoValue | Self::Ended(_) => None,
        }
    }
}

/// A value.
#[derive(Clone, Debug)]
pub struct Value {
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
    /// What the laboratory's code means, where that is neither high nor low.
    pub means: Option<Meaning>,
    /// The day and time that the value itself is, as the database writes them; empty for most.
    pub moment: String,
    /// How it ended without a value, or why there is none yet.
    pub ended: Option<Ended>,
    pub observed_at: Timestamp,
    /// How exactly that is known.
    pub observed: Observed,
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
    pub unit: String,
    pub range_text: String,
    /// How far it had come: an early value that became another is no mistake of the laboratory's.
    pub stage: Stage,
}

/// A value with its day and the result that it came with.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The result.
    pub result: ResultId,
    /// The day on the clinic's wall.
    pub day: Date,
    /// The value.
    pub value: Value,
}

impl Dated {
    /// Its number.
    pub const fn measured(&self) -> Option<Measured> {
        match self.value.content {
            Content::Measured(measured) => Some(measured),
            Content::Words | Content::None => None,
        }
    }
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
        if let Some(ended) = self.ended.filter(|ended| *ended != Ended::Partial) {
            return Status::Ended(ended);
        }
        let measured = match self.content {
            _ if self.stage == Stage::Pending => return Status::Pending,
            Content::None => return Status::NoValue,
            Content::Words => return self.marked(),
            Content::Measured(measured) => measured,
        };
        match self.compared(measured) {
            None => self.marked(),
            Some((_, Side::Inside)) => Status::Inside,
            Some((range, side)) => Status::Outside(side, self.degree(measured, (range, side))),
        }
    }

    /// The range that counts and where the number lies in it; nothing where only the laboratory's own word is to be
    /// said, because there is no such place, or because that word contradicts it: then one of the two was read or meant
    /// otherwise than we know. Whoever set a goal knew that the laboratory would mark what its own range leaves out; what
    /// somebody is to act on counts whatever the goal.
    fn compared(&self, measured: Measured) -> Option<(Range, Side)> {
        let range = self.judging()?;
        let side = range.side(measured)?;
        let of_laboratory = self.range.and_then(|range| range.side(measured));
        let is_denied = of_laboratory.is_some_and(|side| self.flag.denies(side))
            || (self.flag.is_critical() && self.flag.denies(side));
        (!is_denied).then_some((range, side))
    }

    /// How far outside it lies: as its test has it, where that is known, else by the width of the range.
    fn degree(&self, measured: Measured, (range, side): (Range, Side)) -> Degree {
        let by_width = range.degree(measured);
        match is_far(Test::of(self.known()), &self.unit, measured, side == Side::Above) {
            _ if self.flag.is_critical() => Degree::Far,
            Some(true) => Degree::Far,
            Some(false) => by_width.min(Degree::Plain),
            None => by_width,
        }
    }

    /// Whether it is compared with a range, and not only marked by the laboratory.
    pub fn is_compared(&self) -> bool {
        matches!(self.status(), Status::Inside | Status::Outside(..))
    }

    /// Whether the laboratory marked it as lying on the other side than its number does: then that number is no point of
    /// a line either.
    pub fn is_doubtful(&self) -> bool {
        let Content::Measured(measured) = self.content else { return false };
        let side = self.range.and_then(|range| range.side(measured));
        side.is_some_and(|side| self.flag.is_opposite(side))
    }

    /// What it is known by.
    pub fn known(&self) -> Known<'_> {
        Known { panel: &self.panel, code: &self.code, name: &self.test }
    }

    /// Whether there is a value that somebody may go by.
    pub fn is_there(&self) -> bool {
        self.stage != Stage::Pending && self.ended.is_none_or(|ended| ended == Ended::Partial)
    }

    /// Its bar; none where value and range are not both numbers, or the laboratory says otherwise.
    pub fn bar(&self) -> Option<Bar> {
        match self.content {
            Content::Measured(measured) if self.is_there() => {
                let (range, _) = self.compared(measured)?;
                let bar = Bar::of(measured, &range)?;
                Some(self.act.as_ref().map_or(bar, |act| bar.acting_above(act.number, &range)))
            }
            Content::Measured(_) | Content::Words | Content::None => None,
        }
    }

    /// Whether it lies above the point where somebody acts; nothing where there is none, or one cannot tell.
    pub fn is_to_act_on(&self) -> Option<bool> {
        match self.content {
            Content::Measured(measured) if self.is_there() => self.act.as_ref()?.is_below(measured),
            Content::Measured(_) | Content::Words | Content::None => None,
        }
    }

    fn marked(&self) -> Status {
        if self.flag == Flag::None { Status::Unjudged } else { Status::Marked(self.flag) }
    }
}

#[cfg(test)]
pub mod tests;
