//! Every page that a link leads to, as everybody: nothing serious for axe, nothing to scroll sideways, no other host
//! asked, nothing kept in the browser. Pictures stay in `target/screenshots`.

use std::collections::{BTreeMap, VecDeque};

use crate::support::{Browser, Portal, Scheme, Tab, code_now, sign_in};

/// Pages that differ only in their ids are looked at this often.
const ALIKE: usize = 2;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn before_sign_in() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    let extra = ["/sign-in", "/activate", "/join", "/signed-out", "/nothing-here"];
    walk(&tab, &portal, "anybody", &extra).await;
    tab.goto(&portal.at("/sign-in")).await;
    tab.click("Sign in").await;
    assert!(tab.title().await.starts_with("Error: "), "{}", tab.title().await);
    let broken = look(&tab, &portal, "anybody-sign-in-failed").await;
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_a_patient() {
    walk_as("patient", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_a_proxy() {
    walk_as("proxy", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_a_clinician() {
    walk_as("clinician", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_the_front_desk() {
    walk_as("front_desk", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_the_manager() {
    walk_as("manager", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_a_patient_in_spanish() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    sign_in(&tab, &portal, portal.person("patient")).await;
    tab.click("Español").await;
    assert_eq!(tab.string("document.documentElement.lang").await, "es");
    walk(&tab, &portal, "patient-es", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_the_forms_of_the_front_desk() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    sign_in(&tab, &portal, portal.person("front_desk")).await;
    let mut broken = Vec::new();
    tab.goto(&portal.at("/staff/patients")).await;
    tab.click("Find").await;
    broken.extend(look(&tab, &portal, "front_desk-search-failed").await);
    tab.fill("Name", "whitcombe").await;
    tab.click("Find").await;
    broken.extend(look(&tab, &portal, "front_desk-found").await);
    tab.click("Whitcombe, Ada").await;
    broken.extend(look(&tab, &portal, "front_desk-card").await);
    tab.click("Print an activation sheet").await;
    broken.extend(look(&tab, &portal, "front_desk-sheet").await);
    tab.goto(&portal.at("/staff/patients/new")).await;
    tab.click("Register").await;
    broken.extend(look(&tab, &portal, "front_desk-register-failed").await);
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_an_invitation_to_a_login() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let (vera, newcomer) = (browser.person().await, browser.person().await);
    sign_in(&vera, &portal, portal.person("manager")).await;
    let mut broken = Vec::new();
    vera.goto(&portal.at("/staff/people/new")).await;
    vera.click("Invite").await;
    broken.extend(look(&vera, &portal, "manager-invite-failed").await);
    vera.fill("Name", "Kit Moran").await;
    vera.check("Nurse").await;
    vera.click("Invite").await;
    broken.extend(look(&vera, &portal, "manager-invitation").await);
    let code = vera.string("document.querySelector('main .code').innerText").await;
    newcomer.goto(&portal.at("/join")).await;
    newcomer.fill("Code", &code).await;
    newcomer.click("Continue").await;
    broken.extend(look(&newcomer, &portal, "enrol-password").await);
    newcomer.fill("User name", "kit").await;
    newcomer.fill("Password", "a long walk along the river").await;
    newcomer.click("Continue").await;
    broken.extend(look(&newcomer, &portal, "enrol-code").await);
    let secret = newcomer.string("document.querySelector('#secret').textContent").await;
    newcomer.fill("Code from the app", &code_now(&secret)).await;
    newcomer.click("Continue").await;
    broken.extend(look(&newcomer, &portal, "enrol-recovery").await);
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

async fn walk_as(role: &str, extra: &[&str]) {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    sign_in(&tab, &portal, portal.person(role)).await;
    walk(&tab, &portal, role, extra).await;
}

/// Follows links from the first page until all shapes of pages were seen, and fails with everything that was wrong.
async fn walk(tab: &Tab, portal: &Portal, who: &str, extra: &[&str]) {
    let mut ahead: VecDeque<String> = [&["/"], extra].concat().into_iter().map(|path| portal.at(path)).collect();
    let (mut seen, mut shapes, mut broken) = (Vec::new(), BTreeMap::<String, usize>::new(), Vec::new());
    while let Some(address) = ahead.pop_front() {
        let address = address.split('#').next().unwrap_or_default().to_owned();
        let Some(path) = address.strip_prefix(&portal.url) else { continue };
        let shape = shape(path);
        let count = shapes.entry(shape.clone()).or_default();
        if seen.contains(&address) || *count == ALIKE || is_file(&shape) {
            continue;
        }
        *count += 1;
        let name = format!("{who}{}{}", shape.replace('/', "-"), if *count > 1 { "-2" } else { "" });
        tab.goto(&address).await;
        broken.extend(look(tab, portal, name.trim_end_matches('-')).await);
        ahead.extend(tab.links().await);
        seen.push(address);
    }
    assert!(broken.is_empty(), "{} findings on {} pages:\n{}", broken.len(), seen.len(), broken.join("\n"));
}

/// What is wrong with a page, at both widths and in both schemes.
async fn look(tab: &Tab, portal: &Portal, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        tab.scheme(scheme).await;
        for width in [390, 1200] {
            tab.viewport(width).await;
            tab.screenshot(name).await;
            let axe = tab.axe().await.into_iter();
            found.extend(axe.map(|finding| format!("{width} px, {scheme:?}: {finding}")));
        }
    }
    found.extend(tab.sideways().await);
    found.extend(tab.kept().await.into_iter().map(|kept| format!("keeps {kept} in the browser")));
    found.extend(tab.foreign(&portal.url).into_iter().map(|url| format!("asks {url}")));
    found.into_iter().map(|finding| format!("{name}: {finding}")).collect()
}

/// A path with its ids and its question made alike.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| if is_id(part) { "id" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn is_id(part: &str) -> bool {
    part.len() >= 16
        && part.chars().all(|sign| sign.is_ascii_alphanumeric())
        && part.chars().any(|sign| sign.is_ascii_digit())
}

fn is_file(shape: &str) -> bool {
    shape.ends_with("/file") || shape.ends_with("/download")
}
