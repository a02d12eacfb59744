//! The class of every column: what is health data, what only names, what is secret.

use super::Place;
use crate::vault::MIGRATIONS;

const CLASSES: [&str; 4] = ["PHI", "identifier", "secret", "operational"];

async fn connection() -> (Place, rusqlite::Connection) {
    let place = Place::new();
    place.open().stop().await;
    let connection = place.connection();
    (place, connection)
}

fn texts(connection: &rusqlite::Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[tokio::test]
async fn every_column_has_a_class() {
    let (_place, connection) = connection().await;
    let tables = texts(
        &connection,
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
    );
    let (mut lacking, written) = (Vec::new(), MIGRATIONS.iter().map(|(_, sql)| *sql).collect::<String>());
    for table in tables {
        let start = written.split_once(&format!("create table {table} (")).map_or("", |(_, rest)| rest);
        let lines: Vec<&str> = start.lines().take_while(|line| !line.starts_with(')')).collect();
        for column in texts(&connection, &format!("select name from pragma_table_xinfo('{table}')")) {
            let line = lines.iter().find(|line| line.split_whitespace().next() == Some(column.as_str()));
            let comment = line.and_then(|line| line.split_once("-- ")).map_or("", |(_, comment)| comment);
            let class = comment.split([':', ' ']).next().unwrap_or_default();
            if !CLASSES.contains(&class) {
                lacking.push(format!("{table}.{column}"));
            }
        }
    }
    assert!(
        lacking.is_empty(),
        "each column in src/vault/schema needs a comment that begins with {}: {}",
        CLASSES.join(", "),
        lacking.join(", ")
    );
}

/// Columns that may hold more than a kilobyte. What stands behind such a column is read by walking through it, page by
/// page; so it stands last.
const LARGE: [(&str, &str); 9] = [
    ("drafts", "fields"),
    ("laboratory_said", "said"),
    ("results", "stood"),
    ("result_values", "value"),
    ("result_values", "note"),
    ("result_reviews", "note"),
    ("terms", "words"),
    ("ceremonies", "state"),
    ("enrolments", "passkey"),
];

#[tokio::test]
async fn large_columns_stand_last() {
    let (_place, connection) = connection().await;
    for (table, large) in LARGE {
        let columns = texts(&connection, &format!("select name from pragma_table_info('{table}') order by cid"));
        let at = columns.iter().position(|column| column == large).unwrap_or_else(|| panic!("{table} has no {large}"));
        let behind: Vec<&String> =
            columns[at..].iter().filter(|column| !LARGE.contains(&(table, column.as_str()))).collect();
        assert!(behind.is_empty(), "{table}: put {large} behind {behind:?}");
    }
}

#[tokio::test]
async fn whatever_is_sealed_or_gathered_is_known_to_be_large_or_small() {
    let (_place, connection) = connection().await;
    let tables = texts(
        &connection,
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
    );
    // Ids, hashes and fingerprints; and sealed secrets of a few dozen bytes.
    let is_small = |column: &str| {
        let things = ["id", "_in", "_by", "_account", "_message", "about", "beside", "attempt", "subject"];
        let marks = ["hash", "sha256", "key", "prev", "shown", "secret"];
        things.iter().chain(&marks).any(|end| column.ends_with(end))
    };
    let mut unknown = Vec::new();
    for table in tables {
        let blobs = format!("select name from pragma_table_info('{table}') where lower(type) = 'blob'");
        for column in texts(&connection, &blobs) {
            if !is_small(&column) && !LARGE.contains(&(table.as_str(), column.as_str())) {
                unknown.push(format!("{table}.{column}"));
            }
        }
    }
    assert!(unknown.is_empty(), "may these hold more than a kilobyte? Then they belong into LARGE: {unknown:?}");
}
