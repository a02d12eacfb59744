//! What people typed and could not send.
//!
//! Each form says on which page it stands. A form that comes after its session has ended, or that asks to show first
//! who one is, is kept for its author and comes back on that page, unsent. Longer texts are kept while they are typed,
//! too, when the browser runs our script. Secrets and files are never kept.

mod late;

use axum::extract::{Extension, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::IntoResponse as _;

pub(super) use late::{handle, keep_late};

use super::access::visitor;
use super::context::Context;
use super::form::{Asking, Form, Typed, fields, safe_path};
use super::standing::{Standing, is_secret, patient_in};
use super::{Error, Newcomer, Page, Portal, Reply, SignedIn, body};
use crate::logins::{Author, Draft};
use crate::ui::form::Filled;

/// The form that the script keeps, by the address that it posts to.
const FORM: &str = "x-form";

/// `POST /drafts`: the script keeps what is being typed.
pub async fn keep(
    Extension(standing): Extension<Standing>,
    SignedIn(visitor): SignedIn,
    newcomer: Newcomer,
    request: Request,
) -> Reply {
    let form = form_named(&request).to_owned();
    let page = standing.page_of(&form).ok_or(Error::NotFound)?;
    let is_whole = form == page;
    let leave =
        newcomer.lobby().may_keep_draft(&Author::from(*visitor), patient_in(&page), page).await?.whole(is_whole);
    let filled = fields(&body::typed(request.into_body()).await?, None)?;
    newcomer.lobby().keep_draft(leave, &without_secrets(&filled), false).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The form that a draft is of. What stands after the `?` says where the reader comes from, not which form it is.
fn form_named(request: &Request) -> &str {
    let action = request.headers().get(FORM).and_then(|value| value.to_str().ok()).unwrap_or_default();
    action.split('?').next().unwrap_or_default()
}

/// `POST /drafts/discard`: somebody begins anew.
pub async fn discard(page: Page, newcomer: Newcomer, SignedIn(visitor): SignedIn, form: Form<OfPage>) -> Reply {
    let (of, _) = form.typed().map_err(|_| Error::Stale)?;
    newcomer.lobby().forget_draft(&visitor, &of.page).await?;
    page.go(&of.page, None)
}

/// On an answer that refuses a form and shows what to look at first, on another page.
#[derive(Clone, Copy)]
struct LeadsAway;

/// The form is refused until its sender has looked elsewhere: what they typed waits for them on its page, by whatever way
/// they come back.
///
/// # Errors
/// Those of the reply.
pub fn leads_away(reply: Reply) -> Reply {
    let mut response = reply?;
    response.extensions_mut().insert(LeadsAway);
    Ok(response)
}

/// What is worth keeping of a form.
fn without_secrets(filled: &Filled) -> Vec<(String, String)> {
    let fields = filled.fields().filter(|(name, value)| !value.is_empty() && !is_secret(name));
    fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// A page whose draft is meant.
pub struct OfPage {
    page: String,
}

impl Typed for OfPage {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self { page: safe_path(filled.value("page")).to_owned() })
    }
}

/// What the reader typed on this page before and has not sent. The handler of every page with a longer text takes it
/// and puts it back.
pub struct Kept(Option<Draft>);

impl FromRequestParts<Portal> for Kept {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let context = parts.extensions.get::<Context>().ok_or(Error::Broken)?;
        let lobby = portal.vault.lobby(context.origin.clone());
        Ok(Self(lobby.draft(visitor(parts)?, parts.uri.path()).await?))
    }
}

impl Kept {
    /// The form as it was typed instead of as it would be, and the page that says so. What was emptied or unticked is so
    /// again: a browser sends nothing of it.
    pub fn put_back(self, page: Page, mut filled: Filled) -> (Page, Filled) {
        let Some(Draft { fields, is_whole }) = self.0 else { return (page, filled) };
        let names: Vec<String> = filled.fields().map(|(name, _)| name.to_owned()).collect();
        let was_typed = |name: &str| fields.iter().any(|(typed, _)| typed == name);
        for name in names.iter().filter(|name| (is_whole && !is_secret(name)) || was_typed(name)) {
            filled.forget(name);
        }
        for (name, value) in fields {
            filled.add(&name, value);
        }
        (page.with_draft(), filled)
    }
}
