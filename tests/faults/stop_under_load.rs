//! SIGTERM while everybody works: what was acknowledged is there, what was not is whole or absent.

use std::thread;
use std::time::Duration;

use crate::load::{Staff, counts};
use crate::process::{Place, Server};

#[test]
fn nothing_acknowledged_is_lost_by_a_stop_under_load() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut staff = Staff::of(&mut server);
    let mut all = Vec::new();
    for _ in 0..3 {
        let address = server.address;
        let (mut done, ended) = thread::scope(|scope| {
            let work = scope.spawn(|| staff.work(address));
            thread::sleep(Duration::from_millis(700));
            let ended = server.stop();
            (work.join().expect("the work did not panic"), ended)
        });
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert!(ended.took < Duration::from_secs(10), "{ended:?}");
        assert_eq!(place.verify().code, Some(0));
        server = Server::start(place.serve());
        staff.move_to(server.address);
        staff.check(&mut done);
        Staff::check_last_sign_in(&mut done, server.address);
        all.append(&mut done);
    }
    assert!(counts(&all).len() == 6, "{:?}", counts(&all));
    assert_eq!(server.stop().code, Some(0));
}
