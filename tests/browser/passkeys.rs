//! A patient who has a passkey and nothing else, and one who adds a passkey to a password.

use crate::keyboard::reach;
use crate::support::{Browser, Portal, Tab, sign_in};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_comes_with_a_sheet_and_goes_with_a_passkey_alone() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let code = sheet(&browser.person().await, &portal).await;
    let ada = browser.person().await;
    ada.with_device().await;
    type_code(&ada, &portal, &code).await;
    ada.screenshot("passkey-or-password").await;
    ada.click("Use a passkey only").await;
    ada.fill("User name", "ada").await;
    ada.check("I accept the terms").await;
    ada.click("Continue").await;
    assert_eq!(ada.heading().await, "Create your passkey");
    ada.screenshot("passkey-create").await;
    assert_eq!(ada.axe().await, Vec::<String>::new());
    ada.click("Create a passkey").await;
    ada.shows("Your login is ready").await;
    ada.click("I have kept them").await;
    ada.shows("Test results").await;

    ada.click("Sign out").await;
    ada.click("Sign in again").await;
    ada.screenshot("passkey-sign-in").await;
    assert_eq!(ada.axe().await, Vec::<String>::new());
    ada.click("Sign in with a passkey").await;
    ada.shows("Test results").await;

    ada.goto(&portal.by_name("/step-up?next=/account/security")).await;
    assert_eq!(ada.heading().await, "Please confirm that it is you");
    ada.screenshot("passkey-step-up").await;
    assert_eq!(ada.axe().await, Vec::<String>::new());
    ada.click("Use your passkey").await;
    ada.shows("Signing in and safety").await;
    assert_eq!(ada.foreign(&portal.by_name("")), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_with_a_passkey_alone_needs_no_mouse() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let code = sheet(&browser.person().await, &portal).await;
    let ada = browser.person().await;
    ada.with_device().await;
    type_code(&ada, &portal, &code).await;
    presses(&ada, "Use a passkey only").await;
    reach(&ada, "User name").await;
    ada.type_text("ada").await;
    reach(&ada, "I accept the terms").await;
    ada.press(" ").await;
    presses(&ada, "Continue").await;
    presses(&ada, "Create a passkey").await;
    presses(&ada, "I have kept them").await;
    presses(&ada, "Sign out").await;
    presses(&ada, "Sign in again").await;
    presses(&ada, "Sign in with a passkey").await;
    ada.shows("Test results").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_passkey_added_later_is_the_second_step_from_then_on() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (tab, maya) = (browser.person().await, portal.person("patient").clone());
    tab.with_device().await;
    tab.goto(&portal.by_name("/sign-in")).await;
    tab.fill("User name", &maya.username).await;
    tab.fill("Password", &maya.password).await;
    tab.click("Sign in").await;
    tab.fill("Code from your app", &maya.code()).await;
    tab.click("Continue").await;
    tab.goto(&portal.by_name("/account/security")).await;
    tab.click("Add a passkey").await;
    tab.screenshot("passkey-add").await;
    assert_eq!(tab.axe().await, Vec::<String>::new());
    tab.click("Create a passkey").await;
    tab.shows("The passkey was added").await;
    tab.click("Sign out").await;
    tab.click("Sign in again").await;
    tab.fill("User name", &maya.username).await;
    tab.fill("Password", &maya.password).await;
    tab.click("Sign in").await;
    assert_eq!(tab.heading().await, "One more step");
    tab.screenshot("passkey-second-step").await;
    assert_eq!(tab.axe().await, Vec::<String>::new());
    tab.click("Use your passkey").await;
    tab.shows("Test results").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forgotten_password_is_chosen_anew_with_the_passkey() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (tab, maya) = (browser.person().await, portal.person("patient").clone());
    tab.with_device().await;
    tab.goto(&portal.by_name("/sign-in")).await;
    tab.fill("User name", &maya.username).await;
    tab.fill("Password", &maya.password).await;
    tab.click("Sign in").await;
    tab.fill("Code from your app", &maya.code()).await;
    tab.click("Continue").await;
    tab.goto(&portal.by_name("/account/security/passkeys/new")).await;
    tab.click("Create a passkey").await;
    tab.goto(&portal.by_name("/account/details/email")).await;
    tab.fill("New e-mail address", "maya@example.org").await;
    tab.click("Send the link").await;
    opens_mail(&tab, &portal, "/verify-address/").await;
    tab.click("Yes, use this address").await;
    tab.goto(&portal.by_name("/account")).await;
    tab.click("Sign out").await;

    tab.goto(&portal.by_name("/sign-in")).await;
    tab.click("I forgot my password").await;
    tab.fill("Your user name or your e-mail address", &maya.username).await;
    tab.click("Send the link").await;
    opens_mail(&tab, &portal, "/reset/").await;
    tab.click("Choose a new password").await;
    assert_eq!(tab.heading().await, "Show that it is you");
    for width in [1200, 390] {
        tab.viewport(width).await;
        tab.screenshot(&format!("passkey-reset-{width}")).await;
        assert_eq!((tab.axe().await, tab.sideways().await), (Vec::new(), Vec::new()));
    }
    presses(&tab, "Use your passkey").await;
    tab.fill("Password", "seven quiet boats at noon").await;
    tab.click("Keep this password").await;
    tab.shows("Your new password works now").await;
    tab.fill("User name", &maya.username).await;
    tab.fill("Password", "seven quiet boats at noon").await;
    tab.click("Sign in").await;
    tab.click("Use your passkey").await;
    tab.shows("Test results").await;
}

