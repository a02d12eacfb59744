//! Signing in and out.

use super::{Kind, Section, Setting, Spec};
use crate::say;

/// Minutes without a deliberate act after which somebody is signed out. NIST SP 800-63B-4 asks for at most an hour.
pub const IDLE_MINUTES: Setting<u32> = Setting::new(Spec {
    name: "sign_in.idle_minutes",
    section: Section::SignIn,
    kind: Kind::Number { least: 2, most: 60 },
    default: "15",
    label: |words| say!(words, "setting-idle"),
    consequence: |words| say!(words, "setting-idle-does"),
});

/// Days for which an activation code handed over in person works.
pub const ACTIVATION_DAYS: Setting<u32> = Setting::new(Spec {
    name: "sign_in.activation_days",
    section: Section::SignIn,
    kind: Kind::Number { least: 1, most: 14 },
    default: "7",
    label: |words| say!(words, "setting-activation-days"),
    consequence: |words| say!(words, "setting-activation-days-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[IDLE_MINUTES.spec(), ACTIVATION_DAYS.spec()];
