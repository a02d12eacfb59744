//! A laboratory's file in the watched folder, while the process is killed between two steps, the disk is full, or the
//! answer cannot be written: it is taken once, answered once, and never lost.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use crate::disk::Disk;
use crate::process::inbox::Inbox;
use crate::process::{Person, Place, Server};
use crate::trace::Fault;

const NAME: &str = "okafor-maya.hl7";

/// Of a patient whom the front desk has registered.
fn result(control: &str) -> String {
    format!(
        "MSH|^~\\&|LAB|NORTH|||20260301||ORU^R01|{control}|P|2.5.1\rPID|1||E1001||E1001^Maya||19580503\r\
         OBR|1||F1|24323-8^Metabolic panel^LN\rOBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L|3.5-5.1|H|||F\r"
    )
}

/// A clinic with one patient, a clinician, and a folder.
struct Clinic {
    place: Place,
    inbox: Inbox,
    clinician: Person,
    card: String,
}

impl Clinic {
    /// Opens one, and runs it.
    fn open(place: Place, inbox: Inbox) -> (Self, Server) {
        let mut server = Server::start(inbox.serve(&place));
        let mut manager = Person::manager(&mut server);
        let mut desk = manager.colleague(server.address, "Fern Hall", "front_desk");
        let clinician = manager.colleague(server.address, "Kenji Ito", "clinician");
        let card = desk.register("E1001").expect("a patient");
        (Self { place, inbox, clinician, card }, server)
    }

    /// How many laboratory files the portal keeps.
    fn kept(&self) -> usize {
        let files = fs::read_dir(self.place.data().join("objects")).expect("the portal's files").flatten();
        files.filter(|file| !file.file_name().to_string_lossy().ends_with(".part")).count()
    }

    fn papers(&self) -> (usize, usize, bool) {
        let count = |folder| self.inbox.papers(folder).iter().filter(|(name, _)| !name.starts_with('.')).count();
        (count("done"), count("ack"), self.inbox.folder().join(NAME).exists())
    }

    /// The process is killed at the call; `left` says what lies in the folder then. Started again, it ends the work.
    fn killed_at(calls: &str, nth: &str, left: (usize, usize, bool), kept: usize) {
        let place = Place::new();
        let inbox = Inbox::new(&place);
        let (mut clinic, server) = Self::open(place, inbox);
        let fault = Fault::kill(&server, calls, nth);
        clinic.inbox.put(NAME, result("77").as_bytes());
        assert_eq!(server.end(Duration::from_secs(20)).code, None, "it was killed");
        drop(fault);
        assert_eq!((clinic.papers(), clinic.kept()), (left, kept), "at {calls} {nth}");

        let server = Server::start(clinic.inbox.serve(&clinic.place));
        clinic.inbox.wait_for(&[NAME]);
        clinic.clinician.browser.move_to(server.address);
        if kept == 0 {
            clinic.try_again();
        }
        clinic.check(1);
        assert_eq!(server.stop().code, Some(0));
        assert_eq!(clinic.place.verify().code, Some(0));
    }

    /// It was set aside, since the process ended over it; staff lets it be tried again.
    fn try_again(&mut self) {
        assert_eq!(self.papers(), (0, 0, false), "it is not taken by itself");
        assert_eq!(self.inbox.papers("failed").len(), 2, "the file and the reason");
        self.staff_reads(|page| page.contains("Anteroom stopped while it was reading a file") && page.contains(NAME));
        self.clinician.browser.post("/staff/laboratory/again", &[]).expect("an answer");
        let begin = Instant::now();
        while self.papers() != (1, 1, false) {
            assert!(begin.elapsed() < Duration::from_secs(30), "it is not tried again");
            thread::sleep(Duration::from_millis(50));
        }
        assert!(self.inbox.papers("failed").is_empty());
    }

