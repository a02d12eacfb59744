//! How "Who opened my record" looks.

mod sentence;

use maud::{Markup, html};

use super::model::{Day, Opening};
use crate::kit::clock::instant;
use crate::kit::date::{Date, TimeZone, spelled, time_of_day};
use crate::kit::id::PatientId;
use crate::kit::text::Words;
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::view::View;
use crate::{links, say};

/// A card for each day: what happened, then how often lists showed the name.
pub fn index(words: Words, patient: PatientId, days: &[(Date, Day)], older: Option<i64>, zone: &TimeZone) -> View {
    let here = links::openings(patient);
    let older = older.map(|seq| Link::new(format!("{here}?before={seq}"), say!(words, "openings-older")));
    let body = html! {
        p { (say!(words, "openings-intro")) }
        @for (date, day) in days { (card(words, *date, day, zone)) }
        (parts::paging(words, None, older.as_ref()))
        (parts::details(&say!(words, "openings-wrong"), html! { p { (say!(words, "openings-wrong-next")) } }))
    };
    View::new(say!(words, "openings-title"), body).back(Link::back(words, links::chart(patient)))
}

fn card(words: Words, date: Date, day: &Day, zone: &TimeZone) -> Markup {
    parts::card(
        Some(&spelled(words, date)),
        html! {
            @if !day.openings.is_empty() {
                ul { @for opening in &day.openings { li { (line(words, opening, zone)) } } }
            }
            @for (duty, times) in &day.lists {
                p.hint { (sentence::in_lists(words, *duty, *times)) }
            }
        },
    )
}

fn line(words: Words, opening: &Opening, zone: &TimeZone) -> Markup {
    let time = time_of_day(words, opening.at.to_zoned_datetime(zone.clone()).time());
    let when = match opening.times {
        1 => time,
        times => say!(words, "openings-times", count = times, time = time),
    };
    html! { (sentence::of(words, opening)) " " span.hint { (when) } }
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    use super::model::{Deed, Ending, Who};
    use crate::kit::acts::Act;
    use crate::kit::glass::Why;
    use crate::kit::roles::Role;
    let maya = PatientId::from_bits([1; 16]);
    let ito = || Who::Staff("Dr Ito".to_owned(), Some(Role::Clinician));
    let one = |who, deed, ending, times| Opening { at: instant(1_786_708_800_000), who, deed, ending, times };
    let today = Day {
        openings: vec![
            one(Who::You, Deed::Act(Act::ReadOpenings), Ending::Done, 1),
            one(Who::You, Deed::Act(Act::ReadResult), Ending::Done, 3),
            one(
                Who::Staff("Dr Sand".to_owned(), Some(Role::Clinician)),
                Deed::BreakGlass(Why::Emergency),
                Ending::Done,
                1,
            ),
            one(ito(), Deed::Act(Act::ReleaseResult), Ending::Done, 1),
            one(Who::Somebody, Deed::Other, Ending::Denied, 2),
        ],
        lists: [(Some(Role::Clinician), 4), (Some(Role::FrontDesk), 1)].into(),
    };
    let fern = Who::Staff("Fern".to_owned(), Some(Role::FrontDesk));
    let before = Day {
        openings: vec![
            one(Who::Proxy("Omar Okafor".to_owned()), Deed::Act(Act::ReadHome), Ending::Done, 1),
            one(ito(), Deed::Act(Act::UploadResult), Ending::Begun, 1),
            one(fern, Deed::Act(Act::IssueActivation), Ending::Done, 1),
        ],
        lists: [].into(),
    };
    let days = [(Date::constant(2026, 8, 14), today), (Date::constant(2026, 8, 12), before)];
    vec![
        ("openings", index(words, maya, &days, Some(1_000), &TimeZone::UTC)),
        ("openings-first-day", index(words, maya, &days[1..], None, &TimeZone::UTC)),
    ]
}
