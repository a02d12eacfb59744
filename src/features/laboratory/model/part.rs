//! A file, taken apart into one patient's parts of its messages.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Reason, Unknown};
use crate::hl7::{self, Flag, Head, Report};

pub use crate::hl7::MESSAGES as MOST_MESSAGES;

/// One patient's part of a message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Part {
    /// Which message of the file, counted from nought.
    pub place: u32,
    /// Which patient of the message.
    pub part: u32,
    /// SHA-256 of the whole message: that it is the same again.
    pub hash: [u8; 32],
    /// Who sent it.
    pub head: Head,
    /// How many values came, understood or not.
    pub values: usize,
    /// What it reports, or why that cannot be read.
    pub report: Result<Report, Reason>,
}

impl Part {
    /// Takes the words for critical values that the clinic has listed as what they mean.
    pub fn with_critical(&mut self, words: &[String]) {
        let orders = self.report.iter_mut().flat_map(|report| &mut report.orders);
        for one in orders.flat_map(|order| &mut order.observations) {
            Flag::with_words(&mut one.flags, words);
        }
    }
}

/// Why nothing of a file was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// It holds no message.
    Unreadable,
    /// It holds more than [`MOST_MESSAGES`].
    TooMany,
    /// Its end is missing.
    CutOff,
    /// It holds more values, orders, patients or lines than are taken at a time.
    TooMuch,
    /// Whoever read it needed more time or memory than a file may take, or ended over it.
    NotRead,
}

impl Trouble {
    /// Every trouble.
    pub const ALL: [Self; 5] = [Self::Unreadable, Self::TooMany, Self::CutOff, Self::TooMuch, Self::NotRead];

    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::TooMany => "too_many",
            Self::CutOff => "cut_off",
            Self::TooMuch => "too_much",
            Self::NotRead => "not_read",
        }
    }

    /// In a sentence, for the terminal and for files beside the folder.
    pub fn sentence(self) -> String {
        match self {
            Self::Unreadable => "It holds no HL7 message: no line begins with MSH.".to_owned(),
            Self::TooMany => format!("It holds more than {MOST_MESSAGES} messages. Split it and send the parts."),
            Self::CutOff => "Its end is missing. Send it again, whole.".to_owned(),
            Self::TooMuch => {
                format!(
                    "It holds more than {} values and orders, {} patients or {} lines. Split it and send the parts.",
                    hl7::VALUES,
                    hl7::PATIENTS,
                    hl7::SEGMENTS
                )
            }
            Self::NotRead => {
                "It could not be read in the time and memory that a file may take. Split it and send the parts."
                    .to_owned()
            }
        }
    }
}

impl FromStr for Trouble {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        Self::ALL.into_iter().find(|trouble| trouble.word() == word).ok_or(Unknown)
    }
}

/// Each patient's part of a message.
pub(super) fn of_message(place: u32, message: &hl7::Message<'_>) -> Vec<Part> {
    let (hash, head) = (Sha256::digest(message.raw).into(), hl7::head(message));
    let one = |part, values, report| Part { place, part, hash, head: head.clone(), values, report };
    match hl7::reports(message) {
        Err(trouble) => {
            let reason = match trouble {
                hl7::Trouble::NoHead => Reason::Unreadable,
                hl7::Trouble::OtherType => Reason::NotAResult,
                hl7::Trouble::UnknownSet => Reason::UnknownSet,
            };
            vec![one(0, hl7::values_in(message), Err(reason))]
        }
        Ok(reports) => (0..).zip(reports).map(|(part, report)| one(part, report.values(), Ok(report))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::pieces::{opened, parts};
    use super::*;

    #[test]
    fn a_file_is_its_messages_and_a_message_its_patients() {
        let text = "MSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rOBX|1|NM|A||1\rPID|2||6\rOBX|1|NM|A||1\rOBX|2|NM|B||1\rMSH|^~\\&|L||||1||ADT^A08|2\rPID|1\rOBX|1|NM|W||70";
        let (parts, trouble) = parts(text.as_bytes());
        let counted: Vec<_> = parts.iter().map(|part| (part.place, part.part, part.values)).collect();
        assert_eq!((counted, trouble), (vec![(0, 0, 1), (0, 1, 2), (1, 0, 1)], None));
        assert_eq!(parts[2].report.as_ref().err(), Some(&Reason::NotAResult));
        assert_eq!(parts[0].hash, parts[1].hash);
    }

    #[test]
    fn what_is_no_file_of_messages_says_so() {
        assert_eq!(parts(b"%PDF-1.4 \xff\xd8").1, Some(Trouble::Unreadable));
        assert_eq!(parts(b"").1, Some(Trouble::Unreadable));
        let many = "MSH|^~\\&|L||||1||ORU^R01|1\r".repeat(MOST_MESSAGES + 1);
        assert!(matches!(parts(many.as_bytes()), (parts, Some(Trouble::TooMany)) if parts.is_empty()));
    }

    #[test]
    fn a_file_that_holds_too_much_is_not_taken_apart() {
        let head = "MSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\r";
        let values = format!("{head}{}", "OBX|1|NM|A||1||||||F\r".repeat(hl7::VALUES + 1));
        let orders = format!("{head}{}", "OBR|1\r".repeat(hl7::VALUES + 1));
        let patients = format!("{head}{}", "PID|1\r".repeat(hl7::PATIENTS));
        let lines = format!("{head}{}", "NTE|1\r".repeat(hl7::SEGMENTS + 1));
        for text in [values, orders, patients, lines] {
            let opened = opened(text.as_bytes());
            assert_eq!((opened.parts.len(), opened.trouble), (0, Some(Trouble::TooMuch)));
        }
        let cut = opened(b"BHS|^~\\&\rMSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rOBX|1|NM|A||3");
        assert_eq!((cut.parts.len(), cut.trouble), (0, Some(Trouble::CutOff)));
    }

    #[test]
    fn every_trouble_has_a_word_and_a_sentence_of_its_own() {
        let words: std::collections::BTreeSet<_> = Trouble::ALL.map(Trouble::word).into();
        let sentences: std::collections::BTreeSet<_> = Trouble::ALL.map(Trouble::sentence).into();
        assert_eq!((words.len(), sentences.len()), (Trouble::ALL.len(), Trouble::ALL.len()));
        assert!(Trouble::ALL.into_iter().all(|trouble| trouble.word().parse::<Trouble>().ok() == Some(trouble)));
    }

    #[test]
    fn words_that_the_clinic_lists_make_a_value_critical() {
        let text = "MSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rOBX|1|NM|A||1|||PANIC~H\rOBX|2|NM|B||1|||PAN";
        let mut part = parts(text.as_bytes()).0.remove(0);
        part.with_critical(&["panic".to_owned()]);
        let report = part.report.expect("a report");
        let critical: Vec<_> =
            report.orders[0].observations.iter().map(|one| one.flags.iter().any(Flag::is_critical)).collect();
        assert_eq!(critical, [true, false]);
    }
}
