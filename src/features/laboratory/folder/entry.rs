//! A file in the folder, as one look saw it.

use std::ffi::{CStr, CString};

use rustix::fs::{FileType, Stat};
use sha2::{Digest as _, Sha256};

use crate::kit::clock::Timestamp;

/// A plain file under a name that somebody else chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    name: CString,
    seen: Seen,
}

/// By what a file is known again, and that it has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    device: u64,
    number: u64,
    size: u64,
    changed: (i64, u64),
}

/// What stands in the folder under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file to take.
    File(Seen),
    /// No file.
    Strange,
}

/// How the other name of a file begins that is too large.
pub const TOO_LARGE: &str = "too-large-";

/// How the other name of a file begins over which the program ended.
pub const STOPPED: &str = "stopped-";

/// That name: it says nothing, and is the same for the same content.
pub fn stopped_name(sha256: &[u8; 32]) -> String {
    format!("{STOPPED}{}", data_encoding::HEXLOWER.encode(&sha256[..8]))
}

/// The names of our own folders.
pub const OURS: [&str; 3] = ["done", "failed", "ack"];

/// How names end while somebody still writes the file.
const UNFINISHED: [&str; 4] = [".tmp", ".part", ".partial", ".filepart"];

/// Whether somebody means this name to be taken: it is neither hidden, nor unfinished, nor ours.
pub fn is_meant(name: &CStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    !name.starts_with('.') && !OURS.contains(&name.as_str()) && !UNFINISHED.iter().any(|end| name.ends_with(end))
}

impl Kind {
    /// What this is.
    pub fn of(stat: &Stat) -> Self {
        if FileType::from_raw_mode(stat.st_mode) != FileType::RegularFile {
            return Self::Strange;
        }
        Self::File(Seen {
            device: stat.st_dev,
            number: stat.st_ino,
            size: u64::try_from(stat.st_size).unwrap_or_default(),
            changed: (stat.st_mtime, stat.st_mtime_nsec),
        })
    }
}

impl Seen {
    /// Whether it was last written so long before.
    pub fn is_older(&self, seconds: i64, now: Timestamp) -> bool {
        self.changed.0 <= now.as_second() - seconds
    }
}

impl Seen {
    /// The same, for a time that cannot be believed too: it may lie in the future.
    pub fn is_complete(&self, seconds: i64, now: Timestamp) -> bool {
        self.is_older(seconds, now) || self.changed.0 > now.as_second() + seconds
    }
}

impl Entry {
    /// A file that was seen.
    pub fn new(name: &CStr, seen: Seen) -> Self {
        Self { name: name.to_owned(), seen }
    }

    /// Its name, for the folder alone.
    pub fn name(&self) -> &CStr {
        &self.name
    }

    /// Its name, for the vault alone.
    pub fn shown(&self) -> String {
        self.name.to_string_lossy().into_owned()
    }

    /// What it looked like.
    pub const fn seen(&self) -> Seen {
        self.seen
    }

    /// Its length.
    pub const fn size(&self) -> u64 {
        self.seen.size
    }

    /// What comes first: what was written first, and then by name.
    pub fn order(&self) -> ((i64, u64), &CStr) {
        (self.seen.changed, &self.name)
    }

    /// A name that says nothing, and is the same at every look: by it, a move that was broken off goes on.
    pub fn other_name(&self) -> String {
        let Seen { device, number, size, changed } = self.seen;
        let what = format!("{device} {number} {size} {changed:?}");
        format!("{TOO_LARGE}{}", data_encoding::HEXLOWER.encode(&Sha256::digest(what)[..8]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_unfinished_and_our_own_names_are_not_meant() {
        for name in [c".hidden", c"a.hl7.filepart", c"b.TMP", c"c.part", c"d.partial", c"done", c"Failed", c"ack"] {
            assert!(!is_meant(name), "{name:?}");
        }
        for name in [c"a.hl7", c"donetoo", c"tmp", c"part.hl7", c"caf\xe9"] {
            assert!(is_meant(name), "{name:?}");
        }
    }
}
