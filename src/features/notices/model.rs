//! Letters and stuck notices as pages show them.

use crate::kit::channel::Channel;
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{NoticeId, PatientId};

/// A letter that the demo kept instead of sending it.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Where it would have gone.
    pub to: String,
    /// Its subject; empty for a text.
    pub subject: String,
    pub lines: Vec<Line>,
}

/// A line of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Words(String),
    /// A link into the portal: the words before it, and the address.
    Link(String, String),
}

impl Line {
    /// Reads a line; a web address at its end becomes a link.
    pub fn read(line: &str) -> Self {
        let (before, last) = line.rsplit_once(' ').unwrap_or(("", line));
        if last.starts_with("http://") || last.starts_with("https://") {
            return Self::Link(before.to_owned(), last.to_owned());
        }
        match line.split_once("http") {
            Some((before, rest)) => {
                let (address, after) = rest.split_once(' ').unwrap_or((rest, ""));
                Self::Link(format!("{before}{after}"), format!("http{address}"))
            }
            None => Self::Words(line.to_owned()),
        }
    }
}

/// A notice that has not left.
#[derive(Clone, Debug)]
pub struct Stuck {
    pub id: NoticeId,
    pub title: String,
    pub is_text: bool,
    /// Part of its address.
    pub address: String,
    /// For how long it has waited.
    pub age: SignedDuration,
    /// When it is tried again; none when it has failed for good.
    pub next: Option<SignedDuration>,
    /// Why it did not leave.
    pub reason: Option<String>,
    /// Whether it can be tried again.
    pub can_be_tried: bool,
    /// The chart that staff may open to see whom to call.
    pub card: Option<PatientId>,
}

/// What somebody can choose, and where it would go.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Each kind: its word in the form, and what people read.
    pub kinds: Vec<(&'static str, String)>,
    /// The ways that lead somewhere: each with its word in the form.
    pub ways: Vec<(Channel, &'static str)>,
    /// The e-mail address in use.
    pub email: Option<String>,
    pub phone: Option<Phone>,
    /// The number that texts come from.
    pub sender: String,
}

/// A phone that texts may go to.
#[derive(Clone, Debug)]
pub struct Phone {
    pub number: String,
    /// When its owner agreed to texts.
    pub agreed_at: Option<Timestamp>,
    /// When it sent STOP.
    pub stopped_at: Option<Timestamp>,
}

/// What somebody answered to a text, where it means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// No more texts.
    Stop,
    /// Texts again.
    Start,
}

impl Word {
    const STOPS: [&'static str; 9] =
        ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "alto", "parar", "cancelar"];
    const STARTS: [&'static str; 5] = ["start", "unstop", "yes", "empezar", "iniciar"];

    /// Reads a reported text: who sent it, and its word.
    pub fn read(body: &[u8]) -> Option<(String, Self)> {
        let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        let field = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim());
        let said = field("Body")?.trim_end_matches(['.', '!']).to_lowercase();
        let word = match said.as_str() {
            said if Self::STOPS.contains(&said) => Self::Stop,
            said if Self::STARTS.contains(&said) => Self::Start,
            _ => return None,
        };
        Some((field("From")?.to_owned(), word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_and_start_are_heard_in_both_languages_and_nothing_else_is() {
        let said = |body: &str| Word::read(format!("From=%2B15550100142&Body={body}").as_bytes());
        assert_eq!(said("STOP"), Some(("+15550100142".to_owned(), Word::Stop)));
        assert_eq!(said("+Alto.+").map(|heard| heard.1), Some(Word::Stop));
        assert_eq!(said("start").map(|heard| heard.1), Some(Word::Start));
        assert_eq!(said("please+do+not+stop"), None);
        assert_eq!(Word::read(b"Body=STOP"), None);
    }

    #[test]
    fn an_address_in_a_letter_becomes_a_link() {
        let link = |line: &str| match Line::read(line) {
            Line::Link(before, link) => (before, link),
            Line::Words(words) => panic!("{words} holds a link"),
        };
        assert_eq!(link("Open: http://127.0.0.1/x"), ("Open:".to_owned(), "http://127.0.0.1/x".to_owned()));
        assert_eq!(link("https://a.example/x then").1, "https://a.example/x");
        assert_eq!(Line::read("No link"), Line::Words("No link".to_owned()));
    }
}
