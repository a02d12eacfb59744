//! Rows of the files of results.

use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, FromRow, Row, Stored, Tx};

/// A file that was checked and stored, on its way into a row.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// Where it lies.
    pub stored: Stored,
    /// The name to hand it out under.
    pub name: Phi,
    /// What it is, by content.
    pub media_type: &'static str,
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

/// Gives a result its file. The result must be there, and the file durable.
pub fn insert<P: Changes>(tx: &Tx<'_, P>, id: ResultId, file: &NewFile) -> Result<(), Fault> {
    let stored = &file.stored;
    tx.change_one(
        "insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages,
                                active)
         values (:patient, :id, :object, :key, :name, :type, :size, :sha256, :pages, :active)",
        &[
            (":id", &id),
            (":object", &stored.id),
            (":key", &stored.key.reveal()),
            (":name", file.name.reveal()),
            (":type", &file.media_type),
            (":size", &length(stored)?),
            (":sha256", &stored.sha256),
            (":pages", &file.pages),
            (":active", &file.active),
        ],
    )
}

/// The length of a file as a row has it.
pub fn length(stored: &Stored) -> Result<i64, Fault> {
    i64::try_from(stored.size).map_err(|_| Fault::Broken("a file is longer than a row can say"))
}

/// The length of a file, in bytes.
pub fn size(row: &Row<'_>) -> FromRow<u64> {
    row.get::<_, i64>("size").map(i64::unsigned_abs)
}

/// Where a file lies, and what it must be.
pub fn stored(row: &Row<'_>) -> FromRow<Stored> {
    Ok(Stored {
        id: row.get("object_id")?,
        key: Secret::new(row.get::<_, String>("object_key")?),
        size: size(row)?,
        sha256: row.get("sha256")?,
    })
}
