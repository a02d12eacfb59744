//! Bodies that are too large or cut short leave nothing behind.

use std::fs;
use std::io::Write as _;
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use crate::process::browser::{MULTIPART, Reply, SAME_ORIGIN, exchange, multipart};
use crate::process::people::pdf;
use crate::process::{Browser, Person, Place, Server};

/// A clinic with one patient and a clinician who uploads.
struct Clinic {
    place: Place,
    server: Server,
    clinician: Person,
    card: String,
}

impl Clinic {
    fn new() -> Self {
        let place = Place::new();
        let mut server = Server::start(place.serve());
        let mut manager = Person::manager(&mut server);
        let card = manager.colleague(server.address, "Fern Hall", "front_desk").register("A 17").expect("a patient");
        let clinician = manager.colleague(server.address, "Kenji Ito", "clinician");
        Self { place, server, clinician, card }
    }

    /// The head of an upload whose body has this length.
    fn head(&self, length: usize) -> String {
        let headers = format!("{SAME_ORIGIN}{MULTIPART}Content-Length: {length}\r\n");
        self.clinician.browser.head("POST", &format!("{}/results/new", self.card), &headers)
    }

    /// Nothing is stored, nothing is listed, and the next upload works.
    fn stays_unmoved(mut self) {
        assert_eq!(fs::read_dir(self.place.data().join("objects")).expect("the folder").count(), 0);
        let whole = self.place.verify();
        assert!(whole.code == Some(0) && whole.said.contains("\n0 attachments"), "{whole:?}");
        let listed = self.clinician.browser.get(&format!("{}/results", self.card)).expect("an answer");
        assert!(listed.status == 200 && !listed.text().contains("Potassium"), "{}", listed.text());
        let taken = self.clinician.upload(&self.card, "Potassium").expect("the upload is taken");
        let found = self.clinician.browser.get(&format!("{taken}/file")).expect("an answer");
        assert_eq!(found.body, pdf("Potassium"));
        assert_eq!(self.server.stop().code, Some(0));
        assert!(self.place.verify().said.contains("\n1 attachments"));
    }
}

#[test]
fn a_file_that_is_too_large_gets_a_page_that_says_so() {
    let mut clinic = Clinic::new();
    for megabytes in [26, 60] {
        let file = [pdf("Potassium"), vec![b'x'; megabytes << 20]].concat();
        let reply =
            clinic.clinician.browser.upload(&format!("{}/results/new", clinic.card), &[("result.pdf", &file)]).unwrap();
        assert_eq!(reply.status, 413, "{reply:?}");
        assert!(reply.text().contains("25 MB"), "{}", reply.text());
    }
    clinic.stays_unmoved();
}

#[test]
fn an_upload_cut_short_is_not_taken_for_the_whole() {
    let clinic = Clinic::new();
    let whole = multipart(&[("result.pdf", &[pdf("Potassium"), vec![b'x'; 200_000]].concat())]);
    for cut in [100, 900, whole.len() / 2, whole.len() - 30, whole.len() - 14] {
        // The connection breaks in the middle.
        let mut stream = TcpStream::connect(clinic.server.address).unwrap();
        stream.write_all(&[clinic.head(whole.len()).as_bytes(), &whole[..cut]].concat()).unwrap();
        stream.shutdown(Shutdown::Both).unwrap();
        // The length is right, but the form is not.
        let reply = exchange(clinic.server.address, &[clinic.head(cut).as_bytes(), &whole[..cut]].concat()).unwrap();
        let reply = Reply::read(&reply).expect("an answer");
        assert!(matches!(reply.status, 400 | 409 | 422), "{cut}: {reply:?}");
    }
    std::thread::sleep(Duration::from_millis(300));
    clinic.stays_unmoved();
}

#[test]
fn a_form_without_a_file_has_little_room() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let reply = Browser::new(server.address).post("/sign-in", &[("username", &"x".repeat(1 << 20))]).unwrap();
    assert!(matches!(reply.status, 409 | 413), "{reply:?}");
    let endless =
        format!("{SAME_ORIGIN}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999999\r\n");
    let head = Browser::new(server.address).head("POST", "/sign-in", &endless);
    let reply = exchange(server.address, &[head.as_bytes(), &vec![b'x'; 200_000]].concat()).unwrap();
    assert!(matches!(Reply::read(&reply).unwrap().status, 409 | 413));
}
