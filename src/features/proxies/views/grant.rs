//! Changing what a proxy may do.

use maud::html;

use super::invitation::ends;
use super::scope;
use crate::features::proxies::model::{About, Grant};
use crate::kit::date::{TimeZone, day};
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::scopes::Scope;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::view::View;
use crate::{links, say};

/// The form as the grant stands today.
pub fn filled(grant: &Grant, zone: &TimeZone) -> Filled {
    let mut filled = Filled::empty();
    for scope in grant.scopes.iter() {
        filled.add("scopes", scope.word());
    }
    if let Some(last) = grant.ends_at.and_then(|end| day(end, zone).yesterday().ok()) {
        filled.set("ends_year", last.year().to_string());
        filled.set("ends_month", last.month().to_string());
        filled.set("ends_day", last.day().to_string());
    }
    filled
}

/// Which parts, and until when.
pub fn edit(words: Words, about: &About, proxy: AccountId, (name, filled): (Option<&Phi>, &Filled)) -> View {
    let scopes = Scope::ALL.map(|one| Choice::new(one.word(), scope(words, one))).into();
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(name) = name { p.lead { (name) } }
        (form::form(&links::proxy(about.patient, proxy), html! {
            (form::checkboxes("scopes", say!(words, "proxy-scopes-ask"), scopes).show(words, filled))
            (ends(words, filled))
            (form::button(Weight::Primary, &say!(words, "proxy-save")))
        }))
    };
    View::form(say!(words, "proxy-change-title"), filled, body).back(Link::back(words, links::proxies(about.patient)))
}
