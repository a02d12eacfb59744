//! Who sends the request: looked up once, before any handler, and carried along.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::router::Gate;
use super::{Error, Portal};
use crate::kit::id::RequestId;
use crate::vault::{Found, Origin, Stage, Token, Visitor};

/// The request's context, for every extractor.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub origin: Origin,
    pub visitor: Option<Box<Visitor>>,
    pub expired: bool,
}

/// The names of our cookies: bound to HTTPS and host where there is HTTPS.
pub(super) const SESSION: &str = "anteroom";
pub(super) const ENROLMENT: &str = "anteroom-enrolment";
pub(super) const NOTICE: &str = "anteroom-notice";
pub(super) const LANGUAGE: &str = "anteroom-language";

/// Refuses what is not meant for us or comes from another site; finds the visitor where the route wants one.
pub(super) async fn enter(
    State((portal, gate)): State<(Portal, Gate)>,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let origin = request.extensions().get::<Origin>().cloned().ok_or(Error::Broken)?;
    if !request.method().is_safe() && !portal.address.is_same_origin(request.headers()) {
        tracing::warn!(request = %origin.request, "a form of another site was refused");
        return Err(Error::NotAllowed);
    }
    let mut context = Context { origin, visitor: None, expired: false };
    if gate != Gate::Asset {
        find(&portal, &mut context, request.headers()).await?;
    }
    admit(gate, &context)?;
    if let Some(visitor) = context.visitor.as_ref().filter(|_| gate != Gate::Asset) {
        portal.vault.lobby(context.origin.clone()).touch(visitor).await?;
    }
    request.extensions_mut().insert(context);
    Ok(next.run(request).await)
}

async fn find(portal: &Portal, context: &mut Context, headers: &HeaderMap) -> Result<(), Error> {
    let Some(token) = cookie(portal, headers, SESSION).and_then(Token::from_text) else { return Ok(()) };
    match portal.vault.lobby(context.origin.clone()).visitor(&token).await? {
        Found::Live(visitor) => context.visitor = Some(visitor),
        Found::Expired => context.expired = true,
        Found::Nothing => {}
    }
    Ok(())
}

/// The same for a page that already failed: whatever goes wrong now, it is shown without a name.
pub(super) async fn find_quietly(portal: &Portal, context: &mut Context, headers: &HeaderMap) {
    _ = find(portal, context, headers).await;
}

fn admit(gate: Gate, context: &Context) -> Result<(), Error> {
    let stage = context.visitor.as_ref().map(|visitor| visitor.stage);
    match (gate, stage) {
        (Gate::Asset | Gate::Anyone, _)
        | (Gate::HalfIn, Some(Stage::Password))
        | (Gate::SignedIn, Some(Stage::Full)) => Ok(()),
        (Gate::Fresh, Some(Stage::Full)) => {
            let fresh = context.visitor.as_ref().and_then(|visitor| visitor.fresh());
            fresh.map(|_| ()).ok_or(Error::StepUp)
        }
        (Gate::HalfIn | Gate::SignedIn | Gate::Fresh, _) => Err(Error::SignIn),
    }
}

/// Gives every request an id and the prefix of its sender's address; refuses what no browser of ours sends.
pub(super) async fn identify(State(portal): State<Portal>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<super::server::Peer>().map_or([127, 0, 0, 1].into(), |peer| peer.0);
    let id = RequestId::random(portal.vault.entropy());
    let address = portal.address.sender(peer, request.headers());
    let device = super::access::device(request.headers());
    request.extensions_mut().insert(Origin { request: id, address, device });
    let mut response = match refusal(&portal, &request) {
        None => next.run(request).await,
        // What follows on the connection may be of the same kind.
        Some((status, sentence)) => (status, [(header::CONNECTION, "close")], sentence).into_response(),
    };
    if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

/// A request for another host may be an attack by DNS rebinding; behind one of unsaid length another could hide.
/// Somebody may have typed the wrong address too: the sentence says where the portal is.
fn refusal(portal: &Portal, request: &Request) -> Option<(StatusCode, String)> {
    let mut hosts = request.headers().get_all(header::HOST).iter().map(|host| host.to_str().ok());
    let named = match request.uri().authority() {
        Some(authority) => Some(authority.as_str()),
        None => hosts.next().flatten(),
    };
    let is_ours = |host: Option<&str>| host.is_some_and(|host| portal.address.is_ours(host));
    if !is_ours(named) || !hosts.all(is_ours) {
        let sentence = format!("The portal does not answer at this address. Open {} instead.\n", portal.address.url());
        return Some((StatusCode::MISDIRECTED_REQUEST, sentence));
    }
    let is_unsaid = request.headers().contains_key(header::TRANSFER_ENCODING);
    let sentence = "The request does not say how long it is. Load the page again and send the form once more.\n";
    is_unsaid.then(|| (StatusCode::LENGTH_REQUIRED, sentence.to_owned()))
}

/// The value of one of our cookies.
pub(super) fn cookie<'a>(portal: &Portal, headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let prefix = prefix(portal);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|cookies| cookies.split("; "))
        .find_map(|cookie| cookie.strip_prefix(prefix)?.strip_prefix(name)?.strip_prefix('='))
}

/// A header that sets one of our cookies for as long as the browser runs.
pub(super) fn set_cookie(portal: &Portal, name: &str, value: &str) -> Option<HeaderValue> {
    let secure = if portal.address.is_secure() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}", prefix(portal))).ok()
}

/// A header that makes the browser forget one of our cookies.
pub(super) fn drop_cookie(portal: &Portal, name: &str) -> Option<HeaderValue> {
    let secure = if portal.address.is_secure() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", prefix(portal))).ok()
}

/// A trial on this machine has no HTTPS, and browsers refuse `__Host-` cookies without it.
fn prefix(portal: &Portal) -> &'static str {
    if portal.address.is_secure() { "__Host-" } else { "" }
}
