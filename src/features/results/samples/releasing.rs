//! The queue, a result under review, a hold.

use std::collections::HashSet;

use super::{HOUR, MAYA, NOW, facts, maya, retracted, reviewed, values};
use crate::features::results::model::{Kind, PageOfValues, ValuePage};
use crate::features::results::review;
use crate::features::results::review::model::{
    Alert, Became, CameFrom, Corrected, FileFacts, Hold, KeptBack, Narrowed, Pick, Pile, Reviewed, Rule, Standing,
    Then, Treated, Unseen, Waiting, Wish, Written,
};
use crate::kit::clock::{SignedDuration, instant};
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{Id, ResultId};
use crate::kit::notified::{Alerted, ToCall};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;

/// Review and release with sample data, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (waiting, released) = (reviewed(false), reviewed(true));
    let mut failed = Filled::with(&[("why", "I call her first"), ("until_month", "8")]);
    failed.fail("until", say!(words, "hold-until-missing"));
    let mut long = Filled::with(&[("note", "All is well, and this goes on for very long.")]);
    long.fail("note", say!(words, "sign-long", longest = 4000));
    let mut none = Filled::empty();
    none.fail("pick", say!(words, "bulk-none"));
    let list = |lines: &[Waiting], (pile, may_sign), filled: &Filled| {
        review::views::queue::index(words, lines, &around(pile, may_sign), filled)
    };
    let chosen = review::views::result::Chosen { result: &waiting, queue: Narrowed::default(), zone: &TimeZone::UTC };
    let urgent = Standing { is_critical: true, alert: Some(alert(None)), ..standing() };
    let unheard = Alert { alerted: Alerted::NoAddress, to_call: to_call(), ..alert(None) };
    let nobody = Standing { is_critical: true, alert: Some(unheard), ..standing() };
    let taken =
        Standing { alert: Some(alert(Some("Noor Haddad"))), written: written(), is_reviewed: true, ..standing() };
    let undecided =
        Standing { is_undecided: true, kept_back: kept_back(), alert: Some(undecided_alert()), ..standing() };
    vec![
        ("results-waiting", list(&lines(), (Pile::All, true), &Filled::empty())),
        ("results-waiting-as-a-nurse", list(&lines(), (Pile::Mine, false), &Filled::empty())),
        ("results-waiting-none", list(&[], (Pile::Critical, true), &Filled::empty())),
        ("results-waiting-none-chosen", list(&lines(), (Pile::All, true), &none)),
        (
            "results-reviewed-several",
            review::views::queue::reviewed(words, &became(), (Narrowed::default(), &TimeZone::UTC)),
        ),
        ("review-waiting", page(words, &waiting, Some(&facts(false)), &standing(), true)),
        ("review-waiting-as-a-nurse", page(words, &waiting, Some(&facts(true)), &standing(), false)),
        ("review-critical", page(words, &released, None, &urgent, true)),
        ("review-critical-nobody-told", page(words, &released, None, &nobody, true)),
        ("review-corrected", page(words, &waiting, None, &changed(), true)),
        ("review-undecided", page(words, &undecided_result(), None, &undecided, true)),
        ("review-taken-on", page(words, &released, Some(&facts(false)), &taken, true)),
        ("review-retracted", page(words, &retracted(), Some(&facts(false)), &standing(), true)),
        ("review-failed", show(words, &waiting, None, (&standing(), true), &long)),
        ("hold", review::views::holding::form(words, &maya(), &chosen, may(true), &Filled::empty())),
        ("hold-failed", review::views::holding::form(words, &maya(), &chosen, may(true), &failed)),
        ("hold-as-a-nurse", review::views::holding::form(words, &maya(), &chosen, may(false), &Filled::empty())),
    ]
}

fn changed() -> Standing {
    Standing {
        corrected_at: Some(instant(NOW + HOUR)),
        corrected: Some(corrected()),
        is_looked_at_first: true,
        written: written(),
        ..standing()
    }
}

