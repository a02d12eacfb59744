//! What somebody with a link for a new password shows beside it: a passkey, or a code to the phone where there is
//! nothing stronger.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use anteroom::vault::outbox::{Channel, Kind};
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Device, Forged, Member, TestPortal};

const NEW: [(&str, &str); 1] = [("password", "seven quiet boats at noon")];

/// Codes of other kinds, more than there are tries; what the page says of each, and where it leads.
const OTHER_KINDS: [(&str, &str, &str); 4] = [
    ("BBCD-EFGH-JKMN-PQRS", "one of your backup codes", links::FORGOT_PROOF_BACKUP),
    ("3: bbcd efgh jkmn pqrs", "one of your backup codes", links::FORGOT_PROOF_BACKUP),
    ("RBCD-EFGH-JKMN-PQRS", "one-time code from the clinic", links::RECOVER),
    ("ABCD-EFGH-JKMN-PQRS", "the code on your sheet", "/activate"),
];

async fn asks_device(browser: &Browser) -> String {
    browser.post(links::FORGOT_PROOF_OPTIONS, &[]).await.text()
}

async fn answers(browser: &Browser, answer: &str) -> Answer {
    browser.post(links::FORGOT_PROOF_PASSKEY, &[("credential", answer), ("next", "")]).await
}

#[tokio::test]
async fn a_passkey_stands_for_the_second_factor_and_signs_nobody_in() {
    let portal = TestPortal::open().await;
    let (maya, device) = portal.reachable_with_passkey(Member::Maya, "maya@example.org").await;
    let browser = portal.resetting("maya").await;
    let page = browser.get(links::FORGOT_PROOF).await.text();
    assert!(page.contains("data-options=\"/forgot/proof/options\"") && page.contains("passkey"), "{page}");
    let shown = answers(&browser, &device.get(&asks_device(&browser).await)).await;
    assert_eq!(shown.location(), links::FORGOT_PASSWORD, "{}", shown.text());
    assert_eq!(browser.post(links::FORGOT_PASSWORD, &NEW).await.location(), links::SIGN_IN);
    for out in [&browser, &maya] {
        assert!(out.get(links::ACCOUNT).await.location().starts_with(links::SIGN_IN));
    }
}

