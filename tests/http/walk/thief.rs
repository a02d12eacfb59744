//! What the thief tries.

use anteroom::links;

use super::{ENROLMENT, Member, PASSWORD, RESET, SESSION, SignedDuration, StatusCode, Step, World};

impl World {
    pub(super) async fn thief_takes(&mut self, step: Step) {
        let digits = format!("{:06}", self.entropy.below(1_000_000));
        match step {
            Step::ThiefGivesPassword => {
                let fields = [("username", "maya"), ("password", self.login.password.reveal())];
                let answer = self.thief.post("/sign-in", &fields).await;
                self.as_himself &= answer.status != StatusCode::SEE_OTHER;
            }
            Step::ThiefGuessesCode => _ = self.thief.post("/sign-in/code", &[("code", &digits)]).await,
            Step::ThiefReplaysCode => {
                let code = self.one_of(&self.found.codes).unwrap_or(digits);
                self.thief.post("/sign-in/code", &[("code", &code)]).await;
            }
            Step::ThiefReusesCookie => {
                if let Some(cookie) = self.one_of(&self.found.sessions) {
                    self.thief.set_cookie(SESSION, &cookie);
                    self.as_himself = false;
                }
            }
            Step::ThiefReusesEnrolment => {
                if let Some(cookie) = self.one_of(&self.found.enrolments) {
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
            Step::ThiefOpensLink | Step::ThiefReusesLink | Step::ThiefReusesReset => {
                self.thief_takes_a_link(step).await;
            }
            Step::ThiefProves | Step::ThiefChooses => self.thief_goes_on_from_a_link(step, &digits).await,
            Step::ThiefTypesRecovery => self.thief_types_recovery().await,
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
    fn one_of(&self, among: &[String]) -> Option<String> {
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

    /// A link out of Maya's mail, which he reads; or one, or a step behind one, that was used before.
    async fn thief_takes_a_link(&mut self, step: Step) {
        match step {
            Step::ThiefOpensLink => {
                if let Some(link) = self.link_in_the_mail(&self.thief).await {
                    self.thief.post(&link, &[]).await;
                    self.found.links.push(link);
                }
            }
            Step::ThiefReusesLink => {
                if let Some(link) = self.one_of(&self.found.links) {
                    let answer = self.thief.post(&link, &[]).await;
                    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a used link begins nothing");
                }
            }
            _ => {
                if let Some(cookie) = self.one_of(&self.found.resets) {
                    self.thief.set_cookie(RESET, &cookie);
                }
            }
        }
    }

    /// A guess, or a code that was used before, beside the link; or a new password without any.
    async fn thief_goes_on_from_a_link(&self, step: Step, digits: &str) {
        let code = self.one_of(&self.found.codes).filter(|_| self.entropy.below(2) == 0);
        let code = code.unwrap_or_else(|| digits.to_owned());
        let answer = match step {
            Step::ThiefProves => self.thief.post(links::FORGOT_PROOF, &[("code", &code)]).await,
            _ => self.thief.post(links::FORGOT_PASSWORD, &[("password", "the thief was here first")]).await,
        };
        let went_on = [links::FORGOT_PASSWORD, links::SIGN_IN].contains(&answer.location());
        assert!(!went_on, "the thief goes on to {}", answer.location());
    }

    /// The code from the desk, with a birth date that he guesses. One try fewer than burn it, as with the sheet.
    async fn thief_types_recovery(&mut self) {
        if let Some(code) = self.back.recovery.clone().filter(|_| self.recoveries_typed < 4) {
            self.recoveries_typed += 1;
            let year = format!("{}", 1959 + self.entropy.below(7));
            let typed = [("code", code.as_str()), ("born_year", &year), ("born_month", "3"), ("born_day", "14")];
            let answer = self.thief.post(links::RECOVER, &typed).await;
            assert_ne!(answer.location(), links::RECOVER_CONTACT, "a wrong birth date goes on");
        }
    }
}
