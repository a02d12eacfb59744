//! A result, as staff sees it before and after its release.

mod queue;
mod standing;

use crate::features::results::model::{Kind, Missing};
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::Date;
use crate::kit::id::{LaboratoryMessageId, ResultId};
use crate::kit::phi::Phi;

pub use queue::{Corrected, Narrowed, Pick, Pile, ROW_VALUE_LENGTH, ROW_VALUES, Treated, Unseen, Waiting};
pub use standing::{Alert, Became, FILE, Hold, Rule, Signed, Standing, Then, Wish, Written};

/// That somebody released it, and when.
#[derive(Clone, Debug)]
pub struct Release {
    /// When.
    pub at: Timestamp,
    /// Who; nobody where the clinic's rule did.
    pub by: Option<String>,
}

/// A result, as staff sees it before and after its release.
#[derive(Clone, Debug)]
pub struct Reviewed {
    /// The result.
    pub id: ResultId,
    /// What it is called.
    pub title: Phi,
    /// What sort it is.
    pub kind: Kind,
    /// When the sample was taken.
    pub collected_on: Date,
    /// When it came.
    pub uploaded_at: Timestamp,
    /// Who brought it; nobody where a laboratory sent it.
    pub uploaded_by: Option<String>,
    /// Its release; nothing while it waits.
    pub release: Option<Release>,
    /// That it was taken back; nothing while it stands.
    pub retraction: Option<Retraction>,
    /// Whether nobody can tell what something of it means.
    pub is_undecided: bool,
    /// When the patient first opened it.
    pub opened_at: Option<Timestamp>,
    /// When a proxy first opened it.
    pub opened_by_proxy_at: Option<Timestamp>,
    /// Whether the clinic withholds it from proxies.
    pub is_withheld: bool,
    /// Whether the patient keeps it from proxies.
    pub is_private: bool,
}

/// What staff compares before a release: the file, as it came.
#[derive(Clone, Debug)]
pub struct FileFacts {
    /// Its name.
    pub name: Phi,
    /// Its length, in bytes.
    pub size: u64,
    /// How many pages it has.
    pub pages: u32,
    /// Its SHA-256.
    pub sha256: [u8; 32],
    /// Whether it may act by itself.
    pub active: bool,
    /// That it was added although the guard had stopped, and why.
    pub overruled: Option<Overruled>,
}

/// Why a file was added although it seemed not to be this patient's.
#[derive(Clone, Debug)]
pub struct Overruled {
    /// Who added it.
    pub by: String,
    /// What of the patient was not in the file.
    pub missing: Missing,
    /// Whether name and birth date of somebody else were.
    pub is_anothers: bool,
    /// What they wrote.
    pub says: Phi,
}

impl FileFacts {
    /// The beginning of the SHA-256: enough to compare by eye.
    pub fn fingerprint(&self) -> String {
        data_encoding::HEXLOWER.encode(self.sha256.first_chunk::<8>().map_or(&[], |first| first))
    }
}

/// A laboratory's message that made or changed a result.
#[derive(Clone, Debug)]
pub struct CameFrom {
    /// The message.
    pub message: LaboratoryMessageId,
    /// When it came.
    pub came_at: Timestamp,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its sender's number of it.
    pub control: String,
    /// Whether nobody can tell what something in it means.
    pub is_asked: bool,
}

/// A value or a document that is out of its patient's sight, as staff reads it.
#[derive(Clone, Debug)]
pub struct KeptBack {
    /// Which of them.
    pub at: u32,
    /// Whether the laboratory reported it for the wrong patient; else nobody can tell what stands.
    pub is_withdrawn: bool,
    /// Which message brought it.
    pub message: LaboratoryMessageId,
    /// What was tested, or what the document is called.
    pub test: Phi,
    /// What it says, with its unit.
    pub says: Phi,
    /// The laboratory's range.
    pub range: Phi,
    /// Whether the laboratory says that it is dangerous.
    pub is_critical: bool,
    /// The laboratory's notes.
    pub note: Phi,
    /// When it was observed, where the laboratory said.
    pub observed_at: Option<Timestamp>,
    /// The SHA-256 of a document.
    pub document: Option<[u8; 32]>,
}

closed_list! {
    /// Why it was taken back.
    pub enum Reason {
        /// It belongs to somebody else.
        WrongPatient = "wrong_patient",
        /// It is not the file that was meant.
        WrongFile = "wrong_file",
        /// What it says is wrong or was corrected.
        WrongContent = "wrong_content",
        /// Something else.
        Other = "other",
    }
}

/// That somebody took it back, when and why.
#[derive(Clone, Debug)]
pub struct Retraction {
    /// When.
    pub at: Timestamp,
    /// Who; nobody where the laboratory said so.
    pub by: Option<String>,
    /// Why.
    pub reason: Reason,
}
