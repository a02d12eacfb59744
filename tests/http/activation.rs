//! Every state of activation, by paper, by link, into a new login and into one that is there.

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::PatientId;
use anteroom::links;
use anteroom::logins::TotpSecret;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal, patient};

const DAY: SignedDuration = SignedDuration::from_hours(24);
const JUNE_BORN: [(&str, &str); 3] = [("born_year", "2016"), ("born_month", "4"), ("born_day", "22")];

/// A child who was registered, with an e-mail address and a mobile on file.
async fn june(portal: &TestPortal) -> PatientId {
    june_of(portal, 2016).await
}

/// The same, born in another year.
async fn june_of(portal: &TestPortal, year: i16) -> PatientId {
    let fern = portal.cast.login(Member::Fern).clone();
    let mut new = patient("June", "Okafor", (year, 4, 22), "E2001");
    new.email = Some("june@example.org".into());
    new.mobile = Some("+15550100177".into());
    new.agrees_to_texts = true;
    portal.doorway().register(&fern, new).await.expect("June")
}

async fn counts(fern: &Browser) -> Vec<(String, u32)> {
    let page = fern.get(links::ACTIVATION_LIST).await.text();
    let tabs = page.split("class=\"tabs\">").nth(1).and_then(|rest| rest.split("</ul>").next()).expect("tabs");
    let tab = |tab: &str| {
        let state = tab.split("state=").nth(1)?.split('"').next()?.to_owned();
        let count = tab.split("class=\"hint\">").nth(1)?.split('<').next()?.parse().ok()?;
        Some((state, count))
    };
    tabs.split("<li>").filter_map(tab).collect()
}

async fn state_of(fern: &Browser, name: &str) -> String {
    let mut found = Vec::new();
    for (state, _) in counts(fern).await {
        if fern.get(links::activations(&state, 1)).await.text().contains(name) {
            found.push(state);
        }
    }
    assert_eq!(found.len(), 1, "{name} is in {found:?}");
    found.remove(0)
}

#[tokio::test]
async fn everybody_is_in_one_state_and_every_change_moves_them() {
    let portal = TestPortal::open().await;
    let (fern, june) = (portal.as_(Member::Fern).await, june(&portal).await);
    assert_eq!(state_of(&fern, "June").await, "never");
    assert_eq!(state_of(&fern, "Ada").await, "sent");
    assert_eq!(state_of(&fern, "Maya").await, "active");
    let sum: u32 = counts(&fern).await.iter().map(|(_, count)| count).sum();
    assert_eq!(sum, 6, "each patient counts once");

    fern.post(links::activation(june), &[("list", "never")]).await;
    assert_eq!(state_of(&fern, "June").await, "sent");
    let revoked = fern.post(links::revoke_activation(june), &[("list", "sent")]).await;
    assert_eq!(revoked.location(), links::activations("sent", 1), "back to the list, in its state");
    assert_eq!(state_of(&fern, "June").await, "revoked");
    for day in ["1", "2", "3", "4", "5"] {
        portal.browser().type_code(portal.cast.open_code.reveal(), ("1900", "1", day)).await;
    }
    assert_eq!(state_of(&fern, "Ada").await, "burned");
    fern.post(links::activation(june), &[]).await;
    portal.wait(DAY * 8);
    let fern = portal.as_(Member::Fern).await;
    assert_eq!(state_of(&fern, "June").await, "expired");
    fern.post(links::lock_login(portal.cast.nils), &[("sure", "yes")]).await;
    assert_eq!(state_of(&fern, "Nils").await, "locked");
}

#[tokio::test]
async fn a_sheet_is_shown_once_and_a_reload_makes_no_second_code() {
    let portal = TestPortal::open().await;
    let (fern, ada) = (portal.as_(Member::Fern).await, portal.cast.ada);
    let sheet = fern.post(links::activation(ada), &[("list", "sent")]).await.location().to_owned();
    assert_eq!(sheet, links::activation_sheet(ada, "sent"));
    let others = portal.as_(Member::Fern).await;
    assert!(others.get(&sheet).await.text().contains("This sheet cannot be shown"), "it is for whoever made it");
    let shown = fern.get(&sheet).await.text();
    assert!(shown.contains("data-print") && shown.contains(&links::activations("sent", 1)), "{shown}");
    let code = shown.split("<p class=\"code\">").nth(1).and_then(|rest| rest.split("</p>").next()).expect("a code");
    let code = code.replace("<span>", "").replace("</span>", "");
    let again = fern.get(&sheet).await.text();
    assert!(again.contains("This sheet cannot be shown") && !again.contains("class=\"code\""), "{again}");
    assert_eq!(portal.browser().type_code(&code, portal.cast.open_born).await.location(), "/enrol", "it still works");
}

