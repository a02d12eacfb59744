//! Who may open whose chart: parents, and staff.

use super::{Choice, Kind, Section, Setting, Spec};
use crate::say;

/// The birthday at which a parent's access narrows.
pub const AGE_NARROWS: Setting<u32> = Setting::new(Spec {
    name: "access.age_narrows",
    section: Section::Access,
    kind: Kind::Number { least: 6, most: 18 },
    default: "12",
    label: |words| say!(words, "setting-age-narrows"),
    consequence: |words| say!(words, "setting-age-narrows-does"),
});

/// The birthday at which a parent's access ends.
pub const AGE_ENDS: Setting<u32> = Setting::new(Spec {
    name: "access.age_ends",
    section: Section::Access,
    kind: Kind::Number { least: 12, most: 21 },
    default: "18",
    label: |words| say!(words, "setting-age-ends"),
    consequence: |words| say!(words, "setting-age-ends-does"),
});

/// The word for "charts are kept to the care team".
pub const TO_THE_TEAM: &str = "team";

/// Which charts clinicians and nurses open without giving a reason.
pub const OPEN_CHARTS: Setting<String> = Setting::new(Spec {
    name: "access.charts",
    section: Section::Access,
    kind: Kind::Choice(&[
        Choice { word: "all", label: |words| say!(words, "setting-charts-all") },
        Choice { word: TO_THE_TEAM, label: |words| say!(words, "setting-charts-team") },
    ]),
    default: "all",
    label: |words| say!(words, "setting-charts"),
    consequence: |words| say!(words, "setting-charts-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[AGE_NARROWS.spec(), AGE_ENDS.spec(), OPEN_CHARTS.spec()];
