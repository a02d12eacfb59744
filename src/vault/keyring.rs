//! The keys of the vault: the raw key of the database, the field key for secrets inside it, the key that signs the
//! trail's checkpoints. They stand in the file `keyring` of the data folder, sealed under an unlock key that is kept
//! in a file outside that folder. Who copies the folder alone, or a backup of it, has nothing.
//!
//! The unlock key's file is refused when it lies inside the data folder or when others can read it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::fault::Fault;
use crate::kit::random::Entropy;

const FILE: &str = "keyring";
const MAGIC: &[u8] = b"anteroom keyring 1\n";
const NONCE: usize = 24;

/// Why the keys cannot be had. Each message names the file and what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The unlock key's file is not there.
    #[error(
        "The unlock key {0} is missing. Put it back from where you keep its copy; without it the data cannot be opened."
    )]
    Missing(PathBuf),
    /// The unlock key's file holds something else.
    #[error("The file {0} does not hold an unlock key (64 hexadecimal digits). Put the right file back.")]
    NotAKey(PathBuf),
    /// The key is not the one that sealed this folder.
    #[error(
        "The unlock key {0} does not open this data folder. Use the key that was made with it; nothing was changed."
    )]
    Wrong(PathBuf),
    /// Others on this machine can read the key.
    #[error("Other people on this machine can read the unlock key {0}. Run: chmod 600 {0}")]
    Exposed(PathBuf),
    /// The key lies beside what it locks.
    #[error(
        "The unlock key {0} lies inside the data folder, where a copy of the folder takes it along. Move it elsewhere and name its place with --key-file."
    )]
    Inside(PathBuf),
    /// The cipher refused.
    #[error("The new keys could not be sealed. Nothing was kept; start again.")]
    Unsealed,
    /// The keyring of the data folder is damaged.
    #[error("The keyring {0} is damaged. Restore it from a backup; nothing was changed.")]
    Damaged(PathBuf),
    /// A file could not be read or written.
    #[error("The file {0} cannot be read or written: {1}.")]
    File(PathBuf, #[source] io::Error),
}

/// The opened keys. They leave memory when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Keyring {
    data: [u8; 32],
    field: [u8; 32],
    signing: [u8; 32],
}

impl Keyring {
    /// Whether the folder has been given keys.
    pub fn exists(folder: &Path) -> bool {
        folder.join(FILE).exists()
    }

    /// Makes new keys for an empty folder, and the unlock key when its file is not there yet.
    pub fn create(folder: &Path, unlock_file: &Path, entropy: &Entropy) -> Result<Self, KeyFault> {
        refuse_inside(folder, unlock_file)?;
        if !unlock_file.exists() {
            let fresh = Zeroizing::new(format!("{}\n", HEXLOWER.encode(&entropy.bytes::<32>())));
            write_new(unlock_file, fresh.as_bytes())?;
        }
        let unlock = read_unlock_key(unlock_file)?;
        let keys = Self { data: entropy.bytes(), field: entropy.bytes(), signing: entropy.bytes() };
        let plain = Zeroizing::new([keys.data, keys.field, keys.signing].concat());
        let sealed = seal(&unlock, MAGIC, &plain, entropy).ok_or(KeyFault::Unsealed)?;
        write_new(&folder.join(FILE), &[MAGIC, &sealed].concat())?;
        Ok(keys)
    }

    /// Opens the folder's keys with the unlock key.
    pub fn open(folder: &Path, unlock_file: &Path) -> Result<Self, KeyFault> {
        refuse_inside(folder, unlock_file)?;
        let file = folder.join(FILE);
        let bytes = fs::read(&file).map_err(|error| KeyFault::File(file.clone(), error))?;
        let sealed = bytes.strip_prefix(MAGIC).filter(|sealed| sealed.len() == NONCE + 96 + 16);
        let sealed = sealed.ok_or(KeyFault::Damaged(file))?;
        let unlock = read_unlock_key(unlock_file)?;
        let plain = unseal(&unlock, MAGIC, sealed).ok_or_else(|| KeyFault::Wrong(unlock_file.to_owned()))?;
        let part = |from: usize| <[u8; 32]>::try_from(&plain[from..from + 32]).unwrap_or_default();
        Ok(Self { data: part(0), field: part(32), signing: part(64) })
    }

    /// The key that SQLCipher takes: raw, as hexadecimal, so that nothing is derived at each connection.
    pub(super) fn database_key(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("x'{}'", HEXLOWER.encode(&self.data)))
    }

    /// Signs the trail's checkpoints.
    pub(super) fn signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.signing)
    }

    /// Hides in the database what the counters of tries are of.
    pub(super) fn limit_key(&self) -> [u8; 32] {
        Sha256::new().chain_update(b"anteroom limits").chain_update(self.field).finalize().into()
    }

    /// Seals a secret that a row keeps, bound to what it is and to the row it belongs to.
    ///
    /// # Errors
    /// When it cannot be sealed: then nothing may be kept in its place.
    pub(super) fn seal_field(
        &self,
        (field, row): (Field, &[u8]),
        plain: &[u8],
        entropy: &Entropy,
    ) -> Result<Vec<u8>, Fault> {
        seal(&self.field, &field.bound_to(row), plain, entropy).ok_or(Fault::Broken("a secret could not be sealed"))
    }

    /// Opens a sealed secret of this row; `None` when it was sealed as something else, for another row, or tampered with.
    pub(super) fn open_field(&self, (field, row): (Field, &[u8]), sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        unseal(&self.field, &field.bound_to(row), sealed)
    }
}

