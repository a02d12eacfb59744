//! The disk says that it could not make something durable: nothing more is accepted, and the process says why it ends.

use std::thread;
use std::time::Duration;

use crate::load::Staff;
use crate::process::{Person, Place, Server};
use crate::trace::Fault;

#[test]
fn a_failed_sync_ends_the_process_with_a_code_of_its_own() {
    for when in ["1", "1+"] {
        let place = Place::new();
        let mut server = Server::start(place.serve());
        let mut staff = Staff::of(&mut server);
        let address = server.address;
        let (mut done, ended) = thread::scope(|scope| {
            let work = scope.spawn(|| staff.work(address));
            thread::sleep(Duration::from_millis(500));
            let fault = Fault::inject(&server, "fsync,fdatasync", "EIO", when);
            let ended = server.end(Duration::from_secs(20));
            drop(fault);
            (work.join().expect("the work did not panic"), ended)
        });
        assert_eq!(ended.code, Some(50), "{ended:?}");
        assert!(ended.complained.contains("The disk failed while writing"), "{ended:?}");
        assert!(ended.took < Duration::from_secs(11), "{ended:?}");

        let verified = place.verify();
        assert_eq!(verified.code, Some(0), "{verified:?}");
        let server = Server::start(place.serve());
        staff.move_to(server.address);
        staff.check(&mut done);
        Staff::check_last_sign_in(&mut done, server.address);
        assert_eq!(server.stop().code, Some(0));
    }
}

/// A commit that could not be synced may be there all the same when the data is opened again.
#[test]
fn whichever_commit_of_an_upload_fails_no_row_is_left_without_its_file() {
    let mut failed = 0;
    for when in 1..=6 {
        let place = Place::new();
        let mut server = Server::start(place.serve());
        let mut manager = Person::manager(&mut server);
        let card = manager.colleague(server.address, "Fern Hall", "front_desk").register("first").expect("a patient");
        let mut nurse = manager.colleague(server.address, "Noor Aziz", "nurse");
        let log = place.data().join("anteroom.db-wal");
        let fault = Fault::inject_on(&server, &log, "fsync,fdatasync", "EIO", &when.to_string());
        let uploaded = nurse.upload(&card, "Blood count");
        // Before it can put its log in order.
        server.kill();
        drop(fault);
        failed += usize::from(uploaded.is_err());
        let verified = place.verify();
        assert_eq!(verified.code, Some(0), "at commit {when}, {uploaded:?}: {verified:?}");
    }
    assert!((1..6).contains(&failed), "every commit of an upload was met: {failed}");
}
