//! Every secret that somebody shows, over HTTP: what is nearly right is refused exactly as what is wholly wrong.
//!
//! Each row is shown shortened, lengthened, with one sign changed and in another case. The answer is compared with the
//! answer to an unknown secret that was changed in the same way, so that an answer tells nothing of how near one came. At
//! the end the secret itself must be answered otherwise, or the row would prove nothing. A new form that takes a code, a
//! new link or a new cookie fails until it has a row here, or a reason.

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::secret::Secret;
use anteroom::vault::actor::Role;
use anteroom::vault::outbox::Kind;
use anteroom::web::route::Guessing;
use anteroom::{links, routes};
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const BORN: [(&str, &str); 3] = [("born_year", "1937"), ("born_month", "5"), ("born_day", "3")];
const MAYA_BORN: [(&str, &str); 3] = [("born_year", "1958"), ("born_month", "3"), ("born_day", "14")];
const HOUR: SignedDuration = SignedDuration::from_secs(3601);

/// How a secret looks, and one that nobody has.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// 256 random bits in a cookie or a link.
    Token,
    /// Sixteen signs on paper; the first says of what kind it is.
    Code,
    Digits,
    Password,
}

use Shape::{Code, Digits, Password, Token};

/// Where each is shown: a cookie's name or a form's path.
const ROWS: [(&str, Shape); 23] = [
    ("anteroom", Token),
    ("anteroom-enrolment", Token),
    ("anteroom-device", Token),
    ("anteroom-passkey", Token),
    ("anteroom-reset", Token),
    ("/reset/{token}", Token),
    ("/verify-address/{token}", Token),
    ("/not-me/{token}", Token),
    ("/cancel-recovery/{token}", Token),
    ("/set-up/begin", Token),
    ("/activate/{token}", Code),
    ("/activate", Code),
    ("/join", Code),
    ("/recover", Code),
    ("/sign-in/code/backup", Code),
    ("/step-up/backup", Code),
    ("/forgot/proof/backup", Code),
    ("/sign-in/code", Digits),
    ("/step-up", Digits),
    ("/forgot/proof", Digits),
    ("/sign-in/code/sent", Digits),
    ("/sign-in", Password),
    ("/account/password", Password),
];

/// What takes no secret of this kind, and why.
const OTHERS: [(&str, &str); 14] = [
    ("anteroom-notice", "a word of a closed list"),
    ("anteroom-language", "a language"),
    ("/gateway/texts/{token}", "answers everybody with nothing at all"),
    ("/sign-in/passkey/options", "asks a device"),
    ("/sign-in/code/passkey", "a signature: passkeys are forged in every way elsewhere"),
    ("/step-up/passkey", "a signature"),
    ("/forgot/proof/passkey", "a signature"),
    ("/step-up/sent", "the code of /sign-in/code/sent"),
    ("/forgot/proof/sent", "the code of /sign-in/code/sent"),
    ("/recover/staff", "the code of /recover, with the name of a colleague"),
    ("/account/username", "a name, no secret"),
    ("/enrol/password", "a name, no secret"),
    ("/enrol/name", "a name, no secret"),
    ("/forgot", "a name, no secret"),
];

/// A secret, and what else its holder shows with it.
struct Held {
    secret: String,
    browser: Browser,
    /// What a device answered.
    answered: String,
}

#[test]
fn every_form_link_and_cookie_with_a_secret_has_a_row() {
    let known: Vec<&str> = ROWS.iter().map(|row| row.0).chain(OTHERS.iter().map(|other| other.0)).collect();
    let named =
        include_str!("../../src/web/cookies.rs").lines().filter_map(|line| line.split_once(": &str = \"anteroom"));
    let cookies: Vec<String> = named.map(|(_, rest)| format!("anteroom{}", rest.trim_end_matches("\";"))).collect();
    assert_eq!(cookies.len(), 7, "{cookies:?}");
    let table = routes::table();
    let links = table.iter().filter(|route| route.method == "POST" && route.path.contains("{token}"));
    let limited = table.iter().filter(|route| matches!(route.guessing, Guessing::Limited(_))).map(|route| route.path);
    for shown in links.map(|route| route.path).chain(limited).chain(cookies.iter().map(String::as_str)) {
        assert!(
            known.contains(&shown),
            "{shown} takes a secret: say in ROWS how it looks, or in OTHERS why it is none"
        );
    }
}

