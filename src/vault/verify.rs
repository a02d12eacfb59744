//! `anteroom verify`: reads everything and says whether it is whole. Changes nothing.

use std::path::Path;

use super::checkpoint::{self, Checkpoint};
use super::fault::Fault;
use super::keyring::Keyring;
use super::migrate;
use super::objects::{self, Objects};
use super::open::{self, OpenFault};
use super::sql::Doored;
use super::trail::{self, Break, Head};
use crate::kit::id::{ObjectId, RequestId};

/// What was looked at and found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Rows of the trail.
    pub rows: i64,
    /// Checkpoints that agree with it.
    pub checkpoints: usize,
    /// Attachments that are there.
    pub objects: usize,
}

/// Walks the database, the trail with its checkpoints, and the attachments of a data folder. May run while a server
/// uses it.
pub fn verify(folder: &Path, unlock_file: &Path) -> Result<Verified, OpenFault> {
    verify_each(folder, unlock_file, |_| {})
}

/// The same, and tells which request each row of the trail belongs to: whoever counts requests can compare.
pub fn verify_each(folder: &Path, unlock_file: &Path, request: impl FnMut(RequestId)) -> Result<Verified, OpenFault> {
    let database = folder.join(open::DATABASE);
    let keys = Keyring::open(folder, unlock_file)?;
    let other = |fault: Fault| match fault {
        Fault::Database(error) => OpenFault::Damaged(database.clone(), error.to_string()),
        fault => OpenFault::Other(folder.to_owned(), fault),
    };
    open::whole_length(&database, true)?;
    let connection = open::connect(&database, &keys, open::Access::Read).map_err(other)?;
    migrate::seen(&connection, migrate::MIGRATIONS.len())?;
    for pragma in ["pragma cipher_integrity_check", "pragma integrity_check", "pragma foreign_key_check"] {
        if let Some(says) = first_complaint(&connection, pragma).map_err(other)? {
            return Err(OpenFault::Damaged(database, says));
        }
    }
    // What the trail names is read before the file, and the file before the trail: a server writing meanwhile is never
    // behind what we read before.
    let named = checkpoint::named(&connection).map_err(|error| other(error.into()))?;
    let signed = checkpoint::read(folder, &keys.signing_key().verifying_key());
    let signed = signed.map_err(|error| other(error.into()))?;
    let doored = Doored::new(connection).map_err(other)?;
    let head = chain(&doored, &signed, request).map_err(other)??;
    if head != Head::START && !checkpoint::exist(folder) {
        return Err(Break::NoCheckpoints.into());
    }
    checkpoint::whole(&signed, named)?;
    let objects = whole_objects(&doored, folder).map_err(other)?;
    let objects = objects.map_err(|id| {
        OpenFault::Damaged(folder.join("objects").join(id.to_string()), "the file is missing".to_owned())
    })?;
    Ok(Verified { rows: head.seq, checkpoints: signed.len(), objects })
}

/// The first row of a check that says anything but "ok".
fn first_complaint(connection: &rusqlite::Connection, pragma: &str) -> Result<Option<String>, Fault> {
    let mut statement = connection.prepare(pragma)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let says: String = row.get::<_, Option<String>>(0)?.unwrap_or_default();
        if says != "ok" {
            return Ok(Some(says));
        }
    }
    Ok(None)
}

fn chain(
    doored: &Doored,
    signed: &[Option<Checkpoint>],
    mut request: impl FnMut(RequestId),
) -> Result<Result<Head, Break>, Fault> {
    if let Err(forged) = checkpoint::first_forged(signed) {
        return Ok(Err(forged));
    }
    let mut expected = signed.iter().flatten().map(|checkpoint| checkpoint.head).peekable();
    let mut differs = None;
    let walked = trail::verify(doored.sql(), |head, of| {
        request(of);
        while let Some(checkpoint) = expected.next_if(|checkpoint| checkpoint.seq <= head.seq) {
            if checkpoint != head {
                differs.get_or_insert(checkpoint.seq);
            }
        }
    })?;
    let missing = expected.next().map(|checkpoint| checkpoint.seq);
    Ok(match (walked, differs.or(missing)) {
        (Ok(_), Some(seq)) => Err(Break::Checkpoint(seq)),
        (walked, _) => walked,
    })
}

fn whole_objects(doored: &Doored, folder: &Path) -> Result<Result<usize, ObjectId>, Fault> {
    let objects = Objects::open(folder)?;
    let named = objects::named(doored.sql())?;
    Ok(named.iter().find(|id| !objects.has(**id)).map_or(Ok(named.len()), |id| Err(*id)))
}
