//! From a sheet or an invitation to a login.

use anteroom::kit::clock::SignedDuration;
use anteroom::logins::TotpSecret;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const CHOICE: [(&str, &str); 3] = [("username", "ada"), ("password", "four slow walks home"), ("terms", "yes")];

async fn first_code(portal: &TestPortal, browser: &Browser) -> String {
    let typed = browser.get("/enrol/code").await.between("id=\"secret\">", "</code>");
    let secret = TotpSecret::from_typed(&typed).expect("a typed secret");
    secret.code(portal.clock.now()).expect("a code").reveal().to_owned()
}

#[tokio::test]
async fn a_sheet_becomes_a_login_that_opens_its_own_chart() {
    let portal = TestPortal::open().await;
    let ada = portal.as_(Member::Invited).await;
    assert!(ada.get("/enrol/password").await.text().contains("Ada Whitcombe"));
    assert_eq!(ada.post("/enrol/password", &CHOICE).await.location(), "/enrol/code");
    let code = first_code(&portal, &ada).await;
    let done = ada.post("/enrol/code", &[("code", &code)]).await;
    assert_eq!(done.text().matches("<li><code>").count(), 10, "ten backup codes are shown");
    assert_eq!(ada.get("/").await.location(), format!("/patients/{}", portal.cast.ada));
    assert_eq!(ada.get(format!("/patients/{}", portal.cast.ada)).await.status, StatusCode::OK);
    assert_eq!(ada.get(format!("/patients/{}", portal.cast.maya)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_wrong_code_a_wrong_birth_date_a_used_and_an_old_sheet_are_one_answer() {
    let portal = TestPortal::open().await;
    let (code, born) = (portal.cast.open_code.reveal().to_owned(), portal.cast.open_born);
    let wrong_code = portal.browser().type_code("AAAA-BBBB-CCCC-DDDD", born).await;
    let wrong_birth_date = portal.browser().type_code(&code, ("1937", "5", "4")).await;
    let ada = portal.as_(Member::Invited).await;
    ada.post("/enrol/password", &CHOICE).await;
    let first = first_code(&portal, &ada).await;
    ada.post("/enrol/code", &[("code", &first)]).await;
    let used = portal.browser().type_code(&code, born).await;

    let fern = portal.cast.login(Member::Fern).clone();
    let other = portal
        .doorway()
        .register(&fern, crate::support::patient("June", "Abernathy", (1946, 4, 22), "E2001"))
        .await
        .unwrap();
    let old = portal.doorway().issue(&fern, other).await.unwrap().grouped();
    portal.wait(SignedDuration::from_hours(24 * 7 + 1));
    let expired = portal.browser().type_code(old.reveal(), ("1946", "4", "22")).await;

    let shape = |answer: &crate::support::Answer| {
        let page = answer.masked();
        let page = [code.as_str(), old.reveal(), "AAAA-BBBB-CCCC-DDDD"]
            .iter()
            .fold(page, |page, typed| page.replace(&format!("value=\"{typed}\""), "value=\"CODE\""));
        // Code and birth date come back as typed; nothing else may differ.
        let page = ["1937", "1946", "value=\"3\"", "value=\"4\"", "value=\"22\"", " selected"]
            .iter()
            .fold(page, |page, typed| page.replace(typed, ""));
        (answer.status, page.replace("value=\"5\"", ""))
    };
    let expected = shape(&wrong_code);
    for answer in [wrong_birth_date, used, expired] {
        assert_eq!(shape(&answer), expected);
    }
}

#[tokio::test]
async fn five_wrong_birth_dates_burn_the_sheet_and_wrong_codes_burn_nothing() {
    let portal = TestPortal::open().await;
    let (code, born) = (portal.cast.open_code.reveal().to_owned(), portal.cast.open_born);
    for day in ["4", "4", "5", "6", "4", "7"] {
        portal.browser().type_code("AAAA-BBBB-CCCC-DDDD", born).await;
        portal.browser().type_code(&code, ("1937", "5", day)).await;
    }
    assert_eq!(
        portal.browser().type_code(&code, born).await.location(),
        "/enrol",
        "four dates, one of them three times"
    );
    portal.browser().type_code(&code, ("1937", "5", "8")).await;
    assert_eq!(portal.browser().type_code(&code, born).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_was_typed_comes_back_and_from_the_second_miss_it_says_whose_birth_date_is_meant() {
    let portal = TestPortal::open().await;
    let (code, browser) = (portal.cast.open_code.reveal().to_owned(), portal.browser());
    let typed = |misses: &'static str, year: &'static str| {
        [("code", code.as_str()), ("born_year", year), ("born_month", "5"), ("born_day", "4"), ("misses", misses)]
    };
    let first = browser.post("/activate", &typed("", "61")).await.text();
    for kept in
        [format!("value=\"{code}\""), "value=\"1961\"".into(), "value=\"4\"".into(), "value=\"5\" selected".into()]
    {
        assert!(first.contains(&kept), "{kept} is gone: {first}");
    }
    let whose = "birth date of the patient whose record the code opens";
    assert!(!first.contains(whose) && first.contains("name=\"misses\" value=\"1\""));
    let second = browser.post("/activate", &typed("1", "61")).await.text();
    assert!(second.contains(whose), "{second}");
    let unfinished = browser.post("/activate", &[("code", code.as_str()), ("born_year", "1937")]).await.text();
    assert!(unfinished.contains(&code) && unfinished.contains("Enter the patient's birth date"), "{unfinished}");
    let day = [("code", code.as_str()), ("born_year", "37"), ("born_month", "5"), ("born_day", "3")];
    assert_eq!(browser.post("/activate", &day).await.location(), "/enrol", "37 is 1937");
}

#[tokio::test]
async fn each_field_knows_the_codes_of_the_others() {
    let portal = TestPortal::open().await;
    let login = portal.cast.login(Member::Maya).clone();
    let born = [("born_year", "1958"), ("born_month", "3"), ("born_day", "14")];
    let (backup, desk, sheet) = ("3: BBCD-EFGH-JKMN-PQRS", "RBCD-EFGH-JKMN-PQRS", "7BCD-EFGH-JKMN-PQRS");
    let (is_backup, is_desk, is_sheet) =
        ("one of your backup codes", "one-time code from the clinic</p>", "the code on your sheet");
    for (path, typed, says, leads) in [
        ("/activate", backup, is_backup, None),
        ("/activate", &backup[3..], is_backup, None),
        ("/activate", desk, is_desk, Some("/recover")),
        ("/recover", backup, is_backup, None),
        ("/recover", sheet, is_sheet, Some("/activate")),
        ("/sign-in/code", desk, is_desk, Some("/recover")),
        ("/sign-in/code", sheet, is_sheet, Some("/activate")),
        ("/sign-in/code/backup", desk, is_desk, Some("/recover")),
        ("/sign-in/code/backup", backup, "This backup code", None),
    ] {
        let browser = portal.browser();
        if path.starts_with("/sign-in") {
            browser.give_password(&login).await;
        }
        let answer = browser.post(path, &[&born[..], &[("code", typed)]].concat()).await;
        let page = answer.text();
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {typed}");
        assert!(page.contains(says), "{path} {typed}: {page}");
        assert!(leads.is_none_or(|to| page.contains(&format!("href=\"{to}\""))), "{path} {typed}: {page}");
    }
}

#[tokio::test]
async fn steps_cannot_be_skipped() {
    let portal = TestPortal::open().await;
    for path in ["/enrol/password", "/enrol/code"] {
        assert_eq!(portal.browser().get(path).await.status, StatusCode::CONFLICT);
        assert_eq!(portal.browser().post(path, &[("code", "123456")]).await.status, StatusCode::CONFLICT);
    }
    let ada = portal.as_(Member::Invited).await;
    assert_eq!(ada.get("/enrol/code").await.location(), "/enrol/password");
    assert_eq!(ada.post("/enrol/code", &[("code", "123456")]).await.status, StatusCode::CONFLICT);
    assert_eq!(ada.get(format!("/patients/{}", portal.cast.ada)).await.location().split('?').next(), Some("/sign-in"));
}

#[tokio::test]
async fn what_is_wrong_with_a_choice_is_said_at_its_field_and_no_password_comes_back() {
    let portal = TestPortal::open().await;
    let ada = portal.as_(Member::Invited).await;
    let cases = [
        (("maya", "four slow walks home", "yes"), "Somebody else has this user name"),
        (("a", "four slow walks home", "yes"), "Use 3 to 64 letters"),
        (("ada", "tinyword", "yes"), "Use at least 12 characters"),
        (("ada", "aaaaaaaaaaaaaaaa", "yes"), "repeats itself"),
        (("ada", "sunshinesunshine", "yes"), "Many people have used this password"),
        (("ada", "ada 3 May 1937", "yes"), "your name, user name or birth date"),
        (("ada", "four slow walks home", ""), "Please accept the terms"),
    ];
    for ((name, password, terms), expected) in cases {
        let answer = ada.post("/enrol/password", &[("username", name), ("password", password), ("terms", terms)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{expected}");
        assert!(answer.text().contains(expected) && answer.text().contains("<title>Error: "), "{expected}");
        assert!(!answer.text().contains(password), "{password} came back");
    }
}

#[tokio::test]
async fn a_wrong_first_code_keeps_the_same_secret() {
    let portal = TestPortal::open().await;
    let ada = portal.as_(Member::Invited).await;
    ada.post("/enrol/password", &CHOICE).await;
    let before = ada.get("/enrol/code").await.between("id=\"secret\">", "</code>");
    let wrong = ada.post("/enrol/code", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.between("id=\"secret\">", "</code>"), before);
}

#[tokio::test]
async fn an_enrolment_lasts_half_an_hour() {
    let portal = TestPortal::open().await;
    let ada = portal.as_(Member::Invited).await;
    portal.wait(SignedDuration::from_mins(31));
    assert_eq!(ada.get("/enrol/password").await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_invitation_becomes_a_login_with_its_roles() {
    let portal = TestPortal::open().await;
    let vera = portal.cast.login(Member::Vera).clone();
    let (_, code) = portal.doorway().invite(&vera, "Rita Nurse", &[anteroom::vault::actor::Role::Nurse]).await.unwrap();
    let rita = portal.browser();
    assert_eq!(rita.post("/join", &[("code", code.grouped().reveal())]).await.location(), "/enrol");
    let chosen = rita.post("/enrol/password", &[("username", "rita"), ("password", "four slow walks home")]).await;
    assert_eq!(chosen.location(), "/enrol/code");
    let code = first_code(&portal, &rita).await;
    rita.post("/enrol/code", &[("code", &code)]).await;
    assert_eq!(rita.get("/").await.location(), "/staff/results");
    assert_eq!(rita.get("/staff/settings").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn where_a_second_step_is_only_offered_a_patient_may_go_without_and_elsewhere_not() {
    let portal = TestPortal::open().await;
    let ada = portal.as_(Member::Invited).await;
    assert_eq!(ada.post("/enrol/password", &CHOICE).await.location(), "/enrol/code");
    assert!(!ada.get("/enrol/code").await.text().contains("/enrol/later"));
    assert_eq!(ada.post("/enrol/later", &[]).await.status, StatusCode::FORBIDDEN, "it is required");

    let vera = portal.as_(Member::Vera).await;
    vera.post("/staff/settings", &[("sign_in.second_factor", "offered")]).await;
    let short = portal.as_(Member::Invited).await;
    short.post("/enrol/password", &CHOICE).await;
    assert_eq!(ada.get("/enrol/code").await.status, StatusCode::CONFLICT, "who begins anew ends what was begun before");
    assert!(short.get("/enrol/code").await.text().contains("/enrol/later"));
    assert_eq!(short.post("/enrol/later", &[]).await.location(), "/account/details/email/on-file");
    assert_eq!(short.get(format!("/patients/{}", portal.cast.ada)).await.status, StatusCode::OK);
    let again = portal.browser();
    let password = [("username", CHOICE[0].1), ("password", CHOICE[1].1)];
    assert_eq!(again.post("/sign-in", &password).await.location(), "/", "the password alone opens it");

    vera.post("/staff/settings", &[("sign_in.second_factor", "required")]).await;
    let asked = portal.browser();
    assert_eq!(asked.post("/sign-in", &password).await.location(), "/enrol", "from the next sign-in on");
    assert!(asked.get("/account").await.location().starts_with("/sign-in"));
}
