//! Receipts and reasons: for whoever looks into the folder. They hold no health data and no name, not even a file's.

use crate::features::laboratory::{Came, FileRefusal};
use crate::kit::clock::Timestamp;

/// What is known of a file by itself.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// The hash of it.
    pub sha256: [u8; 32],
    /// Its length.
    pub bytes: usize,
}

impl Paper {
    /// That a file was taken.
    pub fn receipt(&self, came: &Came) -> String {
        let taken = &came.taken;
        format!(
            "This file was taken. It is kept in the portal.\n\n{}\
             Messages:       {}\n\
             Values:         {}\n\
             Put in charts:  {}\n\
             Wait for staff: {}\n\
             Documents:      {}\n{}",
            self.lines(came),
            taken.messages(),
            taken.values_in(),
            taken.values_shown(),
            taken.values_waiting(),
            taken.documents(),
            taken.counted().map_or_else(String::new, |counted| format!("\n{counted}\n")),
        )
    }

    /// Why a file was not.
    pub fn reason(&self, came: &Came, trouble: FileRefusal) -> String {
        format!(
            "This file was not taken. {}\n\nIt is kept in the portal as it came. Ask whoever sent it for a whole one.\n\n{}",
            trouble.sentence(),
            self.lines(came)
        )
    }

    fn lines(&self, came: &Came) -> String {
        format!(
            "File:           {}\n\
             Received:       {}\n\
             Bytes:          {}\n\
             SHA-256:        {}\n",
            came.id,
            moment(came.at),
            self.bytes,
            data_encoding::HEXLOWER.encode(&self.sha256),
        )
    }
}

/// Why a file lies beside this reason and not in the portal.
pub fn too_large(name: &str, bytes: u64, most: usize, now: Timestamp) -> String {
    format!(
        "This file was not taken. It is larger than {} MB.\n\n\
         It is not in the portal: it lies here as {name}. Split it between two messages, put the parts into the folder, \
         and remove it here.\n\n\
         Found:          {}\n\
         Bytes:          {bytes}\n",
        most / (1024 * 1024),
        moment(now),
    )
}

/// Why a file lies beside this reason over which the program ended.
pub fn stopped(name: &str, bytes: usize, now: Timestamp) -> String {
    format!(
        "This file was not taken. Anteroom stopped while it was reading it.\n\n\
         It is not in the portal: it lies here as {name}. Clinical staff can let it be tried again, on the page of \
         laboratory files. If Anteroom stops over it again, ask the laboratory for smaller files.\n\n\
         Found:          {}\n\
         Bytes:          {bytes}\n",
        moment(now),
    )
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::laboratory::Taken;
    use crate::features::laboratory::model::opened;
    use crate::kit::id::Id;

    fn came(bytes: &[u8]) -> (Came, Paper) {
        let taken = Taken::unmatched(&opened(bytes));
        let came = Came { id: Id::from_bits([7; 16]), at: Timestamp::UNIX_EPOCH, taken, envelopes: Vec::new() };
        (came, Paper { sha256: [0xAB; 32], bytes: bytes.len() })
    }

    #[test]
    fn a_receipt_says_how_much_came_and_of_whom_nothing() {
        let text = "MSH|^~\\&|L|N|||1||ORU^R01|1|P|2.3\rPID|1||4711||Okafor^Maya\rOBX|1|NM|A||1\rOBX|2|NM|B||2";
        let (came, paper) = came(text.as_bytes());
        let receipt = paper.receipt(&came);
        let file = came.id.to_string();
        for said in [file.as_str(), "1970-01-01 00:00:00 UTC", "abababab", "Messages:       1", "Wait for staff: 2"] {
            assert!(receipt.contains(said), "{said}: {receipt}");
        }
        assert!(!["Okafor", "Maya", "4711"].iter().any(|word| receipt.contains(word)), "{receipt}");
    }

    #[test]
    fn a_reason_says_what_was_wrong_and_where_the_file_is() {
        let (came, paper) = came(b"%PDF-1.4");
        let reason = paper.reason(&came, FileRefusal::Unreadable);
        assert!(reason.contains("no line begins with MSH") && reason.contains(&came.id.to_string()), "{reason}");
        let large = too_large("too-large-07", 30_000_000, 25 * 1024 * 1024, Timestamp::UNIX_EPOCH);
        assert!(large.contains("larger than 25 MB") && large.contains("too-large-07"), "{large}");
        let stopped = stopped("stopped-07", 5, Timestamp::UNIX_EPOCH);
        assert!(stopped.contains("stopped while it was reading") && stopped.contains("stopped-07"), "{stopped}");
    }
}
