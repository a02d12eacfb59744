//! Attachments: one encrypted file each, beside the database, in the age format (age-encryption.org/v1).
//!
//! A file is written, synced and renamed before the row that names it is committed. Its key stands in that row alone:
//! deleting the row shreds the file. Files that no row names are collected after a week.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use age::secrecy::ExposeSecret as _;
use age::x25519::Identity;
use sha2::{Digest as _, Sha256};

use super::fault::Fault;
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
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Encrypts the content into a new file. When this returns, the file is durable.
    pub fn put(&self, content: &[u8], entropy: &Entropy) -> Result<Stored, Fault> {
        let (id, identity) = (ObjectId::random(entropy), Identity::generate());
        let (unfinished, finished) = (self.folder.join(format!("{id}.part")), self.place(id));
        let written = write(&unfinished, &identity, content)
            .and_then(|()| fs::rename(&unfinished, &finished))
            .and_then(|()| File::open(&self.folder)?.sync_all());
        if let Err(error) = written {
            // What was begun is no use; if it cannot be removed either, it is collected after a week.
            _ = fs::remove_file(&unfinished);
            return Err(error.into());
        }
        let key = Secret::new(identity.to_string().expose_secret());
        Ok(Stored { id, key, size: content.len() as u64, sha256: Sha256::digest(content).into() })
    }

    /// Decrypts a whole file and compares it with what the row knows of it.
    pub fn get(&self, stored: &Stored) -> Result<Vec<u8>, Fault> {
        let identity: Identity =
            stored.key.reveal().parse().map_err(|_| Fault::Broken("an object's key cannot be read"))?;
        let sealed = age::Decryptor::new_buffered(io::BufReader::new(File::open(self.place(stored.id))?));
        let damaged = |_| Fault::Broken("an object does not open with its key");
        let mut plain =
            sealed.map_err(damaged)?.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(damaged)?;
        let mut content = Vec::with_capacity(usize::try_from(stored.size).unwrap_or_default());
        plain.read_to_end(&mut content)?;
        if Sha256::digest(&content).as_slice() == stored.sha256 {
            Ok(content)
        } else {
            Err(Fault::Broken("an object is not what was stored"))
        }
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
        self.place(id).exists()
    }

    fn place(&self, id: ObjectId) -> PathBuf {
        self.folder.join(id.to_string())
    }
}

fn write(place: &Path, identity: &Identity, content: &[u8]) -> io::Result<()> {
    let recipient = identity.to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
    let encryptor = encryptor.map_err(io::Error::other)?;
    let mut sealed = encryptor.wrap_output(File::create_new(place)?)?;
    sealed.write_all(content)?;
    sealed.finish()?.sync_all()
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
        let on_disk = fs::read(objects.place(stored.id)).unwrap();
        assert!(!on_disk.windows(9).any(|window| window == b"Potassium"));
    }

    #[test]
    fn a_changed_or_shortened_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let objects = Objects::open(folder.path()).unwrap();
        let stored = objects.put(&[7].repeat(200_000), &Entropy::seeded(1)).unwrap();
        let whole = fs::read(objects.place(stored.id)).unwrap();
        for damaged in [&whole[..whole.len() - 70_000], &[&whole[..300], &[whole[300] ^ 1], &whole[301..]].concat()] {
            fs::write(objects.place(stored.id), damaged).unwrap();
            assert!(objects.get(&stored).is_err());
        }
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
