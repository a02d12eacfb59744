//! A message out of its file, read again.

use std::sync::Arc;

use crate::features::laboratory::model::{Message, Part, Search, authority_of, numbers_of};
use crate::features::laboratory::store::{self, Kept};
use crate::features::laboratory::take_in::{critical, read_one};
use crate::kit::id::LaboratoryMessageId;
use crate::kit::phi::Phi;
use crate::vault::purpose::{CompareLabMessage, MatchLabMessage};
use crate::vault::{Caller, Fault, Panel, Target};
use crate::web::Portal;

/// A message that somebody opens from the list: one that a chart holds is read with leave for that chart.
pub async fn opened(
    (portal, caller): (&Portal, &Caller),
    panel: &Panel<MatchLabMessage>,
    id: LaboratoryMessageId,
) -> Result<Message, Fault> {
    let kept = panel.look(move |tx| store::kept(tx, id)).await?;
    if let Some(patient) = kept.patient {
        portal.vault.chart::<CompareLabMessage>(caller, Target::chart(patient)).await?;
    }
    message(portal, id, kept).await
}

/// Decrypts the file and finds the message in it, which is proved by its hash.
pub async fn message(portal: &Portal, id: LaboratoryMessageId, kept: Kept) -> Result<Message, Fault> {
    let (objects, stored, place) = (portal.vault.objects().clone(), kept.stored.clone(), kept.place);
    let got = tokio::task::spawn_blocking(move || objects.get(&stored));
    let bytes = got.await.map_err(|_| Fault::Broken("a laboratory's file could not be fetched"))??;
    let opened = read_one(&portal.parser, &Arc::new(bytes), place.0).await?;
    let is_meant = |one: &Part| (one.place, one.part) == place && one.hash == kept.hash;
    let (Some(mut part), Some(raw)) = (opened.parts.into_iter().find(is_meant), opened.raw) else {
        return Err(Fault::Broken("a message is not where its file had it"));
    };
    part.with_critical(&critical(&portal.vault));
    let raw = Phi::new(raw.replace('\r', "\n"));
    let Kept { came_at, laboratory, control, settled, patient, .. } = kept;
    Ok(Message { id, came_at, laboratory, control, settled, patient, part, raw })
}

/// The numbers that it names, as a list for the store.
pub fn numbers(message: &Message) -> String {
    let report = message.part.report.as_ref().ok();
    let numbers: Vec<&str> =
        report.iter().flat_map(|report| numbers_of(&report.patient)).map(|one| one.number.as_str()).collect();
    serde_json::to_string(&numbers).unwrap_or_else(|_| "[]".to_owned())
}

/// What it says of the patient, if that is enough to look for.
pub fn said(message: &Message) -> Option<Search> {
    let who = &message.part.report.as_ref().ok()?.patient;
    Search::of(&[who.name.1.as_str(), &who.name.0].join(" "), who.born)
}

/// Under which authority a number is remembered that somebody confirms by filing a message.
pub fn remembered(part: &Part) -> Option<(String, String)> {
    let report = part.report.as_ref().ok()?;
    let first = numbers_of(&report.patient).next()?;
    Some((authority_of(first, &part.head.sender()), first.number.clone()))
}
