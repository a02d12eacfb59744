//! The codes that lead to a grant.

use anteroom::features::proxies::model::Reason;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::{PatientId, ProxyInvitationId};
use anteroom::kit::scopes::Scope;
use anteroom::links;
use anteroom::logins::{Code, Found};
use axum::http::StatusCode;
use futures::future::join_all;

use super::INVITED;
use crate::support::{Answer, Browser, Member, TestPortal, wish};

/// Maya's birth date, as it is typed.
const BORN: (&str, &str, &str) = ("1958", "3", "14");

/// The code on a sheet: four groups of four.
fn code_on(sheet: &Answer) -> String {
    let is_group = |text: &&str| text.len() == 4 && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let text = sheet.text();
    let groups: Vec<&str> = text.split(['<', '>', '-', ' ']).filter(is_group).take(4).collect();
    assert_eq!(groups.len(), 4, "{text}");
    groups.join("-")
}

async fn invite(portal: &TestPortal, by: Member, fields: &[(&str, &str)]) -> String {
    let browser = portal.as_(by).await;
    let sheet = browser.post(links::invite_proxy(portal.cast.maya), fields).await;
    assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.text());
    code_on(&sheet)
}

#[tokio::test]
async fn somebody_with_a_login_adds_the_chart_to_it() {
    let portal = TestPortal::open().await;
    let maya = portal.cast.maya;
    let code = invite(&portal, Member::Maya, &INVITED).await;
    let nils = portal.browser();
    assert_eq!(nils.type_code(&code, BORN).await.location(), links::ENROL);
    assert!(nils.get(links::ENROL_PASSWORD).await.text().contains(links::ENROL_ADD), "the login one has is on offer");
    let asked = nils.get(links::ENROL_ADD).await;
    assert_eq!(asked.location(), links::sign_in_and_return(links::ENROL_ADD));
    nils.sign_in(&portal, portal.cast.login(Member::Nils)).await;
    let page = nils.get(links::ENROL_ADD).await.text();
    assert!(page.contains("Record of Maya Okafor") && page.contains("You are signed in as Nils Lund"), "{page}");
    assert_eq!(nils.post(links::ENROL_ADD, &[]).await.location(), links::chart(maya));
    let results = nils.get(links::results(maya)).await.text();
    assert!(results.contains("Blood count") && results.contains("You are acting for Maya Okafor."));
    let own = nils.get(links::own_access(maya)).await.text();
    assert!(own.contains("Carer") && own.contains("By the patient"), "{own}");
    let list = portal.as_(Member::Maya).await.get(links::proxies(maya)).await.text();
    assert!(list.contains("Nils Lund") && list.contains("May 12, 2026"), "both sides see it");
    assert_eq!(nils.post(links::ENROL_ADD, &[]).await.status, StatusCode::CONFLICT, "once");
}

