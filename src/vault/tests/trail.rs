//! What somebody with the files and the key does to the trail is found: triggers dropped, rows changed.

use super::super::Break;
use super::super::open::OpenFault;
use super::super::sql::Doored;
use super::super::trail;
use super::super::trail::{Entry, Head};
use super::super::verify::Verified;
use super::{Place, event, origin};
use crate::kit::id::PatientId;

const ROWS: i64 = 8;
/// With the row that names the checkpoint of the stop.
const ALL_ROWS: i64 = 9;
const LISTED: i64 = 4;
const MAYA: PatientId = PatientId::from_bits([0x11; 16]);
const NILS: PatientId = PatientId::from_bits([0x22; 16]);

/// A trail of eight rows, the fourth of which is a list that showed two patients; stopped, so that it is signed.
async fn written() -> Place {
    let place = Place::new();
    let clinic = place.open();
    for row in 1..=ROWS {
        if row == LISTED {
            let list = clinic.vault.writer().run(|writing| {
                let entry = Entry { shown: &[NILS, MAYA, NILS], ..Entry::new("leave", "list", "granted") };
                writing.append(&origin(), &entry)
            });
            list.await.unwrap();
        } else {
            clinic.note("row").await.unwrap();
        }
    }
    clinic.stop().await;
    place
}

impl Place {
    /// What verify says after these statements; then everything is put back.
    fn tampered(&self, statements: &str) -> Result<Verified, OpenFault> {
        let before = std::fs::read(self.database()).unwrap();
        let connection = self.connection();
        let triggers =
            "pragma foreign_keys = off; drop trigger trail_is_never_changed; drop trigger trail_is_never_deleted;
             drop trigger trail_shown_is_never_changed; drop trigger trail_shown_is_never_deleted;";
        connection.execute_batch(triggers).unwrap();
        connection.execute_batch(statements).unwrap_or_else(|fault| panic!("{statements}: {fault}"));
        drop(connection);
        let found = self.verify();
        std::fs::write(self.database(), before).unwrap();
        found
    }
}

fn found(outcome: Result<Verified, OpenFault>) -> Break {
    match outcome {
        Err(OpenFault::Trail(found)) => found,
        other => panic!("not noticed: {other:?}"),
    }
}

#[tokio::test]
async fn an_untouched_trail_is_whole() {
    let place = written().await;
    let whole = Verified { rows: ALL_ROWS, checkpoints: 1, objects: 0 };
    assert_eq!(place.tampered("").unwrap(), whole);
    assert_eq!(place.verify().unwrap(), whole);
}

#[tokio::test]
async fn an_edit_of_any_column_is_found() {
    let place = written().await;
    let columns = "select name from pragma_table_info('trail')";
    let connection = place.connection();
    let mut statement = connection.prepare(columns).unwrap();
    let columns: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    drop(statement);
    drop(connection);
    for column in columns {
        let value = match column.as_str() {
            "seq" => "100",
            "at" => "at + 1",
            "leave_seq" => "-1",
            "entry" => "'segment'",
            "outcome" => "'failed'",
            "actor" => "'job'",
            "hash" | "prev" | "shown" => "randomblob(32)",
            "account_id" | "patient_id" | "object_id" | "request_id" => "randomblob(16)",
            _ => "'x'",
        };
        let edit = format!("update trail set {column} = {value} where seq = 3");
        // A new number leaves a gap, which shows at the row after it.
        let row = if column == "seq" { 4 } else { 3 };
        assert_eq!(found(place.tampered(&edit)), Break::Row(row), "{edit}");
    }
}

#[tokio::test]
async fn rows_deleted_put_in_or_reordered_are_found() {
    let place = written().await;
    let others =
        "at, entry, act, outcome, actor, account_id, roles, relation, patient_id, object_id, leave_seq, detail,
        request_id, address, device, shown, prev, hash";
    let copy = format!("insert into trail (seq, {others}) select 10, {others} from trail where seq = 8");
    let swap = "update trail set seq = 100 where seq = 5; update trail set seq = 5 where seq = 6;
                update trail set seq = 6 where seq = 100";
    let cases = [
        ("delete from trail where seq = 1", 2),
        ("delete from trail where seq = 5", 6),
        ("delete from trail where seq = 5; update trail set seq = seq - 1 where seq > 5", 5),
        (swap, 5),
        (&copy, 10),
    ];
    for (statements, row) in cases {
        assert_eq!(found(place.tampered(statements)), Break::Row(row), "{statements}");
    }
}

