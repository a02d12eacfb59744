//! What leaves the machine, and when.

use super::{Kind, Section, Setting, Spec};
use crate::say;

/// The clinic's name in e-mails and texts: neutral, since a clinic's name can give away why somebody goes there.
pub const NOTICE_NAME: Setting<String> = Setting::new(Spec {
    name: "notices.name",
    section: Section::Notices,
    kind: Kind::MaybeLine { longest: 40 },
    default: "",
    label: |words| say!(words, "setting-notice-name"),
    consequence: |words| say!(words, "setting-notice-name-does"),
});

/// The hour of the clinic's wall from which notices that can wait do wait.
pub const QUIET_FROM: Setting<u32> = Setting::new(Spec {
    name: "notices.quiet_from",
    section: Section::Notices,
    kind: Kind::Number { least: 0, most: 23 },
    default: "21",
    label: |words| say!(words, "setting-quiet-from"),
    consequence: |words| say!(words, "setting-quiet-from-does"),
});

/// The hour at which they leave.
pub const QUIET_UNTIL: Setting<u32> = Setting::new(Spec {
    name: "notices.quiet_until",
    section: Section::Notices,
    kind: Kind::Number { least: 0, most: 23 },
    default: "8",
    label: |words| say!(words, "setting-quiet-until"),
    consequence: |words| say!(words, "setting-quiet-until-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[NOTICE_NAME.spec(), QUIET_FROM.spec(), QUIET_UNTIL.spec()];
