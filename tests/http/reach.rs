//! Whether the portal can write to somebody: what the front desk wrote down is asked about, used after one tap, and until
//! then nobody is told that something is sent.

use anteroom::demo::enrol::Login;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::date::Date;
use anteroom::kit::id::{PatientId, RequestId};
use anteroom::links;
use anteroom::logins::TotpSecret;
use anteroom::vault::Origin;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal, patient, result};

const UNREACHED: &str = "The portal can't write to this patient";

/// Ines, registered with these contacts.
async fn registered(portal: &TestPortal, (email, mobile): (Option<&str>, Option<&str>)) -> PatientId {
    let fern = portal.cast.login(Member::Fern).clone();
    let mut new = patient("Ines", "Duarte", (1971, 6, 9), "E3001");
    (new.email, new.mobile) = (email.map(Into::into), mobile.map(Into::into));
    new.agrees_to_texts = mobile.is_some();
    portal.doorway().register(&fern, new).await.expect("Ines")
}

/// The same, with an account of her own, signed in.
async fn ines(portal: &TestPortal, contacts: (Option<&str>, Option<&str>)) -> (PatientId, Login, Browser) {
    let chart = registered(portal, contacts).await;
    let (door, fern) = (portal.doorway(), portal.cast.login(Member::Fern).clone());
    let code = door.issue(&fern, chart).await.expect("a sheet");
    let born = Date::new(1971, 6, 9).expect("a day");
    let login = door.activate(code, born, "ines", "blue kettle sunday garden").await.expect("an account");
    drop(door);
    portal.post().await;
    let browser = portal.browser();
    browser.sign_in(portal, &login).await;
    portal.post().await;
    (chart, login, browser)
}

/// A result is released to her; what is mailed of it.
async fn gets_a_result(portal: &TestPortal, chart: PatientId, title: &str) -> Vec<String> {
    let (door, noor) = (portal.doorway(), portal.cast.login(Member::Noor).clone());
    let ito = portal.cast.login(Member::Ito).clone();
    let paper = anteroom::demo::paper::pdf(title, &["Hemoglobin 13.1 g/dL".to_owned()]);
    let uploaded = door.upload(&noor, chart, result(title), &paper).await.expect("a result");
    door.release(&ito, chart, uploaded).await.expect("it is released");
    drop(door);
    portal.wait(SignedDuration::from_mins(15));
    anteroom::records::release::tell_of_results(&portal.portal.vault).await.expect("notices are queued");
    let letters = portal.post().await;
    letters.into_iter().filter(|letter| letter.kind == Kind::NewResult).map(|letter| letter.to).collect()
}

fn says_nowhere(page: &str) -> bool {
    page.contains("We can't write to you")
}

#[tokio::test]
async fn what_the_desk_wrote_down_is_used_after_one_tap_and_not_before() {
    let portal = TestPortal::open().await;
    let (chart, login, browser) = ines(&portal, (Some("ines@example.org"), None)).await;
    let fern = portal.as_(Member::Fern).await;
    let home = browser.get(links::chart(chart)).await.text();
    assert!(home.contains("Is this your email?") && home.contains("ines@example.org"), "{home}");
    assert!(!browser.get(links::NOTICE_CHOICES).await.text().contains("type=\"checkbox\""), "no ticks for nowhere");
    assert!(says_nowhere(&browser.get(links::NOTICE_CHOICES).await.text()));
    let card = fern.get(links::card(chart)).await.text();
    assert!(card.contains(UNREACHED) && card.contains("can confirm it with one tap"), "{card}");
    assert!(gets_a_result(&portal, chart, "First").await.is_empty(), "nothing leaves before she said so");

    browser.sign_in(&portal, &login).await;
    // The page of an older tab: the desk corrected the address since.
    let old = browser.post(links::DETAILS_EMAIL_ON_FILE, &[("email", "ines@exampel.org")]).await;
    assert_eq!(old.location(), links::DETAILS_EMAIL_ON_FILE, "what was not on the page is not confirmed");
    assert!(browser.get(links::DETAILS_EMAIL_ON_FILE).await.text().contains("ines@example.org"));
    let tap = browser.post(links::DETAILS_EMAIL_ON_FILE, &[("email", "ines@example.org")]).await;
    assert_eq!(tap.location(), links::HOME);
    let letters = portal.post().await;
    assert!(letters.iter().any(|letter| letter.kind == Kind::AddressChanged && letter.to == "ines@example.org"));
    let again = browser.post(links::DETAILS_EMAIL_ON_FILE, &[("email", "ines@example.org")]).await;
    assert_eq!(browser.get(again.location()).await.location(), links::HOME, "twice pressed is pressed");

    let home = browser.get(links::chart(chart)).await.text();
    assert!(!home.contains("Is this your email?") && !says_nowhere(&home), "{home}");
    assert!(!fern.get(links::card(chart)).await.text().contains(UNREACHED));
    assert_eq!(gets_a_result(&portal, chart, "Second").await, ["ines@example.org"]);
}

