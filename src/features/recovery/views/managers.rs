//! A colleague's login, for two managers.

use maud::{Markup, html};

use crate::features::recovery::model::Colleague;
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Tone};
use crate::ui::view::View;
use crate::{links, say};

/// How it stands, and the one thing that this manager can do.
pub fn show(words: Words, colleague: &Colleague) -> View {
    let body = html! {
        p.lead { (colleague.name) }
        @if colleague.is_locked { p { (parts::tag(Tone::Bad, &say!(words, "staff-locked"))) } }
        @if colleague.is_own {
            p { (say!(words, "staff-recovery-own")) }
        } @else if !colleague.has_managers {
            p { (say!(words, "staff-recovery-too-few")) }
            p { code { "anteroom staff recover \"" (colleague.name) "\"" } }
        } @else {
            (parts::steps(&[
                html! { (say!(words, "staff-recovery-step-propose")) },
                html! { (say!(words, "staff-recovery-step-agree")) },
                html! { (say!(words, "staff-recovery-step-code")) },
            ]))
            (next(words, colleague))
        }
    };
    View::new(say!(words, "staff-recovery-title"), body).back(Link::back(words, links::STAFF))
}

fn next(words: Words, colleague: &Colleague) -> Markup {
    let (here, withdraw) =
        (links::staff_recovery(colleague.account), links::withdraw_staff_recovery(colleague.account));
    html! {
        @match &colleague.proposed {
            None => (form::button_form(&here, Weight::Primary, &say!(words, "staff-recovery-propose"))),
            Some((_, true)) => {
                (parts::notice(html! { p { (say!(words, "staff-recovery-waits")) } }))
                (form::button_form(&withdraw, Weight::Secondary, &say!(words, "staff-recovery-withdraw")))
            }
            Some((by, false)) => {
                p { (by) " " (say!(words, "staff-recovery-proposed")) }
                p { (say!(words, "staff-recovery-make-sure")) }
                (form::actions(html! {
                    (form::button_form(&links::agree_staff_recovery(colleague.account), Weight::Primary, &say!(words, "staff-recovery-agree")))
                    (form::button_form(&withdraw, Weight::Secondary, &say!(words, "staff-recovery-refuse")))
                }))
            }
        }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let sample = |is_own, has_managers, proposed| {
        let (account, name) = (AccountId::from_bits([1; 16]), Phi::from("Noor Haddad"));
        show(words, &Colleague { account, name, is_locked: is_own, is_own, has_managers, proposed })
    };
    vec![
        ("staff-recovery", sample(false, true, None)),
        ("staff-recovery-mine", sample(false, true, Some((Phi::from("Vera Lind"), true)))),
        ("staff-recovery-theirs", sample(false, true, Some((Phi::from("Vera Lind"), false)))),
        ("staff-recovery-few", sample(false, false, None)),
        ("staff-recovery-own", sample(true, true, None)),
    ]
}
