//! Opening a data folder: lock, keys, database, schema, threads. Whatever is wrong is one sentence, and nothing is
//! touched before everything has been looked at.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::checkpoint::{self, Standing};
use super::fault::Fault;
use super::keyring::{KeyFault, Keyring};
use super::migrate::{self, MigrateFault};
use super::trail::Break;

/// The database's file inside the data folder.
pub(super) const DATABASE: &str = "anteroom.db";
const LOCK: &str = "lock";
const HEADER: u64 = 4096;

/// Why a data folder cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// Another process has it.
    #[error("Another Anteroom is running on the data folder {0}. Stop it first, or use another folder with --data.")]
    InUse(PathBuf),
    /// The folder cannot be made or written.
    #[error("The data folder {0} cannot be written: {1}. Check who owns it and that the disk is not read-only.")]
    NotWritable(PathBuf, #[source] io::Error),
    /// The folder holds something that is not ours.
    #[error("The folder {0} is not empty and holds no Anteroom data. Name an empty folder with --data.")]
    NotOurs(PathBuf),
    /// Others on this machine can look into the folder.
    #[error("Other people on this machine can open the data folder {0}. Run: chmod 700 {0}")]
    Exposed(PathBuf),
    /// The folder holds a throwaway clinic, or the other way round.
    #[error("The folder {0} holds an invented clinic of the demo. It cannot serve real patients; use another folder.")]
    Demo(PathBuf),
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// The schema.
    #[error(transparent)]
    Migrate(#[from] MigrateFault),
    /// The database cannot be read, though the keys are right.
    #[error("The database {0} is damaged: {1}. Restore the newest backup; nothing was changed.")]
    Damaged(PathBuf, String),
    /// The end of the trail is not where a signed checkpoint says.
    #[error("{0} Restore the newest backup, or find out who touched the files; nothing was changed.")]
    Trail(#[from] Break),
    /// Something else of the machine.
    #[error("The data folder {0} cannot be opened: {1}.")]
    Other(PathBuf, #[source] Fault),
}

/// An opened folder: its lock, its keys, and its database ready to be used.
pub(super) struct Opened {
    pub lock: File,
    pub keys: Keyring,
    pub database: PathBuf,
    pub writer: Connection,
    /// The newest checkpoint, which the trail continues, and how many of them it names.
    pub signed: Standing,
}

/// Opens a data folder, or makes one of an empty folder.
pub(super) fn open(
    folder: &Path,
    unlock_file: &Path,
    entropy: &crate::kit::random::Entropy,
) -> Result<Opened, OpenFault> {
    let database = folder.join(DATABASE);
    make_folder(folder)?;
    let lock = take_lock(folder)?;
    if fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & 0o077 != 0) {
        return Err(OpenFault::Exposed(folder.to_owned()));
    }
    let keys = if Keyring::exists(folder) {
        Keyring::open(folder, unlock_file)?
    } else if is_empty(folder) {
        Keyring::create(folder, unlock_file, entropy)?
    } else {
        return Err(OpenFault::NotOurs(folder.to_owned()));
    };
    whole_length(&database, checkpoint::exist(folder))?;
    migrate::keep_to_owner(&database).map_err(|error| OpenFault::NotWritable(folder.to_owned(), error))?;
    let damaged = |fault: Fault| match fault {
        Fault::Database(error) => OpenFault::Damaged(database.clone(), error.to_string()),
        other => OpenFault::Other(folder.to_owned(), other),
    };
    let mut writer = connect(&database, &keys, Access::Write).map_err(damaged)?;
    let signed = continues_checkpoints(folder, &keys, &writer)?;
    migrate::migrate(&mut writer, folder, migrate::MIGRATIONS)?;
    Ok(Opened { lock, keys, database, writer, signed })
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Write,
    Read,
}

/// A keyed connection with every pragma that the vault relies on.
pub(super) fn connect(database: &Path, keys: &Keyring, access: Access) -> Result<Connection, Fault> {
    let may_create = if access == Access::Write { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | may_create;
    let connection = Connection::open_with_flags(database, flags)?;
    // Most processors do SHA-256 in hardware and SHA-512 not; a page is checked each time it is read. As a default, so
    // that copies made by `vacuum into` are of the same kind.
    connection.execute_batch("pragma cipher_default_hmac_algorithm = hmac_sha256")?;
    connection.key(None::<&str>, keys.database_key().as_bytes(), false)?;
    // A wrong key would print to the terminal before we can say it in a sentence.
    connection.execute_batch("pragma cipher_log_level = none")?;
    connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?;
    connection.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory;
         pragma cache_size = -8192; pragma busy_timeout = 5000; pragma secure_delete = on; pragma cell_size_check = on;
         pragma trusted_schema = off; pragma recursive_triggers = on;",
    )?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Without this a cached statement whose plan may hang on a value is compiled anew whenever the value changes.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if access == Access::Read {
        connection.execute_batch("pragma query_only = on")?;
    }
    Ok(connection)
}

fn make_folder(folder: &Path) -> Result<(), OpenFault> {
    let not_writable = |error| OpenFault::NotWritable(folder.to_owned(), error);
    if !folder.is_dir() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(not_writable)?;
    }
    if is_empty(folder) {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(not_writable)?;
    }
    Ok(())
}

/// Nothing but perhaps our own lock.
fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder)
        .is_ok_and(|mut entries| entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == LOCK)))
}

