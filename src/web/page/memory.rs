//! What a page lets the browser remember, and forget.

use super::Page;
use crate::kit::text::Language;
use crate::logins::{Client, Token};
use crate::web::cookies;

impl Page {
    /// Signs the browser in with this token. An enrolment that it is on goes on: its chart may be added to this login.
    #[must_use]
    pub fn signed_in(mut self, token: &Token) -> Self {
        self.cookies.extend(cookies::set_cookie(&self.portal, cookies::SESSION, token.reveal()));
        self
    }

    /// The enrolment that the browser was on is over.
    #[must_use]
    pub fn enrolled(mut self) -> Self {
        self.cookies.extend(cookies::drop_cookie(&self.portal, cookies::ENROLMENT));
        self
    }

    /// Lets the browser be known again, unless others use it too.
    #[must_use]
    pub fn known_as(mut self, client: &Client) -> Self {
        let token = client.browser.as_ref().filter(|_| !client.shared);
        let cookie = token.and_then(|token| cookies::set_lasting_cookie(&self.portal, cookies::DEVICE, token.reveal()));
        self.cookies.extend(cookie);
        self
    }

    /// Makes the browser forget who was signed in. That the cookie changes also keeps pages out of the cache behind Back.
    /// On a computer that others use too it forgets every cookie; elsewhere a known device stays known.
    #[must_use]
    pub fn signed_out(mut self, shared: bool) -> Self {
        self.visitor = None;
        self.cookies.extend(cookies::drop_cookie(&self.portal, cookies::SESSION));
        self.clears = Some(if shared { r#""cookies", "storage""# } else { r#""storage""# });
        self
    }

    /// Lets the browser go on with an enrolment.
    #[must_use]
    pub fn enrolling(mut self, token: &Token) -> Self {
        self.cookies.extend(cookies::set_cookie(&self.portal, cookies::ENROLMENT, token.reveal()));
        self
    }

    /// Lets the browser go on to a new password.
    #[must_use]
    pub fn resetting(mut self, token: &Token) -> Self {
        self.cookies.extend(cookies::set_cookie(&self.portal, cookies::RESET, token.reveal()));
        self
    }

    /// The new password is chosen.
    #[must_use]
    pub fn reset_over(mut self) -> Self {
        self.cookies.extend(cookies::drop_cookie(&self.portal, cookies::RESET));
        self
    }

    /// Remembers the language for somebody who is not signed in.
    #[must_use]
    pub fn speaking(mut self, language: Language) -> Self {
        self.cookies.extend(cookies::set_cookie(&self.portal, cookies::LANGUAGE, language.tag()));
        self
    }
}
