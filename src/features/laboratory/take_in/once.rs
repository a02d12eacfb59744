//! A file from the watched folder. It may have been taken in when the machine stopped, before its answer was written: it
//! lies there still, and is known again by its content.

use std::sync::Arc;

use super::{File, Read, Taken, keep, only_look, opened};
use crate::features::laboratory::model::{FileRefusal, Opened};
use crate::features::laboratory::store;
use crate::hl7::Envelope;
use crate::hostile::ParseWorker;
use crate::kit::clock::Timestamp;
use crate::kit::id::LaboratoryFileId;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Caller, Fault, Vault};

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

/// What became of a file that lies in the folder.
#[derive(Debug)]
pub enum Once {
    /// It is in the vault.
    Came(Box<Came>),
    /// Its end is missing, and may still come.
    Half,
    /// The program ended while it was reading it: it is not read again before a person says so.
    Stopped,
}

/// A file of the folder.
pub struct Lying {
    pub file: File,
    /// Its hash.
    pub sha256: [u8; 32],
    /// Whether it was written so lately that its end may still come.
    pub may_grow: bool,
    /// Whether a mark that stands is of this process, which lives.
    pub own: bool,
}

/// Takes a file in. Where the folder has brought one with the same content, nothing is changed, and the answer is said
/// of that one. Before it is read a mark is durable, which goes when the file is live: were the program to end over it,
/// it would do so at every start.
///
/// # Errors
/// As [`take_in`](super::take_in()).
pub async fn take_in_once(vault: &Vault, parser: &ParseWorker, caller: &Caller, lying: Lying) -> Result<Once, Fault> {
    let Lying { file, sha256, may_grow, own } = lying;
    let id = LaboratoryFileId::random(vault.entropy());
    let intake = vault.intake::<TakeInLabFile, _>(caller, id).await?;
    let _turn = intake.turn().await;
    let bytes = Arc::new(file.bytes);
    if let Some(before) = intake.read(move |tx| store::brought(tx, &sha256)).await? {
        let (opened, envelopes) = read(vault, parser, &bytes).await?;
        let taken = only_look(vault, parser, &intake, opened).await?;
        let taken = Taken { id: Some(before.id), trouble: before.trouble, ..taken };
        return Ok(Once::Came(Box::new(Came { id: before.id, at: before.at, taken, envelopes })));
    }
    let name = file.name.clone();
    if !intake.stage(move |tx| store::begin(tx, &sha256, &name, own)).await? {
        return Ok(Once::Stopped);
    }
    let at = vault.now();
    let came = async {
        let (opened, envelopes) = read(vault, parser, &bytes).await?;
        if opened.trouble == Some(FileRefusal::CutOff) && may_grow {
            return Ok(Once::Half);
        }
        let file = Read { name: file.name, via: file.via, bytes, opened };
        let taken = keep(vault, parser, &intake, (id, file)).await?;
        Ok(Once::Came(Box::new(Came { id, at, taken, envelopes })))
    };
    let came = came.await;
    if !matches!(came, Ok(Once::Came(_))) {
        intake.stage(move |tx| store::end(tx, &sha256)).await?;
    }
    came
}

async fn read(
    vault: &Vault,
    parser: &ParseWorker,
    bytes: &Arc<Vec<u8>>,
) -> Result<(Opened, Vec<(usize, Envelope)>), Fault> {
    let mut opened = opened(vault, parser, bytes).await?;
    let envelopes = std::mem::take(&mut opened.envelopes);
    Ok((opened, envelopes))
}

/// Says that no file's reading is what the program ends over: it ends in order.
///
/// # Errors
/// When the vault cannot now.
pub async fn let_go(vault: &Vault) -> Result<(), Fault> {
    let intake =
        vault.intake::<TakeInLabFile, _>(&vault.laboratory_watch(), LaboratoryFileId::random(vault.entropy())).await?;
    intake.stage(store::end_all).await
}
