//! Answers that come late: who presses twice sends once, who sends while a draft is being kept leaves none behind, and a box
//! counts as it stood when it was sent.

use std::time::{Duration, Instant};

use crate::support::{Browser, Portal, Tab, sign_in};

/// How long each answer takes.
const LATE: Duration = Duration::from_millis(1500);
/// The answer to what the script keeps takes as long: the browser lets it pass its own brakes.
const KEEPS_SLOWLY: &str = "const asked = window.fetch; window.fetch = (place, how) => asked(place, how).then(answer => \
    new Promise((arrive, fail) => { \
        how.signal?.addEventListener('abort', () => fail(how.signal.reason)); setTimeout(() => arrive(answer), 1500); }))";
const NOTE: &str = "I asked your heart doctor to look at your pills.";
const CALL: &str = "Ask the patient to call us today";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_slow_connection_what_is_sent_counts_once_and_as_it_stood() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let ito = browser.person().await;
    sign_in(&ito, &portal, portal.person("clinician")).await;
    ito.goto(&portal.at("/staff/results?kind=letter")).await;
    ito.click("Maya Okafor").await;
    let (review, open) = (ito.url().await, "fetch(document.querySelector('#file').href).then(it => String(it.status))");
    assert_eq!(ito.string(open).await, "200", "nobody signs a file that they have not opened");

    ito.answers_after(LATE).await;
    ito.eval(KEEPS_SLOWLY).await;
    ito.fill("Note to the patient", NOTE).await;
    ito.check(CALL).await;
    is_being_kept(&ito).await;
    // It was a slip. The answer to the draft that holds the tick has not come yet.
    ito.check(CALL).await;
    ito.click("Release to Maya Okafor, born March 14, 1958").await;
    ito.shows("The patient can read it now").await;
    ito.goto(&review).await;
    ito.shows(NOTE).await;
    ito.hides("Asked to call today").await;
    ito.hides("We kept what you wrote").await;

    ito.click("Take it back").await;
    ito.check("It belongs to another patient").await;
    let form = ito.string("document.querySelector('main form').action").await;
    let sent = |tab: &Tab| tab.requests().iter().filter(|url| **url == form).count();
    let before = sent(&ito);
    ito.click_twice("Take it back now").await;
    ito.shows("The result is taken back").await;
    assert_eq!(sent(&ito), before + 1, "two presses, one form");
}

/// Waits until the script has sent what is typed; the answer is still on its way.
async fn is_being_kept(tab: &Tab) {
    let begin = Instant::now();
    while !tab.requests().iter().any(|url| url.ends_with("/drafts")) {
        assert!(begin.elapsed() < Duration::from_secs(20), "nothing was kept");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
