//! Walking the chain: whether each row follows from the one before.

use data_encoding::HEXUPPER;

use super::{Head, Row, shown_digest};
use crate::kit::id::{PatientId, RequestId};
use crate::vault::fault::Fault;
use crate::vault::sql::{self, Sql};

/// What is wrong with the trail.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// A row does not follow from the one before.
    #[error("Row {0} of the trail does not follow from the row before it: it was changed, removed or put in.")]
    Row(i64),
    /// A row's list of patients shown was changed.
    #[error("Row {0} of the trail does not name the patients that it showed: the list was changed.")]
    Shown(i64),
    /// The trail ends before, or says otherwise than, a signed checkpoint.
    #[error(
        "A signed checkpoint names row {0} of the trail, which is missing or different: rows were cut off, or an older database was put back."
    )]
    Checkpoint(i64),
    /// The file of checkpoints is gone, though there are rows.
    #[error("The file with the signed checkpoints is missing, though the trail has rows: put it back from a copy.")]
    NoCheckpoints,
    /// The trail names a checkpoint that the file does not have.
    #[error(
        "The trail names {named} signed checkpoints, but the file has {found} or has others in their place: it was shortened, emptied or replaced. Put it back from a copy."
    )]
    FewerCheckpoints {
        /// How many lines the file has.
        found: usize,
        /// How many the trail names.
        named: usize,
    },
    /// A checkpoint was not signed with this folder's key, or is not the one that follows.
    #[error(
        "Checkpoint {0} is not signed with the key of this data folder, or does not follow from the one before it."
    )]
    Signature(usize),
}

/// Walks the whole chain. Returns its head and how many rows were read, or the first break.
pub(in crate::vault) fn verify(
    sql: Sql<'_>,
    mut each: impl FnMut(Head, RequestId),
) -> Result<Result<Head, Break>, Fault> {
    let mut head = Head::START;
    let mut broken = None;
    sql.rows(
        "select seq, at, entry, act, outcome, actor, account_id, roles, relation, patient_id, object_id, leave_seq,
                detail, request_id, address, device, shown, prev, hash,
                (select group_concat(hex(patient_id), ' ') from (
                    select patient_id from trail_shown where trail_shown.seq = trail.seq order by patient_id)) as listed
           from trail order by seq",
        &[],
        |row| {
            if broken.is_none() {
                match follow(row, head)? {
                    Ok(next) => head = next,
                    Err(found) => broken = Some(found),
                }
                each(head, row.get("request_id")?);
            }
            Ok(())
        },
    )?;
    Ok(broken.map_or(Ok(head), Err))
}

fn follow(row: &sql::Row<'_>, head: Head) -> rusqlite::Result<Result<Head, Break>> {
    let text = |column: &str| row.get_ref(column).map(|value| value.as_str().unwrap_or_default());
    let blob = |column: &str| row.get_ref(column).map(|value| value.as_blob().ok());
    let seq: i64 = row.get("seq")?;
    let content = Row {
        seq,
        at: row.get("at")?,
        words: [
            text("entry")?,
            text("act")?,
            text("outcome")?,
            text("actor")?,
            text("roles")?,
            text("relation")?,
            text("detail")?,
            text("address")?,
            text("device")?,
        ],
        blobs: [blob("account_id")?, blob("patient_id")?, blob("object_id")?, blob("request_id")?, blob("shown")?],
        leave: row.get("leave_seq")?,
    };
    let (prev, hash): ([u8; 32], [u8; 32]) = (row.get("prev")?, row.get("hash")?);
    if seq != head.seq + 1 || prev != head.hash || content.hash(&prev) != hash {
        return Ok(Err(Break::Row(seq)));
    }
    let digest = match listed(text("listed")?) {
        Some(shown) if shown.is_empty() => None,
        Some(shown) => Some(shown_digest(&shown)),
        None => return Ok(Err(Break::Shown(seq))),
    };
    if digest != row.get("shown")? {
        return Ok(Err(Break::Shown(seq)));
    }
    Ok(Ok(Head { seq, hash }))
}

/// The patients of a row's list; `None` when one of them is no patient's id.
fn listed(hexes: &str) -> Option<Vec<PatientId>> {
    let bits = |hex: &str| HEXUPPER.decode(hex.as_bytes()).ok()?.try_into().ok();
    hexes.split_terminator(' ').map(|hex| bits(hex).map(PatientId::from_bits)).collect()
}
