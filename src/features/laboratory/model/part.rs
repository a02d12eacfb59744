//! A file, taken apart into one patient's parts of its messages.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Reason;
use crate::hl7::{self, Flag, Head, Report};
use crate::kit::closed::closed_list;

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

closed_list! {
    /// Why nothing of a file was taken.
    #[derive(Serialize, Deserialize)]
    pub enum FileRefusal {
        /// It holds no message.
        Unreadable = "unreadable",
        /// It holds more than [`MOST_MESSAGES`].
        TooMany = "too_many",
        /// Its end is missing.
        CutOff = "cut_off",
        /// It holds more values, orders, patients or lines than are taken at a time.
        TooMuch = "too_much",
        /// Whoever read it needed more time or memory than a file may take, or ended over it.
        NotRead = "not_read",
    }
}

impl FileRefusal {
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

/// Each patient's part of a message.
pub(super) fn of_message(place: u32, message: &hl7::Message<'_>) -> Vec<Part> {
    let (hash, head) = (Sha256::digest(message.raw).into(), hl7::head(message));
    let one = |part, values, report| Part { place, part, hash, head: head.clone(), values, report };
    match hl7::reports(message) {
        Err(trouble) => {
            let reason = match trouble {
                hl7::NoReport::NoHead => Reason::Unreadable,
                hl7::NoReport::OtherType => Reason::NotAResult,
                hl7::NoReport::UnknownSet => Reason::UnknownSet,
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
        assert_eq!(parts(b"%PDF-1.4 \xff\xd8").1, Some(FileRefusal::Unreadable));
        assert_eq!(parts(b"").1, Some(FileRefusal::Unreadable));
        let many = "MSH|^~\\&|L||||1||ORU^R01|1\r".repeat(MOST_MESSAGES + 1);
        assert!(matches!(parts(many.as_bytes()), (parts, Some(FileRefusal::TooMany)) if parts.is_empty()));
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
            assert_eq!((opened.parts.len(), opened.trouble), (0, Some(FileRefusal::TooMuch)));
        }
        let cut = opened(b"BHS|^~\\&\rMSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rOBX|1|NM|A||3");
        assert_eq!((cut.parts.len(), cut.trouble), (0, Some(FileRefusal::CutOff)));
    }

    #[test]
    fn every_trouble_has_a_word_and_a_sentence_of_its_own() {
        let words: std::collections::BTreeSet<_> = FileRefusal::ALL.map(FileRefusal::word).into();
        let sentences: std::collections::BTreeSet<_> = FileRefusal::ALL.map(FileRefusal::sentence).into();
        assert_eq!((words.len(), sentences.len()), (FileRefusal::ALL.len(), FileRefusal::ALL.len()));
        assert!(
            FileRefusal::ALL.into_iter().all(|trouble| trouble.word().parse::<FileRefusal>().ok() == Some(trouble))
        );
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
