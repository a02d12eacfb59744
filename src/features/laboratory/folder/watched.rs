//! Where the folder is, and whether it may be watched.

use std::fs;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, fchmod, fstat, fsync, mkdirat, openat, unlinkat};
use rustix::io::Errno;
use rustix::process::geteuid;

use super::opened::Opened;

/// Why the folder cannot be watched. Each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum FolderFault {
    /// It is not there, or no folder.
    #[error("The folder for laboratory files {0} (laboratory_folder) cannot be opened: {1}. Make it, or name another.")]
    CannotOpen(PathBuf, #[source] io::Error),
    /// It and our own data lie one inside the other.
    #[error(
        "The folder for laboratory files {0} (laboratory_folder) and the portal's data or key lie one inside the other. Name a folder of its own."
    )]
    NotApart(PathBuf),
    /// Anybody on this machine can open it.
    #[error(
        "Everybody on this machine can open the folder for laboratory files {0} (laboratory_folder). Run: chmod o= {0}"
    )]
    Exposed(PathBuf),
    /// It cannot be written.
    #[error(
        "The folder for laboratory files {0} (laboratory_folder) cannot be written: {1}. The portal must be able to make, move and remove files in it."
    )]
    NotWritable(PathBuf, #[source] io::Error),
}

/// A folder that may be watched.
#[derive(Clone, Debug)]
pub struct WatchedFolder(PathBuf);

/// For the portal, and to be read by the folder's group.
const READ: Mode = Mode::from_raw_mode(0o750);
/// The group also removes what it has fetched.
const FETCH: Mode = Mode::from_raw_mode(0o770);

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

impl WatchedFolder {
    /// Looks at a folder before it is watched, and makes ours in it. `apart` are the places of our own data.
    pub fn new(folder: &Path, apart: &[&Path]) -> Result<Self, FolderFault> {
        let not_there = |error| FolderFault::CannotOpen(folder.to_owned(), error);
        let whole = fs::canonicalize(folder).map_err(not_there)?;
        let about = fs::metadata(&whole).map_err(not_there)?;
        if !about.is_dir() {
            return Err(not_there(Errno::NOTDIR.into()));
        }
        let is_apart = |other: &&Path| {
            let other = fs::canonicalize(other).or_else(|_| std::path::absolute(other));
            other.is_ok_and(|other| !other.starts_with(&whole) && !whole.starts_with(&other))
        };
        if !apart.iter().all(is_apart) {
            return Err(FolderFault::NotApart(folder.to_owned()));
        }
        if about.permissions().mode() & 0o007 != 0 {
            return Err(FolderFault::Exposed(folder.to_owned()));
        }
        let watched = Self(whole);
        watched.open().and_then(|opened| try_out(&opened.folder)).map_err(|error| {
            let folder = folder.to_owned();
            FolderFault::NotWritable(folder, error)
        })?;
        Ok(watched)
    }

    /// Opens it for a look, with ours in it.
    pub(super) fn open(&self) -> io::Result<Opened> {
        let folder = openat(CWD, &self.0, FOLDER, Mode::empty())?;
        let (done, failed, ack) =
            (ours(&folder, "done", READ)?, ours(&folder, "failed", READ)?, ours(&folder, "ack", FETCH)?);
        Ok(Opened { folder, done, failed, ack })
    }
}

/// A folder of ours, made where it is not there. A link, or somebody else's folder, is none.
fn ours(folder: &OwnedFd, name: &str, mode: Mode) -> io::Result<OwnedFd> {
    let is_new = match mkdirat(folder, name, mode) {
        Ok(()) => true,
        Err(Errno::EXIST) => false,
        Err(error) => return Err(error.into()),
    };
    let opened = openat(folder, name, FOLDER | OFlags::NOFOLLOW, Mode::empty())?;
    let about = fstat(&opened)?;
    if about.st_uid != geteuid().as_raw() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "a folder in it is somebody else's"));
    }
    if is_new {
        // Whose group it is goes on to what lies in it, where the folder says so.
        let group = Mode::from_raw_mode(about.st_mode) & Mode::SGID;
        fchmod(&opened, mode | group)?;
        fsync(folder)?;
    }
    Ok(opened)
}

/// Makes a file and removes it.
fn try_out(folder: &OwnedFd) -> io::Result<()> {
    let how = OFlags::WRONLY | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    openat(folder, ".anteroom-try", how, Mode::from_raw_mode(0o600))?;
    Ok(unlinkat(folder, ".anteroom-try", AtFlags::empty())?)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{MetadataExt as _, symlink};

    use super::*;

    /// A folder that may be watched, in one that goes when the test ends.
    fn folder() -> (tempfile::TempDir, PathBuf) {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("inbox");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o2770)).unwrap();
        (around, folder)
    }

    #[test]
    fn ours_are_made_for_the_group_of_the_folder() {
        let (_around, folder) = folder();
        WatchedFolder::new(&folder, &[]).unwrap();
        let mode = |name| fs::metadata(folder.join(name)).unwrap().mode() & 0o7777;
        assert_eq!([mode("done"), mode("failed"), mode("ack")], [0o2750, 0o2750, 0o2770]);
        fs::set_permissions(folder.join("ack"), fs::Permissions::from_mode(0o700)).unwrap();
        WatchedFolder::new(&folder, &[]).unwrap();
        assert_eq!(mode("ack"), 0o700, "what the operator set stays");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "nothing else is left");
    }

    #[test]
    fn a_folder_that_is_missing_open_to_all_or_not_apart_is_refused() {
        let (around, folder) = folder();
        let absent = around.path().join("absent");
        assert!(matches!(WatchedFolder::new(&absent, &[]), Err(FolderFault::CannotOpen(..))));
        fs::write(&absent, "a file").unwrap();
        assert!(matches!(WatchedFolder::new(&absent, &[]), Err(FolderFault::CannotOpen(..))));
        for other in [around.path(), folder.as_path(), &folder.join("clinic.key"), &folder.join("new/clinic")] {
            assert!(
                matches!(WatchedFolder::new(&folder, &[other]), Err(FolderFault::NotApart(_))),
                "{}",
                other.display()
            );
        }
        assert!(WatchedFolder::new(&folder, &[&around.path().join("inbox-data")]).is_ok());
        for mode in [0o2771, 0o774, 0o772] {
            fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
            assert!(matches!(WatchedFolder::new(&folder, &[]), Err(FolderFault::Exposed(_))), "{mode:o}");
        }
    }

    #[test]
    fn a_link_or_a_file_is_no_folder_of_ours() {
        let (around, folder) = folder();
        symlink(around.path(), folder.join("done")).unwrap();
        assert!(matches!(WatchedFolder::new(&folder, &[]), Err(FolderFault::NotWritable(..))));
        fs::remove_file(folder.join("done")).unwrap();
        fs::write(folder.join("ack"), "").unwrap();
        assert!(matches!(WatchedFolder::new(&folder, &[]), Err(FolderFault::NotWritable(..))));
    }
}
