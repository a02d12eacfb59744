//! Every statement on what laboratories send.

pub mod ahead;
mod brought;
mod candidates;
mod deciding;
mod fates;
mod files;
mod filing;
mod further;
mod groups;
mod kept_back;
mod live;
mod queue;
mod readings;
mod ready;
mod said;
mod statements;
mod values;
mod waiting;
mod written;

use std::collections::HashMap;

use super::model::{FileRefusal, Miscount, Part, Reason};
use crate::kit::id::{LaboratoryFileId, LaboratoryMessageId, PatientId};
use crate::kit::phi::Phi;
use crate::records::documents;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Fault, FromRow, IntakeTx, Row, Stored, word};

pub use brought::{Brought, brought};
pub use candidates::{born_then, candidates};
pub use deciding::{asked, decide};
pub use files::{files, in_file, room};
pub use filing::{NewDocument, Sent, file};
pub use groups::Group;
pub use live::{ToFile, Unfinished, file_some, go_live, to_go_on, unfinished};
pub use queue::{ByHand, Kept, compared, file_by_hand, held, kept, of_nobody, proposed, set_message_aside, to_file};
pub use readings::{again, begin, end, end_all, is_gone, let_again, names_set_aside, set_aside, stopped};
pub use waiting::{chosen, waiting};

/// A message that came before.
#[derive(Clone, Debug)]
pub struct Known {
    /// The hash of the whole message.
    pub hash: [u8; 32],
    /// Which patient of it.
    pub part: u32,
    /// How many of its values stand in a chart.
    pub shown: usize,
    pub documents: usize,
    /// Why it waits, or what somebody is to look at.
    pub reason: Option<Reason>,
}

/// A file on its way in.
#[derive(Clone, Debug)]
pub struct NewFile {
    pub id: LaboratoryFileId,
    pub name: Phi,
    /// `page`, `folder` or `command`.
    pub came_by: &'static str,
    pub stored: Stored,
    pub messages: usize,
    /// How many of them had come before.
    pub repeated: usize,
    /// Why nothing of it was taken.
    pub trouble: Option<FileRefusal>,
    /// What it announced and did not hold.
    pub miscount: Option<Miscount>,
}

/// A part of a message on its way in: what it says, and whose it is or why that is not known.
#[derive(Clone, Debug)]
pub struct NewMessage {
    pub id: LaboratoryMessageId,
    pub part: Part,
    pub patient: Result<PatientId, Reason>,
    /// What somebody is to look at although it is filed.
    pub alert: Option<Reason>,
    /// How many of its values will stand in the chart.
    pub shown: usize,
    pub documents: usize,
}

/// Which of these messages, by the hashes of the whole, have come before.
pub fn known(tx: &IntakeTx<'_, TakeInLabFile>, hashes: &str) -> Result<Vec<Known>, Fault> {
    tx.rows(
        "select hash, part, values_shown, documents, case when settled_at is null then reason end as reason
           from json_each(:hashes) as wanted
           join laboratory_messages on hash = unhex(wanted.value)
           join laboratory_files on laboratory_files.id = file_id and live_at is not null",
        &[(":hashes", &hashes)],
        of_row,
    )
}

/// What became of the messages that a file brought, by their places in it.
pub fn became(tx: &IntakeTx<'_, TakeInLabFile>, file: LaboratoryFileId) -> Result<HashMap<(u32, u32), Known>, Fault> {
    let all = tx.rows(
        "select place, hash, part, values_shown, documents, case when settled_at is null then reason end as reason
           from laboratory_messages where file_id = :file",
        &[(":file", &file)],
        |row| Ok(((row.get("place")?, row.get("part")?), of_row(row)?)),
    )?;
    Ok(all.into_iter().collect())
}

fn of_row(row: &Row<'_>) -> FromRow<Known> {
    Ok(Known {
        hash: row.get("hash")?,
        part: row.get("part")?,
        shown: count(row, "values_shown")?,
        documents: count(row, "documents")?,
        reason: reason(row)?,
    })
}