const fn may(hold: bool) -> review::views::holding::May {
    review::views::holding::May { hold, say_what_follows: true }
}

fn page(words: Words, result: &Reviewed, file: Option<&FileFacts>, standing: &Standing, may_sign: bool) -> View {
    show(words, result, file, (standing, may_sign), &Filled::empty())
}

fn show(
    words: Words,
    result: &Reviewed,
    file: Option<&FileFacts>,
    (standing, may_sign): (&Standing, bool),
    filled: &Filled,
) -> View {
    let values = if file.is_none() { values::kidneys() } else { Vec::new() };
    let values = PageOfValues { page: ValuePage::new("", values.len()), values, repeated: HashSet::new() };
    // What a file holds was uploaded, values were sent.
    let messages: Vec<CameFrom> = [0, 26].map(came_from).into_iter().take(2 * usize::from(file.is_none())).collect();
    let about = review::views::result::About {
        result,
        file,
        standing,
        values: &values,
        messages: &messages,
        may_sign,
        patience: SignedDuration::from_mins(30),
        now: instant(NOW),
        queue: Narrowed::default(),
        zone: &TimeZone::UTC,
    };
    review::views::result::show(words, &maya(), &about, filled)
}

fn standing() -> Standing {
    Standing {
        changed_at: instant(NOW - 5 * HOUR),
        rule: Rule::HeldTest,
        rule_waits: true,
        corrected_at: None,
        corrected: None,
        is_looked_at_first: false,
        rule_why: Some("We call first".to_owned()),
        due_at: Some(instant(NOW + 48 * HOUR)),
        hold: Some(Hold {
            by: "Dr Ito".to_owned(),
            until: instant(NOW + 48 * HOUR),
            why: Phi::from("I want to talk to her first"),
            then: Then::Waits,
        }),
        wish: Some(Wish { days: Some(2), since: instant(NOW - 900 * HOUR) }),
        is_critical: false,
        is_reviewed: false,
        is_undecided: false,
        kept_back: Vec::new(),
        earlier: Vec::new(),
        is_file_unopened: false,
        alert: None,
        written: Vec::new(),
    }
}

fn undecided_alert() -> Alert {
    Alert { is_undecided: true, alerted: Alerted::NoAddress, to_call: to_call(), ..alert(None) }
}

fn undecided_result() -> Reviewed {
    Reviewed { is_undecided: true, ..retracted() }
}

fn kept_back() -> Vec<KeptBack> {
    let value = |says: &str, is_withdrawn| KeptBack {
        at: 0,
        is_withdrawn,
        message: Id::from_bits([5; 16]),
        test: Phi::from("Potassium"),
        says: Phi::from(says),
        range: Phi::from("3.5-5.1"),
        is_critical: says.starts_with('9'),
        note: Phi::from("Hemolyzed sample."),
        observed_at: Some(instant(NOW)),
        document: None,
    };
    vec![
        value("9.9 mmol/L", false),
        value("4.2 mmol/L", false),
        KeptBack { test: Phi::from("Report"), document: Some([1; 32]), ..value("", true) },
    ]
}

fn came_from(hours_ago: i64) -> CameFrom {
    CameFrom {
        message: Id::from_bits([5; 16]),
        came_at: instant(NOW - hours_ago * HOUR),
        laboratory: "Northside Lab".to_owned(),
        control: format!("N-{}", 1_030 - hours_ago),
        is_asked: hours_ago == 0,
    }
}

fn alert(taken_on: Option<&str>) -> Alert {
    let taken_on = taken_on.map(|name| (name.to_owned(), instant(NOW)));
    let alerted = Alerted::Sent { at: instant(NOW - HOUR), sent: 2, failed: 1 };
    Alert { raised_at: instant(NOW - HOUR), alerted, to_call: Vec::new(), taken_on, is_undecided: false }
}

