//! A random walk through every way in, with a thief's steps between the owners': whatever the order, nobody reaches a
//! session that is not theirs, and no owner is kept out.
//!
//! The thief knows Maya's password and reads her mail, has found Ada's sheet and Maya's recovery code without their birth
//! dates, keeps every cookie, link and code that was ever thrown away, and has a login of his own. Every step follows from
//! a seed; a failure prints it with the steps that led there. `ANTEROOM_WALK=seed:steps` walks elsewhere, and further.

mod ada;
mod maya;
mod thief;
mod ways_back;

use anteroom::demo::enrol::Login;
use anteroom::kit::clock::{SignedDuration, Timestamp};
use anteroom::kit::random::Entropy;
use anteroom::kit::secret::Secret;
use anteroom::logins::TotpSecret;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const SESSION: &str = "__Host-anteroom";
const ENROLMENT: &str = "__Host-anteroom-enrolment";
const RESET: &str = "__Host-anteroom-reset";
const STEPS: u32 = 600;
const PASSWORD: &str = "lantern meadow copper tide";

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Step {
    MayaSignsIn,
    MayaReads,
    MayaSignsOut,
    MayaForgets,
    MayaProves,
    MayaChooses,
    MayaGoesToTheDesk,
    MayaTypesRecovery,
    MayaRenews,
    AdaBegins,
    AdaChooses,
    AdaFinishes,
    AdaSignsIn,
    AdaSignsOut,
    TimePasses,
    ThiefGivesPassword,
    ThiefGuessesCode,
    ThiefReplaysCode,
    ThiefReusesCookie,
    ThiefReusesEnrolment,
    ThiefTypesSheet,
    ThiefSkipsAhead,
    ThiefOpensLink,
    ThiefReusesLink,
    ThiefReusesReset,
    ThiefProves,
    ThiefChooses,
    ThiefTypesRecovery,
    ThiefSignsIn,
    ThiefSignsOut,
    ThiefStepsAside,
}

impl Step {
    const ALL: [Self; 31] = [
        Self::MayaSignsIn,
        Self::MayaReads,
        Self::MayaSignsOut,
        Self::MayaForgets,
        Self::MayaProves,
        Self::MayaChooses,
        Self::MayaGoesToTheDesk,
        Self::MayaTypesRecovery,
        Self::MayaRenews,
        Self::AdaBegins,
        Self::AdaChooses,
        Self::AdaFinishes,
        Self::AdaSignsIn,
        Self::AdaSignsOut,
        Self::TimePasses,
        Self::ThiefGivesPassword,
        Self::ThiefGuessesCode,
        Self::ThiefReplaysCode,
        Self::ThiefReusesCookie,
        Self::ThiefReusesEnrolment,
        Self::ThiefTypesSheet,
        Self::ThiefSkipsAhead,
        Self::ThiefOpensLink,
        Self::ThiefReusesLink,
        Self::ThiefReusesReset,
        Self::ThiefProves,
        Self::ThiefChooses,
        Self::ThiefTypesRecovery,
        Self::ThiefSignsIn,
        Self::ThiefSignsOut,
        Self::ThiefStepsAside,
    ];
}

/// An owner, and whether they ought to be signed in.
struct Owner {
    browser: Browser,
    acted: Option<SignedDuration>,
    began: SignedDuration,
}

impl Owner {
    /// Whether the session has not run into a limit.
    fn is_live(&self, now: SignedDuration) -> bool {
        let within = |since, limit| now - since < limit;
        let limits = (SignedDuration::from_mins(15), SignedDuration::from_hours(12));
        self.acted.is_some_and(|acted| within(acted, limits.0) && within(self.began, limits.1))
    }

    /// Anything that somebody does keeps a session that lives alive.
    fn acts(&mut self, now: SignedDuration) {
        self.acted = self.acted.filter(|_| self.is_live(now)).map(|_| now);
    }
}

/// What the thief has found or kept of what was thrown away.
#[derive(Default)]
struct Found {
    sessions: Vec<String>,
    enrolments: Vec<String>,
    resets: Vec<String>,
    links: Vec<String>,
    codes: Vec<String>,
}

/// What Maya has begun to come back in.
#[derive(Default)]
struct WaysBack {
    /// When she opened a link, and whether she has shown her second factor since.
    reset: Option<(SignedDuration, bool)>,
    /// The code from the desk.
    recovery: Option<String>,
    /// Her new authenticator, once she has seen its secret.
    app: Option<TotpSecret>,
    /// The password that she has chosen with the code.
    chosen: Option<Secret>,
    resets_done: u32,
    recoveries_done: u32,
}

struct World {
    portal: TestPortal,
    entropy: Entropy,
    begin: Timestamp,
    maya: Owner,
    /// What Maya signs in with today.
    login: Login,
    back: WaysBack,
    ada: Owner,
    /// Ada's authenticator, once she has seen its secret; and whether her login is made.
    app: Option<TotpSecret>,
    is_made: bool,
    thief: Browser,
    /// Whether the thief has signed in as himself, and how often he typed the sheet's code and the desk's.
    as_himself: bool,
    sheets_typed: u32,
    recoveries_typed: u32,
    found: Found,
}