#[tokio::test]
async fn a_changed_list_of_patients_shown_is_found() {
    let place = written().await;
    let cases = [
        format!("delete from trail_shown where seq = {LISTED} and patient_id = x'{}'", "11".repeat(16)),
        format!("delete from trail_shown where seq = {LISTED}"),
        format!("insert into trail_shown (patient_id, seq) values (randomblob(16), {LISTED})"),
        format!("update trail_shown set patient_id = randomblob(16) where patient_id = x'{}'", "22".repeat(16)),
        format!(
            "delete from trail_shown; insert into trail_shown (patient_id, seq) values (x'{}{}', {LISTED})",
            "11".repeat(16),
            "22".repeat(16)
        ),
    ];
    for statements in cases {
        assert_eq!(found(place.tampered(&statements)), Break::Shown(LISTED), "{statements}");
    }
    let other_row = "insert into trail_shown (patient_id, seq) values (randomblob(16), 2)";
    assert_eq!(found(place.tampered(other_row)), Break::Shown(2));
    let no_row = "insert into trail_shown (patient_id, seq) values (randomblob(16), 99)";
    assert!(matches!(place.tampered(no_row), Err(OpenFault::Damaged(..))));
}

#[tokio::test]
async fn a_tail_that_was_cut_off_is_found_by_the_checkpoint() {
    let place = written().await;
    assert_eq!(found(place.tampered("delete from trail where seq > 6")), Break::Checkpoint(ROWS));
    let all = "delete from trail; delete from trail_shown";
    assert_eq!(found(place.tampered(all)), Break::Checkpoint(ROWS));
}

#[tokio::test]
async fn a_chain_written_anew_without_a_row_is_found_by_the_checkpoint() {
    let place = written().await;
    let connection = place.connection();
    connection.execute_batch("drop trigger trail_is_never_deleted; delete from trail where seq > 6").unwrap();
    let doored = Doored::new(connection).unwrap();
    let mut head = trail::head(doored.sql()).unwrap();
    assert_eq!(head.seq, 6);
    for _ in 0..5 {
        head = trail::append(doored.sql(), head, place.clock.now(), &origin(), &event("another story")).unwrap();
    }
    assert!(matches!(trail::verify(doored.sql(), |_, _| {}), Ok(Ok(Head { seq: 11, .. }))), "the chain itself holds");
    drop(doored);
    assert_eq!(found(place.verify()), Break::Checkpoint(ROWS));
    assert!(matches!(place.refusal(), OpenFault::Trail(Break::Checkpoint(ROWS))));
}

#[tokio::test]
async fn not_even_the_vault_changes_deletes_or_replaces_a_row() {
    let place = written().await;
    let clinic = place.open();
    let all =
        "seq, at, entry, act, outcome, actor, account_id, roles, relation, patient_id, object_id, leave_seq, detail,
        request_id, address, device, shown, prev, hash";
    let replace = format!("insert or replace into trail ({all}) select {all} from trail where seq = 3");
    let texts = [
        "update trail set detail = 'x' where seq = 3",
        "delete from trail where seq = 8",
        "update trail_shown set seq = 5",
        "delete from trail_shown",
        "replace into trail_shown (patient_id, seq) select patient_id, seq from trail_shown",
        &replace,
    ];
    for text in texts.map(str::to_owned) {
        let asked = text.clone();
        let change = clinic.vault.writer().run(move |writing| writing.sql.change(&asked, &[])).await;
        assert!(change.unwrap_err().is_rule("the trail is append only"), "{text}");
    }
    clinic.stop().await;
    assert_eq!(place.verify().unwrap().rows, ALL_ROWS);
}
