//! Every view with invented data, for the gallery.

use maud::Markup;

use super::{grant, invitation, list, own, sheet};
use crate::features::proxies::model::{
    About, Birthdays, Giver, Grant, Issued, OpenInvitation, Reason, Sheet, Side, Wish,
};
use crate::kit::clock::instant;
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{AccountId, PatientId, ProxyInvitationId};
use crate::kit::phi::Phi;
use crate::kit::scopes::{Scope, Scopes};
use crate::kit::secret::Secret;
use crate::kit::text::{Language, Words};
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;

/// August 14, 2026, in the morning.
const NOW: i64 = 1_786_708_800_000;
const DAY: i64 = 24 * 3_600_000;

/// Every view.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (patient, desk) = (about(Side::Patient), about(Side::Desk));
    let narrow = Grant {
        scopes: all().narrowed(),
        is_narrow: true,
        narrows_on: None,
        giver: Giver::Patient,
        used_at: None,
        ends_at: None,
        ..parent()
    };
    let mut failed = Filled::with(&[("name", "Omar Okafor")]);
    failed.fail("reason", say!(words, "proxy-reason-missing"));
    failed.fail("scopes", say!(words, "proxy-scopes-missing"));
    let typed = Filled::with(&[("name", "Omar Okafor"), ("language", "en")]);
    let days = Birthdays { narrows_on: Some(Date::constant(2031, 6, 10)), ends_on: Date::constant(2037, 6, 10) };
    let edited = grant::filled(&parent(), &TimeZone::UTC);
    vec![
        ("proxies", list::index(words, &patient, &[parent(), narrow.clone()], &[invited()])),
        ("proxies-none", list::index(words, &patient, &[], &[])),
        ("proxies-for-the-desk", list::index(words, &desk, &[parent()], &[invited()])),
        ("proxy-invite", invitation::form(words, &patient, &Filled::with(&[("language", "en")]))),
        ("proxy-invite-failed", invitation::form(words, &desk, &failed)),
        ("proxy-check", invitation::check(words, &patient, (&wish(), Some(days)), &typed)),
        ("proxy-change", grant::edit(words, &patient, parent().proxy, (Some(&parent().name), &edited))),
        ("proxy-own", own::show(words, &patient, &parent())),
        ("proxy-own-end", own::end(words, &patient)),
        ("proxy-own-narrow", own::show(words, &patient, &narrow)),
    ]
}

/// The printed sheet, for the gallery.
pub fn sample_sheets() -> Vec<(&'static str, Vec<Markup>)> {
    let sample = |language| {
        vec![sheet::page(&Sheet {
            issued: Issued {
                id: ProxyInvitationId::from_bits([3; 16]),
                name: Phi::from("Omar Okafor"),
                language,
                until: instant(NOW + 7 * DAY),
                is_sent: false,
            },
            patient: Phi::from("Theo Okafor"),
            code: Secret::new("7K3M-9QXW-2HPZ-M4TR"),
            url: "https://portal.example".to_owned(),
            clinic: "Alder Street Family Practice".to_owned(),
            phone: "(555) 010-0142".to_owned(),
            emergency: "911".to_owned(),
            zone: TimeZone::UTC,
        })]
    };
    vec![("proxy-sheet", sample(Language::English)), ("proxy-sheet-es", sample(Language::Spanish))]
}

fn about(side: Side) -> About {
    About { patient: PatientId::from_bits([1; 16]), name: Phi::from("Theo Okafor"), side, zone: TimeZone::UTC }
}

fn all() -> Scopes {
    Scope::GIVEN.into_iter().collect()
}

fn parent() -> Grant {
    Grant {
        proxy: AccountId::from_bits([2; 16]),
        name: Phi::from("Omar Okafor"),
        reason: Reason::Parent,
        scopes: all(),
        is_narrow: false,
        narrows_on: Some(Date::constant(2031, 6, 10)),
        ends_at: Some(instant(NOW + 1_000 * DAY)),
        granted_at: instant(NOW - 20 * DAY),
        giver: Giver::Staff("Fern Walsh".to_owned()),
        used_at: Some(instant(NOW - DAY)),
    }
}

fn invited() -> OpenInvitation {
    OpenInvitation {
        id: ProxyInvitationId::from_bits([3; 16]),
        name: Phi::from("Ines Okafor"),
        reason: Reason::Carer,
        scopes: Scopes::NONE.with(Scope::Appointments),
        until: instant(NOW + 5 * DAY),
    }
}

fn wish() -> Wish {
    Wish {
        name: Phi::from("Omar Okafor"),
        reason: Reason::Parent,
        scopes: all(),
        last_day: Some(Date::constant(2028, 1, 31)),
        language: Language::Spanish,
        email: Some(Phi::from("omar@example.org")),
    }
}
