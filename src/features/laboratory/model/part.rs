//! A file, taken apart into one patient's parts of its messages.

use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use super::{Reason, Unknown};
use crate::hl7::{self, Head, Report};

pub use crate::hl7::MESSAGES as MOST_MESSAGES;

/// One patient's part of a message.
#[derive(Clone, Debug)]
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

/// Why nothing of a file was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It holds no message.
    Unreadable,
    /// It holds more than [`MOST_MESSAGES`].
    TooMany,
}

impl Trouble {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::TooMany => "too_many",
        }
    }

    /// In a sentence, for the terminal and for files beside the folder.
    pub fn sentence(self) -> String {
        match self {
            Self::Unreadable => "It holds no HL7 message: no line begins with MSH.".to_owned(),
            Self::TooMany => format!("It holds more than {MOST_MESSAGES} messages. Split it and send the parts."),
        }
    }
}

impl FromStr for Trouble {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        [Self::Unreadable, Self::TooMany].into_iter().find(|trouble| trouble.word() == word).ok_or(Unknown)
    }
}

/// Takes a file apart. Without any message that has a head it is no laboratory's file; its lines still count.
pub fn parts(bytes: &[u8]) -> (Vec<Part>, Option<Trouble>) {
    let text = hl7::read(bytes);
    let messages = hl7::messages(&text);
    if messages.len() > MOST_MESSAGES {
        return (Vec::new(), Some(Trouble::TooMany));
    }
    let has_head = messages.iter().any(|message| message.segment("MSH").is_some());
    let parts = (0..).zip(&messages).flat_map(|(place, message)| of_message(place, message)).collect();
    (parts, (!has_head).then_some(Trouble::Unreadable))
}

fn of_message(place: u32, message: &hl7::Message<'_>) -> Vec<Part> {
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
}