/// The same secret, but not quite. Each variant at this place of the list is made in the same way of every secret.
fn nearly(secret: &str, shape: Shape) -> Vec<String> {
    let signs: Vec<char> = secret.chars().collect();
    let all_but = |count: usize| signs[..signs.len() - count].iter().collect::<String>();
    let changed = |at: usize| {
        let other = |sign: char| match (shape, sign) {
            (Digits, '9') => '0',
            (Digits, digit) => char::from(digit as u8 + 1),
            (_, 'Q' | 'q') => 'W',
            _ => 'Q',
        };
        signs.iter().enumerate().map(|(place, sign)| if place == at { other(*sign) } else { *sign }).collect::<String>()
    };
    let swapped = |sign: &char| if sign.is_uppercase() { sign.to_ascii_lowercase() } else { sign.to_ascii_uppercase() };
    let mut nearly = vec![all_but(1), format!("{secret}0"), changed(signs.len() - 1)];
    match shape {
        Token => {
            nearly.extend([all_but(signs.len() / 2), changed(0), changed(20), signs.iter().map(swapped).collect()]);
        }
        // In any case it is the same code. Its first sign says of what kind it is, its second is the row's.
        Code => nearly.extend([all_but(5), changed(1), changed(7)]),
        Digits => nearly.push(changed(0)),
        Password => nearly.extend([changed(0), signs.iter().map(swapped).collect(), format!(" {secret}")]),
    }
    nearly
}

/// A secret of the same shape that nobody has.
fn unknown(like: &str, shape: Shape) -> String {
    match shape {
        Token => "m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c".to_owned(),
        Code => like[..1].to_owned() + "0C0-7DEF-8GHJ-9KMN",
        Digits => like.bytes().map(|digit| char::from(b'0' + (digit - b'0' + 5) % 10)).collect(),
        Password => "grey anchors under snow".to_owned(),
    }
}

#[tokio::test]
async fn what_is_nearly_a_secret_is_answered_as_what_is_none_at_all() {
    for (row, shape) in ROWS {
        let portal = if row == "/set-up/begin" { TestPortal::empty().await } else { TestPortal::open().await };
        if row.ends_with("/sent") || row.starts_with("/forgot") || row == "anteroom-reset" || row.starts_with("/reset")
        {
            portal.prove_email(&portal.as_(Member::Maya).await, "maya@example.org").await;
        }
        if row.ends_with("/sent") {
            portal.set("sign_in.sent_codes", "email").await;
        }
        let mut held = hold(&portal, row).await;
        for number in 0..nearly(&held.secret, shape).len() {
            let mut answers = Vec::new();
            for is_real in [true, false] {
                if is_tried_few_times(row) {
                    held = hold(&portal, row).await;
                }
                let secret = if is_real { held.secret.clone() } else { unknown(&held.secret, shape) };
                let shown = nearly(&secret, shape).swap_remove(number);
                answers.push(seen(row, &show(&portal, row, &held, &shown).await, &shown));
            }
            assert_eq!(answers[0], answers[1], "{row}, variant {number}");
        }
        if is_tried_few_times(row) {
            held = hold(&portal, row).await;
        }
        let other = unknown(&held.secret, shape);
        let refused = seen(row, &show(&portal, row, &held, &other).await, &other);
        let secret = held.secret.clone();
        let welcome = seen(row, &show(&portal, row, &held, &secret).await, &secret);
        assert_ne!(welcome, refused, "{row}: the secret itself must be taken, or nothing was shown");
    }
}

/// Where tries are counted, or what was issued lives for minutes: each try has a secret of its own, an hour later.
fn is_tried_few_times(row: &str) -> bool {
    let counted = ["/sign-in", "/step-up", "/forgot", "/account", "/activate", "/recover", "/join"];
    counted.iter().any(|start| row.starts_with(start))
        && row != "/activate"
        && row != "/activate/{token}"
        && row != "/join"
}

