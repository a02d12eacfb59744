//! Every statement on files that wait for words, and on how much room there is.

use super::add;
use crate::features::results::store::files::{self, Kept};
use crate::features::results::upload::model::{Belongs, FileFault, Guarded, NewResult, StagedFile};
use crate::kit::date::Date;
use crate::kit::file_kind::FileKind;
use crate::kit::id::{ObjectId, PatientId, ResultId, StagedId};
use crate::kit::phi::Phi;
use crate::records::documents::{self, NewFile};
use crate::vault::purpose::{OfChart, ReviewDocument, StageFile, UploadResult};
use crate::vault::{Change, ChartTx, Fault, FromRow, Named, Recorded, Row, STAGED_FOR, Stored, word};

/// A file that passed the checks, on its way into a row.
#[derive(Clone, Debug)]
pub struct NewStaged {
    pub file: NewFile,
    pub guarded: Guarded,
    /// The day, on the clinic's wall.
    pub today: Date,
}

/// The most that the clinic, a chart and a day hold.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub bytes: u64,
    /// Files of a chart.
    pub of_chart: u32,
    /// Files that one member of staff brings in a day.
    pub of_day: u32,
}

/// A staged file that becomes a result.
#[derive(Clone, Debug)]
pub struct Filing {
    /// The file.
    pub id: StagedId,
    pub new: NewResult,
    /// Why it is added although the guard stopped.
    pub says: Option<Phi>,
}

/// What there is no room for any more; nothing while there is.
pub fn room(tx: &ChartTx<'_, StageFile>, most: Room, today: Date) -> Result<Option<FileFault>, Fault> {
    tx.one(
        "select (select bytes from storage where only_row = 1) as bytes,
                (select count(*) from documents where patient_id = :patient)
                    + (select count(*) from staged_files where patient_id = :patient) as of_chart,
                coalesce((select files from upload_days where account_id = :account and day = :today), 0) as of_day",
        &[(":account", &tx.account()), (":today", &today.to_string())],
        |row| {
            Ok(if row.get::<_, i64>("bytes")?.unsigned_abs() >= most.bytes {
                Some(FileFault::ClinicIsFull)
            } else if row.get::<_, u32>("of_chart")? >= most.of_chart {
                Some(FileFault::ChartIsFull { most: most.of_chart })
            } else if row.get::<_, u32>("of_day")? >= most.of_day {
                Some(FileFault::DayIsFull { most: most.of_day })
            } else {
                None
            })
        },
    )
}

/// Whether the chart holds the same file already, as a result that stands or waiting for words.
pub fn holds(tx: &ChartTx<'_, StageFile>, sha256: [u8; 32]) -> Result<bool, Fault> {
    tx.one(
        "select exists (
                select 1 from documents
                  join results on results.patient_id = documents.patient_id and id = result_id
                 where documents.patient_id = :patient and sha256 = :sha256 and taken_back is null)
             or exists (
                select 1 from staged_files
                 where patient_id = :patient and account_id = :account and sha256 = :sha256 and staged_at > :oldest) as holds",
        &[(":sha256", &sha256), (":account", &tx.account()), (":oldest", &oldest(tx))],
        |row| row.get("holds"),
    )
}

/// Keeps a file until it is described.
pub fn stage(tx: &ChartTx<'_, StageFile>, new: &NewStaged) -> Result<Recorded<StagedId>, Fault> {
    let (id, NewStaged { file, guarded, today }): (StagedId, _) = (tx.fresh(), new);
    let missing = guarded.missing;
    tx.change_one(
        "insert into staged_files (patient_id, id, account_id, object_id, object_key, file_name, media_type, size, sha256,
                                   pages, active, staged_at, staged_on, has_text, lacks_family, lacks_given, lacks_born,
                                   found_name, found_born, belongs, other_id)
         values (:patient, :id, :account, :object, :key, :name, :type, :size, :sha256, :pages, :active, :now, :today,
                 :has_text, :family, :given, :born, :found_name, :found_born, :belongs, :other)",
        &[
            (":id", &id), (":account", &tx.account()), (":object", &file.stored.id), (":key", &file.stored.key.reveal()),
            (":name", file.name.reveal()), (":type", &file.media_type), (":size", &documents::length(&file.stored)?),
            (":sha256", &file.stored.sha256), (":pages", &file.pages), (":active", &file.active),
            (":now", &tx.now().as_millisecond()), (":today", &today.to_string()), (":has_text", &guarded.has_text),
            (":family", &missing.family), (":given", &missing.given), (":born", &missing.born),
            (":found_name", &guarded.found_name.as_ref().map(Phi::reveal)),
            (":found_born", &guarded.found_born.as_ref().map(Phi::reveal)),
            (":belongs", &guarded.belongs.word()), (":other", &guarded.belongs.known()),
        ],
    )?;
    tx.record(&Change::of(id).saying("brought"), id)
}

/// What the asker has brought for this chart and not described yet, in the order in which it came.
pub fn staged<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<StagedFile>, Fault> {
    tx.rows(
        "select id, file_name, media_type, size, pages, active, has_text, lacks_family, lacks_given, lacks_born, found_name,
                found_born, belongs, other_id
           from staged_files
          where patient_id = :patient and account_id = :account and staged_at > :oldest
          order by staged_at, file_name",
        &[(":account", &tx.account()), (":oldest", &oldest(tx))],
        |row| {
            Ok(StagedFile {
                id: row.get("id")?,
                name: Phi::new(row.get("file_name")?),
                kind: word(row, "media_type")?,
                size: documents::size(row)?,
                pages: row.get("pages")?,
                active: row.get("active")?,
                guarded: guarded(row)?,
            })
        },
    )
}

