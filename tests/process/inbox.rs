//! A folder that the portal watches for laboratories' files.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};

use super::Place;

/// The folder.
pub struct Inbox(PathBuf);

impl Inbox {
    /// An empty one beside the data.
    pub fn new(place: &Place) -> Self {
        Self::at(place.around().join("inbox"))
    }

    /// An empty one here.
    pub fn at(folder: PathBuf) -> Self {
        fs::create_dir(&folder).expect("a folder");
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("its mode");
        Self(folder)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// `anteroom serve`, watching it.
    pub fn serve(&self, place: &Place) -> Command {
        let mut command = place.serve();
        command.arg("--laboratory-folder").arg(&self.0);
        command
    }

    /// Brings a file as it should be brought: under another name first. Nobody has written it for long.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        let unfinished = self.0.join(format!("{name}.part"));
        fs::write(&unfinished, bytes).expect("a file");
        settle(&unfinished);
        fs::rename(&unfinished, self.0.join(name)).expect("its name");
    }

    /// Waits until these names are gone.
    pub fn wait_for(&self, names: &[&str]) {
        let begin = Instant::now();
        while names.iter().any(|name| self.0.join(name).exists()) {
            assert!(begin.elapsed() < Duration::from_mins(1), "the files are not taken: {names:?}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What lies in `done`, `failed` or `ack`: each file's name and text.
    pub fn papers(&self, folder: &str) -> Vec<(String, String)> {
        let files = fs::read_dir(self.0.join(folder)).expect("the folder").flatten();
        let paper = |file: fs::DirEntry| {
            let text = fs::read(file.path()).expect("a file");
            (file.file_name().to_string_lossy().into_owned(), String::from_utf8_lossy(&text).into_owned())
        };
        files.map(paper).collect()
    }
}

/// Says of a file that it was written long ago.
pub fn settle(path: &Path) {
    let file = fs::File::options().write(true).open(path).expect("the file");
    file.set_modified(UNIX_EPOCH + Duration::from_hours(24 * 365 * 50)).expect("its time");
}