/// What a sealed secret is: one that was moved into another column of the same row does not open there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The secret of an authenticator app.
    Totp,
    /// The same, before its owner has shown a code of it.
    TotpToBe,
    /// A passkey's public key and counter.
    Passkey,
    /// What a browser was asked.
    Ceremony,
    /// What somebody has typed and not sent.
    Draft,
    /// A code or link on its way out.
    Notice,
    /// A password for a mail server or gateway.
    Setting,
}

impl Field {
    fn bound_to(self, row: &[u8]) -> Vec<u8> {
        let word: &[u8] = match self {
            Self::Totp => b"totp",
            Self::TotpToBe => b"totp to be",
            Self::Passkey => b"passkey",
            Self::Ceremony => b"ceremony",
            Self::Draft => b"draft",
            Self::Notice => b"notice",
            Self::Setting => b"setting",
        };
        [word, b"\0", row].concat()
    }
}

fn refuse_inside(folder: &Path, unlock_file: &Path) -> Result<(), KeyFault> {
    let parent = unlock_file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if whole(parent).starts_with(whole(folder)) { Err(KeyFault::Inside(unlock_file.to_owned())) } else { Ok(()) }
}

fn read_unlock_key(file: &Path) -> Result<Zeroizing<[u8; 32]>, KeyFault> {
    let fault = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => KeyFault::Missing(file.to_owned()),
        _ => KeyFault::File(file.to_owned(), error),
    };
    if fs::metadata(file).map_err(fault)?.permissions().mode() & 0o077 != 0 {
        return Err(KeyFault::Exposed(file.to_owned()));
    }
    let text = Zeroizing::new(fs::read_to_string(file).map_err(fault)?);
    let bytes = Zeroizing::new(HEXLOWER.decode(text.trim().as_bytes()).unwrap_or_default());
    let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| KeyFault::NotAKey(file.to_owned()))?;
    Ok(Zeroizing::new(key))
}

/// Writes a file that must not be there yet, readable by its owner alone, and makes it durable.
fn write_new(file: &Path, bytes: &[u8]) -> Result<(), KeyFault> {
    let write = || {
        let mut open = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        open.write_all(bytes)?;
        open.sync_all()?;
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::File::open(parent)?.sync_all()
    };
    write().map_err(|error| KeyFault::File(file.to_owned(), error))
}

fn seal(key: &[u8; 32], bound_to: &[u8], plain: &[u8], entropy: &Entropy) -> Option<Vec<u8>> {
    let nonce: [u8; NONCE] = entropy.bytes();
    let payload = Payload { msg: plain, aad: bound_to };
    let sealed = XChaCha20Poly1305::new(key.into()).encrypt(XNonce::from_slice(&nonce), payload).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

fn unseal(key: &[u8; 32], bound_to: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    let payload = Payload { msg: sealed, aad: bound_to };
    XChaCha20Poly1305::new(key.into()).decrypt(XNonce::from_slice(nonce), payload).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let place = tempfile::tempdir().unwrap();
        let (folder, unlock) = (place.path().join("data"), place.path().join("data.key"));
        fs::create_dir(&folder).unwrap();
        (place, folder, unlock)
    }

    #[test]
    fn keys_come_back_as_they_were_made() {
        let (_kept, folder, unlock) = scratch();
        let made = Keyring::create(&folder, &unlock, &Entropy::seeded(1)).unwrap();
        let opened = Keyring::open(&folder, &unlock).unwrap();
        assert_eq!(*made.database_key(), *opened.database_key());
    }

    #[test]
    fn a_wrong_missing_or_exposed_unlock_key_is_refused_by_name() {
        let (_kept, folder, unlock) = scratch();
        Keyring::create(&folder, &unlock, &Entropy::seeded(1)).unwrap();

        fs::set_permissions(&unlock, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(Keyring::open(&folder, &unlock), Err(KeyFault::Exposed(_))));
        fs::set_permissions(&unlock, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&unlock, HEXLOWER.encode(&[1; 32])).unwrap();
        assert!(matches!(Keyring::open(&folder, &unlock), Err(KeyFault::Wrong(_))));
        fs::write(&unlock, "not a key").unwrap();
        assert!(matches!(Keyring::open(&folder, &unlock), Err(KeyFault::NotAKey(_))));
        fs::remove_file(&unlock).unwrap();
        assert!(matches!(Keyring::open(&folder, &unlock), Err(KeyFault::Missing(_))));
    }

    #[test]
    fn an_unlock_key_inside_the_data_folder_is_refused() {
        let (_kept, folder, _) = scratch();
        let inside = folder.join("key");
        assert!(matches!(Keyring::create(&folder, &inside, &Entropy::seeded(1)), Err(KeyFault::Inside(_))));
    }

    #[test]
    fn a_sealed_field_opens_only_in_its_own_row() {
        let (_kept, folder, unlock) = scratch();
        let keys = Keyring::create(&folder, &unlock, &Entropy::seeded(1)).unwrap();
        let sealed = keys.seal_field((Field::Totp, b"maya"), b"seed", &Entropy::seeded(2)).unwrap();
        assert_eq!(keys.open_field((Field::Totp, b"maya"), &sealed).unwrap().as_slice(), b"seed");
        assert!(keys.open_field((Field::Totp, b"nils"), &sealed).is_none());
        assert!(keys.open_field((Field::Passkey, b"maya"), &sealed).is_none(), "of the same row, as something else");
    }
}
