//! The page around a view, and the only maker of an HTML reply.

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::session::{self, About, Context};
use super::{Error, Notice, Portal, Reply, assets, headers, nav};
use crate::kit::date;
use crate::kit::id::Id;
use crate::kit::random::Entropy;
use crate::kit::text::{Language, Words};
use crate::ui::errors;
use crate::ui::idle::Idle;
use crate::ui::layout::{self, Clinic, Frame, Link};
use crate::ui::sheet::{SheetFrame, sheet};
use crate::ui::view::View;
use crate::vault::actor::Relation;
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE, EMERGENCY_NUMBER, IDLE_MINUTES, Settings};
use crate::vault::{Begun, Client, Stage, TimeLeft, Token, Visitor};
use crate::{links, say};

/// What a handler answers with: it knows the reader's language, who is signed in, and where the page is.
pub struct Page {
    portal: Portal,
    words: Words,
    here: String,
    visitor: Option<Box<Visitor>>,
    request: String,
    notice: Option<Notice>,
    has_draft: bool,
    clears: Option<&'static str>,
    about: Arc<OnceLock<About>>,
    cookies: Vec<HeaderValue>,
}

impl FromRequestParts<Portal> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        Ok(Self::of(portal, &parts.headers, &parts.uri, parts.extensions.get::<Context>()))
    }
}

impl Page {
    fn of(portal: &Portal, headers: &HeaderMap, uri: &Uri, context: Option<&Context>) -> Self {
        let visitor = context.and_then(|context| context.visitor.clone());
        Self {
            portal: portal.clone(),
            words: language(portal, headers, visitor.as_deref()).words(),
            here: uri.path().to_owned(),
            request: context.map(|context| context.origin.request.to_string()).unwrap_or_default(),
            notice: session::cookie(portal, headers, session::NOTICE).and_then(Notice::from_word),
            has_draft: false,
            clears: None,
            about: context.map(|context| Arc::clone(&context.about)).unwrap_or_default(),
            visitor,
            cookies: Vec::new(),
        }
    }

    /// The reader's words.
    pub const fn words(&self) -> Words {
        self.words
    }

    /// Unguessable bytes, for what a page offers.
    pub(super) fn entropy(&self) -> &Entropy {
        self.portal.vault.entropy()
    }

    /// The path of this page.
    pub fn here(&self) -> &str {
        &self.here
    }

    /// Minutes without a deliberate act after which people are signed out.
    pub fn idle_minutes(&self) -> u32 {
        self.portal.vault.settings().number(&IDLE_MINUTES)
    }

    /// How long the session still lasts; nothing when nobody is signed in.
    pub(super) fn time_left(&self) -> Option<TimeLeft> {
        let visitor = self.visitor.as_ref().filter(|visitor| visitor.stage == Stage::Full)?;
        Some(visitor.time_left(self.portal.vault.now(), self.idle_minutes()))
    }

    /// The same page with a form as it was typed before: it says so.
    pub(super) fn with_draft(self) -> Self {
        Self { has_draft: true, ..self }
    }

