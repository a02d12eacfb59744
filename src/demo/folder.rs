//! The demo's throwaway folder.

use std::io;
use std::path::{Path, PathBuf};

use crate::kit::id::Id;
use crate::kit::random::Entropy;

const MARK: &str = "anteroom-demo";

/// A fresh folder among the system's temporary ones; removed when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// Makes it.
    pub fn new() -> io::Result<Self> {
        let name = format!("{MARK}-{}", Id::<()>::random(&Entropy::system()));
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir(&folder.0)?;
        Ok(folder)
    }

    /// The data folder in it. Its name is the mark by which `serve` knows and refuses it.
    pub fn data(&self) -> PathBuf {
        self.0.join(MARK)
    }

    /// The unlock key's file.
    pub fn key_file(&self) -> PathBuf {
        self.0.join("key")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system, as all temporary files are.
        _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Whether a data folder belongs to a demo.
pub fn is_demo(data: &Path) -> bool {
    data.file_name().is_some_and(|name| name == MARK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_known_as_a_demo_and_goes_when_it_is_over() {
        let folder = Folder::new().unwrap();
        let place = folder.0.clone();
        assert!(is_demo(&folder.data()) && !is_demo(Path::new("/srv/clinic")));
        drop(folder);
        assert!(!place.exists());
    }
}
