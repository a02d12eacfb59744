//! When a patient wants to see results of a kind.

use super::model::Wanted;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// What was chosen. Whether the clinic lets it be that long is for the page to say.
pub struct Wishing(pub Wanted);

impl Typed for Wishing {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let wanted = Wanted::from_word(filled.value("wish"));
        if wanted.is_none() {
            filled.fail("wish", say!(asking.words, "wish-missing"));
        }
        wanted.map(Self)
    }
}
