//! Damaged, shortened, foreign and too new: refused by name, and what is there stays as it is.

use std::fs;
use std::os::unix::fs::FileExt as _;
use std::path::PathBuf;

use crate::contents::contents;
use crate::database;
use crate::folder::refused;
use crate::keys::stopped;
use crate::process::program::run;
use crate::process::{Place, Server};

const PAGE: u64 = 4096;

fn file(place: &Place) -> PathBuf {
    place.data().join("anteroom.db")
}

fn flip(place: &Place, at: u64) {
    let file = fs::File::options().read(true).write(true).open(file(place)).expect("the database");
    let mut byte = [0];
    file.read_exact_at(&mut byte, at).expect("a byte");
    file.write_all_at(&[byte[0] ^ 1], at).expect("the byte is written");
}

#[test]
fn a_healthy_folder_is_whole_also_while_a_server_uses_it() {
    let place = stopped();
    let whole = place.verify();
    assert_eq!(whole.code, Some(0), "{whole:?}");
    assert!(whole.said.contains("is whole"), "{whole:?}");
    let server = Server::start(place.serve());
    let before = contents(place.data());
    assert_eq!(place.verify().code, Some(0));
    assert_eq!(contents(place.data()).into_keys().collect::<Vec<_>>(), before.into_keys().collect::<Vec<_>>());
    assert_eq!(server.stop().code, Some(0));
}

#[test]
fn a_shortened_database_is_refused() {
    let place = stopped();
    let whole = fs::read(file(&place)).unwrap();
    for length in [whole.len() - 100, whole.len() - 2 * 4096, 4096, 100] {
        fs::write(file(&place), &whole[..length]).unwrap();
        let before = contents(place.data());
        refused(&run(place.serve()), 41, "is damaged");
        refused(&place.verify(), 41, "is damaged");
        assert_eq!(contents(place.data()), before, "{length} bytes");
    }
}

#[test]
fn a_database_that_is_gone_is_not_made_anew() {
    let place = stopped();
    let mut server = Server::start(place.serve());
    crate::process::Person::manager(&mut server);
    assert_eq!(server.stop().code, Some(0));
    for emptied in [false, true] {
        if emptied {
            fs::write(file(&place), "").unwrap();
        } else {
            fs::remove_file(file(&place)).unwrap();
        }
        let before = contents(place.data());
        refused(&run(place.serve()), 41, "is damaged");
        refused(&place.verify(), 41, "is damaged");
        assert_eq!(contents(place.data()), before, "emptied: {emptied}");
    }
}

#[test]
fn a_byte_flipped_at_the_start_is_noticed() {
    for at in [3, 20, 1000] {
        let place = stopped();
        flip(&place, at);
        let before = contents(place.data());
        refused(&run(place.serve()), 41, "is damaged");
        refused(&place.verify(), 41, "is damaged");
        assert_eq!(contents(place.data()), before, "byte {at}");
    }
}

#[test]
fn a_byte_flipped_anywhere_is_found_by_verify() {
    let place = stopped();
    let pages = fs::metadata(file(&place)).unwrap().len() / PAGE;
    for page in [1, pages / 2, pages - 1] {
        flip(&place, page * PAGE + 77);
        refused(&place.verify(), 41, "is damaged");
        flip(&place, page * PAGE + 77);
    }
    assert_eq!(place.verify().code, Some(0));
}

#[test]
fn a_file_of_something_else_is_refused() {
    let place = stopped();
    fs::write(file(&place), "x".repeat(8192)).unwrap();
    let before = contents(place.data());
    refused(&run(place.serve()), 41, "is damaged");
    assert_eq!(contents(place.data()), before);
}

#[test]
fn a_damaged_keyring_is_not_taken_for_a_wrong_key() {
    let place = stopped();
    let keyring = place.data().join("keyring");
    let whole = fs::read(&keyring).unwrap();
    fs::write(&keyring, &whole[..80]).unwrap();
    refused(&run(place.serve()), 41, "keyring");
    refused(&place.verify(), 41, "keyring");
}

#[test]
fn the_data_of_a_newer_program_is_left_alone() {
    let place = stopped();
    database::open(&place).execute_batch("pragma user_version = 99").unwrap();
    let before = contents(place.data());
    refused(&run(place.serve()), 40, "newer version of Anteroom (schema 99");
    refused(&place.verify(), 40, "newer version of Anteroom (schema 99");
    assert_eq!(contents(place.data()), before);
}

#[test]
fn rows_cut_off_the_trail_are_noticed_at_the_start() {
    let place = stopped();
    let mut server = Server::start(place.serve());
    crate::process::Person::manager(&mut server);
    assert_eq!(server.stop().code, Some(0));
    let connection = database::open(&place);
    // The last row names the last checkpoint; the one before is the last thing done.
    let cut = "drop trigger if exists trail_no_delete; delete from trail where seq > (select max(seq) from trail) - 2";
    let triggers: Vec<String> = {
        let mut names =
            connection.prepare("select name from sqlite_schema where type = 'trigger' and tbl_name = 'trail'").unwrap();
        names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let drop: String = triggers.iter().flat_map(|name| ["drop trigger ", name, ";"]).collect();
    connection.execute_batch(&[drop.as_str(), "pragma foreign_keys = off;", cut].concat()).unwrap();
    connection.close().unwrap();
    refused(&run(place.serve()), 42, "rows were cut off");
    refused(&place.verify(), 42, "rows were cut off");
}

#[test]
fn a_file_of_checkpoints_that_lost_its_end_is_noticed_at_the_start() {
    let place = stopped();
    let mut server = Server::start(place.serve());
    crate::process::Person::manager(&mut server);
    assert_eq!(server.stop().code, Some(0));
    let file = place.data().join("checkpoints");
    let whole = fs::read_to_string(&file).unwrap();
    let without_last = whole.trim_end().rfind('\n').map_or(0, |end| end + 1);
    for shorter in ["", &whole[..without_last], &whole[..whole.len() - 1]] {
        fs::write(&file, shorter).unwrap();
        let before = contents(place.data());
        refused(&run(place.serve()), 42, "it was shortened, emptied or replaced");
        refused(&place.verify(), 42, "it was shortened, emptied or replaced");
        assert_eq!(contents(place.data()), before);
    }
    fs::write(&file, whole).unwrap();
    assert_eq!(place.verify().code, Some(0));
}
