//! A file becomes live, and its messages reach their charts one chunk after the other.

use std::collections::VecDeque;

use super::{Sent, file};
use crate::kit::clock::Timestamp;
use crate::kit::id::{LaboratoryFileId, LaboratoryMessageId, PatientId};
use crate::records::documents::stored;
use crate::records::release;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Change, Fault, IntakeTx, Pace, Recorded, Stored, at};

/// A message that is to reach a chart, with what it brings.
pub type ToFile = (PatientId, Sent);

/// Where a message stands in its file, with its hash; whose it is, and its id.
pub type Left = ((u32, u32, [u8; 32]), PatientId, LaboratoryMessageId);

/// A live file of which something has not reached its chart yet.
#[derive(Clone, Debug)]
pub struct Unfinished {
    pub id: LaboratoryFileId,
    pub came_at: Timestamp,
    pub stored: Stored,
}

/// Makes a file live, once all of it is staged: what waits can be seen, and the rest is certain to reach its chart.
pub fn go_live(tx: &IntakeTx<'_, TakeInLabFile>, file: LaboratoryFileId, charts: usize) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "update laboratory_files set live_at = :now where id = :id and live_at is null",
        &[(":id", &file), (":now", &tx.now().as_millisecond())],
    )?;
    // Whatever stops the program from here on, the file is not lost and not read anew.
    tx.change(
        "delete from laboratory_readings
          where sha256 = (select sha256 from laboratory_files where id = :id) and set_aside_at is null",
        &[(":id", &file)],
    )?;
    tx.record(&Change::of(file).saying(format!("charts {charts}")), ())
}

/// Files messages until it is time for others to write; answers with those that are left. They come in the order of
/// their patients: a chart is reached once, unless its messages are many.
pub fn file_some(
    tx: &IntakeTx<'_, TakeInLabFile>,
    id: LaboratoryFileId,
    mut left: VecDeque<ToFile>,
    pace: &Pace,
) -> Result<Recorded<VecDeque<ToFile>>, Fault> {
    let policy = release::policy(tx)?;
    let mut charts = 0;
    while let Some((patient, _)) = left.front().filter(|_| pace.goes_on()) {
        let patient = *patient;
        charts += 1;
        tx.chart(patient, |chart| {
            while let Some((_, sent)) = left.pop_front_if(|(whose, _)| *whose == patient) {
                chart.change_one(
                    "delete from laboratory_to_file
                      where file_id = :file and patient_id = :patient and message_id = :message",
                    &[(":file", &id), (":message", &sent.message)],
                )?;
                file(chart, &policy, &sent)?;
                if !pace.goes_on() {
                    break;
                }
            }
            chart.record(&Change::of(id), ())
        })?;
    }
    tx.record(&Change::of(id).saying(format!("reached {charts}")), left)
}

/// Live files of which something has not reached its chart: a stop came between.
pub fn unfinished(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<Vec<Unfinished>, Fault> {
    tx.rows(
        "select id, came_at, object_id, object_key, size, sha256
           from laboratory_files
          where id in (select file_id from laboratory_to_file) and live_at is not null
          order by came_at",
        &[],
        |row| Ok(Unfinished { id: row.get("id")?, came_at: at(row, "came_at")?, stored: stored(row)? }),
    )
}

/// Which messages of a file those are, and whose.
pub fn to_go_on(tx: &IntakeTx<'_, TakeInLabFile>, id: LaboratoryFileId) -> Result<Vec<Left>, Fault> {
    tx.rows(
        "select place, part, hash, laboratory_to_file.patient_id, message_id
           from laboratory_to_file join laboratory_messages on laboratory_messages.id = message_id
          where laboratory_to_file.file_id = :file
          order by laboratory_to_file.patient_id, place, part",
        &[(":file", &id)],
        |row| {
            Ok((
                (row.get("place")?, row.get("part")?, row.get("hash")?),
                row.get("patient_id")?,
                row.get("message_id")?,
            ))
        },
    )
}
