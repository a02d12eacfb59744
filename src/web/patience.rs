//! Whoever is turned away waits a second for the answer. A flood of tries, which begins the next one when the last is
//! answered, is then a trickle, and the pages of those who are signed in come as fast as ever; a person who is asked
//! to wait for minutes does not notice.

use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::{Semaphore, SemaphorePermit};

const WAIT: Duration = Duration::from_secs(1);
/// How many wait at a time. Each holds a connection and an answer of a few kilobytes; whoever comes on top is answered
/// at once, so that waiting is no way to fill the memory.
static WAITING: Semaphore = Semaphore::const_new(4_096);

/// Holds back an answer that turns somebody away.
pub async fn hold_back(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if let Some(_seat) = seat(response.status()) {
        tokio::time::sleep(WAIT).await;
    }
    response
}

/// A place to wait in, for an answer that turns somebody away, while there is one.
fn seat(status: StatusCode) -> Option<SemaphorePermit<'static>> {
    match status {
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => WAITING.try_acquire().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_turned_away_waits_while_there_is_a_place_and_nobody_else_does() {
        for status in [StatusCode::OK, StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::NOT_FOUND] {
            assert!(seat(status).is_none(), "{status}");
        }
        for status in [StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE] {
            assert!(seat(status).is_some(), "{status}");
        }
        let places: Vec<_> = std::iter::from_fn(|| seat(StatusCode::TOO_MANY_REQUESTS)).collect();
        assert_eq!(places.len(), 4_096);
        drop(places);
        assert!(seat(StatusCode::TOO_MANY_REQUESTS).is_some());
    }
}
