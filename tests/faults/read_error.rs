//! The disk cannot read: that request fails, the process and everybody else go on.

use crate::load::Staff;
use crate::process::{Browser, Place, Server};
use crate::trace::Fault;

#[test]
fn a_failed_read_fails_one_request_and_nothing_else() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut staff = Staff::of(&mut server);
    let card = staff.desk().register("A 17").unwrap();
    let fault = Fault::inject(&server, "pread64", "EIO", "1+");
    let statuses: Vec<u16> = (0..12).map(|_| staff.desk().browser.get(&card).unwrap().status).collect();
    let mut stranger = Browser::new(server.address);
    for path in ["/healthz", "/favicon.svg", "/sign-in"] {
        let page = stranger.get(path).unwrap();
        assert_eq!(page.status, 200, "{path}: {}", page.text());
    }
    drop(fault);
    assert!(statuses.contains(&500), "{statuses:?}");
    assert_eq!(staff.desk().browser.get(&card).unwrap().status, 200);
    staff.desk().register("A 18").unwrap();
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(place.verify().code, Some(0));
}
