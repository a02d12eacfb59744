//! `anteroom import hl7`: without a clinic, through the portal that runs, and in the folder when none does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::process::program::{Ended, PROGRAM, command, run};
use crate::process::{Person, Place, Server};

const RESULT: &str = "MSH|^~\\&|LAB|NORTH|||20260301||ORU^R01|77|P|2.5.1\rPID|1||4711||Doe^Jo||19700101\rOBR|1||F1|CBC^Blood count\rOBX|1|NM|718-7^Hemoglobin^LN||13.1|g/dL|12-16||||F\rOBX|2|NM|4544-3^Hematocrit^LN||40|%|36-46||||F\r";

/// Brings files at the terminal.
fn import(place: &Place, options: &[&str], files: &[PathBuf]) -> Ended {
    let mut asked = command(PROGRAM);
    asked.args(["import", "hl7"]).args(options).args(files);
    run({
        asked.arg("--data").arg(place.data()).env("HOME", place.around());
        asked
    })
}

/// The lines that were printed.
fn lines(ended: &Ended) -> Vec<Value> {
    ended.said.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn number(line: &Value, key: &str) -> u64 {
    line[key].as_u64().expect("a number")
}

fn written(place: &Place, name: &str, bytes: &[u8]) -> PathBuf {
    let path = place.around().join(name);
    fs::write(&path, bytes).expect("the file is written");
    path
}

/// Every value that came is shown or waits, and what waits says why.
fn adds_up(line: &Value) {
    let keys: BTreeSet<_> = line.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected =
        ["file", "messages", "values_in", "values_shown", "values_waiting", "documents", "waiting_because", "error"];
    assert_eq!(keys, BTreeSet::from(expected));
    let (came, shown, waiting) =
        (number(line, "values_in"), number(line, "values_shown"), number(line, "values_waiting"));
    assert_eq!(came, shown + waiting, "{line}");
    assert!(waiting == 0 || line["waiting_because"].is_string(), "{line}");
}

#[test]
fn a_dry_run_needs_no_clinic_and_makes_none() {
    let place = Place::new();
    let files = [
        written(&place, "result.hl7", RESULT.as_bytes()),
        written(&place, "visit.hl7", b"MSH|^~\\&|A|B|||20260301||ADT^A08|5|P|2.5\rPID|1||4711\r"),
        written(&place, "answer.hl7", b"MSH|^~\\&|A|B|||20260301||ACK|6|P|2.5\rMSA|AA|5\r"),
        written(&place, "picture.hl7", b"\x89PNG\r\n\x1a\n\x00\x00\x00"),
        written(&place, "empty.hl7", b""),
        place.around().join("absent.hl7"),
        place.around().to_path_buf(),
    ];
    let tried = import(&place, &["--dry-run", "--json"], &files);
    assert_eq!(tried.code, Some(3), "{tried:?}");
    let lines = lines(&tried);
    assert_eq!(lines.len(), files.len());
    lines.iter().for_each(adds_up);
    assert_eq!((number(&lines[0], "values_in"), number(&lines[0], "values_waiting")), (2, 2));
    for at in [1, 2] {
        assert_eq!(lines[at]["waiting_because"], "It is not a result message.");
    }
    for line in &lines[3..] {
        assert!(line["error"].is_string(), "{line}");
    }
    assert!(!place.data().join("anteroom.db").exists(), "nothing was made");

    let refused = import(&place, &[], &files[..1]);
    assert_eq!(refused.code, Some(2), "{refused:?}");
    assert!(refused.complained.contains("There is no portal in"), "{refused:?}");
}

#[test]
fn a_file_is_taken_in_once_whether_or_not_the_portal_runs() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    Person::manager(&mut server);
    let file = [written(&place, "result.hl7", RESULT.as_bytes())];
    let table = |options: &[&str]| {
        let ended = import(&place, options, &file);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert!(ended.said.contains("Waits: "), "nobody here has this number: {ended:?}");
        ended.said.contains("had come before")
    };
    assert!(!table(&["--dry-run"]) && !table(&["--dry-run"]), "a dry run keeps nothing");
    assert!(!table(&[]), "it is new");
    assert!(table(&[]) && table(&["--dry-run"]), "it is there");
    assert_eq!(server.stop().code, Some(0));
    assert!(table(&[]) && table(&["--dry-run"]), "also in the folder itself");
    assert_eq!(place.verify().code, Some(0));
}

#[test]
fn values_of_a_registered_patient_are_shown_and_a_second_run_changes_nothing() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut manager = Person::manager(&mut server);
    let card = manager.colleague(server.address, "Fern Hall", "front_desk").register("A17").expect("a patient");
    let mut nurse = manager.colleague(server.address, "Noor Haddad", "nurse");
    let patient = "PID|1||A17^^^CLINIC^MR||A17^Maya||19580503|F";
    let known = RESULT.replace("PID|1||4711||Doe^Jo||19700101", patient);
    let file = [written(&place, "result.hl7", [known.as_str(), RESULT].concat().as_bytes())];
    let mut once = || {
        let ended = import(&place, &["--json"], &file);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        let line = lines(&ended).remove(0);
        adds_up(&line);
        assert_eq!((number(&line, "values_in"), number(&line, "values_shown")), (4, 2), "{line}");
        assert_eq!(line["waiting_because"], "No patient has the number that it names.");
        let chart = nurse.browser.get(&format!("{card}/results")).expect("an answer").text();
        assert_eq!(chart.matches("Blood count").count(), 1, "{chart}");
        chart.split_once("<main").expect("a page").1.to_owned()
    };
    assert_eq!(once(), once(), "the chart is as it was");
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(place.verify().code, Some(0));
}

/// Files that others wrote, where the variable `ANTEROOM_SAMPLES` names a folder of them. It prints the report.
#[test]
fn every_file_of_the_samples_adds_up() {
    let Some(folder) = std::env::var_os("ANTEROOM_SAMPLES") else { return };
    let mut files = Vec::new();
    collect(&Path::new(&folder).join("hl7v2"), &mut files);
    files.sort();
    let tried = import(&Place::new(), &["--dry-run", "--json"], &files);
    assert_eq!(tried.code, Some(0), "{tried:?}");
    let lines = lines(&tried);
    assert!(lines.len() == files.len() && lines.len() > 50, "{} lines", lines.len());
    for (line, file) in lines.iter().zip(&files) {
        println!("{line}");
        adds_up(line);
        assert_eq!(line["file"], file.to_string_lossy().as_ref());
        assert!(number(line, "messages") > 0, "{line}");
    }
    let total = |key| lines.iter().map(|line| number(line, key)).sum::<u64>();
    println!("{} came, {} shown, {} wait", total("values_in"), total("values_shown"), total("values_waiting"));
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the samples' folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
