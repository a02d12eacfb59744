//! The queue, a result under review, a hold.

use super::super::{holding, queue, review};
use super::{HOUR, MAYA, NOW, facts, maya, retracted, reviewed};
use crate::features::results::model::{
    Alert, Became, CameFrom, FileFacts, Hold, Kind, Narrowed, Pick, Pile, Reviewed, Rule, Standing, Treated, Value,
    Waiting, Wish, Written,
};
use crate::kit::clock::{SignedDuration, instant};
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{Id, ResultId};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (waiting, released) = (reviewed(false), reviewed(true));
    let mut failed = Filled::with(&[("why", "I call her first"), ("until_month", "8")]);
    failed.fail("until", say!(words, "hold-until-missing"));
    let mut long = Filled::with(&[("note", "All is well, and this goes on for very long.")]);
    long.fail("note", say!(words, "sign-long", longest = 4000));
    let mut none = Filled::empty();
    none.fail("pick", say!(words, "bulk-none"));
    let list = |lines: &[Waiting], (pile, may_sign), filled: &Filled| {
        queue::index(words, lines, &around(pile, may_sign), filled)
    };
    let chosen = review::Chosen { result: &waiting, queue: Narrowed::default(), zone: &TimeZone::UTC };
    let urgent = Standing { is_critical: true, alert: Some(alert(None)), ..standing() };
    let taken =
        Standing { alert: Some(alert(Some("Noor Haddad"))), written: written(), is_reviewed: true, ..standing() };
    vec![
        ("results-waiting", list(&lines(), (Pile::All, true), &Filled::empty())),
        ("results-waiting-as-a-nurse", list(&lines(), (Pile::Mine, false), &Filled::empty())),
        ("results-waiting-none", list(&[], (Pile::Critical, true), &Filled::empty())),
        ("results-waiting-none-chosen", list(&lines(), (Pile::All, true), &none)),
        ("results-reviewed-several", queue::reviewed(words, &became(), (Narrowed::default(), &TimeZone::UTC))),
        ("review-waiting", page(words, &waiting, Some(&facts(false)), &standing(), true)),
        ("review-waiting-as-a-nurse", page(words, &waiting, Some(&facts(true)), &standing(), false)),
        ("review-critical", page(words, &released, None, &urgent, true)),
        ("review-taken-on", page(words, &released, Some(&facts(false)), &taken, true)),
        ("review-retracted", page(words, &retracted(), Some(&facts(false)), &standing(), true)),
        ("review-failed", show(words, &waiting, None, (&standing(), true), &long)),
        ("hold", holding::form(words, &maya(), &chosen, true, &Filled::empty())),
        ("hold-failed", holding::form(words, &maya(), &chosen, true, &failed)),
        ("hold-as-a-nurse", holding::form(words, &maya(), &chosen, false, &Filled::empty())),
    ]
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
    let values: Vec<Value> = if file.is_none() { super::values::kidneys() } else { Vec::new() };
    // What a file holds was uploaded, values were sent.
    let messages: Vec<CameFrom> = [0, 26].map(came_from).into_iter().take(2 * usize::from(file.is_none())).collect();
    let about = review::About {
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
    review::show(words, &maya(), &about, filled)
}

fn standing() -> Standing {
    Standing {
        came_at: instant(NOW - 5 * HOUR),
        rule: Rule::HeldTest,
        rule_why: Some("We call first".to_owned()),
        due_at: Some(instant(NOW + 48 * HOUR)),
        hold: Some(Hold {
            by: "Dr Ito".to_owned(),
            until: instant(NOW + 48 * HOUR),
            why: Phi::from("I want to talk to her first"),
        }),
        wish: Some(Wish { days: Some(2), since: instant(NOW - 900 * HOUR) }),
        is_critical: false,
        is_reviewed: false,
        alert: None,
        written: Vec::new(),
    }
}

fn came_from(hours_ago: i64) -> CameFrom {
    CameFrom {
        message: Id::from_bits([5; 16]),
        came_at: instant(NOW - hours_ago * HOUR),
        laboratory: "Northside Lab".to_owned(),
        control: format!("N-{}", 1_030 - hours_ago),
    }
}

fn alert(taken_on: Option<&str>) -> Alert {
    let taken_on = taken_on.map(|name| (name.to_owned(), instant(NOW)));
    Alert { raised_at: instant(NOW - HOUR), times: 2, taken_on }
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
    let line = |hours: i64| Waiting {
        patient: MAYA,
        name: Phi::from("Maya Okafor"),
        born: Phi::new(Date::constant(1958, 5, 3)),
        id: ResultId::from_bits([1; 16]),
        title: Phi::from("Blood count"),
        kind: Kind::Laboratory,
        came_at: instant(NOW - hours * HOUR),
        is_seen: true,
        due_at: None,
        held_until: None,
        is_reviewed: false,
        is_critical: false,
        open_since: None,
        taken_on_by: None,
        treated: Treated::ByReader,
    };
    vec![
        Waiting { is_critical: true, open_since: Some(instant(NOW - HOUR)), ..line(1) },
        Waiting { is_critical: true, open_since: Some(instant(NOW)), treated: Treated::ByOthers, ..line(2) },
        Waiting { is_critical: true, taken_on_by: Some("Noor Haddad".to_owned()), ..line(3) },
        Waiting { is_seen: false, held_until: Some(instant(NOW + HOUR)), ..line(80) },
        Waiting { is_seen: false, due_at: Some(instant(NOW + 5 * HOUR)), ..line(49) },
        Waiting { is_seen: false, treated: Treated::ByNobody, ..line(7) },
        line(2),
    ]
}

fn around(pile: Pile, may_sign: bool) -> queue::Around {
    queue::Around {
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
        (pick, name(), Became::Critical),
        (pick, name(), Became::Held),
        (pick, name(), Became::Stale),
        (pick, None, Became::Closed),
    ]
}
