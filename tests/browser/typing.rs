//! A nurse types a blood count by keyboard alone.

use crate::keyboard::reach;
use crate::support::{Browser, Portal, Tab, sign_in};

const VALUES: [&str; 9] = ["6.4", "4.92", "15.1", "44.8", "91", "30.7", "33.7", "13.1", "23"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nurse_types_a_blood_count_by_keyboard_alone() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let noor = browser.person().await;
    sign_in(&noor, &portal, portal.person("nurse")).await;
    go(&noor, "Patients").await;
    reach(&noor, "Name").await;
    noor.type_text("okafor").await;
    noor.press_and_leave("Enter").await;
    go(&noor, "Okafor, Maya").await;
    // The first is the navigation's, the second the card's.
    reach(&noor, "Results").await;
    go(&noor, "Results").await;
    go(&noor, "Type values").await;
    noor.shows("March 14, 1958").await;
    reach(&noor, "Laboratory").await;
    noor.type_text("Elm Street Laboratory").await;
    reach(&noor, "Month").await;
    noor.press("ArrowDown").await;
    reach(&noor, "Day").await;
    noor.type_text("12").await;
    reach(&noor, "Year").await;
    noor.type_text("2026").await;
    reach(&noor, "Panel").await;
    noor.press("ArrowDown").await;
    go(&noor, "Fill in its tests").await;
    assert_eq!(noor.focus().await, "value_0", "the page opens at the first value");
    for value in VALUES {
        noor.type_text(value).await;
        noor.press("ArrowDown").await;
    }
    noor.screenshot("typing").await;
    noor.press_and_leave("Enter").await;
    assert_eq!(noor.heading().await, "Check the values");
    check(&noor).await;
    // A slip of the finger: the page says so, and nothing that was typed is lost.
    go(&noor, "Change something").await;
    let kept = noor.string("document.getElementById('value_8').value").await;
    assert_eq!(kept, "23");
    while noor.focus().await != "value_8" {
        noor.press("Tab").await;
    }
    noor.press("End").await;
    noor.type_text("1").await;
    noor.press_and_leave("Enter").await;
    noor.hides("Far outside the range: ").await;
    go(&noor, "Save for Maya Okafor, born March 14, 1958").await;
    noor.shows("White blood cells").await;
    noor.shows("Inside the usual range").await;
}

/// What the check page says of the values, in a table with the words that the patient will read.
async fn check(noor: &Tab) {
    for words in
        ["Maya Okafor", "March 14, 1958", "January 12, 2026", "Far below the usual range", "Size of red cells (MCV)"]
    {
        noor.shows(words).await;
    }
    noor.shows("Far outside the range: ").await;
    assert_eq!([noor.axe().await, noor.sideways().await].concat(), Vec::<String>::new());
    noor.screenshot("typing-check").await;
}

/// Tabs to a link or button and presses it.
async fn go(tab: &Tab, words: &str) {
    reach(tab, words).await;
    tab.press_and_leave("Enter").await;
}
