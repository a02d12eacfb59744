//! What somebody types about themselves.

use crate::kit::channel::Channel;
use crate::kit::contact;
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// A new e-mail address.
pub struct NewEmail {
    pub address: String,
}

impl Typed for NewEmail {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let address = contact::email(filled.value("email"));
        if address.is_none() {
            filled.fail("email", say!(asking.words, "details-email-wrong"));
        }
        Some(Self { address: address? })
    }
}

/// The address on file, as the page showed it.
pub struct OnFile {
    pub address: String,
}

impl Typed for OnFile {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self { address: filled.value("email").to_owned() })
    }
}

/// A new mobile, with the agreement to get texts there.
pub struct NewMobile {
    pub number: String,
}

impl Typed for NewMobile {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let number = contact::number(filled.value("mobile"));
        if number.is_none() {
            filled.fail("mobile", say!(asking.words, "details-mobile-wrong"));
        }
        if filled.value("agrees") != "yes" {
            filled.fail("agrees", say!(asking.words, "details-agree-missing"));
        }
        Some(Self { number: number? })
    }
}

/// The digits that came by text.
pub struct Digits {
    pub code: Secret,
}

impl Typed for Digits {
    const SECRETS: &'static [&'static str] = &["code"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code: String = filled.value("code").trim().chars().take(64).collect();
        if code.is_empty() {
            filled.fail("code", say!(asking.words, "details-code-missing"));
        }
        Some(Self { code: Secret::new(code) })
    }
}

/// Which address goes.
pub struct Removal {
    pub way: Channel,
}

impl Typed for Removal {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Channel::from_word(filled.value("way")).map(|way| Self { way })
    }
}

/// The language of pages and letters.
pub struct LanguageChoice {
    pub language: Language,
}

impl Typed for LanguageChoice {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let language = Language::from_tag(filled.value("language"));
        if language.is_none() {
            filled.fail("language", say!(asking.words, "details-language-missing"));
        }
        Some(Self { language: language? })
    }
}

/// A pharmacy; nothing when there is none.
pub struct Pharmacy {
    pub name: Option<String>,
}

/// The longest name and address of a pharmacy, in characters.
const LONGEST: usize = 200;

impl Typed for Pharmacy {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let name = filled.value("pharmacy").split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().count() > LONGEST {
            filled.fail("pharmacy", say!(asking.words, "pharmacy-long", longest = LONGEST));
        }
        Some(Self { name: Some(name).filter(|name| !name.is_empty()) })
    }
}
