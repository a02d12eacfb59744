//! The files of results that staff looks at, released or not.

use super::AtReview;
use crate::features::results::review::model::{FileFacts, Overruled};
use crate::features::results::store::files::{EARLIER, Kept, kept, missing};
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::records::documents::size;
use crate::vault::purpose::ReviewDocument;
use crate::vault::{ChartTx, Fault, FromRow, Row};

/// The file of a result, released or not.
pub fn reviewed_file(tx: &ChartTx<'_, ReviewDocument>, id: ResultId) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, file_name, media_type, size, sha256, active
           from documents
          where patient_id = :patient and result_id = :id",
        &[(":id", &id)],
        kept,
    )
}

/// The same for staff, released or not.
pub fn reviewed_earlier(tx: &ChartTx<'_, ReviewDocument>, (id, at): (ResultId, u32)) -> Result<Kept, Fault> {
    tx.one(EARLIER, &[(":id", &id), (":at", &at)], kept)
}

/// A document that is out of the patient's sight, for staff.
pub fn kept_back_file(tx: &ChartTx<'_, ReviewDocument>, (id, at): (ResultId, u32)) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, kept_back.test as file_name, media_type, size, laboratory_documents.sha256, active
           from kept_back
           join laboratory_documents on laboratory_documents.patient_id = kept_back.patient_id
                                    and laboratory_documents.sha256 = kept_back.sha256
          where kept_back.patient_id = :patient and result_id = :id and position = :at",
        &[(":id", &id), (":at", &at)],
        kept,
    )
}

/// What there is to compare about the file of a result.
pub fn facts<P: AtReview>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Option<FileFacts>, Fault> {
    tx.maybe(
        "select file_name, size, pages, sha256, active, accounts.name as overruled_by, lacks_family, lacks_given, lacks_born,
                belongs, says
           from documents
           left join guard_overrides on guard_overrides.patient_id = documents.patient_id
                                    and guard_overrides.result_id = documents.result_id
           left join accounts on accounts.id = by_account
          where documents.patient_id = :patient and documents.result_id = :id",
        &[(":id", &id)],
        |row| {
            Ok(FileFacts {
                name: Phi::new(row.get("file_name")?),
                size: size(row)?,
                pages: row.get("pages")?,
                sha256: row.get("sha256")?,
                active: row.get("active")?,
                overruled: overruled(row)?,
            })
        },
    )
}

fn overruled(row: &Row<'_>) -> FromRow<Option<Overruled>> {
    let Some(by) = row.get("overruled_by")? else { return Ok(None) };
    let belongs = row.get_ref("belongs")?.as_str()?;
    Ok(Some(Overruled {
        by,
        missing: missing(row)?,
        is_anothers: belongs != "nobody",
        says: Phi::new(row.get("says")?),
    }))
}
