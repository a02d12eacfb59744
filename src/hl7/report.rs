//! What a message says: who sent it, whose it is, what was ordered, and what was found.

use serde::{Deserialize, Serialize};

use super::coded::{Flag, Status};
use super::content::Content;
use super::moment::Moment;
use super::range::Range;

/// Who sent a message, and under which number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The program that sent it (MSH-3).
    pub application: String,
    /// The house that it stands in (MSH-4): the laboratory, as its people call it.
    pub facility: String,
    /// The sender's own number of the message (MSH-10): the same again is the same message.
    pub control: String,
    /// Its type and event (MSH-9): `ORU^R01`.
    pub kind: String,
    /// Whether it says of itself that it is for training or a trial (MSH-11).
    pub is_test: bool,
    /// The version of the standard that it claims (MSH-12).
    pub version: String,
    /// Whom it is for (MSH-5, MSH-6): what an answer names as its sender.
    pub receiver: (String, String),
    /// When it was written (MSH-7), by the sender's clock.
    pub said_at: Option<Moment>,
}

impl Head {
    /// Application and facility, as one name: the sender.
    pub fn sender(&self) -> String {
        let parts = [self.application.as_str(), self.facility.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
    }

    /// The name of the laboratory to show: its house, or else its program.
    pub fn laboratory(&self) -> &str {
        if self.facility.is_empty() { &self.application } else { &self.facility }
    }
}

/// What a message reports of one patient.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    /// Whose it is; empty when the message does not say.
    pub patient: Patient,
    pub orders: Vec<Order>,
    /// Lines under the patient, and lines that nothing else took, as written.
    pub notes: Vec<String>,
}

impl Report {
    /// How many values it holds: as many as came, though a document may have come in pieces.
    pub fn values(&self) -> usize {
        self.orders.iter().flat_map(|order| &order.observations).map(|one| one.lines).sum()
    }

    /// Whether a value says how far it has come in a word that the tables do not know, or says nothing while its order
    /// does: then nobody knows whether it stands. An order's word says nothing of values that have their own.
    pub fn has_unknown_status(&self) -> bool {
        let mut values = self.orders.iter().flat_map(|order| &order.observations);
        values.any(|one| one.status == Status::Unknown)
    }

    /// Whose it is, and nothing of what it says.
    #[must_use]
    pub fn of_whom(&self) -> Self {
        Self { patient: self.patient.clone(), ..Self::default() }
    }
}

/// Whose a report is, as the sender knows them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Patient {
    /// Their numbers, the most telling first. A social security number is none of them.
    pub identifiers: Vec<Identifier>,
    /// Family and given name.
    pub name: (String, String),
    /// The day of birth, if a whole one was written.
    #[serde(with = "super::exact::day")]
    pub born: Option<jiff::civil::Date>,
    /// `F`, `M` or another letter.
    pub sex: String,
}

/// A number of a patient and who gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifier {
    pub number: String,
    /// Who assigned it.
    pub authority: String,
    /// `MR` and the like.
    pub kind: String,
}

/// Which part of a laboratory worked on an order (OBR-24, table 0074), as far as it matters to a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Section {
    /// Values from blood, urine and the like, and whatever says nothing else.
    #[default]
    Laboratory,
    /// Pictures.
    Imaging,
    /// Tissue and cells.
    Pathology,
}

/// A number of an order, and who gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OrderNumber {
    /// The number; empty where none was written.
    pub number: String,
    /// Who gave it: a name, else a number of the world (OID); empty where nobody says.
    pub namespace: String,
}

/// A code, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Coding {
    pub code: String,
    /// Whose it is: `LN` for LOINC however it is called, else as written.
    pub system: String,
}

/// An order (OBR) and what was found for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Order {
    /// The laboratory's number of it (OBR-3), or the clinic's (OBR-2).
    pub number: String,
    /// The clinic's number of it (OBR-2).
    pub placer: OrderNumber,
    /// The laboratory's (OBR-3).
    pub filler: OrderNumber,
    pub code: String,
    /// Every code of it (OBR-4), also those of other systems.
    pub codes: Vec<Coding>,
    /// Its name: the panel.
    pub name: String,
    /// Which part of the laboratory worked on it.
    pub section: Section,
    /// When the sample was taken, as the order says it (OBR-7).
    pub collected: Option<Moment>,
    /// When it was taken, as the sample says it (SPM-17).
    pub sampled: Option<Moment>,
    /// When the sample was taken, where the order itself says so (OBR-7).
    pub taken: Option<Moment>,
    /// When the report was made or changed (OBR-22).
    pub reported: Option<Moment>,
    /// How far it has come.
    pub status: Option<Status>,
    /// The same, as written (OBR-25).
    pub status_word: String,
    pub observations: Vec<Observation>,
    /// What the laboratory says of the whole.
    pub notes: Vec<String>,
}

/// One value (OBX).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Observation {
    /// The test's code; LOINC where there is one, at whichever place.
    pub code: String,
    /// Whether the code is of LOINC.
    pub is_loinc: bool,
    /// Every code of it (OBX-3), also those of other systems.
    pub codes: Vec<Coding>,
    /// What its content is said to be (OBX-2).
    pub type_word: String,
    /// Its number among the values (OBX-1), as written.
    pub set_id: String,
    /// The test's name.
    pub name: String,
    /// Tells values of one test apart (OBX-4).
    pub part: String,
    pub content: Content,
    pub unit: String,
    /// The laboratory's range as written (OBX-7).
    pub range_text: String,
    /// The range as understood.
    pub range: Option<Range>,
    /// What the laboratory says of it.
    pub flags: Vec<Flag>,
    /// How far it has come: its own word, else the order's, else unknown.
    pub status: Status,
    /// Its own word, as written (OBX-11).
    pub status_word: String,
    /// When it was observed (OBX-14).
    pub observed: Option<Moment>,
    /// Notes under it.
    pub notes: Vec<String>,
    /// For how many values (OBX) of the message it stands.
    pub lines: usize,
}

/// What the day of an order is the day of. Only what the laboratory says is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// The sample was taken then.
    Sample(Moment),
    /// The report is of then; when the sample was taken, the laboratory did not say.
    Report(Moment),
    /// It did not say when, or named no more than a month.
    Unknown,
}

impl Order {
    /// What is known of when: the order's own word, else the sample's, else that of the first value that has one, else
    /// the report's.
    pub fn dated(&self) -> Dated {
        let observed = self.observations.iter().find_map(|one| one.observed.filter(|moment| moment.has_day));
        let taken = [self.collected, self.sampled, observed].into_iter().flatten().find(|moment| moment.has_day);
        match (taken, self.collected, self.reported.filter(|moment| moment.has_day)) {
            (Some(moment), ..) => Dated::Sample(moment),
            (None, None, Some(moment)) => Dated::Report(moment),
            // A month was named for the sample: the report's day would contradict nothing, and say less.
            (None, ..) => Dated::Unknown,
        }
    }
}

/// Why a message is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReport {
    /// It does not begin with MSH.
    NoHead,
    /// It is of another type than a result.
    OtherType,
    /// It is written in a character set that we do not know (MSH-18).
    UnknownSet,
}
