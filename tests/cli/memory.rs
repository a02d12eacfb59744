//! What a large file costs the server's memory, on its way in and out: measured by the kernel.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use rustix::process::Pid;

use crate::process::browser::SAME_ORIGIN;
use crate::process::people::pdf;
use crate::process::{Person, Place, Server};

/// What a file of 25 MB may add, in kilobytes.
const MOST: u64 = 8 * 1024;

/// A line of `/proc/PID/status`, in kilobytes.
pub fn memory(of: Pid, line: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", of.as_raw_nonzero())).expect("the process lives");
    let line = status.lines().find_map(|known| known.strip_prefix(line)).expect("the kernel counts memory");
    line.trim_start_matches(':').trim().trim_end_matches(" kB").parse().expect("kilobytes")
}

/// How much more than before the server holds at most while this is done.
fn added<T>(server: &Server, what: &str, act: impl FnOnce() -> T) -> T {
    fs::write(format!("/proc/{}/clear_refs", server.pid().as_raw_nonzero()), "5").expect("the peak is forgotten");
    let before = memory(server.pid(), "VmRSS");
    let done = act();
    let peak = memory(server.pid(), "VmHWM").saturating_sub(before);
    println!("{what}: {peak} kB more than the {before} kB before");
    assert!(peak <= MOST, "{what} adds {peak} kB");
    done
}

/// An honest file of nearly 25 MB.
fn large() -> Vec<u8> {
    let content = vec![b'x'; 25 * 1024 * 1024 - 4_096];
    let small = pdf("Potassium");
    let end = small.windows(4).rposition(|window| window == b"xref").expect("a table");
    let start = small[..end].windows(4).rposition(|window| window == b"xref").unwrap_or(end);
    let head = format!("9 0 obj\n<< /Length {} >>\nstream\n", content.len());
    let moved = start + head.len() + content.len() + "\nendstream\nendobj\n".len();
    let tail = String::from_utf8_lossy(&small[start..])
        .replace(&format!("startxref\n{start}"), &format!("startxref\n{moved}"));
    [&small[..start], head.as_bytes(), &content, b"\nendstream\nendobj\n", tail.as_bytes()].concat()
}

#[test]
fn a_file_of_25_megabytes_adds_at_most_8_on_its_way_in_and_out() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut manager = Person::manager(&mut server);
    let card = manager.colleague(server.address, "Fern Hall", "front_desk").register("A 17").expect("a patient");
    let mut ito = manager.colleague(server.address, "Kenji Ito", "clinician");
    // The first of each kind brings code into memory that stays.
    let first = ito.upload(&card, "Sodium").expect("the upload is taken");
    ito.browser.get(&format!("{first}/file")).expect("an answer");

    let file = large();
    assert!(file.len() > 24 * 1024 * 1024);
    let form = format!("{card}/results/new");
    let reply = added(&server, "an upload", || ito.browser.upload(&form, &[("large.pdf", &file)]).expect("an answer"));
    assert_eq!(reply.status, 303, "{}", reply.text());
    let page = ito.browser.get(&form).expect("an answer").text();
    let id = page.split("<h3 id=\"file-").nth(1).and_then(|rest| rest.split('"').next()).expect("a file waits");
    let path = format!("{card}/results/staged/{id}");
    let reply = added(&server, "a download", || ito.browser.get(&path).expect("an answer"));
    assert!(reply.body == file, "the same bytes come back");
}

/// Sends the head of a form and a body of so many megabytes behind it, while the server takes any of it.
fn flood(person: &Person, address: SocketAddr, path: &str, (kind, begin): (&str, &str), megabytes: usize) {
    let length = begin.len() + (megabytes << 20);
    let headers = format!("{SAME_ORIGIN}Content-Type: {kind}\r\nContent-Length: {length}\r\n");
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_write_timeout(Some(Duration::from_secs(10))).expect("a limit");
    let head = person.browser.head("POST", path, &headers);
    let mut sent = stream.write_all(&[head.as_bytes(), begin.as_bytes()].concat());
    let piece = vec![b'x'; 1 << 20];
    for _ in 0..megabytes {
        sent = sent.and_then(|()| stream.write_all(&piece));
    }
    let mut answer = Vec::new();
    _ = stream.read_to_end(&mut answer);
}

#[test]
fn a_body_of_200_megabytes_of_any_kind_adds_as_little() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut manager = Person::manager(&mut server);
    let mut desk = manager.colleague(server.address, "Fern Hall", "front_desk");
    let card = desk.register("A 17").expect("a patient");
    let mut ito = manager.colleague(server.address, "Kenji Ito", "clinician");
    ito.upload(&card, "Sodium").expect("the upload is taken");
    let upload = format!("{card}/results/new");
    let typed = ("application/x-www-form-urlencoded", "title=");
    let head = ("multipart/form-data; boundary=limit", "--limit\r\nContent-Disposition: form-data; name=\"files");
    let before = ("multipart/form-data; boundary=limit", "nothing of a form\r\n");
    let text = ("multipart/form-data; boundary=limit", "--limit\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n");
    for (what, kind) in [("a typed form", typed), ("a head", head), ("no part", before), ("a text", text)] {
        for (whose, person) in [("the clinician's", &ito), ("the front desk's", &desk)] {
            added(&server, &format!("{what} of {whose}"), || flood(person, server.address, &upload, kind, 200));
        }
    }
    ito.upload(&card, "Potassium").expect("and the next upload is taken");
}
