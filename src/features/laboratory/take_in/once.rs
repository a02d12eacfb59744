//! A file from the watched folder. It may have been taken in when the machine stopped, before its answer was written: it
//! lies there still, and is known again by its content.

use super::{File, Taken, keep, only_look};
use crate::features::laboratory::store;
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
}

/// Takes a file in. Where the folder has brought one with the same content, nothing is changed, and the answer is said
/// of that one.
///
/// # Errors
/// As [`take_in`](super::take_in()).
pub async fn take_in_once(
    vault: &Vault,
    parser: &ParseWorker,
    visit: &Visit,
    (file, sha256): (File, [u8; 32]),
) -> Result<Came, Fault> {
    let id = LaboratoryFileId::random(vault.entropy());
    let intake = vault.intake::<TakeInFile, _>(visit, id).await?;
    let _turn = intake.turn().await;
    let Some(before) = intake.read(move |tx| store::brought(tx, &sha256)).await? else {
        let at = vault.now();
        let taken = keep(vault, parser, &intake, (id, file)).await?;
        return Ok(Came { id, at, taken });
    };
    let taken = only_look(vault, parser, &intake, file.bytes).await?;
    let taken = Taken { id: Some(before.id), trouble: before.trouble, ..taken };
    Ok(Came { id: before.id, at: before.at, taken })
}