    /// The same page in a chosen language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { words: language.words(), ..self }
    }

    /// The page of a view.
    pub fn show(self, view: View) -> Reply {
        Ok(self.reply(StatusCode::OK, view))
    }

    /// The page of a form that came back with its errors.
    pub fn show_invalid(self, view: View) -> Reply {
        Ok(self.reply(StatusCode::UNPROCESSABLE_ENTITY, view))
    }

    /// The page of a form that came back with this status.
    pub fn show_as(self, status: StatusCode, view: View) -> Reply {
        Ok(self.reply(status, view))
    }

    /// A word to our script, which asked.
    pub fn say(self, status: StatusCode, word: String) -> Reply {
        Ok(self.with_cookies((status, word).into_response()))
    }

    /// The page of a form that is not looked at just now: too many tries.
    pub fn show_busy(self, view: View) -> Reply {
        Ok(self.reply(StatusCode::TOO_MANY_REQUESTS, view))
    }

    /// Sheets to print.
    pub fn show_sheet(self, title: &str, back: Link, note: Markup, pages: &[Markup]) -> Reply {
        let frame = SheetFrame {
            words: self.words,
            title,
            style_href: assets::style(),
            script_href: assets::script(),
            back: Some(back),
            note: Some(note),
        };
        let (nonce, document) = (self.nonce(), sheet(&frame, pages));
        Ok(self.html(StatusCode::OK, &nonce, document))
    }

    /// What the script for passkeys asks the device; the ceremony's token goes into a cookie of this browser.
    pub fn ask_device(mut self, begun: Begun) -> Reply {
        self.cookies.extend(session::set_cookie(&self.portal, session::CEREMONY, begun.token.reveal()));
        let kind = HeaderValue::from_static("application/json");
        Ok(self.with_cookies(([(header::CONTENT_TYPE, kind)], begun.options).into_response()))
    }

    /// Sends the browser on, with a word about what was done.
    pub fn go(mut self, to: &str, notice: impl Into<Option<Notice>>) -> Reply {
        if let Some(notice) = notice.into() {
            self.cookies.extend(session::set_cookie(&self.portal, session::NOTICE, notice.word()));
        }
        Ok(self.with_cookies(Redirect::to(to).into_response()))
    }

    /// Signs the browser in with this token. An enrolment that it is on goes on: its chart may be added to this login.
    #[must_use]
    pub fn signed_in(mut self, token: &Token) -> Self {
        self.cookies.extend(session::set_cookie(&self.portal, session::SESSION, token.reveal()));
        self
    }

    /// The enrolment that the browser was on is over.
    #[must_use]
    pub fn enrolled(mut self) -> Self {
        self.cookies.extend(session::drop_cookie(&self.portal, session::ENROLMENT));
        self
    }

    /// Lets the browser be known again, unless others use it too.
    #[must_use]
    pub fn known_as(mut self, client: &Client) -> Self {
        let token = client.browser.as_ref().filter(|_| !client.shared);
        let cookie = token.and_then(|token| session::set_lasting_cookie(&self.portal, session::DEVICE, token.reveal()));
        self.cookies.extend(cookie);
        self
    }

    /// Makes the browser forget who was signed in. That the cookie changes also keeps pages out of the cache behind Back.
    /// On a computer that others use too it forgets every cookie; elsewhere a known device stays known.
    #[must_use]
    pub fn signed_out(mut self, shared: bool) -> Self {
        self.visitor = None;
        self.cookies.extend(session::drop_cookie(&self.portal, session::SESSION));
        self.clears = Some(if shared { r#""cookies", "storage""# } else { r#""storage""# });
        self
    }

    /// Lets the browser go on with an enrolment.
    #[must_use]
    pub fn enrolling(mut self, token: &Token) -> Self {
        self.cookies.extend(session::set_cookie(&self.portal, session::ENROLMENT, token.reveal()));
        self
    }

    /// Lets the browser go on to a new password.
    #[must_use]
    pub fn resetting(mut self, token: &Token) -> Self {
        self.cookies.extend(session::set_cookie(&self.portal, session::RESET, token.reveal()));
        self
    }

    /// The new password is chosen.
    #[must_use]
    pub fn reset_over(mut self) -> Self {
        self.cookies.extend(session::drop_cookie(&self.portal, session::RESET));
        self
    }

    /// Remembers the language for somebody who is not signed in.
    #[must_use]
    pub fn speaking(mut self, language: Language) -> Self {
        self.cookies.extend(session::set_cookie(&self.portal, session::LANGUAGE, language.tag()));
        self
    }

    /// The page of an error.
    fn error(self, error: &Error) -> Response {
        let words = self.words;
        let view = match error {
            Error::NotFound => errors::not_found(words),
            Error::NotAllowed => errors::not_allowed(words),
            Error::SignIn => errors::sign_in(words),
            Error::StepUp | Error::NeedsReason(_) => errors::step_up(words),
            // Browsers are sent on to the page that asks before they see this.
            Error::Terms | Error::Stale => errors::stale(words),
            Error::TooMany => errors::too_many(words),
            Error::Full => errors::full(words),
            Error::Broken => errors::broken(words, &self.request),
        };
        let mut response = self.reply(error.status(), view);
        if matches!(error, Error::TooMany) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }

    fn reply(self, status: StatusCode, view: View) -> Response {
        let settings = self.portal.vault.settings();
        let clinic = clinic(&self.portal, &settings);
        let left = self.time_left();
        let visitor = self.visitor.as_deref().filter(|visitor| visitor.stage == Stage::Full);
        let keeps_to_teams = self.portal.vault.rules().keeps_to_teams();
        let nav = visitor.map(|visitor| nav::of(self.words, visitor, keeps_to_teams)).unwrap_or_default();
        let nonce = self.nonce();
        let notice = self.notice.map(|notice| notice.say(self.words));
        let bars = self.about.get().map(|about| bars(self.words, about, &settings)).unwrap_or_default();
        let frame = Frame {
            words: self.words,
            title: &view.title,
            clinic: &clinic,
            nonce: &nonce,
            style_href: assets::style(),
            script_href: assets::script(),
            style_inside: links::holds_secret(&self.here).then(assets::style_text),
            who: visitor.map(|visitor| visitor.name.reveal().as_str()),
            staff: visitor.is_some_and(|visitor| visitor.is_staff),
            nav: &nav,
            back: view.back,
            help: Some(links::HELP),
            acting_for: bars.acting_for.as_deref(),
            standing: bars.standing.as_deref(),
            demo: self.portal.demo,
            notice: notice.as_deref(),
            has_errors: view.has_errors,
            idle: left.map(|left| Idle { left: left.seconds, minutes: settings.number(&IDLE_MINUTES) }),
            has_draft: self.has_draft,
            has_text_field: view.has_text_field,
            here: &self.here,
        };
        let scripts = [view.has_passkeys.then(assets::passkey), view.has_uploads.then(assets::staff)];
        let scripts = scripts.into_iter().flatten();
        let document =
            layout::page(&frame, html! { (view.body) @for script in scripts { script src=(script) defer {} } });
        self.html(status, &nonce, document)
    }

    fn nonce(&self) -> String {
        Id::<()>::random(self.portal.vault.entropy()).to_string()
    }

    fn html(mut self, status: StatusCode, nonce: &str, document: Markup) -> Response {
        if self.notice.is_some() {
            self.cookies.extend(session::drop_cookie(&self.portal, session::NOTICE));
        }
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        let mut response = (status, [(header::CONTENT_TYPE, kind)], document.into_string()).into_response();
        if let Some(policy) = headers::policy(nonce) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        self.with_cookies(response)
    }

    fn with_cookies(self, mut response: Response) -> Response {
        if let Some(clears) = self.clears {
            response.headers_mut().insert("clear-site-data", HeaderValue::from_static(clears));
        }
        for cookie in self.cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

/// What every page of another person's chart says above everything else.
#[derive(Default)]
struct Bars {
    acting_for: Option<String>,
    standing: Option<String>,
}

fn bars(words: Words, about: &About, settings: &Settings) -> Bars {
    let standing = match about.relation {
        Relation::Proxy(_) => return Bars { acting_for: Some(about.name.reveal().clone()), standing: None },
        Relation::Preview(_) => Some(say!(words, "page-preview")),
        Relation::BreakGlass(until) => {
            Some(say!(words, "page-break-glass", time = date::spelled_with_time(words, until, &settings.zone())))
        }
        Relation::Oneself | Relation::CareTeam | Relation::Outside | Relation::None => None,
    };
    Bars { acting_for: None, standing }
}

/// What every page says about the clinic.
fn clinic<'a>(portal: &Portal, settings: &'a Settings) -> Clinic<'a> {
    Clinic {
        name: settings.text(&CLINIC_NAME),
        phone: settings.text(&CLINIC_PHONE),
        emergency: settings.text(&EMERGENCY_NUMBER),
        accent: portal.accent(),
    }
}

fn language(portal: &Portal, headers: &HeaderMap, visitor: Option<&Visitor>) -> Language {
    let chosen = session::cookie(portal, headers, session::LANGUAGE).and_then(Language::from_tag);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    visitor
        .map(|visitor| visitor.language)
        .or(chosen)
        .unwrap_or_else(|| accepted.map(Language::preferred).unwrap_or_default())
}

/// Whether somebody opens a page, as far as the browser says; a script that asks is told the plain error.
fn is_opened(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-mode").is_none_or(|mode| mode == "navigate")
}

/// Turns errors into pages in the reader's language. Somebody who is not signed in and asked for a page is sent to
/// sign in, and comes back to it afterwards.
pub(super) async fn dress(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let (headers, uri, is_read) = (request.headers().clone(), request.uri().clone(), request.method().is_safe());
    let origin = request.extensions().get::<crate::vault::Origin>().cloned();
    let response = next.run(request).await;
    let Some(error) = response.extensions().get::<Error>().cloned() else { return response };
    let mut dressed = if matches!(error, Error::SignIn) && is_read && is_opened(&headers) {
        Redirect::to(&links::sign_in_and_return(uri.path())).into_response()
    } else if matches!(error, Error::Terms) {
        Redirect::to(&links::accept_terms_and_return(uri.path())).into_response()
    } else if matches!(error, Error::StepUp) {
        // A form goes back to the page it stood on: its button is pressed again afterwards.
        let back = if is_read { uri.path().to_owned() } else { portal.address.page_before(&headers) };
        Redirect::to(&links::step_up_and_return(&back)).into_response()
    } else if let Error::NeedsReason(patient) = error {
        Redirect::to(&links::break_glass(patient)).into_response()
    } else {
        let mut context = origin.map(Context::new);
        if let Some(context) = &mut context {
            // Who is signed in keeps their name, language and way home on the error page too.
            session::find_quietly(&portal, context, &headers).await;
        }
        Page::of(&portal, &headers, &uri, context.as_ref()).error(&error)
    };
    let cookies = response.headers().get_all(header::SET_COOKIE).iter().cloned();
    dressed.headers_mut().extend(cookies.map(|cookie| (header::SET_COOKIE, cookie)));
    dressed
}
