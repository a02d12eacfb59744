//! One Chromium for a test, with a profile of its own; each [`Tab`] in it is a different person's browser.

use std::path::Path;
use std::time::Duration;

use chromiumoxide::browser::BrowserConfig;
use chromiumoxide::cdp::browser_protocol::browser::{SetDownloadBehaviorBehavior, SetDownloadBehaviorParams};
use chromiumoxide::cdp::browser_protocol::target::{CreateBrowserContextParams, CreateTargetParams};
use futures::StreamExt as _;
use tempfile::TempDir;
use tokio::task::JoinHandle;

use super::tab::Tab;

const CHROMIUM: &str = "/usr/bin/chromium";

/// Nothing that talks to anybody but the portal.
const FLAGS: [&str; 10] = [
    "disable-gpu",
    "disable-background-networking",
    "disable-component-update",
    "disable-default-apps",
    "disable-dev-shm-usage",
    "disable-domain-reliability",
    "disable-quic",
    "disable-sync",
    "no-default-browser-check",
    "no-first-run",
];

/// A running Chromium. Stops when dropped.
pub struct Browser {
    chromium: chromiumoxide::Browser,
    events: JoinHandle<()>,
    profile: TempDir,
}

impl Browser {
    /// Starts Chromium with an empty profile.
    pub async fn start() -> Self {
        assert!(Path::new(CHROMIUM).exists(), "{CHROMIUM} is missing: `tests/run prepare` installs it");
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        let config = BrowserConfig::builder()
            .chrome_executable(CHROMIUM)
            .new_headless_mode()
            .no_sandbox()
            .user_data_dir(profile.path().join("profile"))
            .viewport(None)
            .launch_timeout(Duration::from_mins(1))
            .request_timeout(Duration::from_mins(1))
            .disable_default_args()
            .args(FLAGS)
            .arg("enable-automation")
            .build()
            .expect("the browser's settings are complete");
        let (chromium, mut handler) = chromiumoxide::Browser::launch(config).await.expect("Chromium starts");
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        Self { chromium, events, profile }
    }

    /// A tab that shares no cookies with any other: another person at another machine.
    pub async fn person(&self) -> Tab {
        let [tab] = self.tabs().await;
        tab
    }

    /// Several tabs of one person's browser, which share its cookies.
    pub async fn tabs<const N: usize>(&self) -> [Tab; N] {
        let context = self.chromium.create_browser_context(CreateBrowserContextParams::default()).await;
        let context = context.expect("a browser context");
        let downloads = tempfile::tempdir_in(self.profile.path()).expect("a folder for downloads").keep();
        let behaviour = SetDownloadBehaviorParams::builder()
            .behavior(SetDownloadBehaviorBehavior::Allow)
            .browser_context_id(context.clone())
            .download_path(downloads.to_string_lossy())
            .build()
            .expect("complete parameters");
        self.chromium.execute(behaviour).await.expect("downloads are kept");
        let mut tabs = Vec::new();
        for _ in 0..N {
            let target = CreateTargetParams::builder().url("about:blank").browser_context_id(context.clone()).build();
            let page = self.chromium.new_page(target.expect("complete parameters")).await.expect("a tab opens");
            tabs.push(Tab::new(page, downloads.clone()).await);
        }
        tabs.try_into().unwrap_or_else(|_| unreachable!("as many tabs as were opened"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Chromium itself is killed by its handle; this ends the task that listened to it.
        self.events.abort();
    }
}
