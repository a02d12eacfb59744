//! Brings the database to the schema of this program: numbered files, each in one transaction, a copy first.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::fault::Fault;

/// The steps, in order. Until the first release there is one, the schema as it is, in files by area; what is released is
/// never edited, and every later change is a step of its own.
pub const MIGRATIONS: &[(&str, &str)] = &[("0001_baseline", BASELINE)];

/// Tables before those that refer to them, as they are read.
const BASELINE: &str = concat!(
    include_str!("schema/clinic.sql"),
    include_str!("schema/ways_in.sql"),
    include_str!("schema/patients.sql"),
    include_str!("schema/results.sql"),
    include_str!("schema/files.sql"),
    include_str!("schema/tests.sql"),
    include_str!("schema/laboratory.sql"),
    include_str!("schema/outbox.sql"),
    include_str!("schema/trail.sql"),
);

/// Why the schema cannot be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateFault {
    /// The file was written by a newer program.
    #[error(
        "The data folder was last used by a newer version of Anteroom (schema {found}, this one knows {known}). Install the newer version again; nothing was changed."
    )]
    Newer {
        /// The schema of the file.
        found: usize,
        /// The newest that this program knows.
        known: usize,
    },
    /// The copy before the migration failed.
    #[error("The copy that is made before an upgrade could not be written to {0}: {1}. Nothing was changed.")]
    Copy(PathBuf, #[source] Fault),
    /// A step failed; it was rolled back.
    #[error("The upgrade step {0} failed and was undone: {1}.")]
    Step(&'static str, #[source] Fault),
    /// The version of the file cannot be read.
    #[error("The schema of the database cannot be read: {0}.")]
    Unreadable(#[from] Fault),
}

/// A numbered step: its name and its statements.
pub(super) type Migration = (&'static str, &'static str);

/// Runs what is missing. Before the first step on a database that holds something, copies it beside itself.
pub(super) fn migrate(connection: &mut Connection, folder: &Path, steps: &[Migration]) -> Result<(), MigrateFault> {
    let found = seen(connection, steps.len())?;
    if found > 0 && found < steps.len() {
        let copy = folder.join(format!("before-upgrade-from-{found}.db"));
        copy_to(connection, &copy).map_err(|fault| MigrateFault::Copy(copy, fault))?;
    }
    for (index, (name, sql)) in steps.iter().enumerate().skip(found) {
        step(connection, index + 1, sql).map_err(|fault| MigrateFault::Step(name, fault))?;
    }
    Ok(())
}

/// How many steps a database has seen; more than are known means a newer program.
pub(super) fn seen(connection: &Connection, known: usize) -> Result<usize, MigrateFault> {
    let version = connection.query_row("pragma user_version", [], |row| row.get::<_, i64>(0)).map_err(Fault::from)?;
    let found = usize::try_from(version).unwrap_or(usize::MAX);
    if found > known { Err(MigrateFault::Newer { found, known }) } else { Ok(found) }
}

/// A consistent copy under the same key. Until there are encrypted backups, this is the way back.
fn copy_to(connection: &Connection, copy: &Path) -> Result<(), Fault> {
    if copy.exists() {
        std::fs::remove_file(copy)?;
    }
    keep_to_owner(copy)?;
    let place = copy.to_str().ok_or(Fault::Broken("the data folder's name is not text"))?;
    connection.execute("vacuum into ?1", [place])?;
    std::fs::File::open(copy)?.sync_all()?;
    Ok(())
}

fn step(connection: &mut Connection, version: usize, sql: &str) -> Result<(), Fault> {
    let step = connection.transaction()?;
    step.execute_batch(sql)?;
    step.pragma_update(None, "user_version", i64::try_from(version).unwrap_or(i64::MAX))?;
    Ok(step.commit()?)
}

/// The database's file is its owner's alone, and so are those that SQLite puts beside it: it gives them the same rights.
pub(super) fn keep_to_owner(database: &Path) -> io::Result<()> {
    let file = File::options().create(true).append(true).mode(0o600).open(database)?;
    file.set_permissions(fs::Permissions::from_mode(0o600))
}
