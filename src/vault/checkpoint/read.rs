//! Checkpoints read back: signed by us, following one another, and all there that the trail names.

use std::io;
use std::path::Path;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use rusqlite::{Connection, OptionalExtension as _};

use super::super::trail::{Break, Head};
use super::{FILE, hash_of};

/// A line that this folder's key signed, and that follows the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// How far the chain had come.
    pub head: Head,
    /// The line's hash.
    line: [u8; 32],
}

/// What the trail says last of the file: that so many lines were signed, and the hash of the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    number: usize,
    line: [u8; 32],
    /// The row that says so.
    seq: i64,
}

/// How far the file and the trail have come, each by the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the newest line says of the trail.
    pub written: Head,
    /// How many lines the trail names, and in which row the last of them.
    pub named: (usize, i64),
}

impl Standing {
    /// A folder without a line, or one whose newest line is this; the trail may name some.
    pub fn of(newest: Option<Head>, named: Option<Named>) -> Self {
        Self { written: newest.unwrap_or(Head::START), named: named.map_or((0, 0), |named| (named.number, named.seq)) }
    }
}

/// Whether the folder was opened before: its first opening makes the file.
pub fn exist(folder: &Path) -> bool {
    folder.join(FILE).exists()
}

/// Every checkpoint of a folder, in order; `None` stands for a line that this key did not sign. A line cut short by
/// a crash at the very end was never acknowledged and counts as not written.
pub fn read(folder: &Path, key: &VerifyingKey) -> io::Result<Vec<Option<Checkpoint>>> {
    let text = match std::fs::read_to_string(folder.join(FILE)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let (mut before, mut is_chained) = ([0; 32], false);
    let mut found = Vec::new();
    for (at, text) in whole.lines().enumerate() {
        let (signed, own) = (signed_line(text, key), hash_of(text));
        // Once lines are chained, none may be without its link.
        let follows = match signed.and_then(|(_, link)| link) {
            Some(named) => named == (at + 1, before),
            None => !is_chained,
        };
        is_chained |= signed.is_some_and(|(_, link)| link.is_some());
        found.push(signed.filter(|_| follows).map(|(head, _)| Checkpoint { head, line: own }));
        before = own;
    }
    Ok(found)
}

/// The first line that is not ours, or does not follow.
pub fn first_forged(signed: &[Option<Checkpoint>]) -> Result<(), Break> {
    signed.iter().position(Option::is_none).map_or(Ok(()), |forged| Err(Break::Signature(forged + 1)))
}

/// The last row that names a checkpoint. The lines before a new segment are of another file.
const NEWEST_NAMED: &str = "select seq, entry, detail from trail where act = 'trail.checkpoint' or entry = 'segment'
      order by seq desc limit 1";

/// What the trail says of the file; nothing when it names no line yet. To be read before the file, which a server may
/// be writing: it never says more than stands there.
pub fn named(connection: &Connection) -> rusqlite::Result<Option<Named>> {
    let newest = connection.query_row(NEWEST_NAMED, [], |row| {
        let (seq, entry, detail): (_, String, String) = (row.get("seq")?, row.get("entry")?, row.get("detail")?);
        Ok((entry == "event").then(|| named_by(&detail, seq)))
    });
    Ok(newest.optional()?.flatten())
}

/// A row of ours that cannot be read was touched: no file has what it names.
fn named_by(detail: &str, seq: i64) -> Named {
    let words = detail.split_once(' ').and_then(|(number, line)| Some((number.parse().ok()?, hash(line)?)));
    let (number, line) = words.unwrap_or((usize::MAX, [0; 32]));
    Named { number, line, seq }
}

/// The file has every line that the trail names. It may have one more: the line is written before its row.
pub fn whole(signed: &[Option<Checkpoint>], named: Option<Named>) -> Result<(), Break> {
    let Some(Named { number, line, .. }) = named else { return Ok(()) };
    let found = number.checked_sub(1).and_then(|at| signed.get(at).copied().flatten());
    if found.is_some_and(|found| found.line == line) {
        return Ok(());
    }
    Err(Break::FewerCheckpoints { found: signed.len(), named: number })
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
