//! A browser of the cast: cookies, forms, and what came back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use anteroom::demo::enrol::Login;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::{PatientId, RequestId};
use anteroom::{links, routes};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt as _;

use super::{Cast, HOST, TestPortal, Touched, names_a_chart};

/// Somebody's browser.
pub struct Browser {
    router: Router,
    touched: Touched,
    cookies: RefCell<BTreeMap<String, String>>,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as bytes.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where it sends the browser.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// A header, or the empty text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The text with nonce and request id masked: what must not differ between two answers.
    pub fn masked(&self) -> String {
        let (mut text, id) = (self.text(), self.header("x-request-id"));
        let policy = self.header("content-security-policy");
        if let Some(nonce) = policy.split("nonce-").nth(1).and_then(|rest| rest.split('\'').next()) {
            text = text.replace(nonce, "NONCE");
        }
        if id.is_empty() { text } else { text.replace(id, "REQUEST") }
    }

    /// What stands between these two pieces of the page.
    pub fn between(&self, from: &str, to: &str) -> String {
        let text = self.text();
        let rest = text.split_once(from).unwrap_or_else(|| panic!("the page holds no {from:?}:\n{text}")).1;
        rest.split_once(to).unwrap_or_else(|| panic!("nothing ends with {to:?}")).0.to_owned()
    }
}

impl Browser {
    pub(super) fn new(router: Router, touched: Touched) -> Self {
        Self { router, touched, cookies: RefCell::default() }
    }

    /// Opens a page.
    pub async fn get(&self, path: impl AsRef<str>) -> Answer {
        self.send(Request::get(path.as_ref()), Body::empty()).await
    }

