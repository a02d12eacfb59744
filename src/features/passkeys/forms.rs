//! What the device answers.

use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// The passkey that the device made.
pub struct NewPasskey {
    pub answer: String,
}

impl Typed for NewPasskey {
    const SECRETS: &'static [&'static str] = &["credential"];

    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self { answer: filled.value("credential").to_owned() })
    }
}
