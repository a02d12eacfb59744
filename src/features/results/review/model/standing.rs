//! Where a result stands between the laboratory and its patient, as staff sees it.

use super::{Corrected, KeptBack};
use crate::features::results::model::EarlierFile;
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::notified::{Alerted, ToCall};
use crate::kit::phi::Phi;

closed_list! {
    /// By which rule a result came.
    pub enum Rule {
        AtOnce = "at_once",
        /// It waits for a clinician.
        Review = "review",
        /// It waits for a clinician, but not for ever.
        Within = "within",
        /// One of its tests is on the list of those to hold.
        HeldTest = "held_test",
        /// It waits until it is final.
        Preliminary = "preliminary",
    }
}

/// A hold on one result.
#[derive(Clone, Debug)]
pub struct Hold {
    /// Who put it.
    pub by: String,
    pub until: Timestamp,
    pub why: Phi,
    /// What its end means.
    pub then: Then,
}

closed_list! {
    /// What the end of a hold means.
    pub enum Then {
        /// The result is shown.
        Shows = "show",
        /// It goes on waiting for a review, as its rule says.
        Waits = "wait",
    }
}

/// When the patient wants to see results of this kind.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// So many days later; `None` is once a clinician has looked.
    pub days: Option<u32>,
    /// Since when they want so.
    pub since: Timestamp,
}

/// That it cannot wait, and who was alerted.
#[derive(Clone, Debug)]
pub struct Alert {
    /// When first.
    pub raised_at: Timestamp,
    pub alerted: Alerted,
    /// Whom to call, where nobody has.
    pub to_call: Vec<ToCall>,
    /// Who has it, and since when.
    pub taken_on: Option<(String, Timestamp)>,
    /// Whether it is about what nobody can tell; else about a value.
    pub is_undecided: bool,
}

/// What a clinician wrote when they had looked.
#[derive(Clone, Debug)]
pub struct Written {
    pub by: String,
    pub at: Timestamp,
    /// The note to the patient.
    pub note: Phi,
    /// What happens next.
    pub next: Phi,
    /// Whether the patient is asked to call today.
    pub call_today: bool,
}

/// Where a result stands.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a result, each read from its row")]
pub struct Standing {
    /// When what stands there now came.
    pub changed_at: Timestamp,
    pub rule: Rule,
    /// Whether that rule, or the one beneath the list of tests to hold, waits for a review.
    pub rule_waits: bool,
    /// When a value that its patient could read was corrected, last.
    pub corrected_at: Option<Timestamp>,
    /// What such values said before, while nobody has looked.
    pub corrected: Option<Corrected>,
    /// Why one of its tests is held.
    pub rule_why: Option<String>,
    /// When it is released by itself, if it waits and is.
    pub due_at: Option<Timestamp>,
    pub hold: Option<Hold>,
    /// The patient's wish.
    pub wish: Option<Wish>,
    /// Whether one of its values is dangerous.
    pub is_critical: bool,
    /// Whether a clinician has looked at what stands there now.
    pub is_reviewed: bool,
    /// Whether it has a file that the reader has not opened since: then they cannot say that they have looked.
    pub is_file_unopened: bool,
    /// Whether the patient could read it before a correction, and reads neither value until somebody has looked.
    pub is_looked_at_first: bool,
    /// Whether nobody can tell what something of it means.
    pub is_undecided: bool,
    /// What of it is out of its patient's sight.
    pub kept_back: Vec<KeptBack>,
    /// What its file took the place of, the newest first.
    pub earlier: Vec<EarlierFile>,
    /// The newest word to clinicians.
    pub alert: Option<Alert>,
    /// What was written about it, the newest first.
    pub written: Vec<Written>,
}

/// Where the page leads somebody who signs without having opened the file.
pub const FILE: &str = "file";

/// What a clinician says about a result when they have looked.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The version that they looked at: when it came.
    pub came_at: Timestamp,
    /// The note to the patient.
    pub note: Phi,
    /// What happens next.
    pub next: Phi,
    /// Whether the patient is to call today.
    pub call_today: bool,
    /// Whether it is released now, whatever keeps it.
    pub releases: bool,
}

/// What became of one of several results that a clinician chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Its patient can see it.
    Seen,
    /// It was released without a review: the reader had not seen all of it.
    Released,
    /// Its patient can see it already, and the reader has not seen all of it: it was left.
    Unseen,
    /// Its patient wants a clinician to look first, and the reader has not seen all of it: it was left.
    Wished,
    /// It was corrected, and is opened one by one.
    Corrected,
    /// Nobody can tell what something of it means, and it is opened one by one.
    Undecided,
    /// It was reviewed and waits until then.
    Waits(Timestamp),
    /// It is critical, and opened one by one.
    Critical,
    /// It is held, and opened one by one.
    Held,
    /// It was reviewed, taken back or changed meanwhile.
    Stale,
    /// The reader may not open the chart, or has to say why.
    Closed,
}
