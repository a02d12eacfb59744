//! The documents of an order. A result holds one; further ones get a result of their own beside it.

use super::written::{self, Under};
use crate::features::laboratory::model::standing::{Order, Replaced, SaidDocument};
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::records::documents::{self, NewFile, stored};
use crate::records::{release, results, retractions};
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// A document that stands, with those that it took the place of.
type Document = (SaidDocument, Vec<Replaced>);

/// A result beside another one.
struct Beside {
    id: ResultId,
    sha256: Option<[u8; 32]>,
    is_hidden: bool,
    is_taken_back: bool,
}

/// The document of a result, in the place of the one before. Returns whether it is another one.
pub(super) fn document<P: Changes>(tx: &Tx<'_, P>, id: ResultId, stands: Option<&Document>) -> Result<bool, Fault> {
    earlier(tx, id, stands)?;
    let held = "select sha256 from documents where patient_id = :patient and result_id = :id";
    let held: Option<[u8; 32]> = tx.maybe(held, &[(":id", &id)], |row| row.get("sha256"))?;
    let kept = stands.and_then(|(document, _)| document.kept.as_ref().map(|kept| (document, kept)));
    if held == kept.map(|(_, kept)| kept.sha256) {
        return Ok(false);
    }
    tx.change("delete from documents where patient_id = :patient and result_id = :id", &[(":id", &id)])?;
    let Some((document, kept)) = kept else { return Ok(true) };
    let stored = tx.one(
        "select object_id, object_key, size, sha256 from laboratory_documents
          where patient_id = :patient and sha256 = :sha256",
        &[(":sha256", &kept.sha256)],
        stored,
    )?;
    let name = Phi::new(file_name(document));
    let file = NewFile { stored, name, media_type: kept.media_type, pages: kept.pages, active: kept.active };
    documents::insert(tx, id, &file)?;
    Ok(true)
}

/// Those that it took the place of.
fn earlier<P: Changes>(tx: &Tx<'_, P>, id: ResultId, stands: Option<&Document>) -> Result<(), Fault> {
    tx.change("delete from earlier_documents where patient_id = :patient and result_id = :id", &[(":id", &id)])?;
    let earlier = stands.map(|one| one.1.as_slice()).unwrap_or_default();
    for (position, (document, replaced_at)) in (0_i64..).zip(earlier) {
        let Some(kept) = &document.kept else { continue };
        tx.change_one(
            "insert into earlier_documents (patient_id, result_id, position, sha256, title, replaced_at)
             values (:patient, :id, :position, :sha256, :title, :replaced)",
            &[
                (":id", &id),
                (":position", &position),
                (":sha256", &kept.sha256),
                (":title", &file_name(document)),
                (":replaced", replaced_at),
            ],
        )?;
    }
    Ok(())
}

/// Brings the results of an order's further documents to what stands: each keeps its result, also when a correction
/// takes its place; what stands no longer is out of sight.
pub(super) fn write<P: Changes>(
    tx: &Tx<'_, P>,
    under: &Under<'_>,
    (id, order): (ResultId, &Order),
) -> Result<(), Fault> {
    let further = order.documents.get(1..).unwrap_or_default();
    let mut held = beside(tx, id)?;
    let mut left: Vec<(&Document, Option<Beside>)> = Vec::new();
    for document in further {
        let is_it = |one: &Beside| one.sha256.is_some_and(|held| shas(document).any(|sha256| sha256 == held));
        let at = held.iter().position(is_it);
        left.push((document, at.map(|at| held.remove(at))));
    }
    for (document, own) in left {
        let own = match own {
            None => held.iter().position(|one| !one.is_taken_back).map(|at| held.remove(at)),
            own => own,
        };
        one(tx, under, (id, order), (document, own))?;
    }
    // What stands no longer by itself is part of the order's own result, where that can be seen.
    let (why, now_in) = match (order.is_all_withdrawn(), order.is_empty()) {
        (true, _) => ("wrong_patient", None),
        (false, true) => ("other", None),
        (false, false) => ("other", Some(id)),
    };
    for gone in held.iter().filter(|one| !one.is_taken_back) {
        document(tx, gone.id, None)?;
        retractions::take_back(tx, gone.id, (None, why), now_in)?;
    }
    Ok(())
}

fn shas((stands, before): &Document) -> impl Iterator<Item = [u8; 32]> {
    std::iter::once(stands)
        .chain(before.iter().map(|(one, _)| one))
        .filter_map(|one| one.kept.as_ref())
        .map(|kept| kept.sha256)
}

fn beside<P: Changes>(tx: &Tx<'_, P>, id: ResultId) -> Result<Vec<Beside>, Fault> {
    tx.rows(
        "select id, sha256, taken_back is not null as is_hidden, taken_back is 'clinic' as is_taken_back
           from results indexed by results_beside
           left join documents on documents.patient_id = results.patient_id and result_id = id
          where results.patient_id = :patient and beside = :id and beside is not null
          order by uploaded_at, id",
        &[(":id", &id)],
        |row| {
            Ok(Beside {
                id: row.get("id")?,
                sha256: row.get("sha256")?,
                is_hidden: row.get("is_hidden")?,
                is_taken_back: row.get("is_taken_back")?,
            })
        },
    )
}

fn one<P: Changes>(
    tx: &Tx<'_, P>,
    under: &Under<'_>,
    (id, order): (ResultId, &Order),
    (document, own): (&Document, Option<Beside>),
) -> Result<(), Fault> {
    // What a person took back stays so.
    if own.as_ref().is_some_and(|own| own.is_taken_back) {
        return Ok(());
    }
    let was_hidden = own.as_ref().is_some_and(|own| own.is_hidden);
    let own = match own {
        Some(own) => own.id,
        None => written::add(tx, under.laboratory, order, (&document.0.title, None, Some(id)))?,
    };
    let stage = Order::stage_of(&document.0).word();
    results::describe(tx, own, [&document.0.title, stage, &order.collected_on, &order.dated])?;
    if was_hidden {
        retractions::give_back(tx, own)?;
    }
    written::link(tx, own, order)?;
    let is_other = self::document(tx, own, Some(document))?;
    if is_other || was_hidden { release::arrived_under(tx, under.policy, own) } else { Ok(()) }
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
