//! `kill -9` at random moments: nothing acknowledged is lost, and nobody has to repair anything.

use std::thread;
use std::time::Duration;

use anteroom::kit::random::Entropy;

use crate::load::{Staff, counts};
use crate::process::{Place, Server};

#[test]
fn nothing_acknowledged_is_lost_by_a_kill() {
    let rounds =
        std::env::var("ANTEROOM_KILLS").map_or(50, |rounds| rounds.parse().expect("ANTEROOM_KILLS is a number"));
    kill(rounds);
}

#[test]
#[ignore = "takes about twenty minutes"]
fn nothing_acknowledged_is_lost_by_a_thousand_kills() {
    kill(1_000);
}

/// Kinds of changes that the work makes.
const KINDS: usize = 6;

fn kill(rounds: u64) {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    let mut staff = Staff::of(&mut server);
    let (mut all, mut slowest) = (Vec::new(), Duration::ZERO);
    let mut round = 0;
    // On a slow machine the work gets less far: then it goes on, with more time, until each kind of change was seen.
    while round < rounds || (counts(&all).len() < KINDS && round < 3 * rounds) {
        let (address, most) = (server.address, 600 * (1 + round / rounds));
        let moment = Duration::from_millis(30 + u64::from(Entropy::seeded(round).below(600)) * most / 600);
        round += 1;
        let mut done = thread::scope(|scope| {
            let work = scope.spawn(|| staff.work(address));
            thread::sleep(moment);
            server.kill();
            work.join().expect("the work did not panic")
        });
        let whole = place.verify();
        assert_eq!(whole.code, Some(0), "after kill {round}: {whole:?}");
        server = Server::start(place.serve());
        slowest = slowest.max(server.ready_after);
        staff.move_to(server.address);
        staff.check(&mut done);
        Staff::check_last_sign_in(&mut done, server.address);
        all.append(&mut done);
    }
    staff.check(&mut all);
    println!(
        "{round} kills, 0 of {} acknowledged changes lost: {:?}; slowest start {slowest:?}",
        all.len(),
        counts(&all)
    );
    assert!(slowest < Duration::from_secs(2), "a start took {slowest:?}");
    assert!(counts(&all).len() == KINDS, "not every kind of change was acknowledged: {:?}", counts(&all));
    assert_eq!(server.stop().code, Some(0));
}
