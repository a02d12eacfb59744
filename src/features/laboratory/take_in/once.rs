//! A file from the watched folder. It may have been taken in when the machine stopped, before its answer was written: it
//! lies there still, and is known again by its content.

use std::sync::Arc;

use super::{File, Read, Taken, keep, only_look, opened};
use crate::features::laboratory::model::Trouble;
use crate::features::laboratory::store;
use crate::hl7::Envelope;
use crate::hostile::ParseWorker;
use crate::kit::clock::Timestamp;
use crate::kit::id::LaboratoryFileId;
use crate::vault::purpose::TakeInFile;
use crate::vault::{Fault, Vault, Visit};

/// A file that came, now or before.
#[derive(Clone, Debug)]
pub struct Came {
    /// Under which id it is kept.
    pub id: LaboratoryFileId,
    /// When it came first.
    pub at: Timestamp,
    /// What became of it.
    pub taken: Taken,
    /// What the answer to each message that wants one repeats, with its place.
    pub envelopes: Vec<(usize, Envelope)>,
}

/// Takes a file in; nothing where its end is missing and `may_grow`. Where the folder has brought one with the same
/// content, nothing is changed, and the answer is said of that one.
///
/// # Errors
/// As [`take_in`](super::take_in()).
pub async fn take_in_once(
    vault: &Vault,
    parser: &ParseWorker,
    visit: &Visit,
    (file, sha256, may_grow): (File, [u8; 32], bool),
) -> Result<Option<Came>, Fault> {
    let id = LaboratoryFileId::random(vault.entropy());
    let intake = vault.intake::<TakeInFile, _>(visit, id).await?;
    let _turn = intake.turn().await;
    let before = intake.read(move |tx| store::brought(tx, &sha256)).await?;
    let bytes = Arc::new(file.bytes);
    let mut opened = opened(vault, parser, &bytes).await?;
    let envelopes = std::mem::take(&mut opened.envelopes);
    if let Some(before) = before {
        let taken = only_look(vault, parser, &intake, opened).await?;
        let taken = Taken { id: Some(before.id), trouble: before.trouble, ..taken };
        return Ok(Some(Came { id: before.id, at: before.at, taken, envelopes }));
    }
    if opened.trouble == Some(Trouble::CutOff) && may_grow {
        return Ok(None);
    }
    let at = vault.now();
    let taken = keep(vault, parser, &intake, (id, Read { name: file.name, via: file.via, bytes, opened })).await?;
    Ok(Some(Came { id, at, taken, envelopes }))
}
