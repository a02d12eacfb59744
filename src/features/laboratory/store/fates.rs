//! What each statement came to, and what its message is told of that.

use std::collections::{BTreeMap, BTreeSet};

use super::statements::Kept;
use crate::features::laboratory::model::standing::{Fate, Key};
use crate::kit::id::LaboratoryMessageId;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// Says of each statement and its message what it came to. A message that nobody can place waits for a person; once a
/// later one decides, it waits no more. Returns the statements that are newly so.
pub(super) fn keep<P: Changes>(tx: &Tx<'_, P>, rows: &[Kept], fates: &BTreeMap<Key, Fate>) -> Result<Vec<Key>, Fault> {
    let mut new = Vec::new();
    let mut changed: BTreeSet<LaboratoryMessageId> = BTreeSet::new();
    for row in rows {
        let key = row.key();
        let fate = fates.get(&key).cloned().unwrap_or_default();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let now = [count(fate.shown), count(fate.documents), count(fate.hides), u32::from(fate.is_undecided)];
        // Of a new one its message has only been told what may come of it.
        if now == row.fate && row.result.is_some() {
            continue;
        }
        if fate.is_undecided && row.fate[3] == 0 {
            new.push(key);
        }
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
    Ok(new)
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
                              when :withdraws then 'wrong_patient'
                              when reason = 'cannot_tell' then case when exists (
                                  select 1 from laboratory_statements as held
                                   where held.message_id = :message and unkept > 0) then 'document_held' end
                              else reason end
           from (select coalesce(sum(shown), 0) as shown, coalesce(sum(documents), 0) as documents,
                        coalesce(sum(hides), 0) as hides, coalesce(max(is_undecided), 0) as undecided
                   from laboratory_statements where message_id = :message) as sums
          where laboratory_messages.id = :message and patient_id = :patient",
        &[(":message", &message), (":withdraws", &withdraws), (":now", &tx.now().as_millisecond())],
    )
}
