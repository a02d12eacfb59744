//! Builds the router from the table of routes.

use std::convert::Infallible;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use tower_http::catch_panic::CatchPanicLayer;

use super::route::{Gate, Route, Way, standing};
use super::{Error, Portal, headers, page, session};

/// The router of a portal.
pub fn build(portal: &Portal, table: Vec<Route>) -> Router {
    let ways: Vec<Way> = table.iter().map(|route| route.way(&table)).collect();
    let forms = standing(&table);
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
        .layer(Extension(forms))
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
