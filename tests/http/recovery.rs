//! Back in for somebody who lost everything, at the front desk.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use anteroom::logins::TotpSecret;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

/// What Maya says at the desk.
const SAYS: [(&str, &str); 4] = [("born_year", "1958"), ("born_month", "3"), ("born_day", "14"), ("chart", "E1001")];

/// The second page of the desk: Maya said the right things.
async fn matched(portal: &TestPortal, fern: &Browser) -> String {
    let page = fern.get(links::recovery(portal.cast.maya)).await;
    let login = page.between("name=\"login\" value=\"", "\"");
    let said = [&[("login", login.as_str())], SAYS.as_slice()].concat();
    let answer = fern.post(links::recovery(portal.cast.maya), &said).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().to_owned()
}

fn code_on(sheet: &Answer) -> String {
    sheet.between("<p class=\"code\">", "</p>").replace("<span>", "").replace("</span>", "")
}

async fn types(browser: &Browser, code: &str, day: &str) -> Answer {
    let typed = [("code", code), ("born_year", "1958"), ("born_month", "3"), ("born_day", day)];
    browser.post(links::RECOVER, &typed).await
}

#[tokio::test]
async fn a_lost_phone_is_replaced_at_the_desk_and_the_old_ways_in_are_dead() {
    let portal = TestPortal::open().await;
    let (maya, fern) = (portal.as_(Member::Maya).await, portal.as_(Member::Fern).await);
    let place = matched(&portal, &fern).await;
    let unsure = fern.post(&place, &[("proof", "in_person")]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY, "a tick says that the person was seen");
    let sheet = fern.post(&place, &[("proof", "in_person"), ("sure", "yes")]).await;
    let code = code_on(&sheet);

    let phone = portal.browser();
    assert_eq!(types(&phone, &code, "15").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(types(&phone, "AAAA-AAAA-AAAA-AAAA", "14").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(types(&phone, &code, "14").await.location(), links::RECOVER_CONTACT);
    let next = phone.post(links::RECOVER_CONTACT, &[]).await;
    assert_eq!(phone.get(next.location()).await.location(), links::ENROL_PASSWORD);
    assert_eq!(maya.get(links::ACCOUNT).await.status, StatusCode::OK, "nothing has ended yet");
    let chosen = [("username", "maya"), ("password", "seven quiet boats at noon"), ("terms", "yes")];
    assert_eq!(phone.post(links::ENROL_PASSWORD, &chosen).await.location(), links::ENROL_CODE);
    let secret = phone.get(links::ENROL_CODE).await.between("id=\"secret\">", "</code>");
    let secret = TotpSecret::from_typed(&secret).expect("a secret");
    portal.wait(SignedDuration::from_secs(31));
    let first = secret.code(portal.clock.now()).expect("a code");
    let done = phone.post(links::ENROL_CODE, &[("code", first.reveal())]).await;
    assert_eq!(done.text().matches("<li><code>").count(), 10, "{}", done.text());
    assert_eq!(phone.get(links::chart(portal.cast.maya)).await.status, StatusCode::OK);

    assert!(maya.get(links::ACCOUNT).await.location().starts_with(links::SIGN_IN), "who was signed in is out");
    assert_eq!(types(&portal.browser(), &code, "14").await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
    let login = portal.cast.login(Member::Maya);
    let old = [("username", "maya"), ("password", login.password.reveal())];
    assert_eq!(portal.browser().post(links::SIGN_IN, &old).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let half = portal.browser();
    half.post(links::SIGN_IN, &[("username", "maya"), ("password", "seven quiet boats at noon")]).await;
    portal.wait(SignedDuration::from_secs(31));
    let lost = login.totp.code(portal.clock.now()).expect("a code of the lost phone");
    assert_eq!(half.post(links::SIGN_IN_CODE, &[("code", lost.reveal())]).await.status.as_u16(), 422);
}

/// Goes from the page of contact data to the first page, with new ways to sign in.
async fn gets_in(portal: &TestPortal, browser: &Browser, says: &[(&str, &str)]) {
    let next = browser.post(links::RECOVER_CONTACT, says).await;
    assert_eq!(browser.get(next.location()).await.location(), links::ENROL_PASSWORD, "{}", next.text());
    let chosen = [("username", "maya"), ("password", "seven quiet boats at noon"), ("terms", "yes")];
    assert_eq!(browser.post(links::ENROL_PASSWORD, &chosen).await.location(), links::ENROL_CODE);
    let secret = browser.get(links::ENROL_CODE).await.between("id=\"secret\">", "</code>");
    let secret = TotpSecret::from_typed(&secret).expect("a secret");
    portal.wait(SignedDuration::from_secs(31));
    let first = secret.code(portal.clock.now()).expect("a code");
    assert_eq!(browser.post(links::ENROL_CODE, &[("code", first.reveal())]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_said_to_be_still_theirs_is_written_to() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let corrected = [
        ("given", "Maya"),
        ("family", "Okafor"),
        ("born_year", "1958"),
        ("born_month", "3"),
        ("born_day", "14"),
        ("number", "E1001"),
        ("email", "maya@example.org"),
        ("mobile", "+15550100142"),
        ("texts", "yes"),
        ("language", "en"),
    ];
    let saved = portal.as_(Member::Ito).await.post(links::correct_patient(portal.cast.maya), &corrected).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let recovered = async |says: &[(&str, &str)]| {
        let place = matched(&portal, &fern).await;
        let code = code_on(&fern.post(&place, &[("proof", "in_person"), ("sure", "yes")]).await);
        let phone = portal.browser();
        assert_eq!(types(&phone, &code, "14").await.location(), links::RECOVER_CONTACT);
        gets_in(&portal, &phone, says).await;
        phone.get(links::DETAILS).await.text()
    };
    let asked = [("asks_email", "yes"), ("asks_mobile", "yes")];
    let neither = recovered(&[asked.as_slice(), &[("email", "no"), ("mobile", "no")]].concat()).await;
    assert!(!neither.contains("maya@example.org") && !neither.contains("+15550100142"), "{neither}");
    let both = recovered(&[asked.as_slice(), &[("email", "yes"), ("mobile", "yes")]].concat()).await;
    assert!(both.contains("maya@example.org") && both.contains("+15550100142"), "{both}");
    let kinds: Vec<_> = portal.post().await.into_iter().map(|letter| (letter.kind, letter.to)).collect();
    assert!(kinds.contains(&(Kind::RecoveryDone, "maya@example.org".to_owned())), "{kinds:?}");
}

#[tokio::test]
async fn a_login_that_its_owner_locked_opens_at_the_desk_alone() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    maya.post(links::NOT_ME, &[]).await;
    let fern = portal.as_(Member::Fern).await;
    let place = matched(&portal, &fern).await;
    let code = code_on(&fern.post(&place, &[("proof", "in_person"), ("sure", "yes")]).await);
    let back = portal.browser();
    assert_eq!(types(&back, &code, "14").await.location(), links::RECOVER_CONTACT);
}

#[tokio::test]
async fn who_is_still_signed_in_sees_a_recovery_that_somebody_else_asked_for_and_stops_it() {
    let portal = TestPortal::open().await;
    let (maya, nils) = (portal.as_(Member::Maya).await, portal.as_(Member::Nils).await);
    let fern = portal.as_(Member::Fern).await;
    assert!(!maya.get(links::SECURITY).await.text().contains(links::CANCEL_OWN_RECOVERY));
    let place = matched(&portal, &fern).await;
    let code = code_on(&fern.post(&place, &[("proof", "in_person"), ("sure", "yes")]).await);
    assert!(maya.get(links::SECURITY).await.text().contains(links::CANCEL_OWN_RECOVERY));
    assert!(!nils.get(links::SECURITY).await.text().contains(links::CANCEL_OWN_RECOVERY), "it is not his");
    nils.post(links::CANCEL_OWN_RECOVERY, &[]).await;
    let security = maya.get(links::SECURITY).await.text();
    assert!(security.contains(links::CANCEL_OWN_RECOVERY), "nobody stops another one's");
    assert_eq!(maya.post(links::CANCEL_OWN_RECOVERY, &[]).await.location(), links::SECURITY);
    assert!(!maya.get(links::SECURITY).await.text().contains(links::CANCEL_OWN_RECOVERY));
    assert_eq!(
        types(&portal.browser(), &code, "14").await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "the code is dead"
    );
    assert_eq!(maya.get(links::ACCOUNT).await.status, StatusCode::OK);
}
