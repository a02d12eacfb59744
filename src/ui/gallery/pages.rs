//! Pages of patients.

use maud::{Markup, html};

use super::frame;
use crate::kit::text::Language;
use crate::links;
use crate::ui::form::{self, Choice, Filled, Password, Weight, Width};
use crate::ui::icon::Icon;
use crate::ui::layout::{Clinic, Frame, Link, page};
use crate::ui::parts::{self, Entry, Line, Tone};

/// The home page.
pub(super) fn hub(clinic: &Clinic<'_>) -> Markup {
    let entry = |icon, label: &str, about: &str, count: Option<&str>| Entry {
        icon,
        link: Link::new("#", label),
        about: Some(about.to_owned()),
        count: count.map(str::to_owned),
    };
    let frame = Frame { demo: true, ..frame(Language::English, clinic) };
    page(
        &frame,
        html! {
            (parts::hub(&[
                entry(Icon::Results, "Results", "Blood tests, scans and letters", Some("2 new")),
                entry(Icon::Calendar, "Appointments", "Next visit: Thursday, August 14", None),
                entry(Icon::Medicine, "Medicines", "Your list, and asking for refills", None),
                entry(Icon::Message, "Messages", "Write to your care team", Some("1 new")),
            ]))
            h2 { "You and your account" }
            (parts::hub(&[
                entry(Icon::Eye, "Who opened my record", "Every time, with name and date", None),
                entry(Icon::Lock, "Signing in and security", "Password, devices, recovery codes", None),
            ]))
        },
    )
}

/// The sign-in page, in Spanish.
pub(super) fn sign_in(clinic: &Clinic<'_>) -> Markup {
    let words = Language::Spanish.words();
    let filled = Filled::empty();
    let frame = Frame { title: "Iniciar sesión", who: None, ..frame(Language::Spanish, clinic) };
    page(
        &frame,
        form::form(
            links::SIGN_IN,
            html! {
                (form::text("user", "Nombre de usuario o correo").autocomplete("username").verbatim().show(words, &filled))
                (form::password("password", "Contraseña", Password::Current).show(words, &filled))
                (form::checkbox(words, &filled, "shared", "Este equipo lo usan varias personas"))
                (form::actions(html! {
                    (form::button(Weight::Primary, "Iniciar sesión"))
                    a href="#" { "Olvidé mi contraseña" }
                }))
                p.hint { "Si usted no hace nada durante 15 minutos, cerramos la sesión." }
            },
        ),
    )
}

/// A form that came back.
pub(super) fn failed_form(clinic: &Clinic<'_>) -> Markup {
    let mut filled = Filled::with(&[("born_month", "5"), ("born_day", "35"), ("born_year", "1958"), ("how", "text")]);
    filled.fail("code", "Enter the code from your sheet");
    filled.fail("born", "Enter a day that exists, such as May 3, 1958");
    let words = Language::English.words();
    let back = Some(Link::back(words, links::HOME));
    let frame = Frame {
        title: "Start using your record",
        who: None,
        has_errors: true,
        has_text_field: true,
        back,
        ..frame(Language::English, clinic)
    };
    page(
        &frame,
        html! {
            (form::error_summary(words, &filled))
            (form::form(links::ACTIVATE, html! {
                (form::text("code", "Activation code").hint("12 letters and numbers on your sheet").width(Width::Medium)
                    .verbatim().show(words, &filled))
                (form::birth_date(words, &filled, "born", "Date of birth", true))
                (form::radios("how", "How should we tell you about news?", vec![
                    Choice::new("mail", "E-mail").hint("To m…@example.org"),
                    Choice::new("text", "Text message"),
                    Choice::new("none", "Do not tell me"),
                ]).show(words, &filled))
                (form::continue_button(words))
            }))
        },
    )
}

/// A page after something was sent.
pub(super) fn done(clinic: &Clinic<'_>) -> Markup {
    let words = Language::English.words();
    let back = Some(Link::new(links::HOME, "Home"));
    let acting_for = Some("Theo Okafor");
    let frame = Frame { title: "Request sent", back, acting_for, ..frame(Language::English, clinic) };
    page(
        &frame,
        html! {
            (parts::confirmation("We have your refill request", html! {
                p { "Dr Ito will answer by Friday, August 15, 2026. There is nothing more for you to do." }
            }))
            h2 { "What happens next" }
            (parts::steps(&[
                html! { "Dr Ito looks at your request." },
                html! { "We send it to Corner Pharmacy. You get a message." },
                html! { "You pick it up. Bring a photo id." },
            ]))
            h2 { "What you asked for" }
            (parts::summary(words, &[
                Line::new("Medicine", html! { "Lisinopril 10 mg" }),
                Line::new("Pharmacy", html! { "Corner Pharmacy, 12 Alder Street" }).change("#"),
                Line::new("Status", parts::tag(Tone::Calm, "Sent")),
            ]))
            (form::actions(html! {
                (form::button_link(Weight::Secondary, links::HOME, "Back to home"))
                (form::print_button(words))
            }))
        },
    )
}
