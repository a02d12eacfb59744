//! What the first manager types about the clinic.

use crate::say;
use crate::ui::form::Filled;
use crate::vault::settings::{CLINIC_ADDRESS, CLINIC_NAME, CLINIC_PHONE, EMERGENCY_NUMBER, Spec, ZONE};
use crate::web::form::{Asking, Typed};

/// The settings that set-up asks for; all others have defaults that serve.
pub const ASKED: [&Spec; 5] =
    [CLINIC_NAME.spec(), CLINIC_PHONE.spec(), CLINIC_ADDRESS.spec(), EMERGENCY_NUMBER.spec(), ZONE.spec()];

/// The token of the link.
pub struct LinkToken(pub String);

impl Typed for LinkToken {
    const SECRETS: &'static [&'static str] = &["token"];

    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self(filled.value("token").to_owned()))
    }
}

/// The clinic, as it will be kept.
pub struct Clinic(pub Vec<(&'static str, String)>);

impl Typed for Clinic {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let mut kept = Vec::new();
        for spec in ASKED {
            match spec.fit(filled.value(spec.name)) {
                Ok(value) => kept.push((spec.name, value)),
                Err(_) => {
                    filled.fail(spec.name, say!(asking.words, "set-up-misfit", setting = (spec.label)(asking.words)));
                }
            }
        }
        Some(Self(kept))
    }
}
