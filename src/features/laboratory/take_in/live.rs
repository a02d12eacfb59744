//! From what is known of a file to its patients' charts: staged, live, and filed in chunks; and the rest of a file that
//! a stop has cut off.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::{BATCH, Inspected, inspected, opened};
use crate::features::laboratory::model::{When, results};
use crate::features::laboratory::store::ahead::{self, Coming};
use crate::features::laboratory::store::{self, Group, NewFile, NewMessage, Sent, ToFile, Unfinished};
use crate::hostile::ParseWorker;
use crate::kit::id::{Id, LaboratoryFileId, PatientId};
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Fault, Intake, Vault};

/// Stages a file and makes it live; when this returns, all of it is in its charts or waits.
pub(super) async fn make_live(
    intake: &Intake<TakeInLabFile>,
    file: NewFile,
    mut new: Vec<NewMessage>,
    filed: Vec<(PatientId, Vec<Sent>)>,
) -> Result<(), Fault> {
    let (id, charts) = (file.id, filed.len());
    intake.clear().await?;
    intake.stage(move |tx| store::stage_file(tx, &file)).await?;
    while !new.is_empty() {
        let rest = new.split_off(new.len().min(BATCH));
        let batch = std::mem::replace(&mut new, rest);
        intake.stage(move |tx| store::stage_messages(tx, id, &batch)).await?;
    }
    intake.write(move |tx| store::go_live(tx, id, charts)).await?;
    let all = filed.into_iter().flat_map(|(patient, sent)| sent.into_iter().map(move |one| (patient, one)));
    reach(intake, id, all).await
}

/// Brings messages to their charts, as many at a time as others can wait for.
async fn reach(
    intake: &Intake<TakeInLabFile>,
    id: LaboratoryFileId,
    all: impl Iterator<Item = ToFile>,
) -> Result<(), Fault> {
    let (large, usual): (Vec<ToFile>, Vec<ToFile>) = all.partition(|(_, sent)| sent.is_large());
    intake.write_in_chunks(usual.into(), move |tx, left, pace| store::file_some(tx, id, left, pace)).await?;
    for (patient, sent) in large {
        reach_in_steps(intake, id, (patient, Arc::new(sent))).await?;
    }
    Ok(())
}

/// Brings a message to its chart that says too much for one transaction.
async fn reach_in_steps(intake: &Intake<TakeInLabFile>, id: LaboratoryFileId, coming: Coming) -> Result<(), Fault> {
    let own = coming.clone();
    let unsaid = intake.read(move |tx| ahead::unsaid(tx, &own)).await?;
    let own = coming.clone();
    intake.write_in_chunks(unsaid, move |tx, left, pace| ahead::say_some(tx, &own, left, pace)).await?;
    let (small, large): (Vec<_>, Vec<_>) = coming.1.groups().into_iter().partition(|group| coming.1.is_small(group));
    file_groups(intake, &coming, small.into()).await?;
    for group in large {
        if !file_prepared(intake, &coming, &group).await? {
            file_groups(intake, &coming, VecDeque::from([group])).await?;
        }
    }
    intake.write(move |tx| ahead::end(tx, &coming, id)).await
}

async fn file_groups(intake: &Intake<TakeInLabFile>, coming: &Coming, groups: VecDeque<Group>) -> Result<(), Fault> {
    let own = coming.clone();
    intake.write_in_chunks(groups, move |tx, left, pace| ahead::file_groups(tx, &own, left, pace)).await
}

/// How often orders are prepared anew since something happened in their chart.
const ATTEMPTS: usize = 20;

/// Files orders of very many values, which are written ahead. Answers whether it could: not in a chart where something
/// else happens all the time.
async fn file_prepared(intake: &Intake<TakeInLabFile>, coming: &Coming, group: &Group) -> Result<bool, Fault> {
    for _ in 0..ATTEMPTS {
        let (own, of) = (coming.clone(), group.clone());
        let prepared = intake.read(move |tx| ahead::prepare(tx, &own, &of)).await?;
        let own = coming.clone();
        if prepared.is_little() {
            if intake.write(move |tx| ahead::file_prepared(tx, &own, prepared)).await?.0 {
                return Ok(true);
            }
            continue;
        }
        let of = (coming.0, coming.1.message);
        let left = intake.write(move |tx| ahead::begin(tx, &own, prepared)).await?;
        match intake.write_in_chunks(left, move |tx, left, pace| ahead::write_some(tx, of, left, pace)).await {
            // Somebody else came between: what is there by now is compared anew.
            Ok(()) | Err(Fault::Stale) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(false)
}

/// Brings to its chart what a stop has left behind of files that were live. Returns how many files that were. One that
/// cannot be read now is left for the next time; the others do not wait for it.
///
/// # Errors
/// When the vault cannot now.
pub async fn go_on(vault: &Vault, parser: &ParseWorker) -> Result<usize, Fault> {
    if vault.intake_is_whole().await? {
        return Ok(0);
    }
    let caller = vault.laboratory_watch();
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await?;
    let _turn = intake.turn().await;
    let mut finished = 0;
    for one in intake.read(store::unfinished).await? {
        let intake = vault.intake::<TakeInLabFile, _>(&caller, one.id).await?;
        match finish(vault, parser, &intake, one).await {
            Ok(()) => finished += 1,
            Err(fault @ Fault::Broken(_)) => {
                tracing::error!(%fault, "the rest of a laboratory's file could not be put into its charts");
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(finished)
}

async fn finish(
    vault: &Vault,
    parser: &ParseWorker,
    intake: &Intake<TakeInLabFile>,
    file: Unfinished,
) -> Result<(), Fault> {
    let Unfinished { id, came_at, stored } = file;
    let objects = vault.objects().clone();
    let got = tokio::task::spawn_blocking(move || objects.get(&stored));
    let bytes = got.await.map_err(|_| Fault::Broken("a laboratory's file could not be fetched"))??;
    let parts = opened(vault, parser, &Arc::new(bytes)).await?.parts;
    let mut parts: HashMap<_, _> = parts.into_iter().map(|part| ((part.place, part.part, part.hash), part)).collect();
    let when = When { came: came_at, zone: vault.settings().zone() };
    let mut left: VecDeque<ToFile> = VecDeque::new();
    for (place, patient, message) in intake.read(move |tx| store::to_go_on(tx, id)).await? {
        let lost = Fault::Broken("a message is not where its file had it");
        let part = parts.remove(&place).ok_or(lost)?;
        let report =
            part.report.as_ref().map_err(|_| Fault::Broken("a message that was read cannot be read any more"))?;
        let Inspected { results, .. } = inspected(parser, Some(vault), results(report, &part.head, &when)).await?;
        left.push_back((patient, Sent { message, laboratory: part.head.laboratory().to_owned(), results }));
    }
    reach(intake, id, left.into_iter()).await
}
