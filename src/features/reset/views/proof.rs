//! How it looks to show who one is beside the link. What is strongest comes first; a code to the phone stands alone.

use maud::{Markup, html};

use crate::features::reset::model::Ways;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::ui::form::{self, Filled, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::mistake::{Elsewhere, said, what_went_wrong};
use crate::ui::parts;
use crate::ui::passkey::{Does, PasskeyButton, no_passkeys_here};
use crate::ui::view::View;
use crate::{links, say};

/// Every way that is open.
pub fn ask(words: Words, filled: &Filled, ways: Ways, mistake: Option<Mistake>) -> View {
    if ways == Ways::default() {
        return at_the_desk(words);
    }
    let body = html! {
        (form::error_summary(words, filled))
        @if let Some(mistake) = mistake { (went_wrong(words, filled, mistake)) }
        p.lead { (say!(words, "reset-proof-why")) }
        @if ways.passkey { (passkey(words)) }
        @if ways.passkey_elsewhere { (no_passkeys_here(words)) }
        @if ways.code {
            // What went wrong with a code is not folded away.
            @if ways.passkey && !filled.has_errors() && mistake != Some(Mistake::Wrong) {
                (parts::details(&say!(words, "confirm-code-instead"), code(words, filled, Weight::Secondary)))
            } @else {
                (code(words, filled, if ways.passkey { Weight::Secondary } else { Weight::Primary }))
            }
        }
        @if ways.phone {
            p { (say!(words, "reset-phone-about")) }
            (send(words, if ways.code { Weight::Secondary } else { Weight::Primary }))
        }
        p { a href=(links::FORGOT_PROOF_BACKUP) { (say!(words, "sign-in-lost")) } }
    };
    let view = View::form(say!(words, "reset-proof-title"), filled, body).with_passkeys(ways.passkey);
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

fn passkey(words: Words) -> Markup {
    let button = PasskeyButton {
        does: Does::Get,
        options: links::FORGOT_PROOF_OPTIONS,
        action: links::FORGOT_PROOF_PASSKEY,
        weight: Weight::Primary,
        label: say!(words, "passkey-use"),
        next: "",
        copies: &[],
    };
    html! {
        p { (say!(words, "passkey-about")) }
        (button.show(words))
    }
}

fn code(words: Words, filled: &Filled, weight: Weight) -> Markup {
    form::form(
        links::FORGOT_PROOF,
        html! {
            (form::hidden(Filled::MISSES, filled.value(Filled::MISSES)))
            (form::one_time_code("code", say!(words, "sign-in-code"))
                .hint(say!(words, "sign-in-code-hint")).width(Width::Medium).show(words, filled))
            (form::button(weight, &say!(words, "form-continue")))
        },
    )
}

fn send(words: Words, weight: Weight) -> Markup {
    form::button_form(links::FORGOT_PROOF_SEND, weight, &say!(words, "sent-by-text"))
}

/// The page where the code is typed. It never says where it went.
pub fn sent(words: Words, filled: &Filled, mistake: Option<Mistake>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @match mistake {
            Some(Mistake::Wrong) => (said(&say!(words, "sign-in-code-wrong"), &say!(words, "sent-wrong-next"))),
            Some(mistake) => (went_wrong(words, filled, mistake)),
            None => {}
        }
        p.lead { (say!(words, "reset-phone-where")) }
        (form::form(links::FORGOT_PROOF_SENT, html! {
            (form::one_time_code("code", say!(words, "sent-code"))
                .hint(say!(words, "sent-code-hint")).width(Width::Medium).show(words, filled))
            (form::continue_button(words))
        }))
        (parts::details(&say!(words, "sent-not-received"), html! {
            p { (say!(words, "reset-phone-wait")) }
            (send(words, Weight::Secondary))
            p { (say!(words, "sent-not-received-call")) }
        }))
    };
    let view = View::form(say!(words, "sent-title"), filled, body).back(Link::back(words, links::FORGOT_PROOF));
    View { has_errors: view.has_errors || mistake.is_some(), ..view }
}

/// Nothing is left with which somebody could show who they are.
fn at_the_desk(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "reset-desk-why")) }
        p { (say!(words, "reset-desk-next")) }
    };
    View::new(say!(words, "reset-desk-title"), body)
}

/// What went wrong, with the ways to the pages of other codes. Who has used up a text has nothing else to try here.
pub(super) fn went_wrong(words: Words, filled: &Filled, mistake: Mistake) -> Markup {
    let backup = Some(links::FORGOT_PROOF_BACKUP);
    match mistake {
        Mistake::Spent => said(&say!(words, "sent-spent"), &say!(words, "reset-phone-spent-next")),
        other => {
            what_went_wrong(words, filled, other, Elsewhere { backup, desk: links::RECOVER, sheet: links::ACTIVATE })
        }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let none = Ways::default();
    let (code, phone) = (Ways { code: true, ..none }, Ways { phone: true, ..none });
    let (passkey, elsewhere) = (Ways { passkey: true, code: true, ..none }, Ways { passkey_elsewhere: true, ..code });
    let blank = Filled::empty();
    vec![
        ("reset-proof", ask(words, &blank, code, None)),
        ("reset-proof-wrong", ask(words, &blank, code, Some(Mistake::Wrong))),
        ("reset-proof-passkey", ask(words, &blank, passkey, None)),
        ("reset-proof-passkey-wrong", ask(words, &blank, passkey, Some(Mistake::WrongPasskey))),
        ("reset-proof-copied", ask(words, &blank, passkey, Some(Mistake::Copied))),
        ("reset-proof-elsewhere", ask(words, &blank, elsewhere, None)),
        ("reset-proof-phone", ask(words, &blank, phone, None)),
        ("reset-proof-enough", ask(words, &blank, phone, Some(Mistake::Enough))),
        ("reset-sent", sent(words, &blank, None)),
        ("reset-sent-wrong", sent(words, &blank, Some(Mistake::Wrong))),
        ("reset-sent-backup", sent(words, &blank, Some(Mistake::IsBackup))),
        ("reset-sent-spent", sent(words, &blank, Some(Mistake::Spent))),
        ("reset-desk", ask(words, &blank, none, None)),
    ]
}
