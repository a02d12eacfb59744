//! How the page of who is away looks.

use maud::{Markup, html};

use super::model::{Absence, Colleague};
use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::date::{TimeZone, day, spelled};
use crate::kit::id::{AbsenceId, AccountId};
use crate::kit::roles::Role;
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::parts::{self, Tone};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// What the page shows.
pub struct Around {
    /// Who is away now or later.
    pub absences: Vec<Absence>,
    /// Who works here.
    pub colleagues: Vec<Colleague>,
    /// Who reads it.
    pub reader: Option<AccountId>,
    /// Whether the reader enters anybody's time.
    pub managed: bool,
    pub now: Timestamp,
    pub zone: TimeZone,
}

/// Who is away, and the form for one more time.
pub fn index(words: Words, around: &Around, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "away-means")) }
        @if around.absences.is_empty() { p { (say!(words, "away-none")) } } @else { (times(words, around)) }
        @let heading = if around.managed { say!(words, "away-add-anybody") } else { say!(words, "away-add") };
        div.narrow { (parts::card(Some(&heading), add(words, around, filled))) }
    };
    View::form(say!(words, "away-title"), filled, body)
}

fn times(words: Words, around: &Around) -> Markup {
    let columns = [
        Column::new(say!(words, "away-who")),
        Column::new(say!(words, "away-first")),
        Column::new(say!(words, "away-last")),
        Column::new(say!(words, "away-cover")),
        Column::new(say!(words, "staff-actions")),
    ];
    table(&say!(words, "away-title"), &columns, around.absences.iter().map(|one| row(words, one, around)).collect())
}

fn row(words: Words, absence: &Absence, around: &Around) -> Vec<Markup> {
    // The instant at which it is over belongs to the day after the last.
    let last = day(absence.until - SignedDuration::from_secs(1), &around.zone);
    let may_end = around.managed || around.reader == Some(absence.who.account);
    vec![
        html! {
            (absence.who.name) " "
            @if absence.holds(around.now) { (parts::tag(Tone::Heed, &say!(words, "away-now"))) }
            (answers(words, absence))
        },
        html! { (spelled(words, day(absence.from, &around.zone))) },
        html! { (spelled(words, last)) },
        html! { (absence.cover.name) },
        html! {
            @if may_end {
                (form::form(&links::end_absence(absence.id),
                    form::button_about(Weight::Quiet, &say!(words, "away-end"), &absence.who.name)))
            }
        },
    ]
}

fn answers(words: Words, absence: &Absence) -> Markup {
    let written: Vec<(Language, &String)> =
        Language::ALL.into_iter().zip(&absence.answers).filter(|(_, answer)| !answer.is_empty()).collect();
    html! {
        @if !written.is_empty() {
            (parts::details(&say!(words, "away-answer"), html! {
                @for (language, answer) in written { (parts::spoken(language, html! { p { (answer) } })) }
            }))
        }
    }
}

fn add(words: Words, around: &Around, filled: &Filled) -> Markup {
    let choices = |but: Option<AccountId>| -> Vec<Choice> {
        let some = around.colleagues.iter().filter(|one| Some(one.account) != but);
        some.map(|one| Choice::new(one.account.to_string(), one.name.clone())).collect()
    };
    let but = if around.managed { None } else { around.reader };
    form::form(
        links::AWAY,
        html! {
            @if around.managed { (form::select("who", say!(words, "away-who"), choices(None)).show(words, filled)) }
            (form::day(words, filled, "first", &say!(words, "away-first"), &say!(words, "away-first-hint")))
            (form::day(words, filled, "last", &say!(words, "away-last"), &say!(words, "away-last-hint")))
            (form::select("cover", say!(words, "away-cover"), choices(but)).hint(say!(words, "away-cover-hint"))
                .show(words, filled))
            (form::area("answer_en", say!(words, "away-answer-en")).hint(say!(words, "away-answer-hint")).rows(3).optional()
                .show(words, filled))
            (form::area("answer_es", say!(words, "away-answer-es")).rows(3).optional().show(words, filled))
            (form::button(Weight::Primary, &say!(words, "away-save")))
        },
    )
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    const NOW: i64 = 1_778_000_000_000;
    const DAY: i64 = 86_400_000;
    let colleague = |bits, name: &str| Colleague {
        account: AccountId::from_bits([bits; 16]),
        name: name.to_owned(),
        roles: [Role::Clinician].into_iter().collect(),
    };
    let (ito, sand, noor) = (colleague(1, "Dr Hana Ito"), colleague(2, "Dr Paul Sand"), colleague(3, "Noor Haddad"));
    let absence = |who: &Colleague, cover: &Colleague, days: [i64; 2], answers: [&str; 2]| Absence {
        id: AbsenceId::from_bits(*who.account.bits()),
        who: who.clone(),
        cover: cover.clone(),
        from: instant(NOW + days[0] * DAY),
        until: instant(NOW + days[1] * DAY),
        answers: answers.map(ToOwned::to_owned),
    };
    let answer =
        ["I’m away until Monday. Dr. Sand is covering for me.", "No estoy hasta el lunes. El Dr. Sand me reemplaza."];
    let absences = vec![absence(&ito, &sand, [-1, 3], answer), absence(&noor, &ito, [10, 12], ["", ""])];
    let around = |absences, managed| Around {
        absences,
        colleagues: vec![ito.clone(), noor.clone(), sand.clone()],
        reader: Some(ito.account),
        managed,
        now: instant(NOW),
        zone: TimeZone::UTC,
    };
    let mut failed = Filled::empty();
    failed.fail("cover", say!(words, "away-circle"));
    vec![
        ("away", index(words, &around(absences.clone(), true), &Filled::empty())),
        ("away-own", index(words, &around(absences, false), &failed)),
        ("away-none", index(words, &around(Vec::new(), false), &Filled::empty())),
    ]
}
