//! Each door opens its own tables and no others, whatever was compiled before.

use std::collections::BTreeMap;

use super::super::actor::{Actor, Kind, Relation, Scope, Scopes};
use super::super::doors::{Door, FILED};
use super::super::fault::Fault;
use super::super::sql::{Doored, Sql};
use super::Place;
use super::plans::{sources, statements};
use crate::kit::id::AccountId;

const PATIENT: [u8; 16] = [7; 16];

/// What each door may read and write, by the sections of the list of tables.
const MAY: [(Door, &[&str], &[&str]); 5] = [
    (Door::Person, &["own", "person", "said", "trail"], &["own"]),
    (
        Door::Staff,
        &["own", "person", "staff", "laboratory", "said", "desk", "trail"],
        &["own", "person", "staff", "laboratory"],
    ),
    (Door::Panel, &["own", "person", "staff", "laboratory", "said", "desk"], &[]),
    (Door::Intake, &["own", "person", "staff", "laboratory", "said", "desk"], &["laboratory"]),
    (Door::Desk, &["said", "desk"], &["said", "desk"]),
];

/// To delete from these, SQLite looks into the lobby's tables for what hangs on the row, so that no door can.
const LOGINS_HANG_ON: [&str; 4] = ["patients", "activations", "accounts", "invitations"];

async fn doored() -> (Place, Doored) {
    let place = Place::new();
    place.open().stop().await;
    let doored = Doored::new(place.connection()).unwrap();
    (place, doored)
}

fn through(doored: &Doored, door: Door) -> Sql<'_> {
    match door {
        Door::Person => doored.sql().of_patient(&PATIENT, &person(), Relation::Oneself),
        Door::Staff => doored.sql().of_patient(&PATIENT, &Actor(Kind::Operator), Relation::None),
        other => doored.sql().through(other),
    }
}

fn person() -> Actor {
    Actor(Kind::Person(AccountId::from_bits([3; 16])))
}

fn is_refused<T>(outcome: &Result<T, Fault>) -> bool {
    matches!(outcome, Err(Fault::Database(error)) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::AuthorizationForStatementDenied))
}

#[tokio::test]
async fn every_table_is_filed_under_exactly_one_door() {
    let (_place, doored) = doored().await;
    let tables = "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'";
    let mut filed: BTreeMap<String, usize> = BTreeMap::new();
    for table in FILED.iter().flat_map(|(_, tables)| *tables) {
        *filed.entry((*table).to_owned()).or_default() += 1;
    }
    let tables = doored.sql().rows(tables, &[], |row| Ok((row.get("name")?, 1))).unwrap();
    assert_eq!(filed, tables.into_iter().collect(), "file each table once in vault/doors.rs");
}

