//! What pages read, brought to what stands: the difference is written, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::ready::{Ready, ready};
use super::statements::Kept;
use super::{further, kept_back, values};
use crate::features::laboratory::model::standing::{Key, Order};
use crate::kit::id::{LaboratoryMessageId, ResultId, as_json};
use crate::records::release::{self, Policy};
use crate::records::results::{self, NewResult};
use crate::records::retractions;
use crate::vault::purpose::{Changes, Purpose};
use crate::vault::{Fault, FromRow, Row, Tx};

/// A result as its row says it now.
pub(super) struct Shown {
    pub id: ResultId,
    uploaded_at: i64,
    hidden_why: Option<String>,
    says: [String; 4],
    kept_back: u32,
    is_undecided: bool,
}

/// What results are brought to: whose laboratory, under which policy.
pub(super) struct Under<'u> {
    pub policy: &'u Policy,
    pub laboratory: &'u str,
    /// The statements that it is worked out from.
    pub rows: &'u [Kept],
}

/// Brings the results of these orders to what stands. Returns the statements that nobody can place and that keep
/// something of a result out of sight.
pub(super) fn write<P: Changes>(
    tx: &Tx<'_, P>,
    under: &Under<'_>,
    orders: &[(Order, Option<Ready>)],
) -> Result<BTreeSet<Key>, Fault> {
    let of: BTreeMap<Key, Option<ResultId>> = under.rows.iter().map(|row| (row.key(), row.result)).collect();
    let known: BTreeSet<ResultId> = under.rows.iter().filter_map(|row| row.result).collect();
    let shown = if known.is_empty() { Vec::new() } else { shown(tx, &known)? };
    // A result stays with the report that it was made of; a correction that turns out to mean another goes.
    let reported = |row: &&Kept| row.result.is_some() && !row.statement.said.corrects();
    let founding: BTreeSet<Key> = under.rows.iter().filter(reported).map(Kept::key).collect();
    let (first, others): (Vec<_>, Vec<_>) =
        orders.iter().partition(|(order, _)| order.made_of.iter().any(|key| founding.contains(key)));
    let mut taken: BTreeMap<ResultId, BTreeSet<ResultId>> = BTreeMap::new();
    for (order, ready) in first.into_iter().chain(others) {
        let mine: BTreeSet<ResultId> = order.made_of.iter().filter_map(|key| of.get(key).copied().flatten()).collect();
        let oldest = shown.iter().filter(|one| mine.contains(&one.id) && !taken.contains_key(&one.id));
        let row = oldest.min_by_key(|one| (one.uploaded_at, one.id));
        let Some(id) = one(tx, under, (order, row, ready.as_ref()))? else { continue };
        let asks = order.asked_by.iter().filter_map(|key| of.get(key).copied().flatten());
        taken.insert(id, mine.into_iter().chain(asks).collect());
        for key in order.made_of.iter().filter(|key| of.get(key).copied().flatten() != Some(id)) {
            belong(tx, id, *key)?;
        }
    }
    // What stood in a row of its own before it was known to belong elsewhere.
    for row in shown.iter().filter(|row| !taken.contains_key(&row.id)) {
        let now_in = taken.iter().find(|(_, mine)| mine.contains(&row.id)).map(|(id, _)| *id);
        let nothing = Order::default();
        let ready = ready(tx, (row.id, row.kept_back > 0), &nothing)?;
        ready.values.steps.iter().try_for_each(|step| values::take(tx, row.id, step))?;
        further::document(tx, row.id, None)?;
        further::write(tx, under, (row.id, &nothing))?;
        mark(tx, (row, &ready), &nothing)?;
        tell(tx, under, (row, row.id), &nothing)?;
        hide(tx, row, "other", now_in)?;
    }
    Ok(orders.iter().flat_map(|(order, _)| order.asked_by.iter().copied()).collect())
}

fn shown<P: Purpose>(tx: &Tx<'_, P>, known: &BTreeSet<ResultId>) -> Result<Vec<Shown>, Fault> {
    tx.rows(
        "select results.id, uploaded_at, retracted_why, title, stage, collected_on, dated, kept_back,
                undecided_at is not null as is_undecided
           from json_each(:ids) as wanted
           join results on results.patient_id = :patient and results.id = unhex(wanted.value)
           left join result_retractions on result_retractions.patient_id = :patient and result_id = results.id",
        &[(":ids", &as_json(known))],
        read,
    )
}

