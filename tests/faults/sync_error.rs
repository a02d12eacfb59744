//! The disk says that it could not make something durable: nothing more is accepted, and the process says why it ends.

use std::thread;
use std::time::Duration;

use crate::load::Staff;
use crate::process::{Place, Server};
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

        assert_eq!(place.verify().code, Some(0));
        let server = Server::start(place.serve());
        staff.move_to(server.address);
        staff.check(&mut done);
        Staff::check_last_sign_in(&mut done, server.address);
        assert_eq!(server.stop().code, Some(0));
    }
}
