//! A clinic's data folder and the key beside it.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::program::{Ended, PROGRAM, command, run};

/// Both of them in a folder that goes when the test ends.
pub struct Place {
    folder: TempDir,
    data: PathBuf,
}

impl Place {
    /// An empty place.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("clinic");
        Self { folder, data }
    }

    /// What lies around the data folder: the key, and whatever a test puts there.
    pub fn around(&self) -> &Path {
        self.folder.path()
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// A command of the program on this place.
    pub fn command(&self, name: &str) -> Command {
        let mut command = command(PROGRAM);
        command.arg(name).arg("--data").arg(self.data()).env("HOME", self.around());
        command
    }

    /// `anteroom serve` on a free port.
    pub fn serve(&self) -> Command {
        let mut command = self.command("serve");
        command.args(["--listen", "127.0.0.1:0"]);
        command
    }

    /// `anteroom verify`.
    pub fn verify(&self) -> Ended {
        run(self.command("verify"))
    }
}
