//! Taking a result back; and what those are told who had opened it, without a word on what it was.

use maud::{Markup, html};

use super::queue::keeping;
use super::review::{Chosen, opened, state};
use super::{identifiers, kind};
use crate::features::results::model::{LookedAtFirst, Reason, TakenBack, Who};
use crate::kit::date::spelled;
use crate::kit::id::PatientId;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line};
use crate::ui::view::View;
use crate::{links, say};

/// What will happen and who has seen it, then the reason.
pub fn form(words: Words, who: &Who, chosen: &Chosen<'_>, filled: &Filled) -> View {
    let (result, zone) = (chosen.result, chosen.zone);
    let lines = [
        Line::new(say!(words, "review-result"), html! { strong { (result.title) } }),
        Line::new(say!(words, "review-kind"), html! { (kind(words, result.kind)) }),
        Line::new(say!(words, "review-collected"), html! { (spelled(words, result.collected_on)) }),
        Line::new(say!(words, "review-state"), state(words, result)),
        Line::new(say!(words, "review-opened"), opened(words, result, zone)),
    ];
    let reasons = Reason::ALL.into_iter().map(|one| Choice::new(one.word(), reason(words, one))).collect();
    let body = html! {
        (form::error_summary(words, filled))
        div.narrow { (identifiers(words, who)) }
        div.narrow { (parts::summary(words, &lines)) }
        p { (say!(words, "retract-means")) }
        @if result.opened_at.is_some() || result.opened_by_proxy_at.is_some() {
            (parts::warning(&say!(words, "retract-seen"), html! { p { (say!(words, "retract-seen-next")) } }))
        }
        (form::form(&keeping(chosen.queue, &links::retract(who.patient, result.id)), html! {
            (form::radios("reason", say!(words, "retract-why"), reasons).show(words, filled))
            (form::button(Weight::Danger, &say!(words, "retract-button")))
        }))
    };
    let back =
        Link::new(keeping(chosen.queue, &links::review_result(who.patient, result.id)), say!(words, "retract-back"));
    View::form(say!(words, "retract-title"), filled, body).back(back)
}

/// In the list: that something was taken back, and whom to ask. Nothing when nothing was.
pub fn lines(words: Words, taken_back: &[TakenBack], phone: &str) -> Markup {
    let line = |one: &TakenBack| {
        let (of, on) = (spelled(words, one.of), spelled(words, one.on));
        say!(words, "results-taken-back", date = of, on = on)
    };
    html! {
        @if !taken_back.is_empty() {
            (parts::notice(html! {
                @for one in taken_back { p { (line(one)) } }
                p { (say!(words, "results-taken-back-ask")) " " (parts::telephone(phone)) }
            }))
        }
    }
}

/// In the list: that the laboratory corrected something, and who looks at it first. Nothing where nothing waits for that.
pub fn corrected_lines(words: Words, of: &[LookedAtFirst]) -> Markup {
    let line = |one: &LookedAtFirst| {
        let date = spelled(words, one.of);
        if one.is_undecided {
            say!(words, "results-undecided-waits", date = date)
        } else {
            say!(words, "results-corrected-waits", date = date)
        }
    };
    html! { @if !of.is_empty() { (parts::notice(html! { @for one in of { p { (line(one)) } } })) } }
}

/// At its address, until it may be seen: neither of the two values of a correction, and nothing of what nobody can tell.
pub fn looked_at_first(words: Words, patient: PatientId, first: LookedAtFirst, phone: &str) -> View {
    let (title, lead) = if first.is_undecided {
        (say!(words, "results-undecided-title"), say!(words, "results-undecided-first"))
    } else {
        (say!(words, "results-corrected-title"), say!(words, "results-corrected-first"))
    };
    let body = html! {
        p.lead { (lead) }
        p { (say!(words, "results-corrected-of", date = spelled(words, first.of))) }
        p { (say!(words, "results-corrected-then")) }
        p { (say!(words, "results-next-ask")) " " (parts::telephone(phone)) }
        (form::actions(form::button_link(Weight::Primary, &links::results(patient), &say!(words, "results-back"))))
    };
    View::new(title, body).back(Link::new(links::results(patient), say!(words, "results-back")))
}

/// At its old address.
pub fn taken_back(words: Words, patient: PatientId, taken_back: TakenBack, phone: &str) -> View {
    let (of, on) = (spelled(words, taken_back.of), spelled(words, taken_back.on));
    let body = html! {
        p.lead {
            @if taken_back.by_laboratory { (say!(words, "results-gone-by-lab", date = of, on = on)) }
            @else { (say!(words, "results-gone", date = of, on = on)) }
        }
        p { (say!(words, "results-gone-why")) }
        p { (say!(words, "results-gone-acted")) " " (parts::telephone(phone)) }
        p { (say!(words, "results-gone-copy")) }
        (form::actions(form::button_link(Weight::Primary, &links::results(patient), &say!(words, "results-back"))))
    };
    View::new(say!(words, "results-gone-title"), body)
        .back(Link::new(links::results(patient), say!(words, "results-back")))
}

/// Why, in words.
pub fn reason(words: Words, reason: Reason) -> String {
    match reason {
        Reason::WrongPatient => say!(words, "retract-wrong-patient"),
        Reason::WrongFile => say!(words, "retract-wrong-file"),
        Reason::WrongContent => say!(words, "retract-wrong-content"),
        Reason::Other => say!(words, "retract-other"),
    }
}
