//! What people type on the way to a login.

use crate::kit::date::Date;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, birth_date, new_password, username};

/// The code of a sheet, with the birth date.
pub struct SheetCode {
    pub code: String,
    pub born: Date,
}

// The code comes back as typed: sixteen signs from paper are mended where one is wrong, and not typed anew.
impl Typed for SheetCode {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code = code(filled, asking.words);
        let born = birth_date(filled, asking, say!(asking.words, "enrol-born-missing"));
        Some(Self { code: code?, born: born? })
    }
}

/// The code of a staff invitation.
pub struct InvitationCode {
    pub code: String,
}

impl Typed for InvitationCode {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        code(filled, asking.words).map(|code| Self { code })
    }
}

fn code(filled: &mut Filled, words: Words) -> Option<String> {
    let code: String = filled.value("code").trim().chars().take(64).collect();
    if code.is_empty() {
        filled.fail("code", say!(words, "enrol-code-missing"));
        return None;
    }
    Some(code)
}

/// Name and password of the login to be.
pub struct Choice {
    pub name: Option<String>,
    pub username: String,
    pub password: Secret,
    pub accepts: Acceptance,
}

impl Typed for Choice {
    const SECRETS: &'static [&'static str] = &["password"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let name = own_name(filled);
        let username = username(filled, words);
        let password = new_password(filled, words);
        Some(Self { name, username: username?, password: password?, accepts: Acceptance::read(filled) })
    }
}

/// The name of whoever makes the login.
fn own_name(filled: &Filled) -> Option<String> {
    Some(filled.value("name").split_whitespace().collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty())
}

/// Whether somebody ticked the terms, and under which version of them.
pub struct Acceptance {
    ticked: bool,
    version: Option<u32>,
}

impl Acceptance {
    fn read(filled: &Filled) -> Self {
        Self { ticked: filled.value("terms") == "yes", version: filled.value("terms_version").parse().ok() }
    }

    /// Whether the box was ticked under this version, and not under an older one.
    pub fn is_of(&self, version: u32) -> bool {
        self.ticked && self.version.is_none_or(|read| read == version)
    }
}

/// The name of a login that will have a passkey and no password.
pub struct NameAlone {
    pub name: Option<String>,
    pub username: String,
    pub accepts: Acceptance,
}

impl Typed for NameAlone {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let username = username(filled, asking.words)?;
        Some(Self { name: own_name(filled), username, accepts: Acceptance::read(filled) })
    }
}

/// The passkey that the device made.
pub struct NewPasskey {
    pub answer: String,
    pub shared: bool,
}

impl Typed for NewPasskey {
    const SECRETS: &'static [&'static str] = &["credential"];

    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self { answer: filled.value("credential").to_owned(), shared: filled.value("shared") == "yes" })
    }
}

/// The authenticator's first code.
pub struct FirstCode {
    pub code: Secret,
    pub shared: bool,
}

impl Typed for FirstCode {
    const SECRETS: &'static [&'static str] = &["code"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code: String = filled.value("code").trim().chars().take(64).collect();
        if code.is_empty() {
            filled.fail("code", say!(asking.words, "sign-in-code-missing"));
        }
        Some(Self { code: Secret::new(code), shared: filled.value("shared") == "yes" })
    }
}
