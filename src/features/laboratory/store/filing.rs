//! A report into a chart: results by order, values by test, documents by content. The same again changes nothing.

use super::values;
use crate::features::laboratory::model::{NewResult, Stage};
use crate::kit::id::{AccountId, LaboratoryMessageId, ResultId};
use crate::vault::outbox::{Kind, Post};
use crate::vault::purpose::Changes;
use crate::vault::release::{self, Policy};
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
    /// What it is called.
    pub title: String,
    /// Its type, by content.
    pub media_type: &'static str,
    /// Where it lies.
    pub stored: Stored,
    /// How many pages it has.
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

/// What became of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filed {
    /// It is new, or something in it is.
    Changed(ResultId),
    /// It stands there as it came.
    Same(ResultId),
}

/// Files everything that a message brings for the chart of this leave.
pub fn file<P: Changes>(tx: &Tx<'_, P>, policy: &Policy, sent: &Sent) -> Result<(), Fault> {
    for (new, documents) in &sent.results {
        if new.withdrawn > 0 {
            withdraw(tx, sent, new)?;
        }
        if new.values.is_empty() && documents.is_empty() {
            continue;
        }
        let (Filed::Changed(id) | Filed::Same(id)) = file_one(tx, policy, sent, (new, documents))?;
        link(tx, id, sent.message)?;
    }
    Ok(())
}

fn file_one<P: Changes>(
    tx: &Tx<'_, P>,
    policy: &Policy,
    sent: &Sent,
    (new, documents): (&NewResult, &[NewDocument]),
) -> Result<Filed, Fault> {
    let documents: Vec<&NewDocument> = unseen(tx, sent, documents)?;
    let Some(id) = standing(tx, sent, new)? else {
        if new.values.is_empty() && documents.is_empty() {
            return same_document(tx, sent, new);
        }
        let id = add(tx, sent, new, &new.title)?;
        values::add(tx, id, &new.values)?;
        attach(tx, policy, sent, (new, id), (&documents, true, !new.values.is_empty()))?;
        return Ok(Filed::Changed(id));
    };
    let changed = values::renew(tx, id, &new.values)?;
    if !changed && documents.is_empty() {
        return Ok(Filed::Same(id));
    }
    if changed {
        let stage = values::stage(tx, id)?;
        tx.change_one(
            "update results set stage = :stage where patient_id = :patient and id = :id",
            &[(":id", &id), (":stage", &stage.word())],
        )?;
    }
    let has_file = "select 1 as one from documents where patient_id = :patient and result_id = :id";
    let is_free = tx.maybe(has_file, &[(":id", &id)], |_| Ok(()))?.is_none();
    attach(tx, policy, sent, (new, id), (&documents, is_free, changed))?;
    Ok(Filed::Changed(id))
}

/// The result of this order that stands in the chart, if one does.
fn standing<P: Changes>(tx: &Tx<'_, P>, sent: &Sent, new: &NewResult) -> Result<Option<ResultId>, Fault> {
    if new.order.is_none() {
        return Ok(None);
    }
    tx.maybe(
        "select id from results indexed by results_by_order
          where patient_id = :patient and laboratory = :laboratory and order_number = :order and origin = 'message'
            and retracted_at is null
          order by uploaded_at limit 1",
        &[(":laboratory", &sent.laboratory), (":order", &new.order)],
        |row| row.get("id"),
    )
}

