//! A disk of the test's own: in memory, of the size that it says.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::process::program::{command, run};

/// A small disk mounted over a folder; unmounted when dropped.
pub struct Disk(PathBuf);

impl Disk {
    /// Mounts it.
    pub fn over(folder: &Path, size: &str) -> Self {
        let mut mount = command("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size},mode=0700"), "tmpfs"]).arg(folder);
        let mounted = run(mount);
        assert_eq!(mounted.code, Some(0), "this test must run as root: {mounted:?}");
        Self(folder.to_owned())
    }

    /// Fills it to the last byte.
    pub fn fill(&self) {
        let mut file = File::options().create(true).append(true).open(self.filler()).expect("a file");
        for piece in [1 << 16, 1 << 9, 1] {
            while file.write_all(&vec![b'x'; piece]).is_ok() {}
        }
    }

    /// Gives the space back.
    pub fn clear(&self) {
        fs::remove_file(self.filler()).expect("the file goes");
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let mut unmount = command("umount");
        unmount.arg("--lazy").arg(&self.0);
        run(unmount);
    }
}
