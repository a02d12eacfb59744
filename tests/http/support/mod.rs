//! A portal with its cast, in a folder of its own, at a clock that the test sets.

mod browser;
mod cast;
mod device;
mod template;
mod ways_back;

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::PathBuf;
use std::rc::Rc;

use anteroom::hostile::ParseWorker;
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::id::{PatientId, RequestId};
use anteroom::outside::{Letter, Outside, PortalUrl, Way};
use anteroom::vault::outbox::{Channel, Kind};
use anteroom::vault::{Workers, verify_each};
use anteroom::web::address::Address;
use anteroom::web::pace::Pace;
use anteroom::web::portal::{Parts, Portal};
use anteroom::web::router;
use anteroom::web::shown_once::ShownOnce;
use anteroom::{demo, features, links, routes};
use axum::Router;
use axum::http::StatusCode;

pub use browser::{Answer, Browser, multipart};
pub use cast::{Cast, Member, patient, result, wish};
pub use device::{Device, Forged};

/// A request that touched a chart: it must have left a row.
type Touched = Rc<RefCell<Vec<(RequestId, String)>>>;

/// The portal under test. When it is dropped it proves its trail: the chain holds, and every request that touched a
/// chart left a row.
pub struct TestPortal {
    /// Who is who.
    pub cast: Cast,
    /// The clock; it stands still until moved.
    pub clock: Clock,
    /// The portal itself.
    pub portal: Portal,
    router: Router,
    touched: Touched,
    place: tempfile::TempDir,
    _threads: Workers,
}

/// The host name of the portal under test.
pub const HOST: &str = "portal.elm.example";

impl TestPortal {
    /// A clinic with its cast.
    pub async fn open() -> Self {
        Self::sending(Way::kept()).await
    }

    /// A clinic with its cast whose letters go this way.
    pub async fn sending(way: Way) -> Self {
        Self::around(template::with_cast().await, way, u32::MAX).await
    }

    /// A clinic with its cast whose logins open so many pages at once.
    pub async fn paced(pages: u32) -> Self {
        Self::around(template::with_cast().await, Way::kept(), pages).await
    }

    /// A clinic that nobody has set up.
    pub async fn empty() -> Self {
        Self::around((template::empty(), Cast::nobody()), Way::kept(), u32::MAX).await
    }

    async fn around((place, cast): (template::Place, Cast), way: Way, pages: u32) -> Self {
        let template::Place { folder, clock, vault, threads } = place;
        let program = PathBuf::from(env!("CARGO_BIN_EXE_anteroom"));
        let parser = ParseWorker::start(program).await.expect("the parse worker starts");
        let public = Some(format!("https://{HOST}"));
        let outside = Outside::new(vault.clone(), PortalUrl::new(public.clone()), way);
        let address = Address::new(public, vec![[10, 0, 0, 1].into()], ([127, 0, 0, 1], 8080).into());
        let portal = Portal::new(Parts {
            vault,
            address,
            parser,
            outside,
            shown_once: ShownOnce::default(),
            pace: Pace::of(pages),
            brought: anteroom::web::feature::brought(features::ALL),
            demo: false,
        });
        let router = router::build(&portal, routes::table());
        Self { cast, clock, portal, router, touched: Touched::default(), place: folder, _threads: threads }
    }

    /// A browser that this member of the cast has signed in with.
    pub async fn as_(&self, member: Member) -> Browser {
        let browser = self.browser();
        match member {
            Member::Anonymous => {}
            Member::Half => browser.give_password(self.cast.login(Member::Maya)).await,
            Member::Invited => browser.begin_enrolment(&self.cast).await,
            Member::Locked => browser.set_cookie("__Host-anteroom", &self.cast.closed_session),
            _ => browser.sign_in(self, self.cast.login(member)).await,
        }
        browser
    }

    /// A browser that nobody has used.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone(), Rc::clone(&self.touched))
    }

    /// Moves the clock on.
    pub fn wait(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// Collects what has been mailed and texted since the last look, the oldest first.
    pub async fn post(&self) -> Vec<Letter> {
        for channel in Channel::ALL {
            self.portal.outside.round(channel).await.expect("the outbox can be worked through");
        }
        self.portal.outside.collect()
    }

    /// What those tell of.
    pub async fn mailed_kinds(&self) -> Vec<Kind> {
        self.post().await.into_iter().map(|letter| letter.kind).collect()
    }

    /// The token or code in the one letter of this kind among what has come since the last look.
    pub async fn mailed(&self, kind: Kind) -> String {
        let post = self.post().await;
        let mut secrets = post.iter().filter(|letter| letter.kind == kind).filter_map(|letter| letter.secret.as_ref());
        let secret = secrets.next().unwrap_or_else(|| panic!("no {kind:?} among {post:?}"));
        assert!(secrets.next().is_none(), "more than one {kind:?} has come");
        secret.reveal().to_owned()
    }

    /// Gives somebody who is signed in an e-mail address, and proves it with the link.
    pub async fn prove_email(&self, browser: &Browser, address: &str) {
        browser.post(links::DETAILS_EMAIL, &[("email", address)]).await;
        let token = self.mailed(Kind::VerifyAddress).await;
        let proven = self.browser().post(links::verify_address(&token), &[]).await;
        assert_eq!(proven.status, StatusCode::OK, "{}", proven.text());
    }

    /// Lets people in by code, as the demo does.
    pub fn doorway(&self) -> demo::enrol::Doorway<'_> {
        demo::enrol::Doorway::new(&self.portal.vault, &self.clock)
    }

    /// The data folder.
    pub fn folder(&self) -> PathBuf {
        self.place.path().join("data")
    }

    /// The files of all attachments.
    pub fn objects(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.folder().join("objects")).expect("the folder of attachments");
        files.map(|file| file.expect("an attachment").path()).collect()
    }

    /// Changes a setting, as the manager does.
    pub async fn set(&self, name: &str, value: &str) {
        let saved = self
            .as_(Member::Vera)
            .await
            .post(anteroom::links::SETTINGS, &[(name, value), ("without_team", "yes")])
            .await;
        assert_eq!(saved.location(), anteroom::links::SETTINGS, "{}", saved.text());
    }

    /// How many rows of the trail a request left.
    pub fn rows_of(&self, answer: &Answer) -> usize {
        let asked: RequestId = answer.header("x-request-id").parse().expect("every answer carries its id");
        let (mut rows, key) = (0, self.place.path().join("key"));
        verify_each(&self.folder(), &key, |request| rows += usize::from(request == asked)).expect("the trail holds");
        rows
    }

    fn prove_the_trail(&self) {
        let mut on_the_trail = HashSet::new();
        let (data, key) = (self.place.path().join("data"), self.place.path().join("key"));
        verify_each(&data, &key, |request| {
            on_the_trail.insert(request);
        })
        .expect("the trail holds");
        for (request, what) in self.touched.borrow().iter() {
            assert!(
                on_the_trail.contains(request),
                "{what} touched a chart and left no row on the trail. Every handler of a chart must take its Chart<P> \
                 from the extractor, which writes the row before it hands out leave."
            );
        }
    }
}

impl Drop for TestPortal {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.prove_the_trail();
        }
    }
}

/// Whether a path names a chart, as every route with `{patient}` does.
pub fn names_a_chart(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.any(|part| part == "patients") && parts.next().is_some_and(|id| id.parse::<PatientId>().is_ok())
}
