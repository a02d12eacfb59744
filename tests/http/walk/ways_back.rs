//! Maya forgets her password, and loses everything.

use anteroom::links;
use anteroom::vault::outbox::Kind;

use super::{Browser, ENROLMENT, Member, RESET, Secret, SignedDuration, StatusCode, Step, TotpSecret, World};

/// How long a reset may take.
const STEPS: SignedDuration = SignedDuration::from_mins(20);

impl World {
    pub(super) async fn maya_resets(&mut self, step: Step) {
        match step {
            Step::MayaForgets => self.maya_forgets().await,
            Step::MayaProves => self.maya_proves().await,
            _ => self.maya_chooses().await,
        }
    }

    /// The link that this browser has asked for, unless there were enough within the hour.
    pub(super) async fn link_in_the_mail(&self, browser: &Browser) -> Option<String> {
        browser.post(links::FORGOT, &[("who", "maya")]).await;
        // What follows is queued behind the answer. The writer works in turn: once it has judged another link, it is done.
        tokio::task::yield_now().await;
        let nobodys = links::reset("m_QXJu6ASWnobY6dfqjHZLqOOFQ5x7uwXi85lX11u5c");
        self.portal.browser().post(nobodys, &[]).await;
        let letter = self.portal.post().await.into_iter().rfind(|letter| letter.kind == Kind::ResetLink)?;
        letter.secret.map(|token| links::reset(token.reveal()))
    }

    async fn maya_forgets(&mut self) {
        let link = self.link_in_the_mail(&self.maya.browser).await;
        self.maya_acts();
        let Some(link) = link else { return };
        let answer = self.maya.browser.post(&link, &[]).await;
        assert_eq!(answer.location(), links::FORGOT_PROOF, "{}", answer.text());
        self.found.links.push(link);
        self.back.reset = Some((self.now(), false));
    }

    /// Whether her reset can go on from here.
    fn resets(&self, proved: bool) -> bool {
        self.back.reset.is_some_and(|(began, is_proved)| is_proved == proved && self.now() - began < STEPS)
    }

    async fn maya_proves(&mut self) {
        self.wait(SignedDuration::from_secs(31));
        if !self.resets(false) {
            return;
        }
        let code = self.login.totp.code(self.portal.clock.now()).expect("a code").reveal().to_owned();
        let answer = self.maya.browser.post(links::FORGOT_PROOF, &[("code", &code)]).await;
        assert_eq!(answer.location(), links::FORGOT_PASSWORD, "Maya must get on: {} {}", answer.status, answer.text());
        self.maya_acts();
        self.found.codes.push(code);
        self.back.reset = self.back.reset.map(|(began, _)| (began, true));
    }

    async fn maya_chooses(&mut self) {
        if !self.resets(true) {
            return;
        }
        let (password, old) = (self.fresh_password(), self.maya.browser.cookie(RESET));
        let answer = self.maya.browser.post(links::FORGOT_PASSWORD, &[("password", password.reveal())]).await;
        assert_eq!(answer.location(), links::SIGN_IN, "{}", answer.text());
        self.found.resets.extend(old);
        self.login.password = password;
        self.back.resets_done += 1;
        self.everything_is_over();
        // Whoever was signed in is out, she herself too.
        self.maya.acted = None;
    }

    /// Whatever was begun to come back in rested on the old ways in.
    fn everything_is_over(&mut self) {
        (self.back.reset, self.back.recovery, self.back.app) = (None, None, None);
    }

    fn fresh_password(&self) -> Secret {
        Secret::new(format!("seven quiet boats {}", self.entropy.below(1_000_000)))
    }

    pub(super) async fn maya_recovers(&mut self, step: Step) {
        match step {
            Step::MayaGoesToTheDesk => self.maya_goes_to_the_desk().await,
            Step::MayaTypesRecovery => self.maya_types_recovery().await,
            _ => self.maya_renews().await,
        }
    }

    /// Whatever she does in her browser keeps her session alive, if she has one.
    fn maya_acts(&mut self) {
        let now = self.now();
        self.maya.acts(now);
    }

    /// Fern looks at her ID and prints the code.
    async fn maya_goes_to_the_desk(&mut self) {
        let (fern, maya) = (self.portal.as_(Member::Fern).await, self.portal.cast.maya);
        let login = fern.get(links::recovery(maya)).await.between("name=\"login\" value=\"", "\"");
        let said = [("login", login.as_str()), ("born_year", "1958"), ("born_month", "3"), ("born_day", "14")];
        let matched = fern.post(links::recovery(maya), &[said.as_slice(), &[("chart", "E1001")]].concat()).await;
        let sheet = fern.post(matched.location(), &[("proof", "in_person"), ("sure", "yes")]).await;
        let code = sheet.between("<p class=\"code\">", "</p>").replace("<span>", "").replace("</span>", "");
        (self.back.recovery, self.back.app, self.recoveries_typed) = (Some(code), None, 0);
    }

    async fn maya_types_recovery(&mut self) {
        let Some(code) = self.back.recovery.clone() else { return };
        let typed = [("code", code.as_str()), ("born_year", "1958"), ("born_month", "3"), ("born_day", "14")];
        let answer = self.maya.browser.post(links::RECOVER, &typed).await;
        self.maya_acts();
        if answer.location() != links::RECOVER_CONTACT {
            return;
        }
        self.maya.browser.post(links::RECOVER_CONTACT, &[("email", "yes"), ("mobile", "yes")]).await;
        let password = self.fresh_password();
        let chosen = [("username", "maya"), ("password", password.reveal()), ("terms", "yes")];
        assert_eq!(self.maya.browser.post(links::ENROL_PASSWORD, &chosen).await.location(), links::ENROL_CODE);
        let page = self.maya.browser.get(links::ENROL_CODE).await;
        self.back.app = TotpSecret::from_typed(&page.between("id=\"secret\">", "</code>"));
        self.back.chosen = Some(password);
    }

    async fn maya_renews(&mut self) {
        let (Some(app), Some(password)) = (self.back.app.clone(), self.back.chosen.clone()) else { return };
        self.wait(SignedDuration::from_secs(31));
        let (cookie, code) = (self.maya.browser.cookie(ENROLMENT), app.code(self.portal.clock.now()).expect("a code"));
        let answer = self.maya.browser.post(links::ENROL_CODE, &[("code", code.reveal())]).await;
        self.maya_acts();
        if answer.status != StatusCode::OK || !answer.text().contains("class=\"codes\"") {
            return;
        }
        self.found.enrolments.extend(cookie);
        self.found.codes.push(code.reveal().to_owned());
        (self.login.totp, self.login.password) = (app, password);
        self.back.recoveries_done += 1;
        self.everything_is_over();
        let now = self.now();
        (self.maya.acted, self.maya.began) = (Some(now), now);
    }
}
