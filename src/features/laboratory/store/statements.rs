//! Every statement on what laboratories said: added once, never changed, and read together where it may belong together.

use std::collections::{BTreeMap, BTreeSet};

use crate::features::laboratory::model::Said;
use crate::features::laboratory::model::standing::{At, Decided, Key, SaidDocument, Says, Statement, Verdict};
use crate::kit::id::{LaboratoryMessageId, ResultId, as_json};
use crate::vault::purpose::{Changes, Purpose};
use crate::vault::{Fault, FromRow, Row, Tx, word};

/// A statement, and what it came to before.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub statement: Statement,
    /// Which result it is part of.
    pub result: Option<ResultId>,
    pub fate: [u32; 4],
}

impl Kept {
    /// Its message, and its place there.
    pub const fn key(&self) -> Key {
        (self.statement.message, self.statement.said.place)
    }
}

/// A statement without what it says in full, which is [`said`](super::said)'s.
pub struct NewStatement {
    /// Its place in the message.
    pub place: u32,
    filler: String,
    placer: String,
    looseness: u8,
    unkept: u32,
}

impl NewStatement {
    /// What a message says of an order.
    pub fn of(said: &Said) -> Self {
        let looseness = match (said.is_numbered(), said.refers()) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => 2,
        };
        let is_unkept = |one: &&SaidDocument| one.kept.is_none() && one.says != Says::Withdrawn;
        let unkept = u32::try_from(said.documents.iter().filter(is_unkept).count()).unwrap_or(u32::MAX);
        let [filler, placer] = [&said.filler, &said.placer].map(|number| number.0.clone());
        Self { place: said.place, filler, placer, looseness, unkept }
    }
}

/// Adds what a message says of an order, unless that was done; answers whether it was not.
pub(super) fn add<P: Changes>(
    tx: &Tx<'_, P>,
    (message, laboratory): (LaboratoryMessageId, &str),
    new: &NewStatement,
) -> Result<bool, Fault> {
    let added = tx.change(
        "insert into laboratory_statements (patient_id, message_id, place, laboratory, filler, placer, looseness, unkept)
         values (:patient, :message, :place, :laboratory, :filler, :placer, :looseness, :unkept)
             on conflict (patient_id, message_id, place) do nothing",
        &[
            (":message", &message),
            (":place", &new.place),
            (":laboratory", &laboratory),
            (":filler", &new.filler),
            (":placer", &new.placer),
            (":looseness", &new.looseness),
            (":unkept", &new.unkept),
        ],
    )?;
    Ok(added == 1)
}

/// Which of a message's statements were added before, by their places.
pub(super) fn added<P: Purpose>(tx: &Tx<'_, P>, message: LaboratoryMessageId) -> Result<BTreeSet<u32>, Fault> {
    let places = tx.rows(
        "select place from laboratory_statements where patient_id = :patient and message_id = :message",
        &[(":message", &message)],
        |row| row.get("place"),
    )?;
    Ok(places.into_iter().collect())
}

/// Everything that may speak of the same orders: by number, and without one wherever such a statement came. What
/// belongs to a result that a person took back stays with it.
pub(super) fn together<P: Purpose>(tx: &Tx<'_, P>, laboratory: &str, said: &[&Said]) -> Result<Vec<Kept>, Fault> {
    let mut numbers: BTreeSet<String> = said.iter().flat_map(|one| numbers(one)).collect();
    let is_loose = said.iter().any(|one| !one.is_numbered());
    let all = said.iter().any(|one| !one.is_numbered() && one.refers()) || has_loose(tx, laboratory)?;
    let mut found: BTreeMap<Key, Kept> = BTreeMap::new();
    loop {
        let rows = under(tx, laboratory, (&numbers, is_loose, all))?;
        let before = numbers.len();
        numbers.extend(rows.iter().flat_map(|one| self::numbers(&one.statement.said)));
        found.extend(rows.into_iter().map(|one| (one.key(), one)));
        if numbers.len() == before || all {
            break;
        }
    }
    let mut found: Vec<Kept> = found.into_values().collect();
    decisions(tx, &mut found)?;
    Ok(found)
}

/// The statements of a laboratory under these numbers, with the loose ones, or all; without those of results that a
/// person took back.
fn under<P: Purpose>(
    tx: &Tx<'_, P>,
    laboratory: &str,
    (numbers, is_loose, all): (&BTreeSet<String>, bool, bool),
) -> Result<Vec<Kept>, Fault> {
    let numbers = serde_json::to_string(numbers).map_err(|_| Fault::Broken("a list of texts cannot be written"))?;
    let mut rows: Vec<Kept> = tx.rows(
        "select message_id, place, result_id, shown, documents, hides, is_undecided,
                (select group_concat(said, '' order by piece) from laboratory_said
                  where laboratory_said.patient_id = :patient and laboratory_said.message_id = found.message_id
                    and laboratory_said.place = found.place) as said
           from (select message_id, place, result_id, shown, documents, hides, is_undecided
                   from laboratory_statements indexed by statements_by_filler
                  where not :all and patient_id = :patient and laboratory = :laboratory and filler <> ''
                    and filler in (select value from json_each(:numbers))
                 union all
                 select message_id, place, result_id, shown, documents, hides, is_undecided
                   from laboratory_statements indexed by statements_by_placer
                  where not :all and patient_id = :patient and laboratory = :laboratory and placer <> ''
                    and placer in (select value from json_each(:numbers))
                    and filler not in (select value from json_each(:numbers))
                 union all
                 select message_id, place, result_id, shown, documents, hides, is_undecided
                   from laboratory_statements indexed by statements_loose
                  where not :all and :loose and patient_id = :patient and laboratory = :laboratory and looseness > 0
                 union all
                 select message_id, place, result_id, shown, documents, hides, is_undecided
                   from laboratory_statements
                  where :all and patient_id = :patient and laboratory = :laboratory) as found",
        &[(":laboratory", &laboratory), (":numbers", &numbers), (":loose", &is_loose), (":all", &all)],
        read,
    )?;
    let taken_back = taken_back(tx, rows.iter().filter_map(|one| one.result).collect())?;
    rows.retain(|one| one.result.is_none_or(|result| !taken_back.contains(&result)));
    Ok(rows)
}

