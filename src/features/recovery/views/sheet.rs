//! The code on paper, in English and in the person's own language.

use maud::{Markup, html};

use crate::features::recovery::model::{Sheet, Whose};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{self, TimeZone};
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::{Language, Words};
use crate::ui::parts;
use crate::ui::sheet::{code, framed, sheet_page};
use crate::{links, say};

/// The window's title; it names nobody.
pub fn title(words: Words) -> String {
    say!(words, "recovery-sheet-title")
}

/// To the person at the screen.
pub fn note(words: Words, sheet: &Sheet) -> Markup {
    html! {
        p { (say!(words, "access-sheet-once")) }
        @if sheet.from.is_some() { p { (say!(words, "recovery-sheet-read-out")) } }
    }
}

/// The pages: English for whoever helps, then the person's language.
pub fn pages(sheet: &Sheet) -> Vec<Markup> {
    let mut languages = vec![Language::English];
    languages.extend(Some(sheet.language).filter(|language| *language != Language::English));
    languages.into_iter().map(|language| page(language, sheet)).collect()
}

fn page(language: Language, sheet: &Sheet) -> Markup {
    let words = language.words();
    let when = |at: Timestamp| date::spelled_with_time(words, at, &sheet.zone);
    let path = match sheet.whose {
        Whose::Person => links::RECOVER,
        Whose::Staff => links::RECOVER_STAFF,
    };
    let body = html! {
        p { (say!(words, "sheet-dear")) " " (sheet.name) "," br; (say!(words, "recovery-sheet-why")) }
        p { (say!(words, "sheet-address")) br; strong { (sheet.url.trim_start_matches("https://")) (path) } }
        p { (say!(words, "sheet-code")) }
        (code(sheet.code.reveal()))
        @if let Some(from) = sheet.from {
            p { strong { (say!(words, "recovery-sheet-from", from = when(from))) } }
        }
        p { strong { (say!(words, "sheet-until", until = when(sheet.until))) } }
        (parts::steps(&[
            html! { (say!(words, "recovery-sheet-step-code")) },
            html! { (say!(words, "recovery-sheet-step-contact")) },
            html! { (say!(words, "recovery-sheet-step-new")) },
        ]))
        (framed(html! {
            p { strong { (say!(words, "sheet-never-ask")) } }
            p { (say!(words, "recovery-sheet-told")) }
        }))
        p { (say!(words, "page-call-us")) " " strong { (sheet.phone) } }
    };
    sheet_page(language, &sheet.clinic, &say!(words, "recovery-sheet-title"), body)
}

pub(super) fn samples() -> Vec<(&'static str, Vec<Markup>)> {
    let sample = |language, whose, from: Option<i64>| {
        pages(&Sheet {
            name: Phi::from("Maya Okafor"),
            language,
            code: Secret::new("7K3M-9QXW-2HPZ-M4TR"),
            from: from.map(instant),
            until: instant(1_795_200_000_000),
            whose,
            url: "https://portal.example".to_owned(),
            clinic: "Alder Street Family Practice".to_owned(),
            phone: "(555) 010-0142".to_owned(),
            zone: TimeZone::UTC,
        })
    };
    vec![
        ("recovery-sheet", sample(Language::English, Whose::Staff, None)),
        ("recovery-sheet-es", sample(Language::Spanish, Whose::Person, Some(1_795_100_000_000))),
    ]
}
