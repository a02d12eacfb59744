//! A random walk through every way in, with a thief's steps between the owners': whatever the order, nobody reaches a
//! session that is not theirs, and no owner is kept out.
//!
//! The thief knows Maya's password, has found Ada's sheet without her birth date, keeps every cookie and code that was
//! ever thrown away, and has a login of his own. Every step follows from a seed; a failure prints it with the steps
//! that led there. `ANTEROOM_WALK=seed:steps` walks elsewhere, and further.

use anteroom::demo::enrol::Login;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::random::Entropy;
use anteroom::kit::secret::Secret;
use anteroom::vault::TotpSecret;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

const SESSION: &str = "__Host-anteroom";
const ENROLMENT: &str = "__Host-anteroom-enrolment";
const STEPS: u32 = 400;
const PASSWORD: &str = "lantern meadow copper tide";

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Step {
    MayaSignsIn,
    MayaReads,
    MayaSignsOut,
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
    ThiefSignsIn,
    ThiefSignsOut,
    ThiefStepsAside,
}

impl Step {
    const ALL: [Self; 19] = [
        Self::MayaSignsIn,
        Self::MayaReads,
        Self::MayaSignsOut,
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

struct World {
    portal: TestPortal,
    entropy: Entropy,
    now: SignedDuration,
    maya: Owner,
    ada: Owner,
    /// Ada's authenticator, once she has seen its secret; and whether her login is made.
    app: Option<TotpSecret>,
    is_made: bool,
    thief: Browser,
    /// Whether the thief has signed in as himself, and how often he typed the sheet's code.
    as_himself: bool,
    sheets_typed: u32,
    /// Cookies and codes that were thrown away.
    sessions: Vec<String>,
    enrolments: Vec<String>,
    codes: Vec<String>,
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
    println!("{steps} random steps from seed {seed}: no session that is not one's own, no owner kept out");
}

impl World {
    async fn new(seed: u64) -> Self {
        let portal = TestPortal::open().await;
        let owner = || Owner { browser: portal.browser(), acted: None, began: SignedDuration::ZERO };
        let mut world = Self {
            maya: owner(),
            ada: owner(),
            thief: portal.browser(),
            portal,
            entropy: Entropy::seeded(seed),
            now: SignedDuration::ZERO,
            app: None,
            is_made: false,
            as_himself: false,
            sheets_typed: 0,
            sessions: Vec::new(),
            enrolments: Vec::new(),
            codes: Vec::new(),
        };
        world.maya_signs_in().await;
        world
    }

    fn wait(&mut self, by: SignedDuration) {
        self.portal.wait(by);
        self.now += by;
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::MayaSignsIn => self.maya_signs_in().await,
            Step::MayaReads => self.maya_reads().await,
            Step::MayaSignsOut => Self::sign_out(&mut self.maya, &mut self.sessions).await,
            Step::AdaBegins | Step::AdaChooses | Step::AdaFinishes => self.ada_enrols(step).await,
            Step::AdaSignsIn => self.ada_signs_in().await,
            Step::AdaSignsOut => Self::sign_out(&mut self.ada, &mut self.sessions).await,
            Step::TimePasses => {
                let minutes = i64::from(self.entropy.below(40));
                self.wait(SignedDuration::from_mins(minutes));
            }
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
        self.sessions.extend(browser.cookie(SESSION));
        let code = login.totp.code(self.portal.clock.now()).expect("a code").reveal().to_owned();
        let answer = browser.post("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(answer.location(), "/", "{who:?} must get in: {} {}", answer.status, answer.text());
        self.codes.push(code);
    }

    async fn maya_signs_in(&mut self) {
        // She comes back to a browser that she has used before: no thief keeps her out of it.
        Self::sign_out(&mut self.maya, &mut self.sessions).await;
        let login = self.portal.cast.login(Member::Maya).clone();
        self.sign_in(Member::Maya, &login).await;
        (self.maya.acted, self.maya.began) = (Some(self.now), self.now);
    }

    async fn maya_reads(&mut self) {
        self.maya.browser.get(format!("/patients/{}", self.portal.cast.maya)).await;
        self.maya.acts(self.now);
    }

    async fn sign_out(owner: &mut Owner, sessions: &mut Vec<String>) {
        let cookie = owner.browser.cookie(SESSION);
        owner.browser.post("/sign-out", &[]).await;
        sessions.extend(cookie);
        owner.acted = None;
    }

    async fn ada_enrols(&mut self, step: Step) {
        match step {
            Step::AdaBegins => self.ada_begins().await,
            Step::AdaChooses => self.ada_chooses().await,
            _ => self.ada_finishes().await,
        }
        self.ada.acts(self.now);
    }

    async fn ada_begins(&mut self) {
        let (code, born) = (self.portal.cast.open_code.reveal().to_owned(), self.portal.cast.open_born);
        let answer = self.ada.browser.type_code(&code, born).await;
        assert!(!(self.is_made && answer.status == StatusCode::SEE_OTHER), "a used sheet begins nothing");
        self.app = None;
    }

    async fn ada_chooses(&mut self) {
        let fields = [("username", "ada"), ("password", PASSWORD), ("terms", "yes")];
        self.ada.browser.post("/enrol/password", &fields).await;
        let page = self.ada.browser.get("/enrol/code").await;
        if page.status == StatusCode::OK && page.text().contains("<code id=\"secret\">") {
            self.app = TotpSecret::from_typed(&page.between("<code id=\"secret\">", "</code>"));
        }
    }

    async fn ada_finishes(&mut self) {
        let Some(app) = self.app.clone().filter(|_| !self.is_made) else { return };
        self.wait(SignedDuration::from_secs(31));
        let cookie = self.ada.browser.cookie(ENROLMENT);
        let code = app.code(self.portal.clock.now()).expect("a code").reveal().to_owned();
        let answer = self.ada.browser.post("/enrol/code", &[("code", &code)]).await;
        self.is_made = answer.status == StatusCode::OK && answer.text().contains("class=\"codes\"");
        if self.is_made {
            self.enrolments.extend(cookie);
            self.codes.push(code);
            (self.ada.acted, self.ada.began) = (Some(self.now), self.now);
        }
    }

    async fn ada_signs_in(&mut self) {
        let Some(app) = self.app.clone().filter(|_| self.is_made) else { return };
        Self::sign_out(&mut self.ada, &mut self.sessions).await;
        let maya = self.portal.cast.login(Member::Maya).clone();
        let login = Login { username: "ada".to_owned(), password: Secret::new(PASSWORD), totp: app, ..maya };
        self.sign_in(Member::Invited, &login).await;
        (self.ada.acted, self.ada.began) = (Some(self.now), self.now);
    }

    async fn thief_takes(&mut self, step: Step) {
        let maya = self.portal.cast.login(Member::Maya).clone();
        let digits = format!("{:06}", self.entropy.below(1_000_000));
        match step {
            Step::ThiefGivesPassword => {
                let fields = [("username", "maya"), ("password", maya.password.reveal())];
                let answer = self.thief.post("/sign-in", &fields).await;
                self.as_himself &= answer.status != StatusCode::SEE_OTHER;
            }
            Step::ThiefGuessesCode => _ = self.thief.post("/sign-in/code", &[("code", &digits)]).await,
            Step::ThiefReplaysCode => {
                let code = self.found(&self.codes).unwrap_or(digits);
                self.thief.post("/sign-in/code", &[("code", &code)]).await;
            }
            Step::ThiefReusesCookie => {
                if let Some(cookie) = self.found(&self.sessions) {
                    self.thief.set_cookie(SESSION, &cookie);
                    self.as_himself = false;
                }
            }
            Step::ThiefReusesEnrolment => {
                if let Some(cookie) = self.found(&self.enrolments) {
                    self.thief.set_cookie(ENROLMENT, &cookie);
                }
            }
            Step::ThiefTypesSheet => {
                let year = format!("{}", 1930 + self.entropy.below(7));
                let sheet = self.portal.cast.open_code.reveal().to_owned();
                // One fewer than burn a sheet: then he gives up, or Ada could never use it.
                if self.sheets_typed < 4 {
                    self.sheets_typed += 1;
                    self.thief.type_code(&sheet, (&year, "5", "3")).await;
                }
            }
            Step::ThiefSkipsAhead => self.skip_ahead(&digits).await,
            Step::ThiefSignsIn => self.thief_signs_in().await,
            Step::ThiefSignsOut => {
                self.thief.post("/sign-out", &[]).await;
                self.as_himself = false;
            }
            _ => {
                self.thief = self.portal.browser();
                self.as_himself = false;
            }
        }
    }

    /// Something that was thrown away.
    fn found(&self, among: &[String]) -> Option<String> {
        let place = self.entropy.below(u32::try_from(among.len()).ok()?);
        among.get(usize::try_from(place).ok()?).cloned()
    }

    /// Steps of an enrolment that he has not begun, and of a sign-in that is not under way.
    async fn skip_ahead(&self, digits: &str) {
        let chosen = [("username", "mallory"), ("password", PASSWORD), ("terms", "yes")];
        match self.entropy.below(5) {
            0 => _ = self.thief.get("/enrol").await,
            1 => _ = self.thief.post("/enrol/password", &chosen).await,
            2 => _ = self.thief.post("/enrol/code", &[("code", digits)]).await,
            3 => _ = self.thief.post("/enrol/later", &[]).await,
            _ => _ = self.thief.get("/sign-in/code").await,
        }
    }

    async fn thief_signs_in(&mut self) {
        self.wait(SignedDuration::from_secs(31));
        let own = self.portal.cast.login(Member::Nils).clone();
        let fields = [("username", own.username.as_str()), ("password", own.password.reveal())];
        if self.thief.post("/sign-in", &fields).await.status == StatusCode::SEE_OTHER {
            let code = own.totp.code(self.portal.clock.now()).expect("a code");
            let answer = self.thief.post("/sign-in/code", &[("code", code.reveal())]).await;
            self.as_himself = answer.location() == "/";
        }
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
        let is_live = owner.is_live(self.now);
        let is_in = owner.browser.get("/session/left").await.status == StatusCode::OK;
        (is_in == is_live).then_some(()).ok_or(format!("{name} is signed in: {is_in}; ought to be: {is_live}"))
    }
}

fn names_another(page: &Answer) -> bool {
    ["Maya Okafor", "Ada Whitcombe", "Omar Okafor"].iter().any(|name| page.text().contains(name))
}
