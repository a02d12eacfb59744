//! A message into a chart: what it says is added to what was said before, and what stands is worked out from all of it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::statements;
use super::written::{self, Under};
use crate::features::laboratory::model::standing::{Standing, standing};
use crate::features::laboratory::model::{Kept, NewResult, Said};
use crate::kit::id::{AccountId, LaboratoryMessageId};
use crate::records::release::{self, Policy};
use crate::vault::outbox::{Kind, Post};
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Stored, Tx};

/// What one message brings for one chart.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The message.
    pub message: LaboratoryMessageId,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its results, each with the documents that may be kept.
    pub results: Vec<(NewResult, Vec<NewDocument>)>,
}

/// A document that was checked and stored.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Which of the documents of its result it is.
    pub place: usize,
    /// Its type, by content.
    pub media_type: &'static str,
    /// Where it lies.
    pub stored: Stored,
    /// How many pages it has.
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

/// Files everything that a message brings for the chart of this leave.
pub fn file<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, sent: &Sent) -> Result<(), Fault> {
    say(tx, sent)?;
    let said: Vec<&Said> = sent.results.iter().map(|(new, _)| &new.said).collect();
    if said.is_empty() {
        return Ok(());
    }
    let withdraws = said.iter().any(|one| one.withdraws());
    let is_undecided = work_out(tx, policy, &sent.laboratory, &said)?;
    if withdraws {
        for account in staff(tx)? {
            tx.notify(&Post::to_account(Kind::StaffAlert, account))?;
        }
    }
    if is_undecided { release::tell_undecided(tx, sent.message) } else { Ok(()) }
}

/// Adds what a message says to what was said before. What it has said already stays as it is.
pub(super) fn say<P: Changes>(tx: &Tx<'_, P>, sent: &Sent) -> Result<(), Fault> {
    for (new, documents) in &sent.results {
        let mut one = Cow::Borrowed(&new.said);
        for document in documents {
            keep(tx, document)?;
            if let Some(place) = one.to_mut().documents.get_mut(document.place) {
                place.kept = Some(kept(document));
            }
        }
        statements::add(tx, sent, &one)?;
    }
    Ok(())
}

/// Works out what stands for the orders that these statements may speak of, and writes what differs. Returns whether
/// there is something now that nobody can tell, and that no result tells of.
pub fn work_out<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, laboratory: &str, said: &[&Said]) -> Result<bool, Fault> {
    let rows = statements::together(tx, laboratory, said)?;
    let statements: Vec<_> = rows.iter().map(|row| row.statement.clone()).collect();
    let Standing { orders, fates } = standing(&statements);
    let told = written::write(tx, &Under { policy, laboratory, rows: &rows }, &orders)?;
    let new = statements::settle(tx, &rows, &fates)?;
    Ok(new.iter().any(|key| !told.contains(key)))
}

fn kept(document: &NewDocument) -> Kept {
    Kept {
        sha256: document.stored.sha256,
        media_type: document.media_type,
        size: document.stored.size,
        pages: document.pages,
        active: document.active,
    }
}

fn keep<P: Changes>(tx: &Tx<'_, P>, document: &NewDocument) -> Result<(), Fault> {
    let stored = &document.stored;
    let length = i64::try_from(stored.size).map_err(|_| Fault::Broken("a file is longer than a row can say"))?;
    tx.change(
        "insert or ignore into laboratory_documents (patient_id, sha256, object_id, object_key, media_type, size, pages,
                                                     active)
         values (:patient, :sha256, :object, :key, :type, :size, :pages, :active)",
        &[
            (":sha256", &stored.sha256),
            (":object", &stored.id),
            (":key", &stored.key.reveal()),
            (":type", &document.media_type),
            (":size", &length),
            (":pages", &document.pages),
            (":active", &document.active),
        ],
    )?;
    Ok(())
}

/// The care team; where there is none, every clinician and nurse.
fn staff<P: Changes>(tx: &Tx<'_, P>) -> Result<BTreeSet<AccountId>, Fault> {
    let all = tx.rows(
        "select id from accounts
          where kind = 'staff' and state = 'active' and (is_clinician or is_nurse)
            and (not exists (select 1 from care_team where care_team.patient_id = :patient)
                 or exists (select 1 from care_team
                             where care_team.patient_id = :patient and care_team.account_id = accounts.id))",
        &[],
        |row| row.get("id"),
    )?;
    Ok(all.into_iter().collect())
}
