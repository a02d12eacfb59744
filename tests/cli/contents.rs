//! What a folder holds, to compare before and after.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use sha2::Digest as _;

/// Every file below a folder: its permissions and the hash of its bytes. A socket holds nothing.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        let facts = entry.metadata().expect("the file is there");
        if !facts.is_dir() && !facts.is_file() {
            continue;
        }
        let mode = facts.permissions().mode();
        let bytes = if path.is_dir() { Vec::new() } else { fs::read(&path).expect("the file can be read") };
        if path.is_dir() {
            found.extend(contents(&path));
        }
        found.insert(path, (mode, sha2::Sha256::digest(bytes).to_vec()));
    }
    found
}
