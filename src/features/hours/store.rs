//! Every statement on when the clinic is open. The vault reads the same with its settings, for everybody.

use super::model::Listed;
use crate::kit::hours::{Closure, Span, WEEKDAYS, Week};
use crate::kit::id::ClosureId;
use crate::vault::purpose::{ChangeHours, ReadHours};
use crate::vault::settings::closure;
use crate::vault::{Change, DeskTx, Fault, Recorded};

/// The closures that stand, those to come first; of the past the last.
pub fn closures(tx: &DeskTx<'_, ReadHours>) -> Result<Vec<Listed>, Fault> {
    tx.rows(
        "select closures.id, first_day, last_day, from_minute, until_minute, why_en, why_es, accounts.name as added_by
           from closures
           join accounts on accounts.id = added_by
          where ended_at is null
          order by last_day desc, first_day desc
          limit 200",
        &[],
        |row| Ok(Listed { id: row.get("id")?, closure: closure(row)?, by: row.get("added_by")? }),
    )
}

/// Keeps a week in place of the one before.
pub fn set_week(tx: &DeskTx<'_, ChangeHours>, week: &Week) -> Result<Recorded<()>, Fault> {
    tx.change("delete from opening_hours", &[])?;
    for (place, weekday) in (1_u8..).zip(WEEKDAYS) {
        for span in week.of(weekday) {
            let (from, until) = span.minutes();
            tx.change_one(
                "insert into opening_hours (weekday, from_minute, until_minute) values (:weekday, :from, :until)",
                &[(":weekday", &place), (":from", &from), (":until", &until)],
            )?;
        }
    }
    let days = WEEKDAYS.map(|weekday| {
        let spans: Vec<String> = week.of(weekday).iter().map(|span| plain(*span)).collect();
        format!("{weekday:?} {}", if spans.is_empty() { "closed".to_owned() } else { spans.join(" ") })
    });
    tx.record(&Change::default().saying(days.join("; ")), ())
}

/// Closes the clinic for days, or for a part of each.
pub fn close(tx: &DeskTx<'_, ChangeHours>, closure: &Closure) -> Result<Recorded<()>, Fault> {
    let id: ClosureId = tx.fresh();
    let part = closure.part.map(Span::minutes).unzip();
    tx.change_one(
        "insert into closures (id, first_day, last_day, from_minute, until_minute, why_en, why_es, added_at, added_by)
         values (:id, :first, :last, :from, :until, :english, :spanish, :now, :account)",
        &[
            (":id", &id),
            (":first", &closure.first.to_string()),
            (":last", &closure.last.to_string()),
            (":from", &part.0),
            (":until", &part.1),
            (":english", &closure.why[0]),
            (":spanish", &closure.why[1]),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    let part = closure.part.map(|part| format!(", {}", plain(part))).unwrap_or_default();
    tx.record(&Change::of(id).saying(format!("closed {} to {}{part}", closure.first, closure.last)), ())
}

/// Takes a closure back.
///
/// # Errors
/// [`Fault::NotFound`] when there is none such, [`Fault::Stale`] when somebody has taken it back.
pub fn end(tx: &DeskTx<'_, ChangeHours>, id: ClosureId) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from closures where id = :id", &[(":id", &id)], |_| Ok(()))?;
    tx.change_one(
        "update closures set ended_at = :now, ended_by = :account where id = :id and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":id", &id)],
    )?;
    tx.record(&Change::of(id).saying("taken back"), ())
}

/// "08:00-12:00", for the trail.
fn plain(span: Span) -> String {
    let (from, until) = span.minutes();
    format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, until / 60, until % 60)
}