/// Opens the newest link of this kind in the demo's mail. It may take a moment: nobody waits for mail.
async fn opens_mail(tab: &Tab, portal: &Portal, kind: &str) {
    let find = format!("document.querySelector('a[href*=\"{kind}\"]')?.getAttribute('href') ?? ''");
    let begin = std::time::Instant::now();
    loop {
        tab.goto(&portal.by_name("/demo/mail")).await;
        let link = tab.string(&find).await;
        if let Some(at) = link.find(kind) {
            return tab.goto(&portal.by_name(&link[at..])).await;
        }
        assert!(begin.elapsed().as_secs() < 20, "no mail with {kind}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_that_does_not_confirm_is_told_so_and_the_page_stays() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    tab.goto(&portal.by_name("/sign-in")).await;
    // A device that cannot answer stands for one whose owner pressed Cancel.
    tab.eval("navigator.credentials.get = () => Promise.reject(new Error('no'))").await;
    tab.touch("Sign in with a passkey").await;
    tab.eval(UNTIL_SAID).await;
    tab.shows("Your device did not confirm").await;
    tab.shows("User name").await;
    assert_eq!(tab.axe().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_script_the_page_says_why_there_is_no_such_button() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    tab.script(false).await;
    tab.goto(&portal.by_name("/sign-in")).await;
    tab.shows("Passkeys need JavaScript").await;
    let seen = tab.eval("document.querySelector('form[data-passkey]').checkVisibility()").await;
    assert_eq!(seen, false, "a button that does nothing is not shown");
    tab.goto(&portal.at("/sign-in").replace("localhost", "127.0.0.1")).await;
    tab.shows("Passkeys do not work at this web address").await;
}

/// The front desk registers somebody and prints the sheet; its code.
async fn sheet(fern: &Tab, portal: &Portal) -> String {
    sign_in(fern, portal, portal.person("front_desk")).await;
    fern.goto(&portal.at("/staff/patients/new")).await;
    fern.fill("Given name", "Ada").await;
    fern.fill("Family name", "Quill").await;
    birth_date(fern).await;
    fern.fill("Chart number", "90017").await;
    fern.check("English").await;
    fern.click("Register").await;
    fern.click("Print an activation sheet").await;
    fern.string("document.querySelector('.code').innerText").await
}

async fn type_code(ada: &Tab, portal: &Portal, code: &str) {
    ada.goto(&portal.by_name("/activate")).await;
    ada.fill("Code", code).await;
    birth_date(ada).await;
    ada.click("Continue").await;
}

async fn birth_date(tab: &Tab) {
    tab.select("Month", "May").await;
    tab.fill("Day", "3").await;
    tab.fill("Year", "1958").await;
}

async fn presses(tab: &Tab, words: &str) {
    reach(tab, words).await;
    tab.press_and_leave("Enter").await;
}

/// Waits until the page says that the device did not confirm.
const UNTIL_SAID: &str = "new Promise(done => {
    const said = document.querySelector('[data-failed]');
    const look = () => said.hidden || done('');
    new MutationObserver(look).observe(said, { attributes: true });
    look();
})";
