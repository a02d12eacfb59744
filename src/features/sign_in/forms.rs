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

/// The second factor.
pub struct OneTimeCode {
    pub code: Secret,
    pub trust: bool,
    pub next: String,
}

impl Typed for OneTimeCode {
    const SECRETS: &'static [&'static str] = &["code"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code: String = filled.value("code").trim().chars().take(64).collect();
        if code.is_empty() {
            filled.fail("code", say!(asking.words, "sign-in-code-missing"));
        }
        Some(Self {
            code: Secret::new(code),
            trust: filled.value("trust") == "yes",
            next: safe_path(filled.value("next")).to_owned(),
        })
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
