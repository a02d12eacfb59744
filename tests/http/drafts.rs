//! What was typed and not sent waits for its author, and for nobody else.

use std::collections::BTreeSet;

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::PatientId;
use anteroom::logins::{Found, Token};
use anteroom::web::route::standing;
use anteroom::web::standing::is_secret;
use anteroom::{links, routes};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::support::{Answer, Browser, Member, TestPortal};

const QUARTER: SignedDuration = SignedDuration::from_mins(15);
const SETTINGS: &str = "/staff/settings";
const ADDRESS: (&str, &str) = ("clinic.address", "12 Elm Street\nSpringfield, not sent");

/// What the script does while somebody types.
async fn keep(browser: &Browser, action: &str, fields: &[(&str, &str)]) -> StatusCode {
    let request = Request::post("/drafts")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-form", action);
    browser.send(request, Body::from(serde_urlencoded::to_string(fields).expect("fields can be written"))).await.status
}

/// Signs in again in the same browser; returns the page that comes then.
async fn again(browser: &Browser, portal: &TestPortal, member: Member, next: &str) -> Answer {
    let login = portal.cast.login(member);
    portal.wait(SignedDuration::from_secs(31));
    browser.give_password(login).await;
    let code = login.totp.code(portal.clock.now()).expect("a code");
    let answer = browser.post("/sign-in/code", &[("code", code.reveal()), ("next", next)]).await;
    assert_eq!(answer.location(), next);
    browser.get(next).await
}

/// The fields that are kept for the browser's own page.
async fn kept(browser: &Browser, portal: &TestPortal, page: &str) -> Vec<(String, String)> {
    let cookie = browser.cookie("__Host-anteroom").expect("a session");
    let token = Token::from_text(cookie.split('.').next().unwrap_or_default()).expect("a token");
    let lobby = portal.portal.vault.lobby(portal.portal.vault.origin_of_the_terminal());
    let Found::Live(visitor) = lobby.visitor(&token).await.expect("an answer") else { panic!("nobody is signed in") };
    lobby.draft(&visitor, page).await.expect("an answer").map(|draft| draft.fields).unwrap_or_default()
}

#[tokio::test]
async fn a_form_that_comes_too_late_is_back_after_signing_in_and_was_not_sent() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let before = vera.get(SETTINGS).await.text();
    portal.wait(QUARTER);
    let late = vera.post(SETTINGS, &[ADDRESS]).await;
    assert_eq!((late.status, late.location()), (StatusCode::SEE_OTHER, "/sign-in?next=/staff/settings"));
    assert!(vera.get("/sign-in").await.text().contains("We kept what you wrote."));

    let page = again(&vera, &portal, Member::Vera, SETTINGS).await.text();
    assert!(page.contains("Springfield, not sent") && page.contains("It is not sent yet."), "{page}");
    let elsewhere = portal.as_(Member::Vera).await.get(SETTINGS).await.text();
    assert!(elsewhere.contains("Springfield, not sent"), "it is the login's, not the browser's");
    assert!(!before.contains("Springfield"));

    assert_eq!(vera.post(SETTINGS, &[ADDRESS]).await.location(), SETTINGS);
    let after = vera.get(SETTINGS).await.text();
    assert!(after.contains("Springfield, not sent") && !after.contains("It is not sent yet."), "sent, so no draft");
}

