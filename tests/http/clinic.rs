//! Settings and staff.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const SETTINGS: [(&str, &str); 8] = [
    ("clinic.name", "Elm Street Clinic"),
    ("clinic.address", "12 Elm Street\nMillbrook"),
    ("clinic.phone", "(555) 010-0199"),
    ("clinic.emergency", "911"),
    ("clinic.zone", "America/New_York"),
    ("clinic.colour", "#0b6e6e"),
    ("sign_in.idle_minutes", "15"),
    ("sign_in.activation_days", "7"),
];

fn with(name: &str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    SETTINGS.iter().map(|(known, old)| (*known, if *known == name { value } else { *old })).collect()
}

#[tokio::test]
async fn each_setting_does_what_its_sentence_says() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let set = |name, value| vera.post(links::SETTINGS, Box::leak(with(name, value).into_boxed_slice()));

    assert_eq!(set("clinic.name", "Alder Practice").await.status, StatusCode::SEE_OTHER);
    assert!(portal.browser().get("/sign-in").await.text().contains("Alder Practice"));
    set("clinic.phone", "555 7777").await;
    assert!(portal.browser().get("/sign-in").await.text().contains("555 7777"));
    set("clinic.emergency", "112").await;
    assert!(portal.browser().get("/sign-in").await.text().contains("112"));
    set("clinic.colour", "#7a1f5c").await;
    assert!(portal.browser().get("/sign-in").await.text().contains("--accent:#7a1f5c"));
    set("clinic.address", "9 Alder Road").await;
    set("sign_in.activation_days", "2").await;
    let fern = portal.as_(Member::Fern).await;
    let sheet = fern.goes(links::activation(portal.cast.ada), &[]).await.text();
    assert!(!sheet.contains("9 Alder Road"), "the address was set back with the next save");
    assert!(sheet.contains("May 14, 2026"), "two days after the twelfth of May: {sheet}");
    set("clinic.address", "9 Alder Road").await;
    assert!(fern.goes(links::activation(portal.cast.ada), &[]).await.text().contains("9 Alder Road"));
}

#[tokio::test]
async fn the_zone_and_the_idle_limit_take_effect() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    vera.post(links::SETTINGS, &with("sign_in.idle_minutes", "2")).await;
    assert!(portal.browser().get("/sign-in").await.text().contains("after 2 minutes"));
    let maya = portal.as_(Member::Maya).await;
    portal.wait(SignedDuration::from_secs(121));
    assert!(maya.get(links::chart(portal.cast.maya)).await.location().starts_with("/sign-in"));

    let before = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    let vera = portal.as_(Member::Vera).await;
    vera.post(links::SETTINGS, &with("clinic.zone", "Asia/Tokyo")).await;
    let after = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    assert!(before.contains("May 12, 2026") && !before.contains("May 13, 2026"));
    assert!(after.contains("May 13, 2026"), "noon in New York is past midnight in Tokyo");
}

#[tokio::test]
async fn what_does_not_fit_is_said_and_nothing_is_saved() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let cases = [
        ("clinic.name", "", "Fill this in"),
        ("clinic.zone", "America/Nowhere", "Enter a time zone"),
        ("clinic.colour", "#ffe680", "too pale to read"),
        ("clinic.colour", "teal", "Enter a color"),
        ("sign_in.idle_minutes", "61", "from 2 to 60"),
        ("sign_in.activation_days", "0", "from 1 to 14"),
    ];
    for (name, value, expected) in cases {
        let answer = vera.post(links::SETTINGS, &with(name, value)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.text().contains(expected), "{name}: {expected}");
    }
    assert!(vera.get(links::SETTINGS).await.text().contains("Elm Street Clinic"));
}

#[tokio::test]
async fn an_invited_colleague_joins_with_the_code_that_is_shown_once() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let made =
        vera.post(links::INVITE_STAFF, &[("name", "Rita Nurse"), ("roles", "nurse"), ("roles", "front_desk")]).await;
    let page = made.location().to_owned();
    let shown = vera.get(&page).await;
    assert!(shown.text().contains("This code is shown only now") && shown.text().contains("data-print"));
    let code = shown.between("<p class=\"code\">", "</p>").replace("<span>", "").replace("</span>", "");
    let again = vera.get(&page).await.text();
    assert!(again.contains("cannot be shown") && !again.contains("class=\"code\""), "a reload shows no code: {again}");
    let joins = portal.browser().post("/join", &[("code", &code)]).await;
    assert_eq!(joins.location(), "/enrol", "and made no second one, which would have stopped the first");
    assert!(vera.get(links::STAFF).await.text().contains("Rita Nurse"));
    let nobody = vera.post(links::INVITE_STAFF, &[("name", ""), ("roles", "king")]).await;
    assert!(nobody.text().contains("Enter a name") && nobody.text().contains("Choose at least one role"));
}