fn take_lock(folder: &Path) -> Result<File, OpenFault> {
    let not_writable = |error| OpenFault::NotWritable(folder.to_owned(), error);
    let held = Keyring::exists(folder) || is_empty(folder);
    if !held {
        return Err(OpenFault::NotOurs(folder.to_owned()));
    }
    let lock = File::options().create(true).append(true).mode(0o600).open(folder.join(LOCK)).map_err(not_writable)?;
    match rustix::fs::flock(&lock, rustix::fs::FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(lock),
        Err(rustix::io::Errno::WOULDBLOCK) => Err(OpenFault::InUse(folder.to_owned())),
        Err(error) => Err(not_writable(error.into())),
    }
}

/// A file cut short still opens; SQLite would notice only when it reaches for the missing pages. A file that is gone, or
/// empty, would become a new clinic.
pub(super) fn whole_length(database: &Path, was_opened_before: bool) -> Result<(), OpenFault> {
    let length = fs::metadata(database).map_or(0, |found| found.len());
    let says = match length {
        0 if was_opened_before => "it is missing or empty".to_owned(),
        length if length % HEADER != 0 => format!("its length of {length} bytes is not a whole number of pages"),
        _ => return Ok(()),
    };
    Err(OpenFault::Damaged(database.to_owned(), says))
}

/// The end of the trail must be at or after the newest signed checkpoint, and agree with it; and every checkpoint that
/// the trail names must be there.
fn continues_checkpoints(folder: &Path, keys: &Keyring, connection: &Connection) -> Result<Standing, OpenFault> {
    let other = |error: rusqlite::Error| OpenFault::Other(folder.to_owned(), error.into());
    let has_rows = has_rows(connection);
    if has_rows && !checkpoint::exist(folder) {
        return Err(Break::NoCheckpoints.into());
    }
    let named = if has_rows { checkpoint::named(connection).map_err(other)? } else { None };
    let signed = checkpoint::read(folder, &keys.signing_key().verifying_key());
    let signed = signed.map_err(|error| OpenFault::NotWritable(folder.to_owned(), error))?;
    checkpoint::first_forged(&signed)?;
    let newest = signed.last().copied().flatten().map(|checkpoint| checkpoint.head);
    if let Some(newest) = newest {
        let found = connection
            .query_row("select hash from trail where seq = ?1", [newest.seq], |row| row.get::<_, [u8; 32]>(0));
        match found {
            Ok(hash) if newest.hash == hash => {}
            Ok(_) | Err(rusqlite::Error::QueryReturnedNoRows) => return Err(Break::Checkpoint(newest.seq).into()),
            Err(error) => return Err(other(error)),
        }
    }
    checkpoint::whole(&signed, named)?;
    Ok(Standing::of(newest, named))
}

/// Whether anything was ever noted. A database that is being made has no trail yet.
fn has_rows(connection: &Connection) -> bool {
    connection.query_row("select 1 from trail limit 1", [], |_| Ok(())).is_ok()
}