#[tokio::test]
async fn what_was_emptied_or_unticked_comes_back_so() {
    let portal = TestPortal::open().await;
    let (fern, form) = (portal.as_(Member::Fern).await, links::correct_patient(portal.cast.maya));
    let with = [("email", "maya@example.org"), ("mobile", "(555) 010-0177"), ("texts", "yes")];
    let who = [
        ("given", "Maya"),
        ("family", "Okafor"),
        ("born_year", "1958"),
        ("born_month", "3"),
        ("born_day", "14"),
        ("number", "E1001"),
        ("language", "en"),
    ];
    let saved = fern.post(&form, &[&who[..], &with].concat()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let box_ticked =
        |page: &str| page.split("name=\"texts\"").nth(1).unwrap().split('>').next().unwrap().contains("checked");
    let before = fern.get(&form).await.text();
    assert!(box_ticked(&before) && before.contains("maya@example.org"), "{before}");
    // The address is taken out and the box unticked: a browser sends the one empty and of the other nothing.
    let without = [&who[..], &[("email", ""), ("mobile", "(555) 010-0177")]].concat();
    assert_eq!(keep(&fern, &form, &without).await, StatusCode::NO_CONTENT);
    let typed = fern.get(&form).await.text();
    portal.wait(QUARTER);
    fern.post(&form, &without).await;
    let late = again(&fern, &portal, Member::Fern, &form).await.text();
    for page in [typed, late] {
        assert!(page.contains("It is not sent yet.") && page.contains("(555) 010-0177"), "{page}");
        assert!(!box_ticked(&page) && !page.contains("maya@example.org"), "{page}");
    }
}

#[tokio::test]
async fn what_was_typed_into_another_form_of_a_page_empties_nothing_of_its_own() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let page = "/staff/settings/mail";
    let saved = vera.post(page, &[("mail.host", "mail.elm.example"), ("mail.from", "portal@elm.example")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert_eq!(keep(&vera, "/staff/settings/mail/test", &[("to", "vera@example.org")]).await, StatusCode::NO_CONTENT);
    let back = vera.get(page).await.text();
    assert!(back.contains("vera@example.org") && back.contains("mail.elm.example"), "{back}");
}

#[tokio::test]
async fn nobody_else_who_signs_in_at_that_browser_sees_it() {
    let portal = TestPortal::open().await;
    let noor = portal.as_(Member::Noor).await;
    let page = format!("/staff/patients/{}/results/new", portal.cast.maya);
    assert_eq!(noor.bring(portal.cast.maya, &[("a.txt", b"Potassium 5.2")]).await.location(), page);
    let title = format!("title-{}", noor.waiting(portal.cast.maya).await.first().expect("a file waits"));
    portal.wait(QUARTER);
    let late = noor.bring(portal.cast.maya, &[("b.txt", b"Sodium 140")]).await;
    assert_eq!(late.location(), format!("/sign-in?next={page}"));
    let form = page.replace("/new", "/staged");
    let late = noor.post(&form, &[(title.as_str(), "Liver panel"), ("kind", "laboratory")]).await;
    assert_eq!(late.location(), format!("/sign-in?next={page}"));
    assert!(!again(&noor, &portal, Member::Ito, &page).await.text().contains("Liver panel"));
    let back = again(&noor, &portal, Member::Noor, &page).await.text();
    assert!(back.contains(r#"value="Liver panel""#) && back.contains("It is not sent yet."), "{back}");
    assert!(!back.contains("b.txt"), "the late file was not kept");
    assert_eq!(kept(&noor, &portal, &page).await.len(), 2);
}

#[tokio::test]
async fn a_stranger_without_a_session_leaves_nothing_behind() {
    let portal = TestPortal::open().await;
    let (stranger, signed_out) = (portal.browser(), portal.as_(Member::Vera).await);
    let token = signed_out.cookie("__Host-anteroom").unwrap();
    signed_out.post("/sign-out", &[]).await;
    signed_out.set_cookie("__Host-anteroom", &token);
    for browser in [&stranger, &signed_out, &portal.as_(Member::Locked).await] {
        assert_eq!(browser.post(SETTINGS, &[ADDRESS]).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(keep(browser, SETTINGS, &[ADDRESS]).await, StatusCode::UNAUTHORIZED);
    }
    assert!(kept(&portal.as_(Member::Vera).await, &portal, SETTINGS).await.is_empty());
}

#[tokio::test]
async fn what_is_typed_is_kept_without_secrets_and_can_be_thrown_away() {
    let portal = TestPortal::open().await;
    let vera = portal.as_(Member::Vera).await;
    let typed = [ADDRESS, ("password", "hunter2"), ("recovery_code", "ABCD"), ("Reset-Token", "x"), ("empty", "")];
    assert_eq!(keep(&vera, SETTINGS, &typed).await, StatusCode::NO_CONTENT);
    assert_eq!(kept(&vera, &portal, SETTINGS).await, [(ADDRESS.0.to_owned(), ADDRESS.1.to_owned())]);
    assert_eq!(keep(&vera, "/sign-in", &typed).await, StatusCode::NOT_FOUND, "nobody's form");
    assert_eq!(keep(&vera, "/nowhere", &typed).await, StatusCode::NOT_FOUND);

    let answer = vera.post("/drafts/discard", &[("page", SETTINGS)]).await;
    assert_eq!(answer.location(), SETTINGS);
    assert!(!vera.get(SETTINGS).await.text().contains("not sent"));
    assert!(kept(&vera, &portal, SETTINGS).await.is_empty());
}

#[tokio::test]
async fn what_a_phone_had_on_its_screen_when_it_woke_too_late_is_kept() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let (invite, nils) = (links::invite_proxy(portal.cast.maya), links::invite_proxy(portal.cast.nils));
    portal.wait(QUARTER);
    let typed = [("name", "Theo, half typed"), ("password", "hunter2")];
    assert_eq!(keep(&maya, &invite, &typed).await, StatusCode::NO_CONTENT);
    assert_eq!(keep(&maya, &nils, &typed).await, StatusCode::NO_CONTENT, "and nothing is said of another's chart");
    assert_eq!(keep(&maya, "/nowhere", &typed).await, StatusCode::UNAUTHORIZED);
    let page = again(&maya, &portal, Member::Maya, &invite).await.text();
    assert!(page.contains("Theo, half typed") && page.contains("It is not sent yet."), "{page}");
    assert!(kept(&maya, &portal, &nils).await.is_empty());
    assert_eq!(kept(&maya, &portal, &invite).await.len(), 1, "without the password");
}

#[tokio::test]
async fn of_a_chart_only_those_who_may_come_to_it_keep_anything() {
    let portal = TestPortal::open().await;
    let page = format!("/staff/patients/{}/results/new", portal.cast.maya);
    let unknown = page.replace(&portal.cast.maya.to_string(), &PatientId::from_bits([9; 16]).to_string());
    for (member, path, expected) in [
        (Member::Noor, page.as_str(), StatusCode::NO_CONTENT),
        (Member::Nils, &page, StatusCode::NOT_FOUND),
        (Member::Noor, &unknown, StatusCode::NOT_FOUND),
        (Member::Noor, "/staff/patients/nobody/results/new", StatusCode::NOT_FOUND),
    ] {
        let browser = portal.as_(member).await;
        assert_eq!(keep(&browser, path, &[("title", "Liver panel")]).await, expected, "{member:?} {path}");
    }
    let fern = portal.as_(Member::Fern).await;
    keep(&fern, &page, &[("title", "Not hers to upload")]).await;
    assert_eq!(fern.get(&page).await.status, StatusCode::FORBIDDEN, "and the page asks again");
}

#[tokio::test]
async fn the_patient_reads_once_for_each_form_and_session_that_somebody_wrote() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.as_(Member::Maya).await);
    let page = format!("/staff/patients/{}/results/new", portal.cast.maya);
    for title in ["L", "Li", "Liver"] {
        assert_eq!(keep(&noor, &page, &[("title", title)]).await, StatusCode::NO_CONTENT);
    }
    let sentence = "Noor Haddad (nurse) began to write on a page of your record.";
    let openings = maya.get(format!("/patients/{}/openings", portal.cast.maya)).await.text();
    assert_eq!(openings.matches(sentence).count(), 1, "{openings}");
    assert!(!openings.contains("Liver"));
    keep(&portal.as_(Member::Noor).await, &page, &[("title", "Liver panel")]).await;
    let openings = maya.get(format!("/patients/{}/openings", portal.cast.maya)).await.text();
    assert_eq!(openings.matches(sentence).count(), 2, "another session, another row");
}

#[test]
fn every_longer_text_has_a_page_to_come_back_to() {
    let known = standing(&routes::table());
    let (mut forms, mut lost) = (0, Vec::new());
    for (name, document) in anteroom::gallery::pages().into_iter().filter(|(name, _)| !name.starts_with("parts-")) {
        let text = document.into_string();
        // Before there is a login, nobody could come back to anything.
        if name.contains("set-up") {
            continue;
        }
        for form in text.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next()) {
            let action = form.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if form.contains("method=\"post\"") && form.contains("<textarea") {
                forms += 1;
                lost.extend(known.page_of(action).is_none().then(|| format!("{name}: {action}")));
            }
        }
    }
    assert!(forms > 1, "only {forms} forms with a longer text were found");
    assert!(lost.is_empty(), "say in the feature's routes with .on(\"…\") on which page these forms stand: {lost:#?}");
}

#[tokio::test]
async fn every_page_of_a_longer_text_puts_it_back() {
    let portal = TestPortal::open().await;
    let (patient, waiting) = (portal.cast.maya, portal.cast.waiting);
    let of_a_result = [
        (links::sign(patient, waiting), links::review_result(patient, waiting), "note"),
        (links::hold(patient, waiting), links::hold(patient, waiting), "why"),
    ];
    let ito = portal.as_(Member::Ito).await;
    for (form, page, field) in &of_a_result {
        assert_eq!(keep(&ito, form, &[(field, "Half a thought")]).await, StatusCode::NO_CONTENT, "{form}");
        let text = ito.get(page).await.text();
        assert!(text.contains("Half a thought</textarea>") && text.contains("It is not sent yet."), "{page}: {text}");
    }
    let to_teams =
        portal.as_(Member::Vera).await.post(SETTINGS, &[("access.charts", "team"), ("without_team", "yes")]).await;
    assert_eq!(to_teams.location(), SETTINGS);
    let glass = format!("/staff/patients/{}/break-glass", portal.cast.maya);
    let pages = [
        (Member::Vera, SETTINGS, ADDRESS.0),
        (Member::Vera, "/staff/terms", "english"),
        (Member::Ito, "/staff/away", "answer_en"),
        (Member::Sand, &glass, "says"),
    ];
    for (member, page, field) in pages {
        let browser = portal.as_(member).await;
        assert_eq!(keep(&browser, page, &[(field, "Half a thought")]).await, StatusCode::NO_CONTENT, "{page}");
        let text = browser.get(page).await.text();
        assert!(text.contains("Half a thought</textarea>") && text.contains("It is not sent yet."), "{page}: {text}");
    }
    let known = pages.iter().map(|(_, page, _)| (*page).to_owned()).chain(of_a_result.map(|(_, page, _)| page));
    let masked = |page: String| page.replace(&patient.to_string(), "…").replace(&waiting.to_string(), "…");
    let known: Vec<String> = known.map(masked).collect();
    let other: Vec<String> = longer_texts().into_iter().filter(|page| !known.contains(page)).collect();
    assert!(other.is_empty(), "let these pages take `Kept` and put it back, and name them above: {other:#?}");
}

/// The pages of the gallery's forms with a longer text, with patients' ids masked.
fn longer_texts() -> Vec<String> {
    let known = standing(&routes::table());
    let mut pages = Vec::new();
    for (_, document) in anteroom::gallery::pages() {
        let text = document.into_string();
        for form in text.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next()) {
            let action = form.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let page = known.page_of(action).filter(|_| form.contains("<textarea"));
            pages.extend(page.map(|page| {
                page.split('/').map(|word| if word.len() == 26 { "…" } else { word }).collect::<Vec<_>>().join("/")
            }));
        }
    }
    pages.sort();
    pages.dedup();
    pages
}

