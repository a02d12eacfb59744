//! What those are told who had opened a result that was taken back, without a word on what it was.

use maud::{Markup, html};

use crate::features::results::reading::model::{LookedAtFirst, TakenBack};
use crate::kit::date::spelled;
use crate::kit::id::PatientId;
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

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