/// Adds a result that waits for release, without its values; whoever decides on the release hears of it once they stand.
fn add<P: Changes>(tx: &Tx<'_, P>, sent: &Sent, new: &NewResult, title: &str) -> Result<ResultId, Fault> {
    let id: ResultId = tx.fresh();
    let stage = if new.stage == Stage::Pending { Stage::Preliminary } else { new.stage };
    tx.change_one(
        "insert into results (patient_id, id, title, kind, origin, stage, laboratory, order_number, collected_on, dated,
                              state, uploaded_at, uploaded_by)
         values (:patient, :id, :title, :kind, 'message', :stage, :laboratory, :order, :collected, :dated, 'waiting',
                 :now, :account)",
        &[
            (":id", &id),
            (":title", &title),
            (":kind", &new.kind),
            (":stage", &stage.word()),
            (":laboratory", &sent.laboratory),
            (":order", &new.order),
            (":collected", &new.collected_on.to_string()),
            (":dated", &new.dated),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    Ok(id)
}

/// A result holds one document; further ones get a result of their own. `is_free` says that this one has none yet, and
/// `has_news` that values have come: with them or with a document of its own it has come anew.
fn attach<P: Changes>(
    tx: &Tx<'_, P>,
    policy: &Policy,
    sent: &Sent,
    (new, id): (&NewResult, ResultId),
    (documents, is_free, has_news): (&[&NewDocument], bool, bool),
) -> Result<(), Fault> {
    let (own, further) = documents.split_at(documents.len().min(usize::from(is_free)));
    for document in own {
        attach_one(tx, id, document)?;
    }
    if has_news || !own.is_empty() {
        release::arrived_under(tx, policy, id)?;
    }
    for document in further {
        let alone = add(tx, sent, &NewResult { order: None, ..new.clone() }, &document.title)?;
        attach_one(tx, alone, document)?;
        link(tx, alone, sent.message)?;
        release::arrived_under(tx, policy, alone)?;
    }
    Ok(())
}

fn attach_one<P: Changes>(tx: &Tx<'_, P>, id: ResultId, document: &NewDocument) -> Result<(), Fault> {
    let stored = &document.stored;
    let length = i64::try_from(stored.size).map_err(|_| Fault::Broken("a file is longer than a row can say"))?;
    tx.change_one(
        "insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages, active)
         values (:patient, :id, :object, :key, :name, :type, :size, :sha256, :pages, :active)",
        &[
            (":id", &id), (":object", &stored.id), (":key", &stored.key.reveal()), (":name", &file_name(document)),
            (":type", &document.media_type), (":size", &length), (":sha256", &stored.sha256),
            (":pages", &document.pages), (":active", &document.active),
        ],
    )
}

fn file_name(document: &NewDocument) -> String {
    let kept = document.title.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-'));
    let stem = kept.take(80).collect::<String>();
    let end = match document.media_type {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "txt",
    };
    format!("{}.{end}", if stem.trim().is_empty() { "report" } else { stem.trim() })
}

/// The documents that the chart does not hold yet from this laboratory: the same bytes are the same document.
fn unseen<'d, P: Changes>(
    tx: &Tx<'_, P>,
    sent: &Sent,
    documents: &'d [NewDocument],
) -> Result<Vec<&'d NewDocument>, Fault> {
    if documents.is_empty() {
        return Ok(Vec::new());
    }
    let held = tx.rows(
        "select sha256 from documents
           join results on results.patient_id = documents.patient_id and id = result_id
          where documents.patient_id = :patient and laboratory = :laboratory and retracted_at is null",
        &[(":laboratory", &sent.laboratory)],
        |row| row.get::<_, [u8; 32]>("sha256"),
    )?;
    Ok(documents.iter().filter(|one| !held.contains(&one.stored.sha256)).collect())
}

/// The newest result of this laboratory: where a document that came again stands.
fn same_document<P: Changes>(tx: &Tx<'_, P>, sent: &Sent, new: &NewResult) -> Result<Filed, Fault> {
    let newest = tx.maybe(
        "select id from results
           join documents on documents.patient_id = results.patient_id and result_id = id
          where results.patient_id = :patient and laboratory = :laboratory and retracted_at is null
          order by collected_on = :collected desc, uploaded_at desc limit 1",
        &[(":laboratory", &sent.laboratory), (":collected", &new.collected_on.to_string())],
        |row| row.get("id"),
    )?;
    newest.map(Filed::Same).ok_or(Fault::Broken("a document that came again stands nowhere"))
}

/// What was reported for the wrong patient: out of sight at once, and the staff who treat the patient hear of it.
fn withdraw<P: Changes>(tx: &Tx<'_, P>, sent: &Sent, new: &NewResult) -> Result<(), Fault> {
    let Some(id) = standing(tx, sent, new)? else { return Ok(()) };
    tx.change_one(
        "update results set retracted_at = :now, retracted_why = 'wrong_patient'
          where patient_id = :patient and id = :id and retracted_at is null",
        &[(":id", &id), (":now", &tx.now().as_millisecond())],
    )?;
    link(tx, id, sent.message)?;
    release::untell(tx, id)?;
    for account in staff(tx)? {
        tx.notify(&Post::to_account(Kind::StaffAlert, account))?;
    }
    Ok(())
}

/// The care team; where there is none, every clinician and nurse.
fn staff<P: Changes>(tx: &Tx<'_, P>) -> Result<Vec<AccountId>, Fault> {
    tx.rows(
        "select id from accounts
          where kind = 'staff' and state = 'active' and (is_clinician or is_nurse)
            and (not exists (select 1 from care_team where care_team.patient_id = :patient)
                 or exists (select 1 from care_team
                             where care_team.patient_id = :patient and care_team.account_id = accounts.id))",
        &[],
        |row| row.get("id"),
    )
}

fn link<P: Changes>(tx: &Tx<'_, P>, id: ResultId, message: LaboratoryMessageId) -> Result<(), Fault> {
    tx.change(
        "insert or ignore into result_messages (patient_id, result_id, message_id) values (:patient, :id, :message)",
        &[(":id", &id), (":message", &message)],
    )?;
    Ok(())
}
