//! Attachments: one encrypted file each, beside the database, in the age format (age-encryption.org/v1).
//!
//! A file is written, synced and renamed before the row that names it is committed. Its key stands in that row alone:
//! deleting the row shreds the file. Files that no row names are collected after a week.
//!
//! Files pass in pieces and are never whole in memory. Coming out, each piece of 64 KB is authenticated by itself: the
//! key is the file's own and stands in its row, the piece's number is part of what is authenticated, and so is being
//! the last one. A piece that was changed, moved, left out or taken from another file does not open; what opens is what
//! was put in. So a part of a file can be read without the rest.

mod incoming;

use std::fs::{self, File};
use std::io::{self, Read, Seek as _, SeekFrom};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use age::stream::StreamReader;
use age::x25519::Identity;
use sha2::{Digest as _, Sha256};

pub use incoming::Incoming;

use super::fault::Fault;
use super::sql::Sql;
use crate::kit::id::ObjectId;
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;

/// The folder of a vault's attachments.
#[derive(Clone, Debug)]
pub struct Objects {
    folder: PathBuf,
}

/// What a row must keep of a stored file.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The file's name.
    pub id: ObjectId,
    /// The key that opens it.
    pub key: Secret,
    /// The length of the content, in bytes.
    pub size: u64,
    /// The SHA-256 of the content.
    pub sha256: [u8; 32],
}

impl Objects {
    pub(super) fn open(data: &Path) -> io::Result<Self> {
        let folder = data.join("objects");
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        Ok(Self { folder })
    }

    /// Begins a new file.
    pub fn begin(&self, entropy: &Entropy) -> io::Result<Incoming> {
        Incoming::begin(&self.folder, ObjectId::random(entropy))
    }

    /// Encrypts the content into a new file. When this returns, the file is durable.
    pub fn put(&self, content: &[u8], entropy: &Entropy) -> Result<Stored, Fault> {
        let mut incoming = self.begin(entropy)?;
        incoming.write(content)?;
        incoming.finish()
    }

    /// Decrypts a whole file and compares it with what the row knows of it.
    pub fn get(&self, stored: &Stored) -> Result<Vec<u8>, Fault> {
        let mut content = Vec::with_capacity(usize::try_from(stored.size).unwrap_or_default());
        self.read(stored)?.read_to_end(&mut content)?;
        if Sha256::digest(&content).as_slice() == stored.sha256 {
            Ok(content)
        } else {
            Err(Fault::Broken("an object is not what was stored"))
        }
    }

    /// Reads a file from anywhere in it. Its length and its end are compared with the row at once, every piece when it
    /// is read.
    pub fn read(&self, stored: &Stored) -> Result<Opened, Fault> {
        let identity: Identity =
            stored.key.reveal().parse().map_err(|_| Fault::Broken("an object's key cannot be read"))?;
        let sealed = age::Decryptor::new_buffered(io::BufReader::new(File::open(self.path(stored.id))?));
        let damaged = |_| Fault::Broken("an object does not open with its key");
        let mut plain =
            sealed.map_err(damaged)?.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(damaged)?;
        if plain.seek(SeekFrom::End(0))? != stored.size {
            return Err(Fault::Broken("an object is not what was stored"));
        }
        plain.rewind()?;
        Ok(Opened(plain))
    }

    /// Reads the whole file, in pieces, and compares it with what the row knows of it.
    pub fn check(&self, stored: &Stored) -> Result<(), Fault> {
        let (mut hash, mut whole, mut piece) = (Sha256::new(), self.read(stored)?, vec![0; 64 * 1024]);
        loop {
            match whole.read(&mut piece)? {
                0 => break,
                length => hash.update(&piece[..length]),
            }
        }
        let is_same = hash.finalize().as_slice() == stored.sha256;
        is_same.then_some(()).ok_or(Fault::Broken("an object is not what was stored"))
    }

    /// Removes a file that no row names any more. What cannot be removed now is collected after a week.
    pub fn remove(&self, id: ObjectId) {
        _ = fs::remove_file(self.path(id));
    }

    /// Removes files older than `age` that no row names.
    pub(super) fn collect(&self, age: Duration, is_named: impl Fn(&str) -> bool) -> io::Result<usize> {
        let mut collected = 0;
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let old = entry.metadata()?.modified()?.elapsed().is_ok_and(|elapsed| elapsed > age);
            if old && !name.to_str().is_some_and(&is_named) {
                fs::remove_file(entry.path())?;
                collected += 1;
            }
        }
        Ok(collected)
    }

    /// Whether the file of this id is there.
    pub(super) fn has(&self, id: ObjectId) -> bool {
        self.path(id).exists()
    }

    fn path(&self, id: ObjectId) -> PathBuf {
        self.folder.join(id.to_string())
    }
}

