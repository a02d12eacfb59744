//! Each door opens its own tables and no others, whatever was compiled before.

use std::collections::BTreeMap;

use super::super::actor::Relation;
use super::super::fault::Fault;
use super::super::sql::{Door, Doored, FILED, Sql};
use super::Place;

const PATIENT: [u8; 16] = [7; 16];

/// What each door may read and write, by the sections of the list of tables.
const MAY: [(Door, &[&str], &[&str]); 4] = [
    (Door::Chart, &["chart", "laboratory", "desk", "trail"], &["chart", "laboratory"]),
    (Door::Panel, &["chart", "laboratory", "desk"], &[]),
    (Door::Intake, &["chart", "laboratory", "desk"], &["laboratory"]),
    (Door::Desk, &["desk"], &["desk"]),
];

/// To delete from these, SQLite looks into the lobby's tables for what hangs on the row, so that no door can.
const LOGINS_HANG_ON: [&str; 4] = ["patients", "activations", "accounts", "invitations"];

async fn doored(place: &Place) -> Doored {
    place.open().stop().await;
    Doored::new(place.connection()).unwrap()
}

fn through(doored: &Doored, door: Door) -> Sql<'_> {
    match door {
        Door::Chart => doored.sql().of_patient(&PATIENT, Relation::Oneself),
        other => doored.sql().through(other),
    }
}

fn is_refused<T>(outcome: &Result<T, Fault>) -> bool {
    matches!(outcome, Err(Fault::Database(error)) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::AuthorizationForStatementDenied))
}

#[tokio::test]
async fn every_table_is_filed_under_exactly_one_door() {
    let doored = doored(&Place::new()).await;
    let tables = "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'";
    let mut filed: BTreeMap<String, usize> = BTreeMap::new();
    for table in FILED.iter().flat_map(|(_, tables)| *tables) {
        *filed.entry((*table).to_owned()).or_default() += 1;
    }
    let tables = doored.sql().rows(tables, &[], |row| Ok((row.get("name")?, 1))).unwrap();
    assert_eq!(filed, tables.into_iter().collect(), "file each table once in vault/sql.rs");
}

#[tokio::test]
async fn a_door_reads_and_writes_its_own_tables_and_no_others() {
    let place = Place::new();
    let doored = doored(&place).await;
    for (section, table) in FILED.iter().flat_map(|(section, tables)| tables.iter().map(move |table| (section, table)))
    {
        let column: String = doored
            .sql()
            .one("select name from pragma_table_info(:table) order by cid desc", &[(":table", table)], |row| {
                row.get("name")
            })
            .unwrap();
        let read = format!("select count(*) as found from {table} where :patient is not null");
        let hidden = format!("select 1 where exists (select {column} from {table}) and :patient is not null");
        let writes = [
            format!("insert into {table} ({column}) values (:patient is null)"),
            format!("update {table} set {column} = {column} where :patient is null"),
            format!("delete from {table} where :patient is null"),
        ];
        let writes = &writes[..if LOGINS_HANG_ON.contains(table) { 2 } else { 3 }];
        for (door, reads, changes) in MAY {
            let sql = through(&doored, door);
            for text in [&read, &hidden] {
                let outcome = sql.rows(text, &[], |_| Ok(()));
                assert_eq!(is_refused(&outcome), !reads.contains(section), "{door:?}: {text}: {outcome:?}");
            }
            for text in writes {
                let outcome = sql.change(text, &[]);
                assert_eq!(is_refused(&outcome), !changes.contains(section), "{door:?}: {text}: {outcome:?}");
            }
        }
    }
}

#[tokio::test]
async fn what_a_login_hangs_on_is_deleted_through_no_door() {
    let place = Place::new();
    let doored = doored(&place).await;
    for (door, ..) in MAY {
        for table in LOGINS_HANG_ON {
            let delete = format!("delete from {table} where :patient is null");
            assert!(is_refused(&through(&doored, door).change(&delete, &[])), "{door:?}: {table}");
        }
    }
}

#[tokio::test]
async fn a_statement_compiled_for_one_door_is_not_run_through_another() {
    let place = Place::new();
    let doored = doored(&place).await;
    let text = "select count(*) from results where :patient is not null";
    for _ in 0..3 {
        assert!(doored.sql().rows(text, &[], |_| Ok(())).is_ok());
        assert!(doored.sql().of_patient(&PATIENT, Relation::Oneself).rows(text, &[], |_| Ok(())).is_ok());
        assert!(doored.sql().through(Door::Panel).rows(text, &[], |_| Ok(())).is_ok());
        assert!(is_refused(&doored.sql().through(Door::Desk).rows(text, &[], |_| Ok(()))));
    }
}

#[tokio::test]
async fn no_door_reaches_the_schema_other_files_or_the_settings_of_sqlite() {
    let place = Place::new();
    let doored = doored(&place).await;
    let texts = [
        "attach database ':memory:' as other",
        "pragma query_only = off",
        "create table mine (id integer)",
        "create temp table mine (id integer)",
        "drop table settings",
        "drop trigger trail_is_never_changed",
        "alter table settings add column mine text",
    ];
    for (door, ..) in MAY {
        let sql = doored.sql().through(door);
        for text in texts {
            assert!(is_refused(&sql.change(text, &[])), "{door:?}: {text}");
        }
    }
    for door in [Door::Panel, Door::Intake, Door::Desk] {
        assert!(is_refused(&doored.sql().through(door).rows("select sql from sqlite_schema", &[], |_| Ok(()))));
    }
}

#[tokio::test]
async fn a_statement_on_a_chart_names_its_patient_and_takes_no_other() {
    let place = Place::new();
    let doored = doored(&place).await;
    let chart = doored.sql().of_patient(&PATIENT, Relation::Oneself);
    for text in ["select id from results", "select id from results -- :patient", "select id, ':patient' from results"] {
        assert!(matches!(chart.rows(text, &[], |_| Ok(())), Err(Fault::Broken(_))), "{text}");
    }
    let text = "select :patient as patient";
    let other: [u8; 16] = [8; 16];
    assert!(matches!(chart.rows(text, &[(":patient", &other)], |_| Ok(())), Err(Fault::Broken(_))));
    assert_eq!(chart.one(text, &[], |row| row.get::<_, [u8; 16]>("patient")).unwrap(), PATIENT);
}

#[tokio::test]
async fn a_value_left_out_is_null_and_not_the_last_ones() {
    let place = Place::new();
    let doored = doored(&place).await;
    let text = "select :value as value";
    let read = |named: &[(&str, &dyn rusqlite::ToSql)]| {
        doored.sql().one(text, named, |row| row.get::<_, Option<i64>>("value"))
    };
    assert_eq!(read(&[(":value", &7)]).unwrap(), Some(7));
    assert_eq!(read(&[]).unwrap(), None);
}

#[tokio::test]
async fn a_second_statement_in_one_text_is_not_run() {
    let place = Place::new();
    let doored = doored(&place).await;
    doored.sql().change("insert into settings (name, value, changed_at) values ('a', 'b', 1)", &[]).unwrap();
    _ = doored.sql().through(Door::Desk).rows("select 1; delete from settings", &[], |_| Ok(()));
    assert_eq!(doored.sql().rows("select name from settings", &[], |_| Ok(())).unwrap().len(), 1);
}
