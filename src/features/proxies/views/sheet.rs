//! The sheet for somebody who is to act for a patient, in their language.

use maud::{Markup, html};

use crate::features::proxies::model::Sheet;
use crate::kit::date::spelled_with_time;
use crate::kit::text::Words;
use crate::ui::sheet::{beside, code, framed, sheet_page};
use crate::ui::{parts, qr};
use crate::{links, say};

/// The window's title; it names nobody.
pub fn title(words: Words) -> String {
    say!(words, "proxy-sheet")
}

/// To the person at the screen.
pub fn note(words: Words, is_sent: bool) -> Markup {
    html! {
        p { (say!(words, "proxy-sheet-once")) }
        @if is_sent { p { (say!(words, "proxy-sheet-sent")) } }
    }
}

/// The page. It says whose record it is, since a proxy may act for several people, and nothing of what is in it.
pub fn page(sheet: &Sheet) -> Markup {
    let words = sheet.issued.language.words();
    let until = spelled_with_time(words, sheet.issued.until, &sheet.zone);
    let body = html! {
        p { (say!(words, "sheet-dear")) " " (sheet.issued.name) "," br; (say!(words, "proxy-sheet-why", name = sheet.patient.reveal().as_str())) }
        (beside(way_in(words, sheet), picture(words, sheet)))
        p { strong { (say!(words, "sheet-until", until = until)) } }
        (parts::steps(&[
            html! { (say!(words, "sheet-step-open")) },
            html! { (say!(words, "proxy-sheet-step-code", name = sheet.patient.reveal().as_str())) },
            html! { (say!(words, "proxy-sheet-step-login")) },
        ]))
        (framed(html! {
            p { strong { (say!(words, "sheet-never-ask")) } }
            p { (say!(words, "sheet-keep")) }
        }))
        p {
            (say!(words, "page-call-us")) " " strong { (sheet.phone) } br;
            (say!(words, "page-emergency", number = sheet.emergency.as_str()))
        }
    };
    sheet_page(sheet.issued.language, &sheet.clinic, &say!(words, "proxy-sheet-title"), body)
}

/// The address and the code, to type.
fn way_in(words: Words, sheet: &Sheet) -> Markup {
    html! {
        p { (say!(words, "sheet-address")) br; strong { (sheet.url.trim_start_matches("https://")) (links::ACTIVATE) } }
        p { (say!(words, "sheet-code")) }
        (code(sheet.code.reveal()))
    }
}

/// The same to scan. What stands after the `#` stays in the browser and reaches no log.
fn picture(words: Words, sheet: &Sheet) -> Markup {
    let address = [&sheet.url, links::ACTIVATE, "#", sheet.code.reveal()].concat();
    qr::qr(&address, &say!(words, "sheet-qr"))
}
