//! People who come in by the front door: the set-up link, an invitation.

use std::net::SocketAddr;

use anteroom::kit::clock::Clock;
use anteroom::vault::TotpSecret;

use super::browser::{Browser, Reply};
use super::server::Server;

const PASSWORD: &str = "harbour candle orbit seven";

/// Somebody who is signed in.
pub struct Person {
    /// Their browser.
    pub browser: Browser,
}

impl Person {
    /// The first manager, by the link that the server printed.
    pub fn manager(server: &mut Server) -> Self {
        let token = server.set_up_token();
        let mut browser = Browser::new(server.address);
        goes_on(&browser.post("/set-up/begin", &[("token", &token)]).expect("an answer"));
        let clinic = [
            ("clinic.name", "Elm Street Clinic"),
            ("clinic.phone", "555 0100"),
            ("clinic.address", "1 Elm Street"),
            ("clinic.emergency", "911"),
            ("clinic.zone", "UTC"),
        ];
        goes_on(&browser.post("/set-up/clinic", &clinic).expect("an answer"));
        Self::enrol(browser, "Vera Lind", "vera")
    }

    /// Invites a colleague, who joins at once.
    pub fn colleague(&mut self, address: SocketAddr, name: &str, role: &str) -> Self {
        let page = self.browser.post("/staff/people/new", &[("name", name), ("roles", role)]).expect("an answer");
        let code = code_in(&page.text()).unwrap_or_else(|| panic!("no code to join with: {} {}", page.status, page.text()));
        let mut browser = Browser::new(address);
        goes_on(&browser.post("/join", &[("code", &code)]).expect("an answer"));
        Self::enrol(browser, name, &name.to_lowercase().replace(' ', "."))
    }

    fn enrol(mut browser: Browser, name: &str, username: &str) -> Self {
        let chosen = [("name", name), ("username", username), ("password", PASSWORD)];
        goes_on(&browser.post("/enrol/password", &chosen).expect("an answer"));
        let page = browser.get("/enrol/code").expect("an answer").text();
        let secret = between(&page, "<code id=\"secret\">", "</code>");
        let totp = TotpSecret::from_typed(secret).expect("a secret for an authenticator");
        let code = totp.code(Clock::system().now()).expect("a code");
        let done = browser.post("/enrol/code", &[("code", code.reveal())]).expect("an answer");
        assert_eq!(done.status, 200, "{}", done.text());
        Self { browser }
    }
}

/// A form was taken and the browser is sent on.
pub fn goes_on(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text());
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("the page holds no {from:?}: {text}")).1;
    rest.split_once(to).map_or(rest, |(found, _)| found)
}

/// Four groups of four capital letters and digits.
fn code_in(page: &str) -> Option<String> {
    let mut words = page.split(|sign: char| !(sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-'));
    let is_code = |word: &&str| word.len() == 19 && word.split('-').all(|group| group.len() == 4);
    words.find(is_code).map(ToOwned::to_owned)
}
