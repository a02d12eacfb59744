//! How the first page looks.

use maud::html;

use super::model::{Links, Waiting};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::view::View;
use crate::{links, say};

/// A patient's hub.
pub fn home(words: Words, patient: PatientId, name: &Phi, (shown, waiting): (Links, Waiting)) -> View {
    let mut entries = Vec::new();
    if shown.results {
        let new = waiting.new_results;
        entries.push(Entry {
            icon: Icon::Results,
            link: Link::new(links::results(patient), say!(words, "home-results")),
            about: Some(say!(words, "home-results-about")),
            count: (new > 0).then(|| say!(words, "home-results-new", count = new)),
        });
    }
    if shown.openings {
        entries.push(Entry {
            icon: Icon::Eye,
            link: Link::new(links::openings(patient), say!(words, "home-openings")),
            about: Some(say!(words, "home-openings-about")),
            count: None,
        });
    }
    let body = html! {
        p.lead { (say!(words, "home-of")) " " (name) }
        @if entries.is_empty() { (parts::empty(Icon::Door, &say!(words, "home-nothing"), html! { p { (say!(words, "home-nothing-next")) } })) }
        @else { (parts::hub(&entries)) }
    };
    View::new(say!(words, "home-title"), body)
}

/// Several charts: one's own and others'.
pub fn choose(words: Words, charts: &[(PatientId, Phi)]) -> View {
    let entries: Vec<Entry> = charts
        .iter()
        .map(|(patient, name)| Entry {
            icon: Icon::People,
            link: Link::new(links::chart(*patient), name.reveal().clone()),
            about: None,
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
    let all = Links { results: true, openings: true };
    let none = Links { results: false, openings: false };
    vec![
        ("home", home(words, patient, &name, (all, Waiting { new_results: 2 }))),
        ("home-nothing-new", home(words, patient, &name, (all, Waiting::default()))),
        ("home-proxy-without-scope", home(words, patient, &name, (none, Waiting::default()))),
        ("home-choose", choose(words, &[(patient, name.clone()), (patient, Phi::from("Bela Okafor"))])),
        ("home-no-chart", no_chart(words)),
    ]
}