#[tokio::test]
async fn a_forged_passkey_proves_nothing_and_of_a_copied_one_the_owner_is_told() {
    let portal = TestPortal::open().await;
    let (_, device) = portal.reachable_with_passkey(Member::Maya, "maya@example.org").await;
    let honest = portal.resetting("maya").await;
    answers(&honest, &device.get(&asks_device(&honest).await)).await;
    let browser = portal.resetting("maya").await;
    portal.post().await;
    let copied = answers(&browser, &device.get_forged(&asks_device(&browser).await, Forged::Counter)).await;
    assert!(copied.text().contains("copied"), "{}", copied.text());
    assert_eq!(portal.mailed_kinds().await, [Kind::PasskeyCopied]);
    // Each is slowed down more than the one before; what a frame asks for is tried at sign-in.
    let others = |forged: &Forged| !matches!(forged, Forged::Counter | Forged::Frame | Forged::Around);
    for forged in Forged::ALL.into_iter().filter(others) {
        let refused = answers(&browser, &device.get_forged(&asks_device(&browser).await, forged)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{forged:?}");
        portal.wait(SignedDuration::from_secs(125));
    }
    assert_eq!(browser.get(links::FORGOT_PASSWORD).await.location(), links::FORGOT_PROOF, "nothing was proven");
}

#[tokio::test]
async fn a_ceremony_of_one_reset_is_none_of_another_nor_of_a_sign_in() {
    let portal = TestPortal::open().await;
    let (maya, device) = portal.reachable_with_passkey(Member::Maya, "maya@example.org").await;
    let (one, other) = (portal.resetting("maya").await, portal.resetting("maya").await);
    let asked = asks_device(&one).await;
    let ceremony = one.cookie("__Host-anteroom-passkey").expect("a ceremony");
    other.set_cookie("__Host-anteroom-passkey", &ceremony);
    assert_eq!(answers(&other, &device.get(&asked)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let half = portal.as_(Member::Half).await;
    let asked = half.post("/sign-in/code/options", &[]).await.text();
    one.set_cookie("__Host-anteroom-passkey", &half.cookie("__Host-anteroom-passkey").expect("a ceremony"));
    assert_eq!(answers(&one, &device.get(&asked)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nobody = portal.browser();
    assert_eq!(nobody.post(links::FORGOT_PROOF_OPTIONS, &[]).await.status, StatusCode::CONFLICT);
    let foreign = Device::new(9).get(&asks_device(&one).await);
    assert_eq!(answers(&one, &foreign).await.status, StatusCode::UNPROCESSABLE_ENTITY, "a device that nobody added");
    assert_eq!(maya.get(links::ACCOUNT).await.status, StatusCode::OK);
}

/// Ada, whose clinic only offers a second factor, without one: with an e-mail address and, if asked for, a phone.
async fn without_factor(portal: &TestPortal, phone: bool) -> Browser {
    portal.set("sign_in.second_factor", "offered").await;
    let ada = portal.as_(Member::Invited).await;
    let chosen = [("username", "ada"), ("password", "lantern meadow copper tide"), ("terms", "yes")];
    assert_eq!(ada.post(links::ENROL_PASSWORD, &chosen).await.location(), links::ENROL_CODE);
    assert_eq!(ada.post("/enrol/later", &[]).await.location(), links::DETAILS_EMAIL_ON_FILE);
    portal.prove_email(&ada, "ada@example.org").await;
    if phone {
        ada.post(links::DETAILS_MOBILE, &[("mobile", "5550100142"), ("agrees", "yes")]).await;
        let code = portal.mailed(Kind::SentCode).await;
        assert_eq!(ada.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await.location(), links::DETAILS);
    }
    ada
}

#[tokio::test]
async fn who_has_no_factor_shows_a_code_that_came_to_the_phone() {
    let portal = TestPortal::open().await;
    let ada = without_factor(&portal, true).await;
    let browser = portal.resetting("ada").await;
    let page = browser.get(links::FORGOT_PROOF).await.text();
    assert!(page.contains("Send a code by text") && !page.contains("Code from your app"), "{page}");
    assert_eq!(browser.post(links::FORGOT_PROOF_SEND, &[]).await.location(), links::FORGOT_PROOF_SENT);
    let letter = portal.post().await.pop().expect("a text");
    assert_eq!((letter.channel, letter.to.as_str()), (Channel::Text, "5550100142"));
    let (code, page) = (letter.secret.expect("a code"), browser.get(links::FORGOT_PROOF_SENT).await.text());
    assert!(!page.contains("0142") && !page.contains(code.reveal()), "the page says neither number nor code");
    for (other, says, page) in OTHER_KINDS {
        let refused = browser.post(links::FORGOT_PROOF_SENT, &[("code", other)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = refused.text();
        assert!(text.contains(says) && text.contains(&format!("href=\"{page}\"")), "{other}: {text}");
    }
    let wrong = if code.reveal() == "000000" { "000001" } else { "000000" };
    let refused = browser.post(links::FORGOT_PROOF_SENT, &[("code", wrong)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("code", code.reveal())];
    let elsewhere = portal.resetting("ada").await;
    assert_eq!(elsewhere.post(links::FORGOT_PROOF_SENT, &typed).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.post(links::FORGOT_PROOF_SENT, &typed).await.location(), links::FORGOT_PASSWORD);
    let short = browser.post(links::FORGOT_PASSWORD, &[("password", "seven boats 1")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY, "15 characters, since it stands alone");
    assert_eq!(browser.post(links::FORGOT_PASSWORD, &NEW).await.location(), links::SIGN_IN);
    assert!(ada.get(links::ACCOUNT).await.location().starts_with(links::SIGN_IN), "who was signed in is out");
    let back = portal.browser();
    assert_eq!(back.post(links::SIGN_IN, &[("username", "ada"), NEW[0]]).await.location(), links::HOME);
}

#[tokio::test]
async fn no_code_is_sent_where_there_is_no_phone_or_something_stronger() {
    let portal = TestPortal::open().await;
    without_factor(&portal, false).await;
    let bare = portal.resetting("ada").await;
    assert!(bare.get(links::FORGOT_PROOF).await.text().contains("call us"));
    let maya = portal.as_(Member::Maya).await;
    portal.prove_email(&maya, "maya@example.org").await;
    maya.post(links::DETAILS_MOBILE, &[("mobile", "5550100143"), ("agrees", "yes")]).await;
    let code = portal.mailed(Kind::SentCode).await;
    maya.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await;
    let strong = portal.resetting("maya").await;
    for browser in [bare, strong] {
        assert_eq!(browser.post(links::FORGOT_PROOF_SEND, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get(links::FORGOT_PROOF_SENT).await.status, StatusCode::NOT_FOUND);
    }
    assert!(!portal.mailed_kinds().await.contains(&Kind::SentCode));
}

#[tokio::test]
async fn three_codes_and_three_tries_belong_to_one_link() {
    let portal = TestPortal::open().await;
    without_factor(&portal, true).await;
    let browser = portal.resetting("ada").await;
    for _ in 0..3 {
        assert_eq!(browser.post(links::FORGOT_PROOF_SEND, &[]).await.location(), links::FORGOT_PROOF_SENT);
    }
    let enough = browser.post(links::FORGOT_PROOF_SEND, &[]).await;
    assert!(enough.status == StatusCode::TOO_MANY_REQUESTS && enough.text().contains("enough codes"));
    let codes: Vec<String> =
        portal.post().await.into_iter().filter_map(|letter| Some(letter.secret?.reveal().to_owned())).collect();
    let wrong =
        ["000000", "000001", "000002", "000003"].into_iter().find(|code| !codes.iter().any(|sent| sent == code));
    for _ in 0..3 {
        browser.post(links::FORGOT_PROOF_SENT, &[("code", wrong.expect("a wrong code"))]).await;
    }
    let spent = browser.post(links::FORGOT_PROOF_SENT, &[("code", &codes[0])]).await;
    assert!(spent.text().contains("no tries left"), "{}", spent.text());
    assert_eq!(browser.get(links::FORGOT_PASSWORD).await.location(), links::FORGOT_PROOF);
}
