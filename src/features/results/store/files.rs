//! The rows of files.

use crate::features::results::model::{EarlierFile, Missing};
use crate::kit::clock::instant;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::records::documents::stored;
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault, FromRow, Row, Stored};

/// A file as its row has it, ready to be fetched.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where it lies, and what it must be.
    pub stored: Stored,
    /// Its name.
    pub name: Phi,
    /// Its type.
    pub media_type: String,
    /// Whether it may act by itself.
    pub active: bool,
}

/// A document that the file of a result took the place of.
pub const EARLIER: &str = "
    select object_id, object_key, earlier_documents.title as file_name, media_type, size, laboratory_documents.sha256,
           active
      from earlier_documents
      join laboratory_documents on laboratory_documents.patient_id = earlier_documents.patient_id
                               and laboratory_documents.sha256 = earlier_documents.sha256
      join results on results.patient_id = earlier_documents.patient_id and results.id = result_id
     where earlier_documents.patient_id = :patient and result_id = :id and position = :at";

/// The documents that the file of a result took the place of, the newest first.
pub fn earlier<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Vec<EarlierFile>, Fault> {
    tx.rows(
        "select position, replaced_at from earlier_documents
          where patient_id = :patient and result_id = :id order by position",
        &[(":id", &id)],
        |row| {
            let replaced_at = row.get::<_, Option<i64>>("replaced_at")?.map(instant);
            Ok(EarlierFile { at: row.get("position")?, replaced_at })
        },
    )
}

/// What of the patient was not in a file.
pub fn missing(row: &Row<'_>) -> FromRow<Missing> {
    Ok(Missing { family: row.get("lacks_family")?, given: row.get("lacks_given")?, born: row.get("lacks_born")? })
}

/// A file as its row has it.
pub fn kept(row: &Row<'_>) -> FromRow<Kept> {
    Ok(Kept {
        stored: stored(row)?,
        name: Phi::new(row.get("file_name")?),
        media_type: row.get("media_type")?,
        active: row.get("active")?,
    })
}
