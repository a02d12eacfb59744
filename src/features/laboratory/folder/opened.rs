//! The folder while one look lasts: everything goes through descriptors, so that no name can be made to lead elsewhere
//! in between.

use std::ffi::{CStr, CString};
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::os::fd::OwnedFd;

use rustix::fs::{AtFlags, Mode, OFlags, fchmod, fstat, fsync, openat, renameat, statat, unlinkat};
use rustix::io::Errno;
use sha2::{Digest as _, Sha256};

use super::entry::{Entry, Kind, STOPPED, TOO_LARGE, is_meant};
use crate::hostile::LARGEST;

/// The folder, and ours in it.
pub struct Opened {
    pub(super) folder: OwnedFd,
    pub(super) done: OwnedFd,
    pub(super) failed: OwnedFd,
    pub(super) ack: OwnedFd,
}

/// What was found under a name.
pub enum Found {
    /// Something else than the look saw, or nothing.
    Changed,
    /// More than is taken.
    TooLarge,
    /// The file.
    Whole { bytes: Vec<u8>, sha256: [u8; 32] },
}

/// Our papers: for their owner, and to be read by the folder's group.
const PAPER: Mode = Mode::from_raw_mode(0o640);

impl Opened {
    /// The files that are meant to be taken, and how many other things lie here.
    pub fn entries(&self) -> io::Result<(Vec<Entry>, usize)> {
        let (mut entries, mut strange) = (Vec::new(), 0);
        for entry in rustix::fs::Dir::read_from(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if !is_meant(name) {
                continue;
            }
            match self.kind(name)? {
                Some(Kind::File(seen)) => entries.push(Entry::new(name, seen)),
                Some(Kind::Strange) => strange += 1,
                None => {}
            }
        }
        Ok((entries, strange))
    }

