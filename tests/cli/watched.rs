//! The folder that is watched for laboratories' files: where it may lie, what in it is left alone, and that nothing of
//! the files of others is dropped or said aloud.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use anteroom::hl7;

use crate::folder::refused;
use crate::process::inbox::{Inbox, settle};
use crate::process::program::run;
use crate::process::{Person, Place, Server};

const RESULT: &str = "MSH|^~\\&|LAB|NORTH|||20260301||ORU^R01|77|P|2.5.1\rPID|1||4711||Doe^Jo||19700101\rOBR|1||F1|CBC^Blood count\rOBX|1|NM|718-7^Hemoglobin^LN||13.1|g/dL|12-16||||F\r";

#[test]
fn a_folder_that_is_not_fit_is_refused_before_anything_is_made() {
    let place = Place::new();
    let tried = |folder: &Path| {
        let mut serve = place.serve();
        serve.arg("--laboratory-folder").arg(folder);
        run(serve)
    };
    refused(&tried(&place.around().join("absent")), 13, "cannot be opened");
    let inbox = Inbox::new(&place);
    let mode = |mode| fs::set_permissions(inbox.folder(), fs::Permissions::from_mode(mode)).unwrap();
    mode(0o755);
    refused(&tried(inbox.folder()), 13, "Run: chmod o= ");
    mode(0o700);
    fs::set_permissions(place.around(), fs::Permissions::from_mode(0o700)).unwrap();
    refused(&tried(place.around()), 13, "lie one inside the other");
    symlink(place.around(), inbox.folder().join("ack")).unwrap();
    refused(&tried(inbox.folder()), 13, "cannot be written");
    assert!(!place.data().exists(), "nothing was made");
}

#[test]
fn links_pipes_and_unfinished_files_are_left_alone_and_the_rest_is_taken() {
    let (place, secret) = (Place::new(), "root:x:0:0");
    let inbox = Inbox::new(&place);
    // At its most talkative, with whatever the libraries say.
    let mut serve = inbox.serve(&place);
    serve.env("ANTEROOM_LOG", "trace");
    let mut server = Server::start(serve);
    Person::manager(&mut server);
    symlink("/etc/passwd", inbox.folder().join("link.hl7")).unwrap();
    fs::create_dir(inbox.folder().join("more")).unwrap();
    let pipe = rustix::fs::FileType::Fifo;
    rustix::fs::mknodat(rustix::fs::CWD, inbox.folder().join("pipe.hl7"), pipe, 0o600.into(), 0).unwrap();
    let half = inbox.folder().join("doe.hl7");
    fs::write(&half, &RESULT[..100]).unwrap();
    fs::write(inbox.folder().join("whole.hl7.filepart"), RESULT).unwrap();
    settle(&inbox.folder().join("whole.hl7.filepart"));
    // By the time that this one is gone, all have been looked at twice.
    inbox.put("other.hl7", RESULT.replace("|77|", "|78|").as_bytes());
    inbox.wait_for(&["other.hl7"]);
    for name in ["link.hl7", "pipe.hl7", "more", "doe.hl7", "whole.hl7.filepart"] {
        assert!(inbox.folder().join(name).symlink_metadata().is_ok(), "{name} is left alone");
    }
    assert_eq!(inbox.papers("done").len(), 1);
    server.wait_for_complaint("holds what is no file");

    fs::write(&half, RESULT).unwrap();
    settle(&half);
    inbox.wait_for(&["doe.hl7"]);
    let receipts = inbox.papers("done");
    assert!(receipts.len() == 2 && receipts.iter().all(|(_, text)| text.contains("Values:         1")), "{receipts:?}");
    let ended = server.stop();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(ended.complained.matches("holds what is no file").count(), 1, "once, not at each look: {ended:?}");
    assert!(ended.complained.contains("answered"), "{ended:?}");
    let paths = [place.data().display().to_string(), inbox.folder().display().to_string()];
    let people =
        ["doe", "Doe", "4711", "Hemoglobin", "Vera Lind", "\"vera\"", "vera\"", Person::PASSWORD, "/staff", "/enrol"];
    let words = ["link.hl7", "pipe.hl7", secret].into_iter().chain(people).chain(paths.iter().map(String::as_str));
    for word in words {
        let line = ended.complained.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "{word} is in the log");
    }
    assert_eq!(place.verify().code, Some(0));
}