/// Those of these results that a person took back.
fn taken_back<P: Purpose>(tx: &Tx<'_, P>, results: BTreeSet<ResultId>) -> Result<BTreeSet<ResultId>, Fault> {
    if results.is_empty() {
        return Ok(results);
    }
    let rows = tx.rows(
        "select results.id from json_each(:ids) as wanted
           join results on results.patient_id = :patient and results.id = unhex(wanted.value)
          where taken_back = 'clinic'",
        &[(":ids", &as_json(&results))],
        |row| row.get("id"),
    )?;
    Ok(rows.into_iter().collect())
}

/// What people decided about them.
fn decisions<P: Purpose>(tx: &Tx<'_, P>, found: &mut [Kept]) -> Result<(), Fault> {
    let decided: Vec<(Key, Decided)> = tx.rows(
        "select message_id, place, part, verdict, of_message, of_place, of_part, decided_at
           from laboratory_decisions where patient_id = :patient",
        &[],
        |row| {
            let verdict = match row.get::<_, String>("verdict")?.as_str() {
                "means" => Verdict::Meaning((row.get("of_message")?, row.get("of_place")?), word(row, "of_part")?),
                "another" => Verdict::Another,
                _ => Verdict::Nothing,
            };
            let key = (row.get("message_id")?, row.get("place")?);
            Ok((key, Decided { when: row.get("decided_at")?, at: word(row, "part")?, verdict }))
        },
    )?;
    for (key, one) in decided {
        let is_it = |kept: &&mut Kept| kept.key() == key;
        if let Some(kept) = found.iter_mut().find(is_it) {
            kept.statement.decided.push(one);
        }
    }
    Ok(())
}

/// Keeps what a person decided about a part of a statement of this chart.
pub(super) fn decide<P: Changes>(
    tx: &Tx<'_, P>,
    ((message, place), at): (Key, At),
    verdict: &Verdict,
) -> Result<(), Fault> {
    let (word, of) = match verdict {
        Verdict::Meaning((message, place), at) => ("means", Some((*message, *place, at.to_string()))),
        Verdict::Another => ("another", None),
        Verdict::Nothing => ("nothing", None),
    };
    tx.change_one(
        "insert or replace into laboratory_decisions (patient_id, message_id, place, part, verdict, of_message, of_place,
                                                      of_part, decided_at, decided_by)
         select :patient, message_id, place, :part, :verdict, :of_message, :of_place, :of_part, :now, :account
           from laboratory_statements
          where patient_id = :patient and message_id = :message and place = :place",
        &[
            (":message", &message),
            (":place", &place),
            (":part", &at.to_string()),
            (":verdict", &word),
            (":of_message", &of.as_ref().map(|one| one.0)),
            (":of_place", &of.as_ref().map(|one| one.1)),
            (":of_part", &of.as_ref().map(|one| one.2.as_str())),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )
}

/// The laboratory of a message of this chart, and what the message says.
pub(super) fn said_by<P: Purpose>(tx: &Tx<'_, P>, message: LaboratoryMessageId) -> Result<(String, Vec<Said>), Fault> {
    let said: Vec<(String, Said)> = tx.rows(
        "select laboratory,
                (select group_concat(said, '' order by piece) from laboratory_said
                  where laboratory_said.patient_id = :patient and laboratory_said.message_id = :message
                    and laboratory_said.place = laboratory_statements.place) as said
           from laboratory_statements
          where patient_id = :patient and message_id = :message order by place",
        &[(":message", &message)],
        |row| Ok((row.get("laboratory")?, word(row, "said")?)),
    )?;
    let laboratory = said.first().map(|one| one.0.clone()).unwrap_or_default();
    Ok((laboratory, said.into_iter().map(|one| one.1).collect()))
}

/// Whether something came that names no number and means something that was reported before: it may mean any order.
fn has_loose<P: Purpose>(tx: &Tx<'_, P>, laboratory: &str) -> Result<bool, Fault> {
    let loose = tx.maybe(
        "select 1 as one from laboratory_statements indexed by statements_loose
          where patient_id = :patient and laboratory = :laboratory and looseness > 0 and looseness > 1 limit 1",
        &[(":laboratory", &laboratory)],
        |_| Ok(()),
    )?;
    Ok(loose.is_some())
}

pub(super) fn numbers(said: &Said) -> Vec<String> {
    [&said.filler.0, &said.placer.0].into_iter().filter(|number| !number.is_empty()).cloned().collect()
}

fn read(row: &Row<'_>) -> FromRow<Kept> {
    let statement = Statement { message: row.get("message_id")?, said: word(row, "said")?, decided: Vec::new() };
    let count = |column: &str| row.get::<_, u32>(column);
    let fate = [count("shown")?, count("documents")?, count("hides")?, count("is_undecided")?];
    Ok(Kept { statement, result: row.get("result_id")?, fate })
}
