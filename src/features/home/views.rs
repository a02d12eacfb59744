//! How the first page looks.

use maud::{Markup, html};

use super::model::Waiting;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::kit::reach::Reach;
use crate::kit::reader::Reader;
use crate::kit::scopes::{Scope, Scopes};
use crate::kit::text::Words;
use crate::ui::form::{self, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::reach;
use crate::ui::view::View;
use crate::{links, say};

/// What the page needs beside the chart.
pub struct Around {
    pub phone: String,
    /// Whether the portal can write to the reader.
    pub reach: Reach,
    /// Whether links are shown and lead nowhere: to the front desk, which gives access and sees no health data.
    pub is_inert: bool,
}

impl Around {
    /// A page that shows which links there would be.
    pub const fn inert() -> Self {
        Self { phone: String::new(), reach: Reach::Reached, is_inert: true }
    }
}

/// A patient's hub.
pub fn home(
    words: Words,
    (patient, name): (PatientId, &Phi),
    (reader, waiting): (Reader, Waiting),
    around: &Around,
) -> View {
    let entries: Vec<Entry> = results(words, patient, (reader, waiting)).into_iter().collect();
    let body = html! {
        (call_today(words, patient, (reader, waiting), &around.phone))
        (reached(words, &around.reach))
        p.lead { (say!(words, "home-of")) " " (name) }
        @if entries.is_empty() { (parts::empty(Icon::Door, &say!(words, "home-nothing"), html! { p { (say!(words, "home-nothing-next")) } })) }
        @else if around.is_inert { (inert(&entries)) }
        @else { (parts::hub(&entries)) }
        (access(words, patient, reader))
    };
    let view = View::new(say!(words, "home-title"), body);
    match reader {
        Reader::Oneself | Reader::Proxy(_) => view,
        Reader::Preview(_) => view.back(Link::back(words, links::proxies(patient))),
    }
}

/// The way to results and letters: to those of the two that the reader sees.
fn results(words: Words, patient: PatientId, (reader, waiting): (Reader, Waiting)) -> Option<Entry> {
    let (label, about) = match (reader.sees(Scope::Results), reader.sees(Scope::Documents)) {
        (true, true) => (say!(words, "home-results"), say!(words, "home-results-about")),
        (true, false) => (say!(words, "home-results"), say!(words, "home-results-alone")),
        (false, true) => (say!(words, "home-papers"), say!(words, "home-papers-about")),
        (false, false) => return None,
    };
    let new = waiting.new_results;
    Some(Entry {
        icon: Icon::Results,
        link: Link::new(list(patient, reader), label),
        about: Some(about),
        count: (new > 0).then(|| say!(words, "home-results-new", count = new)),
    })
}

/// That the reader is to call today, before everything else, and the way to what it is about.
fn call_today(words: Words, patient: PatientId, (reader, waiting): (Reader, Waiting), phone: &str) -> Markup {
    let Some(result) = waiting.to_call else { return html! {} };
    let href = match reader {
        Reader::Preview(scopes) => links::preview_result(patient, scopes, result),
        Reader::Oneself | Reader::Proxy(_) => links::result(patient, result),
    };
    html! {
        (parts::call_today(words, &say!(words, "results-call-today-about"), phone))
        p { a href=(href) { (say!(words, "results-call-today-read")) } }
    }
}

/// Where nothing can be written to, the page says so: nobody waits for a letter that never leaves.
fn reached(words: Words, reach: &Reach) -> Markup {
    let (next, href) = match reach {
        Reach::Reached => return html! {},
        Reach::EmailOnFile(email) => {
            let question = reach::email_on_file(words, email, (links::DETAILS_EMAIL_ON_FILE, links::DETAILS_EMAIL));
            return parts::card(Some(&say!(words, "reach-on-file")), question);
        }
        Reach::MobileOnFile(_) => (say!(words, "reach-mobile"), links::DETAILS_MOBILE),
        Reach::Nowhere => (say!(words, "reach-add"), links::DETAILS_EMAIL),
    };
    reach::unreached(
        words,
        html! {
            @if let Reach::MobileOnFile(mobile) = reach { p { (say!(words, "reach-mobile-why")) " " strong { (mobile) } } }
            p { (form::button_link(Weight::Secondary, href, &next)) }
        },
    )
}

fn list(patient: PatientId, reader: Reader) -> String {
    match reader {
        Reader::Preview(scopes) => links::preview_results(patient, scopes),
        Reader::Oneself | Reader::Proxy(_) => links::results(patient),
    }
}

/// The same entries without links.
fn inert(entries: &[Entry]) -> Markup {
    html! {
        ul.plain { @for entry in entries { li {
            strong { (entry.link.label) }
            @if let Some(about) = &entry.about { " " span.hint { (about) } }
        } } }
    }
}

/// Who else sees the record; for a proxy, why they do.
fn access(words: Words, patient: PatientId, reader: Reader) -> Markup {
    let entry =
        |icon, href, label, about| Entry { icon, link: Link::new(href, label), about: Some(about), count: None };
    match reader {
        Reader::Oneself => parts::hub(&[
            entry(
                Icon::People,
                links::proxies(patient),
                say!(words, "home-proxies"),
                say!(words, "home-proxies-about"),
            ),
            entry(
                Icon::Eye,
                links::openings(patient),
                say!(words, "home-openings"),
                say!(words, "home-openings-about"),
            ),
        ]),
        Reader::Proxy(_) => parts::hub(&[entry(
            Icon::People,
            links::own_access(patient),
            say!(words, "home-own-access"),
            say!(words, "home-own-access-about"),
        )]),
        Reader::Preview(_) => html! {},
    }
}

/// Several charts: one's own and others'.
pub fn choose(words: Words, charts: &[(PatientId, Phi, bool)]) -> View {
    let entries: Vec<Entry> = charts
        .iter()
        .map(|(patient, name, is_own)| Entry {
            icon: Icon::People,
            link: Link::new(links::chart(*patient), name.reveal().clone()),
            about: Some(if *is_own { say!(words, "home-choose-own") } else { say!(words, "home-choose-other") }),
            count: None,
        })
        .collect();
    View::new(say!(words, "home-choose"), parts::hub(&entries))
}

/// A login whose last grant has ended.
pub fn no_chart(words: Words) -> View {
    let body =
        parts::empty(Icon::Door, &say!(words, "home-no-chart"), html! { p { (say!(words, "home-no-chart-next")) } });
    View::new(say!(words, "home-title"), body)
}

/// Nobody can sign in before set-up.
pub fn waiting_for_set_up(words: Words) -> View {
    View::new(say!(words, "set-up-waiting"), html! { p.lead { (say!(words, "set-up-waiting-next")) } })
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (patient, name) = (PatientId::from_bits([7; 16]), Phi::from("Maya Okafor"));
    let all: Scopes = Scope::GIVEN.into_iter().collect();
    let around = |reach| Around { phone: "(555) 010-0142".to_owned(), reach, is_inert: false };
    let show = |reader, waiting| home(words, (patient, &name), (reader, waiting), &around(Reach::Reached));
    let unreached = |reach| home(words, (patient, &name), (Reader::Oneself, Waiting::default()), &around(reach));
    let with = |reader, new_results| show(reader, Waiting { new_results, to_call: None });
    let to_call = Waiting { new_results: 1, to_call: Some(ResultId::from_bits([1; 16])) };
    let for_the_desk = home(words, (patient, &name), (Reader::Preview(all), Waiting::default()), &Around::inert());
    vec![
        ("home", with(Reader::Oneself, 2)),
        ("home-to-call", show(Reader::Oneself, to_call)),
        ("home-nothing-new", with(Reader::Oneself, 0)),
        ("home-email-on-file", unreached(Reach::EmailOnFile(Phi::from("maya.okafor@example.org")))),
        ("home-mobile-on-file", unreached(Reach::MobileOnFile(Phi::from("+15550100142")))),
        ("home-nowhere", unreached(Reach::Nowhere)),
        ("home-proxy", with(Reader::Proxy(all), 1)),
        ("home-proxy-letters-alone", with(Reader::Proxy(Scopes::NONE.with(Scope::Documents)), 1)),
        ("home-proxy-without-scope", with(Reader::Proxy(Scopes::NONE), 0)),
        ("home-preview", with(Reader::Preview(all), 1)),
        ("home-preview-for-the-desk", for_the_desk),
        ("home-choose", choose(words, &[(patient, name.clone(), true), (patient, Phi::from("Bela Okafor"), false)])),
        ("home-no-chart", no_chart(words)),
    ]
}
