//! Too few file descriptors: connections wait or are refused, nothing crashes, and it is over when they are gone.

use std::net::TcpStream;
use std::time::Duration;

use crate::process::program::{PROGRAM, command};
use crate::process::{Browser, Person, Place, Server};

#[test]
fn sixty_four_files_are_enough_to_come_through_a_rush() {
    let place = Place::new();
    let mut serve = command("sh");
    serve.args(["-c", "ulimit -n 64 && exec \"$@\"", "sh", PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data"]);
    serve.arg(place.data()).env("HOME", place.around());
    let mut server = Server::start(serve);
    let mut manager = Person::manager(&mut server);
    let rush: Vec<TcpStream> = (0..200).filter_map(|_| TcpStream::connect(server.address).ok()).collect();
    assert!(rush.len() > 64);
    std::thread::sleep(Duration::from_secs(1));
    drop(rush);
    let mut stranger = Browser::new(server.address);
    assert_eq!(stranger.get("/sign-in").unwrap().status, 200);
    assert_eq!(manager.browser.get("/staff/people").unwrap().status, 200);
    manager.colleague(server.address, "Noor Aziz", "nurse");
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(place.verify().code, Some(0));
}
