//! The schema written out, with the class of every column: what is health data, what only names, what is secret.

use std::collections::BTreeSet;

use super::Place;

/// What the database of this version looks like. Reviewed by people: a change of it is a change of what we keep.
const WRITTEN: &str = include_str!("../../../tests/upgrade/schema.sql");

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

/// Statements without comments and without the spaces that nobody means.
fn normal(sql: &str) -> BTreeSet<String> {
    let code: Vec<&str> = sql.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code)).collect();
    let code = code.join(" ").to_lowercase();
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(").replace(" )", ")");
    let statements = code.trim_end_matches(';').split("; create ").map(|text| text.trim_start_matches("create "));
    statements.map(|text| text.trim_end_matches(';').trim().to_owned()).collect()
}

#[tokio::test]
async fn the_schema_is_as_written() {
    let (_place, connection) = connection().await;
    let found = texts(
        &connection,
        "select sql from sqlite_schema where sql is not null and name not like 'sqlite\\_%' escape '\\'",
    );
    let (found, written) = (normal(&found.join(";\n")), normal(WRITTEN));
    let new: Vec<_> = found.difference(&written).collect();
    let gone: Vec<_> = written.difference(&found).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "tests/upgrade/schema.sql does not say what the database is. Write into it:\n{new:#?}\nTake out of it:\n{gone:#?}"
    );
}

#[tokio::test]
async fn every_column_has_a_class() {
    let (_place, connection) = connection().await;
    let tables = texts(
        &connection,
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
    );
    let mut lacking = Vec::new();
    for table in tables {
        let start = WRITTEN.split_once(&format!("create table {table} (")).map_or("", |(_, rest)| rest);
        let lines: Vec<&str> = start.lines().take_while(|line| !line.starts_with(')')).collect();
        for column in texts(&connection, &format!("select name from pragma_table_info('{table}')")) {
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
        "each column of tests/upgrade/schema.sql needs a comment that begins with {}: {}",
        CLASSES.join(", "),
        lacking.join(", ")
    );
}