/// What is mailed of results within a quarter of an hour.
async fn told_of_results(portal: &TestPortal) -> Vec<String> {
    let mut letters = portal.post().await;
    portal.wait(SignedDuration::from_mins(15));
    letters.extend(portal.post().await);
    letters.into_iter().filter(|letter| letter.kind == Kind::NewResult).map(|letter| letter.to).collect()
}

#[tokio::test]
async fn what_came_while_nothing_reached_somebody_is_told_of_once_whichever_address_begins_to_count() {
    let portal = TestPortal::open().await;
    let (chart, login, browser) = ines(&portal, (Some("ines@example.org"), None)).await;
    for title in ["First", "Second"] {
        assert!(gets_a_result(&portal, chart, title).await.is_empty());
    }
    browser.sign_in(&portal, &login).await;
    browser.post(links::DETAILS_EMAIL_ON_FILE, &[("email", "ines@example.org")]).await;
    assert_eq!(told_of_results(&portal).await, ["ines@example.org"], "one tap, and one word of both");

    browser.sign_in(&portal, &login).await;
    portal.prove_email(&browser, "ines@other.example").await;
    assert!(told_of_results(&portal).await.is_empty(), "the address before was told");

    let maya = portal.as_(Member::Maya).await;
    assert!(gets_a_result(&portal, portal.cast.maya, "Third").await.is_empty());
    maya.sign_in(&portal, portal.cast.login(Member::Maya)).await;
    portal.prove_email(&maya, "maya@example.org").await;
    assert_eq!(told_of_results(&portal).await, ["maya@example.org"], "a link, too");
}

#[tokio::test]
async fn the_last_step_of_activation_asks_and_whoever_gave_nothing_goes_on() {
    let portal = TestPortal::open().await;
    let fern = portal.cast.login(Member::Fern).clone();
    let chart = registered(&portal, (Some("ines@example.org"), None)).await;
    let sheet = portal.doorway().issue(&fern, chart).await.expect("a sheet").grouped();
    let done = activated(&portal, sheet.reveal(), ("1971", "6", "9"), "ines").await;
    assert!(done.get(links::DETAILS_EMAIL_ON_FILE).await.text().contains("Yes, write to me there"));
    let (code, born) = (portal.cast.open_code.clone(), portal.cast.open_born);
    let ada = activated(&portal, code.reveal(), born, "ada").await;
    assert_eq!(ada.get(links::DETAILS_EMAIL_ON_FILE).await.location(), links::HOME);
    assert!(says_nowhere(&ada.get(links::chart(portal.cast.ada)).await.text()));
}

/// Goes the way of a sheet to its codes, whose button leads to the question.
async fn activated(portal: &TestPortal, code: &str, born: (&str, &str, &str), username: &str) -> Browser {
    let browser = portal.browser();
    assert_eq!(browser.type_code(code, born).await.location(), links::ENROL);
    let chosen = [("username", username), ("password", "seven quiet boats at noon"), ("terms", "yes")];
    assert_eq!(browser.post(links::ENROL_PASSWORD, &chosen).await.location(), links::ENROL_CODE);
    let secret = browser.get(links::ENROL_CODE).await.between("id=\"secret\">", "</code>");
    let secret = TotpSecret::from_typed(&secret).expect("a secret");
    let first = secret.code(portal.clock.now()).expect("a code");
    let codes = browser.post(links::ENROL_CODE, &[("code", first.reveal())]).await.text();
    assert!(codes.contains(&format!("href=\"{}\"", links::DETAILS_EMAIL_ON_FILE)), "{codes}");
    browser
}

