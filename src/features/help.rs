//! The help page that anybody can read before signing in: how to sign in safely, how to spot a false call or mail, what
//! to do with a lost phone, whom to call, and when to call the emergency number instead of writing here.
//!
//! Linked from every page, sheet and mail. It says the same to everybody: no session is needed and none is shown.

use axum::extract::State;
use maud::{Markup, html};

use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{Date, TimeZone, day};
use crate::kit::hours::{Closure, Hours, Span, WEEKDAYS, Week};
use crate::kit::text::Words;
use crate::links::at;
use crate::say;
use crate::ui::opening;
use crate::ui::parts;
use crate::ui::view::View;
use crate::vault::settings::{CLINIC_PHONE, EMERGENCY_NUMBER};
use crate::web::route::Gate::Anyone;
use crate::web::route::Route;
use crate::web::{Feature, Page, Portal, Reply};

/// What it brings.
pub const FEATURE: Feature = Feature::brings().routes(routes).samples(samples, &[]);

fn routes() -> Vec<Route> {
    vec![Route::get(at::HELP, Anyone, show)]
}

/// `GET /help`
pub async fn show(page: Page, State(portal): State<Portal>) -> Reply {
    let (words, settings) = (page.words(), portal.vault.settings());
    let open = (settings.hours(), portal.vault.now());
    page.show(help(words, settings.text(&CLINIC_PHONE), settings.text(&EMERGENCY_NUMBER), &portal.address.url(), open))
}

/// The page. The clinic's number stands under each heading after which somebody may need it: people in trouble do not
/// scroll.
fn help(words: Words, phone: &str, emergency: &str, address: &str, open: (&Hours, Timestamp)) -> View {
    let body = html! {
        p.lead { (say!(words, "help-intro")) }
        (parts::emergency(words, emergency))
        h2 { (say!(words, "help-sign-in")) }
        ul {
            li { (say!(words, "help-sign-in-address")) " " strong { (address) } }
            li { (say!(words, "help-sign-in-shared")) }
            li { (say!(words, "help-sign-in-wifi")) }
            li { (say!(words, "help-sign-in-phone")) }
            li { (say!(words, "help-sign-in-password")) }
            li { (say!(words, "help-sign-in-codes")) }
        }
        h2 { (say!(words, "help-false")) }
        ul {
            li { (say!(words, "help-false-never")) }
            li { (say!(words, "help-false-news")) }
            li { (say!(words, "help-false-hurry")) }
            li { (say!(words, "help-false-code")) }
        }
        (call(words, phone))
        h2 { (say!(words, "help-lost")) }
        (parts::steps(&[
            html! { (say!(words, "help-lost-sign-in")) },
            html! { (say!(words, "help-lost-security")) },
            html! { (say!(words, "help-lost-desk")) },
        ]))
        (call(words, phone))
        h2 { (say!(words, "help-stuck")) }
        p { (say!(words, "help-stuck-next")) }
        (call(words, phone))
        (hours(words, open))
    };
    View::new(say!(words, "page-help"), body)
}

/// Nothing while the clinic has not said its number.
fn call(words: Words, phone: &str) -> Markup {
    html! {
        @if phone.contains(|sign: char| sign.is_ascii_digit()) {
            p { (say!(words, "help-call")) " " (parts::telephone(phone)) }
        }
    }
}

/// When the clinic is open; nothing while it has not said so.
fn hours(words: Words, (hours, now): (&Hours, Timestamp)) -> Markup {
    if hours.week.is_unset() {
        return html! {};
    }
    let today = day(now, &hours.zone);
    let coming: Vec<&Closure> = hours.closures.iter().filter(|closure| closure.last >= today).take(8).collect();
    html! {
        h2 { (say!(words, "help-hours")) }
        (opening::standing(words, hours, now))
        (opening::week(words, hours))
        @if !coming.is_empty() {
            h3 { (say!(words, "help-hours-closed")) }
            ul { @for closure in coming { li { (opening::days(words, closure)) (opening::why(words, closure)) } } }
        }
    }
}

/// Every view, for the gallery.
fn samples(words: Words) -> Vec<(&'static str, View)> {
    let mut week = Week::default();
    for day in &WEEKDAYS[..5] {
        _ = week.set(*day, Span::new(480, 720).into_iter().chain(Span::new(780, 1020)).collect());
    }
    let first = Date::constant(2026, 5, 25);
    let closure =
        Closure { first, last: first, part: None, why: ["Memorial Day".to_owned(), "Día de los Caídos".to_owned()] };
    let hours = Hours { week, closures: vec![closure], zone: TimeZone::UTC };
    let open = (&hours, instant(1_778_000_000_000));
    vec![("help", help(words, "(555) 010-0199", "911", "https://portal.example", open))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn a_clinic_without_a_number_yet_names_none() {
        let drawn = |phone| {
            let open = (&Hours::default(), instant(0));
            help(Language::English.words(), phone, "911", "http://127.0.0.1", open).body.into_string()
        };
        assert_eq!(drawn("(555) 010-0199").matches("tel:5550100199").count(), 3);
        assert!(!drawn("–").contains("tel:"));
    }
}
