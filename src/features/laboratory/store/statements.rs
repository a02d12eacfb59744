//! Every statement on what laboratories said: added once, never changed, and read together where it may belong together.

use std::collections::{BTreeMap, BTreeSet};

use super::filing::Sent;
use crate::features::laboratory::model::Said;
use crate::features::laboratory::model::standing::{Fate, Statement};
use crate::kit::id::{LaboratoryMessageId, ResultId};
use crate::vault::purpose::Changes;
use crate::vault::{Fault, FromRow, Row, Tx, word};

/// A statement, and what it came to before.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub statement: Statement,
    /// Which result it is part of.
    pub result: Option<ResultId>,
    fate: [u32; 4],
}

/// Adds what a message says of an order.
pub(super) fn add<P: Changes>(tx: &Tx<'_, P>, sent: &Sent, said: &Said) -> Result<(), Fault> {
    let looseness = match (said.is_numbered(), said.refers()) {
        (true, _) => 0,
        (false, false) => 1,
        (false, true) => 2,
    };
    tx.change_one(
        "insert into laboratory_statements (patient_id, message_id, place, laboratory, filler, placer, looseness, said)
         values (:patient, :message, :place, :laboratory, :filler, :placer, :looseness, :said)",
        &[
            (":message", &sent.message),
            (":place", &said.place),
            (":laboratory", &sent.laboratory),
            (":filler", &said.filler.0),
            (":placer", &said.placer.0),
            (":looseness", &looseness),
            (":said", &said.sorted_by()),
        ],
    )
}

/// Everything that may speak of the same orders: by number, and without one wherever such a statement came. What
/// belongs to a result that a person took back stays with it.
pub(super) fn together<P: Changes>(tx: &Tx<'_, P>, laboratory: &str, said: &[Said]) -> Result<Vec<Kept>, Fault> {
    let mut numbers: BTreeSet<String> = said.iter().flat_map(numbers).collect();
    let is_loose = said.iter().any(|one| !one.is_numbered());
    let all = said.iter().any(|one| !one.is_numbered() && one.refers()) || has_loose(tx, laboratory)?;
    let mut found: BTreeMap<(LaboratoryMessageId, u32), Kept> = BTreeMap::new();
    loop {
        let wanted = serde_json::to_string(&numbers).map_err(|_| Fault::Broken("a list of texts cannot be written"))?;
        let rows = tx.rows(
            "with wanted as (
                 select message_id, place from laboratory_statements indexed by statements_by_filler
                  where patient_id = :patient and laboratory = :laboratory and filler <> ''
                    and filler in (select value from json_each(:numbers))
                  union
                 select message_id, place from laboratory_statements indexed by statements_by_placer
                  where patient_id = :patient and laboratory = :laboratory and placer <> ''
                    and placer in (select value from json_each(:numbers))
                  union
                 select message_id, place from laboratory_statements indexed by statements_loose
                  where :loose and patient_id = :patient and laboratory = :laboratory and looseness > 0
                  union
                 select message_id, place from laboratory_statements
                  where :all and patient_id = :patient and laboratory = :laboratory)
             select message_id, place, said, result_id, shown, documents, hides, is_undecided
               from wanted
               join laboratory_statements using (message_id, place)
              where patient_id = :patient
                and not exists (select 1 from results
                                 where results.patient_id = :patient and results.id = result_id
                                   and retracted_by is not null)",
            &[(":laboratory", &laboratory), (":numbers", &wanted), (":loose", &is_loose), (":all", &all)],
            read,
        )?;
        let before = numbers.len();
        for one in rows {
            numbers.extend(self::numbers(&one.statement.said));
            found.insert((one.statement.message, one.statement.said.place), one);
        }
        if numbers.len() == before || all {
            return Ok(found.into_values().collect());
        }
    }
}

/// Whether something came that names no number and means something that was reported before: it may mean any order.
fn has_loose<P: Changes>(tx: &Tx<'_, P>, laboratory: &str) -> Result<bool, Fault> {
    let loose = tx.maybe(
        "select 1 as one from laboratory_statements indexed by statements_loose
          where patient_id = :patient and laboratory = :laboratory and looseness > 0 and looseness > 1 limit 1",
        &[(":laboratory", &laboratory)],
        |_| Ok(()),
    )?;
    Ok(loose.is_some())
}

fn numbers(said: &Said) -> Vec<String> {
    [&said.filler.0, &said.placer.0].into_iter().filter(|number| !number.is_empty()).cloned().collect()
}

fn read(row: &Row<'_>) -> FromRow<Kept> {
    let statement = Statement { message: row.get("message_id")?, said: word(row, "said")? };
    let count = |column: &str| row.get::<_, u32>(column);
    let fate = [count("shown")?, count("documents")?, count("hides")?, count("is_undecided")?];
    Ok(Kept { statement, result: row.get("result_id")?, fate })
}

/// Says of each statement and its message what it came to. A message that nobody can place waits for a person; once a
/// later one decides, it waits no more. Returns whether there is a new one of these.
pub(super) fn settle<P: Changes>(
    tx: &Tx<'_, P>,
    rows: &[Kept],
    fates: &BTreeMap<(LaboratoryMessageId, u32), Fate>,
) -> Result<bool, Fault> {
    let mut is_new = false;
    let mut changed: BTreeSet<LaboratoryMessageId> = BTreeSet::new();
    for row in rows {
        let key = (row.statement.message, row.statement.said.place);
        let fate = fates.get(&key).cloned().unwrap_or_default();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let now = [count(fate.shown), count(fate.documents), count(fate.hides), u32::from(fate.is_undecided)];
        if now == row.fate {
            continue;
        }
        is_new |= fate.is_undecided && row.fate[3] == 0;
        changed.insert(key.0);
        tx.change_one(
            "update laboratory_statements
                set shown = :shown, documents = :documents, hides = :hides, is_undecided = :undecided
              where patient_id = :patient and message_id = :message and place = :place",
            &[
                (":shown", &now[0]),
                (":documents", &now[1]),
                (":hides", &now[2]),
                (":undecided", &now[3]),
                (":message", &key.0),
                (":place", &key.1),
            ],
        )?;
    }
    for message in changed {
        let withdraws = rows.iter().any(|row| row.statement.message == message && row.statement.said.withdraws());
        told(tx, message, withdraws)?;
    }
    Ok(is_new)
}

fn told<P: Changes>(tx: &Tx<'_, P>, message: LaboratoryMessageId, withdraws: bool) -> Result<(), Fault> {
    tx.change_one(
        "update laboratory_messages
            set values_shown = min(values_in, sums.shown), documents = sums.documents, hides = sums.hides,
                settled_at = case when sums.undecided and reason is not 'cannot_tell' then null else settled_at end,
                settled_by = case when sums.undecided and reason is not 'cannot_tell' then null else settled_by end,
                decided_at = case when reason = 'cannot_tell' and settled_at is null and not sums.undecided then :now
                                  else decided_at end,
                reason = case when sums.undecided then 'cannot_tell' when settled_at is not null then reason
                              when :withdraws then 'wrong_patient' when reason = 'cannot_tell' then null
                              else reason end
           from (select coalesce(sum(shown), 0) as shown, coalesce(sum(documents), 0) as documents,
                        coalesce(sum(hides), 0) as hides, coalesce(max(is_undecided), 0) as undecided
                   from laboratory_statements where message_id = :message) as sums
          where laboratory_messages.id = :message and patient_id = :patient",
        &[(":message", &message), (":withdraws", &withdraws), (":now", &tx.now().as_millisecond())],
    )
}
