//! Who lists what laboratories sent.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::features::laboratory::folder::Looked;
use crate::features::laboratory::model::Watched;
use crate::vault::purpose::ListLabMessages;
use crate::vault::{Caller, Panel};
use crate::web::{Error, Portal, SignedIn};

/// Somebody with leave to list what came. What they do with one of it asks for leave of its own.
pub struct Lister {
    pub(super) portal: Portal,
    pub(super) caller: Caller,
    pub(super) panel: Panel<ListLabMessages>,
    /// What the last look at the watched folder saw.
    pub(super) watched: Option<Watched>,
    /// Where more is asked of the next.
    pub(super) looked: Option<Looked>,
}

impl FromRequestParts<Portal> for Lister {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let panel = Panel::from_request_parts(parts, portal).await?;
        let SignedIn(visitor) = SignedIn::from_request_parts(parts, portal).await?;
        let looked = parts.extensions.get::<Looked>().cloned();
        let watched = looked.as_ref().and_then(Looked::last);
        Ok(Self { portal: portal.clone(), caller: visitor.caller, panel, watched, looked })
    }
}
