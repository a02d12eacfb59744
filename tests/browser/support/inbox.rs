//! A folder that the portal watches for laboratories' files.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::UNIX_EPOCH;

use anteroom::features::laboratory::folder::{Watch, WatchedFolder};
use anteroom::jobs;
use anteroom::web::portal::Portal;
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The folder, with the job that watches it; both are gone when it is dropped.
pub struct Inbox {
    folder: TempDir,
    watching: JoinHandle<()>,
    _until: watch::Sender<bool>,
}

impl Inbox {
    /// An empty folder, watched as the program watches one.
    pub fn of(portal: &Portal) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("its mode");
        let place = WatchedFolder::new(folder.path(), &[]).expect("a folder that may be watched");
        let (until, stopping) = watch::channel(false);
        let watch = Watch::new(portal.vault.clone(), portal.parser.clone(), place);
        Self { folder, watching: tokio::spawn(jobs::laboratory(watch, stopping)), _until: until }
    }

    /// Brings a file that nobody has written for long.
    pub fn put(&self, name: &str, text: &str) {
        let unfinished = self.folder.path().join(".coming");
        fs::write(&unfinished, text).expect("a file");
        let file = fs::File::options().write(true).open(&unfinished).expect("the file");
        file.set_modified(UNIX_EPOCH).expect("its time");
        fs::rename(unfinished, self.folder.path().join(name)).expect("its name");
    }

    /// Whether a file lies there still.
    pub fn holds(&self, name: &str) -> bool {
        self.folder.path().join(name).exists()
    }

    /// The one paper in `done` or `ack`.
    pub fn paper(&self, folder: &str) -> String {
        let papers = fs::read_dir(self.folder.path().join(folder)).expect("the folder").flatten();
        let papers: Vec<_> = papers.map(|paper| fs::read_to_string(paper.path()).expect("a paper")).collect();
        assert_eq!(papers.len(), 1, "{papers:?}");
        papers.concat()
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        self.watching.abort();
    }
}
