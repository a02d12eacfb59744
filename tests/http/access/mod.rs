//! Every route of the table, asked as every member of the cast, with a real thing of one's own chart and a real thing of
//! somebody else's, and with a body that would succeed. The answers stand in a file per feature beside this one; read their
//! differences in a review. A new route fails here until its lines are there, and until somebody gets `ok` from it or
//! `forms.toml` says why nobody does.
//!
//! `ok` means that the page was shown or the act was done, `wanting` that the form was read and something in it was not
//! right, `sign-in` that one must sign in first, `step-up` that one must show again who one is, `refused` that the page may
//! be known of but not opened, `hidden` that it does not exist for this reader, `stale` that the step before is missing or
//! was taken already, `reason` that the chart opens only to whoever gives a reason, `wait` that too much was asked.

mod forms;
mod things;
mod world;

use std::collections::BTreeSet;

use anteroom::routes;
use anteroom::web::route::Route;
use axum::http::StatusCode;

use crate::support::Answer;
use forms::Forms;
use things::{Whose, targets};
use world::World;

macro_rules! features {
    ($($name:ident,)+) => {
        /// One test for each, so that they are asked side by side.
        mod every_route_answers_every_member_as_its_table_says_in {
            use super::Charts;

            $(#[tokio::test]
            async fn $name() {
                Box::pin(super::compare(stringify!($name), Charts::OfTheClinic)).await;
            })+

            /// What is of no feature.
            #[tokio::test]
            async fn web() {
                Box::pin(super::compare("web", Charts::OfTheClinic)).await;
            }
        }

        const FEATURES: &[&str] = &[$(stringify!($name),)+ "web"];
    };
}
anteroom::each_feature!(features);

macro_rules! kept {
    ($($name:ident),+) => {
        /// What belongs to one chart, where charts are kept to care teams.
        mod every_route_of_a_chart_answers_as_its_table_says_where_care_teams_keep_it_in {
            use super::Charts;

            $(#[tokio::test]
            async fn $name() {
                Box::pin(super::compare(stringify!($name), Charts::OfTeams)).await;
            })+
        }

        const KEPT: &[&str] = &[$(stringify!($name)),+];
    };
}
kept!(account, home, laboratory, people, recovery, results);

#[test]
fn every_feature_with_a_route_has_a_table() {
    let routed: BTreeSet<&str> = routes::table().iter().map(|route| route.feature).collect();
    let asked: BTreeSet<&str> = FEATURES.iter().copied().collect();
    assert_eq!(routed, asked, "name the feature in `each_feature!` in src/features/mod.rs");
    let of_charts: BTreeSet<&str> =
        routes::table().iter().filter(|one| is_of_a_chart(one)).map(|one| one.feature).collect();
    // What care teams themselves are about is asked with them from the beginning.
    let asked: BTreeSet<&str> = KEPT.iter().copied().chain(["care_team"]).collect();
    assert_eq!(of_charts, asked, "name the feature in `kept!`");
}

/// Whose charts staff may open without a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Charts {
    OfTheClinic,
    /// Dr Ito and Noor are in every team, Dr Sand is in none.
    OfTeams,
}

/// Whether staff asks for it in one patient's chart.
fn is_of_a_chart(route: &Route) -> bool {
    route.path.starts_with("/staff/patients/{patient}")
}

#[test]
fn every_form_and_every_reason_is_of_a_route() {
    let table = routes::table();
    let known: BTreeSet<String> = table.iter().map(name).collect();
    let forms = Forms::read();
    let strange: Vec<&str> = forms.names().filter(|name| !known.contains(*name)).collect();
    assert!(strange.is_empty(), "forms.toml names what is no route: {strange:?}");
}

