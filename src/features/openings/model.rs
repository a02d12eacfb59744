//! What happened to a record, as its patient is told.

use std::collections::{BTreeMap, HashSet};

use crate::kit::acts::Act;
use crate::kit::clock::Timestamp;
use crate::kit::date::{Date, TimeZone, day};
use crate::kit::glass::Why;
use crate::kit::roles::Role;
use crate::kit::scopes::{Scope, Scopes};

/// What somebody did, or wanted to do: an act, or what only this page tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// An act, and with it every other of which the page says the same.
    Act(Act),
    /// Looked at the list of letters and other papers, where results do not stand.
    ReadPapers,
    /// Opened a letter or another paper.
    ReadPaper,
    /// Opened or saved its file.
    ReadPaperFile,
    /// Opened the record for a reason without being of the care team.
    BreakGlass(Why),
    /// Told clinicians of a result that cannot wait.
    TellClinicians,
    /// A birthday narrowed a parent's access.
    BirthdayNarrows,
    /// A birthday ended a parent's access.
    BirthdayEnds,
    /// Typed the code of an activation sheet.
    BeginActivation,
    /// Made the login of the record.
    FinishActivation,
    /// Added the record to a login that was there.
    AddChart,
    /// Typed the code of an invitation.
    BeginProxy,
    /// Became a proxy with the code of an invitation.
    BecomeProxy,
    /// Something that has no sentence of its own.
    Other,
}

impl Deed {
    /// What an act is to the patient, by what the trail says beside it.
    pub fn of(act: Act, detail: &str) -> Self {
        match (act, detail) {
            // What it was is not shown: it is a line of the list on a page of its own.
            (Act::ReadResults, scopes) if has_no_results(scopes) => Self::ReadPapers,
            (Act::AskToBreakGlass | Act::BreakGlass, why) => {
                Self::BreakGlass(Why::from_word(why).unwrap_or(Why::Other))
            }
            (Act::SignResult, "released") => Self::Act(Act::ReleaseResult),
            (Act::ReleaseDue, "later") => Self::Act(Act::HoldResult),
            (Act::TellOfCritical, _) => Self::TellClinicians,
            (Act::KeepBirthdays, "narrows") => Self::BirthdayNarrows,
            (Act::KeepBirthdays, "ends") => Self::BirthdayEnds,
            _ => Self::Act(told_as(act)),
        }
    }

    /// Of letters and other papers it is said what they are.
    pub const fn of_a_paper(self) -> Self {
        match self {
            Self::Act(Act::ReadResult) => Self::ReadPaper,
            Self::Act(Act::ReadDocument) => Self::ReadPaperFile,
            other => other,
        }
    }
}

/// Whether a list was shown to somebody, or as to somebody, whose scopes hold no results.
fn has_no_results(scopes: &str) -> bool {
    scopes.parse::<Scopes>().is_ok_and(|scopes| !scopes.has(Scope::Results))
}

/// The act that stands for all of which the page says the same: they are folded into one.
const fn told_as(act: Act) -> Act {
    match act {
        Act::ReadRetraction => Act::ReadResults,
        Act::ReadOwnGrant | Act::PreviewGrant => Act::ListProxies,
        Act::ReadCareTeam => Act::ChangeCareTeam,
        Act::BeginResultChange => Act::ReviewResults,
        Act::EnterValues => Act::UploadResult,
        Act::ReleaseDue => Act::ReleaseResult,
        Act::ReadWishes => Act::ChangeWishes,
        Act::TakeInLabFile => Act::FileLabMessage,
        Act::CompareLabMessage | Act::SetAsideLabMessage | Act::OpenLabMessageDocument => Act::ReadLabMessages,
        Act::ListActivations
        | Act::ListWithoutTeam
        | Act::ListWaitingResults
        | Act::ListUnopenedResults
        | Act::CompareFile
        | Act::ListBreakGlass
        | Act::ListLabMessages
        | Act::MatchLabMessage => Act::FindPatients,
        _ => act,
    }
}

/// Who it was.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The reader: the patient.
    You,
    /// Somebody whom the patient let in.
    Proxy(String),
    /// A member of staff, and the first of their duties.
    Staff(String, Option<Role>),
    /// Somebody who was not signed in, or whose name is nobody's business.
    Somebody,
    Portal,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    Done,
    /// A form was opened or sent, and nothing came of it.
    Begun,
    /// It was refused: nothing was seen.
    Denied,
}

/// One row of the trail.
#[derive(Clone, Debug)]
pub struct Entry {
    pub seq: i64,
    pub at: Timestamp,
    pub who: Who,
    pub deed: Deed,
    /// How it ended.
    pub ending: Ending,
    /// The row of the leave that this change was made with.
    pub leave: Option<i64>,
}

/// Lists that showed the patient's name.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    pub at: Timestamp,
    pub duty: Option<Role>,
    /// How often, within a quarter of an hour.
    pub times: u32,
}

/// One stretch of the trail, newest first.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// The rows.
    pub entries: Vec<Entry>,
    /// The lists in between.
    pub appearances: Vec<Appearance>,
    /// Where the next, older stretch begins; nothing when this is the last.
    pub older: Option<i64>,
}

/// One sentence of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The last time that day.
    pub at: Timestamp,
    pub who: Who,
    pub deed: Deed,
    /// How it ended.
    pub ending: Ending,
    /// How often that day.
    pub times: u32,
}

/// The sentences of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// What happened, newest first.
    pub openings: Vec<Opening>,
    /// How often lists showed the name, by duty.
    pub lists: BTreeMap<Option<Role>, u32>,
}

/// Sorts a stretch into days, newest first. What the patient did, and what was refused, is folded: once a day with
/// its number. What others did is told one by one, with its time.
pub fn by_day(stretch: Stretch, zone: &TimeZone) -> Vec<(Date, Day)> {
    let mut days: BTreeMap<Date, Day> = BTreeMap::new();
    // A change says all that its leave would.
    let changed: HashSet<i64> = stretch.entries.iter().filter_map(|entry| entry.leave).collect();
    for entry in stretch.entries.into_iter().filter(|entry| !changed.contains(&entry.seq)) {
        days.entry(day(entry.at, zone)).or_default().tell(entry);
    }
    for one in stretch.appearances {
        *days.entry(day(one.at, zone)).or_default().lists.entry(one.duty).or_default() += one.times;
    }
    days.into_iter().rev().collect()
}

impl Day {
    fn tell(&mut self, entry: Entry) {
        let Entry { at, who, deed, ending, .. } = entry;
        // Whoever was refused saw nothing, so what they wanted to see makes no difference.
        let deed = if ending == Ending::Denied && !matches!(deed, Deed::BeginActivation | Deed::BeginProxy) {
            Deed::Other
        } else {
            deed
        };
        let folds = who == Who::You || ending == Ending::Denied;
        let same = |told: &&mut Opening| folds && told.who == who && told.deed == deed && told.ending == ending;
        match self.openings.iter_mut().find(same) {
            Some(told) => told.times += 1,
            None => self.openings.push(Opening { at, who, deed, ending, times: 1 }),
        }
    }
}

#[cfg(test)]
mod tests;