#[tokio::test]
async fn a_code_that_a_newer_one_has_stopped_is_not_printed() {
    let portal = TestPortal::open().await;
    let (first, second, ada) = (portal.as_(Member::Fern).await, portal.as_(Member::Fern).await, portal.cast.ada);
    let sheet = first.post(links::activation(ada), &[]).await.location().to_owned();
    second.post(links::activation(ada), &[]).await;
    let stopped = first.get(&sheet).await.text();
    assert!(stopped.contains("This sheet cannot be shown") && !stopped.contains("class=\"code\""), "{stopped}");
    assert!(second.get(&sheet).await.text().contains("class=\"code\""), "the newer one is");
}

#[tokio::test]
async fn the_list_shows_25_on_a_page_and_holds_no_name_in_its_address() {
    let portal = TestPortal::open().await;
    let fern = portal.cast.login(Member::Fern).clone();
    for number in 0..30 {
        let new = patient("Ann", &format!("Extra{number:02}"), (1950, 1, 1), &format!("X{number}"));
        portal.doorway().register(&fern, new).await.expect("a patient");
    }
    let fern = portal.as_(Member::Fern).await;
    let (first, second) =
        (fern.get(links::activations("never", 1)).await, fern.get(links::activations("never", 2)).await);
    assert_eq!((first.text().matches("Extra").count() / 2, second.text().matches("Extra").count() / 2), (25, 5));
    assert!(first.text().contains("state=never&amp;page=2") && !second.text().contains("page=3"));
    let beyond = fern.get(links::activations("never", 9)).await;
    assert!(beyond.status == StatusCode::OK && beyond.text().contains("Nobody is in this state"));
    let odd = fern.get("/staff/patients/activations?state=%3Cscript%3E&page=-4").await;
    assert!(odd.status == StatusCode::OK && !odd.text().contains("<script>"));
}

#[tokio::test]
async fn a_code_goes_out_as_a_link_for_a_day_to_the_address_on_file() {
    let portal = TestPortal::open().await;
    let (fern, june) = (portal.as_(Member::Fern).await, june(&portal).await);
    for (way, to, says) in [("text", "+15550100177", "Code sent by text"), ("email", "june@example.org", "by e-mail")] {
        let sent = fern.post(links::send_activation(june), &[("way", way)]).await;
        assert_eq!(sent.location(), links::card(june), "{}", sent.text());
        assert!(fern.get(links::card(june)).await.text().contains(says));
        let letter = portal.post().await.pop().expect("a letter");
        assert_eq!(letter.to, to);
        assert!(letter.body.contains("https://portal.elm.example/activate/"), "{}", letter.body);
        assert!(!letter.body.contains("June"), "no name leaves: {}", letter.body);
    }
    portal.wait(DAY);
    let fern = portal.as_(Member::Fern).await;
    assert!(fern.get(links::card(june)).await.text().contains("Code ran out"), "a day, not seven");
}

#[tokio::test]
async fn nobody_gets_a_link_without_an_address_or_without_agreeing_to_texts() {
    let portal = TestPortal::open().await;
    let (fern, ada) = (portal.as_(Member::Fern).await, portal.cast.ada);
    let page = fern.get(links::card(ada)).await.text();
    assert!(!page.contains("Send by e-mail") && !page.contains("Send by text"));
    for way in ["email", "text", "paper", ""] {
        assert_eq!(fern.post(links::send_activation(ada), &[("way", way)]).await.status, StatusCode::CONFLICT, "{way}");
    }
    assert_eq!(state_of(&fern, "Ada").await, "sent", "the sheet that is out still works");
    assert!(portal.post().await.is_empty());
}

