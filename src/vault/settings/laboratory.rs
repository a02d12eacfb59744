//! What laboratories are told of us.

use super::{Kind, Section, Setting, Spec};
use crate::say;

/// How laboratories name the clinic as the giver of its chart numbers, parted by commas.
pub const LABORATORY_AUTHORITIES: Setting<String> = Setting::new(Spec {
    name: "laboratory.authorities",
    section: Section::Results,
    kind: Kind::MaybeLine { longest: 200 },
    default: "",
    label: |words| say!(words, "setting-laboratory-authorities"),
    consequence: |words| say!(words, "setting-laboratory-authorities-does"),
});

/// The words with which laboratories mark a value as critical, beside the standard's own, parted by commas.
pub const LABORATORY_CRITICAL: Setting<String> = Setting::new(Spec {
    name: "laboratory.critical",
    section: Section::Results,
    kind: Kind::MaybeLine { longest: 200 },
    default: "",
    label: |words| say!(words, "setting-laboratory-critical"),
    consequence: |words| say!(words, "setting-laboratory-critical-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[LABORATORY_AUTHORITIES.spec(), LABORATORY_CRITICAL.spec()];
