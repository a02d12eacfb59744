//! A full disk: reading goes on, writing is refused in clear words, and all is well once there is space again.

use std::thread;
use std::time::{Duration, Instant};

use crate::disk::Disk;
use crate::load::Staff;
use crate::process::{Browser, Place, Server};

#[test]
fn a_full_disk_refuses_writes_and_heals_by_itself() {
    let place = Place::new();
    let disk = Disk::over(place.around(), "24m");
    let mut server = Server::start(place.serve());
    let mut staff = Staff::of(&mut server);
    disk.fill();

    // What the write-ahead log has room for still gets in; then one is refused.
    let mut kept = vec![staff.card().to_owned()];
    let refused = (0..2_000).find_map(|number| match staff.desk().register(&format!("F{number}E")) {
        Ok(card) => {
            kept.push(card);
            None
        }
        Err(error) => Some(error.to_string()),
    });
    let refused = refused.expect("the disk is full");
    assert!(refused.starts_with("507") && refused.contains("cannot save anything"), "{refused}");

    let mut stranger = Browser::new(server.address);
    for path in ["/sign-in", "/healthz", "/readyz", "/activate"] {
        assert_eq!(stranger.get(path).unwrap().status, 200, "{path}");
    }
    assert_eq!(staff.desk().browser.get("/staff/patients").unwrap().status, 200);
    // No chart is opened without a row on the trail, for which there may be no room.
    let card = staff.desk().browser.get(&kept[0]).unwrap();
    assert!(matches!(card.status, 200 | 507), "{card:?}");
    let whole = place.verify();
    assert!(whole.code == Some(0) && whole.said.contains("is whole"), "{whole:?}");

    disk.clear();
    let begin = Instant::now();
    while let Err(error) = staff.desk().register("healed") {
        assert!(begin.elapsed() < Duration::from_secs(10), "{error}");
        thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(place.verify().code, Some(0));
    for card in kept {
        assert_eq!(staff.desk().browser.get(&card).unwrap().status, 200, "{card}");
    }
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(place.verify().code, Some(0));
}
