//! `anteroom demo`: reachable from this machine alone, on a folder of its own.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;
use std::time::Duration;

use anteroom::kit::clock::Clock;
use anteroom::logins::TotpSecret;
use rustix::process::{Pid, Signal, kill_process};

use crate::folder::refused;
use crate::process::Browser;
use crate::process::program::{PROGRAM, command, wait};
use crate::settings::anteroom;

#[test]
fn the_demo_listens_on_this_machine_alone() {
    for open in ["0.0.0.0:0", "[::]:0"] {
        refused(&anteroom(&["demo", "--listen", open]), 11, open);
    }
}

#[test]
fn the_demo_takes_no_folder() {
    let ended = anteroom(&["demo", "--data", "clinic"]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(ended.complained.contains("--data"), "{ended:?}");
}

#[test]
fn the_demo_says_one_line_of_json_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = command(PROGRAM);
    demo.args(["demo", "--json", "--listen", "127.0.0.1:0"]).env("TMPDIR", folder.path());
    let mut child = demo.stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    let announced: serde_json::Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
    let port =
        announced["url"].as_str().unwrap().strip_prefix("http://localhost:").expect("a name that takes passkeys");
    let address = ([127, 0, 0, 1], port.parse().unwrap()).into();
    assert_eq!(Browser::new(address).get("/sign-in").unwrap().status, 200);
    let people = announced["people"].as_array().unwrap();
    let vera = people.iter().find(|person| person["role"] == "manager").unwrap();
    let stuck = signed_in(address, vera).get("/staff/notices").unwrap();
    assert!(stuck.text().contains("Nothing waits") || !stuck.text().contains("<table"), "{}", stuck.text());
    let ito = people.iter().find(|person| person["role"] == "clinician").unwrap();
    let details = signed_in(address, ito).get("/account/details").unwrap().text();
    assert!(details.contains("ito@example.net") && details.contains("(555) 010-02"), "{details}");
    assert!(!people.is_empty());
    for person in people {
        for field in ["name", "role", "username", "password", "totp_secret"] {
            assert!(person[field].as_str().is_some_and(|value| !value.is_empty()), "{field} of {person}");
        }
    }
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    assert_eq!(wait(&mut child, Duration::from_secs(20)), Some(0));
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// Somebody of the demo, as the terminal says they sign in.
fn signed_in(address: std::net::SocketAddr, person: &serde_json::Value) -> Browser {
    let said = |field: &str| person[field].as_str().expect("it is said").to_owned();
    let mut browser = Browser::new(address);
    browser.post("/sign-in", &[("username", &said("username")), ("password", &said("password"))]).expect("an answer");
    let secret = TotpSecret::from_typed(&said("totp_secret")).expect("a key");
    let code = secret.code(Clock::system().now()).expect("a code");
    browser.post("/sign-in/code", &[("code", code.reveal())]).expect("an answer");
    browser
}