#[tokio::test]
async fn somebody_new_makes_a_login_that_opens_no_more_than_the_invitation_says() {
    let portal = TestPortal::open().await;
    let pia = portal.as_(Member::Quin).await;
    assert_eq!(pia.get("/").await.location(), links::chart(portal.cast.maya), "one chart, and no own");
    let home = pia.get(links::chart(portal.cast.maya)).await.text();
    assert!(!home.contains("Test results") && home.contains("Your access to this record"));
    assert_eq!(pia.get(links::results(portal.cast.maya)).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn wrong_used_revoked_burned_and_expired_codes_get_one_answer() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let answer = async |code: &str, born| {
        let answer = portal.browser().type_code(code, born).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        // The code comes back as it was typed.
        answer.masked().replace(&format!("value=\"{code}\""), "value=\"CODE\"")
    };
    let wrong = answer("0000-0000-0000-0000", BORN).await;
    let code = invite(&portal, Member::Maya, &INVITED).await;
    for day in ["1", "2", "3", "4", "5"] {
        let elsewhen = ("1900", "1", day);
        let nothing = answer("0000-0000-0000-0000", elsewhen).await;
        assert_eq!(answer(&code, elsewhen).await, nothing, "a wrong birth date");
    }
    assert_eq!(answer(&code, BORN).await, wrong, "burned");

    let used = invite(&portal, Member::Maya, &INVITED).await;
    let nils = portal.as_(Member::Nils).await;
    nils.type_code(&used, BORN).await;
    nils.post(links::ENROL_ADD, &[]).await;
    assert_eq!(answer(&used, BORN).await, wrong, "used");

    let revoked = invite(&portal, Member::Maya, &INVITED).await;
    let list = maya.get(links::proxies(portal.cast.maya)).await.text();
    let open =
        list.split("/proxies/invitations/").nth(1).and_then(|rest| rest.split('/').next()).expect("an invitation");
    let open: ProxyInvitationId = open.parse().expect("an id");
    assert_eq!(
        maya.post(links::revoke_proxy_invitation(portal.cast.maya, open), &[]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(answer(&revoked, BORN).await, wrong, "revoked");

    let expired = invite(&portal, Member::Maya, &INVITED).await;
    portal.wait(SignedDuration::from_hours(24 * 7));
    assert_eq!(answer(&expired, BORN).await, wrong, "expired");
}

#[tokio::test]
async fn fifty_uses_of_one_code_at_once_make_one_grant() {
    let portal = TestPortal::open().await;
    let (vault, maya) = (&portal.portal.vault, portal.cast.maya);
    let code = invite(&portal, Member::Maya, &INVITED).await;
    let code = Code::typed(&code).expect("a code");
    let born = "1958-03-14".parse().expect("a day");
    let lobby = || vault.lobby(vault.origin_of_the_terminal());
    let (mut begun, doorway) = (Vec::new(), portal.doorway());
    for _ in 0..10 {
        begun.push(lobby().begin_with_code(Some(code.clone()), Some(born)).await.expect("the code is open"));
    }
    let mut people = Vec::new();
    for member in [Member::Nils, Member::Rhea] {
        let (token, _) = doorway.sign_in(portal.cast.login(member)).await.expect("a session");
        let Found::Live(visitor) = lobby().visitor(&token).await.expect("a visitor") else { panic!() };
        people.push(visitor.fresh().expect("just signed in"));
    }
    let added = join_all(begun.iter().cycle().take(50).enumerate().map(|(at, token)| {
        let by = &people[at % 2];
        async move { vault.lobby(vault.origin_of_the_terminal()).add_chart(by, token).await.is_ok() }
    }));
    assert_eq!(added.await.into_iter().filter(|added| *added).count(), 1);
    let open = async |member| portal.as_(member).await.get(links::chart(maya)).await.status == StatusCode::OK;
    assert!(open(Member::Nils).await != open(Member::Rhea).await, "one of the two");
}

#[tokio::test]
async fn an_invitation_by_mail_holds_the_code_and_both_sides_hear_of_the_grant() {
    let portal = TestPortal::open().await;
    let fields = [&INVITED[..], &[("email", "nils@example.org")]].concat();
    let code = invite(&portal, Member::Maya, &fields).await;
    let mailed = portal.mailed(anteroom::vault::outbox::Kind::ProxyInvitation).await;
    assert!(mailed.contains(&code) || mailed.contains(&code.replace('-', "")), "{mailed}");
    assert!(!mailed.contains("Maya"), "a mail names nobody");
    portal.wait(SignedDuration::from_hours(24));
    let late = portal.browser().type_code(&code, BORN).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "by mail it works for a day");
}

#[tokio::test]
async fn a_grant_can_be_given_again_after_its_end() {
    let portal = TestPortal::open().await;
    let (maya, fern) = (portal.cast.maya, portal.cast.login(Member::Fern).clone());
    let rhea = portal.cast.login(Member::Rhea).clone();
    let again = wish("Rhea Okafor", Reason::Carer, &[Scope::Results]);
    let (_, code) = portal.doorway().invite_proxy(&fern, maya, &again).await.expect("a code");
    portal.doorway().act_for(&rhea, code, "1958-03-14".parse().expect("a day")).await.expect("again");
    let browser = portal.as_(Member::Rhea).await;
    assert_eq!(browser.get(links::results(maya)).await.status, StatusCode::OK);
    assert!(
        !browser.get(links::own_access(maya)).await.text().contains("Medicines"),
        "and no more than the new one says"
    );
}

#[tokio::test]
async fn a_chart_has_at_most_ten_open_invitations() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let path = links::invite_proxy(portal.cast.maya);
    // One is open already.
    for _ in 0..9 {
        assert_eq!(maya.post(&path, &INVITED).await.status, StatusCode::OK);
    }
    let refused = maya.post(&path, &INVITED).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains("Ten codes wait to be used"));
}