/// Files that others wrote, where the variable `ANTEROOM_SAMPLES` names a folder of them.
#[test]
fn every_file_of_the_samples_goes_through_the_folder_whole_and_unnamed() {
    let Some(samples) = std::env::var_os("ANTEROOM_SAMPLES") else { return };
    let mut files = Vec::new();
    collect(&Path::new(&samples).join("hl7v2"), &mut files);
    assert!(files.len() > 50, "{} files", files.len());
    let place = Place::new();
    let inbox = Inbox::new(&place);
    let (mut names, mut contents, mut people) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (at, path) in files.iter().enumerate() {
        let bytes = fs::read(path).expect("a sample");
        let name = format!("{at}-{}", path.file_name().unwrap_or_default().to_string_lossy());
        inbox.put(&name, &bytes);
        people.extend(named(&bytes));
        names.push(name);
        contents.insert(bytes);
    }
    let mut server = Server::start(inbox.serve(&place));
    Person::manager(&mut server);
    inbox.wait_for(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let ended = server.stop();
    assert_eq!(ended.code, Some(0), "{ended:?}");

    let (done, failed, acknowledged) = (inbox.papers("done"), inbox.papers("failed"), inbox.papers("ack"));
    assert_eq!((done.len() + failed.len(), failed.len()), (contents.len(), 0), "{failed:?}");
    let total = |label: &str| done.iter().map(|(_, text)| count(text, label)).sum::<usize>();
    let came = contents.iter().map(|bytes| values(bytes)).sum::<usize>();
    let (shown, waiting) = (total("Put in charts:"), total("Wait for staff:"));
    println!("{} files, {came} values came, {shown} in charts, {waiting} wait", contents.len());
    assert_eq!((total("Values:"), shown + waiting), (came, came));
    let answers = acknowledged.iter().flat_map(|(_, text)| text.split('\r')).filter(|line| line.starts_with("MSA"));
    assert_eq!(answers.count(), contents.iter().map(|bytes| asked(bytes)).sum::<usize>(), "one for each message");
    let log = ("log".to_owned(), ended.complained);
    assert!(people.len() > 20, "{people:?}");
    for (name, text) in done.iter().chain(&acknowledged).chain([&log]) {
        let said = people.iter().filter(|word| is_said(text, word) || is_said(name, word)).collect::<Vec<_>>();
        assert!(said.is_empty(), "{name} says {said:?}: {text}");
    }
    for name in &names {
        assert!(!log.1.contains(name.as_str()), "{name} is in the log");
    }
}

fn count(text: &str, label: &str) -> usize {
    let line = text.lines().find_map(|line| line.strip_prefix(label)).expect("the line");
    line.trim().parse().expect("a number")
}

/// Lines that begin like a value, counted without the reader.
fn values(bytes: &[u8]) -> usize {
    let lines = bytes.split(|byte| matches!(byte, b'\r' | b'\n'));
    lines.filter(|line| line.trim_ascii_start().starts_with(b"OBX|")).count()
}

/// How many messages ask for an answer: all but those that are one.
fn asked(bytes: &[u8]) -> usize {
    let text = hl7::read(bytes);
    hl7::messages(&text).iter().filter(|message| hl7::head(message).kind.get(..3) != Some("ACK")).count()
}

/// Names and numbers of the patients in a file, but for what the sender says of itself with the same word.
fn named(bytes: &[u8]) -> Vec<String> {
    let text = hl7::read(bytes);
    let mut words = Vec::new();
    for message in hl7::messages(&text) {
        let head = message.segments().next().map_or("", |segment| segment.raw).to_lowercase();
        for report in hl7::reports(&message).unwrap_or_default() {
            let hl7::Patient { name, identifiers, .. } = report.patient;
            let said = identifiers.into_iter().map(|one| one.number).chain([name.0, name.1]);
            words.extend(said.filter(|word| word.len() >= 4 && !head.contains(&word.to_lowercase())));
        }
    }
    words
}

/// Whether a text says this word, not as a part of another.
fn is_said(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, _)| {
        let is_part = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        !is_part(text[..at].chars().next_back()) && !is_part(text[at + word.len()..].chars().next())
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the samples' folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| end == "hl7") {
            files.push(path);
        }
    }
}
