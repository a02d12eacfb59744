//! What happened to a record, as its patient is told.

use std::collections::{BTreeMap, HashSet};

use crate::kit::clock::Timestamp;
use crate::kit::date::{Date, TimeZone, day};

/// What somebody did, or wanted to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Opened the first page of the record.
    ReadHome,
    /// Looked at the list of results.
    ReadResults,
    /// Opened a result.
    ReadResult,
    /// Opened or saved the file of a result.
    ReadDocument,
    /// Looked at the list of letters and other papers, where results do not stand.
    ReadPapers,
    /// Opened a letter or another paper.
    ReadPaper,
    /// Opened or saved its file.
    ReadPaperFile,
    /// Looked at a test over time.
    ReadTrend,
    /// Looked at this page.
    ReadOpenings,
    /// Wrote something that was not sent yet.
    KeepDraft,
    /// Opened the card: name, birth date, contact.
    OpenCard,
    /// Began the record.
    RegisterPatient,
    /// Printed an activation sheet.
    IssueActivation,
    /// Made an activation sheet useless.
    RevokeActivation,
    /// Corrected name, birth date or contact.
    CorrectPatient,
    /// Said that the patient has left, has died, or is back.
    ChangeChartState,
    /// Said which pharmacy the patient uses.
    ChangePharmacy,
    /// Locked the patient's login.
    LockLogin,
    /// Helped somebody back into a login.
    RecoverLogin,
    /// Had a reset link sent.
    SendReset,
    /// Looked at who acts for the patient, or at what such a person would see.
    ReadProxies,
    /// Invited somebody to act for the patient.
    InviteProxy,
    /// Took such an invitation back.
    RevokeProxyInvitation,
    /// Typed the code of an invitation.
    BeginProxy,
    /// Became a proxy with the code of an invitation.
    BecomeProxy,
    /// Changed what a proxy may see.
    ChangeGrant,
    /// Ended a proxy's access.
    EndGrant,
    /// Ended their own access, as a proxy.
    StepBack,
    /// A birthday narrowed a parent's access.
    BirthdayNarrows,
    /// A birthday ended a parent's access.
    BirthdayEnds,
    /// Kept a result from proxies, or no longer.
    KeepPrivate,
    /// Withheld a result from proxies, or gave it back.
    WithholdResult,
    /// Looked at who is of the care team, or changed it.
    CareTeam,
    /// Opened the record for a reason without being of the care team.
    BreakGlass(Why),
    /// Signed that such an opening was looked at.
    ReviewBreakGlass,
    /// Looked at all results, released or not.
    ReviewResults,
    /// Opened the file of a result, released or not.
    ReviewDocument,
    /// Brought a file, which is not in the record yet.
    StageFile,
    /// Saw the name in a file that was meant for another record.
    FindInFile,
    /// Uploaded a result.
    UploadResult,
    /// Set or ended a goal range.
    SetGoal,
    /// Released a result.
    ReleaseResult,
    /// Took a result back.
    RetractResult,
    /// Said that they have looked at a result.
    SignResult,
    /// Held a result until a day, or ended that.
    HoldResult,
    /// Took on a result that cannot wait.
    TakeOnCritical,
    /// Told clinicians of a result that cannot wait.
    TellClinicians,
    /// Looked at or changed when the patient wants to see results.
    Wishes,
    /// Filed what a laboratory sent.
    FileLabMessage,
    /// Read what a laboratory sent.
    ReadLabMessages,
    /// Saw the name in a list.
    SeeInList,
    /// Typed the code of an activation sheet.
    BeginActivation,
    /// Made the login of the record.
    FinishActivation,
    /// Added the record to a login that was there.
    AddChart,
    /// Something that has no sentence of its own.
    Other,
}

/// What a member of staff does at the clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duty {
    /// Doctors and others who treat.
    Clinician,
    /// Nurses.
    Nurse,
    /// The front desk.
    FrontDesk,
    /// Managers.
    Manager,
}

/// Why somebody opened the record without being of the care team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// An emergency.
    Emergency,
    /// They stood in for a colleague.
    Cover,
    /// The patient asked them to.
    Asked,
    /// Something else, or nothing yet.
    Other,
}

/// Who it was.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The reader: the patient.
    You,
    /// Somebody whom the patient let in.
    Proxy(String),
    /// A member of staff, and the first of their duties.
    Staff(String, Option<Duty>),
    /// Somebody who was not signed in, or whose name is nobody's business.
    Somebody,
    /// The portal by itself.
    Portal,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// It was done.
    Done,
    /// A form was opened or sent, and nothing came of it.
    Begun,
    /// It was refused: nothing was seen.
    Denied,
}

/// One row of the trail.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its number.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: Who,
    /// What.
    pub deed: Deed,
    /// How it ended.
    pub ending: Ending,
    /// The row of the leave that this change was made with.
    pub leave: Option<i64>,
}

/// Lists that showed the patient's name.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// When.
    pub at: Timestamp,
    /// To whom.
    pub duty: Option<Duty>,
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
    /// Who.
    pub who: Who,
    /// What.
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
    pub lists: BTreeMap<Option<Duty>, u32>,
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