    /// Sends a form from our own page.
    pub async fn post(&self, path: impl AsRef<str>, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("fields can be written");
        let request = Request::post(path.as_ref())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// Sends a form from our own page, and goes where the answer leads.
    pub async fn goes(&self, path: impl AsRef<str>, fields: &[(&str, &str)]) -> Answer {
        let sent = self.post(path, fields).await;
        self.get(sent.location()).await
    }

    /// Sends a form with files from our own page, and what else stands in it.
    pub async fn upload(&self, path: impl AsRef<str>, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
        let request = Request::post(path.as_ref())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=limit")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(multipart(fields, files))).await
    }

    /// Brings files for a chart; what came of it.
    pub async fn bring(&self, patient: PatientId, files: &[(&str, &[u8])]) -> Answer {
        self.upload(links::upload(patient), &[], files).await
    }

    /// Describes every file that waits for this chart, each with these fields; what came of it.
    pub async fn describe(&self, patient: PatientId, fields: &[(&str, &str)]) -> Answer {
        let waiting = self.waiting(patient).await;
        let named = |id: &String| {
            let name = |field: &str| {
                let (field, part) = field.split_once('_').map_or((field, None), |(field, part)| (field, Some(part)));
                part.map_or_else(|| format!("{field}-{id}"), |part| format!("{field}-{id}_{part}"))
            };
            fields.iter().map(|(field, value)| (name(field), *value)).collect::<Vec<_>>()
        };
        let fields: Vec<(String, &str)> = waiting.iter().flat_map(named).collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        self.post(links::staged(patient), &fields).await
    }

    /// The ids of the files that wait for this chart, in the order of the page.
    pub async fn waiting(&self, patient: PatientId) -> Vec<String> {
        let page = self.get(links::upload(patient)).await.text();
        let ids = page.split("<h3 id=\"file-").skip(1);
        ids.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
    }

    /// Sends any request, with this browser's cookies.
    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.body(body).expect("the request can be built");
        let headers = request.headers_mut();
        headers.entry(header::HOST).or_insert(HOST.parse().expect("a host"));
        if !cookies.is_empty() {
            headers.insert(header::COOKIE, cookies.join("; ").parse().expect("cookies"));
        }
        let what = format!("{} {}", request.method(), request.uri().path());
        // What comes from another site, or without a session, is turned away before any chart is asked for.
        let is_ours = request.method().is_safe() || headers_say_same_origin(request.headers());
        let touches = is_ours && self.is_signed_in() && names_a_chart(request.uri().path());
        let (was_in, path) = (self.is_signed_in(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        hold_to_the_ways_in(&parts.headers, &path, was_in);
        self.keep_cookies(&parts.headers);
        let bytes = to_bytes(body, usize::MAX).await.expect("the body arrives").to_vec();
        let answer = Answer { status: parts.status, headers: parts.headers, bytes };
        let turned_away = [StatusCode::UNAUTHORIZED, StatusCode::METHOD_NOT_ALLOWED].contains(&answer.status);
        let elsewhere = ["/sign-in", "/step-up", "/terms/accept"];
        let sent_elsewhere = elsewhere.iter().any(|path| answer.location().starts_with(path));
        if touches && !turned_away && !sent_elsewhere {
            let request: RequestId = answer.header("x-request-id").parse().expect("every answer carries its id");
            self.touched.borrow_mut().push((request, what));
        }
        answer
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie is text");
            let (pair, rest) = cookie.split_once(';').expect("a cookie has attributes");
            let (name, value) = pair.split_once('=').expect("a cookie has a value");
            let mut cookies = self.cookies.borrow_mut();
            if rest.contains("Max-Age=0") {
                cookies.remove(name)
            } else {
                cookies.insert(name.to_owned(), value.to_owned())
            };
        }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    fn is_signed_in(&self) -> bool {
        self.cookies.borrow().contains_key("__Host-anteroom")
    }

    /// The first step of signing in.
    pub async fn give_password(&self, login: &Login) {
        let fields = [("username", login.username.as_str()), ("password", login.password.reveal())];
        let answer = self.post("/sign-in", &fields).await;
        assert_eq!(answer.location(), "/sign-in/code", "{}", answer.text());
    }

    /// Both steps. The clock moves on, since no code works twice.
    pub async fn sign_in(&self, portal: &TestPortal, login: &Login) {
        portal.wait(SignedDuration::from_secs(31));
        self.give_password(login).await;
        let code = login.totp.code(portal.clock.now()).expect("a code");
        let answer = self.post("/sign-in/code", &[("code", code.reveal())]).await;
        assert_eq!(answer.location(), "/", "{}", answer.text());
    }

    /// Types the code of a sheet that nobody has used.
    pub async fn begin_enrolment(&self, cast: &Cast) {
        let answer = self.type_code(cast.open_code.reveal(), cast.open_born).await;
        assert_eq!(answer.location(), "/enrol", "{}", answer.text());
    }

    /// Types a code with a birth date.
    pub async fn type_code(&self, code: &str, (year, month, day): (&str, &str, &str)) -> Answer {
        let fields = [("code", code), ("born_year", year), ("born_month", month), ("born_day", day)];
        self.post("/activate", &fields).await
    }
}

/// A form with files, as browsers send it.
pub fn multipart(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--limit\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    for (name, bytes) in files {
        let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        let part = format!("--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
        body.extend([part.as_bytes(), bytes, b"\r\n"].concat());
    }
    body.extend(b"--limit--\r\n");
    body
}

/// Where a browser may be handed a session.
static WAYS_IN: LazyLock<Vec<&str>> = LazyLock::new(|| {
    routes::table().into_iter().filter(|route| route.way_in.is_some()).map(|route| route.path).collect()
});

/// Nobody is signed in but by a way that the table of routes tells of.
fn hold_to_the_ways_in(headers: &HeaderMap, path: &str, was_in: bool) {
    let mut cookies = headers.get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let signs_in = cookies.any(|cookie| cookie.starts_with("__Host-anteroom=") && !cookie.contains("Max-Age=0"));
    let is_renewal = was_in && !["/sign-in", "/enrol"].iter().any(|start| path.starts_with(start));
    assert!(
        !signs_in || is_renewal || WAYS_IN.contains(&path),
        "{path} began a session. If it should, say in src/web/ways_in.rs what it asks for and what slows guessing down, and \
         behind its route that it `lets_in`."
    );
}

fn headers_say_same_origin(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin")
}
