//! A result that was brought as a file.

mod guard;
mod staged;

use super::model::NewResult;
use crate::kit::file_kind::FileKind;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::records::release;
use crate::vault::purpose::{Changes, OfChart, UploadResult};
use crate::vault::{Change, ChartTx, Fault, Recorded, Stored};

pub use guard::{Elsewhere, elsewhere, elsewhere_hidden, person};
pub use staged::{Filing, NewStaged, Room, discard, file_one, holds, movable, room, stage, staged, staged_file};

/// Adds a result with its file. Whether it waits for its release is for the clinic's rule and the patient's wish to say.
pub fn add(tx: &ChartTx<'_, UploadResult>, new: &NewResult, file: &NewFile) -> Result<Recorded<ResultId>, Fault> {
    let id: ResultId = tx.fresh();
    tx.change_one(
        "insert into results (patient_id, id, title, kind, origin, stage, collected_on, state, uploaded_at, uploaded_by)
         values (:patient, :id, :title, :kind, 'upload', 'final', :collected, 'waiting', :now, :account)",
        &[
            (":id", &id),
            (":title", new.title.reveal()),
            (":kind", &new.kind.word()),
            (":collected", &new.collected_on.to_string()),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    attach(tx, id, file)?;
    release::arrived(tx, id)?;
    tx.record(&Change::of(id), id)
}

/// A file that was checked and stored, on its way into a row.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// Where it lies.
    pub stored: Stored,
    /// The name to hand it out under: [`file_name`](super::model::file_name).
    pub name: Phi,
    /// What it is, by content.
    pub kind: FileKind,
    /// How many pages it has.
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
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