/// What an answer shows, without what was typed. At the second factor the page counts the tries, and where a password is
/// chosen it suggests one: their status alone.
fn seen(row: &str, answer: &Answer, typed: &str) -> (StatusCode, String, String) {
    let without = |text: &str| text.replace(typed, "SECRET");
    let is_counted = ["/sign-in/code", "/step-up", "/forgot", "/account"].iter().any(|start| row.starts_with(start));
    let page = if is_counted { String::new() } else { without(&answer.masked()) };
    (answer.status, without(answer.location()), page)
}

/// Somebody who has the secret, just before it is shown.
async fn hold(portal: &TestPortal, row: &str) -> Held {
    if is_tried_few_times(row) {
        portal.wait(HOUR);
    }
    let login = (row != "/set-up/begin").then(|| portal.cast.login(Member::Maya).clone());
    let password = login.as_ref().map(|login| login.password.reveal().to_owned()).unwrap_or_default();
    let backup = |number: usize| login.as_ref().map(|login| login.recovery_codes[number].reveal().to_owned());
    let held = |secret: String, browser: Browser| Held { secret, browser, answered: String::new() };
    let digits = async || {
        portal.wait(SignedDuration::from_secs(31));
        let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now());
        code.expect("a code").reveal().to_owned()
    };
    match row {
        "anteroom" => of_cookie(portal.as_(Member::Maya).await, "anteroom"),
        "anteroom-enrolment" => of_cookie(portal.as_(Member::Invited).await, row),
        "anteroom-device" => of_cookie(trusted(portal).await, row),
        "anteroom-passkey" => {
            let device = portal.as_(Member::Maya).await.add_passkey(2).await;
            let browser = portal.browser();
            let options = browser.post(links::SIGN_IN_PASSKEY_OPTIONS, &[]).await.text();
            Held { answered: device.get(&options), ..of_cookie(browser, row) }
        }
        "anteroom-reset" => of_cookie(portal.resetting("maya").await, row),
        "/reset/{token}" => held(after_last_slash(&portal.reset_link("maya").await), portal.browser()),
        "/set-up/begin" => held(set_up_token(portal).await, portal.browser()),
        "/verify-address/{token}" | "/not-me/{token}" | "/cancel-recovery/{token}" => {
            held(mailed(portal, row).await, portal.browser())
        }
        "/activate" | "/activate/{token}" => held(portal.cast.open_code.reveal().to_owned(), portal.browser()),
        "/join" => {
            let vera = portal.cast.login(Member::Vera).clone();
            let (_, code) = portal.doorway().invite(&vera, "Kit Newman", &[Role::Nurse]).await.expect("an invitation");
            held(code.grouped().reveal().to_owned(), portal.browser())
        }
        "/recover" => held(desk_code(portal).await, portal.browser()),
        "/sign-in/code" | "/sign-in/code/backup" => {
            let browser = portal.as_(Member::Half).await;
            let secret = if row.ends_with("backup") { backup(0).unwrap_or_default() } else { digits().await };
            held(secret, browser)
        }
        "/sign-in/code/sent" => {
            let browser = portal.as_(Member::Half).await;
            portal.post().await;
            browser.post("/sign-in/code/send", &[("channel", "email"), ("next", "/")]).await;
            held(portal.mailed(Kind::SentCode).await, browser)
        }
        "/step-up" => {
            let browser = portal.as_(Member::Maya).await;
            held(digits().await, browser)
        }
        "/step-up/backup" => held(backup(1).unwrap_or_default(), portal.as_(Member::Maya).await),
        "/forgot/proof" => {
            let browser = portal.resetting("maya").await;
            held(digits().await, browser)
        }
        "/forgot/proof/backup" => held(backup(2).unwrap_or_default(), portal.resetting("maya").await),
        "/sign-in" => held(password, portal.browser()),
        "/account/password" => held(password, portal.as_(Member::Maya).await),
        other => panic!("say who holds the secret of {other}"),
    }
}

