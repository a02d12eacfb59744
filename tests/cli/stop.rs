//! SIGTERM: what is under way is finished, the rest is let go, and the end is on record.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::database;
use crate::process::browser::Reply;
use crate::process::{Browser, Person, Place, Server};

const FORM: &str = "username=maya&password=not+the+right+one";

/// The sign-in form up to the middle of its body.
fn begun(server: &Server) -> TcpStream {
    let headers = format!(
        "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
        FORM.len()
    );
    let head = Browser::new(server.address).head("POST", "/sign-in", &headers);
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    stream.write_all(&[head.as_bytes(), &FORM.as_bytes()[..10]].concat()).expect("it is sent");
    // Long enough for the server to have read it.
    std::thread::sleep(Duration::from_millis(200));
    stream
}

#[test]
fn a_request_under_way_is_answered_and_the_last_checkpoint_is_written() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    Person::manager(&mut server);
    let mut stream = begun(&server);
    server.ask_to_stop();
    std::thread::sleep(Duration::from_millis(200));
    stream.write_all(&FORM.as_bytes()[10..]).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert_eq!(Reply::read(&answer).map(|reply| reply.status), Some(422));
    let ended = server.end(Duration::from_secs(20));
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.took < Duration::from_secs(5), "{ended:?}");

    let said = std::fs::read_to_string(place.data().join("checkpoints")).unwrap();
    let signed: i64 = said.lines().last().unwrap().split(' ').next().unwrap().parse().unwrap();
    let last: i64 = database::open(&place)
        .query_row("select max(seq) from trail where act <> 'trail.checkpoint'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(signed, last, "all but the row that names the checkpoint");
    assert_eq!(place.verify().code, Some(0));
}

#[test]
fn whoever_does_not_finish_is_cut_off_within_ten_seconds() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let _unfinished: Vec<TcpStream> = (0..20).map(|_| begun(&server)).collect();
    let _silent = TcpStream::connect(server.address).unwrap();
    let ended = server.stop();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.took < Duration::from_secs(11), "{ended:?}");
}

#[test]
fn connections_without_a_request_delay_nothing() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let _silent: Vec<TcpStream> = (0..20).map(|_| TcpStream::connect(server.address).unwrap()).collect();
    let mut idle = TcpStream::connect(server.address).unwrap();
    write!(idle, "GET /healthz HTTP/1.1\r\nHost: {}\r\n\r\n", server.address).unwrap();
    let mut first = [0; 15];
    idle.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    let ended = server.stop();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.took < Duration::from_secs(2), "{ended:?}");
}

#[test]
fn a_stopped_clinic_is_one_file_without_a_log_beside_it() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    Person::manager(&mut server);
    assert_eq!(server.stop().code, Some(0));
    assert!(!place.data().join("anteroom.db-wal").exists());
}

#[test]
fn a_clinic_is_the_same_after_a_stop_and_after_a_kill() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut manager = Person::manager(&mut server);
    assert_eq!(server.stop().code, Some(0));
    for _ in 0..2 {
        let server = Server::start(place.serve());
        assert!(server.ready_after < Duration::from_secs(2), "{:?}", server.ready_after);
        manager.browser.move_to(server.address);
        assert_eq!(manager.browser.get("/staff/people").unwrap().status, 200);
        let mut half = manager.sign_in(server.address).unwrap();
        assert_eq!(half.get("/sign-in/code").unwrap().status, 200);
        assert_eq!(half.get("/staff/people").unwrap().status, 303);
        server.kill();
    }
    assert_eq!(place.verify().code, Some(0));
}
