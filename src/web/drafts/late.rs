//! Forms that come too late, or before their sender has shown again who they are.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::{LeadsAway, form_named, without_secrets};
use crate::logins::Author;
use crate::ui::form::Filled;
use crate::vault::Fault;
use crate::web::body::{Overheard, typed};
use crate::web::context::Context;
use crate::web::cookies::{NOTICE, set_cookie};
use crate::web::form::fields;
use crate::web::route::Way;
use crate::web::standing::{Standing, patient_in};
use crate::web::upload::fields_alone;
use crate::web::{Error, Portal};
use crate::{done, links};

const TYPED: &str = "application/x-www-form-urlencoded";

/// Lets a form through. When a later door asks who its sender is, or the answer sends them to look at another page, the
/// form is kept; once it was taken in, what was kept of it is forgotten.
pub async fn handle(
    portal: &Portal,
    way: Way,
    context: &Context,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    let page = way.form.and_then(|form| form.page_for(request.uri().path()));
    let (Some(page), Some(visitor)) = (page, &context.visitor) else { return Ok(next.run(request).await) };
    let is_whole = request.uri().path() == page;
    let (request, form) = overheard(request);
    let response = next.run(request).await;
    if response.status().is_redirection() || response.status().is_success() {
        portal.vault.lobby(context.origin.clone()).forget_draft(visitor, &page).await?;
    }
    let asks_first = matches!(response.extensions().get::<Error>(), Some(Error::StepUp));
    let leads_away = response.extensions().get::<LeadsAway>().is_some();
    let Some(form) = form.filter(|_| asks_first || leads_away) else { return Ok(response) };
    let Some(filled) = form.whole().await.and_then(|bytes| fields(&bytes, None).ok()) else { return Ok(response) };
    let author = Author::from(visitor.as_ref().clone());
    keep(portal, context, &author, (&page, &filled), Sent { is_whole, is_late: false }).await?;
    Ok(if asks_first { Redirect::to(&links::step_up_and_return(&page)).into_response() } else { response })
}

/// Answers a form that its gate refuses. Who was signed in signs in again, or shows who they are, and finds the form as
/// it was; for everybody else the error stands. The only bodies that are read without leave: the typed fields of somebody
/// who is known, as far as a form goes, and no files.
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
    let by_script = way.form.is_none();
    let page = match way.form {
        Some(form) => form.page_for(request.uri().path()),
        None => page_of_draft(&request),
    };
    let page = page.ok_or(error.clone())?;
    let is_whole = page == if by_script { form_named(&request) } else { request.uri().path() };
    let filled = if is_typed(&request) {
        let body = typed(request.into_body()).await.map_err(|_| error.clone())?;
        fields(&body, None).map_err(|_| error.clone())?
    } else {
        fields_alone(request, portal).await.map_err(|_| error.clone())?
    };
    let is_late = matches!(error, Error::SignIn);
    let is_kept =
        keep(portal, context, &author, (&page, &filled), Sent { is_whole, is_late: is_late && !by_script }).await?;
    if by_script {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let next = if is_late { links::sign_in_and_return(&page) } else { links::step_up_and_return(&page) };
    let mut response = Redirect::to(&next).into_response();
    if let Some(cookie) = set_cookie(portal, NOTICE, done!("notice-draft-kept").word()).filter(|_| is_kept) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// How a form came.
#[derive(Clone, Copy)]
struct Sent {
    /// Whether it is the page's own form.
    is_whole: bool,
    /// Whether it was sent, and too late.
    is_late: bool,
}

/// Whether something was kept. Of a chart that the author may not write on nothing is; they learn that from the page.
async fn keep(
    portal: &Portal,
    context: &Context,
    author: &Author,
    (page, filled): (&str, &Filled),
    sent: Sent,
) -> Result<bool, Error> {
    let fields = without_secrets(filled);
    if fields.is_empty() {
        return Ok(false);
    }
    let lobby = portal.vault.lobby(context.origin.clone());
    match lobby.may_keep_draft(author, patient_in(page), page.to_owned()).await {
        Ok(leave) => Ok(lobby.keep_draft(leave.whole(sent.is_whole), &fields, sent.is_late).await?),
        Err(Fault::NotFound | Fault::NotAllowed) => Ok(false),
        Err(fault) => Err(fault.into()),
    }
}

/// The page of a draft that the script sends when it wakes up after the session's end.
fn page_of_draft(request: &Request) -> Option<String> {
    let standing = request.extensions().get::<Standing>().filter(|_| request.uri().path() == links::KEEP_DRAFT)?;
    standing.page_of(form_named(request))
}

fn is_typed(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with(TYPED))
}

/// The form as it goes on, unread, and an ear at what its handler will read of it. Files pass unheard.
fn overheard(request: Request) -> (Request, Option<Overheard>) {
    if !is_typed(&request) {
        return (request, None);
    }
    let (parts, body) = request.into_parts();
    let form = Overheard::new(body);
    (Request::from_parts(parts, Body::new(form.clone())), Some(form))
}
