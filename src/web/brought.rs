//! What all features bring together, in its order: what the portal needs of it for each request.

use super::nav::Nav;
use crate::vault::settings::Spec;

/// What they bring.
pub struct Brought {
    /// Every setting, in the order of the settings page.
    pub settings: Vec<&'static Spec>,
    /// Every link on the pages of staff, in order.
    pub nav: Vec<&'static Nav>,
}
