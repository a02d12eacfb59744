//! When patients see results, and what happens when nobody looks.

use super::{Choice, Kind, Section, Setting, Settings, Spec};
use crate::kit::text::Words;
use crate::say;

/// When results of a kind are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseRule {
    /// As soon as they come.
    AtOnce,
    /// Once a clinician has looked.
    AfterReview,
    /// Once a clinician has looked, or so many days after they came.
    Within(u32),
}

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

const fn release(name: &'static str, label: fn(Words) -> String, does: fn(Words) -> String) -> Setting<String> {
    let kind = Kind::Choice(RULES);
    Setting::new(Spec { name, section: Section::Results, kind, default: AT_ONCE, label, consequence: does })
}

/// When patients see values from a laboratory.
pub const RELEASE_LABORATORY: Setting<String> = release(
    "results.release_laboratory",
    |words| say!(words, "setting-release-laboratory"),
    |words| say!(words, "setting-release-laboratory-does"),
);

/// When patients see imaging.
pub const RELEASE_IMAGING: Setting<String> = release(
    "results.release_imaging",
    |words| say!(words, "setting-release-imaging"),
    |words| say!(words, "setting-release-does"),
);

/// When patients see pathology.
pub const RELEASE_PATHOLOGY: Setting<String> = release(
    "results.release_pathology",
    |words| say!(words, "setting-release-pathology"),
    |words| say!(words, "setting-release-does"),
);

/// When patients see letters.
pub const RELEASE_LETTER: Setting<String> = release(
    "results.release_letter",
    |words| say!(words, "setting-release-letter"),
    |words| say!(words, "setting-release-does"),
);

/// When patients see everything else.
pub const RELEASE_OTHER: Setting<String> = release(
    "results.release_other",
    |words| say!(words, "setting-release-other"),
    |words| say!(words, "setting-release-does"),
);

/// The word for "preliminary results wait until they are final".
pub const PRELIMINARY_WAITS: &str = "wait";

/// What becomes of preliminary results.
pub const PRELIMINARY: Setting<String> = Setting::new(Spec {
    name: "results.preliminary",
    section: Section::Results,
    kind: Kind::Choice(&[
        Choice { word: "show", label: |words| say!(words, "setting-preliminary-show") },
        Choice { word: PRELIMINARY_WAITS, label: |words| say!(words, "setting-preliminary-wait") },
    ]),
    default: "show",
    label: |words| say!(words, "setting-preliminary"),
    consequence: |words| say!(words, "setting-preliminary-does"),
});

/// The word for "a corrected value is shown at once, whatever the rule of its kind".
pub const CORRECTIONS_AT_ONCE: &str = "at_once";

/// When patients see the correction of a value that they could read.
pub const CORRECTIONS: Setting<String> = Setting::new(Spec {
    name: "results.corrections",
    section: Section::Results,
    kind: Kind::Choice(&[
        Choice { word: "rule", label: |words| say!(words, "setting-corrections-rule") },
        Choice { word: CORRECTIONS_AT_ONCE, label: |words| say!(words, "setting-corrections-at-once") },
    ]),
    default: "rule",
    label: |words| say!(words, "setting-corrections"),
    consequence: |words| say!(words, "setting-corrections-does"),
});

/// The longest that a patient's own wish keeps a result back, in days.
pub const WISH_DAYS: Setting<u32> = Setting::new(Spec {
    name: "results.wish_days",
    section: Section::Results,
    kind: Kind::Number { least: 1, most: 60 },
    default: "14",
    label: |words| say!(words, "setting-wish-days"),
    consequence: |words| say!(words, "setting-wish-days-does"),
});

/// The longest that a test on the list of those to hold is held, in days.
pub const HELD_DAYS: Setting<u32> = Setting::new(Spec {
    name: "results.held_days",
    section: Section::Results,
    kind: Kind::Number { least: 1, most: 60 },
    default: "14",
    label: |words| say!(words, "setting-held-days"),
    consequence: |words| say!(words, "setting-held-days-does"),
});

/// After how many minutes more people hear of a critical value that nobody has taken on.
pub const CRITICAL_MINUTES: Setting<u32> = Setting::new(Spec {
    name: "results.critical_minutes",
    section: Section::Results,
    kind: Kind::Number { least: 5, most: 240 },
    default: "30",
    label: |words| say!(words, "setting-critical-minutes"),
    consequence: |words| say!(words, "setting-critical-minutes-does"),
});

/// For how many minutes a result can be seen before its notice leaves: time to take a wrong one back. Four hours are
/// enough for a second look within the same half day; whoever wants longer holds the result, which has a reason and an
/// end that others see. With none, the notice leaves with the next round of the clock.
pub const NOTICE_MINUTES: Setting<u32> = Setting::new(Spec {
    name: "results.notice_minutes",
    section: Section::Results,
    kind: Kind::Number { least: 0, most: 240 },
    default: "15",
    label: |words| say!(words, "setting-notice-minutes"),
    consequence: |words| say!(words, "setting-notice-minutes-does"),
});

/// After how many days a released result that nobody has opened is on the report.
pub const UNOPENED_DAYS: Setting<u32> = Setting::new(Spec {
    name: "results.unopened_days",
    section: Section::Results,
    kind: Kind::Number { least: 1, most: 60 },
    default: "7",
    label: |words| say!(words, "setting-unopened-days"),
    consequence: |words| say!(words, "setting-unopened-days-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[
    RELEASE_LABORATORY.spec(),
    RELEASE_IMAGING.spec(),
    RELEASE_PATHOLOGY.spec(),
    RELEASE_LETTER.spec(),
    RELEASE_OTHER.spec(),
    PRELIMINARY.spec(),
    CORRECTIONS.spec(),
    WISH_DAYS.spec(),
    HELD_DAYS.spec(),
    NOTICE_MINUTES.spec(),
    CRITICAL_MINUTES.spec(),
    UNOPENED_DAYS.spec(),
];

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