#[tokio::test]
async fn a_door_reads_and_writes_its_own_tables_and_no_others() {
    let (_place, doored) = doored().await;
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

/// What logins reach of the clinical tables: all, or these columns.
const OF_LOGINS: [(&str, &[&str]); 5] = [
    ("grants", &[]),
    ("activations", &[]),
    ("proxy_invitations", &[]),
    ("corrections", &["patient_id", "field", "changed_at", "changed_by"]),
    (
        "patients",
        &[
            "id",
            "number",
            "full_name",
            "birth_date",
            "email",
            "mobile",
            "texts_agreed_at",
            "language",
            "state",
            "access",
            "access_at",
        ],
    ),
];

#[tokio::test]
async fn logins_reach_no_clinical_content() {
    let (_place, doored) = doored().await;
    let sql = doored.sql().through(Door::Logins);
    let of_charts = FILED.iter().filter(|(section, _)| ["own", "person", "staff", "laboratory"].contains(section));
    let mut columns_refused = 0;
    for table in of_charts.flat_map(|(_, tables)| *tables) {
        let open = OF_LOGINS.iter().find(|(name, _)| name == table).map(|(_, columns)| *columns);
        let text = "select name from pragma_table_info(:table)";
        let columns: Vec<String> = doored.sql().rows(text, &[(":table", table)], |row| row.get("name")).unwrap();
        for column in &columns {
            let is_open = open.is_some_and(|columns| columns.is_empty() || columns.contains(&column.as_str()));
            columns_refused += usize::from(!is_open);
            let read = sql.rows(&format!("select {column} from {table}"), &[], |_| Ok(()));
            assert_eq!(is_refused(&read), !is_open, "{table}.{column}: {read:?}");
            let may_write =
                open.is_some_and(<[&str]>::is_empty) || (*table == "patients" && column.starts_with("access"));
            let write = sql.change(&format!("update {table} set {column} = {column} where false"), &[]);
            assert_eq!(is_refused(&write), !may_write, "{table}.{column}: {write:?}");
        }
        if open.is_none_or(|columns| !columns.is_empty()) {
            let column = &columns[0];
            assert!(is_refused(&sql.change(&format!("insert into {table} ({column}) values (null)"), &[])), "{table}");
            assert!(is_refused(&sql.change(&format!("delete from {table}"), &[])), "{table}");
        }
    }
    assert!(columns_refused > 200, "only {columns_refused} columns were tried");
    for text in ["insert into trail (seq) values (1)", "select seq from trail_shown", "update settings set value = ''"]
    {
        assert!(is_refused(&sql.rows(text, &[], |_| Ok(()))), "{text}");
    }
}

#[tokio::test]
async fn every_statement_of_logins_passes_their_door() {
    let (_place, doored) = doored().await;
    let sql = doored.sql().through(Door::Logins);
    let is_of_logins = |(path, _): &(std::path::PathBuf, String)| {
        let path = path.to_string_lossy();
        path.contains("/src/logins/") || path.contains("/src/vault/lobby/")
    };
    let mut refused = Vec::new();
    for (path, source) in sources().into_iter().filter(is_of_logins) {
        for text in statements(&source) {
            if let Err(fault) = sql.compiled(&text) {
                refused.push(format!("{}: {fault:?}: {text}", path.display()));
            }
        }
    }
    assert!(refused.is_empty(), "logins ask for what their door in vault/doors.rs refuses:\n{}", refused.join("\n"));
}

#[tokio::test]
async fn a_person_learns_of_staffs_tables_what_is_listed_and_changes_few_columns_of_the_clinics() {
    let (_place, doored) = doored().await;
    let person = through(&doored, Door::Person);
    let withdrawn = "select 1 from kept_back where patient_id = :patient and result_id = x'01' and is_withdrawn = 1";
    assert!(person.rows(withdrawn, &[], |_| Ok(())).is_ok());
    for column in ["test", "value", "note", "flag", "message_id", "sha256"] {
        let read = format!("select {column} from kept_back where patient_id = :patient");
        assert!(is_refused(&person.rows(&read, &[], |_| Ok(()))), "{read}");
    }
    for (table, column, id, may) in [
        ("patients", "pharmacy", "id", true),
        ("patients", "email", "id", false),
        ("patients", "birth_date", "id", false),
        ("results", "is_private", "patient_id", true),
        ("results", "withheld_by", "patient_id", false),
        ("results", "state", "patient_id", false),
        ("grants", "documents", "patient_id", true),
        ("grants", "account_id", "patient_id", false),
        ("grants", "kind", "patient_id", false),
    ] {
        let change = format!("update {table} set {column} = {column} where {id} = :patient");
        assert_eq!(is_refused(&person.change(&change, &[])), !may, "{change}");
        assert!(through(&doored, Door::Staff).change(&change, &[]).is_ok(), "{change}");
    }
}

#[tokio::test]
async fn what_may_be_read_of_a_chart_is_bound_by_the_door() {
    let (_place, doored) = doored().await;
    let letters = Relation::Proxy(Scopes::NONE.with(Scope::Documents));
    let reads = |relation| {
        let chart = doored.sql().of_patient(&PATIENT, &person(), relation);
        chart.one("select :reads as reads, :patient as patient", &[], |row| row.get::<_, String>("reads")).unwrap()
    };
    assert_eq!(
        (reads(letters), reads(Relation::Oneself)),
        ("documents".to_owned(), "oneself results documents".to_owned())
    );
    let chart = doored.sql().of_patient(&PATIENT, &person(), letters);
    let widened = chart.rows("select :reads, :patient", &[(":reads", &"oneself results documents")], |_| Ok(()));
    assert!(matches!(widened, Err(Fault::Broken(_))), "nobody says it themselves");
}

#[tokio::test]
async fn what_a_login_hangs_on_is_deleted_through_no_door() {
    let (_place, doored) = doored().await;
    for (door, ..) in MAY {
        for table in LOGINS_HANG_ON {
            let delete = format!("delete from {table} where :patient is null");
            assert!(is_refused(&through(&doored, door).change(&delete, &[])), "{door:?}: {table}");
        }
    }
}

#[tokio::test]
async fn a_statement_compiled_for_one_door_is_not_run_through_another() {
    let (_place, doored) = doored().await;
    let text = "select count(*) from results where :patient is not null";
    for _ in 0..3 {
        assert!(doored.sql().rows(text, &[], |_| Ok(())).is_ok());
        assert!(doored.sql().of_patient(&PATIENT, &person(), Relation::Oneself).rows(text, &[], |_| Ok(())).is_ok());
        assert!(doored.sql().through(Door::Panel).rows(text, &[], |_| Ok(())).is_ok());
        assert!(is_refused(&doored.sql().through(Door::Desk).rows(text, &[], |_| Ok(()))));
    }
}

#[tokio::test]
async fn no_door_reaches_the_schema_other_files_or_the_settings_of_sqlite() {
    let (_place, doored) = doored().await;
    let texts = [
        "attach database ':memory:' as other",
        "pragma query_only = off",
        "create table mine (id integer)",
        "create temp table mine (id integer)",
        "drop table settings",
        "drop trigger trail_is_never_changed",
        "alter table settings add column mine text",
    ];
    for door in MAY.map(|(door, ..)| door).into_iter().chain([Door::Logins]) {
        let sql = doored.sql().through(door);
        for text in texts {
            assert!(is_refused(&sql.change(text, &[])), "{door:?}: {text}");
        }
    }
    for (door, ..) in MAY {
        assert!(is_refused(&doored.sql().through(door).rows("select sql from sqlite_schema", &[], |_| Ok(()))));
    }
}

#[tokio::test]
async fn a_statement_on_a_chart_names_its_patient_and_takes_no_other() {
    let (_place, doored) = doored().await;
    let chart = doored.sql().of_patient(&PATIENT, &person(), Relation::Oneself);
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
    let (_place, doored) = doored().await;
    let text = "select :value as value";
    let read = |named: &[(&str, &dyn rusqlite::ToSql)]| {
        doored.sql().one(text, named, |row| row.get::<_, Option<i64>>("value"))
    };
    assert_eq!(read(&[(":value", &7)]).unwrap(), Some(7));
    assert_eq!(read(&[]).unwrap(), None);
}

#[tokio::test]
async fn a_second_statement_in_one_text_is_not_run() {
    let (_place, doored) = doored().await;
    doored.sql().change("insert into settings (name, value, changed_at) values ('a', 'b', 1)", &[]).unwrap();
    _ = doored.sql().through(Door::Desk).rows("select 1; delete from settings", &[], |_| Ok(()));
    assert_eq!(doored.sql().rows("select name from settings", &[], |_| Ok(())).unwrap().len(), 1);
}
