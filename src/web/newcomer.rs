//! Somebody on the way in, and the browser that they come with.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::context::Context;
use super::cookies::{CEREMONY, DEVICE, ENROLMENT, RESET, cookie};
use super::{Error, Portal};
use crate::logins::{Author, Client, Lobby, Passkeys, Token, Visitor};
use crate::vault::settings::CLINIC_NAME;

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
