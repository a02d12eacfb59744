//! The reports, for the gallery.

use super::{unopened, waiting};
use crate::features::results::model::Kind;
use crate::features::results::reports::model::{ByAge, ByAgeAsked, Chase, Unopened, UnopenedAsked, Unreviewed};
use crate::kit::clock::instant;
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{PatientId, ResultId};
use crate::kit::notified::Notified;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::view::View;

const NOW: i64 = 1_778_000_000_000;
const HOUR: i64 = 3_600_000;

/// The reports with sample data, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let late = [unreviewed(1, 24 * 17, ""), unreviewed(2, 50, "Dr Hana Ito, Noor Haddad")];
    let counts = ByAge(std::array::from_fn(|at| u32::try_from(at * 7 % 11).unwrap_or_default()));
    let asked = ByAgeAsked { page: 2, kind: Some(Kind::Laboratory), ..ByAgeAsked::default() };
    let notified = [
        Notified::NoLogin,
        Notified::NoAddress,
        Notified::Failed,
        Notified::Unwanted,
        Notified::OnItsWay,
        Notified::Sent(instant(NOW - 200 * HOUR)),
    ];
    let list: Vec<Unopened> = (1..).zip(notified).map(|(bits, notified)| one_unopened(bits, notified)).collect();
    let of = |chase| UnopenedAsked { chase, page: 1 };
    vec![
        ("report-waiting", waiting(words, asked, &counts, &late, instant(NOW))),
        ("report-waiting-none", waiting(words, ByAgeAsked::default(), &ByAge([0; 25]), &[], instant(NOW))),
        ("report-unopened", unopened(words, of(Chase::All), 7, &list, &TimeZone::UTC)),
        ("report-unopened-none", unopened(words, of(Chase::Call), 7, &[], &TimeZone::UTC)),
    ]
}

fn unreviewed(bits: u8, hours: i64, team: &str) -> Unreviewed {
    Unreviewed {
        patient: PatientId::from_bits([bits; 16]),
        name: Phi::from("Margaret Rose Whitcombe-Abernathy"),
        born: Phi::new(Date::constant(1937, 11, 30)),
        id: ResultId::from_bits([bits; 16]),
        title: Phi::from("Comprehensive metabolic panel"),
        kind: Kind::Laboratory,
        came_at: instant(NOW - hours * HOUR),
        is_seen: team.is_empty(),
        team: team.to_owned(),
        is_nobodys: false,
    }
}

fn one_unopened(bits: u8, notified: Notified) -> Unopened {
    Unopened {
        patient: PatientId::from_bits([bits; 16]),
        name: Phi::from("Maya Okafor"),
        born: Phi::new(Date::constant(1958, 5, 3)),
        id: ResultId::from_bits([bits; 16]),
        title: Phi::from("Kidney function"),
        kind: Kind::Laboratory,
        days: 9 + i64::from(bits),
        notified,
        is_nobodys: bits == 5,
    }
}
