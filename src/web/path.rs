//! What a handler reads from the path by name: ids of things, and a few words. What cannot be read names nothing.

use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;

use super::{Error, Portal};
use crate::kit::id::{Id, InPaths};
use crate::kit::scopes::Scopes;
use crate::kit::secret::Secret;

/// An id in the path. One that cannot be read names nothing: not found.
pub struct InPath<K>(pub Id<K>);

impl<K: InPaths + Send + 'static> FromRequestParts<Portal> for InPath<K> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        read(parts, portal, K::NAME).await?.map(Self).ok_or(Error::NotFound)
    }
}

/// A kind of results in the path, by its word. What is no kind names nothing: not found.
pub struct KindInPath<K>(pub K);

impl<K: FromStr + Send + 'static> FromRequestParts<Portal> for KindInPath<K> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        part(parts, portal, "kind").await?.map(Self).ok_or(Error::NotFound)
    }
}

/// Which document of a message, counted from nought.
pub struct DocumentInPath(pub usize);

impl FromRequestParts<Portal> for DocumentInPath {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        part(parts, portal, "document").await?.map(Self).ok_or(Error::NotFound)
    }
}

/// The parts of a chart that a preview shows.
pub struct SeenAs(pub Scopes);

impl FromRequestParts<Portal> for SeenAs {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        part(parts, portal, "scopes").await?.map(Self).ok_or(Error::NotFound)
    }
}

/// The token of a one-time link. In a path, as in every mailed link; no log holds paths.
pub struct LinkToken(pub Secret);

impl FromRequestParts<Portal> for LinkToken {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let params = RawPathParams::from_request_parts(parts, portal).await.map_err(|_| Error::NotFound)?;
        let token = params.iter().find(|(name, _)| *name == "token").map(|(_, value)| Secret::new(value));
        token.map(Self).ok_or(Error::NotFound)
    }
}

pub(super) async fn read<K: Send + 'static>(
    parts: &mut Parts,
    portal: &Portal,
    name: &str,
) -> Result<Option<Id<K>>, Error> {
    part(parts, portal, name).await
}

/// A part of the path by its name. One that cannot be read names nothing: not found.
pub(super) async fn part<T: FromStr>(parts: &mut Parts, portal: &Portal, name: &str) -> Result<Option<T>, Error> {
    let params = RawPathParams::from_request_parts(parts, portal).await.map_err(|_| Error::NotFound)?;
    let text = params.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    text.map(|text| text.parse().map_err(|_| Error::NotFound)).transpose()
}
