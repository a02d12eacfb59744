//! The views with sample data, for the gallery.

mod sent;

use sent::{came, contents};

use super::{beside, document, file, files, message, queue, several};
use crate::features::laboratory::model::standing::At;
use crate::features::laboratory::model::{
    About, Asked, Asking, Found, Message, Named, Outcome, Pile, Proposed, Queue, Reason, Stopped, Waiting, Watched,
    parts,
};
use crate::kit::clock::instant;
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{Id, PatientId};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::{links, say};

const NOW: i64 = 1_786_700_000_000;
const BORN: Date = Date::constant(1958, 5, 3);
const RAW: &str = "MSH|^~\\&|CORE|Northside Lab|||20260814||ORU^R01|N-1001|P|2.5.1\nPID|1||L-55^^^Northside Lab||Okafor^Maya||19580503|F\nOBR|1||N-77|24323-8^Metabolic panel^LN|||20260814\nNTE|1||Fasting: no\nOBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L|3.5-5.1|H|||F\nOBX|2|ED|PDF^Report||L^IM^PDF^Base64^JVBERi0x||||||F";

/// Every view of this feature.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let mut failed = Filled::with(&[("name", "ok")]);
    failed.fail("name", say!(words, "laboratory-search-short"));
    let mut not_compared = Filled::empty();
    not_compared.fail("compared", say!(words, "laboratory-compared-missing"));
    let waits = one(Outcome::Waits(Reason::NoSuchNumber));
    let aside =
        one(Outcome::SetAside { why: Phi::from("Sent to us by mistake"), by: "Noor".to_owned(), at: instant(NOW) });
    let cannot_tell = one(Outcome::Waits(Reason::CannotTell));
    let utc = TimeZone::UTC;
    let (now, waits_all) = ((&utc, instant(NOW)), Reason::ALL.map(waiting));
    let mut none_chosen = Filled::empty();
    none_chosen.fail("pick", say!(words, "laboratory-several-none"));
    none_chosen.fail("why", say!(words, "laboratory-why-missing"));
    let closed = Watched { is_open: false, ..watched(0) };
    let late = Watched { at: instant(NOW - 600_000), ..watched(0) };
    let refused = [(Phi::from("scan.pdf"), say!(words, "laboratory-file-unreadable"))];
    vec![
        ("laboratory", queue::index(words, (&queue(&waits_all), &came()), Some(&watched(0)), &Filled::empty(), now)),
        ("laboratory-none-chosen", queue::index(words, (&queue(&waits_all), &[]), None, &none_chosen, now)),
        ("laboratory-none", queue::index(words, (&queue(&[]), &[]), None, &Filled::empty(), now)),
        ("laboratory-stay", queue::index(words, (&queue(&[]), &[]), Some(&watched(2)), &Filled::empty(), now)),
        ("laboratory-closed", queue::index(words, (&queue(&[]), &[]), Some(&closed), &Filled::empty(), now)),
        ("laboratory-late", queue::index(words, (&queue(&[]), &[]), Some(&late), &Filled::empty(), now)),
        (
            "laboratory-several",
            several::ask(words, &waits_all[..3], &Filled::with(&[("why", "A trial of the interface")])),
        ),
        ("laboratory-document-held", document::held(words, links::LABORATORY, links::LABORATORY.to_owned())),
        ("laboratory-files", files::index(words, (&came(), Some(&watched(0)), &stopped()), &[], (1, true), now)),
        ("laboratory-files-none", files::index(words, (&[], None, &[]), &refused, (1, false), now)),
        ("laboratory-file", file::show(words, &contents(1), (1, true), &utc)),
        ("laboratory-file-again", file::show(words, &contents(2), (1, false), &utc)),
        ("laboratory-message", message::show(words, &waits, (&[proposed()], false), &Filled::empty(), &utc)),
        ("laboratory-message-nobody", message::show(words, &waits, (&[], true), &failed, &utc)),
        ("laboratory-message-aside", message::show(words, &aside, (&[], false), &Filled::empty(), &utc)),
        ("laboratory-compare", beside::show(words, &maya(), (&waits, &[]), &not_compared, &utc)),
        ("laboratory-filed", beside::show(words, &maya(), (&one(Outcome::Filed), &[]), &Filled::empty(), &utc)),
        ("laboratory-decided-itself", beside::show(words, &maya(), (&decided(), &[]), &Filled::empty(), &utc)),
        ("laboratory-decide", beside::show(words, &maya(), (&cannot_tell, &asked()), &undecided(words), &utc)),
    ]
}