#[tokio::test]
async fn a_form_whose_sender_must_show_again_who_they_are_is_kept_and_comes_back_unsent() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    let (invite, name) = (links::invite_proxy(portal.cast.maya), "Theo whom nobody has invited");
    portal.wait(SignedDuration::from_mins(11));
    let asked = maya.post(&invite, &[("name", name), ("reason", "carer")]).await;
    assert_eq!(asked.location(), links::step_up_and_return(&invite));
    portal.wait(SignedDuration::from_secs(31));
    let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now()).expect("a code");
    let back = maya.post(links::STEP_UP, &[("code", code.reveal()), ("next", &invite)]).await;
    let page = maya.get(back.location()).await.text();
    assert!(page.contains(name) && page.contains("It is not sent yet."), "{page}");
    assert!(!maya.get(links::proxies(portal.cast.maya)).await.text().contains(name));
}

#[tokio::test]
async fn every_form_of_somebody_signed_in_is_put_back_on_its_page() {
    let (portal, table) = (TestPortal::open().await, routes::table());
    let known = standing(&table);
    let pages = || table.iter().filter(|route| route.method == "GET");
    let (mut tried, mut lost) = (BTreeSet::new(), BTreeSet::new());
    for member in [Member::Maya, Member::Omar, Member::Ito, Member::Noor, Member::Fern, Member::Vera] {
        let browser = portal.as_(member).await;
        for page in pages().map(|route| address(&portal, route.path)).filter(|page| !page.contains('{')) {
            let shown = browser.get(&page).await;
            for (action, (name, value)) in forms(&shown.text()) {
                let is_theirs = shown.status == StatusCode::OK && !OF_NOBODY.contains(&action.as_str());
                if !is_theirs || !tried.insert(action.clone()) {
                    continue;
                }
                let Some(home) = known.page_of(&action) else {
                    lost.insert(format!("{action} on {page}: {name}"));
                    continue;
                };
                let stored = keep(&browser, &action, &[(&name, &value)]).await;
                let back = browser.get(&home).await.text();
                if stored != StatusCode::NO_CONTENT || !back.contains("It is not sent yet.") {
                    lost.insert(format!("{action} on {home}: {name} ({stored})"));
                }
                browser.post("/drafts/discard", &[("page", &home)]).await;
            }
        }
    }
    assert!(tried.len() > 15, "only these forms were tried: {tried:#?}");
    assert!(lost.is_empty(), "say on which page they stand, take `Kept` there and put them back: {lost:#?}");
}

