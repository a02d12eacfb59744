//! The page of the mail server, and that of the text gateway.

use maud::{Markup, html};

use super::settings::field;
use crate::features::clinic::model::{Input, Outcome, Question, Section, ServerPage};
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// What is set, and a test of it.
pub fn server(words: Words, filled: &Filled, server: &ServerPage) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(outcome) = &server.outcome { (outcome_of(words, outcome)) }
        (form::form(&server.link, html! {
            @for question in &server.section.questions { (field(words, filled, question)) }
            @if server.is_pinned { (parts::notice(html! { p { (say!(words, "servers-pinned")) } })) }
            (form::button(Weight::Primary, &say!(words, "settings-save")))
        }))
        @if let Some(replies) = &server.replies { (replies_to(words, replies.as_deref())) }
        (parts::card(Some(&say!(words, "servers-test")), html! {
            p { (say!(words, "servers-test-does")) }
            (form::form(&server.test, html! {
                (form::text("to", server.recipient.as_str()).verbatim().width(Width::Medium).autocomplete("off").show(words, filled))
                (form::button(Weight::Secondary, &say!(words, "servers-test-button")))
            }))
        }))
    };
    View::form(server.section.heading.clone(), filled, body).back(Link::back(words, links::SETTINGS))
}

fn outcome_of(words: Words, outcome: &Outcome) -> Markup {
    match outcome {
        Outcome::Worked(to) => parts::confirmation(
            &say!(words, "servers-test-worked"),
            html! { p { (say!(words, "servers-test-worked-next", to = to.as_str())) } },
        ),
        Outcome::Failed(reason) => parts::alarm(&say!(words, "servers-test-failed"), html! { p { (reason) } }),
    }
}

/// Where the gateway reports STOP and START.
fn replies_to(words: Words, replies: Option<&str>) -> Markup {
    parts::card(
        Some(&say!(words, "setting-texts-replies")),
        html! {
            @if let Some(address) = replies {
                p { (say!(words, "setting-texts-replies-does")) }
                p { code { (address) } }
                (form::form(links::NEW_TEXT_REPLIES, html! {
                    p.hint { (say!(words, "servers-replies-voids")) }
                    (form::button(Weight::Quiet, &say!(words, "servers-replies-new")))
                }))
            } @else {
                p { (say!(words, "servers-replies-none")) }
            }
        },
    )
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let question = |name, label, input| Question { name, label, consequence: String::new(), input };
    let page = |outcome, replies| ServerPage {
        link: links::MAIL_SERVER.to_owned(),
        test: links::MAIL_SERVER.to_owned(),
        section: Section {
            heading: say!(words, "settings-mail"),
            questions: vec![
                question("host", say!(words, "setting-mail-host"), Input::Verbatim),
                question("password", say!(words, "setting-mail-password"), Input::Secret(true)),
            ],
        },
        recipient: say!(words, "servers-test-mail"),
        is_pinned: true,
        outcome,
        replies,
    };
    let filled = Filled::with(&[("host", "smtp.example.org"), ("to", "vera@example.org")]);
    let failed = Outcome::Failed(say!(words, "trouble-certificate"));
    let address = "https://portal.example.org/gateway/texts/m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c".to_owned();
    vec![
        ("server", server(words, &filled, &page(None, Some(None)))),
        (
            "server-test-worked",
            server(words, &filled, &page(Some(Outcome::Worked("vera@example.org".to_owned())), None)),
        ),
        ("server-test-failed", server(words, &filled, &page(Some(failed), Some(Some(address))))),
    ]
}
