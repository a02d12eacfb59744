//! Every form with which somebody could guess slows guessing down; no form is forgotten.

use anteroom::kit::clock::SignedDuration;
use anteroom::logins::Limited;
use anteroom::vault::outbox::Kind;
use anteroom::web::route::{Gate, Guessing, Route};
use anteroom::{links, routes};
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

/// A wrong guess at this form.
async fn guess(browser: &Browser, path: &str) -> Answer {
    let born = [("born_year", "1937"), ("born_month", "5"), ("born_day", "3")];
    let fields: &[(&str, &str)] = match path {
        "/sign-in" => &[("username", "maya"), ("password", "a wrong guess")],
        "/sign-in/code" | "/step-up" | "/forgot/proof" => &[("code", "000000")],
        "/sign-in/code/backup" | "/step-up/backup" | "/forgot/proof/backup" => &[("code", "BBCD-EFGH-JKMN-PQRS")],
        "/sign-in/code/passkey" | "/step-up/passkey" | "/forgot/proof/passkey" => &[("credential", "{}")],
        // What the device is asked counts as a try until the answer was right.
        "/sign-in/passkey/options" => &[],
        "/activate" | "/activate/{token}" | "/join" | "/recover" | "/recover/staff" => {
            &[("code", "ABCD-EFGH-JKMN-PQRS"), born[0], born[1], born[2]]
        }
        "/account/password" => {
            &[("current_password", "a wrong guess"), ("password", "purple elephants juggle teacups")]
        }
        "/account/username" => &[("username", "nils")],
        "/enrol/name" | "/enrol/password" => {
            &[("username", "nils"), ("password", "purple elephants juggle teacups"), ("terms", "yes")]
        }
        "/forgot" => &[("who", "maya")],
        other => panic!("say how a wrong guess at {other} looks"),
    };
    let fields = if path.contains("{token}") { &fields[1..] } else { fields };
    browser.post(path.replace("{token}", "ABCD-EFGH-JKMN-PQRS"), fields).await
}

/// The forms that say how tries at them are counted.
fn limited_forms() -> Vec<(&'static str, Limited)> {
    let limited = |route: Route| match route.guessing {
        Guessing::Limited(limited) => Some((route.path, limited)),
        Guessing::Unsaid | Guessing::Free => None,
    };
    routes::table().into_iter().filter_map(limited).collect()
}

