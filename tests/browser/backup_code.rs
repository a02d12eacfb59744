//! A lost phone, recovered on another phone with a backup code: no desk, no call. The code is typed bare and in small
//! letters, the lost app goes out, the new one comes in, and signs in from then on. With a finger, and without script.

use crate::support::{Browser, Hand, How, Login, Portal, Tab, code_now, sign_in, sign_in_again};

const JOURNEY: &str = "backup-code";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_phone_is_recovered_on_a_phone_with_a_backup_code() {
    recovered(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_phone_is_recovered_with_a_backup_code_without_script() {
    recovered(How::WithoutScript).await;
}

async fn recovered(how: How) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (before, phone) = (browser.person().await, browser.person().await);
    let code = kept_code(&before, &portal).await;
    let mut maya = Hand::of(&phone, how, 390, JOURNEY).await;
    gets_in(&mut maya, &portal, &code).await;
    let mut login = replaces_the_app(&mut maya, &portal).await;

    maya.go("Sign out").await;
    sign_in_again(&phone, &portal, &mut login).await;
    phone.shows("Test results").await;
    assert_eq!(phone.foreign(&portal.url), Vec::<String>::new());
}

/// Long before, she made new codes and wrote the fourth down, without its number.
async fn kept_code(tab: &Tab, portal: &Portal) -> String {
    sign_in(tab, portal, portal.person("patient")).await;
    tab.goto(&portal.at("/account/recovery-codes")).await;
    tab.click("Make new codes").await;
    let line = tab.string("document.querySelectorAll('.codes code')[3].innerText").await;
    line.split_once(": ").expect("a number before the code").1.to_lowercase().replace('-', " ")
}

async fn gets_in(maya: &mut Hand<'_>, portal: &Portal, code: &str) {
    let person = portal.person("patient");
    maya.open(&portal.at("/sign-in")).await;
    maya.fill("User name", &person.username).await;
    maya.fill("Password", &person.password).await;
    maya.go("Sign in").await;
    maya.go("I don't have my phone").await;
    let keyboard = maya.tab.string("document.querySelector('#code').inputMode").await;
    assert!(keyboard != "numeric" && keyboard != "tel", "a keyboard with letters comes up: {keyboard:?}");
    maya.looks_right("typed").await;
    maya.fill("Backup code", code).await;
    maya.go("Continue").await;
    maya.tab.shows("Test results").await;
    maya.looks_right("in").await;
}

/// The new phone's app comes in, the lost one's goes out.
async fn replaces_the_app(maya: &mut Hand<'_>, portal: &Portal) -> Login {
    let person = portal.person("patient");
    maya.open(&portal.at("/account/apps/new")).await;
    let secret = maya.tab.string("document.querySelector('#secret').textContent").await;
    let used = code_now(&secret);
    maya.fill("Code from the app", &used).await;
    maya.fill("What do you call it?", "New phone").await;
    maya.go("Add this app").await;
    maya.tab.shows("New phone").await;
    maya.looks_right("two-apps").await;
    maya.go("Change Authenticator app").await;
    maya.tab.hides("New phone").await;
    maya.looks_right("lost").await;
    maya.go("Remove it").await;
    maya.tab.shows("New phone").await;
    Login { username: person.username.clone(), password: person.password.clone(), secret, used, recovery: Vec::new() }
}
