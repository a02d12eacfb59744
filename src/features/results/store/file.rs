//! Every statement on the files of results.

use super::AtReview;
use crate::features::results::model::guard::Missing;
use crate::features::results::model::{EarlierFile, FileFacts, FileOffer, Overruled};
use crate::kit::clock::instant;
use crate::kit::file_kind::FileKind;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::vault::purpose::{Changes, OfChart, ReadDocument, ReviewDocument};
use crate::vault::{ChartTx, Fault, FromRow, Row, Stored, word};

/// A file that was checked and stored, on its way into a row.
#[derive(Clone, Debug)]
pub struct NewFile {
    pub stored: Stored,
    /// The name to hand it out under: see [`file_name`](crate::features::results::model::file_name).
    pub name: Phi,
    /// What it is, by content.
    pub kind: FileKind,
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

/// A file as its row has it, ready to be fetched.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where it lies, and what it must be.
    pub stored: Stored,
    pub name: Phi,
    pub media_type: String,
    /// Whether it may act by itself.
    pub active: bool,
}

/// The file of a released result.
pub fn released_file(tx: &ChartTx<'_, ReadDocument>, id: ResultId) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, file_name, media_type, size, sha256, active
           from documents
           join results on results.patient_id = documents.patient_id and id = result_id
          where documents.patient_id = :patient and result_id = :id and is_shown = 1
            and instr(:reads, goes_by) > 0",
        &[(":id", &id)],
        kept,
    )
}

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

/// A document that the file of a released result took the place of.
pub fn released_earlier(tx: &ChartTx<'_, ReadDocument>, (id, at): (ResultId, u32)) -> Result<Kept, Fault> {
    let sql = [EARLIER, " and is_shown = 1 and instr(:reads, goes_by) > 0"].concat();
    tx.one(&sql, &[(":id", &id), (":at", &at)], kept)
}

/// The same for staff, released or not.
pub fn reviewed_earlier(tx: &ChartTx<'_, ReviewDocument>, (id, at): (ResultId, u32)) -> Result<Kept, Fault> {
    tx.one(EARLIER, &[(":id", &id), (":at", &at)], kept)
}

const EARLIER: &str = "
    select object_id, object_key, earlier_documents.title as file_name, media_type, size, laboratory_documents.sha256,
           active
      from earlier_documents
      join laboratory_documents on laboratory_documents.patient_id = earlier_documents.patient_id
                               and laboratory_documents.sha256 = earlier_documents.sha256
      join results on results.patient_id = earlier_documents.patient_id and results.id = result_id
     where earlier_documents.patient_id = :patient and result_id = :id and position = :at";

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

/// The documents that the file of a result took the place of, the newest first.
pub(super) fn earlier<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Vec<EarlierFile>, Fault> {
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

/// What there is to compare about the file of a result.
pub(super) fn facts<P: AtReview>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Option<FileFacts>, Fault> {
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

/// What of the patient was not in a file.
pub(super) fn missing(row: &Row<'_>) -> FromRow<Missing> {
    Ok(Missing { family: row.get("lacks_family")?, given: row.get("lacks_given")?, born: row.get("lacks_born")? })
}

/// Gives a result its file: the one place where that row is made. The result must be there, and the file durable.
pub fn attach<P: OfChart + Changes>(tx: &ChartTx<'_, P>, id: ResultId, file: &NewFile) -> Result<(), Fault> {
    let stored = &file.stored;
    let length = i64::try_from(stored.size).map_err(|_| Fault::Broken("a file is longer than a row can say"))?;
    tx.change_one(
        "insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages, active)
         values (:patient, :id, :object, :key, :name, :type, :size, :sha256, :pages, :active)",
        &[
            (":id", &id), (":object", &stored.id), (":key", &stored.key.reveal()), (":name", file.name.reveal()),
            (":type", &file.kind.media_type()), (":size", &length), (":sha256", &stored.sha256), (":pages", &file.pages),
            (":active", &file.active),
        ],
    )
}

/// What the reader of a result is offered, where the result has a file.
pub(super) fn offer(row: &Row<'_>) -> FromRow<Option<FileOffer>> {
    let Some(active) = row.get("active")? else { return Ok(None) };
    Ok(Some(FileOffer { kind: word(row, "media_type")?, size: size(row)?, active }))
}

/// The length of a file, in bytes.
pub(super) fn size(row: &Row<'_>) -> FromRow<u64> {
    row.get::<_, i64>("size").map(i64::unsigned_abs)
}

/// Where a file lies, and what it must be.
pub(super) fn stored(row: &Row<'_>) -> FromRow<Stored> {
    Ok(Stored {
        id: row.get("object_id")?,
        key: Secret::new(row.get::<_, String>("object_key")?),
        size: size(row)?,
        sha256: row.get("sha256")?,
    })
}

/// A file as its row has it.
pub(super) fn kept(row: &Row<'_>) -> FromRow<Kept> {
    Ok(Kept {
        stored: stored(row)?,
        name: Phi::new(row.get("file_name")?),
        media_type: row.get("media_type")?,
        active: row.get("active")?,
    })
}
