//! The ways in which a request can fail, and their one door to the browser.
//!
//! A handler returns the error; `page::shown_as_pages` turns it into a page in the reader's language. The source
//! of a broken one is logged once, under the request's id, and never shown.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::kit::id::PatientId;
use crate::vault::Fault;

/// Why a request did not get what it asked for.
#[derive(Clone, Debug)]
pub enum Error {
    /// There is no such page, or the asker may not know that there is.
    NotFound,
    /// The asker may know of the page but not open it.
    NotAllowed,
    /// Nobody is signed in, or not any more.
    SignIn,
    /// Whoever is signed in must show again who they are.
    StepUp,
    /// Whoever is signed in must say why: this chart is kept to a care team that they are not of.
    NeedsReason(PatientId),
    /// The clinic has new terms, which whoever is signed in has not accepted yet.
    Terms,
    /// The page was out of date, or a form was not whole: look again.
    Stale,
    /// More pages with one login than a person opens.
    TooFast,
    /// Too much at once: wait and try again.
    TooMany,
    /// No space is left to write: nothing was done, reading goes on.
    Full,
    /// It is our fault.
    Broken,
}

impl Error {
    /// The status of HTTP.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotAllowed | Self::StepUp | Self::NeedsReason(_) | Self::Terms => StatusCode::FORBIDDEN,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Stale => StatusCode::CONFLICT,
            Self::TooFast => StatusCode::TOO_MANY_REQUESTS,
            Self::TooMany => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NotFound => Self::NotFound,
            Fault::NotAllowed => Self::NotAllowed,
            Fault::StepUp => Self::StepUp,
            Fault::NeedsReason(patient) => Self::NeedsReason(patient),
            Fault::Stale => Self::Stale,
            Fault::Busy => Self::TooMany,
            Fault::DiskFull => {
                tracing::error!("the disk is full: a request was refused");
                Self::Full
            }
            Fault::Rule(_) | Fault::File(_) | Fault::Database(_) | Fault::Broken(_) => {
                tracing::error!(error = &fault as &dyn std::error::Error, "a request failed");
                Self::Broken
            }
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
