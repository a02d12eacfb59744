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
