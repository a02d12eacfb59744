//! A clinician says something about a result and releases it; the patient reads it; then it turns out to be somebody
//! else's and is taken back. With a finger, by keyboard alone, and with script switched off.

use crate::support::{Browser, Hand, How, Portal, sign_in};

const LETTER: &str = "Letter to your heart specialist";
const NOTE: &str = "I asked your heart doctor to look at your pills.";
const NEXT: &str = "They call you within a week.";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinician_comments_and_releases_and_takes_back_what_was_read() {
    journey(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinician_does_it_by_keyboard_alone() {
    journey(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinician_does_it_without_script() {
    journey(How::WithoutScript).await;
}

async fn journey(how: How) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (clinician, patient) = (browser.person().await, browser.person().await);
    sign_in(&clinician, &portal, portal.person("clinician")).await;
    sign_in(&patient, &portal, portal.person("patient")).await;
    let mut ito = Hand::of(&clinician, how, 1200, "release").await;
    let mut maya = Hand::of(&patient, how, 390, "release").await;

    maya.go("Test results").await;
    assert!(!patient.text().await.contains(LETTER), "nobody has looked at it");
    let review = releases(&mut ito, &portal).await;
    let place = reads(&mut maya, &portal).await;
    takes_back(&mut ito, &review).await;
    maya.open(&portal.at("/")).await;
    maya.go("Test results").await;
    is_told_and_not_what_it_was(&mut maya, &place).await;
}

/// One calm line in the list, and a page at the old address.
async fn is_told_and_not_what_it_was(maya: &mut Hand<'_>, place: &str) {
    maya.tab.hides(LETTER).await;
    maya.tab.shows("that you opened was taken back on").await;
    maya.tab.shows("Ask your care team:").await;
    maya.looks_right("line").await;
    maya.open(place).await;
    assert_eq!(maya.tab.heading().await, "This result was taken back");
    maya.tab.hides(LETTER).await;
    maya.tab.hides(NOTE).await;
    maya.looks_right("gone").await;
    if maya.how != How::WithoutScript {
        assert_eq!(maya.tab.axe().await, Vec::<String>::new());
    }
    maya.go("All results").await;
    assert_eq!(maya.tab.heading().await, "Test results");
}

/// Finds the letter in the queue, comments on it and releases it; returns its page.
async fn releases(ito: &mut Hand<'_>, portal: &Portal) -> String {
    ito.open(&portal.at("/staff/results?kind=letter")).await;
    ito.looks_right("queue").await;
    ito.go("Maya Okafor").await;
    ito.tab.shows("March 14, 1958").await;
    ito.tab.shows(LETTER).await;
    let review = ito.tab.string("location.href").await;
    ito.fill("Note to the patient", NOTE).await;
    ito.fill("What happens next", NEXT).await;
    ito.looks_right("review").await;
    // Nobody signs a file that they have not opened; its link leads to a tab of its own.
    assert_eq!(
        ito.tab.string("fetch(document.querySelector('#file').href).then(it => String(it.status))").await,
        "200"
    );
    ito.go("Release to Maya Okafor, born March 14, 1958").await;
    ito.tab.shows("The patient can read it now").await;
    review
}

/// Reads it; returns its page.
async fn reads(maya: &mut Hand<'_>, portal: &Portal) -> String {
    maya.open(&portal.at("/")).await;
    maya.go("Test results").await;
    maya.go(LETTER).await;
    for said in ["Reviewed by Dr. Hana Ito", NOTE, NEXT] {
        maya.tab.shows(said).await;
    }
    maya.looks_right("read").await;
    maya.tab.string("location.href").await
}

async fn takes_back(ito: &mut Hand<'_>, review: &str) {
    ito.open(review).await;
    ito.go("Take it back").await;
    ito.tab.shows("It has been opened").await;
    ito.looks_right("retraction").await;
    ito.tick("It belongs to another patient").await;
    ito.go("Take it back now").await;
    ito.tab.shows("The result is taken back").await;
}
