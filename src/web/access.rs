//! The extractors that hand a handler its leave. The patient and the thing are read from the path by name; what the
//! asker may do with them is the vault's to decide.

use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::session::{About, CEREMONY, Context, DEVICE, ENROLMENT, RESET, cookie};
use super::{Error, Portal};
use crate::kit::id::{Id, PatientId};
use crate::kit::scopes::Scopes;
use crate::kit::secret::Secret;
use crate::vault::purpose::{OfChart, OfDesk, OfPanel};
use crate::vault::settings::CLINIC_NAME;
use crate::vault::{Author, Chart, Client, Desk, Either, Fresh, Lobby, Panel, Passkeys, Target, Token, Visitor};

/// An id in the path: its name there, and what it is of.
pub trait Named {
    /// The name between braces.
    const NAME: &'static str;
}

impl Named for crate::kit::id::kind::Patient {
    const NAME: &'static str = "patient";
}

impl Named for crate::kit::id::kind::Result {
    const NAME: &'static str = "result";
}

impl Named for crate::kit::id::kind::Value {
    const NAME: &'static str = "value";
}

impl Named for crate::kit::id::kind::Goal {
    const NAME: &'static str = "goal";
}

impl Named for crate::kit::id::kind::ActMark {
    const NAME: &'static str = "act_mark";
}

impl Named for crate::kit::id::kind::Staged {
    const NAME: &'static str = "staged";
}

impl Named for crate::kit::id::kind::LaboratoryMessage {
    const NAME: &'static str = "message";
}

impl Named for crate::kit::id::kind::LaboratoryFile {
    const NAME: &'static str = "lab_file";
}

impl Named for crate::kit::id::kind::Recovery {
    const NAME: &'static str = "recovery";
}

impl Named for crate::kit::id::kind::Account {
    const NAME: &'static str = "account";
}

impl Named for crate::kit::id::kind::Session {
    const NAME: &'static str = "session";
}

impl Named for crate::kit::id::kind::Factor {
    const NAME: &'static str = "factor";
}

impl Named for crate::kit::id::kind::Device {
    const NAME: &'static str = "device";
}

impl Named for crate::kit::id::kind::Notice {
    const NAME: &'static str = "notice";
}

/// An id in the path. One that cannot be read names nothing: not found.
pub struct InPath<K>(pub Id<K>);

impl<K: Named + Send + 'static> FromRequestParts<Portal> for InPath<K> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        read(parts, portal, K::NAME).await?.map(Self).ok_or(Error::NotFound)
    }
}

impl Named for crate::kit::id::kind::HeldTest {
    const NAME: &'static str = "held_test";
}

impl Named for crate::kit::id::kind::Cover {
    const NAME: &'static str = "cover";
}

/// A kind of results in the path, by its word. What is no kind names nothing: not found.
pub struct KindInPath<K>(pub K);

impl<K: FromStr + Send + 'static> FromRequestParts<Portal> for KindInPath<K> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        part(parts, portal, "kind").await?.map(Self).ok_or(Error::NotFound)
    }
}

impl Named for crate::kit::id::kind::ProxyInvitation {
    const NAME: &'static str = "invitation";
}

impl Named for crate::kit::id::kind::Opening {
    const NAME: &'static str = "opening";
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
        let visit = visitor(parts)?.visit.clone();
        let target = target(parts, portal).await?;
        let chart = portal.vault.chart(&visit, target).await?;
        say_whose(parts, &chart);
        Ok(chart)
    }
}

impl<P: OfChart, Q: OfChart> FromRequestParts<Portal> for Either<P, Q> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let visit = visitor(parts)?.visit.clone();
        let target = target(parts, portal).await?;
        let either = portal.vault.chart_or(&visit, target).await?;
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
    let result = read::<crate::kit::id::kind::Result>(parts, portal, "result").await?;
    let message = read::<crate::kit::id::kind::LaboratoryMessage>(parts, portal, "message").await?;
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
        Ok(portal.vault.panel(&visitor(parts)?.visit).await?)
    }
}

impl<P: OfDesk> FromRequestParts<Portal> for Desk<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        Ok(portal.vault.desk(&visitor(parts)?.visit).await?)
    }
}

