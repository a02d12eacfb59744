//! Who is of a chart, who acts for it, and who is helped back in.

use anteroom::features::proxies::model::Reason;
use anteroom::kit::date::Date;
use anteroom::kit::id::{AccountId, PatientId};
use anteroom::links;
use anteroom::vault::actor::Scope;
use anteroom::web::route::Route;

use super::{found, id_in};
use crate::access::world::World;
use crate::support::{Member, wish};

/// Somebody registered who has no login; with a sheet, where that is to be taken back.
pub(super) async fn newcomer(world: &mut World, route: &Route) -> PatientId {
    let number = world.next();
    let (email, chart) = (format!("june{number}@example.org"), format!("J{number}"));
    let family = format!("Abernathy{number}");
    let year = (1900 + number).to_string();
    let fields = [
        ("given", "June"),
        ("family", &family),
        ("born_year", &year),
        ("born_month", "4"),
        ("born_day", "22"),
        ("number", &chart),
        ("language", "en"),
        ("email", &email),
    ];
    let fern = world.browser(Member::Fern);
    let registered = fern.post(links::NEW_PATIENT, &fields).await;
    let id = registered.location().rsplit('/').next().unwrap_or_default().parse();
    let june = id.unwrap_or_else(|_| panic!("{} {}", registered.location(), registered.text()));
    if route.path.ends_with("/revoke") {
        fern.post(links::activation(june), &[]).await;
    }
    june
}

/// Staff to act on, or somebody who acts for the patient.
pub(super) async fn account(world: &mut World, route: &Route, chart: PatientId) -> AccountId {
    let (path, cast) = (route.path, &world.portal.cast);
    if path.contains("/proxies/") {
        if chart == cast.theo {
            return cast.login(Member::Tara).account;
        }
        let is_nils = chart == cast.nils;
        if !is_nils && !path.ends_with("/end") {
            return cast.login(Member::Quin).account;
        }
        return proxy(world, chart).await;
    }
    if path.contains("/care-team/") {
        let noor = cast.login(Member::Noor).account;
        world.browser(Member::Fern).post(links::care_team(chart), &[("member", &noor.to_string())]).await;
        return noor;
    }
    if path.contains("/recovery") {
        let noor = cast.login(Member::Noor).account;
        if path.ends_with("/agree") || path.ends_with("/withdraw") {
            let (browser, max) = (world.portal.browser(), world.other_manager.as_ref().expect("a second manager"));
            browser.sign_in(&world.portal, max).await;
            browser.post(format!("{}/withdraw", links::staff_recovery(noor)), &[]).await;
            browser.post(links::staff_recovery(noor), &[]).await;
        }
        return noor;
    }
    if route.method == "GET" {
        return cast.newcomer;
    }
    let number = world.next();
    let (vera, name) = (world.browser(Member::Vera), format!("Nell Number{number}"));
    vera.post(links::INVITE_STAFF, &[("name", &name), ("roles", "nurse")]).await;
    let list = vera.get(links::STAFF).await.text();
    let after = list.split(&name).nth(1).unwrap_or_else(|| panic!("no {name} in {list}"));
    id_in(after, "/staff/people/", "/").expect("a link").parse().expect("an account")
}

/// Somebody new who acts for a patient.
async fn proxy(world: &mut World, chart: PatientId) -> AccountId {
    let number = world.next();
    let born = if chart == world.portal.cast.nils { (1949, 7, 30) } else { (1958, 3, 14) };
    let (doorway, fern) = (world.portal.doorway(), world.portal.cast.login(Member::Fern));
    let asked = wish(&format!("Polly Proxy{number}"), Reason::Carer, &[Scope::Appointments]);
    let (_, code) = doorway.invite_proxy(fern, chart, &asked).await.expect("a code");
    let born = Date::new(born.0, born.1, born.2).expect("a day");
    let login = doorway.activate(code, born, &format!("polly{number}"), "blue kettle sunday garden").await;
    login.expect("a proxy makes a login").account
}

pub(super) async fn invitation(world: &World, chart: PatientId) -> String {
    let cast = &world.portal.cast;
    let by = if chart == cast.nils { Member::Nils } else { Member::Maya };
    let invited =
        [("name", "Ina Invited"), ("reason", "carer"), ("scopes", "results"), ("language", "en"), ("sure", "yes")];
    let (by, list) = (world.browser(by), links::proxies(chart));
    by.post(links::invite_proxy(chart), &invited).await;
    match id_in(&by.get(&list).await.text(), "/proxies/invitations/", "/revoke") {
        Some(id) => id,
        // A child's are its mother's business, and she is not asked.
        None => cast.invitation.to_string(),
    }
}

/// A chart that Noor opened for a reason: she is of no care team.
pub(super) async fn opening(world: &World, chart: PatientId) -> String {
    let why = [("why", "cover"), ("says", "Standing in for Dr. Ito tonight")];
    world.browser(Member::Noor).post(links::break_glass(chart), &why).await;
    let list = world.browser(Member::Vera).get(links::OPENINGS_FOR_A_REASON).await;
    found(&list, &format!("{}/", links::break_glass(chart)), "/review")
}

/// Somebody at the desk who said the right things.
pub(super) async fn recovery(world: &World, chart: PatientId) -> String {
    let (born, number) =
        if chart == world.portal.cast.nils { (["1949", "7", "30"], "E1003") } else { (["1958", "3", "14"], "E1001") };
    let (fern, place) = (world.browser(Member::Fern), links::recovery(chart));
    let login = fern.get(&place).await.between("name=\"login\" value=\"", "\"");
    let [year, month, day] = born;
    let said = [("login", &*login), ("born_year", year), ("born_month", month), ("born_day", day), ("chart", number)];
    let matched = fern.post(&place, &said).await;
    matched.location().rsplit('/').next().expect("an id").to_owned()
}
