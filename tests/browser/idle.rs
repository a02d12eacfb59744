//! A session that nobody uses ends, with a question before; nothing stays on the screen, and nothing typed is lost.

use std::time::{Duration, Instant};

use crate::support::{Browser, Person, Portal, Tab, sign_in};

const PRIVATE: &str = "Chest X-ray report";
const UNSENT: &str = "12 Elm Street, second floor";
const HALF: &str = "Theo Lindq";
const OPEN: &str = "document.getElementById('idle')?.open === true";

/// Waits for the page to be so.
async fn until(tab: &Tab, what: &str) {
    let begin = Instant::now();
    while tab.eval(what).await != true {
        assert!(begin.elapsed() < Duration::from_secs(150), "{what} did not come true at {}", tab.describe().await);
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

/// The least that a clinic can set. Nobody is hurried by it: the question comes after a minute.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_two_minutes_without_use_a_session_asks_and_ends() {
    let (mut portal, browser) = (Portal::demo().await, Browser::start().await);
    let (maya, omar, vera) = (browser.person().await, browser.person().await, browser.person().await);
    let nils = browser.person().await;
    for plain in [&omar, &vera] {
        plain.script(false).await;
    }
    writes_too_long(&vera, &portal).await;
    let other = portal.people.iter().filter(|person| person.role == "patient").nth(1).expect("two patients");
    let invite = begins_to_invite(&nils, &portal, other).await;
    for (tab, role) in [(&maya, "patient"), (&omar, "proxy")] {
        sign_in(tab, &portal, portal.person(role)).await;
    }
    maya.click("Test results").await;
    maya.shows(PRIVATE).await;

    stays(&maya).await;
    until(&omar, "document.querySelector('h1')?.innerText === 'You are signed out'").await;
    comes_back_to_it(&vera, portal.person("manager")).await;
    finds_the_name_again(&nils, other, &invite).await;
    until(&maya, OPEN).await;
    until(&maya, "document.querySelector('h1')?.innerText === 'You are signed out'").await;
    for tab in [&maya, &omar] {
        assert_eq!(tab.kept().await, Vec::<String>::new());
        tab.back().await;
        tab.hides(PRIVATE).await;
        tab.hides("Okafor").await;
    }
    portal.stop().await;
    for tab in [&maya, &omar] {
        tab.back().await;
        tab.hides(PRIVATE).await;
        tab.hides("Okafor").await;
    }
}

/// The manager sets two minutes, without script, and begins to write an address.
async fn writes_too_long(vera: &Tab, portal: &Portal) {
    sign_in(vera, portal, portal.person("manager")).await;
    vera.goto(&portal.at("/staff/settings")).await;
    vera.fill("Minutes until somebody is signed out", "2").await;
    vera.click("Save the settings").await;
    vera.fill("Postal address", UNSENT).await;
}

/// A short form, of which nothing is kept while it is typed. Returns where it stands.
async fn begins_to_invite(nils: &Tab, portal: &Portal, person: &Person) -> String {
    sign_in(nils, portal, person).await;
    nils.click("Test results").await;
    let invite = nils.url().await.replace("/results", "/proxies/new");
    nils.goto(&invite).await;
    nils.fill("Name", HALF).await;
    invite
}

/// The session ended under it, and nobody was there. It is back where it stood, after signing in.
async fn finds_the_name_again(nils: &Tab, person: &Person, invite: &str) {
    until(nils, "document.querySelector('h1')?.innerText === 'You are signed out'").await;
    nils.hides(HALF).await;
    nils.click("Sign in again").await;
    signs_in(nils, person).await;
    assert_eq!(&nils.url().await, invite);
    nils.shows("We kept what you wrote. It is not sent yet.").await;
    assert_eq!(nils.string("document.querySelector('[name=name]').value").await, HALF);
    nils.screenshot("draft-of-a-short-form").await;
}

async fn signs_in(tab: &Tab, person: &Person) {
    tab.fill("User name", &person.username).await;
    tab.fill("Password", &person.password).await;
    tab.click("Sign in").await;
    tab.fill("Code from your app", &person.code()).await;
    tab.click("Continue").await;
}

/// The question comes, takes the focus, and one press is the answer.
async fn stays(maya: &Tab) {
    until(maya, OPEN).await;
    assert_eq!(maya.focus().await, "Stay signed in");
    assert_eq!(maya.string("document.getElementById('idle').getAttribute('role')").await, "alertdialog");
    assert_eq!(maya.axe().await, Vec::<String>::new());
    maya.screenshot("idle-dialog").await;
    let extended = |tab: &Tab| tab.requests().iter().filter(|url| url.ends_with("/session/extend")).count();
    let before = extended(maya);
    maya.press("Enter").await;
    until(maya, "document.getElementById('idle').open === false").await;
    assert_eq!(extended(maya), before + 1);
    maya.shows(PRIVATE).await;
}

/// The form was sent too late. It is back after signing in, unsent, without any script.
async fn comes_back_to_it(vera: &Tab, manager: &Person) {
    vera.click("Save the settings").await;
    vera.shows("We kept what you wrote.").await;
    signs_in(vera, manager).await;
    assert!(vera.url().await.ends_with("/staff/settings"), "{}", vera.url().await);
    vera.shows("We kept what you wrote. It is not sent yet.").await;
    vera.screenshot("draft-back").await;
    let address = "document.querySelector('textarea').value";
    assert_eq!(vera.string(address).await, UNSENT);
    vera.click("Throw it away and begin again").await;
    assert_ne!(vera.string(address).await, UNSENT);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_signing_out_back_shows_nothing_even_when_nobody_answers() {
    let (mut portal, browser) = (Portal::demo().await, Browser::start().await);
    let (maya, nils) = (browser.person().await, browser.person().await);
    nils.script(false).await;
    let mut people = portal.people.iter().filter(|person| person.role == "patient");
    for tab in [&maya, &nils] {
        sign_in(tab, &portal, people.next().expect("two patients")).await;
        tab.click("Test results").await;
        tab.click("Sign out").await;
    }
    portal.stop().await;
    for tab in [&maya, &nils] {
        tab.back().await;
        tab.hides("Test results").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_is_kept_while_it_is_typed() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let vera = browser.person().await;
    sign_in(&vera, &portal, portal.person("manager")).await;
    vera.goto(&portal.at("/staff/settings")).await;
    vera.fill("Postal address", UNSENT).await;
    let kept = |tab: &Tab| tab.requests().iter().filter(|url| url.ends_with("/drafts")).count();
    let begin = Instant::now();
    while kept(&vera) == 0 {
        assert!(begin.elapsed() < Duration::from_secs(20), "nothing was kept");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    vera.goto(&portal.at("/staff/people")).await;
    vera.goto(&portal.at("/staff/settings")).await;
    vera.shows("We kept what you wrote. It is not sent yet.").await;
    assert_eq!(vera.string("document.querySelector('textarea').value").await, UNSENT);
    vera.click("Save the settings").await;
    vera.hides("We kept what you wrote").await;
    assert_eq!(vera.kept().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_chart_keeps_the_one_before_out_of_the_browsers_memory() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let omar = browser.person().await;
    sign_in(&omar, &portal, portal.person("proxy")).await;
    for script in [true, false] {
        omar.script(script).await;
        omar.goto(&portal.at("/")).await;
        omar.click("Omar Okafor").await;
        let own = omar.url().await;
        omar.goto(&portal.at("/")).await;
        omar.click("Maya Okafor").await;
        let fetched = || omar.requests().iter().filter(|asked| **asked == own).count();
        let before = fetched();
        omar.back().await;
        omar.back().await;
        assert_eq!((omar.url().await, fetched()), (own.clone(), before + 1), "with script: {script}");
    }
}
