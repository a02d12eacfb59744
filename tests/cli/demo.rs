//! `anteroom demo`: reachable from this machine alone, on a folder of its own.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;
use std::time::Duration;

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
    let address =
        announced["url"].as_str().unwrap().trim_start_matches("http://").trim_end_matches('/').parse().unwrap();
    assert_eq!(Browser::new(address).get("/sign-in").unwrap().status, 200);
    let people = announced["people"].as_array().unwrap();
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