/// Shows this in the secret's place.
async fn show(portal: &TestPortal, row: &str, held: &Held, secret: &str) -> Answer {
    let browser = &held.browser;
    let login = (row != "/set-up/begin").then(|| portal.cast.login(Member::Maya));
    let password = login.map(|login| login.password.reveal()).unwrap_or_default();
    if row.starts_with("anteroom") {
        let browser = portal.browser();
        browser.set_cookie(&format!("__Host-{row}"), secret);
        return match row {
            "anteroom" => browser.get(links::ACCOUNT).await,
            "anteroom-enrolment" => browser.get(links::ENROL_PASSWORD).await,
            "anteroom-reset" => browser.get(links::FORGOT_PROOF).await,
            "anteroom-device" => {
                portal.wait(SignedDuration::from_mins(20));
                browser.post(links::SIGN_IN, &[("username", "maya"), ("password", password)]).await
            }
            _ => browser.post(links::SIGN_IN_PASSKEY, &[("credential", &held.answered), ("next", "/")]).await,
        };
    }
    let code = [("code", secret)];
    match row {
        "/activate/{token}" => browser.post(row.replace("{token}", secret), &BORN).await,
        row if row.ends_with("{token}") => browser.post(row.replace("{token}", secret), &[]).await,
        "/set-up/begin" => browser.post(row, &[("token", secret)]).await,
        "/activate" => browser.post(row, &[code.as_slice(), &BORN].concat()).await,
        "/recover" => browser.post(row, &[code.as_slice(), &MAYA_BORN].concat()).await,
        "/sign-in" => browser.post(row, &[("username", "maya"), ("password", secret)]).await,
        "/account/password" => {
            browser.post(row, &[("current_password", secret), ("password", "purple elephants juggle teacups")]).await
        }
        _ => browser.post(row, &[code.as_slice(), &[("next", "/")]].concat()).await,
    }
}

fn of_cookie(browser: Browser, name: &str) -> Held {
    let value = browser.cookie(&format!("__Host-{name}")).expect("the cookie");
    // Behind the dot stands what was last on the screen; it proves nothing.
    let secret = value.split('.').next().unwrap_or_default().to_owned();
    Held { secret, browser, answered: String::new() }
}

/// A browser that Maya trusts: the password is enough there.
async fn trusted(portal: &TestPortal) -> Browser {
    let browser = portal.browser();
    portal.wait(SignedDuration::from_secs(31));
    browser.give_password(portal.cast.login(Member::Maya)).await;
    let code = portal.cast.login(Member::Maya).totp.code(portal.clock.now()).expect("a code");
    browser.post(links::SIGN_IN_CODE, &[("code", code.reveal()), ("trust", "yes"), ("next", "/")]).await;
    browser
}

async fn set_up_token(portal: &TestPortal) -> String {
    let token = portal.portal.vault.set_up_token().await.expect("the vault answers");
    token.expect("there is no manager yet").reveal().to_owned()
}

/// The token of the link that comes in a letter.
async fn mailed(portal: &TestPortal, row: &str) -> String {
    let maya = portal.as_(Member::Maya).await;
    if row == "/verify-address/{token}" {
        maya.post(links::DETAILS_EMAIL, &[("email", "maya@example.org")]).await;
        return portal.mailed(Kind::VerifyAddress).await;
    }
    portal.prove_email(&maya, "maya@example.org").await;
    portal.post().await;
    if row == "/not-me/{token}" {
        maya.post(links::RECOVERY_CODES, &[]).await;
    } else {
        desk_code(portal).await;
    }
    let folder = row.trim_end_matches("{token}");
    let letters = portal.post().await;
    let letter = letters.iter().find(|letter| letter.body.contains(folder));
    let letter = letter.unwrap_or_else(|| panic!("no {folder} among {letters:?}"));
    letter.secret.as_ref().map(Secret::reveal).expect("a token").to_owned()
}

/// The one-time code that the desk gives Maya, who came in person.
async fn desk_code(portal: &TestPortal) -> String {
    let fern = portal.as_(Member::Fern).await;
    let place = links::recovery(portal.cast.maya);
    let login = fern.get(&place).await.between("name=\"login\" value=\"", "\"");
    let says = [&[("login", login.as_str()), ("chart", "E1001")], MAYA_BORN.as_slice()].concat();
    let matched = fern.post(&place, &says).await.location().to_owned();
    let sheet = fern.post(&matched, &[("proof", "in_person"), ("sure", "yes")]).await;
    sheet.between("<p class=\"code\">", "</p>").replace("<span>", "").replace("</span>", "").trim().to_owned()
}

fn after_last_slash(link: &str) -> String {
    link.rsplit('/').next().unwrap_or_default().to_owned()
}
