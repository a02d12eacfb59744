//! How patients show who they are beside their password. Staff have no choice: always a second factor, never sent.

use crate::say;
use crate::vault::settings::{Choice, Kind, Settings, settings};

settings! {
    /// Whether patients must have a second factor.
    pub SECOND_FACTOR: String = "sign_in.second_factor" {
        at: SignIn 30, default: "required",
        kind: Kind::Choice(&[
            Choice { word: "required", label: |words| say!(words, "setting-factor-required") },
            Choice { word: "offered", label: |words| say!(words, "setting-factor-offered") },
        ]),
        label: "setting-factor", does: "setting-factor-does",
    }

    /// Whether patients may get a code sent when their second factor is not at hand.
    pub SENT_CODES: String = "sign_in.sent_codes" {
        at: SignIn 40, default: "off",
        kind: Kind::Choice(&[
            Choice { word: "off", label: |words| say!(words, "setting-sent-off") },
            Choice { word: "email", label: |words| say!(words, "setting-sent-email") },
            Choice { word: "email_and_text", label: |words| say!(words, "setting-sent-both") },
        ]),
        label: "setting-sent", does: "setting-sent-does",
    }

    /// Days for which a patient's own device need not show the second factor again; 0 for never.
    pub TRUST_DAYS: u32 = "sign_in.trust_days" {
        at: SignIn 50, default: "30", kind: Kind::Number { least: 0, most: 90 },
        label: "setting-trust", does: "setting-trust-does",
    }
}

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
