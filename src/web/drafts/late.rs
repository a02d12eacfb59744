//! Forms that come too late, or before their sender has shown again who they are.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::standing::patient_in;
use super::without_secrets;
use crate::links;
use crate::ui::form::Filled;
use crate::vault::{Author, Fault, Unsent};
use crate::web::form::fields;
use crate::web::router::Way;
use crate::web::session::{Context, NOTICE, set_cookie};
use crate::web::upload::fields_alone;
use crate::web::{Error, Notice, Portal};

const TYPED: &str = "application/x-www-form-urlencoded";

/// Lets a form through. When a later door asks who its sender is, the form is kept; once it was taken in, what was kept
/// of it is forgotten.
pub async fn handle(
    portal: &Portal,
    way: Way,
    context: &Context,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    let page = way.form.and_then(|form| form.page_for(request.uri().path()));
    let (Some(page), Some(visitor)) = (page, &context.visitor) else { return Ok(next.run(request).await) };
    let (request, filled) = overheard(request, way.body).await?;
    let response = next.run(request).await;
    if response.status().is_redirection() {
        portal.vault.lobby(context.origin.clone()).forget_draft(visitor, &page).await?;
    }
    match (response.extensions().get::<Error>(), filled) {
        (Some(Error::StepUp), Some(filled)) => {
            let author = Author::from(visitor.as_ref().clone());
            keep(portal, context, &author, (&page, &filled), false).await?;
            Ok(Redirect::to(&links::step_up_and_return(&page)).into_response())
        }
        _ => Ok(response),
    }
}

/// Answers a form that its gate refuses. Who was signed in signs in again, or shows who they are, and finds the form as
/// it was; for everybody else the error stands.
pub async fn keep_late(
    portal: &Portal,
    way: Way,
    context: &Context,
    request: Request,
    error: Error,
) -> Result<Response, Error> {
    let author = match (&error, &context.visitor, &context.over) {
        (Error::SignIn, _, Some(author)) => author.clone(),
        (Error::StepUp, Some(visitor), _) => Author::from(visitor.as_ref().clone()),
        _ => return Err(error),
    };
    let page = way.form.and_then(|form| form.page_for(request.uri().path())).ok_or(error.clone())?;
    let filled = if is_typed(&request) {
        let body = to_bytes(request.into_body(), way.body).await.map_err(|_| Error::Stale)?;
        fields(&body, None)?
    } else {
        fields_alone(request, portal).await?
    };
    let is_late = matches!(error, Error::SignIn);
    let is_kept = keep(portal, context, &author, (&page, &filled), is_late).await?;
    let next = if is_late { links::sign_in_and_return(&page) } else { links::step_up_and_return(&page) };
    let mut response = Redirect::to(&next).into_response();
    if let Some(cookie) = set_cookie(portal, NOTICE, Notice::DraftKept.word()).filter(|_| is_kept) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Whether something was kept. Of a chart that the author may not write on nothing is; they learn that from the page.
async fn keep(
    portal: &Portal,
    context: &Context,
    author: &Author,
    (page, filled): (&str, &Filled),
    late: bool,
) -> Result<bool, Error> {
    let fields = without_secrets(filled);
    if fields.is_empty() {
        return Ok(false);
    }
    let unsent = Unsent { page: page.to_owned(), patient: patient_in(page), fields, late };
    match portal.vault.lobby(context.origin.clone()).keep_draft(author, unsent).await {
        Ok(()) => Ok(true),
        Err(Fault::NotFound | Fault::NotAllowed) => Ok(false),
        Err(fault) => Err(fault.into()),
    }
}

fn is_typed(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with(TYPED))
}

/// The form as it goes on, and what it says. Files pass unread.
async fn overheard(request: Request, most: usize) -> Result<(Request, Option<Filled>), Error> {
    if !is_typed(&request) {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, most).await.map_err(|_| Error::Stale)?;
    let filled = fields(&bytes, None).ok();
    Ok((Request::from_parts(parts, Body::from(bytes)), filled))
}
