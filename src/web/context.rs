//! Who sends a request: looked up once, and carried along for every extractor.

use std::sync::{Arc, OnceLock};

use axum::http::HeaderMap;

use super::cookies::{SESSION, cookie};
use super::{Error, Portal};
use crate::kit::phi::Phi;
use crate::logins::{Author, Found, Token, Visitor};
use crate::vault::Origin;
use crate::vault::actor::Relation;

/// The request's context, for every extractor.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub origin: Origin,
    pub visitor: Option<Box<Visitor>>,
    /// Whose session has run into its limit.
    pub over: Option<Author>,
    pub cookie: Option<Carried>,
    /// Whose chart the page is about, once leave for one was given.
    pub about: Arc<OnceLock<About>>,
}

/// Whose chart a page is about, and what the reader is to them: every such page says so by itself.
#[derive(Clone, Debug)]
pub(super) struct About {
    pub name: Phi,
    pub relation: Relation,
}

impl Context {
    /// A request of nobody, as far as is known.
    pub fn new(origin: Origin) -> Self {
        Self { origin, visitor: None, over: None, cookie: None, about: Arc::default() }
    }
}

/// The session's cookie: the token, and behind a dot a mark that changes when what is on the screen must not come back
/// from the browser's memory (a cookie that has changed keeps a page out of the cache behind Back).
#[derive(Clone, Debug)]
pub(super) struct Carried {
    pub token: Token,
    pub mark: String,
}

/// Looks up whose session it is.
pub(super) async fn find(portal: &Portal, context: &mut Context, headers: &HeaderMap) -> Result<(), Error> {
    let Some(carried) = cookie(portal, headers, SESSION).and_then(Carried::read) else { return Ok(()) };
    match portal.vault.lobby(context.origin.clone()).visitor(&carried.token).await? {
        Found::Live(visitor) => context.visitor = Some(visitor),
        Found::Expired(author) => context.over = Some(author),
        Found::Nothing => {}
    }
    context.cookie = Some(carried);
    Ok(())
}

impl Carried {
    fn read(cookie: &str) -> Option<Self> {
        let (token, mark) = cookie.split_once('.').unwrap_or((cookie, ""));
        Some(Self { token: Token::from_text(token)?, mark: mark.to_owned() })
    }
}

/// The same for a page that already failed: whatever goes wrong now, it is shown without a name.
pub(super) async fn find_quietly(portal: &Portal, context: &mut Context, headers: &HeaderMap) {
    _ = find(portal, context, headers).await;
}
