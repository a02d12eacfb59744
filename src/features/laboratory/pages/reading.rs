//! A message out of its file, read again.

use crate::features::laboratory::model::{Message, Part, Search, authority_of, numbers_of, parts};
use crate::features::laboratory::store::Kept;
use crate::features::laboratory::take_in::critical;
use crate::hl7;
use crate::kit::id::LaboratoryMessageId;
use crate::kit::phi::Phi;
use crate::vault::{Fault, Vault};

/// Decrypts the file and finds the message in it, which is proved by its hash.
pub async fn message(vault: &Vault, id: LaboratoryMessageId, kept: Kept) -> Result<Message, Fault> {
    let (objects, critical) = (vault.objects().clone(), critical(vault));
    let read = tokio::task::spawn_blocking(move || found(&objects.get(&kept.stored)?, id, kept));
    let mut message = read.await.map_err(|_| Fault::Broken("a laboratory's file could not be read"))??;
    message.part.with_critical(&critical);
    Ok(message)
}

fn found(bytes: &[u8], id: LaboratoryMessageId, kept: Kept) -> Result<Message, Fault> {
    let (text, place) = (hl7::read(bytes), usize::try_from(kept.place.0).unwrap_or(usize::MAX));
    let raw = hl7::messages(&text).get(place).map(|one| Phi::new(one.raw.replace('\r', "\n")));
    let is_meant = |one: &Part| (one.place, one.part) == kept.place && one.hash == kept.hash;
    let (Some(part), Some(raw)) = (parts(bytes).0.into_iter().find(is_meant), raw) else {
        return Err(Fault::Broken("a message is not where its file had it"));
    };
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