#[tokio::test]
async fn opening_a_link_does_nothing_and_looks_the_same_for_every_code() {
    let portal = TestPortal::open().await;
    let code = portal.cast.open_code.reveal().to_owned();
    let open = async |code: &str| portal.browser().get(links::activate_with(code)).await;
    let (right, wrong) = (open(&code).await, open("AAAA-BBBB-CCCC-DDDD").await);
    assert_eq!((right.status, wrong.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(right.masked().replace(&code, ""), wrong.masked().replace("AAAA-BBBB-CCCC-DDDD", ""));
    assert!(right.headers.get("set-cookie").is_none(), "no enrolment begins");
    assert!(!right.text().contains(&format!("<title>{code}")));
    let fern = portal.as_(Member::Fern).await;
    assert_eq!(state_of(&fern, "Ada").await, "sent");
}

#[tokio::test]
async fn a_link_that_does_not_fit_is_one_answer_whatever_is_wrong() {
    let portal = TestPortal::open().await;
    let code = portal.cast.open_code.reveal().to_owned();
    let born = [("born_year", "1937"), ("born_month", "5"), ("born_day", "3")];
    let other = [("born_year", "1937"), ("born_month", "5"), ("born_day", "4")];
    let wrong_code = use_link(&portal.browser(), "AAAA-BBBB-CCCC-DDDD", &born).await;
    let wrong_date = use_link(&portal.browser(), &code, &other).await;
    let ada = portal.browser();
    assert_eq!(use_link(&ada, &code, &born).await.location(), links::ENROL);
    make_login(&portal, &ada, "ada").await;
    let used = use_link(&portal.browser(), &code, &born).await;
    let shape = |answer: &Answer| {
        let page = answer.masked().replace(&code, "CODE").replace("AAAA-BBBB-CCCC-DDDD", "CODE");
        (answer.status, page.replace("value=\"4\"", "value=\"3\""))
    };
    assert_eq!(wrong_code.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shape(&wrong_date), shape(&wrong_code));
    assert_eq!(shape(&used), shape(&wrong_code));
}

async fn use_link(browser: &Browser, code: &str, born: &[(&str, &str)]) -> Answer {
    browser.post(links::activate_with(code), born).await
}

/// From the page of name and password to the recovery codes.
async fn make_login(portal: &TestPortal, browser: &Browser, username: &str) -> Answer {
    let code = almost(portal, browser, username).await;
    browser.post("/enrol/code", &[("code", &code)]).await
}

/// The same without the last step; the code for it.
async fn almost(portal: &TestPortal, browser: &Browser, username: &str) -> String {
    let chosen = [("username", username), ("password", "four slow walks home"), ("terms", "yes")];
    let next = browser.post("/enrol/password", &chosen).await;
    assert_eq!(next.location(), "/enrol/code", "{}", next.text());
    let secret = browser.get("/enrol/code").await.between("id=\"secret\">", "</code>");
    let secret = TotpSecret::from_typed(&secret).expect("a secret");
    secret.code(portal.clock.now()).expect("a code").reveal().to_owned()
}

#[tokio::test]
async fn the_address_that_a_code_was_sent_to_counts_as_proven_and_hears_of_the_login() {
    let portal = TestPortal::open().await;
    let (fern, june) = (portal.as_(Member::Fern).await, june_of(&portal, 1986).await);
    fern.post(links::send_activation(june), &[("way", "email")]).await;
    let letter = portal.post().await.pop().expect("a letter");
    let code = letter.secret.expect("a code");
    let browser = portal.browser();
    assert_eq!(
        use_link(&browser, code.reveal(), &[("born_year", "1986"), JUNE_BORN[1], JUNE_BORN[2]]).await.location(),
        links::ENROL
    );
    let done = make_login(&portal, &browser, "june").await;
    assert_eq!(done.text().matches("<li><code>").count(), 10, "{}", done.text());
    assert!(browser.get(links::DETAILS).await.text().contains("june@example.org"));
    let told = portal.post().await;
    assert!(told.iter().any(|letter| letter.to == "june@example.org" && letter.subject.contains("login")), "{told:?}");
    let card = fern.get(links::card(june)).await.text();
    assert!(card.contains("the same on file") && card.contains("The patient can sign in."));
}

#[tokio::test]
async fn of_fifty_uses_of_one_code_at_once_one_makes_a_login() {
    let portal = TestPortal::open().await;
    let (code, born) = (portal.cast.open_code.reveal().to_owned(), portal.cast.open_born);
    let browsers: Vec<Browser> = (0..50).map(|_| portal.browser()).collect();
    let mut codes = Vec::new();
    for (number, browser) in browsers.iter().enumerate() {
        assert_eq!(browser.type_code(&code, born).await.location(), links::ENROL, "each begins before any is done");
        codes.push(almost(&portal, browser, &format!("ada{number}")).await);
    }
    let last = async |browser: &Browser, code: &str| browser.post("/enrol/code", &[("code", code)]).await;
    let uses = browsers.iter().zip(&codes).map(|(browser, code)| last(browser, code));
    let done = futures::future::join_all(uses).await;
    let logins = done.iter().filter(|answer| answer.status == StatusCode::OK).count();
    // Used up, or turned away because too much is being hashed at once.
    let no = [StatusCode::CONFLICT, StatusCode::SERVICE_UNAVAILABLE];
    let refused = done.iter().filter(|answer| no.contains(&answer.status)).count();
    println!("50 uses of one code at once: {logins} login, {refused} refused");
    assert_eq!((logins, refused), (1, 49));
}

#[tokio::test]
async fn a_parent_adds_a_childs_record_to_the_login_they_have() {
    let portal = TestPortal::open().await;
    let june = june(&portal).await;
    let fern = portal.cast.login(Member::Fern).clone();
    let code = portal.doorway().issue(&fern, june).await.expect("a sheet").grouped();
    let nils = portal.browser();
    assert_eq!(nils.type_code(code.reveal(), ("2016", "4", "22")).await.location(), links::ENROL);
    assert!(nils.get("/enrol/password").await.text().contains(links::ENROL_ADD));
    let asked = nils.get(links::ENROL_ADD).await;
    assert_eq!(asked.location(), links::sign_in_and_return(links::ENROL_ADD), "signing in comes first");
    nils.sign_in(&portal, portal.cast.login(Member::Nils)).await;
    assert!(nils.get(links::ENROL_ADD).await.text().contains("June Okafor"));
    assert_eq!(nils.get(links::chart(june)).await.status, StatusCode::NOT_FOUND, "nothing was added yet");
    assert_eq!(nils.post(links::ENROL_ADD, &[]).await.location(), links::chart(june));
    let page = nils.get(links::chart(june)).await;
    assert!(page.status == StatusCode::OK && page.text().contains("You are acting for June Okafor."));
    assert_eq!(nils.post(links::ENROL_ADD, &[]).await.status, StatusCode::CONFLICT, "once");
    let spent = portal.browser().type_code(code.reveal(), ("2016", "4", "22")).await;
    assert_eq!(spent.status, StatusCode::UNPROCESSABLE_ENTITY, "the code is used up");
    let told = portal.post().await;
    assert!(told.iter().any(|letter| letter.to == "june@example.org"), "the contact on file hears of it: {told:?}");
    let fern = portal.as_(Member::Fern).await;
    assert_eq!(state_of(&fern, "June").await, "ended", "the child has no login of their own");
}

#[tokio::test]
async fn a_new_login_from_a_childs_sheet_is_a_parents_under_their_own_name() {
    let portal = TestPortal::open().await;
    let june = june(&portal).await;
    let fern = portal.cast.login(Member::Fern).clone();
    let code = portal.doorway().issue(&fern, june).await.expect("a sheet").grouped();
    let alma = portal.browser();
    alma.type_code(code.reveal(), ("2016", "4", "22")).await;
    let page = alma.get("/enrol/password").await.text();
    assert!(page.contains("You will act for June Okafor.") && page.contains("not the child"), "{page}");
    let nameless = [("username", "alma"), ("password", "four slow walks home"), ("terms", "yes")];
    assert_eq!(alma.post("/enrol/password", &nameless).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = alma.post("/enrol/password", &[nameless[0], nameless[1], nameless[2], ("name", "Alma Okafor")]).await;
    assert_eq!(answer.location(), "/enrol/code", "{}", answer.text());
    let secret = TotpSecret::from_typed(&alma.get("/enrol/code").await.between("id=\"secret\">", "</code>"));
    let code = secret.expect("a secret").code(portal.clock.now()).expect("a code").reveal().to_owned();
    assert_eq!(alma.post("/enrol/code", &[("code", &code)]).await.status, StatusCode::OK);
    let page = alma.get(links::chart(june)).await.text();
    assert!(page.contains("You are acting for June Okafor.") && page.contains("Alma Okafor"), "{page}");
    assert_eq!(alma.get(links::openings(june)).await.status, StatusCode::FORBIDDEN, "never as the child");
}

#[tokio::test]
async fn only_a_child_past_the_birthday_gets_a_sheet_of_their_own_and_only_by_choice() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let (june, theo) = (june(&portal).await, portal.cast.theo);
    let offers = async |patient| fern.get(links::card(patient)).await.text().contains("name=\"own\"");
    assert!(!offers(june).await && offers(theo).await && !offers(portal.cast.ada).await);
    assert_eq!(fern.post(links::activation(june), &[("own", "yes")]).await.status, StatusCode::CONFLICT);
    assert_eq!(fern.post(links::activation(theo), &[("own", "yes")]).await.location(), links::activation(theo));
}

#[tokio::test]
async fn a_record_is_added_only_by_a_person_who_is_fresh_and_has_none_of_their_own() {
    let portal = TestPortal::open().await;
    let nils = portal.as_(Member::Nils).await;
    nils.begin_enrolment(&portal.cast).await;
    assert_eq!(nils.post(links::ENROL_ADD, &[]).await.status, StatusCode::CONFLICT, "he has a record of his own");
    portal.wait(SignedDuration::from_mins(11));
    nils.get(links::HOME).await;
    assert_eq!(nils.post(links::ENROL_ADD, &[]).await.location().split('?').next(), Some(links::STEP_UP));
    let fern = portal.as_(Member::Fern).await;
    fern.begin_enrolment(&portal.cast).await;
    assert_ne!(fern.post(links::ENROL_ADD, &[]).await.status, StatusCode::SEE_OTHER, "staff have none here");
    assert_eq!(state_of(&fern, "Ada").await, "sent");
}
