//! Builds the router from the table of routes. A route without a gate does not compile.

use std::convert::Infallible;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use axum::{Extension, Router};
use tower_http::catch_panic::CatchPanicLayer;

use super::body::FORM;
use super::drafts::{FormOf, Standing};
use super::ways_in::WayIn;
use super::{Error, Portal, headers, page, session};
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
    /// Its address.
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
    handler: MethodRouter<Portal>,
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
    pub form: Option<FormOf>,
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

    fn way(&self, table: &[Self]) -> Way {
        let Self { gate, background, .. } = *self;
        let of_chart = self.path.contains("{patient}");
        Way { gate, background, form: FormOf::of(self, table), of_chart }
    }

    /// With a larger body, for files alone: a typed form is as small here as anywhere.
    #[must_use]
    pub fn body(self, bytes: usize) -> Self {
        Self { body: bytes, ..self }
    }
}

/// The feature that a handler is of, by the folder that it stands in.
fn feature_of<H>() -> &'static str {
    let mut folders = std::any::type_name::<H>().split("::").skip(1);
    match (folders.next(), folders.next()) {
        (Some("features"), Some(feature)) => feature,
        (top, _) => top.unwrap_or_default(),
    }
}

/// The router of a portal.
pub fn build(portal: &Portal, table: Vec<Route>) -> Router {
    let ways: Vec<Way> = table.iter().map(|route| route.way(&table)).collect();
    let standing = Standing::of(&table);
    let router = table.into_iter().zip(ways).fold(Router::new(), |router, (route, way)| {
        let enter = from_fn_with_state((portal.clone(), way), session::enter);
        router.route(route.path, route.handler.layer::<_, Infallible>(enter).layer(DefaultBodyLimit::max(route.body)))
    });
    // What does not exist is often asked for by browsers themselves.
    let nowhere = Way { gate: Gate::Anyone, background: true, form: None, of_chart: false };
    let missing = from_fn_with_state((portal.clone(), nowhere), session::enter);
    router
        .fallback_service(axum::routing::any(not_found).layer(missing).with_state(portal.clone()))
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(Extension(standing))
        .layer(CatchPanicLayer::custom(|_| Error::Broken.into_response()))
        .layer(from_fn_with_state(portal.clone(), page::shown_as_pages))
        .layer(from_fn_with_state(portal.clone(), session::identify))
        .layer(from_fn(log))
        .layer(from_fn_with_state(portal.clone(), headers::harden))
        .with_state(portal.clone())
}

async fn not_found() -> Result<Response, Error> {
    Err(Error::NotFound)
}

/// One line per request: no path (it may hold ids), no query, no address. The id leads to the trail.
async fn log(request: axum::extract::Request, next: axum::middleware::Next) -> Response {
    let method = request.method().clone();
    let response = next.run(request).await;
    let id = response.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or("-");
    tracing::debug!(%method, status = response.status().as_u16(), request = id, "answered");
    response
}
