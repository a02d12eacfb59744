//! Files that came: by which way, what they brought, and what somebody is told whose file was not taken.

use std::collections::BTreeSet;

use super::{FileRefusal, Miscount, Reason};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::closed::closed_list;
use crate::kit::date::Date;
use crate::kit::id::{LaboratoryFileId, LaboratoryMessageId, PatientId};
use crate::kit::phi::Phi;

closed_list! {
    /// Which way a file came.
    pub enum Via {
        /// A member of staff uploaded it.
        Page = "page",
        /// It lay in the watched folder.
        Folder = "folder",
        /// Somebody at the terminal imported it.
        Command = "command",
    }
}

/// How long a file is new to whoever brought it.
const NEW_FOR: SignedDuration = SignedDuration::from_mins(10);

/// A file that was taken in, with what it brought and what of it waits now.
#[derive(Clone, Debug)]
pub struct SentFile {
    pub id: LaboratoryFileId,
    pub came_at: Timestamp,
    /// By which way.
    pub via: Via,
    /// Who uploaded it.
    pub by: Option<String>,
    pub is_readers: bool,
    pub name: Phi,
    pub messages: u32,
    /// How many of them had come before.
    pub repeated: u32,
    /// How many values came in the others.
    pub values: u32,
    /// How many of them stand in charts.
    pub shown: u32,
    pub documents: u32,
    /// How many messages of it wait for a person.
    pub waiting: u32,
    /// Why they wait, each reason once.
    pub reasons: BTreeSet<Reason>,
    /// Why nothing of it was taken.
    pub trouble: Option<FileRefusal>,
    /// What it announced and did not hold.
    pub miscount: Option<Miscount>,
    /// The file with the same bytes that came first.
    pub first: Option<LaboratoryFileId>,
}

impl SentFile {
    /// Whether the reader has brought it just now.
    pub fn is_new(&self, now: Timestamp) -> bool {
        self.is_readers && now.duration_since(self.came_at) < NEW_FOR
    }

    /// Whether nothing in it was new.
    pub const fn is_repeated(&self) -> bool {
        self.messages > 0 && self.repeated == self.messages
    }
}

/// One patient's part of a message, in the list of its file.
#[derive(Clone, Debug)]
pub struct InFile {
    pub id: LaboratoryMessageId,
    /// Which message of the file, counted from nought.
    pub place: u32,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its type.
    pub kind: String,
    /// The name that it says; nothing where the reader does not treat the patient in whose chart it is.
    pub name: Option<Phi>,
    pub born: Option<Phi<Date>>,
    pub values: u32,
    /// How many of them stand in a chart.
    pub shown: u32,
    pub documents: u32,
    pub patient: Option<PatientId>,
    /// It has not reached that chart yet: the file is large, or the machine stopped.
    pub is_on_its_way: bool,
    /// Why a person is to look at it.
    pub reason: Option<Reason>,
}

/// A file with a page of its messages.
#[derive(Clone, Debug)]
pub struct Contents {
    pub file: SentFile,
    /// Its messages, what waits first.
    pub messages: Vec<InFile>,
}

/// Why a file that somebody uploads is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// None was chosen.
    Missing,
    /// There are more than are taken at a time.
    TooMany { most: usize },
    /// It is larger than that.
    TooLarge {
        /// Megabytes.
        most: usize,
    },
    /// It has no bytes.
    Empty,
    /// Nothing in it is a message.
    Refused(FileRefusal),
    /// There is no room for more files.
    ClinicIsFull,
    /// The reader has brought so many today.
    DayIsFull { most: u32 },
    /// Something is too busy, or failed.
    NotNow,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_has_a_word_of_its_own() {
        let ways = [Via::Page, Via::Folder, Via::Command];
        assert!(ways.into_iter().all(|via| via.word().parse::<Via>().ok() == Some(via)));
    }
}
