//! What can be seen of a page, kept by it, and asked for by it.

use std::path::PathBuf;
use std::sync::PoisonError;

use chromiumoxide::cdp::browser_protocol::page::PrintToPdfParams;
use chromiumoxide::page::ScreenshotParams;
use serde_json::Value;

use super::Tab;
use crate::support::target;

impl Tab {
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
        let source = self.string("(e => e.outerHTML + e.textContent)(document.documentElement)").await;
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
