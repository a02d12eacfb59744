//! The queue: what a person is to look at, a page at a time.

use crate::features::laboratory::model::{Asked, Pile, Queue, Reason, Waiting};
use crate::kit::id::{LaboratoryMessageId, PatientId};
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::purpose::ListLabMessages;
use crate::vault::{Fault, FromRow, PanelTx, Row, at, day, word};

/// Lines on a page of the queue.
const PAGE: u32 = 50;

const WAITING: &str = "
    select laboratory_messages.id, laboratory_messages.came_at, laboratory, kind, reason, said_name, said_born,
           said_number, values_in, hides, patient_id,
           not :sees_all and patient_id is not null and not exists (
               select 1 from care_team
                where care_team.patient_id = laboratory_messages.patient_id and account_id = :account) as is_others
      from laboratory_messages
      join laboratory_files on laboratory_files.id = file_id and live_at is not null ";

/// A page of what a person is to look at: first what touches a chart already, then the oldest.
pub fn waiting(tx: &PanelTx<'_, ListLabMessages>, asked: Asked) -> Result<(Queue, Vec<PatientId>), Fault> {
    let after = PAGE.saturating_mul(asked.page - 1);
    let (sees_all, account) = (!matches!(tx.relation(), Relation::Outside), tx.account());
    let mut lines = tx.rows(
        &[
            WAITING,
            "where reason is not null and settled_at is null
                   and (:pile is null or reason in (select value from json_each(:pile)))
              order by reason in (select value from json_each(:first)) desc, laboratory_messages.came_at, file_id,
                       place, part
              limit :most offset :after",
        ]
        .concat(),
        &[
            (":sees_all", &sees_all),
            (":account", &account),
            (":pile", &asked.pile.map(words).transpose()?),
            (":first", &words(Pile::First)?),
            (":most", &(PAGE + 1)),
            (":after", &after),
        ],
        line,
    )?;
    let has_more = lines.len() > PAGE as usize;
    lines.truncate(PAGE as usize);
    let shown = shown(&lines);
    Ok((Queue { asked, lines, has_more, counts: counts(tx)? }, shown))
}

/// How many wait in each part of the queue.
fn counts(tx: &PanelTx<'_, ListLabMessages>) -> Result<[u32; 3], Fault> {
    let mut counts = [0; 3];
    let by_reason: Vec<(Reason, u32)> = tx.rows(
        "select reason, count(*) as waiting
           from laboratory_messages
           join laboratory_files on laboratory_files.id = file_id and live_at is not null
          where reason is not null and settled_at is null
          group by reason",
        &[],
        |row| Ok((word(row, "reason")?, row.get("waiting")?)),
    )?;
    for (reason, waiting) in by_reason {
        for (count, pile) in counts.iter_mut().zip(Pile::ALL) {
            *count += if pile == reason.pile() { waiting } else { 0 };
        }
    }
    Ok(counts)
}

/// Of these messages those that wait still.
pub fn chosen(
    tx: &PanelTx<'_, ListLabMessages>,
    ids: &[LaboratoryMessageId],
) -> Result<(Vec<Waiting>, Vec<PatientId>), Fault> {
    let sql = [WAITING, "where laboratory_messages.id = :id and reason is not null and settled_at is null"].concat();
    let (sees_all, account) = (!matches!(tx.relation(), Relation::Outside), tx.account());
    let mut lines = Vec::new();
    for id in ids {
        lines.extend(tx.maybe(&sql, &[(":sees_all", &sees_all), (":account", &account), (":id", id)], line)?);
    }
    let shown = shown(&lines);
    Ok((lines, shown))
}

/// The patients whom these lines name.
fn shown(lines: &[Waiting]) -> Vec<PatientId> {
    lines.iter().filter(|one| !one.is_others).filter_map(|one| one.patient).collect()
}

fn line(row: &Row<'_>) -> FromRow<Waiting> {
    let is_others: bool = row.get("is_others")?;
    let said =
        |column: &str| row.get(column).map(|says: String| Phi::new(if is_others { String::new() } else { says }));
    Ok(Waiting {
        id: row.get("id")?,
        came_at: at(row, "came_at")?,
        laboratory: row.get("laboratory")?,
        kind: row.get("kind")?,
        reason: word(row, "reason")?,
        name: said("said_name")?,
        born: if !is_others && row.get::<_, Option<String>>("said_born")?.is_some() {
            Some(Phi::new(day(row, "said_born")?))
        } else {
            None
        },
        number: said("said_number")?,
        values: row.get("values_in")?,
        hides: row.get("hides")?,
        patient: row.get("patient_id")?,
        is_others,
    })
}

fn words(pile: Pile) -> Result<String, Fault> {
    let words: Vec<&str> = pile.reasons().map(Reason::word).collect();
    serde_json::to_string(&words).map_err(|_| Fault::Broken("a list of words cannot be written"))
}