/// Stages the file.
pub fn stage_file(tx: &IntakeTx<'_, TakeInLabFile>, file: &NewFile) -> Result<(), Fault> {
    tx.change_one(
        "insert into laboratory_files (id, came_at, came_by, brought_by, name, object_id, object_key, size, sha256,
                                       messages, repeated, trouble, refused, counted, announced, found)
         values (:id, :now, :by, :account, :name, :object, :key, :size, :sha256, :messages, :repeated,
                 :trouble, :refused, :counted, :announced, :found)",
        &[
            (":id", &file.id),
            (":now", &tx.now().as_millisecond()),
            (":by", &file.came_by),
            (":account", &tx.account()),
            (":name", file.name.reveal()),
            (":object", &file.stored.id),
            (":key", &file.stored.key.reveal()),
            (":size", &documents::length(&file.stored)?),
            (":sha256", &file.stored.sha256),
            (":messages", &number(file.messages)?),
            (":repeated", &number(file.repeated)?),
            (":trouble", &file.trouble.filter(|one| is_of_old(*one)).map(FileRefusal::word)),
            (":refused", &file.trouble.filter(|one| !is_of_old(*one)).map(FileRefusal::word)),
            (":counted", &file.miscount.map(|one| files::counted(one.of))),
            (":announced", &file.miscount.map(|one| one.announced)),
            (":found", &file.miscount.map(|one| one.found)),
        ],
    )
}

/// The first two troubles have a column to themselves, which knows no others.
const fn is_of_old(trouble: FileRefusal) -> bool {
    matches!(trouble, FileRefusal::Unreadable | FileRefusal::TooMany)
}

/// Stages some of its messages.
pub fn stage_messages(
    tx: &IntakeTx<'_, TakeInLabFile>,
    file: LaboratoryFileId,
    messages: &[NewMessage],
) -> Result<(), Fault> {
    messages.iter().try_for_each(|message| stage_message(tx, file, message))
}

fn stage_message(tx: &IntakeTx<'_, TakeInLabFile>, file: LaboratoryFileId, new: &NewMessage) -> Result<(), Fault> {
    let (part, head) = (&new.part, &new.part.head);
    let who = part.report.as_ref().map(|report| &report.patient).ok();
    let name = who.map(|who| [who.name.1.as_str(), &who.name.0].join(" ").trim().to_owned()).unwrap_or_default();
    let said_number = who.and_then(|who| who.identifiers.first()).map_or("", |one| one.number.as_str());
    tx.change_one(
        "insert into laboratory_messages (id, file_id, place, part, hash, kind, sender, laboratory, control, came_at,
                                          state, reason, said_name, said_born, said_number, values_in, values_shown,
                                          documents, patient_id)
         values (:id, :file, :place, :part, :hash, :kind, :sender, :laboratory, :control, :now, :state, :reason, :name,
                 :born, :number, :values, :shown, :documents, :whose)",
        &[
            (":id", &new.id),
            (":file", &file),
            (":place", &part.place),
            (":part", &part.part),
            (":hash", &part.hash),
            (":kind", &head.kind),
            (":sender", &head.sender()),
            (":laboratory", &head.laboratory()),
            (":control", &head.control),
            (":now", &tx.now().as_millisecond()),
            (":state", &if new.patient.is_ok() { "filed" } else { "waiting" }),
            (":reason", &new.patient.err().or(new.alert).map(Reason::word)),
            (":name", &name),
            (":born", &who.and_then(|who| who.born).map(|born| born.to_string())),
            (":number", &said_number),
            (":values", &number(part.values)?),
            (":shown", &number(new.shown)?),
            (":documents", &number(new.documents)?),
            (":whose", &new.patient.ok()),
        ],
    )?;
    let Ok(patient) = &new.patient else { return Ok(()) };
    tx.change_one(
        "insert into laboratory_to_file (file_id, patient_id, message_id) values (:file, :whose, :id)",
        &[(":file", &file), (":whose", patient), (":id", &new.id)],
    )
}

fn reason(row: &Row<'_>) -> FromRow<Option<Reason>> {
    match row.get::<_, Option<String>>("reason")? {
        None => Ok(None),
        Some(_) => word(row, "reason").map(Some),
    }
}

fn count(row: &Row<'_>, column: &str) -> FromRow<usize> {
    row.get::<_, u32>(column).map(|count| usize::try_from(count).unwrap_or(usize::MAX))
}

fn number(count: usize) -> Result<i64, Fault> {
    i64::try_from(count).map_err(|_| Fault::Broken("a count is longer than a row can say"))
}
