//! `anteroom staff recover`: through the portal that runs, and in the folder when none does.

use crate::process::program::{Ended, PROGRAM, command, run};
use crate::process::{Browser, Person, Place, Server};

/// Asks at the terminal for a code for this name.
fn recover(place: &Place, name: &str) -> Ended {
    let mut asked = command(PROGRAM);
    asked.args(["staff", "recover", name, "--data"]).arg(place.data()).env("HOME", place.around());
    run(asked)
}

/// The code among the sentences: the one indented line.
fn code_in(said: &str) -> String {
    said.lines().find_map(|line| line.strip_prefix("    ")).expect("a code").to_owned()
}

#[test]
fn a_code_from_the_terminal_lets_in_once_whether_or_not_the_portal_runs() {
    let place = Place::new();
    let mut server = Server::start(place.serve());
    Person::manager(&mut server);

    let nobody = recover(&place, "nobody");
    assert_eq!(nobody.code, Some(2), "{nobody:?}");
    assert!(nobody.complained.contains("No member of staff signs in with the name nobody"), "{nobody:?}");

    let first = recover(&place, "vera");
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(first.said.contains("The code of Vera Lind"), "{first:?}");
    let answer = |server: &Server, code: &str| {
        Browser::new(server.address).post("/recover/staff", &[("code", code)]).expect("an answer").status
    };
    assert_eq!(answer(&server, "AAAA-AAAA-AAAA-AAAA"), 422, "another code opens nothing");
    assert_eq!(answer(&server, &code_in(&first.said)), 303);

    assert_eq!(server.stop().code, Some(0));
    let second = recover(&place, "Vera Lind");
    assert_eq!(second.code, Some(0), "{second:?}");
    assert_eq!(place.verify().code, Some(0), "each left its rows on the trail");

    let server = Server::start(place.serve());
    assert_eq!(answer(&server, &code_in(&first.said)), 422, "the newer code takes its place");
    assert_eq!(answer(&server, &code_in(&second.said)), 303);
}
