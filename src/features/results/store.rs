//! Every statement on results.

use super::model::{FileFacts, Listed, NewResult, Release, Released, Reviewed, Waiting};
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::vault::purpose::{
    ListWaitingResults, OfChart, ReadDocument, ReadResult, ReadResults, ReleaseResult, ReviewDocument, ReviewResults, UploadResult,
};
use crate::vault::{Change, ChartTx, Fault, NamesPatient, PanelTx, Recorded, Row, Stored, at, day, word};

/// A file that was checked and stored, on its way into a row.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// Where it lies.
    pub stored: Stored,
    /// The name to hand it out under: see [`file_name`](super::file_name).
    pub name: Phi,
    /// Its type, by content.
    pub media_type: &'static str,
    /// How many pages it has.
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

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

impl NamesPatient for Waiting {
    fn patient(&self) -> crate::kit::id::PatientId {
        self.patient
    }
}

/// The oldest hundred results that wait for release, each with the number of all.
pub fn waiting(tx: &PanelTx<'_, ListWaitingResults>) -> Result<Vec<Waiting>, Fault> {
    tx.rows(
        "select results.id, patient_id, given_name || ' ' || family_name as name, birth_date, title, kind, uploaded_at,
                (select count(*) from results where state = 'waiting') as waiting
           from results
           join patients on patients.id = patient_id
          where results.state = 'waiting'
          order by uploaded_at
          limit 100",
        &[],
        |row| {
            Ok(Waiting {
                patient: row.get("patient_id")?,
                name: Phi::new(row.get("name")?),
                born: Phi::new(day(row, "birth_date")?),
                id: row.get("id")?,
                title: Phi::new(row.get("title")?),
                kind: word(row, "kind")?,
                uploaded_at: at(row, "uploaded_at")?,
                of: row.get("waiting")?,
            })
        },
    )
}

/// The released results, newest first. New is what this login has not opened: the trail's index by object answers it.
pub fn released(tx: &ChartTx<'_, ReadResults>) -> Result<Vec<Listed>, Fault> {
    tx.rows(
        "select id, title, kind, collected_on,
                not exists (
                    select 1 from trail
                     where trail.patient_id = :patient and object_id = results.id and account_id = :account
                       and act in ('result.read', 'document.read') and outcome = 'granted') as is_new
           from results
          where patient_id = :patient and state = 'released'
          order by collected_on desc, released_at desc",
        &[(":account", &tx.account())],
        |row| {
            Ok(Listed {
                id: row.get("id")?,
                title: Phi::new(row.get("title")?),
                kind: word(row, "kind")?,
                collected_on: day(row, "collected_on")?,
                is_new: row.get("is_new")?,
            })
        },
    )
}

/// One released result.
pub fn released_one(tx: &ChartTx<'_, ReadResult>, id: ResultId) -> Result<Released, Fault> {
    tx.one(
        "select title, results.kind, collected_on, released_at, name, size, active
           from results
           join accounts on accounts.id = released_by
           join documents on documents.patient_id = results.patient_id and result_id = results.id
          where results.patient_id = :patient and results.id = :id and results.state = 'released'",
        &[(":id", &id)],
        |row| {
            Ok(Released {
                id,
                title: Phi::new(row.get("title")?),
                kind: word(row, "kind")?,
                collected_on: day(row, "collected_on")?,
                released_at: at(row, "released_at")?,
                released_by: row.get("name")?,
                size: row.get("size")?,
                active: row.get("active")?,
            })
        },
    )
}

/// The file of a released result.
pub fn released_file(tx: &ChartTx<'_, ReadDocument>, id: ResultId) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, file_name, media_type, size, sha256, active
           from documents
           join results on results.patient_id = documents.patient_id and id = result_id
          where documents.patient_id = :patient and result_id = :id and state = 'released'",
        &[(":id", &id)],
        kept,
    )
}

/// The file of a result, released or not.
pub fn file(tx: &ChartTx<'_, ReviewDocument>, id: ResultId) -> Result<Kept, Fault> {
    tx.one(
        "select object_id, object_key, file_name, media_type, size, sha256, active
           from documents
          where patient_id = :patient and result_id = :id",
        &[(":id", &id)],
        kept,
    )
}

/// Every result of the chart, waiting or released, newest first.
pub fn all(tx: &ChartTx<'_, ReviewResults>) -> Result<Vec<Reviewed>, Fault> {
    let sql = [REVIEWED, "where results.patient_id = :patient order by collected_on desc, uploaded_at desc"].concat();
    tx.rows(&sql, &[], reviewed)
}

