//! What earlier looks saw: by it a file is known that nobody writes any more, and one that could not be taken.

use std::collections::{BTreeSet, HashMap};
use std::ffi::CString;

use super::entry::{Entry, Seen};
use crate::kit::clock::Timestamp;

/// For how many seconds a file has not been written when it is taken: a line may falter for a while and go on.
const QUIET: i64 = 30;
/// As many looks see the same file where its time cannot be believed: it may lie in the future.
const QUIET_LOOKS: u32 = 16;
/// For how many looks a file rests that could not be taken.
const PAUSE: u32 = 5;

/// Why a file stays in the folder for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// It cannot be read.
    Unreadable,
    /// The vault cannot take it.
    NotTaken,
    /// What is to be said of it cannot be written, or it cannot be removed.
    NotAnswered,
}

/// What was seen under each name.
#[derive(Debug, Default)]
pub struct Looks(HashMap<CString, Known>);

#[derive(Debug)]
struct Known {
    seen: Seen,
    /// How many looks in a row have seen the same.
    same: u32,
    /// How many looks it rests, because of what.
    rests: u32,
    held: Option<Held>,
}

impl Looks {
    /// What is complete of what was found now, the oldest first: two looks at least saw it the same.
    pub fn complete(&mut self, found: Vec<Entry>, now: Timestamp) -> Vec<Entry> {
        let mut before = std::mem::take(&mut self.0);
        let mut complete = Vec::new();
        for entry in found {
            let seen = entry.seen();
            let known = before.remove(entry.name()).filter(|known| known.seen == seen);
            let known = known.map_or(Known { seen, same: 0, rests: 0, held: None }, |known| Known {
                same: known.same.saturating_add(1),
                rests: known.rests.saturating_sub(1),
                ..known
            });
            let is_quiet = known.same >= 1 && seen.is_older(QUIET, now) || known.same >= QUIET_LOOKS;
            let is_ready = is_quiet && known.rests == 0;
            self.0.insert(entry.name().to_owned(), known);
            if is_ready {
                complete.push(entry);
            }
        }
        complete.sort_by(|one, other| one.order().cmp(&other.order()));
        complete
    }

    /// This one could not be taken now.
    pub fn put_off(&mut self, entry: &Entry, held: Held) {
        if let Some(known) = self.0.get_mut(entry.name()) {
            (known.rests, known.held) = (PAUSE, Some(held));
        }
    }

    /// This one may still become whole.
    pub fn rest(&mut self, entry: &Entry) {
        if let Some(known) = self.0.get_mut(entry.name()) {
            known.rests = PAUSE;
        }
    }

    /// None can be taken now.
    pub fn put_all_off(&mut self, held: Held) {
        self.0.values_mut().for_each(|known| (known.rests, known.held) = (PAUSE, Some(held)));
    }

    /// How many files stay that could not be taken when they were tried last.
    pub fn stay(&self) -> usize {
        self.0.values().filter(|known| known.held.is_some()).count()
    }

    /// Why files stay, that could not be taken when they were tried last.
    pub fn held(&self) -> BTreeSet<Held> {
        self.0.values().filter_map(|known| known.held).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::laboratory::folder::entry::Kind;
    use crate::kit::clock::instant;

    /// A file of this size that was written so many seconds after the epoch.
    fn file(name: &str, size: usize, written: i64) -> Entry {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, vec![b'x'; size]).unwrap();
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(written.unsigned_abs());
        std::fs::File::open(&path).unwrap().set_modified(time).unwrap();
        let mut stat = rustix::fs::stat(&path).unwrap();
        stat.st_ino = 7;
        let Kind::File(seen) = Kind::of(&stat) else { panic!("a plain file") };
        Entry::new(&CString::new(name).unwrap(), seen)
    }

    const NOW: i64 = 1_000_000;

    fn names(looks: &mut Looks, found: &[&Entry]) -> Vec<String> {
        let found = found.iter().map(|entry| (*entry).clone()).collect();
        looks.complete(found, instant(NOW * 1_000)).iter().map(Entry::shown).collect()
    }

    #[test]
    fn a_file_is_taken_at_the_second_look_that_sees_it_the_same() {
        let (mut looks, file) = (Looks::default(), file("a", 5, NOW - 60));
        assert!(names(&mut looks, &[&file]).is_empty());
        assert_eq!(names(&mut looks, &[&file]), ["a"]);
    }

    #[test]
    fn a_file_that_grows_or_was_written_just_now_is_not() {
        let mut looks = Looks::default();
        for size in 1..20 {
            assert!(names(&mut looks, &[&file("a", size, NOW - 60)]).is_empty(), "it grows");
        }
        let fresh = file("a", 20, NOW - 25);
        assert!(names(&mut looks, &[&fresh]).is_empty() && names(&mut looks, &[&fresh]).is_empty(), "it may grow yet");
    }

    #[test]
    fn a_time_in_the_future_keeps_no_file_for_ever() {
        let (mut looks, ahead) = (Looks::default(), file("a", 5, NOW + 86_400));
        let taken = (0..20).find(|_| !names(&mut looks, &[&ahead]).is_empty());
        assert_eq!(taken, Some(16));
    }

    #[test]
    fn what_was_written_first_comes_first() {
        let mut looks = Looks::default();
        let [late, first, same] = [file("a", 5, NOW - 40), file("c", 5, NOW - 50), file("b", 5, NOW - 40)];
        names(&mut looks, &[&late, &first, &same]);
        assert_eq!(names(&mut looks, &[&late, &first, &same]), ["c", "a", "b"]);
    }

    #[test]
    fn what_could_not_be_taken_rests_until_it_changes_or_a_while_is_over() {
        let mut looks = Looks::default();
        let (one, other) = (file("a", 5, NOW - 60), file("b", 5, NOW - 60));
        names(&mut looks, &[&one, &other]);
        looks.put_off(&one, Held::Unreadable);
        assert_eq!(names(&mut looks, &[&one, &other]), ["b"]);
        let again = (0..10).find(|_| names(&mut looks, &[&one, &other]).len() == 2);
        assert_eq!(again, Some(3), "after a pause");
        assert_eq!(looks.held(), BTreeSet::from([Held::Unreadable]), "whatever became of the other");
        assert_eq!(looks.stay(), 1);
        looks.put_all_off(Held::NotTaken);
        let mended = file("a", 6, NOW - 60);
        assert!(names(&mut looks, &[&mended, &other]).is_empty());
        assert_eq!(names(&mut looks, &[&mended, &other]), ["a"], "it is another file now");
        names(&mut looks, &[&mended]);
        assert!(looks.held().is_empty(), "the other is gone");
    }
}