fn to_call() -> Vec<ToCall> {
    let callee = |name: &str, number: Option<&str>| ToCall { name: name.to_owned(), number: number.map(str::to_owned) };
    vec![callee("Dr Hana Ito", Some("(555) 010-0142")), callee("Dr Paul Sand", None)]
}

fn corrected() -> Corrected {
    Corrected { was: vec![(Phi::from("Potassium"), Phi::from("9.9 mmol/L"))] }
}

fn written() -> Vec<Written> {
    vec![Written {
        by: "Dr Ito".to_owned(),
        at: instant(NOW),
        note: Phi::from("Your potassium is a little high. This is common with your tablets."),
        next: Phi::from("We repeat the test in two weeks."),
        call_today: true,
    }]
}

fn lines() -> Vec<Waiting> {
    vec![
        Waiting {
            is_critical: true,
            open_since: Some(instant(NOW - HOUR)),
            alerted: Some(Alerted::NoAddress),
            to_call: to_call(),
            ..line(1)
        },
        Waiting { is_critical: true, open_since: Some(instant(NOW)), treated: Treated::ByOthers, ..line(2) },
        Waiting { is_critical: true, taken_on_by: Some("Noor Haddad".to_owned()), ..line(3) },
        Waiting { is_seen: false, held_until: Some(instant(NOW + HOUR)), ..line(80) },
        Waiting { is_seen: false, due_at: Some(instant(NOW + 5 * HOUR)), ..line(49) },
        Waiting { is_seen: false, treated: Treated::ByNobody, ..line(7) },
        Waiting { corrected: Some(corrected()), ..line(4) },
        Waiting {
            is_undecided: true,
            values: Vec::new(),
            alerted: Some(Alerted::OnItsWay),
            open_since: Some(instant(NOW)),
            ..line(4)
        },
        Waiting { unseen: Unseen::File, values: Vec::new(), ..line(3) },
        line(2),
    ]
}

fn line(hours: i64) -> Waiting {
    Waiting {
        patient: MAYA,
        name: Phi::from("Maya Okafor"),
        born: Phi::new(Date::constant(1958, 5, 3)),
        id: ResultId::from_bits([1; 16]),
        title: Phi::from("Blood count"),
        kind: Kind::Laboratory,
        came_at: instant(NOW - hours * HOUR),
        changed_at: instant(NOW - hours * HOUR),
        values: vec![Phi::from("Potassium 4.4 mmol/L"), Phi::from("Sodium 140 mmol/L")],
        unseen: Unseen::Nothing,
        corrected: None,
        is_undecided: false,
        is_seen: true,
        due_at: None,
        held_until: None,
        is_reviewed: false,
        is_critical: false,
        open_since: None,
        taken_on_by: None,
        alerted: None,
        to_call: Vec::new(),
        treated: Treated::ByReader,
    }
}

fn around(pile: Pile, may_sign: bool) -> review::views::queue::Around {
    review::views::queue::Around {
        narrowed: Narrowed { pile, kind: None },
        counts: [6, 2, 2, 1],
        now: instant(NOW),
        zone: TimeZone::UTC,
        patience: SignedDuration::from_mins(30),
        may_sign,
    }
}

fn became() -> Vec<(Pick, Option<Phi>, Became)> {
    let pick = Pick { patient: MAYA, result: ResultId::from_bits([1; 16]), came_at: instant(NOW) };
    let name = || Some(Phi::from("Maya Okafor"));
    vec![
        (pick, name(), Became::Seen),
        (pick, name(), Became::Waits(instant(NOW + HOUR))),
        (pick, name(), Became::Released),
        (pick, name(), Became::Unseen),
        (pick, name(), Became::Wished),
        (pick, name(), Became::Corrected),
        (pick, name(), Became::Undecided),
        (pick, name(), Became::Critical),
        (pick, name(), Became::Held),
        (pick, name(), Became::Stale),
        (pick, None, Became::Closed),
    ]
}
