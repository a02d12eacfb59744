//! Markup in every text that anybody can type, looked for on every page as every reader; and a log that stays silent
//! meanwhile, at its most talkative.
//!
//! Somebody of each role walks through every page that leads on from their first, fills in every form that stands there,
//! a mark with markup in each free text, and sends it. Then everybody walks again. A form that is added tomorrow is found
//! by its page.

pub mod forms;
mod given;
mod silence;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use anteroom::{links, routes};
use axum::http::StatusCode;

use self::forms::{Form, forms_in, links_in};
use self::given::{messages_with_markup, values_with_markup};
use self::silence::{listen, says_nothing_of};
use crate::support::{Answer, Browser, Member, TestPortal};

/// What each text holds: a number that says of which field it is, and what would end an attribute or begin an element.
const MARKUP: &str = "\"'><i class=zq>";

const READERS: [Member; 8] = [
    Member::Maya,
    Member::Omar,
    Member::Tara,
    Member::Noor,
    Member::Ito,
    Member::Fern,
    Member::Vera,
    Member::Anonymous,
];

/// Forms that would end what the walk needs.
const LEFT_ALONE: [&str; 20] = [
    "/sign-out",
    "/sign-in",
    "/language",
    "/account/not-me",
    "/account/password",
    "/account/sessions",
    "/account/recovery",
    "/account/apps",
    "/account/security",
    "/account/devices",
    "/account/factors",
    "/lock",
    "/close",
    "/state",
    "/end",
    "/remove",
    "/revoke",
    "/recovery",
    "/step-up",
    "/activate",
];

/// How often a form is tried that is not taken: another one of its kind may be.
const TRIES: u8 = 3;

/// How many pages one reader opens.
const PAGES: usize = 140;

/// What was typed where, by the number in the mark.
#[derive(Default)]
struct Typed {
    fields: Vec<String>,
    seen: BTreeSet<usize>,
    sent: BTreeMap<String, (StatusCode, u8)>,
}

#[tokio::test]
async fn no_text_that_anybody_types_becomes_markup_and_the_log_tells_of_none() {
    let said = listen();
    let portal = TestPortal::open().await;
    let mut typed = Typed::default();
    values_with_markup(&portal, &mut typed).await;
    messages_with_markup(&portal, &mut typed).await;
    let mut browsers = Vec::new();
    for reader in READERS {
        browsers.push((reader, portal.as_(reader).await));
    }
    for (reader, browser) in &browsers {
        walk(&portal, *reader, browser, &mut typed, true).await;
    }
    for (reader, browser) in &browsers {
        walk(&portal, *reader, browser, &mut typed, false).await;
    }
    let unseen: Vec<&String> = typed
        .fields
        .iter()
        .enumerate()
        .filter(|(number, _)| !typed.seen.contains(number))
        .map(|(_, field)| field)
        .collect();
    let (texts, forms, seen) = (typed.fields.len(), typed.sent.len(), typed.seen.len());
    let said_so = format!("{texts} texts were typed in {forms} forms; {seen} were seen again");
    assert!(texts >= 140 && forms >= 26 && unseen.len() < 20, "{said_so}: {:#?}\nnever seen: {unseen:#?}", typed.sent);
    let log = String::from_utf8_lossy(&said.lock().expect("nobody panicked")).into_owned();
    says_nothing_of(&portal, &browsers, &log);
}

impl Typed {
    /// A text for this field.
    fn mark(&mut self, field: &str) -> String {
        self.fields.push(field.to_owned());
        format!("zq{}q{MARKUP}", self.fields.len() - 1)
    }

    /// Looks at a page: what was typed stands there as text alone.
    fn look(&mut self, reader: Member, path: &str, answer: &Answer) {
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{reader:?} at {path}");
        if !answer.header("content-type").starts_with("text/html") {
            return;
        }
        let page = answer.text();
        runs_nothing_inline(path, answer, &page);
        for part in ["<i class=zq", "q\"'>"] {
            if let Some(at) = page.find(part) {
                let around: String =
                    page.chars().skip(page[..at].chars().count().saturating_sub(120)).take(240).collect();
                panic!("{reader:?} meets markup at {path}: {around}");
            }
        }
        for (at, _) in page.match_indices("zq") {
            // Behind its number stands a sign that no id has by chance.
            let number: Option<usize> =
                page[at + 2..].split_once("q&quot;").and_then(|(number, _)| number.parse().ok());
            self.seen.extend(number);
        }
    }
}