    /// Staff's page of what laboratories sent says this, sooner or later.
    fn staff_reads(&mut self, says: impl Fn(&str) -> bool) {
        let begin = Instant::now();
        loop {
            let page = self.clinician.browser.get("/staff/laboratory/files").expect("an answer").text();
            if says(&page) {
                return;
            }
            assert!(begin.elapsed() < Duration::from_secs(20), "{page}");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// A receipt and an answer for each file, and one value.
    fn check(&mut self, files: usize) {
        assert_eq!(self.papers(), (files, files, false));
        let (done, acknowledged) = (self.inbox.papers("done"), self.inbox.papers("ack"));
        assert!(done.iter().all(|(_, text)| text.contains("Put in charts:  1")), "{done:?}");
        assert!(acknowledged.iter().all(|(_, text)| text.matches("MSA|AA|").count() == 1), "{acknowledged:?}");
        let files = self.clinician.browser.get("/staff/laboratory/files").expect("an answer").text();
        assert_eq!(files.matches(NAME).count(), 1, "{files}");
        let page = self.clinician.browser.get(&format!("{}/results", self.card)).expect("an answer").text();
        assert_eq!(page.matches("Metabolic panel").count(), 1, "{page}");
    }
}

#[test]
fn killed_before_the_vault_has_it_a_file_is_set_aside_and_taken_when_staff_says_so() {
    Clinic::killed_at("rename", "1", (0, 0, true), 0);
}

#[test]
fn killed_before_its_answer_a_file_is_answered_at_the_next_start() {
    Clinic::killed_at("renameat,renameat2", "1", (0, 0, true), 1);
}

#[test]
fn killed_before_its_receipt_a_file_gets_one_at_the_next_start() {
    Clinic::killed_at("renameat,renameat2", "2", (0, 1, true), 1);
}

#[test]
fn killed_before_it_is_removed_a_file_goes_at_the_next_start() {
    Clinic::killed_at("unlinkat", "3", (1, 1, true), 1);
}

#[test]
fn killed_before_it_is_set_aside_a_file_that_is_too_large_goes_at_the_next_start() {
    let place = Place::new();
    let inbox = Inbox::new(&place);
    let (mut clinic, server) = Clinic::open(place, inbox);
    let fault = Fault::kill(&server, "renameat,renameat2", "2");
    clinic.inbox.put(NAME, &vec![b'x'; 26 * 1024 * 1024]);
    assert_eq!(server.end(Duration::from_secs(20)).code, None, "it was killed");
    drop(fault);
    assert!(clinic.inbox.papers("failed").len() == 1 && clinic.papers() == (0, 0, true), "the reason is there");
    let server = Server::start(clinic.inbox.serve(&clinic.place));
    clinic.inbox.wait_for(&[NAME]);
    assert_eq!((clinic.inbox.papers("failed").len(), clinic.papers()), (2, (0, 0, false)), "the file, and one reason");
    clinic.clinician.browser.move_to(server.address);
    clinic.staff_reads(|page| page.contains("A file was too large to be taken in"));
    let ended = server.stop();
    assert_eq!(ended.complained.matches("too large").count(), 1, "{ended:?}");
}

#[test]
fn an_answer_that_cannot_be_written_is_tried_again_and_said_once() {
    let place = Place::new();
    let inbox = Inbox::new(&place);
    let (mut clinic, server) = Clinic::open(place, inbox);
    let fault = Fault::inject(&server, "renameat,renameat2", "EIO", "1+");
    clinic.inbox.put(NAME, result("77").as_bytes());
    server.wait_for_complaint("cannot be answered");
    assert_eq!((clinic.papers(), clinic.kept()), ((0, 0, true), 1));
    clinic.staff_reads(|page| page.contains("A file stays in the watched folder"));
    // Another file that cannot be answered either, and nothing is said.
    clinic.inbox.put("second.hl7", result("78").as_bytes());
    let begin = Instant::now();
    while clinic.kept() == 1 {
        assert!(begin.elapsed() < Duration::from_secs(20), "the second is not taken");
        thread::sleep(Duration::from_millis(50));
    }
    drop(fault);
    clinic.inbox.wait_for(&[NAME, "second.hl7"]);
    clinic.check(2);
    clinic.staff_reads(|page| page.contains("was last looked at") && !page.contains("stays in the watched folder"));
    let ended = server.stop();
    assert_eq!(ended.complained.matches("cannot be answered").count(), 1, "{ended:?}");
    assert!(!["okafor", "E1001", "5.3"].iter().any(|word| ended.complained.contains(word)), "{ended:?}");
    assert_eq!(clinic.place.verify().code, Some(0));
}

#[test]
fn a_full_disk_keeps_a_file_in_the_folder_until_there_is_space() {
    let (place, elsewhere) = (Place::new(), tempfile::tempdir().expect("a folder"));
    let disk = Disk::over(place.around(), "24m");
    let (mut clinic, server) = Clinic::open(place, Inbox::at(elsewhere.path().join("inbox")));
    disk.fill();
    // More than the write-ahead log has room for.
    let large = format!("{}OBX|2|TX|NOTE^Note||{}\r", result("77"), "word ".repeat(200_000));
    clinic.inbox.put(NAME, large.as_bytes());
    server.wait_for_complaint("cannot be taken in");
    assert_eq!(clinic.papers(), (0, 0, true));
    disk.clear();
    clinic.inbox.wait_for(&[NAME]);
    assert_eq!(clinic.papers(), (1, 1, false));
    let page = clinic.clinician.browser.get(&format!("{}/results", clinic.card)).expect("an answer").text();
    assert_eq!(page.matches("Metabolic panel").count(), 1, "{page}");
    let ended = server.stop();
    assert_eq!(ended.complained.matches("cannot be taken in").count(), 1, "{ended:?}");
    assert_eq!(clinic.place.verify().code, Some(0));
}

#[test]
fn a_folder_that_is_gone_is_said_to_staff_and_watched_again_when_it_is_back() {
    let place = Place::new();
    let (inbox, away) = (Inbox::new(&place), place.around().join("away"));
    let (mut clinic, server) = Clinic::open(place, inbox);
    clinic.staff_reads(|page| page.contains("was last looked at"));
    fs::rename(clinic.inbox.folder(), &away).expect("it goes");
    clinic.staff_reads(|page| page.contains("The watched folder cannot be opened"));
    fs::rename(&away, clinic.inbox.folder()).expect("it is back");
    clinic.inbox.put(NAME, result("77").as_bytes());
    clinic.inbox.wait_for(&[NAME]);
    clinic.check(1);
    clinic.staff_reads(|page| !page.contains("The watched folder cannot be opened"));
    let ended = server.stop();
    assert_eq!(ended.complained.matches("cannot be used").count(), 1, "{ended:?}");
    assert_eq!(clinic.place.verify().code, Some(0));
}
