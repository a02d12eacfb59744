//! A lost phone: the patient comes to the desk with a photo ID, gets a code, and makes a new way in on another phone. With
//! a finger, by keyboard alone, and with script switched off.

use crate::support::{Browser, Hand, How, Portal, code_now, sign_in};

const JOURNEY: &str = "lost-phone";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_phone_is_replaced_at_the_desk() {
    replaced(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_phone_is_replaced_by_keyboard_alone() {
    replaced(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_phone_is_replaced_without_script() {
    replaced(How::WithoutScript).await;
}

async fn replaced(how: How) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (desk, lost, phone) = (browser.person().await, browser.person().await, browser.person().await);
    sign_in(&lost, &portal, portal.person("patient")).await;
    sign_in(&desk, &portal, portal.person("front_desk")).await;
    let mut fern = Hand::of(&desk, how, 1200, JOURNEY).await;
    let code = hands_over(&mut fern, &portal).await;
    let mut maya = Hand::of(&phone, how, 390, JOURNEY).await;
    gets_back_in(&mut maya, &portal, &code).await;
    // Whoever has found the phone is out.
    lost.goto(&portal.at("/account")).await;
    assert_eq!(lost.heading().await, "Sign in", "{}", lost.describe().await);
    for tab in [&desk, &phone] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

/// Compares what the patient says with the chart, looks at the ID, and reads the code off the sheet.
async fn hands_over(fern: &mut Hand<'_>, portal: &Portal) -> String {
    fern.open(&portal.at("/staff/patients/activations?state=active")).await;
    fern.go("Okafor, Maya").await;
    fern.go("Help somebody back in").await;
    fern.looks_right("asked").await;
    fern.birth_date(("March", 3), "14", "1958").await;
    fern.fill("Chart number", "E1001").await;
    fern.go("Compare").await;
    fern.tab.shows("Make sure that it is them").await;
    fern.looks_right("sure").await;
    fern.tick("In person").await;
    fern.tick("I am sure that it is them").await;
    fern.go("Make the code").await;
    fern.looks_right("sheet").await;
    fern.tab.string("document.querySelector('.code').innerText").await
}

async fn gets_back_in(maya: &mut Hand<'_>, portal: &Portal, code: &str) {
    maya.open(&portal.at("/recover")).await;
    maya.looks_right("code").await;
    maya.fill("Recovery code", code).await;
    maya.birth_date(("March", 3), "14", "1958").await;
    maya.go("Continue").await;
    maya.tab.shows("Is this still right?").await;
    maya.looks_right("contact").await;
    maya.go("Continue").await;
    maya.looks_right("name").await;
    maya.tick("Use these words as my password").await;
    if maya.tab.text().await.contains("I accept the terms") {
        maya.tick("I accept the terms").await;
    }
    maya.go("Continue").await;
    maya.looks_right("app").await;
    let secret = maya.tab.string("document.querySelector('#secret').textContent").await;
    maya.fill("Code from the app", &code_now(&secret)).await;
    maya.go("Continue").await;
    maya.tab.shows("Recovery codes").await;
    maya.go("I have kept them").await;
    maya.tab.shows("Record of Maya Okafor").await;
    maya.looks_right("home").await;
}
