//! One person's browser: what they do, and what can be seen of the page.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams, SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::browser_protocol::network::EventRequestWillBeSent;
use chromiumoxide::cdp::browser_protocol::page::{
    GetNavigationHistoryParams, NavigateParams, NavigateToHistoryEntryParams, PrintToPdfParams,
};
use chromiumoxide::cdp::browser_protocol::web_authn::{
    AddVirtualAuthenticatorParams, AuthenticatorProtocol, AuthenticatorTransport, EnableParams,
    VirtualAuthenticatorOptions,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::layout::Point;
use chromiumoxide::page::ScreenshotParams;
use futures::StreamExt as _;
use serde_json::Value;

use super::find::{literal, with_find};
use super::target;

/// How long a page may take on a loaded machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Light or dark, as the reader's system prefers.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    /// Dark words on a light page.
    Light,
    /// Light words on a dark page.
    Dark,
}

impl Scheme {
    const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A tab with cookies of its own. Every method panics, with the page's words, when the page is not as expected.
pub struct Tab {
    page: Page,
    downloads: PathBuf,
    requests: Arc<Mutex<Vec<String>>>,
    left: AtomicU32,
    width: Mutex<u32>,
    scheme: Mutex<Scheme>,
}

impl Tab {
    pub(super) async fn new(page: Page, downloads: PathBuf) -> Self {
        let requests = Arc::new(Mutex::new(Vec::new()));
        let mut sent = page.event_listener::<EventRequestWillBeSent>().await.expect("requests can be watched");
        let seen = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Some(event) = sent.next().await {
                seen.lock().unwrap_or_else(PoisonError::into_inner).push(event.request.url.clone());
            }
        });
        let tab = Self {
            page,
            downloads,
            requests,
            left: AtomicU32::new(0),
            width: Mutex::new(0),
            scheme: Mutex::new(Scheme::Light),
        };
        tab.viewport(390).await;
        tab.scheme(Scheme::Light).await;
        tab
    }

    /// Gives the person's machine a device that makes passkeys and confirms each with a finger at once.
    pub async fn with_device(&self) {
        self.page.execute(EnableParams::default()).await.expect("passkeys can be played");
        let device = VirtualAuthenticatorOptions::builder()
            .protocol(AuthenticatorProtocol::Ctap2)
            .transport(AuthenticatorTransport::Internal)
            .has_resident_key(true)
            .has_user_verification(true)
            .is_user_verified(true)
            .automatic_presence_simulation(true)
            .build()
            .expect("complete options");
        self.page.execute(AddVirtualAuthenticatorParams::new(device)).await.expect("a device");
    }

    // ---- What a person does ----

    /// Opens an address.
    pub async fn goto(&self, address: &str) {
        self.leave(async {
            self.page.execute(NavigateParams::new(address)).await.expect("an address to go to");
        })
        .await;
    }

    /// Goes one page back.
    pub async fn back(&self) {
        let history = self.page.execute(GetNavigationHistoryParams {}).await.expect("the history").result;
        let before = usize::try_from(history.current_index - 1).expect("there is a page to go back to");
        let entry = NavigateToHistoryEntryParams::new(history.entries[before].id);
        self.leave(async {
            self.page.execute(entry).await.expect("going back");
        })
        .await;
    }

    /// Types into the field with this label, name or id, over what stands there.
    pub async fn fill(&self, field: &str, value: &str) {
        let expression = format!(
            "(e => {{ if (!e) return false; e.focus(); e.select?.(); return document.activeElement === e }})(find.field({}))",
            literal(field)
        );
        let found = self.eval(&with_find(&expression)).await;
        assert_eq!(found, Value::Bool(true), "no field “{field}” on this page:\n{}", self.describe().await);
        self.type_text(value).await;
    }

    /// Picks an option of a list by its words.
    pub async fn select(&self, field: &str, option: &str) {
        let expression = format!(
            "(e => {{ const o = [...(e?.options ?? [])].find(o => plain(o.text) === {option}); if (!o) return false; \
             e.value = o.value; e.dispatchEvent(new Event('change', {{ bubbles: true }})); return true }})(find.field({field}))",
            field = literal(field),
            option = literal(option),
        );
        let found = self.eval(&with_find(&expression)).await;
        assert_eq!(found, Value::Bool(true), "no “{option}” in “{field}” on this page:\n{}", self.describe().await);
    }

    /// Ticks a box or picks a choice by the words beside it.
    pub async fn check(&self, choice: &str) {
        let spot = self.spot(&format!("find.choice({})", literal(choice)), choice).await;
        self.page.click(spot).await.expect("a click");
    }

    /// Follows a link or presses a button by its words, and waits for the page it leads to.
    pub async fn click(&self, words: &str) {
        let spot = self.spot(&format!("find.button({})", literal(words)), words).await;
        self.leave(async {
            self.page.click(spot).await.expect("a click");
        })
        .await;
    }

    /// Presses what does not lead to another page.
    pub async fn touch(&self, words: &str) {
        let spot = self.spot(&format!("find.button({})", literal(words)), words).await;
        self.page.click(spot).await.expect("a click");
    }

    /// Presses a link or button that hands over a file; its bytes.
    pub async fn download(&self, words: &str) -> Vec<u8> {
        // An earlier download of the same name would be written over, unseen.
        for earlier in self.downloaded() {
            std::fs::remove_file(earlier).expect("an earlier download can be removed");
        }
        self.touch(words).await;
        let begin = Instant::now();
        while self.downloaded().is_empty() {
            assert!(begin.elapsed() < PATIENCE, "no file came from:\n{}", self.describe().await);
            pause().await;
        }
        std::fs::read(&self.downloaded()[0]).expect("a downloaded file can be read")
    }

    /// Chooses a file in an upload field.
    pub async fn upload(&self, field: &str, file: &Path) {
        self.upload_all(field, &[file.to_owned()]).await;
    }

    /// Chooses several files in an upload field.
    pub async fn upload_all(&self, field: &str, files: &[PathBuf]) {
        let found = EvaluateParams::new(with_find(&format!("find.field({})", literal(field))));
        let found = self.page.execute(found).await.expect("a look at the page").result.result.object_id;
        let object = found.unwrap_or_else(|| panic!("no upload field “{field}”"));
        let names = files.iter().map(|file| file.to_string_lossy());
        let files = SetFileInputFilesParams::builder().files(names).object_id(object).build();
        self.page.execute(files.expect("complete parameters")).await.expect("a file is chosen");
    }

    /// Presses one key: `Tab`, `Enter`, `ArrowDown` …
    pub async fn press(&self, key: &str) {
        let body = self.page.find_element("html").await.expect("a page");
        body.press_key(key).await.expect("a key that exists");
    }

    /// Presses a key that leads to another page.
    pub async fn press_and_leave(&self, key: &str) {
        self.leave(self.press(key)).await;
    }

    /// Types wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.page.execute(InsertTextParams::new(text)).await.expect("typing");
    }

    /// Makes the window so many CSS pixels wide.
    pub async fn viewport(&self, width: u32) {
        let height = if width < 600 { 844 } else { 900 };
        let metrics = SetDeviceMetricsOverrideParams::new(width, height, 1.0, false);
        self.page.execute(metrics).await.expect("a window size");
        *self.width.lock().unwrap_or_else(PoisonError::into_inner) = width;
    }

    /// Prefers light or dark.
    pub async fn scheme(&self, scheme: Scheme) {
        let feature = MediaFeature::new("prefers-color-scheme", scheme.word());
        let media = SetEmulatedMediaParams::builder().feature(feature).build();
        self.page.execute(media).await.expect("a colour scheme");
        *self.scheme.lock().unwrap_or_else(PoisonError::into_inner) = scheme;
    }

    /// Draws the page with the few colours of somebody who chose their own, or no longer.
    pub async fn forced_colours(&self, on: bool) {
        let feature = MediaFeature::new("forced-colors", if on { "active" } else { "none" });
        let media = SetEmulatedMediaParams::builder().feature(feature).build();
        self.page.execute(media).await.expect("forced colours");
    }

    /// Turns the page's own script off or on, from the next page on.
    pub async fn script(&self, on: bool) {
        self.page.execute(SetScriptExecutionDisabledParams::new(!on)).await.expect("a script setting");
    }

    // ---- What can be seen ----

    /// The words of the main part.
    pub async fn text(&self) -> String {
        self.string("(document.querySelector('main') ?? document.body).innerText").await
    }

    /// The first heading.
    pub async fn heading(&self) -> String {
        self.string("document.querySelector('h1')?.innerText ?? ''").await
    }

    /// The window's title.
    pub async fn title(&self) -> String {
        self.string("document.title").await
    }

    /// The page's address.
    pub async fn url(&self) -> String {
        self.string("location.href").await
    }

    /// The addresses of the page's links.
    pub async fn links(&self) -> Vec<String> {
        let found = self.eval("[...document.querySelectorAll('a[href]')].map(link => link.href)").await;
        serde_json::from_value(found).expect("a list of addresses")
    }

    /// What the focus is on: its name for screen readers, roughly.
    pub async fn focus(&self) -> String {
        let name =
            "(e => (e.labels?.[0]?.innerText || e.innerText || e.id || e.tagName).trim())(document.activeElement)";
        self.string(name).await
    }

    /// The value of an expression.
    pub async fn string(&self, expression: &str) -> String {
        match self.eval(expression).await {
            Value::String(text) => text,
            other => panic!("words were expected of {expression}, not {other}"),
        }
    }

    /// Checks that words stand on the page.
    pub async fn shows(&self, words: &str) {
        let text = self.text().await;
        assert!(text.contains(words), "“{words}” was expected on this page:\n{}", self.describe().await);
    }

    /// Checks that words do not stand on the page, nor anywhere in its source.
    pub async fn hides(&self, words: &str) {
        let source = self.string("document.documentElement.outerHTML").await;
        assert!(!source.contains(words), "“{words}” was not expected on this page:\n{}", self.describe().await);
    }

    /// The names and values of the cookies, those out of script's reach included.
    pub async fn cookies(&self) -> Vec<(String, String)> {
        let cookies = self.page.get_cookies().await.expect("the cookies");
        cookies.into_iter().map(|cookie| (cookie.name, cookie.value)).collect()
    }

    /// Every address this tab has asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The page as a picture, kept in `target/screenshots` under its name, width and scheme.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let width = *self.width.lock().unwrap_or_else(PoisonError::into_inner);
        let scheme = self.scheme.lock().unwrap_or_else(PoisonError::into_inner).word();
        let file = target("screenshots").join(format!("{name}-{width}-{scheme}.png"));
        let whole = ScreenshotParams::builder().full_page(true).build();
        self.page.save_screenshot(whole, &file).await.expect("a picture of the page");
        file
    }

    /// The page as it prints, with its own page size.
    pub async fn print(&self) -> Vec<u8> {
        let paper = PrintToPdfParams::builder().prefer_css_page_size(true).print_background(false).build();
        self.page.pdf(paper).await.expect("the page prints")
    }

    /// Serious and critical findings of axe-core under WCAG 2.2 AA, one line each. Empty when all is well.
    pub async fn axe(&self) -> Vec<String> {
        let source = target("axe").join("axe.min.js");
        let source = std::fs::read_to_string(&source);
        let source = source.expect("target/axe/axe.min.js: `tests/run prepare` fetches it");
        if self.eval("typeof axe").await == "undefined" {
            self.eval(&format!("{source}; 0")).await;
        }
        let found = self.eval(AXE).await;
        serde_json::from_value(found).expect("a list of findings")
    }

    /// What has to be scrolled sideways on phones and screens. Empty when all is well.
    pub async fn sideways(&self) -> Vec<String> {
        let width = *self.width.lock().unwrap_or_else(PoisonError::into_inner);
        let mut found = Vec::new();
        for narrow in [320, 390, 1200] {
            self.viewport(narrow).await;
            if let Value::String(wide) = self.eval(TOO_WIDE).await {
                found.push(format!("scrolls sideways at {narrow} px: {wide}"));
            }
        }
        self.viewport(width).await;
        found
    }

    /// What is kept in the browser beside cookies. Empty when all is well.
    pub async fn kept(&self) -> Vec<String> {
        serde_json::from_value(self.eval(KEPT).await).expect("a list of names")
    }

    /// Addresses asked for that are not the portal's own. Empty when all is well.
    pub fn foreign(&self, portal: &str) -> Vec<String> {
        let own = |url: &str| url.starts_with(portal) || url.starts_with("data:") || url.starts_with("about:");
        self.requests().into_iter().filter(|url| !own(url)).collect()
    }

    /// Address, heading and words: for messages of failed checks.
    pub async fn describe(&self) -> String {
        format!("{}\n# {}\n{}", self.url().await, self.heading().await, self.text().await)
    }

    /// What an expression gives in the page; promises are awaited.
    pub async fn eval(&self, expression: &str) -> Value {
        let begin = Instant::now();
        loop {
            match self.try_eval(expression).await {
                Ok(value) => return value,
                // The page is being replaced under our hands.
                Err(fault) if begin.elapsed() < Duration::from_secs(5) && fault.contains("context") => pause().await,
                Err(fault) => panic!("{fault}\nin {}", expression.chars().take(300).collect::<String>()),
            }
        }
    }

    async fn try_eval(&self, expression: &str) -> Result<Value, String> {
        let params =
            EvaluateParams::builder().expression(expression).return_by_value(true).await_promise(true).build()?;
        let found = self.page.execute(params).await.map_err(|fault| fault.to_string())?.result;
        match found.exception_details {
            Some(fault) => {
                Err(format!("{} {:?}", fault.text, fault.exception.and_then(|exception| exception.description)))
            }
            None => Ok(found.result.value.unwrap_or(Value::Null)),
        }
    }

    /// Where to click on something. Fails when it is not there or when something lies over it.
    async fn spot(&self, expression: &str, words: &str) -> Point {
        let spot = self.eval(&with_find(&format!("find.spot({expression})"))).await;
        assert!(!spot.is_null(), "no “{words}” to click on this page:\n{}", self.describe().await);
        assert_eq!(spot["cover"], Value::Null, "something lies over “{words}” at {}", self.url().await);
        Point::new(spot["x"].as_f64().unwrap_or_default(), spot["y"].as_f64().unwrap_or_default())
    }

    /// Does something that leads to another page, and waits until that page is whole.
    async fn leave(&self, act: impl Future<Output = ()>) {
        // A number, not a mark: going back may bring up a page that was marked when it was left.
        let number = self.left.fetch_add(1, Ordering::Relaxed);
        self.eval(&format!("document.documentElement.dataset.left = {number}")).await;
        act.await;
        let begin = Instant::now();
        let arrived =
            format!("document.readyState === 'complete' && document.documentElement.dataset.left !== '{number}'");
        while self.try_eval(&arrived).await != Ok(Value::Bool(true)) {
            assert!(begin.elapsed() < PATIENCE, "no other page came; still at:\n{}", self.describe().await);
            pause().await;
        }
    }

    fn downloaded(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(&self.downloads).expect("the downloads");
        let files = files.filter_map(|file| file.ok().map(|file| file.path()));
        let is_whole = |file: &PathBuf| {
            let is_under_way = file.extension().is_some_and(|end| end == "crdownload");
            !is_under_way && file.metadata().is_ok_and(|about| about.len() > 0)
        };
        files.filter(is_whole).collect()
    }
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

const AXE: &str = "axe.run(document, {
    preload: false,
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
}).then(found => found.violations
    .filter(rule => ['serious', 'critical'].includes(rule.impact))
    .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html} (${node.failureSummary})`)))";

const TOO_WIDE: &str = "(() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return null;
    const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1);
    return `${page.scrollWidth} px: ` + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ');
})()";

const KEPT: &str = "(async () => {
    const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    for (const base of await indexedDB.databases()) kept.push(`indexedDB ${base.name}`);
    for (const name of await caches.keys()) kept.push(`cache ${name}`);
    for (const worker of await navigator.serviceWorker.getRegistrations()) kept.push(`worker ${worker.scope}`);
    return kept;
})()";
