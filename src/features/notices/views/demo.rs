//! The mail of the demo.

use maud::{Markup, html};

use crate::features::notices::model::{Letter, Line};
use crate::kit::text::Words;
use crate::say;
use crate::ui::icon::Icon;
use crate::ui::parts;
use crate::ui::view::View;

/// Every letter that would have left, the newest first.
pub fn index(words: Words, letters: &[Letter]) -> View {
    let body = html! {
        p { (say!(words, "demo-mail-intro")) }
        @if letters.is_empty() {
            (parts::empty(Icon::Tray, &say!(words, "demo-mail-empty"), html! { p { (say!(words, "demo-mail-empty-next")) } }))
        }
        @for letter in letters { (card(words, letter)) }
    };
    View::new(say!(words, "demo-mail-title"), body)
}

fn card(words: Words, letter: &Letter) -> Markup {
    let heading = if letter.subject.is_empty() { say!(words, "demo-mail-text") } else { letter.subject.clone() };
    parts::card(
        Some(&heading),
        html! {
            p.hint { (say!(words, "demo-mail-to", address = letter.to.as_str())) }
            @for line in letter.lines.iter().filter(|line| **line != Line::Words(String::new())) {
                p { @match line {
                    Line::Words(words) => { (words) },
                    Line::Link(before, link) => { (before) " " a href=(link) { (link) } },
                } }
            }
        },
    )
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let lines = ["Somebody asked for a new password.", "", "https://portal.example.org/reset/m_QXJu6ASWnobY6dfqjHZLq"];
    let mail = Letter {
        to: "maya@example.org".to_owned(),
        subject: "Choose a new password".to_owned(),
        lines: lines.into_iter().map(Line::read).collect(),
    };
    let text = Letter {
        to: "+15550100142".to_owned(),
        subject: String::new(),
        lines: vec![Line::read("Your clinic: Here is your code: 123456")],
    };
    vec![("demo-mail", index(words, &[mail, text])), ("demo-mail-empty", index(words, &[]))]
}
