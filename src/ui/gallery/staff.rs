//! A page for staff, and a sheet they print.

use maud::{Markup, html};

use super::frame;
use crate::kit::text::Language;
use crate::links;
use crate::ui::form::{self, Choice, Filled, Weight, Width};
use crate::ui::layout::{Clinic, Frame, Link, page};
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::{qr, sheet};

/// A work list.
pub(super) fn work_list(clinic: &Clinic<'_>) -> Markup {
    let words = Language::English.words();
    let filled = Filled::empty();
    let (nav, here) = (nav(), links::WAITING_RESULTS);
    let frame = Frame {
        title: "Results to review",
        staff: true,
        nav: &nav,
        who: Some("Dr Ito"),
        here,
        ..frame(Language::English, clinic)
    };
    let row = |name: &str, test: &str, value: &str, tone, word: &str| {
        vec![
            html! { a href="#" { (name) } },
            html! { (test) },
            html! { (value) },
            html! { "2 hours" },
            parts::tag(tone, word),
        ]
    };
    page(
        &frame,
        html! {
            (form::filter(here, html! {
                (form::select("kind", "Kind", vec![Choice::new("lab", "Laboratory")]).show(words, &filled))
                (form::text("since", "Since").width(Width::Medium).show(words, &filled))
                (form::button(Weight::Secondary, "Show"))
            }))
            (table("Results to review", &[
                Column::new("Patient"), Column::new("Test"), Column::numbers("Value"), Column::new("Waiting"), Column::new("Status"),
            ], vec![
                row("Okafor, Maya", "Potassium", "6.1 mmol/L", Tone::Bad, "Critical"),
                row("Berg, Nils", "Hemoglobin A1c", "5.6 %", Tone::Good, "Usual"),
                row("Sato, June", "TSH", "4.8 mIU/L", Tone::Heed, "Above range"),
            ]))
            (form::button_form("#", Weight::Primary, "Release all"))
        },
    )
}

fn nav() -> [Link; 4] {
    [
        Link::new(links::LABORATORY, "Work"),
        Link::new(links::STAFF, "People"),
        Link::new(links::WAITING_RESULTS, "Results"),
        Link::new(links::OPENINGS_FOR_A_REASON, "Trail"),
    ]
}

/// A sheet in two languages.
pub(super) fn printed(clinic: &Clinic<'_>) -> Markup {
    let words = Language::English.words();
    let frame = sheet::SheetFrame {
        words,
        title: "Activation sheet",
        style_href: "/style.css",
        script_href: "/script.js",
        back: Some(Link::back(words, "#")),
        note: Some(html! { p { "Shown once. Give it to the patient in person." } }),
    };
    let one = |language| {
        sheet::sheet_page(
            language,
            clinic.name,
            "Your record, on your phone",
            html! {
                (sheet::beside(
                    html! { p { "Go to" } p { strong { "portal.example/start" } } p { "and type this code:" }
                        (sheet::code("7k3m9qxw2hpz")) },
                    qr::qr("https://portal.example/start#7k3m9qxw2hpz", "Opens the page with the code"),
                ))
                (parts::steps(&[
                    html! { "Open the address, or point your phone's camera at the square." },
                    html! { "Type the code and your date of birth." },
                    html! { "Choose a password." },
                ]))
                (sheet::framed(html! { p { "We never ask for this code by phone or e-mail." } }))
                p { "Questions? Call " (clinic.phone) ". In an emergency, call 911." }
            },
        )
    };
    sheet::sheet(&frame, &[one(Language::English), one(Language::Spanish)])
}
