//! The answer to a message: that it was taken, or why not (HL7 v2.5.1 §2.9.2, §2.14), written with the message's own
//! signs. It names nobody but the two programs.

use serde::{Deserialize, Serialize};

use super::reading::is_result;
use super::wire::{Field, Message, Signs};
use crate::kit::clock::Timestamp;

/// What the sender is told (HL7 table 0008).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It was taken.
    Accepted,
    /// It was not, for what it holds.
    Failed,
    /// It was not, for what it is.
    Rejected,
}

impl Code {
    const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "AA",
            Self::Failed => "AE",
            Self::Rejected => "AR",
        }
    }
}

/// What an answer repeats of the message that it answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Envelope {
    signs: Signs,
    sender: [String; 2],
    receiver: [String; 2],
    event: String,
    control: String,
    processing: String,
    version: String,
    /// Whether the message brings results.
    pub is_result: bool,
}

/// The most signs that are repeated of a field: the longest that the standard gives to any of them.
const LONGEST: usize = 227;

impl Envelope {
    /// Of a message that wants an answer: it has a head, and is no answer itself.
    pub fn of(message: &Message<'_>) -> Option<Self> {
        let head = message.head()?;
        let kind = head.text(9, 1);
        if kind.eq_ignore_ascii_case("ACK") || message.segment("MSA").is_some() {
            return None;
        }
        let [application, facility, other_application, other_facility, control, processing, version] =
            [3, 4, 5, 6, 10, 11, 12].map(|number| repeated(head.field(number)));
        Some(Self {
            signs: head.signs(),
            sender: [application, facility],
            receiver: [other_application, other_facility],
            event: head.text(9, 2).chars().filter(char::is_ascii_alphanumeric).take(3).collect(),
            control,
            processing: if processing.is_empty() { "P".to_owned() } else { processing },
            version,
            is_result: is_result(&kind),
        })
    }

    /// The answer: its own number is `control`, letters and digits alone, and `why` is said where it was not taken.
    pub fn answered(&self, code: Code, why: &str, control: &str, at: Timestamp) -> String {
        let signs = self.signs;
        let declared = String::from_iter([signs.component, signs.repetition, signs.escape, signs.subcomponent]);
        let mut head = vec!["MSH".to_owned(), declared];
        head.extend(self.receiver.iter().chain(&self.sender).cloned());
        head.extend([self.time(at), String::new(), self.kind(), control.to_owned()]);
        head.extend([self.processing.clone(), self.version.clone()]);
        if !head.concat().is_ascii() {
            head.extend(["", "", "", "", "", "UNICODE UTF-8"].map(str::to_owned));
        }
        let mut said = vec!["MSA".to_owned(), code.word().to_owned(), self.control.clone()];
        if code != Code::Accepted {
            said.push(why.chars().map(|sign| if signs.holds(sign) { ' ' } else { sign }).collect());
        }
        let segments = [head, said].map(|fields| fields.join(signs.field.encode_utf8(&mut [0; 4])) + "\r");
        segments.concat()
    }

    /// `ACK^R01^ACK`; before 2.4 the structure had no place there.
    fn kind(&self) -> String {
        let is_old = ["2.1", "2.2", "2.3"].iter().any(|old| self.version.starts_with(old));
        let parts = match (self.event.as_str(), is_old) {
            ("", _) => vec!["ACK"],
            (event, true) => vec!["ACK", event],
            (event, false) => vec!["ACK", event, "ACK"],
        };
        parts.join(self.signs.component.encode_utf8(&mut [0; 4]))
    }

    /// With its zone, but where the message uses the plus sign for something else.
    fn time(&self, at: Timestamp) -> String {
        let zone = if self.signs.holds('+') { "" } else { "+0000" };
        format!("{}{zone}", at.strftime("%Y%m%d%H%M%S"))
    }
}

/// A field as the message has it, up to where a line was broken: the rest may be anything.
fn repeated(field: Field<'_>) -> String {
    field.raw().trim().chars().take_while(|sign| !sign.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hl7::{messages, read};

    fn answer(text: &str, code: Code) -> Option<String> {
        let text = read(text.as_bytes());
        let envelope = messages(&text).first().and_then(Envelope::of)?;
        Some(envelope.answered(code, "It brings no results.", "0x1", Timestamp::UNIX_EPOCH))
    }

    #[test]
    fn sender_and_receiver_change_places_and_the_number_is_repeated() {
        let text =
            "MSH|^~\\&|CORE|North^1.2^ISO|PORTAL|ELM|20260501||ORU^R01^ORU_R01|N-77|P|2.5.1\rPID|1||5||Okafor^Maya";
        assert_eq!(
            answer(text, Code::Accepted).as_deref(),
            Some("MSH|^~\\&|PORTAL|ELM|CORE|North^1.2^ISO|19700101000000+0000||ACK^R01^ACK|0x1|P|2.5.1\rMSA|AA|N-77\r")
        );
        assert!(answer(text, Code::Failed).is_some_and(|said| said.ends_with("MSA|AE|N-77|It brings no results.\r")));
    }

    #[test]
    fn an_answer_keeps_to_the_signs_of_the_message() {
        let text = "MSH*:+?!*A*B*C*D***ADT:A08*9*T*2.3";
        assert_eq!(
            answer(text, Code::Rejected).as_deref(),
            Some("MSH*:+?!*C*D*A*B*19700101000000**ACK:A08*0x1*T*2.3\rMSA*AR*9*It brings no results.\r")
        );
        let dotted = answer("MSH.^~\\&.A.B.C.D...ORU^R01.9.P.2", Code::Rejected);
        assert!(dotted.is_some_and(|said| said.ends_with("MSA.AR.9.It brings no results \r")));
    }

    #[test]
    fn a_broken_head_is_answered_as_far_as_it_goes() {
        for (text, said) in [
            ("MSH", "MSH|^~\\&|||||19700101000000+0000||ACK|0x1|P|\rMSA|AA|\r"),
            ("MSH|^~\\|L", "MSH|^~\\&|||L||19700101000000+0000||ACK|0x1|P|\rMSA|AA|\r"),
            (
                "MSH|^~\\&|L||||1||ORU|7\nMaya Okafor|P|2.4",
                "MSH|^~\\&|||L||19700101000000+0000||ACK|0x1|P|2.4\rMSA|AA|7\r",
            ),
        ] {
            assert_eq!(answer(text, Code::Accepted).as_deref(), Some(said), "{text}");
        }
        let foreign = answer("MSH|^~\\&|Lab Köln||||1||ORU^R01|7|P|2.4", Code::Accepted).unwrap_or_default();
        assert!(foreign.contains("|Lab Köln|") && foreign.contains("|2.4||||||UNICODE UTF-8\r"), "{foreign}");
    }

    #[test]
    fn nobody_answers_an_answer_or_what_has_no_head() {
        for text in
            ["MSH|^~\\&|A|B|||1||ACK|6|P|2.5\rMSA|AA|5", "MSH|^~\\&|A|B|||1||ORR^O02|6|P|2.5\rMSA|AA|5", "PID|1"]
        {
            assert_eq!(answer(text, Code::Accepted), None, "{text}");
        }
    }
}
