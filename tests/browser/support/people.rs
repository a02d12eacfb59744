//! What everybody does the same way: signing in, and making a login.

use super::paper::decode_qr;
use super::portal::{Person, Portal, code_now, fresh_code};
use super::tab::Tab;

/// A login that somebody made.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name they chose.
    pub username: String,
    /// The password they chose.
    pub password: String,
    /// What their app was given.
    pub secret: String,
    /// The code they typed last: each works once.
    pub used: String,
    /// The codes for the day the phone is lost.
    pub recovery: Vec<String>,
}

/// Signs somebody of the demo in, with the code that is returned: it works once, and the app may show another by now.
pub async fn sign_in(tab: &Tab, portal: &Portal, person: &Person) -> String {
    password(tab, portal, &person.username, &person.password).await;
    let code = person.code();
    tab.fill("Code from your app", &code).await;
    tab.click("Continue").await;
    assert_ne!(tab.heading().await, "Enter your code", "{}", tab.describe().await);
    code
}

/// Signs somebody in again with the next code that their app shows.
pub async fn sign_in_again(tab: &Tab, portal: &Portal, login: &mut Login) {
    password(tab, portal, &login.username, &login.password).await;
    login.used = fresh_code(&login.secret, &login.used).await;
    tab.fill("Code from your app", &login.used).await;
    tab.click("Continue").await;
    assert_ne!(tab.heading().await, "Enter your code", "{}", tab.describe().await);
}

async fn password(tab: &Tab, portal: &Portal, username: &str, password: &str) {
    tab.goto(&portal.at("/sign-in")).await;
    tab.fill("User name", username).await;
    tab.fill("Password", password).await;
    tab.click("Sign in").await;
    assert_eq!(tab.heading().await, "Enter your code", "{}", tab.describe().await);
}

/// Makes a login, from the page that asks for a user name up to the first page. `name` is typed where the clinic does
/// not know it; patients accept the terms.
pub async fn make_login(tab: &Tab, username: &str, name: Option<&str>, accepts_terms: bool) -> Login {
    let password = format!("four words for {username}");
    if let Some(name) = name {
        tab.fill("Your name", name).await;
    }
    tab.fill("User name", username).await;
    tab.fill("Password", &password).await;
    if accepts_terms {
        tab.check("I accept the terms").await;
    }
    tab.click("Continue").await;
    let secret = tab.string("document.querySelector('#secret').textContent").await;
    let scanned = decode_qr(&tab.screenshot(&format!("enrol-{username}")).await).await;
    assert_eq!(scanned.len(), 1, "one picture to scan: {scanned:?}");
    assert!(scanned[0].starts_with("otpauth://totp/"), "{scanned:?}");
    assert!(scanned[0].contains(&secret.replace(' ', "")), "the picture and the typed key differ");
    let used = code_now(&secret);
    tab.fill("Code from the app", &used).await;
    tab.click("Continue").await;
    let recovery = tab.eval("[...document.querySelectorAll('.codes code')].map(code => code.innerText)").await;
    let recovery: Vec<String> = serde_json::from_value(recovery).expect("a list of codes");
    assert!(recovery.len() >= 8, "recovery codes are shown: {}", tab.describe().await);
    tab.click("I have kept them").await;
    tab.hides(&recovery[0]).await;
    Login { username: username.to_owned(), password, secret, used, recovery }
}

/// Signs out, and checks that neither Back nor a cookie brings anything back.
pub async fn sign_out(tab: &Tab, portal: &Portal, private: &str) {
    assert!(has_session(tab).await, "signed in until now");
    tab.click("Sign out").await;
    tab.hides(private).await;
    assert!(!has_session(tab).await, "the session's cookie is gone");
    assert_eq!(tab.kept().await, Vec::<String>::new());
    tab.back().await;
    tab.hides(private).await;
    tab.goto(&portal.at("/")).await;
    tab.hides(private).await;
}

async fn has_session(tab: &Tab) -> bool {
    tab.cookies().await.into_iter().any(|(name, _)| name.trim_start_matches("__Host-") == "anteroom")
}
