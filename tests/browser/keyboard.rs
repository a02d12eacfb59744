//! Everything works from the keyboard alone.

use crate::support::{Browser, Portal, Tab, sign_in};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_signs_in_reads_and_signs_out_without_a_mouse() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (tab, maya) = (browser.person().await, portal.person("patient"));
    tab.goto(&portal.at("/sign-in")).await;
    tab.press("Tab").await;
    assert_eq!(tab.focus().await, "Skip to the main part");
    reach(&tab, "User name").await;
    tab.type_text(&maya.username).await;
    reach(&tab, "Password").await;
    tab.type_text(&maya.password).await;
    tab.press_and_leave("Enter").await;
    reach(&tab, "Code from your app").await;
    tab.type_text(&maya.code()).await;
    tab.press_and_leave("Enter").await;
    reach(&tab, "Test results").await;
    tab.press_and_leave("Enter").await;
    tab.shows("Chest X-ray report").await;
    reach(&tab, "Sign out").await;
    tab.press_and_leave("Enter").await;
    assert_eq!(tab.heading().await, "You are signed out");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_locks_the_login_without_a_mouse() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    sign_in(&tab, &portal, portal.person("patient")).await;
    reach(&tab, "Your account").await;
    tab.press_and_leave("Enter").await;
    reach(&tab, "Signing in and safety").await;
    tab.press_and_leave("Enter").await;
    reach(&tab, "This was not me").await;
    tab.press_and_leave("Enter").await;
    reach(&tab, "Lock my login now").await;
    tab.press_and_leave("Enter").await;
    assert_eq!(tab.heading().await, "Your login is locked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failed_form_puts_the_focus_on_its_errors() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    tab.goto(&portal.at("/sign-in")).await;
    reach(&tab, "User name").await;
    tab.press_and_leave("Enter").await;
    assert_eq!(tab.string("document.activeElement.id").await, "errors");
    reach(&tab, "Enter your user name").await;
    tab.press("Enter").await;
    assert_eq!(tab.focus().await, "User name");
}

/// Presses Tab until the focus is there, and checks at each stop that the focus can be seen.
pub async fn reach(tab: &Tab, words: &str) {
    let mut stops = Vec::new();
    for _ in 0..40 {
        tab.press("Tab").await;
        let stop = tab.focus().await;
        assert_eq!(tab.string(SEEN).await, "", "the focus on “{stop}” cannot be seen");
        if stop.starts_with(words) {
            return;
        }
        stops.push(stop);
    }
    panic!("Tab never reaches “{words}”, only {stops:?}");
}

/// Why the focus cannot be seen, or nothing.
const SEEN: &str = "(focused => {
    const style = getComputedStyle(focused);
    if (focused === document.body) return '';
    if (style.outlineStyle === 'none' && style.boxShadow === 'none') return 'neither outline nor shadow';
    const box = focused.getBoundingClientRect();
    return box.width > 0 && box.bottom > 0 && box.top < innerHeight ? '' : `off the screen: ${JSON.stringify(box)}`;
})(document.activeElement)";
