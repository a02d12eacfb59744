//! The form of an invitation, and the look at it before it goes.

use maud::{Markup, html};

use super::{parts_of, reason, scope};
use crate::features::proxies::model::{About, Birthdays, Reason, Side, Wish};
use crate::kit::date::spelled;
use crate::kit::scopes::Scope;
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// Who, why, what, until when, in which language.
pub fn form(words: Words, about: &About, filled: &Filled) -> View {
    let mut scopes = vec![Choice::new("all", say!(words, "proxy-scope-all"))];
    scopes.extend(Scope::GIVEN.map(|one| Choice::new(one.word(), scope(words, one))));
    let reasons = Reason::ALL.map(|one| Choice::new(one.word(), reason(words, one))).into();
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).into();
    let body = html! {
        (form::error_summary(words, filled))
        p.lead { (say!(words, "proxy-list-of", name = about.name.reveal().as_str())) }
        p { (say!(words, "proxy-invite-intro", side = about.side.word())) }
        (form::form(&links::invite_proxy(about.patient), html! {
            (form::text("name", say!(words, "proxy-name")).hint(say!(words, "proxy-name-hint", side = about.side.word())).autocomplete("off")
                .show(words, filled))
            (form::radios("reason", say!(words, "proxy-reason-ask", side = about.side.word()), reasons).show(words, filled))
            (form::checkboxes("scopes", say!(words, "proxy-scopes-ask"), scopes).show(words, filled))
            (ends(words, filled))
            (form::radios("language", say!(words, "proxy-language"), languages).show(words, filled))
            (form::email("email", say!(words, "proxy-email")).hint(say!(words, "proxy-email-hint")).optional()
                .autocomplete("off").show(words, filled))
            @if about.side == Side::Desk {
                (form::checkbox(words, filled, "paper", say!(words, "proxy-paper")))
            }
            (form::continue_button(words))
        }))
    };
    View::form(say!(words, "proxy-invite", side = about.side.word()), filled, body)
        .back(Link::back(words, links::proxies(about.patient)))
}

/// The last day, in three boxes that may stay empty.
pub(super) fn ends(words: Words, filled: &Filled) -> Markup {
    form::day(words, filled, "ends", &say!(words, "proxy-ends"), &say!(words, "proxy-ends-hint"))
}

/// What was typed, in words, with what the proxy will see and what birthdays will change; then the button.
pub fn check(words: Words, about: &About, (wish, birthdays): (&Wish, Option<Birthdays>), filled: &Filled) -> View {
    let until = wish.last_day.map_or_else(|| say!(words, "proxy-until-ended"), |day| spelled(words, day));
    let mut lines = vec![
        Line::new(say!(words, "proxy-name"), html! { (wish.name) }),
        Line::new(say!(words, "proxy-reason"), html! { (reason(words, wish.reason)) }),
        Line::new(say!(words, "proxy-scopes"), parts_of(words, wish.scopes)),
        Line::new(say!(words, "proxy-until"), html! { (until) }),
        Line::new(say!(words, "proxy-language"), html! { (wish.language.own_name()) }),
    ];
    if let Some(email) = &wish.email {
        lines.push(Line::new(say!(words, "proxy-email"), html! { (email) }));
    }
    let preview = match about.side {
        Side::Patient => links::preview(about.patient, wish.scopes),
        Side::Desk => links::staff_preview(about.patient, wish.scopes),
    };
    let body = html! {
        p.lead { (say!(words, "proxy-list-of", name = about.name.reveal().as_str())) }
        (parts::summary(words, &lines))
        @if let Some(birthdays) = birthdays { (by_itself(words, birthdays)) }
        p { a href=(preview) target="_blank" rel="noopener" { (say!(words, "proxy-preview-first")) } }
        (form::form(&links::invite_proxy(about.patient), html! {
            @for name in ["name", "reason", "ends_year", "ends_month", "ends_day", "language", "email", "paper"] {
                (form::hidden(name, filled.value(name)))
            }
            @for value in filled.values("scopes") { (form::hidden("scopes", value)) }
            (form::hidden("sure", "yes"))
            (form::actions(html! {
                (form::button(Weight::Primary, &say!(words, "proxy-make-code")))
                a href=(links::invite_proxy(about.patient)) { (say!(words, "proxy-begin-again")) }
            }))
        }))
    };
    View::new(say!(words, "proxy-check"), body).back(Link::back(words, links::proxies(about.patient)))
}

fn by_itself(words: Words, birthdays: Birthdays) -> Markup {
    parts::notice(html! {
        @if let Some(on) = birthdays.narrows_on { p { (say!(words, "proxy-narrows-on", date = spelled(words, on))) } }
        p { (say!(words, "proxy-ends-on", date = spelled(words, birthdays.ends_on))) }
    })
}
