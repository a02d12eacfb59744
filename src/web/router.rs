//! Builds the router from the table of routes. A route without a gate does not compile.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use tower_http::catch_panic::CatchPanicLayer;

use super::{Error, Portal, headers, page, session};

/// Who may come to a route at all; what they may do there is the vault's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Files without a reader: no session is looked up.
    Asset,
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
    /// The path, with `{patient}` and the like where ids stand.
    pub path: &'static str,
    /// Who may come.
    pub gate: Gate,
    /// The largest body it takes, in bytes.
    pub body: usize,
    handler: MethodRouter<Portal>,
}

/// Largest form without files.
const FORM: usize = 64 * 1024;

impl Route {
    /// A page that is read.
    pub fn get<H: axum::handler::Handler<T, Portal>, T: 'static>(path: &'static str, gate: Gate, handler: H) -> Self {
        Self { method: "GET", path, gate, body: 0, handler: axum::routing::get(handler) }
    }

    /// A form that is sent.
    pub fn post<H: axum::handler::Handler<T, Portal>, T: 'static>(path: &'static str, gate: Gate, handler: H) -> Self {
        Self { method: "POST", path, gate, body: FORM, handler: axum::routing::post(handler) }
    }

    /// With a larger body.
    #[must_use]
    pub fn body(self, bytes: usize) -> Self {
        Self { body: bytes, ..self }
    }
}

/// The router of a portal.
pub fn build(portal: &Portal, table: Vec<Route>) -> Router {
    let router = table.into_iter().fold(Router::new(), |router, route| {
        let enter = from_fn_with_state((portal.clone(), route.gate), session::enter);
        router.route(route.path, route.handler.layer(DefaultBodyLimit::max(route.body)).layer(enter))
    });
    let missing = from_fn_with_state((portal.clone(), Gate::Anyone), session::enter);
    router
        .fallback_service(axum::routing::any(not_found).layer(missing).with_state(portal.clone()))
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(CatchPanicLayer::custom(|_| Error::Broken.into_response()))
        .layer(from_fn_with_state(portal.clone(), page::dress))
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
