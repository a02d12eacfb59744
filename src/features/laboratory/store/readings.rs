//! Files of the watched folder whose reading has begun: a mark stands from before it begins until the file is live.

use crate::features::laboratory::model::Stopped;
use crate::kit::id::LaboratoryFileId;
use crate::kit::phi::Phi;
use crate::vault::purpose::{ListLabMessages, TakeInLabFile};
use crate::vault::{Change, Fault, IntakeTx, PanelTx, Recorded, at};

/// A file that somebody lets be tried again.
#[derive(Clone, Debug)]
pub struct Again {
    /// Its hash.
    pub sha256: [u8; 32],
    /// Under which name it lies aside.
    pub set_aside_as: String,
    /// What it was called before.
    pub name: String,
}

/// Marks that the reading of a file begins. Answers no where a mark stands that is not of `own` making: the program
/// ended over it then, and nobody has said yet that it may be tried again.
pub fn begin(tx: &IntakeTx<'_, TakeInLabFile>, sha256: &[u8; 32], name: &str, own: bool) -> Result<bool, Fault> {
    let stands = tx.maybe(
        "select again_at is null as stands from laboratory_readings where sha256 = :sha256",
        &[(":sha256", sha256)],
        |row| row.get::<_, bool>("stands"),
    )?;
    if stands == Some(true) && !own {
        return Ok(false);
    }
    tx.change_one(
        "insert into laboratory_readings (sha256, name, begun_at) values (:sha256, :name, :now)
         on conflict (sha256) do update set name = excluded.name, begun_at = excluded.begun_at, set_aside_at = null,
                                            set_aside_as = null, again_at = null, again_by = null",
        &[(":sha256", sha256), (":name", &name), (":now", &tx.now().as_millisecond())],
    )?;
    Ok(true)
}

/// The reading came to an end, good or bad: the program did not end over it.
pub fn end(tx: &IntakeTx<'_, TakeInLabFile>, sha256: &[u8; 32]) -> Result<(), Fault> {
    tx.change("delete from laboratory_readings where sha256 = :sha256", &[(":sha256", sha256)]).map(|_| ())
}

/// The same of all that are under way: the program ends in order.
pub fn end_all(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<(), Fault> {
    tx.change("delete from laboratory_readings where set_aside_at is null", &[]).map(|_| ())
}

/// The file lies aside under this name, or is about to.
pub fn set_aside(tx: &IntakeTx<'_, TakeInLabFile>, sha256: &[u8; 32], set_aside_as: &str) -> Result<(), Fault> {
    tx.change_one(
        "update laboratory_readings set set_aside_at = coalesce(set_aside_at, :now), set_aside_as = :as where sha256 = :sha256",
        &[(":sha256", sha256), (":as", &set_aside_as), (":now", &tx.now().as_millisecond())],
    )
}

/// Nothing lies aside under this name any more.
pub fn is_gone(tx: &IntakeTx<'_, TakeInLabFile>, set_aside_as: &str) -> Result<(), Fault> {
    tx.change("delete from laboratory_readings where set_aside_as = :as", &[(":as", &set_aside_as)]).map(|_| ())
}

/// Lets everything that lies aside be tried again.
pub fn let_again(tx: &IntakeTx<'_, TakeInLabFile>, id: LaboratoryFileId) -> Result<Recorded<()>, Fault> {
    let files = tx.change(
        "update laboratory_readings set again_at = :now, again_by = :account
          where set_aside_at is not null and again_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account())],
    )?;
    tx.record(&Change::of(id).saying(format!("again {files}")), ())
}

/// The files that are to be tried again.
pub fn again(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<Vec<Again>, Fault> {
    tx.rows(
        "select sha256, set_aside_as, name from laboratory_readings where again_at is not null order by set_aside_at",
        &[],
        |row| Ok(Again { sha256: row.get("sha256")?, set_aside_as: row.get("set_aside_as")?, name: row.get("name")? }),
    )
}

/// Under which names files lie aside.
pub fn names_set_aside(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<Vec<String>, Fault> {
    tx.rows(
        "select set_aside_as from laboratory_readings where set_aside_at is not null and again_at is null",
        &[],
        |row| row.get("set_aside_as"),
    )
}

/// The files over which the program ended, the newest first.
pub fn stopped(tx: &PanelTx<'_, ListLabMessages>) -> Result<Vec<Stopped>, Fault> {
    tx.rows(
        "select name, begun_at, set_aside_as from laboratory_readings
          where set_aside_at is not null and again_at is null order by begun_at desc limit 20",
        &[],
        |row| {
            Ok(Stopped {
                name: Phi::new(row.get("name")?),
                at: at(row, "begun_at")?,
                set_aside_as: row.get("set_aside_as")?,
            })
        },
    )
}
