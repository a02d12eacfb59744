//! One person's browser: what they do, and what can be seen of the page.

mod acting;
mod capture;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::network::EventRequestWillBeSent;
use chromiumoxide::cdp::browser_protocol::page::{
    GetNavigationHistoryParams, NavigateParams, NavigateToHistoryEntryParams,
};
use chromiumoxide::cdp::browser_protocol::web_authn::{
    AddVirtualAuthenticatorParams, AuthenticatorProtocol, AuthenticatorTransport, EnableParams,
    VirtualAuthenticatorOptions,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::layout::Point;
use futures::StreamExt as _;
use serde_json::Value;

use super::find::with_find;

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
}

async fn pause() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}
