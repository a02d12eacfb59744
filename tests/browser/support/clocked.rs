//! A portal whose clock the journey moves: in the test's own process, with an empty clinic that the doorway fills.

use std::path::PathBuf;
use std::time::Duration;

use anteroom::demo::enrol::Doorway;
use anteroom::features::laboratory::{File, Taken, Via, take_in};
use anteroom::hostile::ParseWorker;
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::random::Entropy;
use anteroom::logins::TotpSecret;
use anteroom::outside::{Letter, Outside, PortalUrl, Way};
use anteroom::vault::outbox::Channel;
use anteroom::vault::{Cost, Opening, Vault, Workers};
use anteroom::web::address::Address;
use anteroom::web::pace::Pace;
use anteroom::web::portal::{Parts, Portal};
use anteroom::web::shown_once::ShownOnce;
use anteroom::web::{router, server};
use anteroom::{features, routes};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::inbox::Inbox;
use super::tab::Tab;

/// How far back the clinic begins: letting people in moves the clock on.
const BEHIND: SignedDuration = SignedDuration::from_mins(30);

/// The portal. Its clock goes with the machine's, plus what the journey has moved it.
pub struct ClockedPortal {
    /// Where it is, without a slash at the end.
    pub url: String,
    /// What it keeps.
    pub vault: Vault,
    inner: Portal,
    clock: Clock,
    running: [JoinHandle<()>; 2],
    _kept: (TempDir, Workers),
}

impl ClockedPortal {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::settable(Clock::system().now() - BEHIND);
        let opening = Opening {
            folder: folder.path().join("data"),
            unlock_file: folder.path().join("key"),
            clock: clock.clone(),
            entropy: Entropy::system(),
            cost: Cost::Cheap,
        };
        let (vault, threads) = Vault::open(&opening).expect("an empty folder opens");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let listening = listener.local_addr().expect("its address");
        // Where it listens is its public address, so that links are sent.
        let url = format!("http://{listening}");
        let parser = ParseWorker::start(PathBuf::from(env!("CARGO_BIN_EXE_anteroom"))).await;
        let outside = Outside::new(vault.clone(), PortalUrl::new(Some(url.clone())), Way::kept());
        let address = Address::new(Some(url.clone()), Vec::new(), listening);
        let parts = Parts {
            vault: vault.clone(),
            address,
            parser: parser.expect("the parse worker"),
            outside,
            shown_once: ShownOnce::default(),
            pace: Pace::of(u32::MAX),
            brought: anteroom::web::feature::brought(features::ALL),
            demo: false,
        };
        let inner = Portal::new(parts);
        let router = router::build(&inner, routes::table());
        let serving = tokio::spawn(server::serve(listener, router, false, std::future::pending()));
        let ticking = tokio::spawn(tick(clock.clone()));
        Self { url, vault, inner, clock, running: [serving, ticking], _kept: (folder, threads) }
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// Lets people in by code, as the demo does.
    pub fn doorway(&self) -> Doorway<'_> {
        Doorway::new(&self.vault, &self.clock)
    }

    /// Sends what is due, and takes what was mailed since the last look, the oldest first.
    pub async fn post(&self) -> Vec<Letter> {
        self.inner.outside.round(Channel::Email).await.expect("the outbox can be worked through");
        self.inner.outside.collect()
    }

    /// A laboratory's file comes, of which all can be seen.
    pub async fn laboratory_sends(&self, text: &str) {
        assert_eq!(self.laboratory_brings(text).await.values_waiting(), 0);
    }

    /// A laboratory's file comes.
    pub async fn laboratory_brings(&self, text: &str) -> Taken {
        let file = File { name: "day.hl7".to_owned(), bytes: text.as_bytes().to_vec(), via: Via::Folder };
        let taken = take_in(&self.vault, &self.inner.parser, &self.vault.laboratory_watch(), file).await;
        taken.expect("the file is taken in")
    }

    /// A folder that it watches for laboratories' files.
    pub fn watch_a_folder(&self) -> Inbox {
        Inbox::of(&self.inner)
    }

    /// Moves the clock on.
    pub fn wait(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// Moves the clock on to the machine's, by which apps reckon their codes.
    pub fn catch_up(&self) {
        self.wait(Clock::system().now().duration_since(self.vault.now()));
    }

    /// Signs somebody in at the portal's own time, and comes to their first page.
    pub async fn sign_in(&self, tab: &Tab, username: &str, password: &str, totp: &TotpSecret) {
        // No code works twice.
        self.wait(SignedDuration::from_secs(31));
        tab.goto(&self.at("/sign-in")).await;
        tab.fill("User name", username).await;
        tab.fill("Password", password).await;
        tab.click("Sign in").await;
        tab.fill("Code from your app", totp.code(self.vault.now()).expect("a code").reveal()).await;
        tab.click("Continue").await;
        assert_ne!(tab.heading().await, "Enter your code", "{}", tab.describe().await);
    }
}

impl Drop for ClockedPortal {
    fn drop(&mut self) {
        self.running.iter().for_each(JoinHandle::abort);
    }
}

/// Time passes, so that sessions and codes behave as they do for people.
async fn tick(clock: Clock) {
    let step = Duration::from_millis(200);
    loop {
        tokio::time::sleep(step).await;
        clock.advance(SignedDuration::from_millis(200));
    }
}
