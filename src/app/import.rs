//! A laboratory's file from the terminal: taken in, or only tried, and the line that is said of it.

use serde::{Deserialize, Serialize};

use crate::features::laboratory::{self, File, Reason, Taken, Via};
use crate::hostile::{LARGEST, ParseWorker};
use crate::vault::Vault;

/// What is said of one file. Every value that came is shown or waits: the two counts make up `values_in`.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The file, as it was named on the command line.
    pub file: String,
    pub messages: usize,
    pub values_in: usize,
    /// How many of them stand in a chart, or would.
    pub values_shown: usize,
    /// How many wait for a person, or would.
    pub values_waiting: usize,
    /// How many documents stand in a chart, or would.
    pub documents: usize,
    /// Why something waits, in sentences.
    pub waiting_because: Option<String>,
    /// Why the file was not taken.
    pub error: Option<String>,
}

/// A line, and what a person is told beside it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub line: Line,
    /// How many of the messages had come before.
    pub repeated: usize,
    /// What the file announced and did not hold.
    pub counted: Option<String>,
}

/// A file that came over the terminal's socket. It has no `Debug`: nothing of it reaches a log.
#[derive(Serialize, Deserialize)]
pub struct Brought {
    pub name: String,
    /// Its bytes, in base64.
    pub bytes: String,
    /// Whether nothing is to be kept.
    pub dry_run: bool,
}

impl Report {
    /// What is said of a file that was taken in, or tried.
    pub fn new(file: String, taken: &Taken) -> Self {
        let sentences: Vec<_> = taken.waiting_because().into_iter().map(Reason::sentence).collect();
        let line = Line {
            file,
            messages: taken.messages(),
            values_in: taken.values_in(),
            values_shown: taken.values_shown(),
            values_waiting: taken.values_waiting(),
            documents: taken.documents(),
            waiting_because: (!sentences.is_empty()).then(|| sentences.join(" ")),
            error: taken.trouble.map(laboratory::FileRefusal::sentence),
        };
        Self { line, repeated: taken.repeated(), counted: taken.counted() }
    }

    /// What is said of a file that could not be read, or that the portal could not take now.
    pub const fn failed(file: String, error: String) -> Self {
        let line = Line {
            file,
            messages: 0,
            values_in: 0,
            values_shown: 0,
            values_waiting: 0,
            documents: 0,
            waiting_because: None,
            error: Some(error),
        };
        Self { line, repeated: 0, counted: None }
    }
}

/// Takes a file in, or only tries it. It was read by whoever brings it.
pub async fn bring(vault: &Vault, parser: &ParseWorker, name: String, bytes: Vec<u8>, dry_run: bool) -> Report {
    if bytes.len() > LARGEST {
        return Report::failed(name, too_large());
    }
    let caller = vault.laboratory_terminal();
    let taken = if dry_run {
        laboratory::dry_run(vault, parser, &caller, bytes).await
    } else {
        let file = File { name: plain(&name), bytes, via: Via::Command };
        laboratory::take_in(vault, parser, &caller, file).await
    };
    match taken {
        Ok(taken) => Report::new(name, &taken),
        Err(fault) => Report::failed(name, format!("It could not be taken in now: {fault}. Bring it again.")),
    }
}

/// What is said of a file that is too large to be read.
pub fn too_large() -> String {
    format!("It is larger than {} MB. Split it between two messages and bring the parts.", LARGEST / (1024 * 1024))
}

/// A file's own name, without the folders that lead to it.
fn plain(name: &str) -> String {
    name.rsplit('/').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::laboratory::model::opened;

    const TWO: &str =
        "MSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rOBX|1|NM|A||1\rMSH|^~\\&|L||||1||ADT^A08|2\rPID|1\rOBX|1|NM|W||70";

    #[test]
    fn a_line_has_eight_keys_and_its_counts_make_up_what_came() {
        let Report { line, repeated, .. } = Report::new("a.hl7".to_owned(), &Taken::unmatched(&opened(TWO.as_bytes())));
        assert_eq!((line.messages, line.values_in, line.values_shown, line.values_waiting, repeated), (2, 2, 0, 2, 0));
        let because = line.waiting_because.clone().unwrap_or_default();
        assert!(because.contains("not a result message") && because.contains("no clinic here"), "{because}");
        let keys = serde_json::to_value(&line).expect("a line").as_object().expect("an object").len();
        assert_eq!(keys, 8);
    }

    #[test]
    fn what_is_no_file_of_messages_is_an_error() {
        for bytes in [&b""[..], b"%PDF-1.4 \xff\xd8\x00"] {
            let line = Report::new("b".to_owned(), &Taken::unmatched(&opened(bytes))).line;
            assert!(line.error.is_some_and(|error| error.contains("no HL7 message")));
        }
    }

    #[test]
    fn the_folders_that_lead_to_a_file_are_not_kept() {
        assert_eq!(plain("/srv/lab/monday.hl7"), "monday.hl7");
    }
}