fn read(row: &Row<'_>) -> FromRow<Shown> {
    Ok(Shown {
        id: row.get("id")?,
        uploaded_at: row.get("uploaded_at")?,
        hidden_why: row.get("retracted_why")?,
        says: [row.get("title")?, row.get("stage")?, row.get("collected_on")?, row.get("dated")?],
        kept_back: row.get("kept_back")?,
        is_undecided: row.get("is_undecided")?,
    })
}

/// One order. An order of which nothing can be seen has a row that is out of sight.
fn one<P: Changes>(
    tx: &Tx<'_, P>,
    under: &Under<'_>,
    (order, row, known): (&Order, Option<&Shown>, Option<&Ready>),
) -> Result<Option<ResultId>, Fault> {
    if row.is_none() && order.is_nothing() {
        return Ok(None);
    }
    let new = row.is_none().then(|| add(tx, under.laboratory, order, (&order.title, order.number.as_deref(), None)));
    let new = new.transpose()?.map(|id| Shown::of(id, order));
    let Some(shown) = row.or(new.as_ref()) else { return Ok(None) };
    let id = shown.id;
    let (is_gone, was_gone) = (order.is_empty(), shown.hidden_why.is_some());
    describe(tx, shown, order)?;
    let mut has_news = row.is_none() || was_gone || shown.says[1] != order.stage().word();
    let own;
    let ready = if let Some(known) = known.filter(|known| known.result == id) {
        known
    } else {
        own = ready(tx, (id, shown.kept_back > 0 || !order.kept_back.is_empty()), order)?;
        &own
    };
    ready.values.steps.iter().try_for_each(|step| values::take(tx, id, step))?;
    has_news |= ready.values.is_news;
    has_news |= further::document(tx, id, order.documents.first())?;
    mark(tx, (shown, ready), order)?;
    link(tx, id, order)?;
    if is_gone {
        hide(tx, shown, if order.is_all_withdrawn() { "wrong_patient" } else { "other" }, None)?;
    } else if has_news {
        release::arrived_with(tx, under.policy, (id, &ready.contents))?;
    }
    tell(tx, under, (shown, id), order)?;
    further::write(tx, under, (id, order))?;
    Ok(Some(id))
}

/// What it is called, how far it has come, and when it was taken; in sight again where something of it stands.
fn describe<P: Changes>(tx: &Tx<'_, P>, shown: &Shown, order: &Order) -> Result<(), Fault> {
    let (says, is_gone) = (says(order), order.is_empty());
    if shown.says == says && (shown.hidden_why.is_none() || is_gone) {
        return Ok(());
    }
    results::describe(tx, shown.id, says.each_ref().map(String::as_str))?;
    if is_gone || shown.hidden_why.is_none() { Ok(()) } else { retractions::give_back(tx, shown.id) }
}

impl Shown {
    /// One that was just added.
    fn of(id: ResultId, order: &Order) -> Self {
        let says = says(order);
        Self { id, uploaded_at: i64::MAX, hidden_why: None, says, kept_back: 0, is_undecided: false }
    }
}

fn says(order: &Order) -> [String; 4] {
    [order.title.clone(), order.stage().word().to_owned(), order.collected_on.clone(), order.dated.clone()]
}

/// Adds a result; `beside` is the one of whose order it is a further document.
pub(super) fn add<P: Changes>(
    tx: &Tx<'_, P>,
    laboratory: &str,
    order: &Order,
    (title, number, beside): (&str, Option<&str>, Option<ResultId>),
) -> Result<ResultId, Fault> {
    let new = NewResult {
        title,
        kind: &order.kind,
        origin: "message",
        stage: order.stage().word(),
        laboratory,
        order_number: number,
        collected_on: &order.collected_on,
        dated: &order.dated,
        beside,
    };
    results::insert(tx, &new)
}