/// Every file that a row names, in whichever table keeps the key of a file: one that is new is asked by itself.
pub(super) fn named(sql: Sql<'_>) -> Result<Vec<ObjectId>, Fault> {
    let asked = sql.rows(
        "select 'select object_id from ' || tables.name as asked
           from sqlite_schema as tables join pragma_table_info(tables.name) as columns on columns.name = 'object_key'
          where tables.type = 'table'",
        &[],
        |row| row.get::<_, String>("asked"),
    )?;
    sql.rows(&asked.join(" union all "), &[], |row| row.get("object_id"))
}

/// A file on its way out.
pub struct Opened(StreamReader<io::BufReader<File>>);

impl Opened {
    /// Goes to a place, in bytes from the beginning.
    pub fn go_to(&mut self, place: u64) -> io::Result<()> {
        self.0.seek(SeekFrom::Start(place)).map(|_| ())
    }
}

impl Read for Opened {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        self.0.read(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_come_back_and_none_of_them_lie_on_disk() {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::open(folder.path()).unwrap();
        let content = b"Potassium 5.3 mmol/L ".repeat(10_000);
        let stored = objects.put(&content, &Entropy::seeded(1)).unwrap();
        assert_eq!(objects.get(&stored).unwrap(), content);
        let on_disk = fs::read(objects.path(stored.id)).unwrap();
        assert!(!on_disk.windows(9).any(|window| window == b"Potassium"));
    }

    #[test]
    fn a_changed_or_shortened_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::open(folder.path()).unwrap();
        let stored = objects.put(&[7].repeat(200_000), &Entropy::seeded(1)).unwrap();
        let whole = fs::read(objects.path(stored.id)).unwrap();
        for damaged in [&whole[..whole.len() - 70_000], &[&whole[..300], &[whole[300] ^ 1], &whole[301..]].concat()] {
            fs::write(objects.path(stored.id), damaged).unwrap();
            assert!(objects.get(&stored).is_err() && objects.check(&stored).is_err());
        }
    }

    #[test]
    fn a_part_is_read_without_the_rest_and_no_part_passes_for_another() {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::open(folder.path()).unwrap();
        let content: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
        let stored = objects.put(&content, &Entropy::seeded(1)).unwrap();
        let read = |from: usize| {
            let mut opened = objects.read(&stored)?;
            opened.go_to(from as u64)?;
            let mut part = vec![0; 1_000];
            opened.read_exact(&mut part)?;
            Ok::<_, Fault>(part)
        };
        for from in [0, 65_000, 65_536, 700_001, content.len() - 1_000] {
            assert_eq!(read(from).unwrap(), content[from..from + 1_000]);
        }
        let mut sealed = fs::read(objects.path(stored.id)).unwrap();
        let (piece, from) = (64 * 1024 + 16, sealed.len() - 5 * (64 * 1024 + 16));
        let (one, other) = sealed[from..from + 2 * piece].split_at_mut(piece);
        one.swap_with_slice(other);
        fs::write(objects.path(stored.id), sealed).unwrap();
        assert!(read(0).is_ok() && objects.check(&stored).is_err(), "only what was moved does not open");
    }

    #[test]
    fn a_file_that_is_not_finished_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::open(folder.path()).unwrap();
        let mut incoming = objects.begin(&Entropy::seeded(1)).unwrap();
        incoming.write(b"cut off").unwrap();
        drop(incoming);
        assert_eq!(fs::read_dir(folder.path().join("objects")).unwrap().count(), 0);
    }

    #[test]
    fn only_old_files_that_no_row_names_are_collected() {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::open(folder.path()).unwrap();
        let kept = objects.put(b"kept", &Entropy::seeded(1)).unwrap();
        let orphan = objects.put(b"orphan", &Entropy::seeded(2)).unwrap();
        assert_eq!(objects.collect(Duration::from_hours(168), |_| false).unwrap(), 0);
        assert_eq!(objects.collect(Duration::ZERO, |name| name == kept.id.to_string()).unwrap(), 1);
        assert!(objects.has(kept.id) && !objects.has(orphan.id));
    }
}
