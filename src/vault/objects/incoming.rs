//! A file on its way in, piece by piece.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;
use age::stream::StreamWriter;
use age::x25519::Identity;
use sha2::{Digest as _, Sha256};

use super::Stored;
use crate::kit::id::ObjectId;
use crate::kit::secret::Secret;
use crate::vault::fault::Fault;

/// A file that is being written. Dropping it leaves nothing behind.
pub struct Incoming {
    id: ObjectId,
    identity: Identity,
    folder: PathBuf,
    sealed: Option<StreamWriter<File>>,
    hash: Sha256,
    size: u64,
    is_kept: bool,
}

impl Incoming {
    pub(super) fn begin(folder: &Path, id: ObjectId) -> io::Result<Self> {
        let identity = Identity::generate();
        let recipient = identity.to_public();
        let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
        let encryptor = encryptor.map_err(io::Error::other)?;
        let folder = folder.to_owned();
        let mut incoming = Self { id, identity, folder, sealed: None, hash: Sha256::new(), size: 0, is_kept: false };
        incoming.sealed = Some(
            encryptor
                .wrap_output(File::options().write(true).create_new(true).mode(0o600).open(incoming.unfinished())?)?,
        );
        Ok(incoming)
    }

    /// How much has come, in bytes.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The next piece.
    pub fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        let sealed = self.sealed.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        sealed.write_all(piece)?;
        self.hash.update(piece);
        self.size += piece.len() as u64;
        Ok(())
    }

    /// The end. When this returns, the file is durable.
    pub fn finish(mut self) -> Result<Stored, Fault> {
        let sealed = self.sealed.take().ok_or(Fault::Broken("a file was finished twice"))?;
        sealed.finish()?.sync_all()?;
        fs::rename(self.unfinished(), self.folder.join(self.id.to_string()))?;
        self.is_kept = true;
        File::open(&self.folder)?.sync_all()?;
        let key = Secret::new(self.identity.to_string().expose_secret());
        Ok(Stored { id: self.id, key, size: self.size, sha256: self.hash.clone().finalize().into() })
    }

    fn unfinished(&self) -> PathBuf {
        self.folder.join(format!("{}.part", self.id))
    }
}

impl io::Write for Incoming {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        Self::write(self, piece).map(|()| piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if !self.is_kept {
            // What was begun is no use; if it cannot be removed either, it is collected after a week.
            _ = fs::remove_file(self.unfinished());
        }
    }
}
