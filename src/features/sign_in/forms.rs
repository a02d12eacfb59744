//! What people type to sign in.

use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, safe_path};

/// Name and password.
pub struct NameAndPassword {
    pub username: String,
    pub password: Secret,
    pub shared: bool,
    pub next: String,
}

impl Typed for NameAndPassword {
    const SECRETS: &'static [&'static str] = &["password"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        if filled.value("username").trim().is_empty() {
            filled.fail("username", say!(asking.words, "sign-in-username-missing"));
        }
        if filled.value("password").is_empty() {
            filled.fail("password", say!(asking.words, "sign-in-password-missing"));
        }
        Some(Self {
            username: filled.value("username").trim().chars().take(254).collect(),
            // No password is longer than we accept when it is chosen; hashing megabytes would be a gift to floods.
            password: Secret::new(filled.value("password").chars().take(256).collect::<String>()),
            shared: filled.value("shared") == "yes",
            next: safe_path(filled.value("next")).to_owned(),
        })
    }
}

/// A code of an app, a backup code, a code that was sent, or the password: whatever is typed to show who it is.
pub struct Shown {
    pub code: Secret,
    pub trust: bool,
    pub next: String,
}

impl Typed for Shown {
    const SECRETS: &'static [&'static str] = &["code"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        // A password may begin or end with a space; a code that does is the same without.
        let code: String = filled.value("code").chars().take(256).collect();
        if code.trim().is_empty() {
            filled.fail("code", say!(asking.words, "sign-in-code-missing"));
        }
        Some(Self {
            code: Secret::new(code),
            trust: filled.value("trust") == "yes",
            next: safe_path(filled.value("next")).to_owned(),
        })
    }
}

/// What the device answered when it was asked for a passkey.
pub struct DeviceAnswer {
    pub answer: String,
    pub shared: bool,
    pub trust: bool,
    pub next: String,
}

impl Typed for DeviceAnswer {
    const SECRETS: &'static [&'static str] = &["credential"];

    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self {
            answer: filled.value("credential").to_owned(),
            shared: filled.value("shared") == "yes",
            trust: filled.value("trust") == "yes",
            next: safe_path(filled.value("next")).to_owned(),
        })
    }
}

/// Where a code is to be sent.
pub struct Channel {
    pub by_text: bool,
    pub next: String,
}

impl Typed for Channel {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        let by_text = match filled.value("channel") {
            "email" => false,
            "text" => true,
            _ => return None,
        };
        Some(Self { by_text, next: safe_path(filled.value("next")).to_owned() })
    }
}

/// The language switch.
pub struct LanguageChoice {
    pub language: Language,
    pub back: String,
}

impl Typed for LanguageChoice {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        let language = Language::from_tag(filled.value("language"))?;
        Some(Self { language, back: safe_path(filled.value("back")).to_owned() })
    }
}
