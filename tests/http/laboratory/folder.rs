//! The watched folder: what is in it afterwards, what the portal has, and that a file that lies there again is known.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use anteroom::features::laboratory::folder::{Watch, WatchedFolder};
use anteroom::features::laboratory::store;
use anteroom::hostile::ParseWorker;
use anteroom::kit::id::Id;
use anteroom::links;
use anteroom::vault::purpose::TakeInLabFile;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use super::{POTASSIUM, message, of, open, result_page};
use crate::support::{Member, TestPortal};

/// A folder, and the watch over it.
struct Inbox {
    folder: TempDir,
    watch: Watch,
}

impl Inbox {
    fn of(portal: &TestPortal) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("its mode");
        let place = WatchedFolder::new(folder.path(), &[]).expect("a folder that may be watched");
        let watch = Watch::new(portal.portal.vault.clone(), portal.portal.parser.clone(), place);
        Self { folder, watch }
    }

    /// Puts a file there that nobody has written for long.
    fn put(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::write(&path, text).expect("a file");
        let long_ago = UNIX_EPOCH + Duration::from_hours(24 * 365 * 50);
        fs::File::open(path).and_then(|file| file.set_modified(long_ago)).expect("its time");
    }

    async fn look_twice(&mut self) {
        self.watch.look(|| true).await;
        self.watch.look(|| true).await;
    }

    /// What lies in a folder of it: names and texts.
    fn lies(&self, name: &str) -> Vec<(String, String)> {
        let files = fs::read_dir(self.folder.path().join(name)).expect("a folder").flatten();
        let mut files: Vec<_> = files
            .filter(|file| file.path().is_file())
            .map(|file| (file.file_name().to_string_lossy().into_owned(), text(&file.path())))
            .collect();
        files.sort();
        files
    }
}

fn text(path: &Path) -> String {
    String::from_utf8_lossy(&fs::read(path).expect("a file")).into_owned()
}

fn has(text: &str, label: &str, value: usize) -> bool {
    text.lines().any(|line| line.strip_prefix(label).is_some_and(|rest| rest.trim() == value.to_string()))
}

#[tokio::test]
async fn a_file_is_filed_answered_and_gone() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    let nobody = of("PID|1||E9||Nobody^Known||20000101", "2", &POTASSIUM);
    inbox.put("okafor-maya.hl7", &[message("1", &POTASSIUM), nobody].join("\r"));
    inbox.watch.look(|| true).await;
    assert_eq!(inbox.lies("").len(), 1, "one look is not enough");
    inbox.watch.look(|| true).await;
    assert!(inbox.lies("").is_empty() && inbox.lies("failed").is_empty());

    let (done, acknowledged) = (inbox.lies("done"), inbox.lies("ack"));
    assert_eq!((done.len(), acknowledged.len()), (1, 1));
    let receipt = &done[0].1;
    for (label, value) in [("Messages:", 2), ("Values:", 2), ("Put in charts:", 1), ("Wait for staff:", 1)] {
        assert!(has(receipt, label, value), "{label} {value}: {receipt}");
    }
    let answers: Vec<_> = acknowledged[0].1.split('\r').filter(|line| line.starts_with("MSA")).collect();
    assert_eq!(answers, ["MSA|AA|1", "MSA|AA|2"], "what waits for a person was taken too");
    for (name, text) in done.iter().chain(&acknowledged) {
        let all = format!("{name} {text}").to_lowercase();
        assert!(!["okafor", "maya", "e1001", "1958", "potassium"].iter().any(|word| all.contains(word)), "{all}");
    }
    let maya = portal.as_(Member::Maya).await;
    result_page(&portal, &maya, "Metabolic panel").await;
}

#[tokio::test]
async fn the_same_content_is_one_file_whatever_it_is_called() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    inbox.put("a.hl7", &message("1", &POTASSIUM));
    inbox.look_twice().await;
    let (receipt, answer) = (inbox.lies("done"), inbox.lies("ack"));
    fs::remove_file(inbox.folder.path().join("ack").join(&answer[0].0)).expect("the laboratory fetches it");
    inbox.put("b.hl7", &message("1", &POTASSIUM));
    inbox.look_twice().await;
    assert_eq!((inbox.lies("done"), inbox.lies("ack")), (receipt, answer), "one receipt, and the answer again");
    inbox.put("a.hl7", &message("2", &POTASSIUM));
    inbox.look_twice().await;
    assert_eq!(inbox.lies("done").len(), 2, "other content is another file");
    let maya = portal.as_(Member::Maya).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert_eq!(list.matches("Metabolic panel").count(), 1, "and the value is there once");
}

