//! One line of the table of routes: an address, who may come, and what answers. A route without a gate does not compile.

use axum::routing::MethodRouter;

use super::Portal;
use super::body::FORM;
use super::standing::{Form, Standing};
use super::ways_in::WayIn;
use crate::links::Address;
use crate::logins::Limited;

/// Who may come to a route at all; what they may do there is the vault's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Files without a reader: no session is looked up.
    Asset,
    /// Another machine, which shows a secret of its own: no session is looked up, and no origin is asked for.
    Machine,
    /// Anybody.
    Anyone,
    /// Somebody whose password was right and whose second factor is missing.
    HalfIn,
    /// Somebody signed in.
    SignedIn,
    /// Somebody who showed within the last ten minutes who they are; others are asked, and come back.
    Fresh,
}

/// One line of the table.
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    pub address: Address,
    /// The address's path, with `{patient}` and the like where ids stand.
    pub path: &'static str,
    /// The feature whose handler answers; `web` where none does.
    pub feature: &'static str,
    /// Who may come.
    pub gate: Gate,
    /// The largest body it takes, in bytes.
    pub body: usize,
    /// Whether browsers come here by themselves: then coming is no sign that somebody is there.
    pub background: bool,
    /// The page that a form stands on, where that has another address than the form itself.
    pub page: Option<Address>,
    /// Whether somebody can guess with what is sent here.
    pub guessing: Guessing,
    /// What it asks for before it hands a browser a session; nothing where it hands out none.
    pub way_in: Option<WayIn>,
    pub(super) handler: MethodRouter<Portal>,
}

/// Whether somebody can guess with a form. One that is open to people who are not signed in must say (a test asks).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guessing {
    /// Nothing is said: the form is for somebody signed in.
    Unsaid,
    /// Nobody can: it takes a token of 256 random bits, or nothing secret at all.
    Free,
    /// They can, and its handler asks the limiter first; this is how tries are counted.
    Limited(Limited),
}

/// What the way to a handler needs to know of its route.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub gate: Gate,
    pub background: bool,
    pub form: Option<Form>,
    /// Whether the route is of a chart.
    pub of_chart: bool,
}

impl Route {
    /// A page that is read.
    pub fn get<H: axum::handler::Handler<T, Portal>, T: 'static>(address: Address, gate: Gate, handler: H) -> Self {
        Self::new("GET", address, gate, (feature_of::<H>(), axum::routing::get(handler)))
    }

    /// A form that is sent.
    pub fn post<H: axum::handler::Handler<T, Portal>, T: 'static>(address: Address, gate: Gate, handler: H) -> Self {
        Self { body: FORM, ..Self::new("POST", address, gate, (feature_of::<H>(), axum::routing::post(handler))) }
    }

    fn new(
        method: &'static str,
        address: Address,
        gate: Gate,
        (feature, handler): (&'static str, MethodRouter<Portal>),
    ) -> Self {
        let (path, page, guessing, way_in) = (address.pattern(), None, Guessing::Unsaid, None);
        Self { method, address, path, feature, gate, body: 0, background: false, page, guessing, way_in, handler }
    }

    /// A form that stands on the page with this address. What is sent too late comes back there.
    #[must_use]
    pub fn on(self, page: Address) -> Self {
        Self { page: Some(page), ..self }
    }

    /// Somebody can guess with this form; tries are counted so.
    #[must_use]
    pub fn limited(self, limited: Limited) -> Self {
        Self { guessing: Guessing::Limited(limited), ..self }
    }

    /// Nobody can guess with this form.
    #[must_use]
    pub fn free(self) -> Self {
        Self { guessing: Guessing::Free, ..self }
    }

    /// A form that may hand the browser a session of somebody whom it was not before.
    #[must_use]
    pub fn lets_in(self, way_in: WayIn) -> Self {
        Self { way_in: Some(way_in), ..self }
    }

    /// Browsers come here by themselves: no session lasts longer for it.
    #[must_use]
    pub fn background(self) -> Self {
        Self { background: true, ..self }
    }

    /// The form of a route. Without word of another page it stands on the page of its own path, if there is one.
    /// Forms of people who are not signed in are nobody's to keep.
    fn form(&self, table: &[Self]) -> Option<Form> {
        let is_kept = self.method == "POST" && matches!(self.gate, Gate::SignedIn | Gate::Fresh) && !self.background;
        let has_page = || table.iter().any(|page| page.method == "GET" && page.path == self.path);
        let page = self.page.map(Address::pattern).or_else(|| has_page().then_some(self.path));
        page.filter(|_| is_kept).map(|page| Form { path: self.path, page })
    }

    pub(super) fn way(&self, table: &[Self]) -> Way {
        let Self { gate, background, .. } = *self;
        let of_chart = self.path.contains("{patient}");
        Way { gate, background, form: self.form(table), of_chart }
    }

    /// With a larger body, for files alone: a typed form is as small here as anywhere.
    #[must_use]
    pub fn body(self, bytes: usize) -> Self {
        Self { body: bytes, ..self }
    }
}

/// Every form of the table, with the page that it stands on.
pub fn standing(table: &[Route]) -> Standing {
    Standing::of(table.iter().filter_map(|route| route.form(table)))
}

/// The feature that a handler is of, by the folder that it stands in.
fn feature_of<H>() -> &'static str {
    let mut folders = std::any::type_name::<H>().split("::").skip(1);
    match (folders.next(), folders.next()) {
        (Some("features"), Some(feature)) => feature,
        (top, _) => top.unwrap_or_default(),
    }
}
