//! Whether what comes corrects what its patient could read: each value leaves a mark, and a later one is compared with it.
//!
//! A mark says of which test a value is and whether it says the same, and nothing else. What was early and is now final
//! corrects nothing; nor does what is new beside it, or gone.

use std::collections::{BTreeMap, HashSet};

use sha2::{Digest as _, Sha256};

use crate::kit::id::ResultId;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// Bytes of a mark: the test, what is said of it, and whether that was early.
const LONG: usize = 17;

pub(super) type Mark = [u8; LONG];

/// The marks of a result's file, by content.
pub(super) fn of_files<P: Changes>(tx: &Tx<'_, P>, result: ResultId, is_early: bool) -> Result<Vec<Mark>, Fault> {
    let files: Vec<Vec<u8>> = tx.rows(
        "select sha256 from documents where patient_id = :patient and result_id = :result",
        &[(":result", &result)],
        |row| row.get("sha256"),
    )?;
    Ok(files.iter().map(|file| mark("", &[&data_encoding::HEXLOWER.encode(file)], is_early)).collect())
}

/// The mark of a value.
pub(super) fn mark(series: &str, says: &[&str], is_early: bool) -> Mark {
    let mut mark = [u8::from(is_early); LONG];
    mark[..8].copy_from_slice(&Sha256::digest(series)[..8]);
    let mut hash = Sha256::new();
    for part in says {
        hash.update(part);
        hash.update([0]);
    }
    mark[8..16].copy_from_slice(&hash.finalize()[..8]);
    mark
}

/// Of which test it is.
pub(super) fn test(mark: &Mark) -> &[u8] {
    &mark[..8]
}

/// The tests of which something stood there.
pub(super) fn tests(before: &[u8]) -> HashSet<&[u8]> {
    before.chunks_exact(LONG).map(|mark| &mark[..8]).collect()
}

/// Whether a final value stood there that is said otherwise now.
pub(super) fn is_corrected(before: &[u8], now: &[u8]) -> bool {
    let (before, now) = (counted(before), counted(now));
    let changed = |test: &[u8; 8]| {
        let says =
            |all: &Counted, says: &[u8; 8]| all.get(test).and_then(|all| all.get(says)).copied().unwrap_or_default();
        let lost = before.get(test).into_iter().flatten().any(|(of, was)| was.settled > says(&now, of).all);
        let won = now.get(test).into_iter().flatten().any(|(of, is)| is.all > says(&before, of).all);
        lost && won
    };
    before.keys().any(changed)
}

/// By test, what is said of it and how often.
type Counted = BTreeMap<[u8; 8], BTreeMap<[u8; 8], Count>>;

#[derive(Clone, Copy, Default)]
struct Count {
    all: u32,
    /// Of these, how many were no early reports.
    settled: u32,
}

fn counted(marks: &[u8]) -> Counted {
    let mut counted = Counted::new();
    for mark in marks.chunks_exact(LONG) {
        let (Ok(test), Ok(says)) = (mark[..8].try_into(), mark[8..16].try_into()) else { continue };
        let count = counted.entry(test).or_default().entry(says).or_default();
        count.all += 1;
        count.settled += u32::from(mark[16] == 0);
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test, value, and whether it is early.
    fn all(values: &[(&str, &str, bool)]) -> Vec<u8> {
        values.iter().flat_map(|(test, says, is_early)| mark(test, &[says, "mmol/L"], *is_early)).collect()
    }

    fn corrects(before: &[(&str, &str, bool)], now: &[(&str, &str, bool)]) -> bool {
        is_corrected(&all(before), &all(now))
    }

    #[test]
    fn another_value_of_the_same_test_corrects_and_the_same_does_not() {
        assert!(corrects(&[("k", "9.9", false)], &[("k", "6.9", false)]));
        assert!(!corrects(&[("k", "9.9", false)], &[("k", "9.9", false)]));
        assert!(
            corrects(&[("k", "5", false), ("k", "5", false)], &[("k", "5", false), ("k", "6", false)]),
            "one of two"
        );
    }

    #[test]
    fn what_was_early_is_beside_or_is_gone_is_no_correction() {
        assert!(!corrects(&[("k", "9.9", true)], &[("k", "6.9", false)]), "an early report followed by the final");
        assert!(!corrects(&[("k", "9.9", false)], &[("k", "9.9", false), ("na", "140", false)]), "one more test");
        assert!(!corrects(&[("k", "9.9", false)], &[("k", "9.9", false), ("k", "6.9", false)]), "one more time of day");
        assert!(!corrects(&[("k", "9.9", false), ("na", "140", false)], &[("na", "140", false)]), "withdrawn");
        assert!(!corrects(&[], &[("k", "6.9", false)]), "nothing stood there");
        assert!(!corrects(&[("k", "5", false), ("k", "6", true)], &[("k", "5", false), ("k", "7", false)]));
    }

    #[test]
    fn another_unit_is_another_value_and_a_broken_mark_none() {
        let (one, other) = (mark("k", &["5", "mmol/L"], false), mark("k", &["5", "mg/dL"], false));
        assert!(is_corrected(&one, &other));
        assert!(!is_corrected(&one[..9], &other));
    }
}