#[tokio::test]
async fn what_is_no_file_of_messages_is_kept_and_the_reason_says_where() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    inbox.put("picture.hl7", "\u{89}PNG\r\n");
    inbox.put("visit.hl7", "MSH|^~\\&|A|B|C|D|1||ADT^A08|9|P|2.3\rPID|1||E1001||Okafor^Maya||19580314\r");
    inbox.look_twice().await;
    let (failed, done, acknowledged) = (inbox.lies("failed"), inbox.lies("done"), inbox.lies("ack"));
    assert_eq!((failed.len(), done.len(), acknowledged.len()), (1, 1, 1), "nobody is there to answer the picture");
    let id = failed[0].0.trim_end_matches(".txt");
    assert!(failed[0].1.contains("no line begins with MSH") && failed[0].1.contains(id), "{}", failed[0].1);
    assert!(acknowledged[0].1.contains("\rMSA|AR|9|Only result messages"), "{}", acknowledged[0].1);
    assert!(acknowledged[0].1.starts_with("MSH|^~\\&|C|D|A|B|"), "{}", acknowledged[0].1);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_set_aside_with_its_reason() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    inbox.put("large.hl7", "MSH|");
    let large = fs::File::options().write(true).open(inbox.folder.path().join("large.hl7")).expect("the file");
    large.set_len(26 * 1024 * 1024).expect("its length");
    large.set_modified(UNIX_EPOCH).expect("its time");
    inbox.look_twice().await;
    assert!(inbox.lies("").is_empty() && inbox.lies("done").is_empty() && inbox.lies("ack").is_empty());
    let failed = inbox.lies("failed");
    assert_eq!(failed.len(), 2, "the file and its reason");
    assert_eq!(failed[1].0, format!("{}.txt", failed[0].0));
    inbox.watch.look(|| true).await;
    assert_eq!(inbox.watch.looked().last().map(|last| (last.too_large, last.stay)), Some((1, 0)), "staff is told");
    assert!(failed[1].1.contains("larger than 25 MB") && failed[1].1.contains(&failed[0].0), "{}", failed[1].1);
}

#[tokio::test]
async fn it_stops_between_two_files() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    for name in ["1.hl7", "2.hl7", "3.hl7"] {
        inbox.put(name, &message(name, &POTASSIUM));
    }
    inbox.watch.look(|| true).await;
    let left = std::cell::Cell::new(2);
    inbox.watch.look(|| left.replace(left.get() - 1) > 0).await;
    assert_eq!((inbox.lies("").len(), inbox.lies("done").len()), (1, 2));
    inbox.watch.look(|| true).await;
    assert_eq!((inbox.lies("").len(), inbox.lies("done").len()), (0, 3));
}

/// Says of a file that it was written so many seconds ago, by the portal's clock.
fn written(portal: &TestPortal, inbox: &Inbox, name: &str, seconds: i64) {
    let at = portal.portal.vault.now().as_second() - seconds;
    let at = UNIX_EPOCH + Duration::from_secs(at.unsigned_abs());
    let file = fs::File::options().write(true).open(inbox.folder.path().join(name));
    file.and_then(|file| file.set_modified(at)).expect("its time");
}

#[tokio::test]
async fn half_a_file_waits_ten_minutes_for_its_end_and_then_its_sender_is_told() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    let whole = message("1", &POTASSIUM);
    let half = whole.strip_suffix("|H|||F").expect("its end");
    for name in ["grows.hl7", "stays.hl7"] {
        inbox.put(name, &half.replace("|1|P", &format!("|{name}|P")));
        written(&portal, &inbox, name, 9 * 60);
    }
    inbox.look_twice().await;
    assert_eq!((inbox.lies("").len(), inbox.lies("failed").len(), inbox.lies("ack").len()), (2, 0, 0), "they may grow");
    inbox.put("grows.hl7", &whole.replace("|1|P", "|grows.hl7|P"));
    written(&portal, &inbox, "stays.hl7", 11 * 60);
    for _ in 0..8 {
        inbox.watch.look(|| true).await;
    }
    assert!(inbox.lies("").is_empty());
    let (done, failed, acknowledged) = (inbox.lies("done"), inbox.lies("failed"), inbox.lies("ack"));
    assert!(done.len() == 1 && has(&done[0].1, "Put in charts:", 1), "{done:?}");
    assert!(failed.len() == 1 && failed[0].1.contains("Its end is missing. Send it again, whole."), "{failed:?}");
    let answers: String = acknowledged.into_iter().map(|(_, text)| text).collect();
    assert!(
        answers.contains("MSA|AA|grows.hl7") && answers.contains("MSA|AE|stays.hl7|Its end is missing"),
        "{answers}"
    );
}

/// A worker that is ready, and does this once it is given something. It has a second for a file.
async fn worker(folder: &TempDir, does: &str) -> ParseWorker {
    let program = folder.path().join("worker");
    fs::write(&program, format!("#!/bin/sh\nprintf 'AR2\\n'\n{does}\n")).expect("a program");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).expect("its mode");
    ParseWorker::start_with(program, Duration::from_secs(1)).await.expect("it starts")
}

