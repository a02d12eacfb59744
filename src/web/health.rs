//! For the machine that watches the portal: is it alive, is it ready. No version, no details.

use axum::extract::State;
use axum::http::StatusCode;

use super::Portal;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database answers too.
pub async fn ready(State(portal): State<Portal>) -> (StatusCode, &'static str) {
    if portal.vault.is_ready().await {
        (StatusCode::OK, "ok\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    }
}
