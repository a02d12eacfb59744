//! The page around a view, and the only maker of an HTML reply.

mod errors;
mod memory;

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::context::{About, Context};
use super::cookies;
use super::standing::Standing;
use super::{Notice, Portal, Reply, assets, headers, nav, notice};
use crate::kit::date;
use crate::kit::id::Id;
use crate::kit::notified::ToCall;
use crate::kit::random::Entropy;
use crate::kit::text::{Language, Words};
use crate::logins::{Begun, SessionStage, TimeLeft, Visitor};
use crate::ui::call_list::Urgent;
use crate::ui::idle::Idle;
use crate::ui::layout::{self, Clinic, Frame, Link};
use crate::ui::sheet::{SheetFrame, sheet};
use crate::ui::view::View;
use crate::vault::actor::Relation;
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE, EMERGENCY_NUMBER, IDLE_MINUTES, Settings};
use crate::{links, say};

pub(super) use errors::shown_as_pages;

/// What a handler answers with: it knows the reader's language, who is signed in, and where the page is.
pub struct Page {
    portal: Portal,
    words: Words,
    here: String,
    visitor: Option<Box<Visitor>>,
    request: String,
    notice: Option<String>,
    has_draft: bool,
    clears: Option<&'static str>,
    about: Arc<OnceLock<About>>,
    to_call: Option<Vec<ToCall>>,
    cookies: Vec<HeaderValue>,
}

impl FromRequestParts<Portal> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        let mut page = Self::of(portal, &parts.headers, &parts.uri, parts.extensions.get::<Context>());
        // A form that came back is read where it was sent to; the way back leads to the page that it stands on.
        let standing = parts.extensions.get::<Standing>().filter(|_| parts.method == Method::POST);
        if let Some(of_form) = standing.and_then(|standing| standing.page_of(&page.here)) {
            page.here = of_form;
        }
        // That nobody could be told is said on every page of those who treat; where it cannot be read, the page is there.
        let to_call = match page.visitor.as_deref().filter(|visitor| visitor.stage == SessionStage::Full) {
            Some(visitor) if visitor.is_staff => portal.vault.to_call_now(&visitor.caller).await.ok().flatten(),
            Some(_) | None => None,
        };
        Ok(Self { to_call, ..page })
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
            notice: cookies::cookie(portal, headers, cookies::NOTICE).map(str::to_owned),
            has_draft: false,
            clears: None,
            about: context.map(|context| Arc::clone(&context.about)).unwrap_or_default(),
            visitor,
            to_call: None,
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
        let visitor = self.visitor.as_ref().filter(|visitor| visitor.stage == SessionStage::Full)?;
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
        self.cookies.extend(cookies::set_cookie(&self.portal, cookies::CEREMONY, begun.token.reveal()));
        let kind = HeaderValue::from_static("application/json");
        Ok(self.with_cookies(([(header::CONTENT_TYPE, kind)], begun.options).into_response()))
    }

    /// Sends the browser on, with a word about what was done.
    pub fn go(mut self, to: &str, notice: impl Into<Option<Notice>>) -> Reply {
        if let Some(notice) = notice.into() {
            self.cookies.extend(cookies::set_cookie(&self.portal, cookies::NOTICE, notice.word()));
        }
        Ok(self.with_cookies(Redirect::to(to).into_response()))
    }

    fn reply(self, status: StatusCode, view: View) -> Response {
        let settings = self.portal.vault.settings();
        let clinic = clinic(&self.portal, &settings);
        let left = self.time_left();
        let visitor = self.visitor.as_deref().filter(|visitor| visitor.stage == SessionStage::Full);
        let nav = visitor.filter(|visitor| visitor.is_staff).map(|visitor| self.nav(visitor)).unwrap_or_default();
        let nonce = self.nonce();
        let notice = self.notice.as_deref().and_then(|word| notice::said(self.words, word));
        let bars = self.about.get().map(|about| bars(self.words, about, &settings)).unwrap_or_default();
        let critical = links::part_of_queue("critical", "");
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
            urgent: self.to_call.as_deref().map(|to_call| Urgent { href: &critical, to_call }),
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

    /// The line of links; patients have none, since their home page is the way.
    fn nav(&self, visitor: &Visitor) -> Vec<Link> {
        let keeps_to_teams = self.portal.vault.rules().keeps_to_teams();
        nav::seen(&self.portal.brought.nav, visitor.caller.actor().roles(), keeps_to_teams, self.words)
    }

    fn nonce(&self) -> String {
        Id::<()>::random(self.portal.vault.entropy()).to_string()
    }

    fn html(mut self, status: StatusCode, nonce: &str, document: Markup) -> Response {
        if self.notice.is_some() {
            self.cookies.extend(cookies::drop_cookie(&self.portal, cookies::NOTICE));
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
        Relation::Called => Some(say!(words, "page-called")),
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
    let chosen = cookies::cookie(portal, headers, cookies::LANGUAGE).and_then(Language::from_tag);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let of_login = |stage| visitor.filter(|visitor| visitor.stage == stage).map(|visitor| visitor.language);
    of_login(SessionStage::Full)
        .or(chosen)
        .or_else(|| of_login(SessionStage::Password))
        .unwrap_or_else(|| accepted.map(Language::preferred).unwrap_or_default())
}
