//! The unlock key: missing, wrong, exposed, misplaced. Nothing is touched.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use crate::contents::contents;
use crate::folder::refused;
use crate::process::program::run;
use crate::process::{Place, Server};

/// The unlock key's file of a place.
pub fn key(place: &Place) -> PathBuf {
    place.around().join("clinic.key")
}

/// A place with a clinic in it, and nobody using it.
pub fn stopped() -> Place {
    let place = Place::new();
    assert_eq!(Server::start(place.serve()).stop().code, Some(0));
    place
}

#[test]
fn without_its_key_a_folder_stays_closed() {
    let place = stopped();
    fs::remove_file(key(&place)).unwrap();
    let before = contents(place.around());
    refused(&run(place.serve()), 30, "clinic.key is missing");
    refused(&place.verify(), 30, "clinic.key is missing");
    assert_eq!(contents(place.around()), before);
}

#[test]
fn another_key_does_not_open_it() {
    let place = stopped();
    for (other, says) in [
        ("ab".repeat(32), "does not open this data folder"),
        ("my dog's name".to_owned(), "does not hold an unlock key"),
    ] {
        fs::write(key(&place), other).unwrap();
        let before = contents(place.around());
        refused(&run(place.serve()), 31, says);
        refused(&place.verify(), 31, says);
        assert_eq!(contents(place.around()), before);
    }
}

#[test]
fn a_key_that_others_can_read_is_refused() {
    let place = stopped();
    for mode in [0o640, 0o604, 0o660] {
        fs::set_permissions(key(&place), fs::Permissions::from_mode(mode)).unwrap();
        let before = contents(place.around());
        refused(&run(place.serve()), 32, "chmod 600");
        assert_eq!(contents(place.around()), before);
    }
}

#[test]
fn a_key_inside_the_data_folder_is_refused() {
    let place = stopped();
    let inside = place.data().join("clinic.key");
    fs::copy(key(&place), &inside).unwrap();
    let before = contents(place.around());
    let mut serve = place.serve();
    serve.arg("--key-file").arg(&inside);
    refused(&run(serve), 32, "lies inside the data folder");
    assert_eq!(contents(place.around()), before);
}

#[test]
fn no_key_is_made_inside_a_new_folder_either() {
    let place = Place::new();
    let mut serve = place.serve();
    serve.arg("--key-file").arg(place.data().join("key"));
    refused(&run(serve), 32, "lies inside the data folder");
    assert!(!place.data().join("key").exists() && !place.data().join("keyring").exists());
}