/// Adds the result of an order where nobody can see it.
pub(super) fn add_out_of_sight<P: Changes>(tx: &Tx<'_, P>, laboratory: &str, order: &Order) -> Result<ResultId, Fault> {
    let id = add(tx, laboratory, order, (&order.title, order.number.as_deref(), None))?;
    hide(tx, &Shown::of(id, order), "other", None)?;
    for key in &order.made_of {
        belong(tx, id, *key)?;
    }
    link(tx, id, order)?;
    Ok(id)
}

/// Keeps a result from everybody's sight while much of it is written.
pub(super) fn keep_out_of_sight<P: Changes>(tx: &Tx<'_, P>, id: ResultId) -> Result<(), Fault> {
    shown(tx, &BTreeSet::from([id]))?.iter().try_for_each(|one| hide(tx, one, "other", None))
}

/// How much of it is out of sight, for whichever reason, and since when nobody can tell.
fn mark<P: Changes>(tx: &Tx<'_, P>, (shown, ready): (&Shown, &Ready), order: &Order) -> Result<(), Fault> {
    ready.kept_back.iter().try_for_each(|step| kept_back::take(tx, ready.result, step))?;
    let kept_back = u32::try_from(order.kept_back.len()).unwrap_or(u32::MAX);
    let is_undecided = !order.asked_by.is_empty();
    if (kept_back, is_undecided) == (shown.kept_back, shown.is_undecided) {
        return Ok(());
    }
    tx.change_one(
        "update results set kept_back = :count,
                undecided_at = case when :undecided then coalesce(undecided_at, :now) end
          where patient_id = :patient and id = :id",
        &[
            (":count", &kept_back),
            (":undecided", &is_undecided),
            (":now", &tx.now().as_millisecond()),
            (":id", &ready.result),
        ],
    )
}

/// Whoever covers hears of what nobody can tell as of a critical value; once it is decided nobody is told any more.
fn tell<P: Changes>(
    tx: &Tx<'_, P>,
    under: &Under<'_>,
    (shown, id): (&Shown, ResultId),
    order: &Order,
) -> Result<(), Fault> {
    if !order.asked_by.is_empty() {
        let is_asked = |row: &&Kept| order.asked_by.contains(&row.key());
        let asked: BTreeSet<String> =
            under.rows.iter().filter(is_asked).map(|row| row.statement.said.sorted_by()).collect();
        return release::raise_undecided(tx, id, &asked);
    }
    if shown.is_undecided { release::decided(tx, id) } else { Ok(()) }
}

/// Nobody reads it until something of it stands again.
pub(super) fn hide<P: Changes>(tx: &Tx<'_, P>, row: &Shown, why: &str, now_in: Option<ResultId>) -> Result<(), Fault> {
    if row.hidden_why.as_deref() == Some(why) && now_in.is_none() {
        return Ok(());
    }
    retractions::take_back(tx, row.id, (None, why), now_in).map(|_| ())
}

/// A statement is part of this result from now on.
fn belong<P: Changes>(tx: &Tx<'_, P>, id: ResultId, (message, place): Key) -> Result<(), Fault> {
    tx.change_one(
        "update laboratory_statements set result_id = :id
          where patient_id = :patient and message_id = :message and place = :place",
        &[(":id", &id), (":message", &message), (":place", &place)],
    )
}

/// The messages that say something of it, and those that may.
pub(super) fn link<P: Changes>(tx: &Tx<'_, P>, id: ResultId, order: &Order) -> Result<(), Fault> {
    let wanted: BTreeSet<LaboratoryMessageId> =
        order.made_of.iter().chain(&order.asked_by).map(|(message, _)| *message).collect();
    let held: BTreeSet<LaboratoryMessageId> = tx
        .rows(
            "select message_id from result_messages where patient_id = :patient and result_id = :id",
            &[(":id", &id)],
            |row| row.get("message_id"),
        )?
        .into_iter()
        .collect();
    for gone in held.difference(&wanted) {
        tx.change_one(
            "delete from result_messages where patient_id = :patient and result_id = :id and message_id = :message",
            &[(":id", &id), (":message", gone)],
        )?;
    }
    for new in wanted.difference(&held) {
        tx.change_one(
            "insert into result_messages (patient_id, result_id, message_id) values (:patient, :id, :message)",
            &[(":id", &id), (":message", new)],
        )?;
    }
    Ok(())
}