/// One of them, to be looked at.
pub fn staged_file(tx: &ChartTx<'_, ReviewDocument>, id: StagedId) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, file_name, media_type, size, sha256, active
           from staged_files
          where patient_id = :patient and id = :id and account_id = :account and staged_at > :oldest",
        &[(":id", &id), (":account", &tx.account()), (":oldest", &oldest(tx))],
        files::kept,
    )
}

/// Takes one of them away; its file is to be removed then.
pub fn discard(tx: &ChartTx<'_, StageFile>, id: StagedId) -> Result<Recorded<ObjectId>, Fault> {
    let account = tx.account();
    let mine: Named<'_> = &[(":id", &id), (":account", &account)];
    let object = tx.one(
        "select object_id from staged_files where patient_id = :patient and id = :id and account_id = :account",
        mine,
        |row| row.get("object_id"),
    )?;
    tx.change_one("delete from staged_files where patient_id = :patient and id = :id and account_id = :account", mine)?;
    tx.record(&Change::of(id).saying("taken away"), object)
}

/// One of them, to be brought for the chart that it seems to belong to.
pub fn movable(tx: &ChartTx<'_, StageFile>, id: StagedId) -> Result<(Phi, Stored, PatientId), Fault> {
    let found = tx.one(
        "select object_id, object_key, file_name, size, sha256, other_id
           from staged_files
          where patient_id = :patient and id = :id and account_id = :account and staged_at > :oldest",
        &[(":id", &id), (":account", &tx.account()), (":oldest", &oldest(tx))],
        |row| {
            Ok((Phi::new(row.get("file_name")?), documents::stored(row)?, row.get::<_, Option<PatientId>>("other_id")?))
        },
    )?;
    let (name, stored, other) = found;
    Ok((name, stored, other.ok_or(Fault::NotFound)?))
}

/// Makes a result of one of them. One that is gone meanwhile is [`Fault::Stale`].
pub fn file_one(tx: &ChartTx<'_, UploadResult>, filing: &Filing) -> Result<Recorded<ResultId>, Fault> {
    let (account, oldest) = (tx.account(), oldest(tx));
    let mine: Named<'_> = &[(":id", &filing.id), (":account", &account), (":oldest", &oldest)];
    let found = tx.maybe(
        "select object_id, object_key, file_name, media_type, size, sha256, pages, active, has_text, lacks_family,
                lacks_given, lacks_born, found_name, found_born, belongs, other_id
           from staged_files
          where patient_id = :patient and id = :id and account_id = :account and staged_at > :oldest",
        mine,
        |row| {
            let name = Phi::new(row.get("file_name")?);
            let media_type = word::<FileKind>(row, "media_type")?.media_type();
            let (pages, active) = (row.get("pages")?, row.get("active")?);
            Ok((NewFile { stored: documents::stored(row)?, name, media_type, pages, active }, guarded(row)?))
        },
    )?;
    let (file, guarded) = found.ok_or(Fault::Stale)?;
    let result = add(tx, &filing.new, &file)?;
    tx.change_one(
        "delete from staged_files
          where patient_id = :patient and id = :id and account_id = :account and staged_at > :oldest",
        mine,
    )?;
    match &filing.says {
        Some(says) => overrule(tx, *result, &guarded, says),
        None => Ok(result),
    }
}

/// Keeps why the guard was overruled: the words in the chart, and that it was on the trail.
fn overrule(
    tx: &ChartTx<'_, UploadResult>,
    id: ResultId,
    guarded: &Guarded,
    says: &Phi,
) -> Result<Recorded<ResultId>, Fault> {
    let missing = guarded.missing;
    tx.change_one(
        "insert into guard_overrides (patient_id, result_id, lacks_family, lacks_given, lacks_born, belongs, says, by_account, at)
         values (:patient, :id, :family, :given, :born, :belongs, :says, :account, :now)",
        &[
            (":id", &id), (":family", &missing.family), (":given", &missing.given), (":born", &missing.born),
            (":belongs", &guarded.belongs.word()), (":says", says.reveal()), (":account", &tx.account()),
            (":now", &tx.now().as_millisecond()),
        ],
    )?;
    let lacks = [(missing.family, "family name"), (missing.given, "given name"), (missing.born, "birth date")];
    let lacks: Vec<&str> = lacks.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, name)| name).collect();
    let lacks = if lacks.is_empty() { "nothing".to_owned() } else { lacks.join(", ") };
    let detail = format!("guard overruled; not in the file: {lacks}; belongs to {} else", guarded.belongs.word());
    tx.record(&Change::of(id).saying(detail), id)
}

fn guarded(row: &Row<'_>) -> FromRow<Guarded> {
    let belongs = match (row.get("other_id")?, row.get_ref("belongs")?.as_str()?) {
        (Some(other), _) => Belongs::To(other),
        (None, "nobody") => Belongs::ToNobodyElse,
        (None, _) => Belongs::ToSomebody,
    };
    Ok(Guarded {
        has_text: row.get("has_text")?,
        missing: files::missing(row)?,
        found_name: row.get::<_, Option<String>>("found_name")?.map(Phi::new),
        found_born: row.get::<_, Option<String>>("found_born")?.map(Phi::new),
        belongs,
    })
}

fn oldest<P: OfChart>(tx: &ChartTx<'_, P>) -> i64 {
    (tx.now() - STAGED_FOR).as_millisecond()
}
