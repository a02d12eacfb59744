//! The trail's checkpoints: signed lines in a file outside the database that say how far the chain had come.
//!
//! Without them, whoever holds the files could cut off the newest rows, or put back an older database, and the chain
//! would still hold. A checkpoint is written after every 100 rows but at most once a second, after five minutes, and
//! at stop; what was cut off is noticed up to the newest of them. Each line has its number and the hash of the line
//! before, so that none can be taken out or moved; lines of earlier versions have neither and come first.
//!
//! The trail names each line in turn, in a row of its own: its number and its hash. So a file that was shortened,
//! emptied or replaced is noticed as well. The line is durable before its row is written: a crash between them leaves a
//! line that no row names, never a row that names no line, and the next start writes the row.

mod read;

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest as _, Sha256};

use super::actor::{self, Actor};
use super::trail::{Entry, Head, Origin};
use crate::kit::clock::Clock;
use crate::kit::id::RequestId;

pub(super) use read::{Checkpoint, Standing, exist, first_forged, named, read, whole};

const FILE: &str = "checkpoints";
const ACT: &str = "trail.checkpoint";

/// The append-only file of a data folder, shared by the task that follows the chain and the writer, which signs its end.
#[derive(Clone)]
pub(super) struct Checkpoints(Arc<Mutex<Lines>>);

pub(super) struct Lines {
    file: File,
    key: SigningKey,
    /// How far the newest line says that the chain had come.
    pub written: Head,
    /// How many lines there are, and the hash of the last.
    last: (usize, [u8; 32]),
    /// How many lines the trail names, and the row that names the last of them.
    pub named: (usize, i64),
}

impl Checkpoints {
    /// The file of this folder; a last line that a crash cut short is taken out of it.
    pub fn open(folder: &Path, key: SigningKey, standing: Standing) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).read(true).mode(0o600).open(folder.join(FILE))?;
        // What a crash cut short must go, or the next line would be appended to it and read as forged.
        let text = io::read_to_string(&file)?;
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        if whole < text.len() {
            file.set_len(whole as u64)?;
        }
        let lines = &text[..whole];
        let last = (lines.lines().count(), lines.lines().last().map_or([0; 32], hash_of));
        let Standing { written, named } = standing;
        Ok(Self(Arc::new(Mutex::new(Lines { file, key, written, last, named }))))
    }

    /// Writes where the chain stands, unless that is written already. One row that only names the newest line is no
    /// news.
    pub fn write(&self, head: Head, clock: &Clock) -> io::Result<()> {
        let mut lines = self.lines();
        let is_no_news = lines.named == (lines.last.0, head.seq) && head.seq == lines.written.seq + 1;
        if head == lines.written || head == Head::START || is_no_news {
            return Ok(());
        }
        let (number, before) = (lines.last.0 + 1, HEXLOWER.encode(&lines.last.1));
        let (hash, now) = (HEXLOWER.encode(&head.hash), clock.now().as_millisecond());
        let says = format!("{} {hash} {now} {number} {before}", head.seq);
        let signature = HEXLOWER.encode(&lines.key.sign(says.as_bytes()).to_bytes());
        let line = format!("{says} {signature}");
        lines.file.write_all(format!("{line}\n").as_bytes())?;
        lines.file.sync_data()?;
        (lines.written, lines.last) = (head, (number, hash_of(&line)));
        Ok(())
    }

    /// The row that names the newest line, unless there is one.
    pub fn unnamed(&self) -> Option<Naming> {
        let lines = self.lines();
        let (number, hash) = lines.last;
        (number > lines.named.0).then(|| Naming { number, says: format!("{number} {}", HEXLOWER.encode(&hash)) })
    }

    pub(super) fn lines(&self) -> MutexGuard<'_, Lines> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A line that the trail is to name.
pub(super) struct Naming {
    pub number: usize,
    says: String,
}

impl Naming {
    /// Appends the row by what the caller writes with.
    pub fn append<T>(&self, append: impl FnOnce(&Origin, &Entry<'_>) -> T) -> T {
        let job = Actor(actor::Kind::Job("checkpoints"));
        // Nobody asked for it.
        let origin = Origin { request: RequestId::from_bits([0; 16]), address: String::new(), device: String::new() };
        append(&origin, &Entry::new("event", ACT, "done").by(&job).detail(&self.says))
    }
}

fn hash_of(line: &str) -> [u8; 32] {
    Sha256::digest(line.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn heads(folder: &Path, key: &SigningKey) -> Vec<Option<Head>> {
        let found = read(folder, &key.verifying_key()).unwrap();
        found.into_iter().map(|checkpoint| checkpoint.map(|checkpoint| checkpoint.head)).collect()
    }

    #[test]
    fn what_was_signed_reads_back_and_what_was_touched_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let key = SigningKey::from_bytes(&[3; 32]);
        let head = Head { seq: 7, hash: [9; 32] };
        let file = Checkpoints::open(folder.path(), key.clone(), Standing::of(None, None)).unwrap();
        file.write(head, &Clock::settable(instant(5))).unwrap();
        assert_eq!(heads(folder.path(), &key), [Some(head)]);

        let text = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
        std::fs::write(folder.path().join(FILE), text.replacen('7', "8", 1)).unwrap();
        assert_eq!(heads(folder.path(), &key), [None]);
    }

    #[test]
    fn a_line_that_a_crash_cut_short_was_never_written_and_spoils_none_after_it() {
        let folder = tempfile::tempdir().unwrap();
        let (key, head) = (SigningKey::from_bytes(&[3; 32]), Head { seq: 7, hash: [9; 32] });
        std::fs::write(folder.path().join(FILE), "7 0909").unwrap();
        assert_eq!(heads(folder.path(), &key), []);
        let file = Checkpoints::open(folder.path(), key.clone(), Standing::of(None, None)).unwrap();
        file.write(head, &Clock::settable(instant(5))).unwrap();
        assert_eq!(heads(folder.path(), &key), [Some(head)]);
    }

    #[test]
    fn a_line_taken_out_moved_or_put_in_again_is_seen_and_lines_of_earlier_versions_count() {
        let folder = tempfile::tempdir().unwrap();
        let (key, clock) = (SigningKey::from_bytes(&[3; 32]), Clock::settable(instant(5)));
        let path = folder.path().join(FILE);
        let earlier = format!("1 {} 4", HEXLOWER.encode(&[1; 32]));
        let signature = HEXLOWER.encode(&key.sign(earlier.as_bytes()).to_bytes());
        std::fs::write(&path, format!("{earlier} {signature}\n")).unwrap();
        let file =
            Checkpoints::open(folder.path(), key.clone(), Standing::of(Some(Head { seq: 1, hash: [1; 32] }), None))
                .unwrap();
        for seq in 2..=4 {
            file.write(Head { seq, hash: [7; 32] }, &clock).unwrap();
        }
        let whole = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = whole.lines().collect();
        let holds = |order: &[usize]| {
            let text = order.iter().map(|at| lines[*at]).collect::<Vec<_>>().join("\n");
            std::fs::write(&path, text + "\n").unwrap();
            read(folder.path(), &key.verifying_key()).unwrap().iter().all(Option::is_some)
        };
        assert!(holds(&[0, 1, 2, 3]));
        for touched in [&[1, 2, 3][..], &[0, 2, 3], &[0, 1, 3], &[0, 2, 1, 3], &[0, 1, 1, 2, 3], &[0, 1, 2, 3, 0]] {
            assert!(!holds(touched), "{touched:?}");
        }
    }
}
