//! Errors as pages.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::Page;
use crate::links;
use crate::ui::errors;
use crate::web::context::{Context, find_quietly};
use crate::web::{Error, Portal};

impl Page {
    /// The page of an error.
    fn error(self, error: &Error) -> Response {
        let words = self.words;
        let view = match error {
            Error::NotFound => errors::not_found(words),
            Error::NotAllowed => errors::not_allowed(words),
            Error::SignIn => errors::sign_in(words),
            Error::StepUp | Error::NeedsReason(_) => errors::step_up(words),
            // Browsers are sent on to the page that asks before they see this.
            Error::Terms | Error::Stale => errors::stale(words),
            Error::TooFast => errors::too_fast(words),
            Error::TooMany => errors::too_many(words),
            Error::Full => errors::full(words),
            Error::Broken => errors::broken(words, &self.request),
        };
        let mut response = self.reply(error.status(), view);
        if matches!(error, Error::TooMany | Error::TooFast) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }
}

/// Whether somebody opens a page, as far as the browser says; a script that asks is told the plain error.
fn is_opened(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-mode").is_none_or(|mode| mode == "navigate")
}

/// Turns errors into pages in the reader's language. Somebody who is not signed in and asked for a page is sent to
/// sign in, and comes back to it afterwards.
pub(in crate::web) async fn shown_as_pages(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let (headers, uri, is_read) = (request.headers().clone(), request.uri().clone(), request.method().is_safe());
    let origin = request.extensions().get::<crate::vault::Origin>().cloned();
    let response = next.run(request).await;
    let Some(error) = response.extensions().get::<Error>().cloned() else { return response };
    let mut shown = if matches!(error, Error::SignIn) && is_read && is_opened(&headers) {
        Redirect::to(&links::sign_in_and_return(uri.path())).into_response()
    } else if matches!(error, Error::Terms) {
        Redirect::to(&links::accept_terms_and_return(uri.path())).into_response()
    } else if matches!(error, Error::StepUp) {
        // A form goes back to the page it stood on: its button is pressed again afterwards.
        let back = if is_read { uri.path().to_owned() } else { portal.address.page_before(&headers) };
        Redirect::to(&links::step_up_and_return(&back)).into_response()
    } else if let Error::NeedsReason(patient) = error {
        Redirect::to(&links::break_glass(patient)).into_response()
    } else {
        let mut context = origin.map(Context::new);
        if let Some(context) = &mut context {
            // Who is signed in keeps their name, language and way home on the error page too.
            find_quietly(&portal, context, &headers).await;
        }
        Page::of(&portal, &headers, &uri, context.as_ref()).error(&error)
    };
    let cookies = response.headers().get_all(header::SET_COOKIE).iter().cloned();
    shown.headers_mut().extend(cookies.map(|cookie| (header::SET_COOKIE, cookie)));
    shown
}
