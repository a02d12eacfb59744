//! How patients show who they are beside their password. Staff have no choice: always a second factor, never sent.

use super::{Choice, Kind, Section, Setting, Settings, Spec};
use crate::say;

/// Whether patients must have a second factor.
pub const SECOND_FACTOR: Setting<String> = Setting::new(Spec {
    name: "sign_in.second_factor",
    section: Section::SignIn,
    kind: Kind::Choice(&[
        Choice { word: "required", label: |words| say!(words, "setting-factor-required") },
        Choice { word: "offered", label: |words| say!(words, "setting-factor-offered") },
    ]),
    default: "required",
    label: |words| say!(words, "setting-factor"),
    consequence: |words| say!(words, "setting-factor-does"),
});

/// Whether patients may get a code sent when their second factor is not at hand.
pub const SENT_CODES: Setting<String> = Setting::new(Spec {
    name: "sign_in.sent_codes",
    section: Section::SignIn,
    kind: Kind::Choice(&[
        Choice { word: "off", label: |words| say!(words, "setting-sent-off") },
        Choice { word: "email", label: |words| say!(words, "setting-sent-email") },
        Choice { word: "email_and_text", label: |words| say!(words, "setting-sent-both") },
    ]),
    default: "off",
    label: |words| say!(words, "setting-sent"),
    consequence: |words| say!(words, "setting-sent-does"),
});

/// Days for which a patient's own device need not show the second factor again; 0 for never.
pub const TRUST_DAYS: Setting<u32> = Setting::new(Spec {
    name: "sign_in.trust_days",
    section: Section::SignIn,
    kind: Kind::Number { least: 0, most: 90 },
    default: "30",
    label: |words| say!(words, "setting-trust"),
    consequence: |words| say!(words, "setting-trust-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[SECOND_FACTOR.spec(), SENT_CODES.spec(), TRUST_DAYS.spec()];

impl Settings {
    /// Whether a patient may sign in with a password alone.
    pub fn is_second_factor_optional(&self) -> bool {
        self.text(&SECOND_FACTOR) == "offered"
    }

    /// Whether codes may be sent by e-mail, and by text.
    pub fn sends_codes(&self) -> (bool, bool) {
        let word = self.text(&SENT_CODES);
        (word != "off", word == "email_and_text")
    }
}