/// One that waited until something that came later decided it.
fn decided() -> Message {
    one(Outcome::Decided { by: None, at: instant(NOW) })
}

/// The second page of what waits for these reasons.
fn queue(lines: &[Waiting]) -> Queue {
    let counts = Pile::ALL.map(|pile| lines.iter().filter(|one| one.reason.pile() == pile).count());
    let counts = counts.map(|count| u32::try_from(count * 20).unwrap_or_default());
    Queue { asked: Asked { pile: None, page: 2 }, lines: lines.to_vec(), has_more: true, counts }
}

/// A look just now, after which so many files stay.
fn watched(stay: usize) -> Watched {
    Watched { at: instant(NOW), is_open: true, stay, too_large: stay / 2, stopped: stay / 2 }
}

/// A file over which the program ended.
fn stopped() -> [Stopped; 1] {
    let set_aside_as = "stopped-5feceb66ffc86f38".to_owned();
    [Stopped { name: Phi::from("okafor-2026-05-01.hl7"), at: instant(NOW), set_aside_as }]
}

fn one(settled: Outcome) -> Message {
    let part = parts(RAW.as_bytes()).0.remove(0);
    Message {
        id: Id::from_bits([3; 16]),
        came_at: instant(NOW),
        laboratory: "Northside Lab".to_owned(),
        control: "N-1001".to_owned(),
        settled,
        patient: None,
        part,
        raw: Phi::from(RAW),
    }
}

fn waiting(reason: Reason) -> Waiting {
    let is_named = reason != Reason::Unreadable;
    Waiting {
        id: Id::from_bits([3; 16]),
        came_at: instant(NOW),
        laboratory: "Northside Lab".to_owned(),
        kind: "ORU^R01".to_owned(),
        reason,
        name: Phi::from(if is_named { "Maya Okafor" } else { "" }),
        born: is_named.then(|| Phi::new(BORN)),
        number: Phi::from("L-55"),
        values: 2,
        hides: 2,
        patient: matches!(reason, Reason::WrongPatient | Reason::CannotTell | Reason::DocumentHeld)
            .then(|| PatientId::from_bits([1; 16])),
        is_others: false,
    }
}

fn proposed() -> Proposed {
    Proposed {
        patient: PatientId::from_bits([1; 16]),
        name: Phi::from("Maya Okafor"),
        born: Phi::new(BORN),
        number: Phi::from("10017"),
        fits: Found { number: false, born: true, name: true },
    }
}

fn maya() -> beside::Whose {
    beside::Whose {
        patient: PatientId::from_bits([1; 16]),
        name: Phi::from("Maya Okafor"),
        born: Phi::new(BORN),
        number: Phi::from("10017"),
    }
}

/// The form of somebody who has not answered.
fn undecided(words: Words) -> Filled {
    let mut undecided = Filled::empty();
    undecided.fail("means-0", say!(words, "laboratory-decide-missing"));
    undecided
}

/// A correction, and a withdrawal.
fn asked() -> Vec<Asking> {
    let key = |place| (Id::from_bits([3; 16]), place);
    let value = |says: &str| Named::Value(Phi::from("Potassium"), Phi::from(says));
    vec![
        Asking {
            about: About { place: 0, at: At::Value(0) },
            what: value("4.2 mmol/L"),
            is_end: false,
            may_mean: vec![
                ((key(0), At::Value(0)), value("7.9 mmol/L")),
                ((key(1), At::Document(0)), Named::Document(Phi::from("Report"))),
            ],
        },
        Asking {
            about: About { place: 1, at: At::Whole },
            what: Named::Order(Phi::from("Metabolic panel"), "2026-08-14".to_owned()),
            is_end: true,
            may_mean: vec![((key(0), At::Whole), Named::Order(Phi::from("Metabolic panel"), "2026-08-13".to_owned()))],
        },
    ]
}