/// One result, waiting or released, and its file.
pub fn one(tx: &ChartTx<'_, ReviewResults>, id: ResultId) -> Result<(Reviewed, FileFacts), Fault> {
    let sql = [REVIEWED, "where results.patient_id = :patient and results.id = :id"].concat();
    let result = tx.one(&sql, &[(":id", &id)], reviewed)?;
    let file = tx.one(
        "select file_name, size, pages, sha256, active from documents where patient_id = :patient and result_id = :id",
        &[(":id", &id)],
        |row| {
            Ok(FileFacts {
                name: Phi::new(row.get("file_name")?),
                size: row.get("size")?,
                pages: row.get("pages")?,
                sha256: row.get("sha256")?,
                active: row.get("active")?,
            })
        },
    )?;
    Ok((result, file))
}

/// Adds a result that waits for release, with its file.
pub fn add(tx: &ChartTx<'_, UploadResult>, new: &NewResult, file: &NewFile) -> Result<Recorded<ResultId>, Fault> {
    let id: ResultId = tx.fresh();
    tx.change_one(
        "insert into results (patient_id, id, title, kind, collected_on, state, uploaded_at, uploaded_by)
         values (:patient, :id, :title, :kind, :collected, 'waiting', :now, :account)",
        &[
            (":id", &id), (":title", new.title.reveal()), (":kind", &new.kind.word()),
            (":collected", &new.collected_on.to_string()), (":now", &tx.now().as_millisecond()), (":account", &tx.account()),
        ],
    )?;
    let stored = &file.stored;
    tx.change_one(
        "insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages, active)
         values (:patient, :id, :object, :key, :name, :type, :size, :sha256, :pages, :active)",
        &[
            (":id", &id), (":object", &stored.id), (":key", &stored.key.reveal()), (":name", file.name.reveal()),
            (":type", &file.media_type), (":size", &stored.size), (":sha256", &stored.sha256), (":pages", &file.pages),
            (":active", &file.active),
        ],
    )?;
    tx.record(&Change::of(id), id)
}

/// Releases a result that waits. One that somebody released meanwhile is [`Fault::Stale`].
pub fn release(tx: &ChartTx<'_, ReleaseResult>, id: ResultId) -> Result<Recorded<()>, Fault> {
    exists(tx, id)?;
    tx.change_one(
        "update results set state = 'released', released_at = :now, released_by = :account
          where patient_id = :patient and id = :id and state = 'waiting'",
        &[(":id", &id), (":now", &tx.now().as_millisecond()), (":account", &tx.account())],
    )?;
    tx.record(&Change::of(id), ())
}

fn exists<P: OfChart>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<(), Fault> {
    tx.one("select 1 from results where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))
}

/// A result with the names of those who handled it, and when the patient and a proxy first opened it.
const REVIEWED: &str = "
    select results.id, title, results.kind, collected_on, uploaded_at, uploader.name as uploaded_by,
           released_at, releaser.name as released_by,
           (select min(at) from trail
             where trail.patient_id = :patient and object_id = results.id and act in ('result.read', 'document.read')
               and outcome = 'granted' and relation = 'oneself') as opened_at,
           (select min(at) from trail
             where trail.patient_id = :patient and object_id = results.id and act in ('result.read', 'document.read')
               and outcome = 'granted' and relation = 'proxy') as opened_by_proxy_at
      from results
      join accounts as uploader on uploader.id = uploaded_by
      left join accounts as releaser on releaser.id = released_by
    ";

fn reviewed(row: &Row<'_>) -> rusqlite::Result<Reviewed> {
    let perhaps = |column: &str| row.get::<_, Option<i64>>(column).map(|at| at.map(crate::kit::clock::instant));
    let released_by: Option<String> = row.get("released_by")?;
    Ok(Reviewed {
        id: row.get("id")?,
        title: Phi::new(row.get("title")?),
        kind: word(row, "kind")?,
        collected_on: day(row, "collected_on")?,
        uploaded_at: at(row, "uploaded_at")?,
        uploaded_by: row.get("uploaded_by")?,
        release: perhaps("released_at")?.zip(released_by).map(|(at, by)| Release { at, by }),
        opened_at: perhaps("opened_at")?,
        opened_by_proxy_at: perhaps("opened_by_proxy_at")?,
    })
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let stored = Stored {
        id: row.get("object_id")?,
        key: Secret::new(row.get::<_, String>("object_key")?),
        size: row.get("size")?,
        sha256: row.get("sha256")?,
    };
    Ok(Kept { stored, name: Phi::new(row.get("file_name")?), media_type: row.get("media_type")?, active: row.get("active")? })
}
