//! What people choose.

use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Ticked kinds, each with its ways; which there are, the outbox knows.
pub struct Chosen;

impl Typed for Chosen {
    const SEVERAL: &'static [&'static str] = &["proxy_ends_soon", "new_result"];

    fn parse(_: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self)
    }
}
