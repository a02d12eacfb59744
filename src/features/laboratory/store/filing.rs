//! A message into a chart: what it says is added to what was said before, and what stands is worked out from all of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::fates;
use super::ready::Ready;
use super::said::{self, pieces};
use super::statements::{self, Kept as Row, NewStatement};
use super::written::{self, Under};
use crate::features::laboratory::model::standing::{Fate, Key, Order, Standing, standing};
use crate::features::laboratory::model::{Kept, NewResult, Said};
use crate::kit::id::{AccountId, LaboratoryMessageId, ResultId};
use crate::records::documents;
use crate::records::release::{self, Policy};
use crate::vault::outbox::{Kind, Post};
use crate::vault::purpose::{Changes, Purpose};
use crate::vault::{Fault, Stored, Tx};

/// What one message brings for one chart.
#[derive(Clone, Debug)]
pub struct Sent {
    pub message: LaboratoryMessageId,
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
    pub stored: Stored,
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

impl Sent {
    /// What it says of each order.
    pub(super) fn said(&self) -> Vec<&Said> {
        self.results.iter().map(|(new, _)| &new.said).collect()
    }
}

/// Files everything that a message brings for the chart of this leave.
pub fn file<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, sent: &Sent) -> Result<(), Fault> {
    for (new, documents) in &sent.results {
        let said = with_documents(new, documents);
        documents.iter().try_for_each(|document| keep(tx, document))?;
        if statements::add(tx, (sent.message, &sent.laboratory), &NewStatement::of(&said))? {
            pieces(&said).iter().try_for_each(|piece| said::write(tx, sent.message, piece))?;
        }
    }
    let found = find(tx, &sent.laboratory, &sent.said())?;
    bring(tx, policy, sent, &found)?;
    tell(tx, sent)
}

/// What a message says of an order, with the documents of it that are kept.
pub(super) fn with_documents<'s>(new: &'s NewResult, documents: &[NewDocument]) -> Cow<'s, Said> {
    let mut said = Cow::Borrowed(&new.said);
    for document in documents {
        if let Some(place) = said.to_mut().documents.get_mut(document.place) {
            place.kept = Some(kept(document));
        }
    }
    said
}

/// What stands for some orders; for those of very many values also what bringing their results to that takes.
pub struct Found {
    rows: Vec<Row>,
    fates: BTreeMap<Key, Fate>,
    /// Each order, with what was worked out for it before.
    pub(super) orders: Vec<(Order, Option<Ready>)>,
}

impl Found {
    /// The result of an order: nothing where it has none yet, or several that are to become one.
    pub(super) fn results_of(&self, order: &Order) -> BTreeSet<ResultId> {
        let keys: BTreeSet<&Key> = order.made_of.iter().collect();
        self.rows.iter().filter(|row| keys.contains(&row.key())).filter_map(|row| row.result).collect()
    }
}

/// Works out what stands for the orders that these statements may speak of.
pub(super) fn find<P: Purpose>(tx: &Tx<'_, P>, laboratory: &str, said: &[&Said]) -> Result<Found, Fault> {
    let rows = if said.is_empty() { Vec::new() } else { statements::together(tx, laboratory, said)? };
    let statements: Vec<_> = rows.iter().map(|row| row.statement.clone()).collect();
    let Standing { orders, fates } = standing(&statements);
    Ok(Found { rows, fates, orders: orders.into_iter().map(|order| (order, None)).collect() })
}

/// Brings the chart to what was found to stand. Whoever covers hears of what nobody can tell.
pub(super) fn bring<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, sent: &Sent, found: &Found) -> Result<(), Fault> {
    let is_undecided = write(tx, policy, &sent.laboratory, found)?;
    if is_undecided { release::tell_undecided(tx, sent.message) } else { Ok(()) }
}

/// Tells the care team where something was reported for the wrong patient.
pub(super) fn tell<P: Changes>(tx: &Tx<'_, P>, sent: &Sent) -> Result<(), Fault> {
    if !sent.said().iter().any(|one| one.withdraws()) {
        return Ok(());
    }
    staff(tx)?.into_iter().try_for_each(|account| tx.notify(&Post::to_account(Kind::StaffAlert, account)))
}

/// Works out what stands for the orders that these statements may speak of, and writes what differs. Returns whether
/// there is something now that nobody can tell, and that no result tells of.
pub fn work_out<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, laboratory: &str, said: &[&Said]) -> Result<bool, Fault> {
    write(tx, policy, laboratory, &find(tx, laboratory, said)?)
}

fn write<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, laboratory: &str, found: &Found) -> Result<bool, Fault> {
    let told = written::write(tx, &Under { policy, laboratory, rows: &found.rows }, &found.orders)?;
    let new = fates::keep(tx, &found.rows, &found.fates)?;
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

pub(super) fn keep<P: Changes>(tx: &Tx<'_, P>, document: &NewDocument) -> Result<(), Fault> {
    let stored = &document.stored;
    tx.change(
        "insert or ignore into laboratory_documents (patient_id, sha256, object_id, object_key, media_type, size, pages,
                                                     active)
         values (:patient, :sha256, :object, :key, :type, :size, :pages, :active)",
        &[
            (":sha256", &stored.sha256),
            (":object", &stored.id),
            (":key", &stored.key.reveal()),
            (":type", &document.media_type),
            (":size", &documents::length(stored)?),
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