/// Forms of people who are not signed in; a search, which is done again; and a choice among results, which is made
/// again by who signs it, since what stands in the rows may have changed.
const OF_NOBODY: [&str; 5] = ["/activate", "/forgot", "/recover", "/staff/patients/found", "/staff/results/reviewed"];

/// Each form of a page that has a field to fill, by where it is sent to, with what to fill in.
fn forms(page: &str) -> Vec<(String, (String, String))> {
    let posted = page.split("<form ").skip(1).filter(|form| form.contains("method=\"post\""));
    let actions = posted.filter_map(|form| form.split("action=\"").nth(1)?.split('"').next());
    let named = actions.map(|action| action.split('?').next().unwrap_or_default().to_owned());
    named.filter_map(|action| field(page, &action).map(|field| (action, field))).collect()
}

/// A path with ids of the cast.
fn address(portal: &TestPortal, path: &str) -> String {
    let cast = &portal.cast;
    path.replace("{patient}", &cast.maya.to_string())
        .replace("{result}", &cast.waiting.to_string())
        .replace("{lab_message}", &cast.waiting.to_string())
        .replace("{account}", &cast.login(Member::Quin).account.to_string())
}

/// The first field of the page's form that somebody can fill, and something to fill in.
fn field(page: &str, action: &str) -> Option<(String, String)> {
    let form = page.split("<form ").find(|form| form.contains(&format!("action=\"{action}\"")))?;
    let form = form.split("</form>").next()?;
    let fields = form.split("<input ").skip(1).chain(form.split("<textarea ").skip(1));
    // What is read-only tells password managers whose login it is.
    let fields = fields.filter(|field| !field.split('>').next().is_some_and(|field| field.contains(" readonly")));
    let attribute = |field: &str, name: &str| {
        let field = field.split('>').next().unwrap_or_default();
        let value = field.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().to_owned()
    };
    fields.map(|field| (attribute(field, "type"), attribute(field, "name"), attribute(field, "value"))).find_map(
        |(kind, name, value)| match kind.as_str() {
            _ if is_secret(&name) => None,
            "radio" | "checkbox" => Some((name, value)),
            "" | "text" | "email" | "tel" => Some((name, "Half a thought".to_owned())),
            _ => None,
        },
    )
}
