//! Brings the database to the schema of this program: numbered files, each in one transaction, a copy first.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::fault::Fault;
use super::open::keep_to_owner;

/// The migrations, in order. Append only: what has shipped is never edited, which a test pins by hash.
pub const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_foundation", include_str!("migrations/0001_foundation.sql")),
    ("0002_sign_in", include_str!("migrations/0002_sign_in.sql")),
    ("0003_outbox", include_str!("migrations/0003_outbox.sql")),
    ("0004_drafts", include_str!("migrations/0004_drafts.sql")),
    ("0005_proxies", include_str!("migrations/0005_proxies.sql")),
    ("0006_patients", include_str!("migrations/0006_patients.sql")),
    ("0007_results", include_str!("migrations/0007_results.sql")),
    ("0008_values", include_str!("migrations/0008_values.sql")),
    ("0009_tests", include_str!("migrations/0009_tests.sql")),
    ("0010_release", include_str!("migrations/0010_release.sql")),
    ("0011_laboratory", include_str!("migrations/0011_laboratory.sql")),
    ("0012_uploads", include_str!("migrations/0012_uploads.sql")),
    ("0013_laboratory_files", include_str!("migrations/0013_laboratory_files.sql")),
    ("0014_act_marks", include_str!("migrations/0014_act_marks.sql")),
    ("0015_bounds", include_str!("migrations/0015_bounds.sql")),
    ("0016_read", include_str!("migrations/0016_read.sql")),
    ("0017_typed_codes", include_str!("migrations/0017_typed_codes.sql")),
    ("0018_own_sheets", include_str!("migrations/0018_own_sheets.sql")),
    ("0019_statements", include_str!("migrations/0019_statements.sql")),
    ("0020_told", include_str!("migrations/0020_told.sql")),
    ("0021_laboratory_to_file", include_str!("migrations/0021_laboratory_to_file.sql")),
    ("0022_letters", include_str!("migrations/0022_letters.sql")),
    ("0023_readings", include_str!("migrations/0023_readings.sql")),
    ("0024_kept_back", include_str!("migrations/0024_kept_back.sql")),
];

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
