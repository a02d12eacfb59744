//! Whose folder it is, and whether it can be used.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::contents::contents;
use crate::process::program::{Ended, PROGRAM, command, run};
use crate::process::{Place, Server};

/// The command ended with this code, one sentence, and nothing else.
pub fn refused(ended: &Ended, code: i32, says: &str) {
    assert_eq!(ended.code, Some(code), "{ended:?}");
    assert!(ended.complained.contains(says), "{ended:?}");
    assert_eq!((ended.complained.trim_end().lines().count(), ended.said.as_str()), (1, ""), "{ended:?}");
}

#[test]
fn a_second_process_on_the_same_folder_is_refused_within_a_second() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let second = run(place.serve());
    refused(&second, 20, "Another Anteroom is running on the data folder");
    assert!(second.took < Duration::from_secs(1), "{second:?}");
    assert_eq!(server.stop().code, Some(0));
}

#[test]
fn a_folder_with_other_peoples_files_is_refused_and_left_alone() {
    let place = Place::new();
    fs::create_dir(place.data()).unwrap();
    fs::write(place.data().join("thesis.doc"), "seven years").unwrap();
    let before = contents(place.around());
    refused(&run(place.serve()), 22, "is not empty and holds no Anteroom data");
    assert_eq!(contents(place.around()), before);
}

#[test]
fn the_folder_of_a_demo_never_serves_patients() {
    let place = Place::new();
    let demo = place.around().join("anteroom-demo");
    fs::create_dir(&demo).unwrap();
    let mut serve = command(PROGRAM);
    serve.arg("serve").arg("--data").arg(&demo);
    refused(&run(serve), 22, "holds an invented clinic of the demo");
    assert!(contents(&demo).is_empty());
}

#[test]
fn a_read_only_folder_is_refused() {
    let place = Place::new();
    assert_eq!(Server::start(place.serve()).stop().code, Some(0));
    let before = contents(place.data());
    let _mount = Mount::read_only(place.data());
    refused(&run(place.serve()), 21, "cannot be written");
    assert_eq!(contents(place.data()), before);
}

#[test]
fn a_folder_that_cannot_be_made_is_refused() {
    let place = Place::new();
    fs::write(place.data(), "a file where the folder should be").unwrap();
    refused(&run(place.serve()), 21, "cannot be written");
}

/// A folder mounted on itself; undone when dropped.
struct Mount<'p>(&'p Path);

impl<'p> Mount<'p> {
    fn read_only(place: &'p Path) -> Self {
        let mut mount = command("mount");
        let mounted = run({
            mount.args(["--bind", "-o", "ro"]).arg(place).arg(place);
            mount
        });
        assert_eq!(mounted.code, Some(0), "this test must run as root: {mounted:?}");
        Self(place)
    }
}

impl Drop for Mount<'_> {
    fn drop(&mut self) {
        let mut unmount = command("umount");
        unmount.arg(self.0);
        run(unmount);
    }
}
