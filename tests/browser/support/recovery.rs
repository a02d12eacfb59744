//! Back in at the desk, as far as several journeys go there.

use super::{Hand, Portal, code_now};

/// The front desk finds Maya among the logins in this state, compares what she says with the chart, looks at the ID, and
/// reads the code off the sheet.
pub async fn hands_over(fern: &mut Hand<'_>, portal: &Portal, state: &str) -> String {
    fern.open(&portal.at(&format!("/staff/patients/activations?state={state}"))).await;
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

/// Maya types the code on another phone and makes a new way in.
pub async fn gets_back_in(maya: &mut Hand<'_>, portal: &Portal, code: &str) {
    maya.open(&portal.at("/recover")).await;
    maya.looks_right("code").await;
    maya.fill("One-time code from the clinic", code).await;
    maya.birth_date(("March", 3), "14", "1958").await;
    maya.go("Continue").await;
    maya.tab.shows("Is this still right?").await;
    maya.looks_right("contact").await;
    maya.tick("Yes, it is mine").await;
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
    maya.tab.shows("Backup codes").await;
    maya.go("I have kept them").await;
    maya.tab.shows("Record of Maya Okafor").await;
    maya.looks_right("home").await;
}
