//! A lost phone: the patient comes to the desk with a photo ID, gets a code, and makes a new way in on another phone. With
//! a finger, by keyboard alone, and with script switched off.

use crate::support::{Browser, Hand, How, Portal, gets_back_in, hands_over, sign_in};

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
    let code = hands_over(&mut fern, &portal, "active").await;
    let mut maya = Hand::of(&phone, how, 390, JOURNEY).await;
    gets_back_in(&mut maya, &portal, &code).await;
    // Whoever has found the phone is out.
    lost.goto(&portal.at("/account")).await;
    assert_eq!(lost.heading().await, "Sign in", "{}", lost.describe().await);
    for tab in [&desk, &phone] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}
