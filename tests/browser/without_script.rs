//! Every task of a patient works with script switched off.

use crate::support::{Browser, Portal, sign_in, sign_out};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_reads_a_result_and_signs_out() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    tab.script(false).await;
    sign_in(&tab, &portal, portal.person("patient")).await;
    tab.click("Test results").await;
    tab.click("Chest X-ray report").await;
    tab.shows("Chest X-ray report").await;
    let file = tab.download("Save the file").await;
    assert!(file.starts_with(b"%PDF-"), "the download is a PDF");
    sign_out(&tab, &portal, "Chest X-ray report").await;
}
