//! How the security page looks.

use maud::{Markup, html};

use super::history;
use crate::features::account::model::{Device, Event, Factor, Login, Session};
use crate::kit::clock::Timestamp;
use crate::kit::date::{TimeZone, spelled, spelled_with_time};
use crate::kit::factors::FactorKind;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line, Thing, Tone};
use crate::ui::view::View;
use crate::{links, say};

/// Where somebody is signed in, what gets in, what happened.
pub fn security(words: Words, login: &Login, lately: &[Event], zone: &TimeZone) -> View {
    let body = html! {
        @if let Some(since) = login.recovery_since { (recovery(words, since, zone)) }
        (parts::card(Some(&say!(words, "security-sessions")), sessions(words, &login.sessions, zone)))
        (parts::card(Some(&say!(words, "security-not-me")), html! {
            p { (say!(words, "security-not-me-about")) }
            (form::button_link(Weight::Danger, links::NOT_ME, &say!(words, "not-me-title")))
        }))
        (parts::card(Some(&say!(words, "security-names")), names(words, login)))
        (parts::card(Some(&say!(words, "security-factors")), factors(words, &login.factors, zone)))
        (parts::card(Some(&say!(words, "security-codes")), codes(words, login.codes_left)))
        (parts::card(Some(&say!(words, "security-devices")), devices(words, &login.devices, zone)))
        (parts::card(Some(&say!(words, "security-lately")), html! {
            (history::list(words, lately, zone))
            p { a href=(links::HISTORY) { (say!(words, "security-all-history")) } }
        }))
    };
    View::new(say!(words, "account-security"), body).back(Link::back(words, links::ACCOUNT))
}

/// Who is signed in needs no way back in: somebody else may have asked for it.
fn recovery(words: Words, since: Timestamp, zone: &TimeZone) -> Markup {
    let since = spelled_with_time(words, since, zone);
    parts::warning(
        &say!(words, "cancel-title"),
        html! {
            p { (say!(words, "cancel-intro")) " " (say!(words, "security-recovery-since", since = since)) }
            p { (say!(words, "cancel-does")) }
            (form::button_form(links::CANCEL_OWN_RECOVERY, Weight::Danger, &say!(words, "cancel-go")))
        },
    )
}

fn sessions(words: Words, sessions: &[Session], zone: &TimeZone) -> Markup {
    let things: Vec<Thing> = sessions.iter().map(|session| thing(words, session, zone)).collect();
    html! {
        (parts::things(&things))
        @if sessions.iter().any(|session| !session.is_this) {
            (form::button_form(links::END_OTHER_SESSIONS, Weight::Secondary, &say!(words, "security-end-others")))
        } @else { p.hint { (say!(words, "security-only-here")) } }
    }
}

fn thing(words: Words, session: &Session, zone: &TimeZone) -> Thing {
    let (since, used) = (spelled_with_time(words, session.since, zone), spelled_with_time(words, session.used, zone));
    let device = history::device(words, &session.whereabouts.device);
    let (end, start) = (say!(words, "security-end", device = device.as_str()), session.whereabouts.starts.as_str());
    Thing {
        name: html! {
            (device)
            @if session.is_this { " " (parts::tag(Tone::Good, &say!(words, "security-this"))) }
        },
        about: html! {
            @if !start.is_empty() { span.hint { (say!(words, "security-from", start = start)) } }
            span.hint { (say!(words, "security-since", since = since, used = used)) }
        },
        act: (!session.is_this).then(|| form::button_form(&links::end_session(session.id), Weight::Quiet, &end)),
    }
}

fn names(words: Words, login: &Login) -> Markup {
    let kept =
        if login.has_password { say!(words, "security-password-kept") } else { say!(words, "security-no-password") };
    parts::summary(
        words,
        &[
            Line::new(say!(words, "sign-in-username"), html! { (login.username) }).change(links::USERNAME),
            Line::new(say!(words, "sign-in-password"), html! { (kept) }).change(links::PASSWORD),
        ],
    )
}

fn factors(words: Words, factors: &[Factor], zone: &TimeZone) -> Markup {
    let things: Vec<Thing> = factors
        .iter()
        .map(|factor| Thing {
            name: html! { (factor.name) },
            about: html! {
                span.hint { (kind(words, factor.kind)) }
                span.hint { (added(words, factor, zone)) }
            },
            act: Some(html! { a href=(links::factor(factor.id)) {
                (say!(words, "security-change")) span.unseen { " " (factor.name) }
            } }),
        })
        .collect();
    html! {
        p { (say!(words, "security-factors-about")) }
        @if factors.is_empty() { p.hint { (say!(words, "security-no-factors")) } } @else { (parts::things(&things)) }
        (form::actions(html! {
            (form::button_link(Weight::Secondary, links::NEW_PASSKEY, &say!(words, "passkey-new-title")))
            (form::button_link(Weight::Secondary, links::NEW_APP, &say!(words, "app-title")))
        }))
    }
}

