//! Every route of the table, asked as every member of the cast, with own and foreign ids. The answers stand in
//! `access_matrix.txt`; read its differences in a review. A new route fails here until its lines are there.
//!
//! `ok` means that the handler ran (also when it found the form wanting), `sign-in` that one must sign in first,
//! `step-up` that one must show again who one is,
//! `refused` that the page may be known of but not opened, `hidden` that it does not exist for this
//! reader, `stale` that the step before is missing or was taken already.

use anteroom::features::results::model::{Entered, Entry};
use anteroom::features::results::store;
use anteroom::kit::date::{Date, TimeZone};
use anteroom::kit::id::{AccountId, PatientId, ResultId, ValueId};
use anteroom::kit::phi::Phi;
use anteroom::routes;
use anteroom::vault::Target as Leave;
use anteroom::vault::purpose::ReviewResults;
use anteroom::web::router::Route;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Cast, Member, TestPortal};

#[tokio::test]
async fn every_route_answers_every_member_as_the_matrix_says() {
    let found = matrix().await;
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/access_matrix.txt");
    if std::env::var_os("ACCESS_MATRIX_WRITE").is_some() {
        std::fs::write(place, &found).expect("the matrix can be written");
    }
    let committed = std::fs::read_to_string(place).unwrap_or_default();
    let differs: Vec<&str> = found.lines().filter(|line| !committed.lines().any(|known| known == *line)).collect();
    assert!(
        found == committed,
        "access_matrix.txt does not say what the portal does. These lines are new or different:\n{}\n\nIf each of them is \
         what the clinic wants, write the file anew with ACCESS_MATRIX_WRITE=1 and put its difference into the review. \
         If one is not, somebody can open what they must not: mend the policy or the route.",
        differs.join("\n")
    );
}

/// Routes after which everybody signs in anew.
const ENDS_OTHER_SESSIONS: [&str; 2] = ["/account/sessions/end-others", "/account/recovery-codes"];

/// An id that is nobody's. That somebody else's answers the same is tested in `account.rs`.
const NOBODYS: &str = "00000000000000000000000000";

/// What the ids of a path stand for.
struct Target {
    name: &'static str,
    patient: PatientId,
    result: ResultId,
    value: ValueId,
}

/// Routes that lock logins: each is asked in a clinic of its own.
const LOCKS: [&str; 2] = ["/account/not-me", "/staff/patients/{patient}/lock"];

async fn matrix() -> String {
    let portal = TestPortal::open().await;
    let measured = Measured::of(&portal).await;
    let mut browsers = everybody(&portal).await;
    let mut text = format!("{:<76}", "route, and whose chart");
    text.extend(Member::ALL.map(|member| format!("{:<10}", format!("{member:?}"))));
    text = text.trim_end().to_owned() + "\n";
    for route in routes::table() {
        for target in targets(&route, &portal.cast, &measured) {
            let line = if LOCKS.contains(&route.path) && route.method == "POST" {
                let apart = TestPortal::open().await;
                line(&apart, &mut everybody(&apart).await, &route, &target).await
            } else {
                line(&portal, &mut browsers, &route, &target).await
            };
            text.push_str(&(line + "\n"));
        }
    }
    text
}

/// A browser for each member of the cast.
async fn everybody(portal: &TestPortal) -> Vec<(Member, Browser)> {
    let mut browsers = Vec::new();
    for member in Member::ALL {
        browsers.push((member, portal.as_(member).await));
    }
    browsers
}

async fn line(portal: &TestPortal, browsers: &mut [(Member, Browser)], route: &Route, target: &Target) -> String {
    let path = path(route, target, &portal.cast);
    let mut line = format!("{:<76}", format!("{} {} {}", route.method, route.path, target.name));
    for (member, browser) in browsers.iter_mut() {
        line.push_str(&format!("{:<10}", word(&ask(browser, route, &path).await)));
        if ["/sign-out", "/sign-in/code", "/enrol/code"].contains(&route.path) {
            *browser = portal.as_(*member).await;
        }
    }
    // What ends sessions elsewhere ends those of the other browsers of the same login too.
    if ENDS_OTHER_SESSIONS.contains(&route.path) && route.method == "POST" {
        for (member, browser) in browsers {
            *browser = portal.as_(*member).await;
        }
    }
    line.trim_end().to_owned()
}

/// Values to ask for: released ones of two charts, and one that waits.
struct Measured {
    maya: (ResultId, ValueId),
    waiting: (ResultId, ValueId),
    nils: (ResultId, ValueId),
}

