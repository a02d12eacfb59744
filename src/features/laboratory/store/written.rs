//! What pages read, brought to what stands: the difference is written, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::statements::Kept;
use super::values;
use crate::features::laboratory::model::standing::{Order, SaidDocument};
use crate::kit::id::{LaboratoryMessageId, ResultId};
use crate::vault::purpose::Changes;
use crate::vault::release::{self, Policy};
use crate::vault::{Fault, FromRow, Row, Tx};

/// A result as its row says it now.
struct Shown {
    id: ResultId,
    uploaded_at: i64,
    is_hidden: bool,
    says: [String; 4],
}

/// Brings the results of these orders to what stands.
pub(super) fn write<P: Changes>(
    tx: &Tx<'_, P>,
    policy: &Policy,
    laboratory: &str,
    (rows, orders): (&[Kept], &[Order]),
) -> Result<(), Fault> {
    let of: BTreeMap<(LaboratoryMessageId, u32), Option<ResultId>> =
        rows.iter().map(|row| ((row.statement.message, row.statement.said.place), row.result)).collect();
    let known: BTreeSet<ResultId> = rows.iter().filter_map(|row| row.result).collect();
    let shown = if known.is_empty() { Vec::new() } else { shown(tx, &known)? };
    let mut taken: BTreeSet<ResultId> = BTreeSet::new();
    for order in orders {
        let mine: BTreeSet<ResultId> = order.made_of.iter().filter_map(|key| of.get(key).copied().flatten()).collect();
        let oldest = shown.iter().filter(|one| mine.contains(&one.id) && !taken.contains(&one.id));
        let row = oldest.min_by_key(|one| (one.uploaded_at, one.id));
        let Some(id) = one(tx, policy, laboratory, (order, row))? else { continue };
        taken.insert(id);
        for key in order.made_of.iter().filter(|key| of.get(key).copied().flatten() != Some(id)) {
            belong(tx, id, *key)?;
        }
    }
    // What stood in a row of its own before it was known to belong elsewhere.
    for row in shown.iter().filter(|row| !taken.contains(&row.id)) {
        values::renew(tx, row.id, &[])?;
        hide(tx, row, "other")?;
    }
    Ok(())
}

fn shown<P: Changes>(tx: &Tx<'_, P>, known: &BTreeSet<ResultId>) -> Result<Vec<Shown>, Fault> {
    let ids: Vec<String> = known.iter().map(|id| data_encoding::HEXUPPER.encode(id.bits())).collect();
    let ids = serde_json::to_string(&ids).map_err(|_| Fault::Broken("a list of ids cannot be written"))?;
    tx.rows(
        "select results.id, uploaded_at, retracted_at is not null as is_hidden, title, stage, collected_on, dated
           from json_each(:ids) as wanted
           join results on results.patient_id = :patient and results.id = unhex(wanted.value)",
        &[(":ids", &ids)],
        read,
    )
}

fn read(row: &Row<'_>) -> FromRow<Shown> {
    Ok(Shown {
        id: row.get("id")?,
        uploaded_at: row.get("uploaded_at")?,
        is_hidden: row.get("is_hidden")?,
        says: [row.get("title")?, row.get("stage")?, row.get("collected_on")?, row.get("dated")?],
    })
}

/// One order. An order of which nothing can be seen has no row, or one that is out of sight.
fn one<P: Changes>(
    tx: &Tx<'_, P>,
    policy: &Policy,
    laboratory: &str,
    (order, row): (&Order, Option<&Shown>),
) -> Result<Option<ResultId>, Fault> {
    if order.is_empty() {
        if let Some(row) = row {
            values::renew(tx, row.id, &[])?;
            hide(tx, row, if order.hidden.0 > 0 { "wrong_patient" } else { "other" })?;
        }
        return Ok(row.map(|row| row.id));
    }
    let id = match row {
        Some(row) => row.id,
        None => add(tx, laboratory, order, (&order.title, order.number.as_deref()))?,
    };
    let says = [order.title.clone(), order.stage().word().to_owned(), order.collected_on.clone(), order.dated.clone()];
    let mut has_news = row.is_none();
    if let Some(row) = row
        && (row.says != says || row.is_hidden)
    {
        tx.change_one(
            "update results set title = :title, stage = :stage, collected_on = :on, dated = :dated, retracted_at = null,
                    retracted_why = null
              where patient_id = :patient and id = :id",
            &[(":title", &says[0]), (":stage", &says[1]), (":on", &says[2]), (":dated", &says[3]), (":id", &id)],
        )?;
        has_news |= row.is_hidden || row.says[1] != says[1];
    }
    let (own, further) = order.documents.split_at(order.documents.len().min(1));
    has_news |= values::renew(tx, id, &order.values)?;
    has_news |= document(tx, id, own.first())?;
    if has_news {
        release::arrived_under(tx, policy, id)?;
    }
    for (one, before) in further {
        alone(tx, policy, laboratory, (order, one, before))?;
    }
    Ok(Some(id))
}

