//! What staff choose on a card and on the list: how a code is sent, where they came from, what becomes of a chart.

use crate::features::people::model::{Access, ChartState};
use crate::kit::channel::Channel;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// How a code, or an address, travels.
pub struct ByWay {
    pub channel: Channel,
}

impl Typed for ByWay {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Channel::from_word(filled.value("way")).map(|channel| Self { channel })
    }
}

/// Whether a button was pressed on the list, and in which state of it.
pub struct CameFrom {
    pub list: Option<Access>,
    /// Whether a sheet is for the child, and not for a parent.
    pub own: bool,
}

impl Typed for CameFrom {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        let list = Access::from_word(filled.value("list"));
        Some(Self { list, own: filled.value("own") == "yes" })
    }
}

/// What becomes of a chart.
pub struct StateChoice {
    pub state: ChartState,
}

impl Typed for StateChoice {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let state = ChartState::from_word(filled.value("state"));
        if state.is_none() {
            filled.fail("state", say!(asking.words, "state-missing"));
        } else if state != Some(ChartState::Active) && filled.value("sure") != "yes" {
            filled.fail("sure", say!(asking.words, "state-sure-missing"));
        }
        Some(Self { state: state? })
    }
}
