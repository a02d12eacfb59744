//! Whether the watched folder has brought a file before.

use crate::features::laboratory::model::FileRefusal;
use crate::kit::clock::Timestamp;
use crate::kit::id::LaboratoryFileId;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Fault, IntakeTx, at};

/// A file that was brought.
#[derive(Clone, Debug)]
pub struct Brought {
    pub id: LaboratoryFileId,
    pub at: Timestamp,
    /// Why nothing of it was taken.
    pub trouble: Option<FileRefusal>,
}

/// The file of these bytes that the watched folder brought, where there is one.
pub fn brought(tx: &IntakeTx<'_, TakeInLabFile>, sha256: &[u8; 32]) -> Result<Option<Brought>, Fault> {
    tx.maybe(
        "select id, came_at, coalesce(refused, trouble) as trouble from laboratory_files
          where sha256 = :sha256 and came_by = 'folder' and live_at is not null
          order by came_at limit 1",
        &[(":sha256", sha256)],
        |row| {
            let trouble: Option<String> = row.get("trouble")?;
            Ok(Brought {
                id: row.get("id")?,
                at: at(row, "came_at")?,
                trouble: trouble.and_then(|word| word.parse().ok()),
            })
        },
    )
}
