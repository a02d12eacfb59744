//! One page with every part that the other pages lack.

use maud::{Markup, html};

use super::frame;
use crate::kit::notified::ToCall;
use crate::kit::text::{Language, Words};
use crate::ui::call_list::Urgent;
use crate::ui::codes;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::{Icon, icon};
use crate::ui::layout::{Clinic, Frame, Link, page};
use crate::ui::parts::{self, Tone};
use crate::ui::qr;

/// The page.
pub(super) fn every_part(clinic: &Clinic<'_>) -> Markup {
    let words = Language::English.words();
    let callee = |name: &str, number: Option<&str>| ToCall { name: name.to_owned(), number: number.map(str::to_owned) };
    let to_call = [callee("Dr Hana Ito", Some("(555) 010-0142")), callee("Dr Paul Sand", None)];
    let frame = Frame {
        title: "Every other part",
        notice: Some("Your details are saved."),
        urgent: Some(Urgent { href: "#", to_call: &to_call }),
        ..frame(Language::English, clinic)
    };
    page(
        &frame,
        html! {
            (parts::emergency(words, clinic.emergency))
            (parts::notice(html! { p { "Results come here as soon as the laboratory sends them." } }))
            (parts::warning("This code works once", html! { p { "Keep the sheet until you are done." } }))
            (parts::alarm("Call us today", html! { p { "Please call " (parts::telephone(clinic.phone)) "." } }))
            (parts::inset(html! { p { "“All fine, see you in spring.” Dr Ito, May 3" } }))
            (parts::empty(Icon::Tray, "No messages yet", html! {
                p { "Write to your care team, and the answer comes here." }
                (form::button_link(Weight::Primary, "#", "Write a message"))
            }))
            (parts::card(Some("Hemoglobin A1c"), html! {
                p { "Inside the usual range. " (parts::tag(Tone::Good, "Usual")) }
                (parts::details("What is this test?", html! { p { "It shows your blood sugar over three months." } }))
            }))
            p {
                @for (tone, word) in [(Tone::Calm, "New"), (Tone::Good, "Done"), (Tone::Heed, "Waiting"), (Tone::Bad, "Overdue"), (Tone::Past, "Old")] {
                    (parts::tag(tone, word)) " "
                }
            }
            (codes::sample(&codes::samples(), "Each works once.".to_owned()).show(words))
            (more_fields(words))
            (qr::qr("https://portal.example/activate#7k3m9qxw2hpz", "Opens the activation page"))
            p { @for picture in Icon::ALL { (icon(picture)) " " } }
            (parts::paging(words, Some(&Link::new("#", "Newer")), Some(&Link::new("#", "Older"))))
            (parts::spoken(Language::Spanish, html! { p { "También hablamos español." } }))
        },
    )
}

fn more_fields(words: Words) -> Markup {
    let filled = Filled::with(&[("topics", "b"), ("time", "9:20")]);
    let times = ["8:40", "9:00", "9:20", "10:00", "11:20"].map(|time| Choice::new(time, format!("{time} am")));
    form::upload(
        "/upload",
        html! {
            (form::hidden("form", "1"))
            (form::one_time_code("totp", "Code from your app").hint("6 digits").show(words, &filled))
            (form::email("mail", "E-mail").optional().show(words, &filled))
            (form::phone("mobile", "Mobile phone").show(words, &filled))
            (form::area("text", "Your message").rows(4).show(words, &filled))
            (form::select("pharmacy", "Pharmacy", vec![Choice::new("1", "Corner Pharmacy")]).show(words, &filled))
            (form::radios("time", "Thursday, August 14", times.into()).tiles().show(words, &filled))
            (form::checkboxes("topics", "What may she see?", vec![
                Choice::new("a", "Results"),
                Choice::new("b", "Appointments"),
            ]).show(words, &filled))
            (form::file("files", "Files", ".pdf,.jpg,.png").hint("PDF, JPEG or PNG, up to 20 MB").multiple().show(words, &filled))
            (form::actions(html! {
                (form::button(Weight::Danger, "This was not me"))
                (form::button_with(Weight::Secondary, "Save for later", "then", "later"))
                (form::button(Weight::Quiet, "Cancel"))
            }))
        },
    )
}
