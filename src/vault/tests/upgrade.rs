//! Steps from one schema to the next: a copy first, each step whole or not at all.

use std::path::PathBuf;

use rusqlite::Connection;

use super::super::keyring::Keyring;
use super::super::migrate::{MigrateFault, Migration, migrate};
use super::super::open::{self, Access};
use super::Place;
use crate::kit::random::Entropy;

const FIRST: Migration = ("0001_first", "create table notes (id integer primary key, says text not null) strict;");
const SECOND: Migration = ("0002_second", "alter table notes add column at integer not null default 7;");
const BROKEN: Migration = ("0002_broken", "alter table notes add column at integer; insert into nothing values (1);");

/// A database after the first step, with a row.
fn first() -> (Place, Connection) {
    let place = Place::new();
    std::fs::create_dir(place.folder()).unwrap();
    Keyring::create(&place.folder(), &place.unlock_file(), &Entropy::seeded(1)).unwrap();
    let mut connection = place.connection();
    migrate(&mut connection, &place.folder(), &[FIRST]).unwrap();
    connection.execute("insert into notes (id, says) values (1, 'kept')", []).unwrap();
    (place, connection)
}

fn version(connection: &Connection) -> i64 {
    connection.query_row("pragma user_version", [], |row| row.get(0)).unwrap()
}

fn copy(place: &Place) -> PathBuf {
    place.folder().join("before-upgrade-from-1.db")
}

#[test]
fn a_database_is_copied_before_it_is_changed_and_the_copy_is_locked_too() {
    let (place, mut connection) = first();
    assert!(!copy(&place).exists(), "a database that is being made needs no copy");
    migrate(&mut connection, &place.folder(), &[FIRST, SECOND]).unwrap();
    assert_eq!(version(&connection), 2);
    let at: i64 = connection.query_row("select at from notes", [], |row| row.get(0)).unwrap();
    assert_eq!(at, 7);

    let bytes = std::fs::read(copy(&place)).unwrap();
    assert!(!bytes.windows(4).any(|window| window == b"kept") && !bytes.starts_with(b"SQLite format 3"));
    let before = open::connect(&copy(&place), &place.keys(), Access::Read).unwrap();
    assert_eq!(version(&before), 1);
    let says: String = before.query_row("select says from notes", [], |row| row.get(0)).unwrap();
    assert_eq!(says, "kept");
    assert!(before.prepare("select at from notes").is_err());
}

#[test]
fn a_step_that_fails_is_undone_and_can_be_tried_again() {
    let (place, mut connection) = first();
    for _ in 0..2 {
        let fault = migrate(&mut connection, &place.folder(), &[FIRST, BROKEN]).unwrap_err();
        assert!(matches!(fault, MigrateFault::Step("0002_broken", _)), "{fault}");
        assert_eq!(version(&connection), 1);
        assert!(connection.prepare("select at from notes").is_err());
    }
    migrate(&mut connection, &place.folder(), &[FIRST, SECOND]).unwrap();
    assert_eq!(version(&connection), 2);
}

#[test]
fn without_its_copy_no_step_is_taken() {
    let (place, mut connection) = first();
    std::fs::create_dir(copy(&place)).unwrap();
    let fault = migrate(&mut connection, &place.folder(), &[FIRST, SECOND]).unwrap_err();
    assert!(matches!(fault, MigrateFault::Copy(..)), "{fault}");
    assert_eq!(version(&connection), 1);
}

#[test]
fn a_newer_database_is_left_alone() {
    let (place, mut connection) = first();
    migrate(&mut connection, &place.folder(), &[FIRST, SECOND]).unwrap();
    let fault = migrate(&mut connection, &place.folder(), &[FIRST]).unwrap_err();
    assert!(matches!(fault, MigrateFault::Newer { found: 2, known: 1 }), "{fault}");
    assert_eq!(version(&connection), 2);
}

#[test]
fn an_up_to_date_database_is_neither_copied_nor_changed() {
    let (place, mut connection) = first();
    migrate(&mut connection, &place.folder(), &[FIRST]).unwrap();
    assert!(!copy(&place).exists());
}
