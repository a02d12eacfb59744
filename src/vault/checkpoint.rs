//! The trail's checkpoints: signed lines in a file outside the database that say how far the chain had come.
//!
//! Without them, whoever holds the files could cut off the newest rows, or put back an older database, and the chain
//! would still hold. A checkpoint is written after every 100 rows but at most once a second, after five minutes, and
//! at stop; what was cut off is noticed up to the newest of them. Each line has its number and the hash of the line
//! before, so that none can be taken out or moved; lines of earlier versions have neither and come first.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::time::Duration;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;

use super::trail::Head;
use crate::kit::clock::Clock;

const FILE: &str = "checkpoints";
const ROWS: i64 = 100;
const AT_MOST_EVERY: Duration = Duration::from_secs(1);
const AT_LEAST_EVERY: Duration = Duration::from_mins(5);

/// The append-only file of a data folder.
pub(super) struct Checkpoints {
    file: File,
    key: SigningKey,
    written: Head,
    /// How many lines there are, and the hash of the last.
    last: (usize, [u8; 32]),
}

impl Checkpoints {
    pub fn open(folder: &Path, key: SigningKey, written: Head) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).read(true).mode(0o600).open(folder.join(FILE))?;
        // What a crash cut short must go, or the next line would be appended to it and read as forged.
        let text = io::read_to_string(&file)?;
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        if whole < text.len() {
            file.set_len(whole as u64)?;
        }
        let lines = &text[..whole];
        let last = (lines.lines().count(), lines.lines().last().map_or([0; 32], hash_of));
        Ok(Self { file, key, written, last })
    }

    /// Writes where the chain stands, unless that is written already.
    pub fn write(&mut self, head: Head, clock: &Clock) -> io::Result<()> {
        if head == self.written || head == Head::START {
            return Ok(());
        }
        let (number, before) = (self.last.0 + 1, HEXLOWER.encode(&self.last.1));
        let (hash, now) = (HEXLOWER.encode(&head.hash), clock.now().as_millisecond());
        let says = format!("{} {hash} {now} {number} {before}", head.seq);
        let signature = HEXLOWER.encode(&self.key.sign(says.as_bytes()).to_bytes());
        let line = format!("{says} {signature}");
        self.file.write_all(format!("{line}\n").as_bytes())?;
        self.file.sync_data()?;
        (self.written, self.last) = (head, (number, hash_of(&line)));
        Ok(())
    }

    /// Follows the chain until the writer is gone, and writes the last head then.
    pub async fn follow(mut self, mut heads: watch::Receiver<Head>, clock: Clock) {
        loop {
            let enough = heads.wait_for(|head| head.seq >= self.written.seq + ROWS);
            let gone = matches!(tokio::time::timeout(AT_LEAST_EVERY, enough).await, Ok(Err(_)));
            let head = *heads.borrow();
            if let Err(error) = self.write(head, &clock) {
                tracing::error!(%error, "a checkpoint of the trail could not be written");
            }
            if gone {
                return;
            }
            tokio::time::sleep(AT_MOST_EVERY).await;
        }
    }
}

/// Whether the folder was opened before: its first opening makes the file.
pub(super) fn exist(folder: &Path) -> bool {
    folder.join(FILE).exists()
}

/// Every checkpoint of a folder, in order; `None` stands for a line that this key did not sign. A line cut short by
/// a crash at the very end was never acknowledged and counts as not written.
pub(super) fn read(folder: &Path, key: &VerifyingKey) -> io::Result<Vec<Option<Head>>> {
    let text = match std::fs::read_to_string(folder.join(FILE)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let (mut before, mut is_chained) = ([0; 32], false);
    let mut heads = Vec::new();
    for (at, line) in whole.lines().enumerate() {
        let signed = signed_line(line, key);
        // Once lines are chained, none may be without its link.
        let follows = match signed.and_then(|(_, link)| link) {
            Some(link) => link == (at + 1, before),
            None => !is_chained,
        };
        is_chained |= signed.is_some_and(|(_, link)| link.is_some());
        heads.push(signed.filter(|_| follows).map(|(head, _)| head));
        before = hash_of(line);
    }
    Ok(heads)
}

/// A line's number, and the hash of the line before.
type Link = (usize, [u8; 32]);

fn signed_line(line: &str, key: &VerifyingKey) -> Option<(Head, Option<Link>)> {
    let (says, signature) = line.rsplit_once(' ')?;
    let signature = Signature::from_slice(&HEXLOWER.decode(signature.as_bytes()).ok()?).ok()?;
    key.verify(says.as_bytes(), &signature).ok()?;
    let words: Vec<&str> = says.split(' ').collect();
    let head = Head { seq: words.first()?.parse().ok()?, hash: hash(words.get(1)?)? };
    let behind = match words.get(3..) {
        Some([number, before]) => Some((number.parse().ok()?, hash(before)?)),
        Some([]) => None,
        _ => return None,
    };
    Some((head, behind))
}

fn hash(word: &str) -> Option<[u8; 32]> {
    HEXLOWER.decode(word.as_bytes()).ok()?.try_into().ok()
}

fn hash_of(line: &str) -> [u8; 32] {
    Sha256::digest(line.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    #[test]
    fn what_was_signed_reads_back_and_what_was_touched_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let key = SigningKey::from_bytes(&[3; 32]);
        let head = Head { seq: 7, hash: [9; 32] };
        let mut file = Checkpoints::open(folder.path(), key.clone(), Head::START).unwrap();
        file.write(head, &Clock::settable(instant(5))).unwrap();
        assert_eq!(read(folder.path(), &key.verifying_key()).unwrap(), vec![Some(head)]);

        let text = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
        std::fs::write(folder.path().join(FILE), text.replacen('7', "8", 1)).unwrap();
        assert_eq!(read(folder.path(), &key.verifying_key()).unwrap(), vec![None]);
    }

    #[test]
    fn a_line_that_a_crash_cut_short_was_never_written_and_spoils_none_after_it() {
        let folder = tempfile::tempdir().unwrap();
        let (key, head) = (SigningKey::from_bytes(&[3; 32]), Head { seq: 7, hash: [9; 32] });
        std::fs::write(folder.path().join(FILE), "7 0909").unwrap();
        assert_eq!(read(folder.path(), &key.verifying_key()).unwrap(), vec![]);
        let mut file = Checkpoints::open(folder.path(), key.clone(), Head::START).unwrap();
        file.write(head, &Clock::settable(instant(5))).unwrap();
        assert_eq!(read(folder.path(), &key.verifying_key()).unwrap(), vec![Some(head)]);
    }

    #[test]
    fn a_line_taken_out_moved_or_put_in_again_is_seen_and_lines_of_earlier_versions_count() {
        let folder = tempfile::tempdir().unwrap();
        let (key, clock) = (SigningKey::from_bytes(&[3; 32]), Clock::settable(instant(5)));
        let path = folder.path().join(FILE);
        let earlier = format!("1 {} 4", HEXLOWER.encode(&[1; 32]));
        let signature = HEXLOWER.encode(&key.sign(earlier.as_bytes()).to_bytes());
        std::fs::write(&path, format!("{earlier} {signature}\n")).unwrap();
        let mut file = Checkpoints::open(folder.path(), key.clone(), Head { seq: 1, hash: [1; 32] }).unwrap();
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
