//! What the time of an answer gives away: nothing. See `auc` for how that is measured. Resets are measured in
//! `tests/http/timing.rs`, where somebody can have a proven address.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anteroom::kit::random::Entropy;

use crate::auc::{SAMPLES, auc, judge};
use crate::process::browser::{Reply, SAME_ORIGIN, exchange};
use crate::process::program::wait;
use crate::process::{Person, Place, Server};

const HOST: &str = "portal.elm.example";

/// A clinic behind a proxy that we are: each try may come from an address of its own.
struct Portal {
    child: Child,
    address: SocketAddr,
    _place: Place,
}

impl Portal {
    /// Sets a clinic up, lets `prepare` do what needs a manager, and starts it again behind the proxy.
    fn of<T>(prepare: impl FnOnce(&mut Person, SocketAddr) -> T) -> (Self, T) {
        let place = Place::new();
        let mut server = Server::start(place.serve());
        let address = server.address;
        let prepared = prepare(&mut Person::manager(&mut server), address);
        assert_eq!(server.stop().code, Some(0));
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
        let mut command = place.command("serve");
        command.args([
            "--listen",
            &address.to_string(),
            "--public-url",
            &format!("https://{HOST}"),
            "--proxy",
            "127.0.0.1",
        ]);
        let child = command.stdout(Stdio::null()).spawn().expect("the program starts");
        let begin = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(20), "it does not listen");
        }
        (Self { child, address, _place: place }, prepared)
    }

    fn post(&self, path: &str, from: usize, fields: &[(&str, &str)]) -> Reply {
        let body = serde_urlencoded::to_string(fields).expect("fields can be written");
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\nX-Forwarded-For: 198.{}.{}.1\r\n{SAME_ORIGIN}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            from / 250,
            from % 250,
            body.len()
        );
        Reply::read(&exchange(self.address, request.as_bytes()).expect("an answer")).expect("a whole answer")
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let id = rustix::process::Pid::from_child(&self.child);
        // It may have ended already.
        _ = rustix::process::kill_process(id, rustix::process::Signal::TERM);
        _ = wait(&mut self.child, Duration::from_secs(20));
    }
}

/// Takes both kinds of tries in random turns; prints and judges how well their times tell them apart.
fn tell_apart(what: &str, mut one: impl FnMut(usize), mut other: impl FnMut(usize), mut after: impl FnMut(usize)) {
    let (entropy, mut ones, mut others) = (Entropy::seeded(9), Vec::new(), Vec::new());
    for number in 0..SAMPLES {
        let is_one_first = entropy.below(2) == 0;
        for is_one in [is_one_first, !is_one_first] {
            let begin = Instant::now();
            if is_one {
                one(number);
                ones.push(begin.elapsed());
            } else {
                other(number);
                others.push(begin.elapsed());
            }
        }
        after(number);
    }
    judge(what, &ones, &others);
}

#[test]
fn times_that_differ_are_told_apart_and_equal_ones_are_not() {
    let times = |from: u64| (from..from + 100).map(Duration::from_millis).collect::<Vec<_>>();
    assert!((auc(&times(0), &times(0)) - 0.5).abs() < 1e-9);
    assert!((auc(&times(100), &times(0)) - 1.0).abs() < 1e-9);
    assert!(auc(&times(10), &times(0)) > 0.55);
}

#[test]
#[ignore = "takes minutes: `tests/run scan` runs it"]
fn the_time_of_a_sign_in_does_not_say_whether_the_name_is_known() {
    // Ninety mistakes at each login: a hundred in a row would close it to browsers that it has never used.
    let names: Vec<String> = (0..=SAMPLES / 90).map(|number| format!("nurse.no{number}")).collect();
    let (portal, ()) = Portal::of(|vera, address| {
        for number in 0..names.len() {
            vera.colleague(address, &format!("Nurse No{number}"), "nurse");
        }
    });
    let wrong = |name: &str, from| {
        let reply = portal.post("/sign-in", from, &[("username", name), ("password", "not the right one")]);
        assert_eq!(reply.status, 422, "{}", reply.text());
    };
    let right = |number: usize| {
        // Whoever gets it right has five tries again.
        let fields = [("username", names[number / 90].as_str()), ("password", Person::PASSWORD)];
        assert_eq!(portal.post("/sign-in", 40_000 + number, &fields).status, 303);
    };
    let known = |number: usize| wrong(&names[number / 90], number);
    let unknown = |number: usize| wrong(&format!("nobody.{number:04}"), 20_000 + number);
    tell_apart("sign-in, a known name and an unknown one", known, unknown, right);
}

#[test]
#[ignore = "takes minutes: `tests/run scan` runs it"]
fn the_time_of_an_activation_does_not_say_whether_the_code_is_anybodys() {
    let (portal, code) = Portal::of(|vera, address| {
        let mut fern = vera.colleague(address, "Fern Walsh", "front_desk");
        let card = fern.register("E1").expect("a patient");
        let sheet = fern.browser.post(&format!("{card}/activation"), &[]).expect("a sheet").text();
        let groups = sheet.split_once("<p class=\"code\">").and_then(|(_, rest)| rest.split_once("</p>"));
        let groups = groups.unwrap_or_else(|| panic!("a code on the sheet: {sheet}")).0;
        groups.replace("<span>", "").replace("</span>", "")
    });
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let wrong = |code: &str, from| {
        let born = [("born_year", "1958"), ("born_month", "5"), ("born_day", "3")];
        let reply = portal.post("/activate", from, &[("code", code), born[0], born[1], born[2]]);
        assert_eq!(reply.status, 422, "{}", reply.text());
    };
    // The first four letters find a sheet; the others prove it.
    let known = |number: usize| wrong(&format!("{}{:012}", &letters[..4], number), number / 10);
    let unknown = |number: usize| wrong(&format!("ZZZZ{number:012}"), number / 10);
    tell_apart("activation, a sheet's code and nobody's", known, unknown, |_| ());
}
