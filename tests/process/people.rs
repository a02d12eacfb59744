//! People who come in by the front door: the set-up link, an invitation.

use std::io;
use std::net::SocketAddr;

use anteroom::kit::clock::Clock;
use anteroom::logins::TotpSecret;

use super::browser::{Browser, Reply};
use super::server::Server;

/// Somebody who is signed in.
pub struct Person {
    /// Their browser.
    pub browser: Browser,
    username: String,
}

impl Person {
    /// Everybody's password.
    pub const PASSWORD: &str = "harbour candle orbit seven";

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
        let made = self.browser.post("/staff/people/new", &[("name", name), ("roles", role)]).expect("an answer");
        goes_on(&made);
        let page = self.browser.get(made.location()).expect("an answer");
        let code =
            code_in(&page.text()).unwrap_or_else(|| panic!("no code to join with: {} {}", page.status, page.text()));
        let mut browser = Browser::new(address);
        goes_on(&browser.post("/join", &[("code", &code)]).expect("an answer"));
        Self::enrol(browser, name, &name.to_lowercase().replace(' ', "."))
    }

    /// Registers a patient with this number; says where the card is.
    pub fn register(&mut self, number: &str) -> io::Result<String> {
        let patient = [
            ("given", "Maya"),
            ("family", number),
            ("born_year", "1958"),
            ("born_month", "5"),
            ("born_day", "3"),
            ("number", number),
            ("email", ""),
            ("mobile", ""),
            ("language", "es"),
            ("another", "yes"),
        ];
        done(&self.browser.post("/staff/patients/new", &patient)?)
    }

    /// Uploads a result to the chart with this card; says where it can be reviewed. An error when any step of it was not
    /// taken: the server may have failed between two.
    pub fn upload(&mut self, card: &str, title: &str) -> io::Result<String> {
        done(&self.browser.upload(&format!("{card}/results/new"), &[("result.pdf", &pdf(title))])?)?;
        let page = self.browser.get(&format!("{card}/results/new"))?.text();
        let file = page.split_once("<h3 id=\"file-").ok_or_else(|| io::Error::other(page.clone()))?.1;
        let id = file.split_once('"').map_or(file, |(id, _)| id);
        let fields = result(title, id);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        done(&self.browser.post(&format!("{card}/results/staged"), &fields)?)
    }

    /// The first step of signing in, in a browser of its own; an error when the password is not taken.
    pub fn sign_in(&self, address: SocketAddr) -> io::Result<Browser> {
        let mut browser = Browser::new(address);
        done(&browser.post("/sign-in", &[("username", &self.username), ("password", Self::PASSWORD)])?)?;
        Ok(browser)
    }

    fn enrol(mut browser: Browser, name: &str, username: &str) -> Self {
        let chosen = [("name", name), ("username", username), ("password", Self::PASSWORD)];
        goes_on(&browser.post("/enrol/password", &chosen).expect("an answer"));
        let page = browser.get("/enrol/code").expect("an answer").text();
        let secret = between(&page, "<code id=\"secret\">", "</code>");
        let totp = TotpSecret::from_typed(secret).expect("a secret for an authenticator");
        let code = totp.code(Clock::system().now()).expect("a code");
        let done = browser.post("/enrol/code", &[("code", code.reveal())]).expect("an answer");
        assert_eq!(done.status, 200, "{}", done.text());
        Self { browser, username: username.to_owned() }
    }
}

/// What is said of the uploaded file with this id, which holds no text.
fn result<'t>(title: &'t str, id: &str) -> [(String, &'t str); 6] {
    [
        (format!("title-{id}"), title),
        (format!("kind-{id}"), "laboratory"),
        (format!("collected-{id}_year"), "2024"),
        (format!("collected-{id}_month"), "5"),
        (format!("collected-{id}_day"), "3"),
        (format!("year-{id}"), "1958"),
    ]
}

/// A small file that holds this text.
pub fn pdf(text: &str) -> Vec<u8> {
    let mut file = format!("%PDF-1.7\n% {text}\n").into_bytes();
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    ];
    let mut table = "xref\n0 4\n0000000000 65535 f \n".to_owned();
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let start = file.len();
    file.extend(format!("{table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").bytes());
    file
}

/// Where the browser is sent after a form that was taken; an error when it was not.
pub fn done(reply: &Reply) -> io::Result<String> {
    let refused = || io::Error::other(format!("{}: {}", reply.status, reply.text()));
    if reply.status == 303 { Ok(reply.location().to_owned()) } else { Err(refused()) }
}

/// A form was taken and the browser is sent on.
pub fn goes_on(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text());
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("the page holds no {from:?}: {text}")).1;
    rest.split_once(to).map_or(rest, |(found, _)| found)
}

/// The code that a page shows, in groups of four.
fn code_in(page: &str) -> Option<String> {
    let groups = page.split_once("<p class=\"code\">")?.1.split_once("</p>")?.0;
    Some(groups.replace("<span>", "").replace("</span>", ""))
}
