//! What a result is, in the states it goes through.

mod act_mark;
mod bar;
mod came_from;
mod doubt;
mod entry;
mod far;
mod file;
mod flag;
mod goal;
pub mod guard;
mod heading;
mod kept_back;
mod list;
mod name;
mod panel;
mod queue;
mod range;
mod report;
mod retraction;
mod said;
mod specimen;
mod staged;
mod standing;
mod summary;
mod test;
mod trend;
mod unit;
mod value;
mod value_page;
mod wishes;

use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::date::Date;
use crate::kit::file_kind::FileKind;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::kit::scopes::{Scope, Scopes};
use crate::kit::stage::Stage;

pub use act_mark::{ActMark, ActPoint, NewActMark};
pub use bar::Bar;
pub use came_from::CameFrom;
pub use doubt::Doubt;
pub use entry::{Entered, Entry, Usual, by_one_hand, content, range, series_of};
pub use file::{FileFault, file_name, kind_by_name, misnamed, title};
pub use flag::Flag;
pub use goal::{CodedTest, Goal, NewGoal, same_unit};
pub use heading::{Heading, Names, OwnName};
pub use kept_back::{EarlierFile, KeptBack, LookedAtFirst, OutOfSight};
pub use list::{Filter, ListPage, Listed, PAGE, Part};
pub use name::tidy;
pub use panel::Panel;
pub use queue::{Corrected, Narrowed, Pick, Pile, ROW_VALUE_LENGTH, ROW_VALUES, Treated, Unseen, Waiting};
pub use range::{Beyond, Degree, End, Measured, Range};
pub use report::{Band, ByAge, ByAgeAsked, Chase, REPORT_PAGE, Team, Unopened, UnopenedAsked, Unreviewed, before_page};
pub use retraction::{Reason, Retraction, TakenBack};
pub use said::{DatedBy, Ended, Meaning, Observed};
pub use specimen::{Known, is_loinc};
pub use staged::{Asks, Belongs, Guarded, ShownFile, StagedFile};
pub use standing::{Alert, Became, FILE, Hold, Rule, Signed, Standing, Then, Wish, Written};
pub use summary::Summary;
pub use test::{LOINC, Test, code_of, coded, key, measure};
pub use trend::{Dated, Trend};
pub use value::{Content, Earlier, Status, Value};
pub use value_page::{MOST_VALUES, PageOfValues, ValuePage};
pub use wishes::{Choosing, Wanted, Wished};

/// The patient, as every page of staff shows them: the identifiers to compare.
#[derive(Clone, Debug)]
pub struct Who {
    pub patient: PatientId,
    /// Given and family name.
    pub name: Phi,
    pub born: Phi<Date>,
    pub number: Phi,
}

closed_list! {
    /// What sort of result it is.
    pub enum Kind {
        /// Values from a laboratory.
        Laboratory = "laboratory",
        /// A picture, and what somebody saw on it.
        Imaging = "imaging",
        /// Tissue under a microscope.
        Pathology = "pathology",
        /// A letter from or to another clinic.
        Letter = "letter",
        /// Anything else.
        Other = "other",
    }
}

/// The word names no kind or state.
#[derive(Debug, thiserror::Error)]
#[error("not a word of the list")]
pub struct Unknown;

/// What somebody typed about a result to be.
#[derive(Clone, Debug)]
pub struct NewResult {
    /// What it is called, to the patient too.
    pub title: Phi,
    pub kind: Kind,
    /// When the sample was taken, the picture made, the letter written.
    pub collected_on: Date,
}

/// Who reads results as patients do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The patient.
    Oneself,
    /// A proxy, with what the grant covers today.
    Proxy(Scopes),
    /// The patient, who looks at the page as a proxy with these scopes sees it; its links stay in the preview.
    Preview(Scopes),
}

impl Reader {
    /// Whether results are there for the reader; whoever reads without them reads letters and other papers.
    pub const fn sees_results(self) -> bool {
        self.sees(Scope::Results)
    }

    /// Whether this part of the chart is there for the reader.
    pub const fn sees(self, scope: Scope) -> bool {
        match self {
            Self::Oneself => true,
            Self::Proxy(scopes) | Self::Preview(scopes) => scopes.has(scope),
        }
    }
}

/// A released result, as its patient reads it.
#[derive(Clone, Debug)]
pub struct Released {
    pub id: ResultId,
    pub title: Phi,
    pub kind: Kind,
    pub collected_on: Date,
    /// What that is the day of.
    pub dated_by: DatedBy,
    pub released_at: Timestamp,
    /// What its clinician made of it; nothing while nobody has looked.
    pub review: Option<Review>,
    /// What a clinician wrote of what stood there before, while nobody has looked at what stands there now.
    pub before: Option<Review>,
    /// How far the laboratory is with it.
    pub stage: Stage,
    pub file: Option<FileOffer>,
    /// Whether the patient keeps it from proxies.
    pub is_private: bool,
    /// What of it is out of the patient's sight.
    pub out_of_sight: OutOfSight,
    /// What its file took the place of, the newest first.
    pub earlier: Vec<EarlierFile>,
    /// Its values, in the laboratory's order.
    pub values: Vec<Value>,
}

/// That a clinician looked at a result, and what they wrote to its patient.
#[derive(Clone, Debug)]
pub struct Review {
    pub by: String,
    pub at: Timestamp,
    /// The note to the patient; empty where there is none.
    pub note: Phi,
    /// What happens next; empty where nothing was said.
    pub next: Phi,
    /// Whether the patient is asked to call today.
    pub call_today: bool,
}

/// What stands on a printed page, so that it is found again: whose it is, from which clinic, printed when.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The patient's name.
    pub name: Phi,
    pub born: Phi<Date>,
    pub clinic: String,
    /// The day of printing.
    pub today: Date,
}

/// A file, as it is offered to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileOffer {
    pub kind: FileKind,
    /// Its length, in bytes.
    pub size: u64,
    /// Whether it may act by itself, so that no browser is to open it.
    pub active: bool,
}

/// That somebody released it, and when.
#[derive(Clone, Debug)]
pub struct Release {
    pub at: Timestamp,
    /// Who; nobody where the clinic's rule did.
    pub by: Option<String>,
}

/// A result, as staff sees it before and after its release.
#[derive(Clone, Debug)]
pub struct Reviewed {
    pub id: ResultId,
    pub title: Phi,
    pub kind: Kind,
    /// When the sample was taken.
    pub collected_on: Date,
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
    pub name: Phi,
    /// Its length, in bytes.
    pub size: u64,
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
    pub missing: guard::Missing,
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

/// How long ago, in the one unit that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Less than an hour.
    Minutes(i64),
    /// Less than two days.
    Hours(i64),
    /// Longer.
    Days(i64),
}

impl Age {
    /// From then to now.
    pub fn between(then: Timestamp, now: Timestamp) -> Self {
        match now.duration_since(then).as_mins().max(0) {
            minutes @ ..60 => Self::Minutes(minutes),
            minutes @ 60..2_880 => Self::Hours(minutes / 60),
            minutes => Self::Days(minutes / 1_440),
        }
    }
}

#[cfg(test)]
mod tests;