#[tokio::test]
async fn a_closed_login_is_out_at_once_and_the_last_manager_stays() {
    let portal = TestPortal::open().await;
    let (vera, fern) = (portal.as_(Member::Vera).await, portal.as_(Member::Fern).await);
    assert_eq!(fern.get(links::PATIENTS).await.status, StatusCode::OK);
    vera.post(links::close_staff(portal.cast.login(Member::Fern).account), &[]).await;
    assert!(fern.get(links::PATIENTS).await.location().starts_with("/sign-in"));
    assert!(!portal.mailed_kinds().await.contains(&Kind::StaffAlert), "there is no other manager to tell");
    let last = vera.post(links::close_staff(portal.cast.login(Member::Vera).account), &[]).await;
    assert!(last.text().contains("This is the only manager who can sign in"), "{}", last.text());
    assert_eq!(vera.get(links::STAFF).await.status, StatusCode::OK);
}

#[tokio::test]
async fn roles_change_at_once_in_open_sessions() {
    let portal = TestPortal::open().await;
    let (vera, fern) = (portal.as_(Member::Vera).await, portal.as_(Member::Fern).await);
    let roles = links::staff_roles(portal.cast.login(Member::Fern).account);
    assert!(vera.get(links::STAFF).await.text().contains(&roles), "the list leads there");
    let page = vera.get(&roles).await.text();
    let boxes: Vec<&str> = page.split("<input").filter(|input| input.contains("name=\"roles\"")).collect();
    let ticked: Vec<&&str> =
        boxes.iter().filter(|input| input.split('>').next().unwrap().contains("checked")).collect();
    assert!(boxes.len() == 4 && ticked.len() == 1 && ticked[0].contains("front_desk"), "{page}");
    assert_eq!(fern.get(links::WAITING_RESULTS).await.status, StatusCode::FORBIDDEN);
    let given = vera.post(&roles, &[("roles", "front_desk"), ("roles", "nurse")]).await;
    assert_eq!(given.location(), links::STAFF, "{}", given.text());
    assert_eq!(fern.get(links::WAITING_RESULTS).await.status, StatusCode::OK, "she is a nurse from now on");
    vera.post(&roles, &[("roles", "nurse")]).await;
    assert_eq!(fern.get(links::PATIENTS).await.status, StatusCode::OK, "nurses look for patients too");
    assert_eq!(fern.post(links::activation(portal.cast.ada), &[]).await.status, StatusCode::FORBIDDEN);
    let nothing = vera.post(&roles, &[("roles", "king")]).await;
    assert!(nothing.text().contains("Choose at least one role"), "{}", nothing.text());
    assert_eq!(fern.get(links::WAITING_RESULTS).await.status, StatusCode::OK, "nothing was changed");
    let maya = links::staff_roles(portal.cast.login(Member::Maya).account);
    assert_eq!(vera.post(&maya, &[("roles", "manager")]).await.status, StatusCode::NOT_FOUND, "no patient gets a role");
}