/// A route as the tables and forms call it.
fn name(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

async fn compare(feature: &'static str, charts: Charts) {
    let (found, troubles) = matrix(feature, charts).await;
    let folder = if charts == Charts::OfTeams { "access/kept" } else { "access" };
    let place = format!("{}/tests/http/{folder}/{feature}.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("ACCESS_WRITE").is_some() {
        std::fs::write(&place, &found).expect("the table can be written");
    }
    assert!(
        troubles.is_empty(),
        "Nobody gets `ok` from these routes, or somebody does although a reason says otherwise. Give each a thing \
         (things.rs) or a body (forms.toml) with which it succeeds, or a reason why none can:\n{}",
        troubles.join("\n")
    );
    let committed = std::fs::read_to_string(&place).unwrap_or_default();
    let differs: Vec<&str> = found.lines().filter(|line| !committed.lines().any(|known| known == *line)).collect();
    assert!(
        found == committed,
        "{feature}.txt does not say what the portal does. These lines are new or different:\n{}\n\nIf each of them is what \
         the clinic wants, write the file anew with ACCESS_WRITE=1 and put its difference into the review. If one is not, \
         somebody can open what they must not: mend the policy or the route.",
        differs.join("\n")
    );
}

/// The table of a feature, and its routes from which nobody gets `ok`.
async fn matrix(feature: &'static str, charts: Charts) -> (String, Vec<String>) {
    let forms = Forms::read();
    let mut world = World::of(feature, charts).await;
    let (mut text, mut troubles) = (World::heading(), Vec::new());
    let is_asked = |route: &Route| charts == Charts::OfTheClinic || is_of_a_chart(route);
    for route in routes::table().into_iter().filter(|route| route.feature == feature && is_asked(route)) {
        let (mut succeeded, mut answers) = (false, BTreeSet::new());
        for whose in targets(&route) {
            let (line, oks, said) = if forms.is_apart(&route) {
                Box::pin(line(&mut World::of(feature, charts).await, &forms, &route, whose)).await
            } else {
                Box::pin(line(&mut world, &forms, &route, whose)).await
            };
            text.push_str(&(line + "\n"));
            if whose.is_own() {
                succeeded |= oks;
                answers.extend(said);
            }
        }
        match (succeeded, forms.why_not(&route)) {
            (false, None) => {
                let said: Vec<String> = answers.into_iter().collect();
                troubles.push(format!("{}: {}", name(&route), said.join(" | ")));
            }
            (true, Some(_)) => troubles.push(format!("{}: somebody gets ok", name(&route))),
            _ => {}
        }
    }
    (text, troubles)
}

/// A line of the table, whether somebody got `ok`, and what the others were told.
async fn line(world: &mut World, forms: &Forms, route: &Route, whose: Whose) -> (String, bool, BTreeSet<String>) {
    world.keep_fresh().await;
    let mut line = format!("{:<92}", format!("{} {}", name(route), whose.name()));
    let (mut succeeded, mut said) = (false, BTreeSet::new());
    for at in 0..world.members().len() {
        let answer = world.ask(forms, route, whose, at).await;
        let said_so = word(&answer);
        if said_so == "ok" {
            succeeded = true;
            world.has_done(forms, route, at).await;
        } else if route.method == "POST" && said_so != "sign-in" && said_so != "hidden" {
            said.insert(format!("{said_so} {}", complaint(&answer)));
        }
        line.push_str(&format!("{said_so:<10}"));
    }
    (line.trim_end().to_owned(), succeeded, said)
}

/// What a page says is wrong.
fn complaint(answer: &Answer) -> String {
    let text = answer.text();
    let errors = text.split("<a href=\"#").skip(2).filter_map(|rest| rest.split_once('>')?.1.split('<').next());
    let errors: Vec<&str> = errors.take(4).collect();
    errors.join(", ")
}

fn word(answer: &Answer) -> &'static str {
    let leads = |to: &str| answer.location().starts_with(to);
    match answer.status {
        StatusCode::SEE_OTHER if leads("/sign-in") && answer.location() != "/sign-in/code" => "sign-in",
        StatusCode::SEE_OTHER if leads("/step-up") => "step-up",
        StatusCode::SEE_OTHER if leads("/staff/patients/") && answer.location().ends_with("/break-glass") => "reason",
        StatusCode::UNAUTHORIZED => "sign-in",
        StatusCode::FORBIDDEN => "refused",
        StatusCode::NOT_FOUND => "hidden",
        StatusCode::CONFLICT => "stale",
        StatusCode::UNPROCESSABLE_ENTITY => "wanting",
        StatusCode::TOO_MANY_REQUESTS => "wait",
        status if status.is_success() || status.is_redirection() => "ok",
        _ => "BROKEN",
    }
}