/// Whatever markup came through, the browser would run none of it: the page's policy allows scripts of our own files
/// alone, and the page itself needs no more than that.
fn runs_nothing_inline(path: &str, answer: &Answer, page: &str) {
    let policy = answer.header("content-security-policy");
    let directives: BTreeMap<&str, &str> =
        policy.split(';').filter_map(|directive| directive.trim().split_once(' ')).collect();
    for (name, expected) in [("default-src", "'none'"), ("frame-ancestors", "'none'"), ("base-uri", "'none'")] {
        assert_eq!(directives.get(name), Some(&expected), "{path}: {policy}");
    }
    let runs = directives.get("script-src").is_none_or(|from| *from == "'self'");
    assert!(runs && !policy.contains("unsafe") && !policy.contains('*'), "{path}: {policy}");
    let scripts = page.split("<script").skip(1);
    assert!(
        scripts.clone().all(|script| script.trim_start().starts_with("src=\"/assets/")),
        "{path} has a script inside"
    );
    let attributes = page.split('<').filter_map(|tag| tag.split('>').next());
    let inline = { attributes }
        .find(|tag| [" style=\"", " onclick=", " onload=", "javascript:"].iter().any(|part| tag.contains(part)));
    assert!(inline.is_none(), "{path}: {inline:?}");
}

/// Opens every page that leads on from the first, and of every chart there is; where `fills`, sends each form once.
async fn walk(portal: &TestPortal, reader: Member, browser: &Browser, typed: &mut Typed, fills: bool) {
    let (mut found, mut waiting) = (BTreeSet::new(), VecDeque::from(first_pages(portal)));
    while let Some(path) = waiting.pop_front() {
        if found.len() >= PAGES || !found.insert(path.clone()) {
            continue;
        }
        let answer = browser.get(&path).await;
        typed.look(reader, &path, &answer);
        let page = answer.text();
        waiting.extend(links_in(&page).into_iter().filter(|link| is_page(link) && !found.contains(link)));
        if fills && answer.status == StatusCode::OK {
            for form in forms_in(&page) {
                send(reader, browser, typed, &form, 2).await;
            }
        }
        if answer.location().starts_with('/') {
            waiting.push_back(answer.location().to_owned());
        }
    }
}

/// The pages without braces, and those of Maya's chart.
fn first_pages(portal: &TestPortal) -> Vec<String> {
    let (patient, result) = (portal.cast.maya.to_string(), portal.cast.released.to_string());
    let paths = routes::table().into_iter().filter(|route| route.method == "GET").map(|route| route.path);
    let of_maya = paths.map(|path| path.replace("{patient}", &patient).replace("{result}", &result));
    [links::chart(portal.cast.maya)]
        .into_iter()
        .chain(of_maya.filter(|path| !path.contains('{') && is_page(path)))
        .collect()
}

fn is_page(link: &str) -> bool {
    let others = ["/assets", "/demo", "/favicon", "/manifest", "/session", "/health", "/ready"];
    link.starts_with('/') && !others.iter().any(|other| link.starts_with(other)) && !link.contains("/preview/")
}

/// Fills a form in and sends it, unless it was sent before or ends what the walk needs; then what stands behind it.
async fn send(reader: Member, browser: &Browser, typed: &mut Typed, form: &Form, further: u8) {
    let shape = form.shape();
    let (before, tries) = typed.sent.get(&shape).copied().unwrap_or((StatusCode::CONTINUE, 0));
    if further == 0 || form.texts().next().is_none() || tries == TRIES || before.is_success() || before.is_redirection()
    {
        return;
    }
    if LEFT_ALONE.iter().any(|part| form.action.contains(part)) {
        return;
    }
    let fields = form.filled(|field| typed.mark(&format!("{} {field}", form.action)));
    let mut answer = post(browser, form, &fields).await;
    typed.look(reader, &form.action, &answer);
    if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
        answer = post(browser, form, &form.without_refused(&answer.text(), &fields)).await;
        typed.look(reader, &form.action, &answer);
    }
    typed.sent.insert(shape, (answer.status, tries + 1));
    let page = answer.text();
    for next in forms_in(&page) {
        Box::pin(send(reader, browser, typed, &next, further - 1)).await;
    }
    if answer.location().starts_with('/') {
        let there = browser.get(answer.location()).await;
        typed.look(reader, answer.location(), &there);
    }
}

async fn post(browser: &Browser, form: &Form, fields: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&form.action, &pairs).await
}