/// Somebody on the way in: the lobby, and what their browser carries.
pub struct Newcomer {
    portal: Portal,
    context: Context,
    device: String,
    /// What this browser is known by.
    known: Option<Token>,
    /// The host that the browser came to.
    host: Option<String>,
    /// The token of an enrolment that has begun.
    pub enrolment: Option<Token>,
    /// The token of a passkey ceremony that has begun.
    pub ceremony: Option<Token>,
    /// The token of somebody who is choosing a new password.
    pub reset: Option<Token>,
}

impl FromRequestParts<Portal> for Newcomer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let context = parts.extensions.get::<Context>().cloned().ok_or(Error::Broken)?;
        let enrolment = cookie(portal, &parts.headers, ENROLMENT).and_then(Token::from_text);
        let reset = cookie(portal, &parts.headers, RESET).and_then(Token::from_text);
        let known = cookie(portal, &parts.headers, DEVICE).and_then(Token::from_text);
        let ceremony = cookie(portal, &parts.headers, CEREMONY).and_then(Token::from_text);
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
        let (portal, device) = (portal.clone(), device(&parts.headers));
        Ok(Self { portal, context, device, known, host, enrolment, ceremony, reset })
    }
}

impl Newcomer {
    /// The door before sign-in.
    pub fn lobby(&self) -> Lobby<'_> {
        self.portal.vault.lobby(self.context.origin.clone())
    }

    /// Whoever the session belongs to, half signed in or whole.
    pub fn visitor(&self) -> Option<&Visitor> {
        self.context.visitor.as_deref()
    }

    /// Whether a session of this browser has just run out.
    pub const fn was_signed_out(&self) -> bool {
        self.context.over.is_some()
    }

    /// Whether the person said that others use the computer too.
    pub fn is_shared(&self) -> bool {
        let over = self.context.over.as_ref().is_some_and(Author::shared);
        over || self.visitor().is_some_and(|visitor| visitor.shared)
    }

    /// The browser, as a session keeps it. One that others use too is not known again, and never becomes known.
    pub fn client(&self, shared: bool) -> Client {
        let browser = || self.known.clone().unwrap_or_else(|| Token::fresh(self.portal.vault.entropy()));
        Client { device: self.device.clone(), shared, browser: (!shared).then(browser), trust: false }
    }

    /// What passkeys are made for; `None` where the portal's address cannot carry them.
    pub fn passkeys(&self) -> Option<Passkeys> {
        let origin = self.portal.address.passkey_origin(self.host.as_deref())?;
        Passkeys::at(&origin, self.portal.vault.settings().text(&CLINIC_NAME))
    }

    /// The running portal.
    pub const fn portal(&self) -> &Portal {
        &self.portal
    }
}

pub(super) fn visitor(parts: &Parts) -> Result<&Visitor, Error> {
    parts.extensions.get::<Context>().and_then(|context| context.visitor.as_deref()).ok_or(Error::SignIn)
}

async fn read<K: Send + 'static>(parts: &mut Parts, portal: &Portal, name: &str) -> Result<Option<Id<K>>, Error> {
    part(parts, portal, name).await
}

/// A part of the path by its name. One that cannot be read names nothing: not found.
async fn part<T: FromStr>(parts: &mut Parts, portal: &Portal, name: &str) -> Result<Option<T>, Error> {
    let params = RawPathParams::from_request_parts(parts, portal).await.map_err(|_| Error::NotFound)?;
    let text = params.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    text.map(|text| text.parse().map_err(|_| Error::NotFound)).transpose()
}

/// "Chrome on Android": enough to know one's own devices by, too little to track anybody.
pub(super) fn device(headers: &HeaderMap) -> String {
    let user_agent = headers.get("user-agent").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |words: &[(&'static str, &'static str)]| {
        words.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser =
        first(&[("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_so_that_its_owner_knows_it() {
        let says = |agent: &'static str| {
            device(&[(axum::http::header::USER_AGENT, agent.parse().unwrap())].into_iter().collect())
        };
        let phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36";
        assert_eq!(says(phone), "Chrome on Android");
        assert_eq!(says("curl/8"), "");
    }
}
