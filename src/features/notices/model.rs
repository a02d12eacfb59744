//! Letters and stuck notices as pages show them.

use crate::kit::clock::SignedDuration;
use crate::kit::id::{NoticeId, PatientId};

/// A letter that the demo kept instead of sending it.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Where it would have gone.
    pub to: String,
    /// Its subject; empty for a text.
    pub subject: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Words.
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
    /// Its id.
    pub id: NoticeId,
    /// What it tells of.
    pub title: String,
    /// Whether it is a text.
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
