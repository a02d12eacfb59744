//! Notices that could not leave, with why and what to do.

use maud::{Markup, html};

use crate::features::notices::model::Stuck;
use crate::kit::clock::SignedDuration;
use crate::kit::id::{NoticeId, PatientId};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::icon::Icon;
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What waits, then what failed.
pub fn index(words: Words, is_closed: bool, stuck: &[Stuck]) -> View {
    let columns = [
        Column::new(say!(words, "stuck-notice")),
        Column::new(say!(words, "stuck-state")),
        Column::new(say!(words, "stuck-reason")),
        Column::new(say!(words, "stuck-actions")),
    ];
    let body = html! {
        p { (say!(words, "stuck-intro")) }
        @if is_closed { (parts::alarm(&say!(words, "stuck-closed"), html! { p { (say!(words, "stuck-closed-next")) } })) }
        @if stuck.is_empty() {
            (parts::empty(Icon::Done, &say!(words, "stuck-none"), html! { p { (say!(words, "stuck-none-next")) } }))
        } @else {
            (table(&say!(words, "stuck-title"), &columns, stuck.iter().map(|stuck| row(words, stuck)).collect()))
        }
    };
    View::new(say!(words, "stuck-title"), body)
}

fn row(words: Words, stuck: &Stuck) -> Vec<Markup> {
    let way = if stuck.is_text { say!(words, "stuck-text") } else { say!(words, "stuck-mail") };
    let (tone, state) = match stuck.next {
        Some(_) => (Tone::Heed, say!(words, "stuck-waiting")),
        None => (Tone::Bad, say!(words, "stuck-failed")),
    };
    vec![
        html! { (stuck.title) " " span.hint { (way) " " (stuck.address) } },
        html! {
            (parts::tag(tone, &state)) " "
            span.hint { (say!(words, "stuck-since", age = age(words, stuck.age))) }
            @if let Some(next) = stuck.next { " " span.hint { (say!(words, "stuck-next", age = age(words, next))) } }
        },
        html! { @match &stuck.reason {
            Some(reason) => { (reason) },
            None => { (say!(words, "stuck-no-reason")) },
        } },
        html! {
            @if stuck.can_be_tried {
                (form::button_form(&links::try_notice_again(stuck.id), Weight::Quiet, &say!(words, "stuck-again")))
            } @else { p.hint { (say!(words, "stuck-ran-out")) } }
            @if let Some(patient) = stuck.card { p { a href=(links::card(patient)) { (say!(words, "stuck-card")) } } }
            (form::button_form(&links::stop_notice(stuck.id), Weight::Quiet, &say!(words, "stuck-stop")))
        },
    ]
}

/// In the largest unit that does not lie.
fn age(words: Words, age: SignedDuration) -> String {
    let (minutes, hours) = (age.as_mins().max(0), age.as_hours());
    match hours {
        ..1 => say!(words, "queue-minutes", count = minutes),
        1..48 => say!(words, "queue-hours", count = hours),
        48.. => {
            let days = hours / 24;
            say!(words, "queue-days", count = days)
        }
    }
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let waiting = Stuck {
        id: NoticeId::from_bits([5; 16]),
        title: say!(words, "mail-password-changed-subject"),
        is_text: false,
        address: "m…@example.org".to_owned(),
        age: SignedDuration::from_hours(3),
        next: Some(SignedDuration::from_mins(40)),
        reason: Some(say!(words, "trouble-unreachable")),
        can_be_tried: true,
        card: Some(PatientId::from_bits([7; 16])),
    };
    let failed = Stuck {
        is_text: true,
        address: "…0142".to_owned(),
        age: SignedDuration::from_hours(50),
        next: None,
        reason: None,
        can_be_tried: false,
        card: None,
        ..waiting.clone()
    };
    vec![("stuck-notices", index(words, true, &[waiting, failed])), ("stuck-notices-none", index(words, false, &[]))]
}
