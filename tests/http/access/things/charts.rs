//! What stands in charts, and what came for them.

use anteroom::demo::paper;
use anteroom::kit::id::PatientId;
use anteroom::links;
use anteroom::web::route::Route;
use data_encoding::BASE64;

use super::{Whose, found};
use crate::access::world::{World, potassium};
use crate::support::Member;

/// A paper of the fourth of May.
const PAPER: [(&str, &str); 5] = [
    ("title", "Kidney function"),
    ("kind", "laboratory"),
    ("collected_year", "2026"),
    ("collected_month", "5"),
    ("collected_day", "4"),
];

/// A result in the state in which the route takes it.
pub(super) async fn result(world: &mut World, route: &Route, whose: Whose, chart: PatientId) -> String {
    let path = route.path;
    if whose == Whose::Theo {
        return world.portal.cast.of_theo.to_string();
    }
    if path.contains("{value}") {
        let at = usize::from(chart == world.portal.cast.nils);
        return world.measured[at].0.to_string();
    }
    let waits = ["/release", "/hold", "/review", "/take-on"].iter().any(|end| path.ends_with(end));
    if path.ends_with("/take-on") {
        return critical(world, chart).await;
    }
    let is_used_up = ["/retract", "/hold/end"].iter().any(|end| path.ends_with(end)) && route.method == "POST";
    if waits && route.method == "POST" || is_used_up {
        let fresh = uploaded(world, chart).await;
        let ito = world.browser(Member::Ito);
        let review = format!("{}/{fresh}", links::review(chart));
        if path.ends_with("/hold/end") {
            let day = [("until_year", "2026"), ("until_month", "5"), ("until_day", "20"), ("then", "wait")];
            ito.post(format!("{review}/hold"), &[&[("why", "I call her first")][..], &day].concat()).await;
        } else if path.ends_with("/retract") && whose != Whose::Unreleased {
            ito.post(format!("{review}/release"), &[]).await;
        } else if path.ends_with("/review") {
            // Nobody signs what they have not opened.
            for reader in [Member::Ito, Member::Sand] {
                world.browser(reader).get(format!("{review}/file")).await;
            }
        }
        return fresh;
    }
    let cast = &world.portal.cast;
    match whose {
        Whose::Unreleased => cast.waiting.to_string(),
        _ if chart == cast.nils => cast.of_nils.to_string(),
        _ => cast.released.to_string(),
    }
}

/// A paper that waits for release.
async fn uploaded(world: &mut World, chart: PatientId) -> String {
    let number = world.next();
    let (name, born) = whose_paper(world, chart);
    let lines = [
        format!("Patient: {name}   DOB: {born}"),
        format!("Potassium 5.2 mmol/L, usual range 3.5 to 5.1, no {number}"),
    ];
    let noor = world.browser(Member::Noor);
    let title = format!("Paper {number}");
    for waiting in noor.waiting(chart).await {
        noor.post(format!("{}/{waiting}/remove", links::staged(chart)), &[]).await;
    }
    noor.bring(chart, &[("paper.pdf", &paper::pdf("Elm Street Laboratory", &lines))]).await;
    let described = noor.describe(chart, &[&[("title", title.as_str())], &PAPER[1..]].concat()).await;
    let id = described.location().strip_prefix(&format!("{}/", links::review(chart)));
    id.unwrap_or_else(|| panic!("{} {}", described.location(), described.text())).to_owned()
}

fn whose_paper(world: &World, chart: PatientId) -> (&'static str, &'static str) {
    if chart == world.portal.cast.nils { ("Nils Lund", "7/30/1949") } else { ("Maya Okafor", "3/14/1958") }
}

