//! A patient says when to see results: with a finger, by keyboard alone, and with script switched off.

use crate::keyboard::reach;
use crate::support::{Browser, Hand, How, Portal, sign_in};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_chooses_to_wait_for_the_clinician() {
    chooses(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_chooses_by_keyboard_alone() {
    chooses(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_chooses_without_script() {
    chooses(How::WithoutScript).await;
}

async fn chooses(how: How) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    sign_in(&tab, &portal, portal.person("patient")).await;
    let mut maya = Hand::of(&tab, how, 320, "wishes").await;
    maya.go("Test results").await;
    maya.go("Choose when you see your results").await;
    tab.shows("before anybody has talked to you about it").await;
    tab.shows("You have not chosen.").await;
    maya.looks_right("overview").await;
    maya.go("Change").await;
    assert!(tab.heading().await.starts_with("When you see results"), "{}", tab.heading().await);
    if how == How::Keyboard {
        // A group of answers is one stop; arrows go from answer to answer.
        reach(&tab, "As my clinic does it").await;
        tab.press("ArrowDown").await;
    } else {
        maya.tick("Only after my clinician has looked").await;
    }
    maya.looks_right("question").await;
    maya.go("Save").await;
    tab.shows("Saved. This counts from now on.").await;
    tab.shows("Only after my clinician has looked").await;
    tab.shows("You chose this on").await;
    maya.looks_right("saved").await;
    let axe = if how == How::WithoutScript { Vec::new() } else { tab.axe().await };
    assert!(axe.is_empty(), "{axe:?}");
    assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
}
