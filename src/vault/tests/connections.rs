//! The settings of every connection, read back: what `connect` asks for is what SQLite and SQLCipher do.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::super::open::{self, Access};
use super::super::sql::Sql;
use super::Place;

/// Each setting, and what it is on every connection.
const SETTINGS: [(&str, &str); 16] = [
    // What was acknowledged is on the disk.
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("fullfsync", "0"),
    // What cannot be is refused.
    ("foreign_keys", "1"),
    ("defer_foreign_keys", "0"),
    ("recursive_triggers", "1"),
    ("ignore_check_constraints", "0"),
    // Nothing stays behind, and nothing goes elsewhere in clear.
    ("secure_delete", "1"),
    ("temp_store", "2"),
    // A schema that somebody has touched runs nothing.
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
    ("legacy_alter_table", "0"),
    ("writable_schema", "0"),
    ("read_uncommitted", "0"),
    ("busy_timeout", "5000"),
    ("cache_size", "-8192"),
];

/// How the files are encrypted.
const CIPHER: [(&str, &str); 4] = [
    ("cipher_page_size", "4096"),
    ("cipher_use_hmac", "1"),
    ("cipher_hmac_algorithm", "HMAC_SHA256"),
    ("cipher_plaintext_header_size", "0"),
];

/// SQLite's own switches.
const SWITCHES: [(DbConfig, bool); 5] = [
    (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
    (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
];

fn read(connection: &Connection, setting: &str) -> String {
    connection.query_row(&format!("pragma {setting}"), [], |row| row.get(0).map(written)).unwrap()
}

fn written(value: rusqlite::types::Value) -> String {
    match value {
        rusqlite::types::Value::Integer(number) => number.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

/// The same of a connection that the running vault holds.
fn held(sql: Sql<'_>, setting: &str) -> String {
    sql.one(&format!("pragma {setting}"), &[], |row| row.get(0).map(written)).unwrap()
}

#[tokio::test]
async fn a_connection_is_set_as_the_vault_relies_on() {
    let place = Place::new();
    place.open().stop().await;
    for access in [Access::Write, Access::Read] {
        let connection = open::connect(&place.database(), &place.keys(), access).unwrap();
        for (setting, expected) in SETTINGS.iter().chain(&CIPHER) {
            assert_eq!(read(&connection, setting), *expected, "{setting}");
        }
        for (switch, expected) in SWITCHES {
            assert_eq!(connection.db_config(switch).unwrap(), expected, "{switch:?}");
        }
        let is_reader = access == Access::Read;
        assert_eq!(read(&connection, "query_only"), if is_reader { "1" } else { "0" });
        let change = connection.execute("insert into settings (name, value, changed_at) values ('a', 'b', 1)", []);
        assert_eq!(change.is_err(), is_reader, "{change:?}");
        let loads = connection.query_row("select load_extension('nowhere')", [], |_| Ok(()));
        assert!(loads.is_err_and(
            |fault| fault.to_string().contains("not authorized") || fault.to_string().contains("no such function")
        ));
        // Even with every right, the schema is nobody's to write.
        connection.execute_batch("pragma writable_schema = on").unwrap();
        assert!(connection.execute("update sqlite_schema set sql = ''", []).is_err());
    }
}

#[tokio::test]
async fn the_connections_of_a_running_vault_are_set_the_same() {
    let place = Place::new();
    let clinic = place.open();
    let all = || SETTINGS.iter().chain(&CIPHER).map(|(setting, _)| *setting).chain(["query_only"]).collect::<Vec<_>>();
    let expected = |is_reader: &str| {
        let values = SETTINGS.iter().chain(&CIPHER).map(|(_, value)| (*value).to_owned());
        values.chain([is_reader.to_owned()]).collect::<Vec<_>>()
    };
    let written =
        clinic.vault.writer().run(move |writing| Ok(all().iter().map(|one| held(writing.sql, one)).collect()));
    let written: Vec<String> = written.await.unwrap();
    assert_eq!(written, expected("0"));
    let read = clinic.vault.readers().run(move |sql| Ok(all().iter().map(|one| held(sql, one)).collect()));
    let read: Vec<String> = read.await.unwrap();
    assert_eq!(read, expected("1"));
    clinic.stop().await;
}

#[test]
fn there_is_one_place_that_opens_a_database() {
    let mut places = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read_to_string(&path).is_ok_and(|text| text.contains(concat!("Connection", "::open"))) {
                places.push(path);
            }
        }
    }
    assert!(places.len() == 1 && places[0].ends_with("vault/open.rs"), "{places:?}");
}
