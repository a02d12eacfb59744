//! Another e-mail address: asked for here, counted once the link in its mail was used.

use axum::extract::State;

use crate::features::details::forms::NewEmail;
use crate::features::details::views::address as views;
use crate::kit::secret::Secret;
use crate::logins::{Asked, Fresh, Token};
use crate::ui::form::Filled;
use crate::web::{Error, Form, Kept, LinkToken, Newcomer, Page, Portal, Reply};
use crate::{links, say};

/// `GET /account/details/email`
pub async fn new(page: Page, State(portal): State<Portal>, _: Fresh, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let words = page.words();
    page.show(views::email(words, &filled, portal.sends_links()))
}

/// `POST /account/details/email`
pub async fn ask(page: Page, newcomer: Newcomer, by: Fresh, form: Form<NewEmail>) -> Reply {
    let (words, sends_links) = (page.words(), newcomer.portal().sends_links());
    let (typed, mut filled) = match form.typed() {
        Ok(typed) if sends_links => typed,
        Ok((_, filled)) | Err(filled) => return page.show_invalid(views::email(words, &filled, sends_links)),
    };
    match newcomer.lobby().ask_for_email(&by, &typed.address).await? {
        Asked::Sent => return page.show(views::email_sent(words, &typed.address)),
        Asked::Same => filled.fail("email", say!(words, "details-same")),
        Asked::Enough => filled.fail("email", say!(words, "details-enough")),
    }
    page.show_invalid(views::email(words, &filled, sends_links))
}

/// `GET /verify-address/{token}`: looking does not use the link up.
pub async fn open(page: Page, newcomer: Newcomer, LinkToken(token): LinkToken) -> Reply {
    let words = page.words();
    let known = match Token::from_text(token.reveal()) {
        Some(read) => newcomer.lobby().knows_address_link(&read).await?,
        None => false,
    };
    if known { page.show(views::link(words, &token)) } else { page.show_invalid(views::dead_link(words)) }
}

/// `POST /verify-address/{token}`
pub async fn prove(page: Page, newcomer: Newcomer, LinkToken(token): LinkToken) -> Reply {
    let words = page.words();
    let is_proven = proven(&newcomer, &token).await?;
    if is_proven { page.show(views::proven(words, links::DETAILS)) } else { page.show_invalid(views::dead_link(words)) }
}

async fn proven(newcomer: &Newcomer, token: &Secret) -> Result<bool, Error> {
    let Some(token) = Token::from_text(token.reveal()) else { return Ok(false) };
    Ok(newcomer.lobby().prove_email(&token).await?)
}
