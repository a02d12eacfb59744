//! The database of a stopped clinic, opened with the key that the test takes out of the keyring.

use std::fs;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::HEXLOWER;
use rusqlite::Connection;

use crate::keys::key;
use crate::process::Place;

/// What the keyring begins with; a nonce of 24 bytes follows, then three sealed keys, the database's first.
const MAGIC: &[u8] = b"anteroom keyring 1\n";

/// Opens it.
pub fn open(place: &Place) -> Connection {
    let unlock = fs::read_to_string(key(place)).expect("the unlock key");
    let unlock = HEXLOWER.decode(unlock.trim().as_bytes()).expect("hexadecimal digits");
    let keyring = fs::read(place.data().join("keyring")).expect("the keyring");
    let (nonce, sealed) = keyring.strip_prefix(MAGIC).expect("a keyring of this format").split_at(24);
    let cipher = XChaCha20Poly1305::new_from_slice(&unlock).expect("a key of 32 bytes");
    let keys = cipher.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: MAGIC }).expect("the right key");
    let connection = Connection::open(place.data().join("anteroom.db")).expect("the database opens");
    connection.execute_batch("pragma cipher_default_hmac_algorithm = hmac_sha256").expect("a setting");
    connection.execute_batch(&format!("pragma key = \"x'{}'\"", HEXLOWER.encode(&keys[..32]))).expect("a key");
    connection
}
