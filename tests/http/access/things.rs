//! Real things to ask with: one in one's own chart and one in somebody else's, for every name between braces. A name that
//! is not made here fails.

mod charts;
mod clinic;
mod people;

use std::collections::BTreeMap;

use anteroom::kit::id::PatientId;
use anteroom::links;
use anteroom::web::assets;
use anteroom::web::route::Route;

use super::world::World;
use crate::support::{Answer, Member};

use charts::{act_mark, goal, held, message, result, staged};
use clinic::{of_clinic, of_login, token};
use people::{account, invitation, newcomer, opening, recovery};

/// An id that is nobody's.
const NOBODYS: &str = "00000000000000000000000000";
/// A token that nobody was sent.
const NO_TOKEN: &str = "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c";

/// Whose thing is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// There is one alone, or none.
    The,
    /// One that does not exist.
    Nobodys,
    /// A thing of the asker's own login, and one of another's.
    OnesOwn,
    Anothers,
    /// In Maya's chart, in that of Nils, and in one that does not exist.
    Maya,
    Nils,
    Unknown,
    /// In the chart of a child who has turned twelve: its mother keeps visits, and what her grant covered beside them is
    /// gone.
    Theo,
    /// In Maya's address a thing of Nils.
    Foreign,
    /// In Maya's chart, before its release.
    Unreleased,
    /// A result of Maya, with a value of Nils.
    ForeignValue,
    /// A patient who has no login yet.
    Newcomer,
}

impl Whose {
    pub const fn name(self) -> &'static str {
        match self {
            Self::The => "",
            Self::Nobodys => "of nobody",
            Self::OnesOwn => "one's own",
            Self::Anothers => "another's",
            Self::Maya => "maya",
            Self::Nils => "nils",
            Self::Unknown => "unknown",
            Self::Theo => "theo",
            Self::Foreign => "maya, of nils",
            Self::Unreleased => "maya, unreleased",
            Self::ForeignValue => "maya, value of nils",
            Self::Newcomer => "june",
        }
    }

    /// Whether somebody must get `ok`.
    pub const fn is_own(self) -> bool {
        matches!(self, Self::The | Self::OnesOwn | Self::Maya | Self::Newcomer)
    }

    /// Whether each asker is asked with another thing.
    pub const fn is_of_login(self) -> bool {
        matches!(self, Self::OnesOwn | Self::Anothers)
    }
}

/// What stands between the braces of a path.
#[derive(Clone, Debug)]
pub struct Things(BTreeMap<String, String>);