#[tokio::test]
async fn a_number_on_file_is_offered_to_be_proven_and_texts_that_stopped_reach_nobody() {
    let portal = TestPortal::open().await;
    let (chart, _, browser) = ines(&portal, (None, Some("+15550100177"))).await;
    let home = browser.get(links::chart(chart)).await.text();
    assert!(says_nowhere(&home) && home.contains("+15550100177") && home.contains("Confirm your number"), "{home}");
    assert!(browser.get(links::DETAILS_MOBILE).await.text().contains("value=\"+15550100177\""));
    let asked = browser.post(links::DETAILS_MOBILE, &[("mobile", "+15550100177"), ("agrees", "yes")]).await;
    assert_eq!(asked.location(), links::DETAILS_MOBILE_CODE);
    let code = portal.mailed(Kind::SentCode).await;
    assert_eq!(browser.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await.location(), links::DETAILS);
    assert!(!says_nowhere(&browser.get(links::chart(chart)).await.text()));
    let choices = browser.get(links::NOTICE_CHOICES).await.text();
    assert!(choices.contains("By text message") && !choices.contains("By e-mail"), "{choices}");

    let numbers = ["+15550100177", "15550100177", "5550100177", "15550100177"].map(str::to_owned);

    let origin = Origin { request: RequestId::from_bits([7; 16]), address: String::new(), device: String::new() };
    portal.portal.vault.lobby(origin).phone_replied(numbers, true).await.expect("STOP is heard");
    assert!(says_nowhere(&browser.get(links::chart(chart)).await.text()), "a number that sent STOP reaches nobody");
    let card = portal.as_(Member::Fern).await.get(links::card(chart)).await.text();
    assert!(card.contains(UNREACHED) && card.contains("sent STOP"), "{card}");
}

#[tokio::test]
async fn a_way_that_was_not_offered_is_neither_wanted_nor_unwanted() {
    let portal = TestPortal::open().await;
    let (chart, _, browser) = ines(&portal, (Some("ines@example.org"), Some("+15550100177"))).await;
    browser.post(links::DETAILS_EMAIL_ON_FILE, &[("email", "ines@example.org")]).await;
    let choices = browser.get(links::NOTICE_CHOICES).await.text();
    assert!(choices.contains("By e-mail") && !choices.contains("By text message"), "{choices}");
    let saved = browser.post(links::NOTICE_CHOICES, &[("ways", "email"), ("proxy_ends_soon", "email")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    portal.post().await;
    browser.post(links::DETAILS_MOBILE, &[("mobile", "+15550100177"), ("agrees", "yes")]).await;
    let code = portal.mailed(Kind::SentCode).await;
    browser.post(links::DETAILS_MOBILE_CODE, &[("code", &code)]).await;
    assert_eq!(gets_a_result(&portal, chart, "By text").await, ["+15550100177"], "texts were never declined");
}

#[tokio::test]
async fn the_chart_of_a_child_says_nothing_of_the_parents_address() {
    let portal = TestPortal::open().await;
    let fern = portal.cast.login(Member::Fern).clone();
    let mut june = patient("June", "Duarte", (2018, 4, 22), "E3002");
    june.email = Some("the.other.parent@example.org".into());
    let door = portal.doorway();
    let chart = door.register(&fern, june).await.expect("June");
    let sheet = door.issue(&fern, chart).await.expect("a sheet").grouped();
    drop(door);
    let browser = portal.browser();
    assert_eq!(browser.type_code(sheet.reveal(), ("2018", "4", "22")).await.location(), links::ENROL);
    let chosen =
        [("name", "Ines Duarte"), ("username", "ines"), ("password", "seven quiet boats at noon"), ("terms", "yes")];
    assert_eq!(browser.post(links::ENROL_PASSWORD, &chosen).await.location(), links::ENROL_CODE);
    let secret = browser.get(links::ENROL_CODE).await.between("id=\"secret\">", "</code>");
    let first = TotpSecret::from_typed(&secret).expect("a secret").code(portal.clock.now()).expect("a code");
    browser.post(links::ENROL_CODE, &[("code", first.reveal())]).await;
    let home = browser.get(links::chart(chart)).await.text();
    assert!(says_nowhere(&home) && !home.contains("the.other.parent"), "{home}");
    browser.post(links::DETAILS_EMAIL_ON_FILE, &[("email", "the.other.parent@example.org")]).await;
    assert!(says_nowhere(&browser.get(links::chart(chart)).await.text()), "nor can it be confirmed unasked");
}