    /// The names under which files were set aside, and lie there still: those that were too large, and those over which
    /// the program ended.
    pub fn names_set_aside(&self) -> io::Result<(Vec<String>, Vec<String>)> {
        let (mut too_large, mut stopped) = (Vec::new(), Vec::new());
        for entry in rustix::fs::Dir::read_from(&self.failed)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            match name.strip_suffix(".txt") {
                None if name.starts_with(TOO_LARGE) => too_large.push(name),
                None if name.starts_with(STOPPED) => stopped.push(name),
                Some(_) | None => {}
            }
        }
        Ok((too_large, stopped))
    }

    /// Puts a file that was set aside back where it lay, under its name if that is free. Whether it was there.
    pub fn bring_back(&self, set_aside_as: &str, name: &str) -> io::Result<bool> {
        let is_free = |name: &CStr| Ok::<_, io::Error>(is_meant(name) && self.kind(name)?.is_none());
        let wanted = CString::new(name).ok().filter(|name| !name.as_bytes().contains(&b'/'));
        let free = match wanted {
            Some(name) if is_free(&name)? => name,
            _ => CString::new(format!("{set_aside_as}.hl7"))?,
        };
        match renameat(&self.failed, set_aside_as, &self.folder, &*free) {
            Err(Errno::NOENT) => return Ok(false),
            moved => moved?,
        }
        match unlinkat(&self.failed, format!("{set_aside_as}.txt"), AtFlags::empty()) {
            Err(Errno::NOENT) | Ok(()) => {}
            Err(error) => return Err(error.into()),
        }
        fsync(&self.folder)?;
        fsync(&self.failed)?;
        Ok(true)
    }

    /// Reads the file that was seen, and no other.
    pub fn read(&self, entry: &Entry) -> io::Result<Found> {
        // A pipe that took the name meanwhile would keep whoever opens it waiting.
        let how = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let file = match openat(&self.folder, entry.name(), how, Mode::empty()) {
            Ok(file) => File::from(file),
            Err(Errno::NOENT | Errno::LOOP) => return Ok(Found::Changed),
            Err(error) => return Err(error.into()),
        };
        let is_same = || fstat(&file).map(|stat| Kind::of(&stat) == Kind::File(entry.seen()));
        if !is_same()? {
            return Ok(Found::Changed);
        }
        if entry.size() > LARGEST as u64 {
            return Ok(Found::TooLarge);
        }
        let mut bytes = Vec::new();
        (&file).take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
        if !is_same()? || bytes.len() as u64 != entry.size() {
            return Ok(Found::Changed);
        }
        let sha256 = Sha256::digest(&bytes).into();
        Ok(Found::Whole { bytes, sha256 })
    }

    /// Writes the answer to a file's messages.
    pub fn acknowledge(&self, name: &str, text: &[u8]) -> io::Result<()> {
        write(&self.ack, &format!("{name}.hl7"), text)
    }

    /// Writes the receipt of a file.
    pub fn receipt(&self, name: &str, text: &[u8]) -> io::Result<()> {
        write(&self.done, &format!("{name}.txt"), text)
    }

    /// Writes why a file was not taken.
    pub fn reason(&self, name: &str, text: &[u8]) -> io::Result<()> {
        write(&self.failed, &format!("{name}.txt"), text)
    }

    /// Removes a file that was taken. One that has changed since stays, to be taken as what it is now.
    pub fn remove(&self, entry: &Entry) -> io::Result<()> {
        if self.kind(entry.name())? == Some(Kind::File(entry.seen())) {
            unlinkat(&self.folder, entry.name(), AtFlags::empty())?;
            fsync(&self.folder)?;
        }
        Ok(())
    }

    /// Moves a file to what failed, under another name.
    pub fn set_aside(&self, entry: &Entry, name: &str) -> io::Result<()> {
        if self.kind(entry.name())? == Some(Kind::File(entry.seen())) {
            renameat(&self.folder, entry.name(), &self.failed, name)?;
            fsync(&self.failed)?;
            fsync(&self.folder)?;
        }
        Ok(())
    }

    /// What stands here under a name, where anything does.
    fn kind(&self, name: &CStr) -> io::Result<Option<Kind>> {
        match statat(&self.folder, name, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(stat) => Ok(Some(Kind::of(&stat))),
            Err(Errno::NOENT) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// Writes a paper: durable and whole under its name, or not there.
fn write(folder: &OwnedFd, name: &str, text: &[u8]) -> io::Result<()> {
    let unfinished = format!(".{name}.tmp");
    // Of an earlier try that was broken off.
    match unlinkat(folder, unfinished.as_str(), AtFlags::empty()) {
        Ok(()) | Err(Errno::NOENT) => {}
        Err(error) => return Err(error.into()),
    }
    let how = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mut file = File::from(openat(folder, unfinished.as_str(), how, PAPER)?);
    fchmod(&file, PAPER)?;
    file.write_all(text)?;
    file.sync_all()?;
    renameat(folder, unfinished.as_str(), folder, name)?;
    fsync(folder)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    use std::path::Path;

    use rustix::fs::{FileType, mknodat};

    use super::*;
    use crate::features::laboratory::folder::WatchedFolder;

    fn opened(folder: &Path) -> Opened {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
        WatchedFolder::new(folder, &[]).unwrap().open().unwrap()
    }

    fn only(opened: &Opened) -> Entry {
        opened.entries().unwrap().0.remove(0)
    }

    fn make_pipe(opened: &Opened, name: &str) {
        mknodat(&opened.folder, name, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    }

    #[test]
    fn nothing_but_plain_files_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let opened = opened(folder.path());
        fs::write(folder.path().join("a.hl7"), "MSH|").unwrap();
        fs::write(folder.path().join(".a.hl7"), "MSH|").unwrap();
        fs::create_dir(folder.path().join("more")).unwrap();
        symlink("/etc/passwd", folder.path().join("b.hl7")).unwrap();
        make_pipe(&opened, "c.hl7");
        let (entries, strange) = opened.entries().unwrap();
        assert_eq!((entries.iter().map(Entry::shown).collect::<Vec<_>>(), strange), (vec!["a.hl7".to_owned()], 3));
    }

    #[test]
    fn what_took_the_name_of_a_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let (opened, path) = (opened(folder.path()), folder.path().join("a"));
        fs::write(&path, "one").unwrap();
        let entry = only(&opened);
        assert!(matches!(opened.read(&entry).unwrap(), Found::Whole { bytes, .. } if bytes == b"one"));
        fs::write(&path, "other").unwrap();
        assert!(matches!(opened.read(&entry).unwrap(), Found::Changed), "it was written again");
        opened.remove(&entry).unwrap();
        assert!(path.exists(), "and stays");
        fs::remove_file(&path).unwrap();
        assert!(matches!(opened.read(&entry).unwrap(), Found::Changed), "it is gone");
        symlink("/etc/passwd", &path).unwrap();
        assert!(matches!(opened.read(&entry).unwrap(), Found::Changed), "it is a link");
        fs::remove_file(&path).unwrap();
        make_pipe(&opened, "a");
        assert!(matches!(opened.read(&entry).unwrap(), Found::Changed), "it is a pipe, and nobody waits");
    }

    #[test]
    fn what_is_too_large_is_moved_under_a_name_that_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let opened = opened(folder.path());
        let file = File::create(folder.path().join("maya.hl7")).unwrap();
        file.set_len(LARGEST as u64 + 1).unwrap();
        let entry = only(&opened);
        assert!(matches!(opened.read(&entry).unwrap(), Found::TooLarge));
        let name = entry.other_name();
        assert_eq!(only(&opened).other_name(), name, "the same at every look");
        opened.reason(&name, b"Too large").unwrap();
        opened.set_aside(&entry, &name).unwrap();
        assert_eq!(fs::metadata(folder.path().join("failed").join(name)).unwrap().len(), LARGEST as u64 + 1);
        assert_eq!((opened.entries().unwrap().0.len(), opened.names_set_aside().unwrap().0.len()), (0, 1));
    }

    #[test]
    fn what_was_set_aside_comes_back_under_its_name_or_another_and_takes_no_ones_place() {
        let folder = tempfile::tempdir().unwrap();
        let opened = opened(folder.path());
        let lies = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap_or_default();
        for (name, back) in [
            ("maya.hl7", "maya.hl7"),
            ("maya.hl7", "stopped-07.hl7"),
            ("../x", "stopped-07.hl7"),
            (".a", "stopped-07.hl7"),
        ] {
            fs::write(folder.path().join("failed/stopped-07"), name).unwrap();
            opened.reason("stopped-07", b"It stopped").unwrap();
            assert_eq!(opened.names_set_aside().unwrap(), (Vec::new(), vec!["stopped-07".to_owned()]));
            assert!(opened.bring_back("stopped-07", name).unwrap());
            assert_eq!((lies(back).as_str(), opened.names_set_aside().unwrap().1.len()), (name, 0));
        }
        assert_eq!(fs::read_dir(folder.path().join("failed")).unwrap().count(), 0, "the reason went too");
        assert!(!opened.bring_back("stopped-07", "maya.hl7").unwrap(), "it is not there any more");
    }

    #[test]
    fn a_paper_is_whole_and_writing_it_again_leaves_one() {
        let folder = tempfile::tempdir().unwrap();
        let opened = opened(folder.path());
        fs::write(folder.path().join("done/.x.txt.tmp"), "of a try that was broken off").unwrap();
        symlink("/nowhere", folder.path().join("done/x.txt")).unwrap();
        for _ in 0..2 {
            opened.receipt("x", b"A receipt").unwrap();
        }
        let done: Vec<_> = fs::read_dir(folder.path().join("done")).unwrap().flatten().collect();
        assert_eq!((done.len(), fs::read(done[0].path()).unwrap()), (1, b"A receipt".to_vec()));
        assert_eq!(done[0].metadata().unwrap().mode() & 0o7777, 0o640);
    }
}