impl Things {
    pub fn path(&self, pattern: &str) -> String {
        self.0.iter().fold(pattern.to_owned(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
    }
}

/// The names between the braces of a path.
fn names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

/// What a route is asked for.
pub fn targets(route: &Route) -> Vec<Whose> {
    let names = names(route.path);
    let words = ["patient", "kind", "scopes", "document", "token", "file"];
    let has_thing = names.iter().any(|name| !words.contains(name));
    if !names.contains(&"patient") {
        let of_login = names.iter().any(|name| ["session", "device", "factor"].contains(name));
        return match (of_login, has_thing || names.contains(&"token")) {
            (true, _) => vec![Whose::OnesOwn, Whose::Anothers],
            (false, true) => vec![Whose::The, Whose::Nobodys],
            (false, false) => vec![Whose::The],
        };
    }
    let mut targets = vec![Whose::Maya, Whose::Nils, Whose::Unknown];
    if route.path.contains("/activation") {
        targets.insert(0, Whose::Newcomer);
    }
    if route.path.starts_with("/patients/") {
        targets.push(Whose::Theo);
    }
    if has_thing {
        targets.push(Whose::Foreign);
    }
    if names.contains(&"result") {
        targets.push(Whose::Unreleased);
    }
    if names.contains(&"value") {
        targets.push(Whose::ForeignValue);
    }
    targets
}

/// The things of a route.
pub async fn of(world: &mut World, route: &Route, whose: Whose, member: Member) -> Things {
    prepare(world, route).await;
    let june = match whose {
        Whose::Newcomer => newcomer(world, route).await,
        _ => world.portal.cast.ada,
    };
    let cast = &world.portal.cast;
    let unknown = PatientId::from_bits([9; 16]);
    let (patient, chart) = match whose {
        Whose::Newcomer => (june, june),
        Whose::Nils => (cast.nils, cast.nils),
        Whose::Unknown => (unknown, cast.maya),
        Whose::Theo => (cast.theo, cast.theo),
        Whose::Foreign => (cast.maya, cast.nils),
        _ => (cast.maya, cast.maya),
    };
    let mut things = BTreeMap::from([("patient".to_owned(), patient.to_string())]);
    for name in names(route.path).into_iter().filter(|name| *name != "patient") {
        if !things.contains_key(name) {
            let value = thing(world, route, (name, whose, member), chart).await;
            things.insert(name.to_owned(), value);
        }
    }
    Things(things)
}

/// Patients and proxies with a login.
const PATIENTS: [Member; 6] = [Member::Maya, Member::Nils, Member::Omar, Member::Pia, Member::Quin, Member::Tara];

/// What must be so that somebody can succeed.
async fn prepare(world: &mut World, route: &Route) {
    if route.path.contains("/break-glass") {
        let noor = world.portal.cast.login(Member::Noor).account;
        for chart in [world.portal.cast.maya, world.portal.cast.nils] {
            world.browser(Member::Ito).post(links::leave_care_team(chart, noor), &[]).await;
        }
    }
    let reached = match route.path {
        "/staff/patients/{patient}/contact" | "/staff/patients/{patient}/reset" => vec![Member::Maya, Member::Nils],
        "/cancel-recovery/{token}" | "/not-me/{token}" => vec![Member::Maya],
        "/reset/{token}" => PATIENTS.to_vec(),
        path if path.starts_with("/staff/cover") => vec![Member::Ito, Member::Sand],
        _ => Vec::new(),
    };
    for member in reached {
        if world.is_reached(member) {
            continue;
        }
        let address = format!("{member:?}@example.org").to_lowercase();
        world.portal.prove_email(world.browser(member), &address).await;
    }
}

async fn thing(
    world: &mut World,
    route: &Route,
    (name, whose, member): (&str, Whose, Member),
    chart: PatientId,
) -> String {
    let is_nobodys = whose == Whose::Nobodys && !["kind", "scopes", "document", "file"].contains(&name);
    if is_nobodys {
        return if name == "token" { NO_TOKEN } else { NOBODYS }.to_owned();
    }
    match name {
        "kind" => "laboratory".to_owned(),
        "scopes" => "results-messages".to_owned(),
        "document" => "0".to_owned(),
        "file" => assets::style().trim_start_matches(&links::asset("")).to_owned(),
        "token" => token(world, route.path).await,
        "result" => result(world, route, whose, chart).await,
        "value" => {
            let at = usize::from(chart == world.portal.cast.nils || whose == Whose::ForeignValue);
            world.measured[at].1.to_string()
        }
        "goal" => goal(world, chart).await,
        "act_mark" => act_mark(world, chart).await,
        "staged" => staged(world, route, chart).await,
        "lab_message" if route.path.ends_with("{patient}/lab-messages/{lab_message}/documents/{document}") => {
            held(world, chart).await
        }
        "lab_message" => message(world, chart).await.0,
        "lab_file" => message(world, chart).await.1,
        "account" => account(world, route, chart).await.to_string(),
        "invitation" => invitation(world, chart).await,
        "opening" => opening(world, chart).await,
        "recovery" => recovery(world, chart).await,
        "session" | "device" | "factor" => of_login(world, name, whose, member).await,
        other => of_clinic(world, other).await,
    }
}

/// The first id that stands between these in a page.
fn id_in(page: &str, before: &str, after: &str) -> Option<String> {
    let found = page.split(before).skip(1).filter_map(|rest| {
        let (id, rest) = rest.split_at_checked(26)?;
        (id.bytes().all(|sign| sign.is_ascii_alphanumeric()) && rest.starts_with(after)).then(|| id.to_owned())
    });
    { found }.next()
}

fn found(answer: &Answer, before: &str, after: &str) -> String {
    id_in(&answer.text(), before, after).unwrap_or_else(|| panic!("no {before}…{after} in {}", answer.text()))
}
