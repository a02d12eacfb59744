//! A message of very many values or orders. Filing it at once would keep others waiting, so it is filed in steps. First
//! what it says is written down, piece by piece. Then its orders reach the chart, those that have nothing to do with each
//! other one after the other; of one that has very many values these are written ahead, into a result that nobody can
//! see, and what stands is worked out while others write. Before that is used it is asked whether anything has happened
//! in the chart meanwhile. A stop in between costs nothing: the message is on its way to its chart until all of it is there.

use std::collections::VecDeque;
use std::sync::Arc;

use super::filing::{self, Found, NewDocument, with_documents};
use super::groups::Group;
use super::said::{self, Piece, pieces};
use super::statements::{self, NewStatement};
use super::written;
use super::{Sent, kept_back, ready, values};
use crate::features::laboratory::model::Said;
use crate::kit::id::{LaboratoryFileId, LaboratoryMessageId, PatientId, ResultId};
use crate::records::release;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Change, Fault, IntakeTx, Pace, Recorded};

/// How many values are written at once with everything else that filing a message takes.
const AT_ONCE: usize = 1_000;

/// How many orders are.
const ORDERS_AT_ONCE: usize = 50;

/// What the trail says of all steps but the last: the patient's page tells of a message once all of it is there.
const AHEAD: &str = "ahead";

/// How much is written before the clock is looked at.
const STEP: usize = 50;

/// Whose message it is, and what it brings.
pub type Coming = (PatientId, Arc<Sent>);

/// A part of what a message says, to be written down.
pub enum ToSay {
    /// A document that was checked and stored.
    Document(NewDocument),
    /// A piece of a statement.
    Piece(Piece),
    /// A statement whose pieces, so many, are there.
    Statement(NewStatement, usize),
}

/// A part of what stands, to be written ahead.
pub enum ToWrite {
    /// A value of a result.
    Value(ResultId, values::Step),
    /// What of a result is out of sight.
    KeptBack(ResultId, kept_back::Step),
}

/// What stands with some orders of a message, as long as nothing happens in the chart.
pub struct Prepared {
    newest_change: Option<i64>,
    found: Found,
}

impl Sent {
    /// Whether others would wait too long while it is filed at once.
    pub fn is_large(&self) -> bool {
        self.results.len() > ORDERS_AT_ONCE
            || self.results.iter().map(|(new, _)| new.said.values.len()).sum::<usize>() > AT_ONCE
    }

    /// Whether a group of its orders is filed at once.
    pub fn is_small(&self, group: &Group) -> bool {
        self.said_in(group).iter().map(|said| said.values.len()).sum::<usize>() <= AT_ONCE
    }

    fn said_in(&self, group: &Group) -> Vec<&Said> {
        group.iter().map(|at| &self.results[*at].0.said).collect()
    }
}

/// What is not written down yet of all that a message says.
pub fn unsaid(tx: &IntakeTx<'_, TakeInLabFile>, (patient, sent): &Coming) -> Result<VecDeque<ToSay>, Fault> {
    let there = tx.look(*patient, |chart| statements::added(chart, sent.message))?;
    let mut unsaid = VecDeque::new();
    for (new, documents) in sent.results.iter().filter(|(new, _)| !there.contains(&new.said.place)) {
        let said = with_documents(new, documents);
        let pieces = pieces(&said);
        let statement = ToSay::Statement(NewStatement::of(&said), pieces.len());
        unsaid.extend(documents.iter().cloned().map(ToSay::Document));
        unsaid.extend(pieces.into_iter().map(ToSay::Piece));
        unsaid.push_back(statement);
    }
    Ok(unsaid)
}

/// Writes some of that down, until it is time for others.
pub fn say_some(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, sent): &Coming,
    mut left: VecDeque<ToSay>,
    pace: &Pace,
) -> Result<Recorded<VecDeque<ToSay>>, Fault> {
    let message = sent.message;
    tx.chart(*patient, |chart| {
        while let Some(one) = left.pop_front_if(|_| pace.goes_on()) {
            match one {
                ToSay::Document(document) => filing::keep(chart, &document)?,
                ToSay::Piece(piece) => said::write(chart, message, &piece)?,
                ToSay::Statement(new, pieces) => {
                    if statements::add(chart, (message, &sent.laboratory), &new)? {
                        said::end(chart, (message, new.place), pieces)?;
                    }
                }
            }
        }
        chart.record(&Change::of(message).saying(AHEAD), ())
    })?;
    tx.record(&Change::of(message).saying(AHEAD), left)
}

/// Files orders of a message that was written down, until it is time for others.
pub fn file_groups(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, sent): &Coming,
    mut left: VecDeque<Group>,
    pace: &Pace,
) -> Result<Recorded<VecDeque<Group>>, Fault> {
    let policy = release::policy(tx)?;
    tx.chart(*patient, |chart| {
        while let Some(group) = left.pop_front_if(|_| pace.goes_on()) {
            let found = filing::find(chart, &sent.laboratory, &sent.said_in(&group))?;
            filing::bring(chart, &policy, sent, &found)?;
        }
        chart.record(&Change::of(sent.message).saying(AHEAD), ())
    })?;
    tx.record(&Change::of(sent.message).saying(AHEAD), left)
}

