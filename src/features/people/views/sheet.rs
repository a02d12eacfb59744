//! The activation sheet: what a patient takes home, in English and in the patient's own language.

use maud::{Markup, html};

use crate::features::people::model::{Issued, Sheet};
use crate::kit::clock::instant;
use crate::kit::date::{self, TimeZone};
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::{Language, Words};
use crate::ui::sheet::{beside, code, framed, sheet_page};
use crate::ui::{parts, qr};
use crate::{links, say};

/// The window's title; it names nobody.
pub fn title(words: Words) -> String {
    say!(words, "access-sheet")
}

/// To the person at the screen.
pub fn note(words: Words) -> Markup {
    html! { p { (say!(words, "access-sheet-once")) } }
}

/// The pages: English for the clinic and whoever helps, then the patient's language.
pub fn pages(sheet: &Sheet) -> Vec<Markup> {
    let mut languages = vec![Language::English];
    languages.extend(Some(sheet.issued.language).filter(|language| *language != Language::English));
    languages.into_iter().map(|language| page(language, sheet)).collect()
}

fn page(language: Language, sheet: &Sheet) -> Markup {
    let words = language.words();
    let until = date::spelled_with_time(words, sheet.issued.until, &sheet.zone);
    let body = html! {
        p { (say!(words, "sheet-dear")) " " (sheet.issued.name) "," br; (say!(words, "sheet-why")) }
        (beside(way_in(words, sheet), picture(words, sheet)))
        p { strong { (say!(words, "sheet-until", until = until)) } }
        (parts::steps(&[
            html! { (say!(words, "sheet-step-open")) },
            html! { (say!(words, "sheet-step-code")) },
            html! { (say!(words, "sheet-step-login")) },
        ]))
        (framed(html! {
            p { strong { (say!(words, "sheet-never-ask")) } }
            p { (say!(words, "sheet-keep")) }
        }))
        (clinic(words, sheet))
    };
    sheet_page(language, &sheet.clinic, &say!(words, "sheet-title"), body)
}

/// The address and the code, to type.
fn way_in(words: Words, sheet: &Sheet) -> Markup {
    html! {
        p { (say!(words, "sheet-address")) br; strong { (sheet.url.trim_start_matches("https://")) (links::ACTIVATE) } }
        @if sheet.is_local { p { (say!(words, "sheet-trial")) } }
        p { (say!(words, "sheet-code")) }
        (code(sheet.code.reveal()))
    }
}

/// The same to scan. What stands after the `#` stays in the browser and reaches no log.
fn picture(words: Words, sheet: &Sheet) -> Markup {
    let address = [&sheet.url, links::ACTIVATE, "#", sheet.code.reveal()].concat();
    qr::qr(&address, &say!(words, "sheet-qr"))
}

/// Close together, so that the whole sheet fits one page of Letter and of A4.
fn clinic(words: Words, sheet: &Sheet) -> Markup {
    html! {
        p {
            (say!(words, "page-call-us")) " " strong { (sheet.phone) } br;
            (say!(words, "page-emergency", number = sheet.emergency.as_str())) br;
            (say!(words, "sheet-help")) " " strong { (sheet.url.trim_start_matches("https://")) (links::HELP) } br;
            (sheet.clinic)
            @for line in sheet.address.lines() { " · " (line) }
        }
    }
}

pub(super) fn samples() -> Vec<(&'static str, Vec<Markup>)> {
    let sample = |language, is_local| {
        pages(&Sheet {
            issued: Issued { name: Phi::from("Maya Okafor"), language, until: instant(1_795_000_000_000) },
            code: Secret::new("7K3M-9QXW-2HPZ-M4TR"),
            url: if is_local { "http://127.0.0.1:8080" } else { "https://portal.example" }.to_owned(),
            is_local,
            clinic: "Alder Street Family Practice".to_owned(),
            address: "12 Alder Street\nSpringfield".to_owned(),
            phone: "(555) 010-0142".to_owned(),
            emergency: "911".to_owned(),
            zone: TimeZone::UTC,
        })
    };
    vec![
        ("activation-sheet", sample(Language::English, true)),
        ("activation-sheet-es", sample(Language::Spanish, false)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_page_in_the_patients_language_and_no_chart_number() {
        let sheets = samples();
        assert_eq!(sheets.iter().map(|(_, pages)| pages.len()).collect::<Vec<_>>(), [1, 2]);
        let spanish = sheets[1].1[1].clone().into_string();
        assert!(spanish.contains(r#"lang="es""#) && spanish.contains("Maya Okafor"));
        assert!(spanish.contains("portal.example/activate") && spanish.contains("<span>7K3M</span>"));
    }

    #[test]
    fn a_trial_says_that_its_address_works_here_only() {
        let words = Language::English.words();
        let [trial, real] = [0, 1].map(|at| samples()[at].1[0].clone().into_string());
        assert!(trial.contains(&say!(words, "sheet-trial")) && !real.contains(&say!(words, "sheet-trial")));
    }
}