/// What cannot wait, and nobody has taken on.
async fn critical(world: &mut World, chart: PatientId) -> String {
    let number = world.next();
    let patient = if chart == world.portal.cast.nils {
        "PID|1||E1003^^^CLINIC^MR||Lund^Nils||19490730|M"
    } else {
        "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F"
    };
    world.sends(patient, &potassium(&format!("C{number}"), "6.9", "HH")).await;
    let list = world.browser(Member::Ito).get(links::review(chart)).await.text();
    let title = format!("PanelC{number}");
    let at = list.find(&title).unwrap_or_else(|| panic!("no {title} in {list}"));
    let begins = format!("{}/", links::review(chart));
    list[..at].rsplit(&begins).next().and_then(|rest| rest.get(..26)).expect("a link").to_owned()
}

pub(super) async fn goal(world: &World, chart: PatientId) -> String {
    let (ito, goals) = (world.browser(Member::Ito), links::goals(chart));
    let since = [("since_year", "2026"), ("since_month", "4"), ("since_day", "1")];
    ito.post(&goals, &[&[("known", "potassium"), ("range", "4.0-5.5"), ("unit", "mmol/L")][..], &since].concat()).await;
    found(&ito.get(&goals).await, &format!("{goals}/"), "/end")
}

pub(super) async fn act_mark(world: &World, chart: PatientId) -> String {
    let (ito, draw) = (world.browser(Member::Ito), links::act_marks(chart));
    ito.post(&draw, &[("act_known", "potassium"), ("act_above", "5.5"), ("act_unit", "mmol/L")]).await;
    found(&ito.get(links::goals(chart)).await, &format!("{draw}/"), "/end")
}

/// A file that waits to be described; to be moved, one that seems to be another's.
pub(super) async fn staged(world: &mut World, route: &Route, chart: PatientId) -> String {
    let number = world.next();
    let (maya, nils) = (world.portal.cast.maya, world.portal.cast.nils);
    let named = match route.path.ends_with("/move") {
        true if chart == maya => nils,
        true => maya,
        false => chart,
    };
    let (name, born) = whose_paper(world, named);
    let lines = [format!("Patient: {name}   DOB: {born}"), format!("Potassium 5.2 mmol/L, 3.5 to 5.1, no {number}")];
    let noor = world.browser(Member::Noor);
    let before = noor.waiting(chart).await;
    noor.bring(chart, &[("paper.pdf", &paper::pdf("Elm Street Laboratory", &lines))]).await;
    let after = noor.waiting(chart).await;
    after.into_iter().find(|id| !before.contains(id)).expect("a file waits")
}

/// A message that waits for a person, with a document in it, and the file that it came in.
pub(super) async fn message(world: &mut World, chart: PatientId) -> (String, String) {
    let number = world.next();
    let patient = if chart == world.portal.cast.nils {
        format!("PID|1||X-{number}||Lund^Nils||19490730|M")
    } else {
        format!("PID|1||X-{number}||Okafor^Maya||19580314|F")
    };
    let pdf = paper::pdf("Northside", &[format!("Potassium 5.3, no {number}")]);
    let document = format!("OBX|2|ED|PDF^Report||L^IM^PDF^Base64^{}||||||F", BASE64.encode(&pdf));
    let lines = [potassium(&format!("N{number}"), "5.3", "H"), vec![document]].concat();
    let came = world.sends(&patient, &lines).await.pop();
    let files = world.browser(Member::Ito).get(links::LABORATORY_FILES).await;
    (came.expect("a message waits"), found(&files, "/staff/laboratory/files/", ""))
}

/// A message in a chart but for a document, which may act by itself.
pub(super) async fn held(world: &mut World, chart: PatientId) -> String {
    let number = world.next();
    let patient = if chart == world.portal.cast.nils {
        "PID|1||E1003^^^CLINIC^MR||Lund^Nils||19490730|M"
    } else {
        "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F"
    };
    let program = BASE64.encode(b"MZ\x90\0 a program");
    let document = format!("OBX|2|ED|PDF^Report||L^IM^PDF^Base64^{program}||||||F");
    let lines = [potassium(&format!("H{number}"), "4.3", ""), vec![document]].concat();
    world.sends(patient, &lines).await.pop().expect("a message waits")
}
