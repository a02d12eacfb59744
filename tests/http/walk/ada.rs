//! Ada goes from her sheet to a login, and signs in with it.

use super::{ENROLMENT, Login, Member, PASSWORD, Secret, SignedDuration, StatusCode, Step, TotpSecret, World};

impl World {
    pub(super) async fn ada_enrols(&mut self, step: Step) {
        match step {
            Step::AdaBegins => self.ada_begins().await,
            Step::AdaChooses => self.ada_chooses().await,
            _ => self.ada_finishes().await,
        }
        let now = self.now();
        self.ada.acts(now);
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
            self.found.enrolments.extend(cookie);
            self.found.codes.push(code);
            let now = self.now();
            (self.ada.acted, self.ada.began) = (Some(now), now);
        }
    }

    pub(super) async fn ada_signs_in(&mut self) {
        let Some(app) = self.app.clone().filter(|_| self.is_made) else { return };
        Self::sign_out(&mut self.ada, &mut self.found).await;
        let maya = self.portal.cast.login(Member::Maya).clone();
        let login = Login { username: "ada".to_owned(), password: Secret::new(PASSWORD), totp: app, ..maya };
        self.sign_in(Member::Invited, &login).await;
        let now = self.now();
        (self.ada.acted, self.ada.began) = (Some(now), now);
    }
}
