//! What of a result is out of sight, for staff.

use std::collections::BTreeMap;

use crate::features::laboratory::model::standing::{Brought, KeptBack};
use crate::kit::id::{LaboratoryMessageId, ResultId};
use crate::vault::purpose::{Changes, Purpose};
use crate::vault::{Fault, FromRow, Row, Tx};

/// A row: what it says.
#[derive(PartialEq)]
pub struct Kept {
    is_withdrawn: bool,
    message: LaboratoryMessageId,
    /// Test, value, unit, range, flag, note, and how exactly its time is known.
    texts: [String; 7],
    observed_at: i64,
    sha256: Option<[u8; 32]>,
}

/// A place that is to say something else than before, or nothing.
pub type Step = (i64, Option<Kept>);

/// What it takes to bring the rows of a result to what is out of sight of it.
pub(super) fn difference<P: Purpose>(tx: &Tx<'_, P>, result: ResultId, all: &[KeptBack]) -> Result<Vec<Step>, Fault> {
    let held: BTreeMap<i64, Kept> = tx
        .rows(
            "select position, is_withdrawn, message_id, test, value, unit, range, flag, note, observed_at, observed, sha256
               from kept_back where patient_id = :patient and result_id = :id",
            &[(":id", &result)],
            |row| Ok((row.get("position")?, read(row)?)),
        )?
        .into_iter()
        .collect();
    let wanted: BTreeMap<i64, Kept> = (0..).zip(all.iter().map(row)).collect();
    let gone = held.keys().filter(|position| !wanted.contains_key(position)).map(|position| (*position, None));
    let gone: Vec<Step> = gone.collect();
    let new = wanted.into_iter().filter(|(position, one)| held.get(position) != Some(one));
    Ok(gone.into_iter().chain(new.map(|(position, one)| (position, Some(one)))).collect())
}

fn read(row: &Row<'_>) -> FromRow<Kept> {
    let text = |column: &str| row.get::<_, String>(column);
    Ok(Kept {
        is_withdrawn: row.get("is_withdrawn")?,
        message: row.get("message_id")?,
        texts: [
            text("test")?,
            text("value")?,
            text("unit")?,
            text("range")?,
            text("flag")?,
            text("note")?,
            text("observed")?,
        ],
        observed_at: row.get("observed_at")?,
        sha256: row.get("sha256")?,
    })
}

fn row(one: &KeptBack) -> Kept {
    let ((message, _), _) = one.from;
    let (texts, observed_at, sha256) = match &one.what {
        Brought::Value(value) => {
            let texts = [&value.test, &value.value, &value.unit, &value.range, value.flag, &value.note, value.observed];
            (texts.map(str::to_owned), value.observed_at.as_millisecond(), None)
        }
        Brought::Document(document) => {
            let texts = [document.title.as_str(), "", "", "", "", "", ""];
            (texts.map(str::to_owned), 0, document.kept.as_ref().map(|kept| kept.sha256))
        }
    };
    Kept { is_withdrawn: one.is_withdrawn, message, texts, observed_at, sha256 }
}

/// Takes one step.
pub(super) fn take<P: Changes>(tx: &Tx<'_, P>, result: ResultId, (position, says): &Step) -> Result<(), Fault> {
    tx.change(
        "delete from kept_back where patient_id = :patient and result_id = :id and position = :position",
        &[(":id", &result), (":position", position)],
    )?;
    let Some(Kept { is_withdrawn, message, texts, observed_at, sha256 }) = says else { return Ok(()) };
    let [test, value, unit, range, flag, note, observed] = texts;
    tx.change_one(
        "insert into kept_back (patient_id, result_id, position, is_withdrawn, message_id, test, value, unit, range, flag,
                                note, observed_at, observed, sha256)
         values (:patient, :id, :position, :withdrawn, :message, :test, :value, :unit, :range, :flag, :note, :at,
                 :observed, :sha256)",
        &[
            (":id", &result),
            (":position", position),
            (":withdrawn", is_withdrawn),
            (":message", message),
            (":test", test),
            (":value", value),
            (":unit", unit),
            (":range", range),
            (":flag", flag),
            (":note", note),
            (":at", observed_at),
            (":observed", observed),
            (":sha256", sha256),
        ],
    )
}
