//! What the laboratory is told of each message: once the file is in the vault, and not before.

use crate::features::laboratory::{Came, FileRefusal};
use crate::hl7::{Code, Envelope};

/// The answers to a file's messages; nothing where nobody asked. The same file is answered under the same numbers again.
pub fn written(came: &Came) -> Option<String> {
    let answers = came.envelopes.iter().map(|(place, envelope)| {
        let (code, why) = code(envelope, came.taken.trouble);
        envelope.answered(code, &why, &control(came, *place), came.at)
    });
    let written = answers.collect::<String>();
    (!written.is_empty()).then_some(written)
}

/// A message that waits for a person was taken too.
fn code(envelope: &Envelope, trouble: Option<FileRefusal>) -> (Code, String) {
    match trouble {
        Some(trouble) => (Code::Failed, trouble.sentence()),
        None if envelope.is_result => (Code::Accepted, String::new()),
        None => (Code::Rejected, "Only result messages (ORU) are taken.".to_owned()),
    }
}

/// Our own number of the answer: letters and digits, at most twenty, as old receivers want it.
fn control(came: &Came, place: usize) -> String {
    format!("{:.14}{place:04}", came.id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::laboratory::Taken;
    use crate::features::laboratory::model::opened;
    use crate::kit::clock::Timestamp;
    use crate::kit::id::Id;

    const TWO: &str = "FHS|^~\\&\rMSH|^~\\&|L|N|P|E|1||ORU^R01|11|P|2.3\rPID|1||5||Okafor^Maya\rOBX|1|NM|A||1\rMSH#:+?!#L#N#P#E#1##ADT:A08#12#P#2.5\rPID#1##5##Okafor:Maya\rFTS|1";

    fn answered(bytes: &[u8], trouble: Option<FileRefusal>) -> Option<String> {
        let mut opened = opened(bytes);
        let envelopes = std::mem::take(&mut opened.envelopes);
        let taken = Taken { trouble, ..Taken::unmatched(&opened) };
        written(&Came { id: Id::from_bits([7; 16]), at: Timestamp::UNIX_EPOCH, taken, envelopes })
    }

    #[test]
    fn each_message_has_an_answer_in_its_own_signs_which_names_no_patient() {
        let written = answered(TWO.as_bytes(), None).unwrap();
        let lines: Vec<_> = written.split_terminator('\r').collect();
        assert_eq!(lines.len(), 4, "{written}");
        assert!(lines[0].starts_with("MSH|^~\\&|P|E|L|N|") && lines[1] == "MSA|AA|11", "{written}");
        assert!(lines[2].starts_with("MSH#:+?!#P#E#L#N#"), "{written}");
        assert_eq!(lines[3], "MSA#AR#12#Only result messages (ORU) are taken.");
        assert!(!written.contains("Okafor") && !written.contains("Maya"));
        let numbers = [lines[0].split('|').nth(9), lines[2].split('#').nth(9)];
        assert!(numbers[0] != numbers[1] && numbers.iter().flatten().all(|number| number.len() <= 20), "{numbers:?}");
    }

    #[test]
    fn a_file_that_was_not_taken_says_so_to_each_and_one_without_messages_to_nobody() {
        let written = answered(TWO.as_bytes(), Some(FileRefusal::TooMany)).unwrap();
        assert_eq!((written.matches("|AE|11|").count(), written.matches("#AE#12#").count()), (1, 1), "{written}");
        assert_eq!(answered(b"%PDF-1.4", Some(FileRefusal::Unreadable)), None);
    }
}
