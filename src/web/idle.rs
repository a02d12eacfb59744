//! How long a session still lasts: asked by the script, extended by it after a real key, tap or press of the button.
//!
//! The answer is a number of seconds, and `last` behind it when nothing can extend the session any more.

use axum::http::header;
use axum::response::IntoResponse as _;

use super::{Page, Reply};

/// `GET /session/left`: changes nothing.
pub async fn left(page: Page) -> Reply {
    answer(&page)
}

/// `POST /session/extend`: coming here was the deliberate act; every route that is not in the background counts as one.
pub async fn extend(page: Page) -> Reply {
    answer(&page)
}

fn answer(page: &Page) -> Reply {
    let left = page.time_left().ok_or(super::Error::SignIn)?;
    let last = if left.is_last { " last" } else { "" };
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], format!("{}{last}", left.seconds)).into_response())
}
