//! What people choose.

use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// The ways that the page offered, and ticked kinds, each with its ways; which kinds there are, the outbox knows.
pub struct Chosen;

impl Typed for Chosen {
    const SEVERAL: &'static [&'static str] = &["ways", "proxy_ends_soon", "new_result"];

    fn parse(_: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self)
    }
}