#[tokio::test]
async fn a_file_that_ends_its_reader_is_kept_with_the_reason_and_the_others_go_on() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    let programs = tempfile::tempdir().expect("a folder");
    let place = WatchedFolder::new(inbox.folder.path(), &[]).expect("a folder that may be watched");
    // One that dies of it, and one that takes it and is never heard of again.
    for (at, does) in [(1, "head -c 1 > /dev/null\nkill -9 $$"), (2, "exec cat > /dev/null")] {
        let reader = worker(&programs, does).await;
        let mut broken = Watch::new(portal.portal.vault.clone(), reader, place.clone());
        inbox.put("1.hl7", &message(&at.to_string(), &POTASSIUM));
        broken.look(|| true).await;
        broken.look(|| true).await;
        let failed = inbox.lies("failed");
        assert!(inbox.lies("").is_empty() && failed.len() == at && inbox.lies("done").is_empty(), "{failed:?}");
        let why = "could not be read in the time and memory that a file may take";
        assert!(failed.iter().all(|file| file.1.contains(why)), "{failed:?}");
    }
    inbox.put("3.hl7", &message("3", &POTASSIUM));
    inbox.look_twice().await;
    assert_eq!((inbox.lies("done").len(), inbox.lies("failed").len()), (1, 2));
    let page = portal.as_(Member::Ito).await.get(links::LABORATORY_FILES).await.text();
    assert!(page.contains("It could not be read in the time and memory that a file may take."), "{page}");
}

/// Marks a file as begun, as the watch does before it reads it.
async fn begin(portal: &TestPortal, text: &str, name: &'static str) {
    let (vault, sha256): (_, [u8; 32]) = (&portal.portal.vault, Sha256::digest(text).into());
    let intake = vault.intake::<TakeInLabFile, ()>(&vault.laboratory_watch(), Id::random(vault.entropy())).await;
    let begun = intake.expect("leave").stage(move |tx| store::begin(tx, &sha256, name, false)).await;
    assert!(begun.expect("a mark"));
}

#[tokio::test]
async fn a_file_over_which_the_program_ended_is_set_aside_until_somebody_lets_it_be_tried_again() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    let text = message("1", &POTASSIUM);
    // The process ends here: the mark stands, and nothing else.
    begin(&portal, &text, "okafor-maya.hl7").await;
    for _ in 0..2 {
        // Put there again, it is the same file.
        inbox.put("okafor-maya.hl7", &text);
        inbox.look_twice().await;
        let failed = inbox.lies("failed");
        assert!(inbox.lies("").is_empty() && inbox.lies("done").is_empty() && failed.len() == 2, "{failed:?}");
        assert_eq!(
            (failed[0].1.as_str(), failed[1].0.as_str()),
            (text.as_str(), format!("{}.txt", failed[0].0).as_str())
        );
        assert!(
            failed[1].1.contains("stopped while it was reading it") && !failed[1].1.contains("okafor"),
            "{failed:?}"
        );
    }
    assert_eq!(inbox.watch.looked().last().map(|last| last.stopped), Some(1));

    let ito = portal.as_(Member::Ito).await;
    let page = ito.get(links::LABORATORY_FILES).await.text();
    assert!(
        page.contains("Anteroom stopped while it was reading a file") && page.contains("okafor-maya.hl7"),
        "{page}"
    );
    inbox.put("other.hl7", &message("2", &POTASSIUM));
    inbox.look_twice().await;
    assert_eq!(inbox.lies("done").len(), 1, "others go on");
    ito.post(links::LABORATORY_AGAIN, &[]).await;
    let page = ito.get(links::LABORATORY_FILES).await.text();
    assert!(!page.contains("Anteroom stopped while it was reading a file"), "{page}");
    inbox.watch.looked().ask();
    for _ in 0..3 {
        inbox.watch.look(|| true).await;
    }
    assert!(inbox.lies("").is_empty() && inbox.lies("failed").is_empty() && inbox.lies("done").len() == 2);
    assert_eq!(inbox.watch.looked().last().map(|last| last.stopped), Some(0));
    assert!(ito.get(links::LABORATORY_FILES).await.text().contains("okafor-maya.hl7"), "it came under its name");
}

#[tokio::test]
async fn a_file_that_was_set_aside_and_taken_away_is_forgotten() {
    let portal = open().await;
    let mut inbox = Inbox::of(&portal);
    let text = message("1", &POTASSIUM);
    begin(&portal, &text, "a.hl7").await;
    inbox.put("a.hl7", &text);
    inbox.look_twice().await;
    let aside = inbox.lies("failed").remove(0).0;
    fs::remove_file(inbox.folder.path().join("failed").join(aside)).expect("somebody takes it away");
    inbox.watch.look(|| true).await;
    assert_eq!(inbox.watch.looked().last().map(|last| last.stopped), Some(0));
    inbox.put("a.hl7", &text);
    inbox.look_twice().await;
    assert_eq!(inbox.lies("done").len(), 1, "brought anew, it is tried anew");
}
