//! A message that waits for a person, who it may belong to, and what a person decided.

use super::{Sent, file, number, reason};
use crate::features::laboratory::model::{Found, Outcome, Proposed, Reason, Search};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::{LaboratoryMessageId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::spelling::{alike, folded};
use crate::records::documents::stored;
use crate::records::release;
use crate::vault::purpose::{
    CompareLabMessage, FileLabMessage, MatchLabMessage, OpenLabMessageDocument, SetAsideLabMessage,
};
use crate::vault::{Change, ChartTx, Fault, FromRow, IntakeTx, PanelTx, Recorded, Row, Stored, at, day};

/// The most patients that are shown beside a message.
const MOST: usize = 20;

/// Where a message is kept, and what became of it.
#[derive(Clone, Debug)]
pub struct Kept {
    pub came_at: Timestamp,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its sender's number of it.
    pub control: String,
    /// What became of it.
    pub settled: Outcome,
    /// Where it stands in its file, and which patient of it.
    pub place: (u32, u32),
    /// The hash of the message.
    pub hash: [u8; 32],
    /// Its file.
    pub stored: Stored,
    pub patient: Option<PatientId>,
}

/// What is filed by hand, beside the message itself.
#[derive(Clone, Debug)]
pub struct ByHand {
    /// What somebody is to look at although it is filed.
    pub alert: Option<Reason>,
    /// How many of its values stand in the chart.
    pub shown: usize,
    pub documents: usize,
    /// Who gave the number that it names, and the number: whoever files it confirms whose that is.
    pub number: Option<(String, String)>,
}

const KEPT: &str = "
    select laboratory_messages.came_at, laboratory, control, laboratory_messages.state, reason, settled_at, settled_why,
           decided_at, coalesce(accounts.name, '') as settled_by, place, part, hash, object_id, object_key, size, sha256, patient_id
      from laboratory_messages
      join laboratory_files on laboratory_files.id = file_id and live_at is not null
      left join accounts on accounts.id = settled_by
     where laboratory_messages.id = :id ";

/// A message that no chart holds, or that somebody is to look at. It names no patient: where a chart holds it, leave for
/// that chart does.
pub fn kept(tx: &PanelTx<'_, MatchLabMessage>, id: LaboratoryMessageId) -> Result<(Kept, Vec<PatientId>), Fault> {
    let sql = [KEPT, "and (patient_id is null or (reason is not null and settled_at is null))"].concat();
    Ok((tx.one(&sql, &[(":id", &id)], read)?, Vec::new()))
}

/// A message that no chart holds, for somebody who opens a document in it.
pub fn of_nobody(tx: &IntakeTx<'_, OpenLabMessageDocument>, id: LaboratoryMessageId) -> Result<Kept, Fault> {
    let sql = [KEPT, "and patient_id is null"].concat();
    tx.one(&sql, &[(":id", &id)], read)
}

/// A message of this chart, or one that no chart holds.
pub fn compared(tx: &ChartTx<'_, CompareLabMessage>, id: LaboratoryMessageId) -> Result<Kept, Fault> {
    let sql = [KEPT, "and (patient_id is null or patient_id = :patient)"].concat();
    let mut kept = tx.one(&sql, &[(":id", &id)], read)?;
    if let Outcome::Decided { by, .. } = &mut kept.settled {
        *by = tx.maybe(
            "select name from laboratory_decisions join accounts on accounts.id = decided_by
              where patient_id = :patient and message_id = :id order by decided_at desc limit 1",
            &[(":id", &id)],
            |row| row.get("name"),
        )?;
    }
    Ok(kept)
}

/// A message of this chart that somebody is to look at still, for a document in it that the chart does not hold.
pub fn held(tx: &ChartTx<'_, CompareLabMessage>, id: LaboratoryMessageId) -> Result<Kept, Fault> {
    let sql = [KEPT, "and patient_id = :patient and reason is not null and settled_at is null"].concat();
    tx.one(&sql, &[(":id", &id)], read)
}

/// The same as [`compared`], for somebody who is about to file it.
pub fn to_file(tx: &ChartTx<'_, FileLabMessage>, id: LaboratoryMessageId) -> Result<Kept, Fault> {
    let sql = [KEPT, "and (patient_id is null or patient_id = :patient)"].concat();
    tx.one(&sql, &[(":id", &id)], read)
}

fn read(row: &Row<'_>) -> FromRow<Kept> {
    let state: String = row.get("state")?;
    let settled = match (state.as_str(), reason(row)?, row.get::<_, Option<i64>>("settled_at")?) {
        ("set_aside", _, Some(at)) => {
            Outcome::SetAside { why: Phi::new(row.get("settled_why")?), by: row.get("settled_by")?, at: instant(at) }
        }
        (_, Some(reason), None) => Outcome::Waits(reason),
        _ => match row.get::<_, Option<i64>>("decided_at")? {
            Some(at) => Outcome::Decided { by: None, at: instant(at) },
            None => Outcome::Filed,
        },
    };
    Ok(Kept {
        came_at: at(row, "came_at")?,
        laboratory: row.get("laboratory")?,
        control: row.get("control")?,
        settled,
        place: (row.get("place")?, row.get("part")?),
        hash: row.get("hash")?,
        stored: stored(row)?,
        patient: row.get("patient_id")?,
    })
}

/// Whose it may be: who has one of its numbers, and who was born that day or is called so. What fits most comes first.
pub fn proposed(
    tx: &PanelTx<'_, MatchLabMessage>,
    numbers: &str,
    search: Option<&Search>,
) -> Result<(Vec<Proposed>, Vec<PatientId>), Fault> {
    let born = search.and_then(|search| search.born).map(|born| born.to_string());
    let words = search.map(|search| search.words.as_slice()).unwrap_or_default();
    let longest = words.iter().max_by_key(|word| word.chars().count()).filter(|word| word.chars().count() >= 3);
    let mut found = tx.rows(
        "select patients.id, full_name as name, birth_date, patients.number,
                max(by_number) as by_number
           from (select patients.id as whose, 1 as by_number
                   from json_each(:numbers) as wanted join patients on patients.number = wanted.value
                  union all
                 select patient_id, 1 from json_each(:numbers) as wanted
                   join laboratory_numbers on laboratory_numbers.number = wanted.value
                  union all
                 select id, 0 from patients where birth_date = :born
                  union all
                 select patient_id, 0 from name_words where word >= :first and word < :beyond) as found
           join patients on patients.id = whose
          group by patients.id
          limit 200",
        &[
            (":numbers", &numbers),
            (":born", &born),
            (":first", &longest),
            (":beyond", &longest.map(|word| format!("{word}{}", char::MAX))),
        ],
        |row| proposal(row, born.as_deref(), words),
    )?;
    found.sort_by_key(|one| std::cmp::Reverse(one.fits.count()));
    found.truncate(MOST);
    let shown = found.iter().map(|one| one.patient).collect();
    Ok((found, shown))
}

fn proposal(row: &Row<'_>, born: Option<&str>, words: &[String]) -> FromRow<Proposed> {
    let (name, date): (String, _) = (row.get("name")?, day(row, "birth_date")?);
    let fits = Found {
        number: row.get("by_number")?,
        born: born == Some(date.to_string().as_str()),
        name: alike(words, &folded(&name)),
    };
    let (patient, number) = (row.get("id")?, Phi::new(row.get("number")?));
    Ok(Proposed { patient, name: Phi::new(name), born: Phi::new(date), number, fits })
}

/// Files a message that waits in the chart of this leave; a large one is on its way there, for [`go_on`](super::super::go_on).
/// One that somebody settled meanwhile is [`Fault::Stale`].
pub fn file_by_hand(
    tx: &ChartTx<'_, FileLabMessage>,
    id: LaboratoryMessageId,
    sent: &Sent,
    by_hand: &ByHand,
) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "update laboratory_messages
            set state = 'filed', patient_id = :patient, reason = coalesce(:alert, reason), values_shown = :shown,
                documents = :documents, settled_at = case when :alert is null then :now end,
                settled_by = case when :alert is null then :account end
          where id = :id and state = 'waiting'",
        &[
            (":id", &id),
            (":alert", &by_hand.alert.map(Reason::word)),
            (":shown", &number(by_hand.shown)?),
            (":documents", &number(by_hand.documents)?),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    if sent.is_large() {
        // Filing it at once would keep others waiting: it reaches its chart as what came in a file does.
        tx.change_one(
            "insert into laboratory_to_file (file_id, patient_id, message_id)
             select file_id, patient_id, id from laboratory_messages where id = :id and patient_id = :patient",
            &[(":id", &id)],
        )?;
    } else {
        file(tx, &release::policy(tx)?, sent)?;
    }
    if let Some((authority, number)) = &by_hand.number {
        tx.change(
            "insert or ignore into laboratory_numbers (authority, number, patient_id, learned_at, message_id)
             values (:authority, :number, :patient, :now, :id)",
            &[(":authority", authority), (":number", number), (":now", &tx.now().as_millisecond()), (":id", &id)],
        )?;
    }
    tx.record(&Change::of(id), ())
}

/// Sets a message aside that waits, or says of one that is filed that somebody has looked at what was wrong with it. One
/// of which nobody can tell what it means is decided instead.
pub fn set_message_aside(
    tx: &IntakeTx<'_, SetAsideLabMessage>,
    id: LaboratoryMessageId,
    why: &str,
) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "update laboratory_messages
            set state = case state when 'waiting' then 'set_aside' else state end, settled_at = :now,
                settled_by = :account, settled_why = :why
          where id = :id and reason is not null and reason <> 'cannot_tell' and settled_at is null",
        &[(":id", &id), (":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":why", &why)],
    )?;
    tx.record(&Change::of(id), ())
}
