//! What people type about their own login.

use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, new_password, username};

/// Longest name of a factor, in characters, as the database keeps it.
const LONGEST_NAME: usize = 60;

/// The password of today, where there is one, and the new one.
pub struct NewPassword {
    pub current: Secret,
    pub new: Secret,
}

impl Typed for NewPassword {
    const SECRETS: &'static [&'static str] = &["current_password", "password"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        // No password is longer than we accept when it is chosen; hashing megabytes would be a gift to floods.
        let current = Secret::new(filled.value("current_password").chars().take(256).collect::<String>());
        new_password(filled, asking.words).map(|new| Self { current, new })
    }
}

/// Another name for signing in.
pub struct NewUsername {
    pub username: String,
}

impl Typed for NewUsername {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        username(filled, asking.words).map(|username| Self { username })
    }
}

/// What somebody calls a factor.
pub struct FactorName {
    pub name: String,
}

impl Typed for FactorName {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        name(filled, asking.words).map(|name| Self { name })
    }
}

/// A new authenticator app: its name, its first code, and the sealed secret that the page carried.
pub struct NewApp {
    pub name: String,
    pub code: Secret,
    pub sealed: String,
}

impl Typed for NewApp {
    const SECRETS: &'static [&'static str] = &["code"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code: String = filled.value("code").trim().chars().take(64).collect();
        if code.is_empty() {
            filled.fail("code", say!(asking.words, "sign-in-code-missing"));
        }
        let sealed = filled.value("app_secret").to_owned();
        name(filled, asking.words).map(|name| Self { name, code: Secret::new(code), sealed })
    }
}

fn name(filled: &mut Filled, words: Words) -> Option<String> {
    let name = filled.value("name").split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        filled.fail("name", say!(words, "factor-name-wrong"));
        return None;
    }
    Some(name)
}
