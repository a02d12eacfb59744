//! Somebody else got into a login: its owner sees it, locks it, and nothing of the other's opens anything any more.

use crate::support::{Browser, Person, Portal, Tab, fresh_code, sign_in};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compromised_login_is_locked_by_its_owner() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let [maya, attacker, desk] = [browser.person().await, browser.person().await, browser.person().await];
    let person = portal.person("patient").clone();
    both_sign_in(&portal, &person, &maya, &attacker).await;

    maya.click("Your account").await;
    maya.click("Signing in and safety").await;
    maya.shows("Sign out everywhere else").await;
    maya.shows("Signed in with a code from the app.").await;
    maya.screenshot("security").await;
    maya.click("This was not me").await;
    maya.shows("Nobody gets in, and for now you do not either.").await;
    maya.screenshot("not-me").await;
    maya.click("Lock my login now").await;
    assert_eq!(maya.heading().await, "Your login is locked");
    maya.shows("Call us, or come by with your photo ID").await;
    maya.screenshot("locked").await;
    assert_eq!(maya.axe().await, Vec::<String>::new());
    assert_eq!(maya.sideways().await, Vec::<String>::new());

    is_out(&attacker, &portal, &person).await;
    the_desk_sees_it(&desk, &portal, &person).await;
    for tab in [&maya, &attacker, &desk] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_compromised_login_is_locked_without_script() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (maya, attacker) = (browser.person().await, browser.person().await);
    let person = portal.person("patient").clone();
    maya.script(false).await;
    both_sign_in(&portal, &person, &maya, &attacker).await;
    maya.goto(&portal.at("/account/security")).await;
    maya.click("This was not me").await;
    maya.click("Lock my login now").await;
    assert_eq!(maya.heading().await, "Your login is locked");
    maya.back().await;
    maya.hides("Sign out everywhere else").await;
    is_out(&attacker, &portal, &person).await;
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
    let used = person.code();
    sign_in(maya, portal, person).await;
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

async fn the_desk_sees_it(desk: &Tab, portal: &Portal, person: &Person) {
    sign_in(desk, portal, portal.person("front_desk")).await;
    desk.goto(&portal.at("/staff/patients")).await;
    let family = person.name.split(' ').next_back().unwrap_or_default();
    desk.fill("Name", family).await;
    desk.click("Find").await;
    desk.click(&format!("{family}, ")).await;
    desk.shows("Locked").await;
}
