//! What staff types about a laboratory's message.

use super::model::Search;
use crate::kit::date::past_day;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

impl Typed for Search {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let parts = ["born_year", "born_month", "born_day"];
        let [year, month, day] = parts.map(|part| filled.value(part).to_owned());
        let born = past_day(&year, &month, &day, asking.today).ok();
        let search = Self::of(filled.value("name"), born);
        if search.is_none() {
            filled.fail("name", say!(asking.words, "laboratory-search-short"));
        }
        search
    }
}

/// That somebody compared a message with a chart.
pub struct Compared;

impl Typed for Compared {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        if filled.value("compared") == "yes" {
            return Some(Self);
        }
        filled.fail("compared", say!(asking.words, "laboratory-compared-missing"));
        None
    }
}

/// Why a message is set aside.
pub struct Aside(pub String);

impl Typed for Aside {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let why: String = filled.value("why").split_whitespace().collect::<Vec<_>>().join(" ");
        if why.is_empty() || why.chars().count() > 300 {
            filled.fail("why", say!(asking.words, "laboratory-why-missing"));
            return None;
        }
        Some(Self(why))
    }
}