/// Works out what stands with these orders of a message, and what bringing their results to it takes.
pub fn prepare(tx: &IntakeTx<'_, TakeInLabFile>, (patient, sent): &Coming, group: &Group) -> Result<Prepared, Fault> {
    tx.look(*patient, |chart| {
        let newest_change = chart.newest_change()?;
        let mut found = filing::find(chart, &sent.laboratory, &sent.said_in(group))?;
        let mut orders = std::mem::take(&mut found.orders);
        for (order, ready) in orders.iter_mut().filter(|(order, _)| !order.is_nothing()) {
            let results = found.results_of(order);
            if let Some(result) = results.first().filter(|_| results.len() == 1) {
                *ready = Some(ready::ready(chart, (*result, true), order)?);
            }
        }
        found.orders = orders;
        Ok(Prepared { newest_change, found })
    })
}

impl Prepared {
    /// Whether it takes so little that it is done at once.
    pub fn is_little(&self) -> bool {
        self.found.orders.iter().all(|(order, ready)| {
            let all = || order.values.len() + order.kept_back.len();
            ready.as_ref().map_or_else(all, |one| one.values.steps.len() + one.kept_back.len()) <= AT_ONCE
        })
    }
}

/// Gives each order of very many values that has no result yet one that nobody can see, and keeps those from sight that
/// much is to be written of. Answers with what is to be written ahead, and nothing where something has happened in the chart.
pub fn begin(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, sent): &Coming,
    prepared: Prepared,
) -> Result<Recorded<VecDeque<ToWrite>>, Fault> {
    let coming = tx.chart(*patient, |chart| {
        let mut coming = VecDeque::new();
        let is_so = chart.newest_change()? == prepared.newest_change;
        for (order, ready) in prepared.found.orders.into_iter().filter(|_| is_so) {
            match ready {
                Some(ready) if ready.values.steps.len() + ready.kept_back.len() > AT_ONCE => {
                    written::keep_out_of_sight(chart, ready.result)?;
                    coming.extend(ready.values.steps.into_iter().map(|step| ToWrite::Value(ready.result, step)));
                    coming.extend(ready.kept_back.into_iter().map(|step| ToWrite::KeptBack(ready.result, step)));
                }
                None if order.values.len() + order.kept_back.len() > AT_ONCE => {
                    written::add_out_of_sight(chart, &sent.laboratory, &order)?;
                }
                _ => {}
            }
        }
        chart.record(&Change::of(sent.message).saying(AHEAD), coming)
    })?;
    tx.record(&Change::of(sent.message).saying(AHEAD), coming)
}

/// Writes some of it, until it is time for others.
pub fn write_some(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, message): (PatientId, LaboratoryMessageId),
    mut left: VecDeque<ToWrite>,
    pace: &Pace,
) -> Result<Recorded<VecDeque<ToWrite>>, Fault> {
    tx.chart(patient, |chart| {
        while !left.is_empty() && pace.goes_on() {
            for one in left.drain(..left.len().min(STEP)) {
                match one {
                    ToWrite::Value(result, step) => values::take(chart, result, &step)?,
                    ToWrite::KeptBack(result, step) => kept_back::take(chart, result, &step)?,
                }
            }
        }
        chart.record(&Change::of(message).saying(AHEAD), ())
    })?;
    tx.record(&Change::of(message).saying(AHEAD), left)
}

/// Brings the chart to what was prepared. Answers whether it did: not where something has happened in the chart since,
/// which is then to be prepared anew. What was prepared is handed back, so that letting go of it costs nobody a wait.
pub fn file_prepared(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, sent): &Coming,
    prepared: Prepared,
) -> Result<Recorded<(bool, Prepared)>, Fault> {
    let policy = release::policy(tx)?;
    let done = tx.chart(*patient, |chart| {
        let is_so = chart.newest_change()? == prepared.newest_change;
        if is_so {
            filing::bring(chart, &policy, sent, &prepared.found)?;
        }
        chart.record(&Change::of(sent.message).saying(AHEAD), is_so)
    })?;
    tx.record(&Change::of(sent.message).saying(AHEAD), (done, prepared))
}

/// All of a message is in its chart.
pub fn end(
    tx: &IntakeTx<'_, TakeInLabFile>,
    (patient, sent): &Coming,
    file: LaboratoryFileId,
) -> Result<Recorded<()>, Fault> {
    tx.chart(*patient, |chart| {
        chart.change_one(
            "delete from laboratory_to_file
              where file_id = :file and patient_id = :patient and message_id = :message",
            &[(":file", &file), (":message", &sent.message)],
        )?;
        filing::tell(chart, sent)?;
        chart.record(&Change::of(file), ())
    })?;
    tx.record(&Change::of(file).saying("reached 1"), ())
}