fn kind(words: Words, kind: FactorKind) -> String {
    match kind {
        FactorKind::App => say!(words, "security-kind-app"),
        FactorKind::Passkey => say!(words, "security-kind-passkey"),
        FactorKind::Email => say!(words, "security-kind-email"),
        FactorKind::Text => say!(words, "security-kind-text"),
    }
}

fn added(words: Words, factor: &Factor, zone: &TimeZone) -> String {
    let added = day(words, factor.added, zone);
    match factor.used {
        Some(used) => say!(words, "security-added-used", added = added, used = day(words, used, zone)),
        None => say!(words, "security-added", added = added),
    }
}

fn codes(words: Words, left: u32) -> Markup {
    html! {
        p { (say!(words, "security-codes-left", count = left)) }
        p.hint { (say!(words, "security-codes-why")) }
        (form::button_link(Weight::Secondary, links::RECOVERY_CODES, &say!(words, "codes-make")))
    }
}

fn devices(words: Words, devices: &[Device], zone: &TimeZone) -> Markup {
    let things: Vec<Thing> = devices.iter().map(|device| known(words, device, zone)).collect();
    html! {
        p { (say!(words, "security-devices-about")) }
        @if devices.is_empty() { p.hint { (say!(words, "security-no-devices")) } } @else { (parts::things(&things)) }
    }
}

fn known(words: Words, device: &Device, zone: &TimeZone) -> Thing {
    let name = history::device(words, &device.name);
    let seen = say!(words, "security-seen", seen = day(words, device.seen, zone));
    let trusted = device.trusted_until.map(|until| say!(words, "security-trusted", until = day(words, until, zone)));
    let stop = say!(words, "security-distrust", device = name.as_str());
    Thing {
        name: html! { (name) },
        about: html! {
            span.hint { (seen) }
            @if let Some(trusted) = &trusted { span.hint { (trusted) } }
        },
        act: trusted.map(|_| form::button_form(&links::distrust(device.id), Weight::Quiet, &stop)),
    }
}

fn day(words: Words, at: Timestamp, zone: &TimeZone) -> String {
    spelled(words, crate::kit::date::day(at, zone))
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let busy = sample_login();
    let here = busy.sessions.iter().filter(|session| session.is_this).cloned().collect();
    let bare = Login {
        sessions: here,
        devices: vec![],
        factors: vec![],
        codes_left: 0,
        recovery_since: None,
        has_password: false,
        ..busy.clone()
    };
    let events = history::sample_events();
    vec![
        ("account-security", security(words, &busy, &events[..5], &TimeZone::UTC)),
        ("account-security-bare", security(words, &bare, &events[..1], &TimeZone::UTC)),
    ]
}

fn sample_login() -> Login {
    use crate::features::account::model::Whereabouts;
    use crate::kit::clock::instant;
    use crate::kit::id::{DeviceId, FactorId, SessionId};
    let at = instant(1_786_708_800_000);
    let session = |number, device: &str, is_this| Session {
        id: SessionId::from_bits([number; 16]),
        whereabouts: Whereabouts::new(device.to_owned(), "203.0.113.0/24"),
        since: at,
        used: at,
        is_this,
    };
    let factor = |kind, name: &str, used| Factor {
        id: FactorId::from_bits([1; 16]),
        kind,
        name: name.to_owned(),
        added: at,
        used,
    };
    let device = |name: &str, trusted_until| Device {
        id: DeviceId::from_bits([1; 16]),
        name: name.to_owned(),
        seen: at,
        trusted_until,
    };
    Login {
        username: "maya".to_owned(),
        has_password: true,
        sessions: vec![session(1, "Chrome on Android", true), session(2, "Firefox on Windows", false)],
        devices: vec![device("Chrome on Android", Some(at)), device("Firefox on Windows", None)],
        factors: vec![
            factor(FactorKind::App, "Authenticator app", Some(at)),
            factor(FactorKind::Passkey, "My phone", None),
            factor(FactorKind::Email, "E-mail", None),
            factor(FactorKind::Text, "Text message", None),
        ],
        codes_left: 7,
        recovery_since: Some(at),
    }
}
