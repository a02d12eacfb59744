//! When patients see results, what happens when nobody looks, and how much the clinic takes in.

use crate::kit::release_rule::ReleaseRule;
use crate::kit::text::Words;
use crate::say;
use crate::vault::settings::{Choice, Kind, Settings, settings};

const AT_ONCE: &str = "at_once";
const REVIEW: &str = "review";

/// A word is `at_once`, `review`, or the number of days.
const RULES: &[Choice] = &[
    Choice { word: AT_ONCE, label: |words| say!(words, "setting-release-at-once") },
    Choice { word: "1", label: |words| within(words, 1) },
    Choice { word: "2", label: |words| within(words, 2) },
    Choice { word: "3", label: |words| within(words, 3) },
    Choice { word: "5", label: |words| within(words, 5) },
    Choice { word: "7", label: |words| within(words, 7) },
    Choice { word: "14", label: |words| within(words, 14) },
    Choice { word: "30", label: |words| within(words, 30) },
    Choice { word: REVIEW, label: |words| say!(words, "setting-release-review") },
];

fn within(words: Words, days: u32) -> String {
    say!(words, "setting-release-within", days = days)
}

/// The word for "preliminary results wait until they are final".
pub const PRELIMINARY_WAITS: &str = "wait";
/// The word for "a corrected value is shown at once, whatever the rule of its kind".
pub const CORRECTIONS_AT_ONCE: &str = "at_once";

settings! {
    /// When patients see values from a laboratory.
    pub RELEASE_LABORATORY: String = "results.release_laboratory" {
        at: Results 10, default: AT_ONCE, kind: Kind::Choice(RULES),
        label: "setting-release-laboratory", does: "setting-release-laboratory-does",
    }

    /// When patients see imaging.
    pub RELEASE_IMAGING: String = "results.release_imaging" {
        at: Results 20, default: AT_ONCE, kind: Kind::Choice(RULES),
        label: "setting-release-imaging", does: "setting-release-does",
    }

    /// When patients see pathology.
    pub RELEASE_PATHOLOGY: String = "results.release_pathology" {
        at: Results 30, default: AT_ONCE, kind: Kind::Choice(RULES),
        label: "setting-release-pathology", does: "setting-release-does",
    }

    /// When patients see letters.
    pub RELEASE_LETTER: String = "results.release_letter" {
        at: Results 40, default: AT_ONCE, kind: Kind::Choice(RULES),
        label: "setting-release-letter", does: "setting-release-does",
    }

    /// When patients see everything else.
    pub RELEASE_OTHER: String = "results.release_other" {
        at: Results 50, default: AT_ONCE, kind: Kind::Choice(RULES),
        label: "setting-release-other", does: "setting-release-does",
    }

    /// What becomes of preliminary results.
    pub PRELIMINARY: String = "results.preliminary" {
        at: Results 60, default: "show",
        kind: Kind::Choice(&[
            Choice { word: "show", label: |words| say!(words, "setting-preliminary-show") },
            Choice { word: PRELIMINARY_WAITS, label: |words| say!(words, "setting-preliminary-wait") },
        ]),
        label: "setting-preliminary", does: "setting-preliminary-does",
    }

    /// When patients see the correction of a value that they could read.
    pub CORRECTIONS: String = "results.corrections" {
        at: Results 70, default: "rule",
        kind: Kind::Choice(&[
            Choice { word: "rule", label: |words| say!(words, "setting-corrections-rule") },
            Choice { word: CORRECTIONS_AT_ONCE, label: |words| say!(words, "setting-corrections-at-once") },
        ]),
        label: "setting-corrections", does: "setting-corrections-does",
    }

    /// The longest that a patient's own wish keeps a result back, in days.
    pub WISH_DAYS: u32 = "results.wish_days" {
        at: Results 80, default: "14", kind: Kind::Number { least: 1, most: 60 },
        label: "setting-wish-days", does: "setting-wish-days-does",
    }

    /// After how many minutes more people hear of a critical value that nobody has taken on.
    pub CRITICAL_MINUTES: u32 = "results.critical_minutes" {
        at: Results 110, default: "30", kind: Kind::Number { least: 5, most: 240 },
        label: "setting-critical-minutes", does: "setting-critical-minutes-does",
    }

    /// The room for all files, in gigabytes.
    pub STORAGE_GIGABYTES: u32 = "uploads.storage_gigabytes" {
        at: Uploads 10, default: "100", kind: Kind::Number { least: 1, most: 10_000 },
        label: "setting-upload-storage", does: "setting-upload-storage-does",
    }

    /// The most files that one member of staff brings in a day.
    pub FILES_PER_DAY: u32 = "uploads.files_per_day" {
        at: Uploads 30, default: "300", kind: Kind::Number { least: 1, most: 5_000 },
        label: "setting-upload-day", does: "setting-upload-day-does",
    }
}

impl Settings {
    /// When results of this kind are shown, by its word in the database.
    pub fn release_rule(&self, kind: &str) -> ReleaseRule {
        let setting = match kind {
            "laboratory" => RELEASE_LABORATORY,
            "imaging" => RELEASE_IMAGING,
            "pathology" => RELEASE_PATHOLOGY,
            "letter" => RELEASE_LETTER,
            _ => RELEASE_OTHER,
        };
        match self.raw(setting.spec()) {
            REVIEW => ReleaseRule::AfterReview,
            word => word.parse().map_or(ReleaseRule::AtOnce, ReleaseRule::Within),
        }
    }
}