#[tokio::test]
async fn no_walk_through_the_ways_in_reaches_a_session_that_is_not_ones_own() {
    let asked = std::env::var("ANTEROOM_WALK").unwrap_or_default();
    let (seed, steps) = asked.split_once(':').unwrap_or_default();
    let (seed, steps) = (seed.parse().unwrap_or(1), steps.parse().unwrap_or(STEPS));
    let mut world = World::new(seed).await;
    let mut walked = Vec::new();
    for _ in 0..steps {
        let number = world.entropy.below(u32::try_from(Step::ALL.len()).unwrap());
        let step = Step::ALL[usize::try_from(number).unwrap()];
        walked.push(step);
        world.take(step).await;
        if let Err(what) = world.holds().await {
            panic!(
                "ANTEROOM_WALK={seed}:{} {what} after {:?}",
                walked.len(),
                &walked[walked.len().saturating_sub(12)..]
            );
        }
    }
    let (resets, recoveries) = (world.back.resets_done, world.back.recoveries_done);
    println!(
        "{steps} random steps from seed {seed}, with {resets} new passwords and {recoveries} recoveries: no session that \
         is not one's own, no owner kept out"
    );
    assert!(!asked.is_empty() || (resets > 0 && recoveries > 0 && world.is_made), "the walk went nowhere");
}

impl World {
    async fn new(seed: u64) -> Self {
        let portal = TestPortal::open().await;
        let owner = || Owner { browser: portal.browser(), acted: None, began: SignedDuration::ZERO };
        let mut world = Self {
            begin: portal.clock.now(),
            maya: owner(),
            login: portal.cast.login(Member::Maya).clone(),
            back: WaysBack::default(),
            ada: owner(),
            thief: portal.browser(),
            portal,
            entropy: Entropy::seeded(seed),
            app: None,
            is_made: false,
            as_himself: false,
            sheets_typed: 0,
            recoveries_typed: 0,
            found: Found::default(),
        };
        world.maya_signs_in().await;
        world.portal.prove_email(&world.maya.browser, "maya@example.org").await;
        world
    }

    /// How long the walk has taken.
    fn now(&self) -> SignedDuration {
        self.portal.clock.now().duration_since(self.begin)
    }

    fn wait(&self, by: SignedDuration) {
        self.portal.wait(by);
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::MayaSignsIn => self.maya_signs_in().await,
            Step::MayaReads => self.maya_reads().await,
            Step::MayaSignsOut => Self::sign_out(&mut self.maya, &mut self.found).await,
            Step::MayaForgets | Step::MayaProves | Step::MayaChooses => self.maya_resets(step).await,
            Step::MayaGoesToTheDesk | Step::MayaTypesRecovery | Step::MayaRenews => self.maya_recovers(step).await,
            Step::AdaBegins | Step::AdaChooses | Step::AdaFinishes => self.ada_enrols(step).await,
            Step::AdaSignsIn => self.ada_signs_in().await,
            Step::AdaSignsOut => Self::sign_out(&mut self.ada, &mut self.found).await,
            Step::TimePasses => self.wait(SignedDuration::from_mins(i64::from(self.entropy.below(40)))),
            thiefs => self.thief_takes(thiefs).await,
        }
    }

    /// The password, then a code; the cookie of the half session is thrown away with it.
    async fn sign_in(&mut self, who: Member, login: &Login) {
        self.wait(SignedDuration::from_secs(31));
        let browser = if who == Member::Maya { &self.maya.browser } else { &self.ada.browser };
        let fields = [("username", login.username.as_str()), ("password", login.password.reveal())];
        let answer = browser.post("/sign-in", &fields).await;
        assert_eq!(answer.location(), "/sign-in/code", "{who:?} must get in: {} {}", answer.status, answer.text());
        self.found.sessions.extend(browser.cookie(SESSION));
        let code = login.totp.code(self.portal.clock.now()).expect("a code").reveal().to_owned();
        let answer = browser.post("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(answer.location(), "/", "{who:?} must get in: {} {}", answer.status, answer.text());
        self.found.codes.push(code);
    }

    async fn sign_out(owner: &mut Owner, found: &mut Found) {
        let cookie = owner.browser.cookie(SESSION);
        owner.browser.post("/sign-out", &[]).await;
        found.sessions.extend(cookie);
        owner.acted = None;
    }

    /// What must be so after each step.
    async fn holds(&mut self) -> Result<(), String> {
        let cast = &self.portal.cast;
        for (whose, chart) in [("Maya's", cast.maya), ("Ada's", cast.ada), ("Omar's", cast.omar)] {
            if self.thief.get(format!("/patients/{chart}")).await.status == StatusCode::OK {
                return Err(format!("the thief reads {whose} record"));
            }
        }
        let own = self.thief.get(format!("/patients/{}", cast.nils)).await;
        if own.status == StatusCode::OK && !self.as_himself {
            return Err("the thief is somebody without having signed in".to_owned());
        }
        let account = self.thief.get("/account").await;
        if account.status == StatusCode::OK && names_another(&account) {
            return Err("the thief has another's account page".to_owned());
        }
        self.owner_is_in("Maya", Member::Maya).await?;
        self.owner_is_in("Ada", Member::Invited).await
    }

    /// An owner who has signed in is in until their limits, and neither shorter nor longer. Looking extends nothing.
    async fn owner_is_in(&self, name: &str, who: Member) -> Result<(), String> {
        let owner = if who == Member::Maya { &self.maya } else { &self.ada };
        let is_live = owner.is_live(self.now());
        let is_in = owner.browser.get("/session/left").await.status == StatusCode::OK;
        (is_in == is_live).then_some(()).ok_or(format!("{name} is signed in: {is_in}; ought to be: {is_live}"))
    }
}

fn names_another(page: &Answer) -> bool {
    ["Maya Okafor", "Ada Whitcombe", "Omar Okafor"].iter().any(|name| page.text().contains(name))
}
