//! Who acts for the patient, and who is invited to.

use maud::{Markup, html};

use super::{birthday, facts, parts_of, reason};
use crate::features::proxies::model::{About, Grant, OpenInvitation, Side};
use crate::kit::date::spelled_with_time;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// A card for each proxy and each open invitation.
pub fn index(words: Words, about: &About, grants: &[Grant], invited: &[OpenInvitation]) -> View {
    let invite = form::button_link(
        Weight::Primary,
        &links::invite_proxy(about.patient),
        &say!(words, "proxy-invite", side = about.side.word()),
    );
    let body = html! {
        p.lead { (say!(words, "proxy-list-of", name = about.name.reveal().as_str())) }
        p { (say!(words, "proxy-list-intro", side = about.side.word())) }
        @if grants.is_empty() && invited.is_empty() {
            (parts::empty(Icon::People, &say!(words, "proxy-nobody"), html! { p { (say!(words, "proxy-nobody-next")) } }))
        }
        (form::actions(invite))
        @for grant in grants { (proxy(words, about, grant)) }
        @if !invited.is_empty() {
            h2 { (say!(words, "proxy-invited")) }
            @for one in invited { (invitation(words, about, one)) }
        }
    };
    View::new(say!(words, "proxy-title"), body).back(Link::back(words, home(about)))
}

/// Where each side comes from.
fn home(about: &About) -> String {
    match about.side {
        Side::Patient => links::chart(about.patient),
        Side::Desk => links::card(about.patient),
    }
}

fn proxy(words: Words, about: &About, grant: &Grant) -> Markup {
    let preview = match about.side {
        Side::Patient => links::preview(about.patient, grant.scopes),
        Side::Desk => links::staff_preview(about.patient, grant.scopes),
    };
    parts::card(
        Some(grant.name.reveal()),
        html! {
            (parts::summary(words, &facts(words, grant, &about.zone)))
            (birthday(words, grant))
            (form::actions(html! {
                (form::button_link(Weight::Secondary, &preview, &say!(words, "proxy-preview")))
                @if about.side == Side::Patient {
                    (form::button_link(Weight::Secondary, &links::proxy(about.patient, grant.proxy), &say!(words, "proxy-change")))
                }
            }))
            (parts::details(&say!(words, "proxy-end"), html! {
                p { (say!(words, "proxy-end-sure", name = grant.name.reveal().as_str())) }
                (form::button_form(&links::end_proxy(about.patient, grant.proxy), Weight::Danger, &say!(words, "proxy-end")))
            }))
        },
    )
}

fn invitation(words: Words, about: &About, one: &OpenInvitation) -> Markup {
    let lines = [
        Line::new(say!(words, "proxy-reason"), html! { (reason(words, one.reason)) }),
        Line::new(say!(words, "proxy-scopes"), parts_of(words, one.scopes)),
        Line::new(say!(words, "proxy-code-until"), html! { (spelled_with_time(words, one.until, &about.zone)) }),
    ];
    let revoke = links::revoke_proxy_invitation(about.patient, one.id);
    parts::card(
        Some(one.name.reveal()),
        html! {
            (parts::summary(words, &lines))
            (form::button_form(&revoke, Weight::Secondary, &say!(words, "proxy-revoke")))
        },
    )
}
