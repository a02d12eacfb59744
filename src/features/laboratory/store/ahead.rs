//! A message of very many values. Writing them takes longer than others may wait, so they are written ahead, some at a
//! time, into a result that nobody can see; filing the message then finds them there. A stop in between costs nothing:
//! the message is on its way to its chart until it is filed.

use std::collections::{BTreeSet, VecDeque};

use super::{Sent, filing, statements, values, written};
use crate::features::laboratory::model::standing::{Key, Order, standing};
use crate::features::laboratory::model::{NewValue, Said};
use crate::kit::id::{LaboratoryMessageId, PatientId, ResultId};
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Change, Fault, IntakeTx, Pace, Recorded};

/// How many values are written at once with everything else that filing a message takes.
const AT_ONCE: usize = 1_000;

/// What the trail says of it: nothing has reached the patient's page yet, and that page does not tell of it.
const AHEAD: &str = "ahead";

/// How many values are written before the clock is looked at.
const STEP: usize = 50;

/// A value that a result is to have, at its position.
pub type Coming = (ResultId, i64, NewValue);

/// An order of which much is to be written: its result, where it has one, and the values that this lacks.
pub struct Large {
    order: Order,
    result: Option<ResultId>,
    lacking: Vec<(i64, NewValue)>,
}

impl Sent {
    /// Whether others would wait too long while it is filed at once.
    pub fn is_large(&self) -> bool {
        self.results.iter().map(|(new, _)| new.said.values.len()).sum::<usize>() > AT_ONCE
    }
}

/// Adds what the message says to what was said before, and nothing else.
pub fn say(tx: &IntakeTx<'_, TakeInLabFile>, patient: PatientId, sent: Sent) -> Result<Recorded<Sent>, Fault> {
    tx.chart(patient, |chart| {
        filing::say(chart, &sent)?;
        chart.record(&Change::of(sent.message).saying(AHEAD), ())
    })?;
    tx.record(&Change::of(sent.message).saying(AHEAD), sent)
}

/// Which orders will need many rows: of those that the message speaks of, those that nobody can see yet.
pub fn large(tx: &IntakeTx<'_, TakeInLabFile>, patient: PatientId, sent: Sent) -> Result<(Sent, Vec<Large>), Fault> {
    let orders = tx.look(patient, |chart| {
        let said: Vec<&Said> = sent.results.iter().map(|(new, _)| &new.said).collect();
        let rows = statements::together(chart, &sent.laboratory, &said)?;
        let statements: Vec<_> = rows.iter().map(|row| row.statement.clone()).collect();
        let is_own = |order: &Order| order.made_of.iter().any(|(message, _)| *message == sent.message);
        let orders = standing(&statements).orders.into_iter().filter(|order| is_own(order));
        let mut large = Vec::new();
        for order in orders.filter(|order| order.values.len() > AT_ONCE) {
            let keys: BTreeSet<Key> = order.made_of.iter().copied().collect();
            let results: BTreeSet<ResultId> =
                rows.iter().filter(|row| keys.contains(&row.key())).filter_map(|row| row.result).collect();
            let result = results.first().copied();
            if results.len() > 1 || !written::is_out_of_sight(chart, result)? {
                continue;
            }
            let lacking = values::lacking(chart, result, &order.values)?;
            large.push(Large { order: Order { values: Vec::new(), ..order }, result, lacking });
        }
        Ok(large)
    })?;
    Ok((sent, orders))
}

/// Gives each of them a result that nobody can see.
pub fn begin(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, message, laboratory): (PatientId, LaboratoryMessageId, &str),
    large: Vec<Large>,
) -> Result<Recorded<VecDeque<Coming>>, Fault> {
    let coming = tx.chart(patient, |chart| {
        let mut coming = VecDeque::new();
        for Large { order, result, lacking } in large {
            let id = match result {
                Some(id) => id,
                None => written::add_out_of_sight(chart, laboratory, &order)?,
            };
            coming.extend(lacking.into_iter().map(|(position, value)| (id, position, value)));
        }
        chart.record(&Change::of(message).saying(AHEAD), coming)
    })?;
    tx.record(&Change::of(message).saying(AHEAD), coming)
}

/// Writes some of the values, until it is time for others.
pub fn write_some(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, message): (PatientId, LaboratoryMessageId),
    mut left: VecDeque<Coming>,
    pace: &Pace,
) -> Result<Recorded<VecDeque<Coming>>, Fault> {
    tx.chart(patient, |chart| {
        while !left.is_empty() && !pace.is_over() {
            for (result, position, value) in left.drain(..left.len().min(STEP)) {
                values::insert(chart, (result, position), &value, None)?;
            }
        }
        chart.record(&Change::of(message).saying(AHEAD), ())
    })?;
    tx.record(&Change::of(message).saying(AHEAD), left)
}
