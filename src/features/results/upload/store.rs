//! A result that was brought as a file.

mod guard;
mod staged;

use super::model::NewResult;
use crate::kit::id::ResultId;
use crate::records::documents::{self, NewFile};
use crate::records::{release, results};
use crate::vault::purpose::UploadResult;
use crate::vault::{Change, ChartTx, Fault, Recorded};

pub use guard::{Elsewhere, elsewhere, elsewhere_hidden, person};
pub use staged::{Filing, NewStaged, Room, discard, file_one, holds, movable, room, stage, staged, staged_file};

/// Adds a result with its file. Whether it waits for its release is for the clinic's rule and the patient's wish to say.
pub fn add(tx: &ChartTx<'_, UploadResult>, new: &NewResult, file: &NewFile) -> Result<Recorded<ResultId>, Fault> {
    let row = results::NewResult {
        title: new.title.reveal(),
        kind: new.kind.word(),
        origin: "upload",
        stage: "final",
        collected_on: &new.collected_on.to_string(),
        dated: "sample",
        ..results::NewResult::default()
    };
    let id = results::insert(tx, &row)?;
    documents::insert(tx, id, file)?;
    release::arrived(tx, id)?;
    tx.record(&Change::of(id), id)
}