#[tokio::test]
async fn a_form_that_can_be_guessed_with_is_closed_after_the_tries_that_its_row_allows() {
    let forms = limited_forms();
    for limited in Limited::ALL {
        assert!(forms.iter().any(|(_, of)| of == limited), "no form is limited by {limited:?}");
        // A code that was sent has three tries before any limiter: the tests of sent codes count them.
        for (path, _) in forms.iter().filter(|(path, of)| of == limited && !path.ends_with("/sent")) {
            let portal = TestPortal::open().await;
            let browser = match path {
                path if path.starts_with("/sign-in/code") => portal.as_(Member::Half).await,
                path if path.starts_with("/forgot/") => {
                    portal.prove_email(&portal.as_(Member::Maya).await, "maya@example.org").await;
                    portal.resetting("maya").await
                }
                path if path.starts_with("/enrol/") => portal.as_(Member::Invited).await,
                path if path.starts_with("/step-up") || path.starts_with("/account") => portal.as_(Member::Maya).await,
                _ => portal.browser(),
            };
            let wrong = match *path {
                "/forgot" => StatusCode::SEE_OTHER,
                path if path.ends_with("/options") => StatusCode::OK,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            for number in 0..limited.tries() {
                assert_eq!(guess(&browser, path).await.status, wrong, "{path}, try {number}");
            }
            assert_eq!(guess(&browser, path).await.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
            println!("{path}: {} wrong tries, then a wait", limited.tries());
        }
    }
}

#[test]
fn every_form_before_sign_in_is_either_limited_or_cannot_be_guessed_with() {
    for route in routes::table() {
        let asks = route.method == "POST" && matches!(route.gate, Gate::Anyone | Gate::HalfIn);
        assert!(
            !asks || route.guessing != Guessing::Unsaid,
            "{} is a form for people who are not signed in. If something can be guessed with it, say on its route how \
             tries are counted (`.limited`) and ask `Lobby::admit` first; if not, say `.free()`.",
            route.path
        );
        assert!(
            route.method == "POST" || route.guessing == Guessing::Unsaid,
            "{}: nobody guesses by reading",
            route.path
        );
    }
}

#[tokio::test]
async fn card_and_owner_are_told_when_a_login_is_closed_to_unknown_devices() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let card = format!("/staff/patients/{}", portal.cast.nils);
    let closed = "Somebody tried many wrong passwords";
    assert!(!fern.get(&card).await.text().contains(closed));
    portal.prove_email(&portal.as_(Member::Nils).await, "nils@example.org").await;
    portal.post().await;
    let stranger = portal.browser();
    let mut wrong = 0;
    while wrong < 100 {
        let answer = stranger.post("/sign-in", &[("username", "nils"), ("password", "a guess")]).await;
        wrong += u32::from(answer.status == StatusCode::UNPROCESSABLE_ENTITY);
        portal.wait(SignedDuration::from_mins(15));
    }
    let fern = portal.as_(Member::Fern).await;
    assert!(fern.get(&card).await.text().contains(closed));
    let guessed = portal.mailed_kinds().await.into_iter().filter(|kind| *kind == Kind::Guessed).count();
    assert_eq!(guessed, 1, "the owner is told once");
    let elsewhere = format!("/staff/patients/{}", portal.cast.maya);
    assert!(!fern.get(elsewhere).await.text().contains(closed));
}

#[tokio::test]
async fn the_owner_hears_early_that_somebody_tries_wrong_codes_and_not_each_time() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.prove_email(&maya, "maya@example.org").await;
    portal.post().await;
    let login = portal.cast.login(Member::Maya).clone();
    for wrong in 1..=8 {
        portal.wait(SignedDuration::from_mins(16));
        let thief = portal.browser();
        thief.give_password(&login).await;
        let page = if wrong % 2 == 0 { "/sign-in/code" } else { "/sign-in/code/backup" };
        assert_eq!(thief.post(page, &[("code", "000000")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = portal.post().await.into_iter().filter(|letter| letter.kind == Kind::CodesGuessed).count();
        assert_eq!(told, usize::from(wrong == 5), "after {wrong}");
    }
    // The owner comes in meanwhile, from the browser that is known.
    maya.post("/sign-out", &[]).await;
    maya.sign_in(&portal, &login).await;
}

#[tokio::test]
async fn how_often_somebody_hears_that_a_name_is_taken_hangs_on_the_code_and_not_on_the_browser() {
    let portal = TestPortal::open().await;
    let taken = [("username", "maya"), ("password", "lantern meadow copper tide"), ("terms", "yes")];
    let mut refused = Vec::new();
    for _ in 0..6 {
        // Whoever begins anew with the code gets no new tries.
        let browser = portal.as_(Member::Invited).await;
        refused.push(browser.post(links::ENROL_PASSWORD, &taken).await.status);
    }
    assert_eq!(refused[..5], [StatusCode::UNPROCESSABLE_ENTITY; 5]);
    assert_eq!(refused[5], StatusCode::TOO_MANY_REQUESTS);
    portal.wait(SignedDuration::from_mins(1));
    let browser = portal.as_(Member::Invited).await;
    let free = [("username", "ada.free"), taken[1], taken[2]];
    assert_eq!(browser.post(links::ENROL_PASSWORD, &free).await.location(), links::ENROL_CODE);
}

/// What a half-signed-in browser might send to any page: the fields with which accounts are changed.
const EVERYTHING: [(&str, &str); 12] = [
    ("language", "es"),
    ("back", "/sign-in/code"),
    ("email", "thief@example.net"),
    ("mobile", "+15550100999"),
    ("agrees", "yes"),
    ("username", "thief"),
    ("current", "blue kettle sunday garden"),
    ("name", "Thief"),
    ("way", "email"),
    ("ways", "email"),
    ("new_result", "text"),
    ("version", "1"),
];

#[tokio::test]
async fn nothing_of_an_account_changes_half_signed_in() {
    let portal = TestPortal::open().await;
    let maya = portal.as_(Member::Maya).await;
    portal.prove_email(&maya, "maya@example.org").await;
    let pages = [links::DETAILS, links::DETAILS_LANGUAGE, links::NOTICE_CHOICES, links::USERNAME];
    let seen = async || {
        let mut said = Vec::new();
        for page in pages {
            said.push(maya.get(page).await.masked());
        }
        said
    };
    let before = seen().await;
    portal.post().await;
    let half = portal.as_(Member::Half).await;
    // Those that end the half session itself.
    let ends = ["/sign-out", "/sign-in", "/not-me/{token}"];
    let changes = |route: &Route| route.method == "POST" && !ends.contains(&route.path) && !route.path.contains('{');
    for route in routes::table().into_iter().filter(changes) {
        half.post(route.path, &EVERYTHING).await;
    }
    let told = portal.mailed_kinds().await;
    assert!(told.iter().all(|kind| !kind.can_be_denied()), "{told:?}");
    for (page, (was, is)) in pages.iter().zip(before.iter().zip(seen().await)) {
        assert_eq!(was, &is, "{page}");
    }
}