#[tokio::test]
async fn the_last_manager_keeps_the_role_and_may_have_others() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let (own, fern) =
        (portal.cast.login(Member::Vera).account, links::staff_roles(portal.cast.login(Member::Fern).account));
    let own = links::staff_roles(own);
    let last = vera.post(&own, &[("roles", "clinician")]).await;
    assert!(last.text().contains("Nobody else could manage the clinic"), "{}", last.text());
    assert_eq!(vera.get(links::STAFF).await.status, StatusCode::OK);
    assert_eq!(vera.get(links::WAITING_RESULTS).await.status, StatusCode::FORBIDDEN, "nothing was changed");
    vera.post(&own, &[("roles", "clinician"), ("roles", "manager")]).await;
    assert_eq!(vera.get(links::WAITING_RESULTS).await.status, StatusCode::OK);
    vera.post(&fern, &[("roles", "front_desk"), ("roles", "manager")]).await;
    let gone = vera.post(&own, &[("roles", "clinician")]).await;
    assert_eq!(gone.location(), links::HOME, "{}", gone.text());
    assert_eq!(vera.get(links::STAFF).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_patients_login_cannot_be_closed_as_if_it_were_staff() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let maya = portal.cast.login(Member::Maya).account;
    assert!(!vera.post(links::close_staff(maya), &[]).await.status.is_success());
    assert_eq!(portal.as_(Member::Maya).await.get(links::chart(portal.cast.maya)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn before_a_login_is_closed_the_page_says_whose_it_is() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let noor = links::close_staff(portal.cast.login(Member::Noor).account);
    let page = vera.get(&noor).await.text();
    assert!(page.contains("Close the login of Noor") && page.contains("Nurse"), "{page}");
    assert!(vera.get(links::STAFF).await.text().contains(&noor), "the list leads there and closes nothing");
    vera.post(&noor, &[]).await;
    assert_eq!(vera.get(&noor).await.status, StatusCode::CONFLICT, "a closed login has nothing left to close");
    let maya = links::close_staff(portal.cast.login(Member::Maya).account);
    assert_eq!(vera.get(&maya).await.status, StatusCode::NOT_FOUND);
}

/// Passes time in steps in which nobody is signed out.
async fn wait_awake(portal: &TestPortal, browser: &Browser, minutes: i64) {
    for _ in 0..minutes {
        portal.wait(SignedDuration::from_mins(1));
        browser.get("/account").await;
    }
}

#[tokio::test]
async fn who_gives_or_takes_roles_codes_and_rules_shows_again_who_they_are() {
    let portal = TestPortal::open().await;
    let (vera, fern) = (portal.as_(Member::Vera).await, portal.as_(Member::Fern).await);
    let ada = portal.cast.ada;
    for _ in 0..11 {
        portal.wait(SignedDuration::from_mins(1));
        vera.get("/account").await;
        fern.get("/account").await;
    }
    let asked = |answer: &Answer| answer.status == StatusCode::FORBIDDEN || answer.location().starts_with("/step-up");
    let close = links::close_staff(portal.cast.login(Member::Noor).account);
    assert!(asked(&vera.get(links::INVITE_STAFF).await));
    assert!(asked(&vera.post(links::INVITE_STAFF, &[("name", "Rita"), ("roles", "manager")]).await));
    let roles = links::staff_roles(portal.cast.login(Member::Noor).account);
    assert!(asked(&vera.get(&roles).await) && asked(&vera.post(&roles, &[("roles", "manager")]).await));
    assert!(asked(&vera.get(&close).await) && asked(&vera.post(&close, &[]).await));
    for (name, value) in
        [("sign_in.idle_minutes", "60"), ("sign_in.second_factor", "offered"), ("access.charts", "team")]
    {
        assert!(asked(&vera.post(links::SETTINGS, &[(name, value)]).await), "{name}");
    }
    let named = vera.post(links::SETTINGS, &[("clinic.name", "Alder Practice")]).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER);
    assert_eq!(named.location(), links::SETTINGS, "what is no rule of who gets in does not ask");
    let vera = portal.as_(Member::Vera).await;
    assert!(vera.get(links::STAFF).await.text().contains("Noor"), "nobody was closed");
    assert!(!vera.get(links::STAFF).await.text().contains("Rita"), "nobody was invited");
    assert!(vera.get(links::SETTINGS).await.text().contains("value=\"15\""), "the idle limit stands");

    assert_eq!(fern.goes(links::activation(ada), &[]).await.status, StatusCode::OK, "the desk has an hour");
    wait_awake(&portal, &fern, 50).await;
    assert!(asked(&fern.post(links::activation(ada), &[]).await), "and not longer");
    assert!(asked(&fern.get(format!("/staff/patients/{}/recovery", portal.cast.maya)).await));
    assert!(asked(&fern.post(format!("/staff/patients/{}/reset", portal.cast.maya), &[]).await));
    let answer = portal.cast.login(Member::Fern).totp.code(portal.portal.vault.now()).expect("a code");
    let shown = fern.post(links::STEP_UP, &[("code", answer.reveal())]).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER, "{}", shown.text());
    assert_eq!(fern.goes(links::activation(ada), &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn half_signed_in_nothing_of_the_login_changes() {
    let portal = TestPortal::open().await;
    let half = portal.as_(Member::Half).await;
    let answer = half.post("/language", &[("language", "es"), ("back", "/sign-in/code")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(half.get("/sign-in/code").await.text().contains("lang=\"es\""), "the page speaks Spanish");
    let maya = portal.as_(Member::Maya).await;
    let details = maya.get("/account/details/language").await.text();
    assert!(details.contains("value=\"en\" checked") || details.contains("checked value=\"en\""), "{details}");
}

#[tokio::test]
async fn a_longer_limit_revives_no_session_that_timed_out() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.wait(SignedDuration::from_mins(16));
    let vera = portal.as_(Member::Vera).await;
    let saved = vera.post(links::SETTINGS, &with("sign_in.idle_minutes", "60")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert!(maya.get(links::chart(portal.cast.maya)).await.location().starts_with("/sign-in"));
}
