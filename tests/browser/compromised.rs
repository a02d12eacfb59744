//! Somebody else got into a login: its owner sees it and locks it, nothing of the other's opens anything any more, and the
//! desk lets the owner back in. With a finger, by keyboard alone, and with script switched off.

use crate::support::{Browser, Hand, How, Person, Portal, Tab, fresh_code, gets_back_in, hands_over, sign_in};

const JOURNEY: &str = "compromised";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compromised_login_is_locked_and_recovered() {
    locked_and_recovered(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compromised_login_is_locked_and_recovered_by_keyboard_alone() {
    locked_and_recovered(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compromised_login_is_locked_and_recovered_without_script() {
    locked_and_recovered(How::WithoutScript).await;
}

async fn locked_and_recovered(how: How) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let [owner, attacker, desk, phone] =
        [browser.person().await, browser.person().await, browser.person().await, browser.person().await];
    let person = portal.person("patient").clone();
    both_sign_in(&portal, &person, &owner, &attacker).await;
    locks(&mut Hand::of(&owner, how, 390, JOURNEY).await).await;
    is_out(&attacker, &portal, &person).await;

    sign_in(&desk, &portal, portal.person("front_desk")).await;
    let code = hands_over(&mut Hand::of(&desk, how, 1200, JOURNEY).await, &portal, "locked").await;
    gets_back_in(&mut Hand::of(&phone, how, 390, JOURNEY).await, &portal, &code).await;
    is_out(&attacker, &portal, &person).await;
    for tab in [&owner, &attacker, &desk, &phone] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

async fn locks(maya: &mut Hand<'_>) {
    maya.go("Your account").await;
    maya.go("Signing in and safety").await;
    maya.tab.shows("Sign out everywhere else").await;
    maya.tab.shows("Signed in with a code from the app.").await;
    maya.looks_right("security").await;
    maya.go("This was not me").await;
    maya.tab.shows("Nobody gets in, and for now you do not either.").await;
    maya.looks_right("not-me").await;
    maya.go("Lock my login now").await;
    assert_eq!(maya.tab.heading().await, "Your login is locked");
    maya.tab.shows("Call us, or come by with your photo ID").await;
    maya.looks_right("locked").await;
    if maya.how != How::WithoutScript {
        assert_eq!(maya.tab.axe().await, Vec::<String>::new());
    }
    maya.tab.back().await;
    maya.tab.hides("Sign out everywhere else").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_behind_a_mailed_link_asks_for_nothing_else() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    let link = portal.at("/not-me/m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c");
    tab.goto(&link).await;
    assert_eq!(tab.heading().await, "This link does not work any more");
    let asked: Vec<String> = tab.requests().into_iter().filter(|url| url.starts_with(&portal.url)).collect();
    assert_eq!(asked, [link], "its address holds a secret");
    assert_eq!(tab.axe().await, Vec::<String>::new());
}

/// The owner first, then somebody else with the next code of the same app.
async fn both_sign_in(portal: &Portal, person: &Person, maya: &Tab, attacker: &Tab) {
    let used = sign_in(maya, portal, person).await;
    attacker.goto(&portal.at("/sign-in")).await;
    attacker.fill("User name", &person.username).await;
    attacker.fill("Password", &person.password).await;
    attacker.click("Sign in").await;
    attacker.fill("Code from your app", &fresh_code(&person.totp_secret, &used).await).await;
    attacker.click("Continue").await;
    attacker.click("Test results").await;
    attacker.shows("Chest X-ray report").await;
}

/// Neither the session nor the password opens anything.
async fn is_out(attacker: &Tab, portal: &Portal, person: &Person) {
    attacker.goto(&portal.at("/account/security")).await;
    attacker.hides("Sign out everywhere else").await;
    attacker.goto(&portal.at("/sign-in")).await;
    attacker.fill("User name", &person.username).await;
    attacker.fill("Password", &person.password).await;
    attacker.click("Sign in").await;
    attacker.shows("This user name and password do not fit together").await;
}
