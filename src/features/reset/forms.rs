//! What somebody types who forgot a password.

use crate::kit::secret::Secret;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, new_password};

/// Whose password it is.
pub struct Who(pub String);

impl Typed for Who {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let who: String = filled.value("who").trim().chars().take(254).collect();
        if who.is_empty() {
            filled.fail("who", say!(asking.words, "reset-who-missing"));
        }
        Some(Self(who))
    }
}

/// The second factor.
pub struct FactorCode(pub Secret);

impl Typed for FactorCode {
    const SECRETS: &'static [&'static str] = &["code"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code: String = filled.value("code").trim().chars().take(64).collect();
        if code.is_empty() {
            filled.fail("code", say!(asking.words, "sign-in-code-missing"));
        }
        Some(Self(Secret::new(code)))
    }
}

/// What the device answered when it was asked for a passkey.
pub struct DeviceAnswer(pub String);

impl Typed for DeviceAnswer {
    const SECRETS: &'static [&'static str] = &["credential"];

    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self(filled.value("credential").to_owned()))
    }
}

/// The new password.
pub struct NewPassword(pub Secret);

impl Typed for NewPassword {
    const SECRETS: &'static [&'static str] = &["password"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        new_password(filled, asking.words).map(Self)
    }
}
