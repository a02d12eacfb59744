//! The way of a request to its handler: refused at the door, or let through with who sends it.

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::context::{Context, find};
use super::cookies::{SESSION, prefix, set_cookie};
use super::route::{Gate, Way};
use super::{Error, Portal, drafts};
use crate::kit::id::RequestId;
use crate::logins::{SessionStage, Visitor};
use crate::vault::Origin;

/// The mark of a session that is over. The token still says whose it was, for forms that come late.
const OVER: &str = "over";

/// Refuses what is not meant for us or comes from another site; finds the visitor where the route wants one.
pub(super) async fn enter(State((portal, way)): State<(Portal, Way)>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let context = match arrive(&portal, way, &parts).await {
        Ok(context) => context,
        Err(error) => return error.into_response(),
    };
    let (path, is_read) = (parts.uri.path().to_owned(), parts.method.is_safe());
    let request = Request::from_parts(parts, body);
    let answer = match admit(way.gate, &context) {
        Ok(()) if is_read && context.owes_terms(way) => Err(Error::Terms),
        Ok(()) => go_on(&portal, way, context.clone(), request, next).await,
        Err(error) => drafts::keep_late(&portal, way, &context, request, error).await,
    };
    let mut response = answer.into_response();
    if let Some(mark) = context.mark(way, &path, response.status()) {
        mark_cookie(&portal, &context, &mark, &mut response);
    }
    response
}

async fn arrive(portal: &Portal, way: Way, parts: &Parts) -> Result<Context, Error> {
    let origin = parts.extensions.get::<Origin>().cloned().ok_or(Error::Broken)?;
    if !parts.method.is_safe() && way.gate != Gate::Machine && !portal.address.is_same_origin(&parts.headers) {
        tracing::warn!(request = %origin.request, "a form of another site was refused");
        return Err(Error::NotAllowed);
    }
    let mut context = Context::new(origin);
    if !matches!(way.gate, Gate::Asset | Gate::Machine) {
        find(portal, &mut context, &parts.headers).await?;
    }
    let hurries = |visitor: &Visitor| !portal.pace.admits(visitor, portal.vault.now());
    if context.visitor.as_deref().is_some_and(hurries) {
        return Err(Error::TooFast);
    }
    Ok(context)
}

/// Notes that somebody is there, unless the browser came by itself, and lets the request through.
async fn go_on(
    portal: &Portal,
    way: Way,
    mut context: Context,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let is_deliberate = !way.background && !request.headers().contains_key("sec-purpose");
    if let Some(visitor) = context.visitor.take_if(|_| is_deliberate) {
        let acted_at = portal.vault.lobby(context.origin.clone()).touch(&visitor).await?;
        context.visitor = Some(Box::new(visitor.acted(acted_at)));
    }
    request.extensions_mut().insert(context.clone());
    drafts::handle(portal, way, &context, request, next).await
}

impl Context {
    /// Whether a page comes first that asks for new terms. What anybody may read is not held back, nor what browsers
    /// fetch by themselves.
    fn owes_terms(&self, way: Way) -> bool {
        let is_theirs = matches!(way.gate, Gate::SignedIn | Gate::Fresh) && !way.background;
        is_theirs && self.visitor.as_ref().is_some_and(|visitor| visitor.owes_terms)
    }

    /// The mark that the cookie shall carry from now on, where it changes: the session is over, or another chart was
    /// opened. Of a chart that was refused nothing is marked, so that all refusals are alike.
    fn mark(&self, way: Way, path: &str, status: StatusCode) -> Option<String> {
        let carried = self.cookie.as_ref().filter(|_| way.gate != Gate::Asset)?;
        let is_shown = status.is_success() || status.is_redirection();
        let mark = if self.over.is_some() {
            OVER.to_owned()
        } else if way.of_chart && is_shown && self.visitor.is_some() {
            carried.token.mark(path.split('/').skip_while(|word| *word != "patients").nth(1)?)
        } else {
            return None;
        };
        (carried.mark != mark).then_some(mark)
    }
}

/// Unless the answer brings a new session or ends the old one.
fn mark_cookie(portal: &Portal, context: &Context, mark: &str, response: &mut Response) {
    let name = format!("{}{SESSION}=", prefix(portal));
    let is_set = |value: &HeaderValue| value.to_str().is_ok_and(|cookie| cookie.starts_with(&name));
    let Some(carried) = &context.cookie else { return };
    if !response.headers().get_all(header::SET_COOKIE).iter().any(is_set) {
        let value = format!("{}.{mark}", carried.token.reveal());
        if let Some(cookie) = set_cookie(portal, SESSION, &value) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
}

fn admit(gate: Gate, context: &Context) -> Result<(), Error> {
    let stage = context.visitor.as_ref().map(|visitor| visitor.stage);
    match (gate, stage) {
        (Gate::Asset | Gate::Machine | Gate::Anyone, _)
        | (Gate::HalfIn, Some(SessionStage::Password))
        | (Gate::SignedIn, Some(SessionStage::Full)) => Ok(()),
        (Gate::Fresh, Some(SessionStage::Full)) => {
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
    let device = super::newcomer::device(request.headers());
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
