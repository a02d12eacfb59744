//! The files that came, a page at a time, and the messages of one.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::reason;
use crate::features::laboratory::model::{Contents, Counted, InFile, Miscount, Reason, SentFile};
use crate::kit::clock::Timestamp;
use crate::kit::id::{LaboratoryFileId, PatientId};
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::purpose::ListLabMessages;
use crate::vault::{Fault, FromRow, PanelTx, Row, at, day, word};

/// What a message of a file brought, and what of it waits, stands in one column: a file is read in one pass.
const FILES: &str = "
    select laboratory_files.id, came_at, came_by, brought_by = :account as is_readers, accounts.name as by_name,
           laboratory_files.name, messages, repeated, coalesce(refused, trouble) as trouble,
           counted, announced, found,
           (select json_array(
                    coalesce(sum(values_in), 0), coalesce(sum(values_shown), 0), coalesce(sum(documents), 0),
                    count(case when settled_at is null then reason end),
                    coalesce(group_concat(distinct case when settled_at is null then reason end), ''))
              from laboratory_messages where file_id = laboratory_files.id) as counts,
           (select earlier.id from laboratory_files as earlier
             where earlier.sha256 = laboratory_files.sha256 and earlier.live_at is not null
               and earlier.came_at < laboratory_files.came_at
             order by earlier.came_at limit 1) as first_id
      from laboratory_files
      left join accounts on accounts.id = brought_by ";

/// The newest files, after so many.
pub fn files(tx: &PanelTx<'_, ListLabMessages>, (most, after): (u32, u32)) -> Result<Vec<SentFile>, Fault> {
    let sql = [
        FILES,
        "where live_at is not null and came_at <= :now order by came_at desc, laboratory_files.id
         limit :most offset :after",
    ];
    let now = tx.now().as_millisecond();
    tx.rows(&sql.concat(), &[(":account", &tx.account()), (":now", &now), (":most", &most), (":after", &after)], read)
}

/// A file, and its messages after so many: what waits first, then in the order of the file. Where charts are kept to
/// care teams, a name is said of one's own patients alone.
pub fn in_file(
    tx: &PanelTx<'_, ListLabMessages>,
    id: LaboratoryFileId,
    (most, after): (u32, u32),
) -> Result<(Contents, Vec<PatientId>), Fault> {
    let sql = [FILES, "where laboratory_files.id = :id and live_at is not null"].concat();
    let file = tx.one(&sql, &[(":account", &tx.account()), (":id", &id)], read)?;
    let sees_all = !matches!(tx.relation(), Relation::Outside);
    let messages = tx.rows(
        "select id, place, laboratory, kind, case when settled_at is null then reason end as reason, said_name, said_born,
                values_in, values_shown, documents, patient_id,
                exists (select 1 from laboratory_to_file
                         where laboratory_to_file.file_id = :id
                           and laboratory_to_file.patient_id = laboratory_messages.patient_id
                           and message_id = laboratory_messages.id) as is_on_its_way,
                :sees_all or patient_id is null or exists (
                    select 1 from care_team
                     where care_team.patient_id = laboratory_messages.patient_id and account_id = :account) as is_named
           from laboratory_messages
          where file_id = :id
          order by reason is null or settled_at is not null, place, part
          limit :most offset :after",
        &[(":id", &id), (":account", &tx.account()), (":sees_all", &sees_all), (":most", &most), (":after", &after)],
        message,
    )?;
    let shown = messages.iter().filter(|one| one.name.is_some()).filter_map(|one| one.patient).collect();
    Ok((Contents { file, messages }, shown))
}

/// Whether all files take as much room as they may, and how many the reader has brought by hand since then.
pub fn room(tx: &PanelTx<'_, ListLabMessages>, most_bytes: i64, since: Timestamp) -> Result<[u32; 2], Fault> {
    tx.one(
        "select (select bytes >= :most from storage where only_row = 1) as is_full,
                (select count(*) from laboratory_files
                  where came_at >= :since and brought_by = :account and live_at is not null) as of_day",
        &[(":most", &most_bytes), (":account", &tx.account()), (":since", &since.as_millisecond())],
        |row| Ok([row.get("is_full")?, row.get("of_day")?]),
    )
}

/// Values that came, values shown, documents, messages that wait, and why they do.
struct Counts([u32; 4], BTreeSet<Reason>);

impl FromStr for Counts {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        let (values, shown, documents, waiting, reasons): (_, _, _, _, String) = serde_json::from_str(text)?;
        let reasons = reasons.split(',').filter_map(|word| word.parse().ok()).collect();
        Ok(Self([values, shown, documents, waiting], reasons))
    }
}

fn read(row: &Row<'_>) -> FromRow<SentFile> {
    let Counts([values, shown, documents, waiting], reasons) = word(row, "counts")?;
    let trouble = match row.get::<_, Option<String>>("trouble")? {
        Some(_) => Some(word(row, "trouble")?),
        None => None,
    };
    Ok(SentFile {
        id: row.get("id")?,
        came_at: at(row, "came_at")?,
        via: word(row, "came_by")?,
        by: row.get("by_name")?,
        is_readers: row.get::<_, Option<bool>>("is_readers")?.unwrap_or_default(),
        name: Phi::new(row.get("name")?),
        messages: row.get("messages")?,
        repeated: row.get("repeated")?,
        values,
        shown,
        documents,
        waiting,
        reasons,
        trouble,
        miscount: miscount(row)?,
        first: row.get("first_id")?,
    })
}

/// The word of what a batch counts.
pub(super) const fn counted(of: Counted) -> &'static str {
    match of {
        Counted::Messages => "messages",
        Counted::Batches => "batches",
    }
}

fn miscount(row: &Row<'_>) -> FromRow<Option<Miscount>> {
    let Some(word) = row.get::<_, Option<String>>("counted")? else { return Ok(None) };
    let of = if word == counted(Counted::Batches) { Counted::Batches } else { Counted::Messages };
    Ok(Some(Miscount { of, announced: row.get("announced")?, found: row.get("found")? }))
}

fn message(row: &Row<'_>) -> FromRow<InFile> {
    let is_named: bool = row.get("is_named")?;
    let born = match row.get::<_, Option<String>>("said_born")? {
        Some(_) if is_named => Some(Phi::new(day(row, "said_born")?)),
        _ => None,
    };
    Ok(InFile {
        id: row.get("id")?,
        place: row.get("place")?,
        laboratory: row.get("laboratory")?,
        kind: row.get("kind")?,
        name: if is_named { Some(Phi::new(row.get("said_name")?)) } else { None },
        born,
        values: row.get("values_in")?,
        shown: row.get("values_shown")?,
        documents: row.get("documents")?,
        patient: row.get("patient_id")?,
        is_on_its_way: row.get("is_on_its_way")?,
        reason: reason(row)?,
    })
}
