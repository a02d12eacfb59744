//! Who hears of what happens to a way in, at the addresses that they have proven.

use anteroom::links;
use anteroom::logins::TotpSecret;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const HERS: &str = "maya@example.org";

/// Maya, signed in, with a proven address and nothing in it.
async fn reachable(portal: &TestPortal) -> Browser {
    let maya = portal.as_(Member::Maya).await;
    portal.prove_email(&maya, HERS).await;
    portal.post().await;
    maya
}

/// Which of this kind went where since the last look.
async fn notified(portal: &TestPortal, kind: Kind) -> Vec<String> {
    let mut to: Vec<_> =
        portal.post().await.into_iter().filter(|letter| letter.kind == kind).map(|letter| letter.to).collect();
    to.sort();
    to
}

#[tokio::test]
async fn every_change_of_a_way_in_is_told_to_its_owner_once() {
    let portal = TestPortal::open().await;
    let maya = reachable(&portal).await;
    let password = portal.cast.login(Member::Maya).password.reveal().to_owned();

    maya.post(links::USERNAME, &[("username", "maya.okafor")]).await;
    assert_eq!(notified(&portal, Kind::UsernameChanged).await, [HERS]);
    let chosen = [("current_password", password.as_str()), ("password", "purple elephants juggle teacups")];
    maya.post(links::PASSWORD, &chosen).await;
    assert_eq!(notified(&portal, Kind::PasswordChanged).await, [HERS]);
    maya.post(links::RECOVERY_CODES, &[]).await;
    assert_eq!(notified(&portal, Kind::RecoveryCodes).await, [HERS]);

    let page = maya.get(links::NEW_APP).await;
    let secret = TotpSecret::from_typed(&page.between("id=\"secret\">", "<")).expect("a secret to type");
    let (sealed, code) = (page.between("name=\"app_secret\" value=\"", "\""), secret.code(portal.clock.now()));
    let code = code.expect("a code");
    let added = [("app_secret", sealed.as_str()), ("name", "Tablet"), ("code", code.reveal())];
    maya.post(links::NEW_APP, &added).await;
    assert_eq!(notified(&portal, Kind::FactorAdded).await, [HERS]);
    let factor = maya.get(links::SECURITY).await.between("/account/factors/", "\"");
    maya.post(format!("/account/factors/{factor}/remove"), &[]).await;
    assert_eq!(notified(&portal, Kind::FactorEnded).await, [HERS]);
    assert_eq!(maya.get(links::ACCOUNT).await.status, StatusCode::OK, "she is still signed in");
}

#[tokio::test]
async fn managers_hear_that_a_login_was_locked_and_nothing_of_whose() {
    let portal = TestPortal::open().await;
    let maya = reachable(&portal).await;
    let vera = portal.as_(Member::Vera).await;
    portal.prove_email(&vera, "vera@example.org").await;
    portal.post().await;
    maya.post(links::NOT_ME, &[]).await;
    let post = portal.post().await;
    let alert = post.iter().find(|letter| letter.kind == Kind::StaffAlert).expect("the manager hears of it");
    assert_eq!(alert.to, "vera@example.org");
    for hers in ["Maya", "Okafor", "E1001", HERS] {
        assert!(!alert.body.contains(hers) && !alert.subject.contains(hers), "{}", alert.body);
    }
    assert!(post.iter().any(|letter| letter.kind == Kind::Locked && letter.to == HERS), "{post:?}");
}

#[tokio::test]
async fn both_sides_hear_that_access_was_changed_or_ended() {
    let portal = TestPortal::open().await;
    let maya = reachable(&portal).await;
    let omar = portal.as_(Member::Omar).await;
    portal.prove_email(&omar, "omar@example.org").await;
    portal.post().await;
    let his = links::end_proxy(portal.cast.maya, portal.cast.login(Member::Omar).account);
    let ended = maya.post(&his, &[("sure", "yes")]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    assert_eq!(notified(&portal, Kind::ProxyChanged).await, [HERS, "omar@example.org"]);
}
