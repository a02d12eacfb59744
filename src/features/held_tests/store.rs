//! Every statement on the list of tests to hold.

use super::model::{HeldTest, NewHeldTest};
use crate::kit::clock::instant;
use crate::kit::id::HeldTestId;
use crate::vault::purpose::{ChangeHeldTests, ReadHeldTests};
use crate::vault::{Change, DeskTx, Fault, FromRow, Recorded, Row, at};

/// What is on the list by name, then the last of what was.
pub fn list(tx: &DeskTx<'_, ReadHeldTests>) -> Result<Vec<HeldTest>, Fault> {
    tx.rows(
        "select held_tests.id, code, held_tests.name, why, days, added_at, adder.name as added_by, ended_at,
                ender.name as ended_by
           from held_tests
           join accounts as adder on adder.id = added_by
           left join accounts as ender on ender.id = held_tests.ended_by
          order by ended_at is not null, ended_at desc, lower(held_tests.name), code
          limit 200",
        &[],
        held_test,
    )
}

/// Puts a test on the list.
pub fn add(tx: &DeskTx<'_, ChangeHeldTests>, new: &NewHeldTest) -> Result<Recorded<()>, Fault> {
    let id: HeldTestId = tx.fresh();
    tx.change_one(
        "insert into held_tests (id, code, name, why, days, added_at, added_by)
         values (:id, :code, :name, :why, :days, :now, :account)",
        &[
            (":id", &id),
            (":code", &new.code),
            (":name", &new.name),
            (":why", &new.why),
            (":days", &new.days),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    tx.record(&Change::of(id).saying(format!("added {}: {} days", new.called(), new.days)), ())
}

/// Takes a test off the list. What waits because of it goes on to its own end.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such line, [`Fault::Stale`] when somebody has taken it off.
pub fn end(tx: &DeskTx<'_, ChangeHeldTests>, id: HeldTestId) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from held_tests where id = :id", &[(":id", &id)], |_| Ok(()))?;
    tx.change_one(
        "update held_tests set ended_at = :now, ended_by = :account where id = :id and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":id", &id)],
    )?;
    tx.record(&Change::of(id).saying("taken off"), ())
}

fn held_test(row: &Row<'_>) -> FromRow<HeldTest> {
    let ended = match (row.get::<_, Option<i64>>("ended_at")?, row.get::<_, Option<String>>("ended_by")?) {
        (Some(at), Some(by)) => Some((instant(at), by)),
        _ => None,
    };
    let (code, name, why, days) = (row.get("code")?, row.get("name")?, row.get("why")?, row.get("days")?);
    Ok(HeldTest {
        id: row.get("id")?,
        test: NewHeldTest { code, name, why, days },
        since: at(row, "added_at")?,
        by: row.get("added_by")?,
        ended,
    })
}