fn add<P: Changes>(
    tx: &Tx<'_, P>,
    laboratory: &str,
    order: &Order,
    (title, number): (&str, Option<&str>),
) -> Result<ResultId, Fault> {
    let id: ResultId = tx.fresh();
    tx.change_one(
        "insert into results (patient_id, id, title, kind, origin, stage, laboratory, order_number, collected_on, dated, state,
                              uploaded_at, uploaded_by)
         values (:patient, :id, :title, :kind, 'message', :stage, :laboratory, :order, :collected, :dated, 'waiting', :now,
                 :account)",
        &[
            (":id", &id),
            (":title", &title),
            (":kind", &order.kind),
            (":stage", &order.stage().word()),
            (":laboratory", &laboratory),
            (":order", &number),
            (":collected", &order.collected_on),
            (":dated", &order.dated),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    Ok(id)
}

/// Nobody reads it until something of it stands again.
fn hide<P: Changes>(tx: &Tx<'_, P>, row: &Shown, why: &str) -> Result<(), Fault> {
    if row.is_hidden {
        return Ok(());
    }
    tx.change_one(
        "update results set retracted_at = :now, retracted_why = :why, due_at = null
          where patient_id = :patient and id = :id and retracted_at is null",
        &[(":id", &row.id), (":why", &why), (":now", &tx.now().as_millisecond())],
    )?;
    release::untell(tx, row.id)
}

/// The document of a result, in the place of the one before. Returns whether it is another one.
fn document<P: Changes>(
    tx: &Tx<'_, P>,
    id: ResultId,
    stands: Option<&(SaidDocument, Vec<SaidDocument>)>,
) -> Result<bool, Fault> {
    let held = "select sha256 from documents where patient_id = :patient and result_id = :id";
    let held: Option<[u8; 32]> = tx.maybe(held, &[(":id", &id)], |row| row.get("sha256"))?;
    let kept = stands.and_then(|(document, _)| document.kept.as_ref().map(|kept| (document, kept)));
    if held == kept.map(|(_, kept)| kept.sha256) {
        return Ok(false);
    }
    tx.change("delete from documents where patient_id = :patient and result_id = :id", &[(":id", &id)])?;
    let Some((document, kept)) = kept else { return Ok(true) };
    tx.change_one(
        "insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages,
                                active)
         select patient_id, :id, object_id, object_key, :name, media_type, size, sha256, pages, active
           from laboratory_documents where patient_id = :patient and sha256 = :sha256",
        &[(":id", &id), (":name", &file_name(document)), (":sha256", &kept.sha256)],
    )?;
    Ok(true)
}

/// A result holds one document; further ones get a result of their own.
fn alone<P: Changes>(
    tx: &Tx<'_, P>,
    policy: &Policy,
    laboratory: &str,
    (order, document_of, before): (&Order, &SaidDocument, &[SaidDocument]),
) -> Result<(), Fault> {
    let any = before.iter().chain([document_of]).filter_map(|one| one.kept.as_ref());
    let any: Vec<String> = any.map(|kept| data_encoding::HEXUPPER.encode(&kept.sha256)).collect();
    let any = serde_json::to_string(&any).map_err(|_| Fault::Broken("a list of hashes cannot be written"))?;
    let held = tx.maybe(
        "select id from results
           join documents on documents.patient_id = results.patient_id and result_id = id
          where results.patient_id = :patient and laboratory = :laboratory and order_number is null
            and retracted_by is null and sha256 in (select unhex(value) from json_each(:any))
          order by uploaded_at limit 1",
        &[(":laboratory", &laboratory), (":any", &any)],
        |row| row.get("id"),
    )?;
    let id = match held {
        Some(id) => id,
        None => add(tx, laboratory, order, (&document_of.title, None))?,
    };
    if document(tx, id, Some(&(document_of.clone(), Vec::new())))? {
        for (message, _) in &order.made_of {
            link(tx, id, *message)?;
        }
        release::arrived_under(tx, policy, id)?;
    }
    Ok(())
}

fn file_name(document: &SaidDocument) -> String {
    let kept = document.title.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-'));
    let stem = kept.take(80).collect::<String>();
    let end = match document.kept.as_ref().map(|kept| kept.media_type) {
        Some("application/pdf") => "pdf",
        Some("image/jpeg") => "jpg",
        Some("image/png") => "png",
        _ => "txt",
    };
    format!("{}.{end}", if stem.trim().is_empty() { "report" } else { stem.trim() })
}

/// A statement is part of this result from now on.
fn belong<P: Changes>(tx: &Tx<'_, P>, id: ResultId, (message, place): (LaboratoryMessageId, u32)) -> Result<(), Fault> {
    tx.change_one(
        "update laboratory_statements set result_id = :id
          where patient_id = :patient and message_id = :message and place = :place",
        &[(":id", &id), (":message", &message), (":place", &place)],
    )?;
    link(tx, id, message)
}

fn link<P: Changes>(tx: &Tx<'_, P>, id: ResultId, message: LaboratoryMessageId) -> Result<(), Fault> {
    tx.change(
        "insert or ignore into result_messages (patient_id, result_id, message_id) values (:patient, :id, :message)",
        &[(":id", &id), (":message", &message)],
    )?;
    Ok(())
}
