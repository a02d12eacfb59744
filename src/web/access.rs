//! The extractors that hand a handler its leave. The patient and the thing are read from the path by name; what the
//! asker may do with them is the vault's to decide.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::context::{About, Context};
use super::path::{part, read};
use super::{Error, Portal};
use crate::kit::id::{PatientId, kind};
use crate::kit::scopes::Scopes;
use crate::logins::{Fresh, Visitor};
use crate::vault::purpose::{OfChart, OfDesk, OfPanel};
use crate::vault::{Chart, Desk, Either, Panel, Target};

/// Somebody signed in, for pages that touch no chart.
pub struct SignedIn(pub Box<Visitor>);

impl FromRequestParts<Portal> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Error> {
        visitor(parts).map(|visitor| Self(Box::new(visitor.clone())))
    }
}

impl FromRequestParts<Portal> for Fresh {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Error> {
        visitor(parts)?.fresh().ok_or(Error::StepUp)
    }
}

impl<P: OfChart> FromRequestParts<Portal> for Chart<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let caller = visitor(parts)?.caller.clone();
        let target = target(parts, portal).await?;
        let chart = portal.vault.chart(&caller, target).await?;
        say_whose(parts, &chart);
        Ok(chart)
    }
}

impl<P: OfChart, Q: OfChart> FromRequestParts<Portal> for Either<P, Q> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let caller = visitor(parts)?.caller.clone();
        let target = target(parts, portal).await?;
        let either = portal.vault.chart_or(&caller, target).await?;
        match &either {
            Self::First(chart) => say_whose(parts, chart),
            Self::Second(chart) => say_whose(parts, chart),
        }
        Ok(either)
    }
}

/// The chart and the thing in it that the path names.
async fn target(parts: &mut Parts, portal: &Portal) -> Result<Target, Error> {
    let patient: PatientId = read(parts, portal, "patient").await?.ok_or(Error::NotFound)?;
    let result = read::<kind::Result>(parts, portal, "result").await?;
    let message = read::<kind::LaboratoryMessage>(parts, portal, "lab_message").await?;
    let target = match (result, message) {
        (Some(result), _) => Target::thing(patient, result),
        (None, Some(message)) => Target::thing(patient, message),
        (None, None) => Target::chart(patient),
    };
    Ok(match part::<Scopes>(parts, portal, "scopes").await? {
        Some(scopes) => target.seen_as(scopes),
        None => target,
    })
}

/// The page says whose chart it is about. A second chart of one request changes nothing: the page is about the one in
/// its address.
fn say_whose<P: OfChart>(parts: &Parts, chart: &Chart<P>) {
    if let (Some(context), Some(identity)) = (parts.extensions.get::<Context>(), chart.identity()) {
        _ = context.about.set(About { name: identity.name.clone(), relation: chart.relation() });
    }
}

impl<P: OfPanel> FromRequestParts<Portal> for Panel<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        Ok(portal.vault.panel(&visitor(parts)?.caller).await?)
    }
}

impl<P: OfDesk> FromRequestParts<Portal> for Desk<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        Ok(portal.vault.desk(&visitor(parts)?.caller).await?)
    }
}

pub(super) fn visitor(parts: &Parts) -> Result<&Visitor, Error> {
    parts.extensions.get::<Context>().and_then(|context| context.visitor.as_deref()).ok_or(Error::SignIn)
}