impl Measured {
    async fn of(portal: &TestPortal) -> Self {
        let (cast, doorway) = (&portal.cast, portal.doorway());
        let ito = cast.login(Member::Ito);
        let typed = async |patient, is_released| {
            let entry = Entry {
                title: Phi::from("Kidney function"),
                laboratory: "Elm Labs".to_owned(),
                collected_on: Date::constant(2026, 5, 3),
                values: vec![Entered::read("Potassium", "5.2", "mmol/L", "3.5-5.1", None)],
            };
            let result = doorway.type_values(ito, patient, entry).await.expect("a result");
            if is_released {
                doorway.release(ito, patient, result).await.expect("a release");
            }
            let visit = doorway.visit(ito).await.expect("Dr Ito");
            let chart = portal.portal.vault.chart::<ReviewResults>(&visit, Leave::chart(patient)).await.expect("leave");
            let values = chart.read(move |tx| store::values_to_review(tx, (result, ""), &TimeZone::UTC)).await;
            (result, values.expect("values").values[0].id)
        };
        let (maya, waiting) = (typed(cast.maya, true).await, typed(cast.maya, false).await);
        Self { maya, waiting, nils: typed(cast.nils, true).await }
    }

    fn targets(&self, cast: &Cast) -> Vec<Target> {
        let unknown = PatientId::from_bits([9; 16]);
        let all = [
            ("maya", cast.maya, self.maya),
            ("nils", cast.nils, self.nils),
            ("unknown", unknown, self.maya),
            ("theo", cast.theo, self.maya),
            ("maya, result of nils", cast.maya, self.nils),
            ("maya, unreleased", cast.maya, self.waiting),
            ("maya, value of nils", cast.maya, (self.maya.0, self.nils.1)),
        ];
        all.map(|(name, patient, (result, value))| Target { name, patient, result, value }).into()
    }
}

/// The charts to ask for: one's own for somebody, another's for everybody else, one that does not exist, and, where a
/// result is named too, a result of another chart.
fn targets(route: &Route, cast: &Cast, measured: &Measured) -> Vec<Target> {
    if route.path.contains("{value}") {
        return measured.targets(cast);
    }
    let target = |name, patient, result| Target { name, patient, result, value: ValueId::from_bits([9; 16]) };
    if !route.path.contains("{patient}") {
        return vec![target("", cast.maya, cast.released)];
    }
    let unknown = PatientId::from_bits([9; 16]);
    let mut targets = vec![
        target("maya", cast.maya, if route.path.ends_with("/release") { cast.waiting } else { cast.released }),
        target("nils", cast.nils, cast.of_nils),
        target("unknown", unknown, cast.released),
    ];
    // A child who has turned twelve: its mother keeps visits, and what her grant covered beside them is gone.
    if route.path.starts_with("/patients/") {
        targets.push(target("theo", cast.theo, cast.of_theo));
    }
    if route.path.contains("{result}") {
        targets.push(target("maya, result of nils", cast.maya, cast.of_nils));
        targets.push(target("maya, unreleased", cast.maya, cast.waiting));
    }
    targets
}

fn path(route: &Route, target: &Target, cast: &Cast) -> String {
    route
        .path
        .replace("{patient}", &target.patient.to_string())
        .replace("{result}", &target.result.to_string())
        .replace("{value}", &target.value.to_string())
        .replace("{goal}", NOBODYS)
        .replace("{act_mark}", NOBODYS)
        .replace("{account}", &account(route, cast).to_string())
        .replace("{invitation}", &cast.invitation.to_string())
        .replace("{scopes}", "results-messages")
        .replace("{opening}", NOBODYS)
        .replace("{session}", NOBODYS)
        .replace("{staged}", NOBODYS)
        .replace("{message}", NOBODYS)
        .replace("{lab_file}", NOBODYS)
        .replace("{document}", "0")
        .replace("{recovery}", NOBODYS)
        .replace("{device}", NOBODYS)
        .replace("{factor}", NOBODYS)
        .replace("{notice}", NOBODYS)
        .replace("{held_test}", NOBODYS)
        .replace("{cover}", NOBODYS)
        .replace("{kind}", "laboratory")
        .replace("{token}", "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c")
        .replace("{file}", "style.0123456789abcdef.css")
}

/// Staff to act on, or a proxy of Maya's; one whose access has ended where asking would end it.
fn account(route: &Route, cast: &Cast) -> AccountId {
    match route.path {
        path if path.ends_with("/proxies/{account}/end") => cast.login(Member::Rhea).account,
        path if path.contains("/proxies/") => cast.login(Member::Quin).account,
        _ => cast.newcomer,
    }
}

async fn ask(browser: &Browser, route: &Route, path: &str) -> Answer {
    match route.method {
        "GET" => browser.get(path).await,
        _ => browser.post(path, &[]).await,
    }
}

fn word(answer: &Answer) -> &'static str {
    match answer.status {
        StatusCode::SEE_OTHER if answer.location().starts_with("/sign-in") && answer.location() != "/sign-in/code" => {
            "sign-in"
        }
        StatusCode::SEE_OTHER if answer.location().starts_with("/step-up") => "step-up",
        StatusCode::UNAUTHORIZED => "sign-in",
        StatusCode::FORBIDDEN => "refused",
        StatusCode::NOT_FOUND => "hidden",
        StatusCode::CONFLICT => "stale",
        StatusCode::INTERNAL_SERVER_ERROR => "BROKEN",
        _ => "ok",
    }
}
