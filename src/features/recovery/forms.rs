//! What is typed on the way back in.

use std::str::FromStr as _;

use crate::kit::date::Date;
use crate::kit::id::AccountId;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, birth_date};

/// What a caller said, typed by the front desk.
pub struct Caller {
    pub account: AccountId,
    pub born: Date,
    pub number: Option<String>,
    pub email: Option<String>,
    pub chart: Option<String>,
}

impl Typed for Caller {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let account = AccountId::from_str(filled.value("login")).ok();
        if account.is_none() {
            filled.fail("login", say!(words, "recovery-login-missing"));
        }
        let born = birth_date(filled, asking, say!(words, "recovery-born-missing"));
        let item = |name: &str| Some(filled.value(name).trim().to_owned()).filter(|typed| !typed.is_empty());
        let (number, email, chart) = (item("number"), item("email"), item("chart"));
        if number.is_none() && email.is_none() && chart.is_none() {
            filled.fail("number", say!(words, "recovery-item-missing"));
        }
        Some(Self { account: account?, born: born?, number, email, chart })
    }
}

/// How the clinic made sure.
pub struct Seen {
    pub in_person: bool,
}

impl Typed for Seen {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let in_person = match filled.value("proof") {
            "in_person" => true,
            "call_back" => false,
            _ => {
                filled.fail("proof", say!(asking.words, "recovery-proof-missing"));
                return None;
            }
        };
        if filled.value("sure") != "yes" {
            filled.fail("sure", say!(asking.words, "recovery-sure-missing"));
        }
        Some(Self { in_person })
    }
}

/// A patient's one-time code from the clinic. It comes back as typed: it is mended, and not typed anew.
pub struct PersonCode {
    pub code: String,
    pub born: Date,
}

impl Typed for PersonCode {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let code = code(filled, asking.words);
        let born = birth_date(filled, asking, say!(asking.words, "recover-born-missing"));
        Some(Self { code: code?, born: born? })
    }
}

/// A colleague's recovery code.
pub struct StaffCode(pub String);

impl Typed for StaffCode {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        code(filled, asking.words).map(Self)
    }
}

/// What of the contact data is still right. What was not shown was not asked.
pub struct StillRight {
    pub email: bool,
    pub mobile: bool,
}

impl Typed for StillRight {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        for (asked, field) in [("asks_email", "email"), ("asks_mobile", "mobile")] {
            if filled.value(asked) == "yes" && !["yes", "no"].contains(&filled.value(field)) {
                filled.fail(field, say!(asking.words, "recover-contact-missing"));
            }
        }
        Some(Self { email: filled.value("email") != "no", mobile: filled.value("mobile") != "no" })
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