/// Asks for an invitation and takes it back at once, so that it is not among the open ones.
async fn asked(browser: &Browser, chart: PatientId, email: &str) -> Answer {
    let fields = [INVITED.as_slice(), &[("email", email), ("paper", "yes")]].concat();
    let answer = browser.post(links::invite_proxy(chart), &fields).await;
    let list = browser.get(links::proxies(chart)).await.text();
    let own = list.split("/proxies/invitations/").skip(1).filter_map(|rest| rest.split('/').next());
    for open in own.filter_map(|open| open.parse::<ProxyInvitationId>().ok()).collect::<Vec<_>>() {
        browser.post(links::revoke_proxy_invitation(chart, open), &[]).await;
    }
    answer
}

#[tokio::test]
async fn a_patient_invites_ten_a_day_and_taking_back_gives_no_room() {
    let portal = TestPortal::open().await;
    let (maya, chart) = (portal.as_(Member::Maya).await, portal.cast.maya);
    for made in 0..10 {
        assert_eq!(asked(&maya, chart, "").await.status, StatusCode::OK, "{made}");
    }
    let refused = asked(&maya, chart, "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("many codes since yesterday"), "{}", refused.text());
    let nils = portal.as_(Member::Nils).await;
    assert_eq!(asked(&nils, portal.cast.nils, "").await.status, StatusCode::OK, "another's count is another's");
    portal.wait(SignedDuration::from_hours(24));
    let tomorrow = portal.as_(Member::Maya).await;
    assert_eq!(asked(&tomorrow, chart, "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_desk_invites_a_hundred_a_day() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let charts = [portal.cast.maya, portal.cast.nils, portal.cast.ada, portal.cast.omar];
    let (mut made, mut refused) = (0, None);
    while refused.is_none() && made < 101 {
        let answer = asked(&fern, charts[made % charts.len()], "").await;
        if answer.status == StatusCode::OK { made += 1 } else { refused = Some(answer.text()) }
    }
    // Six were made for the cast.
    assert_eq!(made, 94);
    assert!(refused.is_some_and(|page| page.contains("many codes since yesterday")));
}

#[tokio::test]
async fn three_mails_a_day_go_to_one_address_whoever_asks_for_them() {
    let portal = TestPortal::open().await;
    let (maya, nils) = (portal.as_(Member::Maya).await, portal.as_(Member::Nils).await);
    for email in ["ines@example.org", "Ines@Example.org"] {
        assert_eq!(asked(&maya, portal.cast.maya, email).await.status, StatusCode::OK);
    }
    assert_eq!(asked(&nils, portal.cast.nils, "ines@example.org").await.status, StatusCode::OK);
    for (browser, chart) in [(&maya, portal.cast.maya), (&nils, portal.cast.nils)] {
        let refused = asked(browser, chart, "INES@example.org").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Three e-mails with a code"), "{}", refused.text());
        assert_eq!(asked(browser, chart, "omar@example.org").await.status, StatusCode::OK, "another address");
    }
}
