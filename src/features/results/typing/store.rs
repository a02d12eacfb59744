//! Values that somebody typed: a result like one that came with a file; and what was typed last for a laboratory.

use super::model::{Entered, Entry, Usual};
use crate::features::results::model::{Content, End, LOINC, Observed, Range};
use crate::kit::clock::Timestamp;
use crate::kit::id::ResultId;
use crate::kit::stage::Stage;
use crate::records::release;
use crate::records::results::{self, NewResult};
use crate::records::values::{self, NewValue};
use crate::vault::purpose::{EnterValues, OfChart};
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Adds a result with its values. The moment is when the sample was taken, as exactly as that is known.
pub fn enter(
    tx: &ChartTx<'_, EnterValues>,
    entry: &Entry,
    observed: (Timestamp, Observed),
) -> Result<Recorded<ResultId>, Fault> {
    let new = NewResult {
        title: entry.title.reveal(),
        kind: "laboratory",
        origin: "typed",
        stage: "final",
        laboratory: &entry.laboratory,
        collected_on: &entry.collected_on.to_string(),
        dated: "sample",
        ..NewResult::default()
    };
    let id = results::insert(tx, &new)?;
    for (position, value) in (0..).zip(&entry.values) {
        values::insert(tx, (id, tx.fresh(), position), &row(value, observed), None)?;
        if !entry.laboratory.is_empty() {
            remember(tx, &entry.laboratory, value)?;
        }
    }
    release::arrived(tx, id)?;
    tx.record(&Change::of(id), id)
}

fn row(value: &Entered, (observed_at, observed): (Timestamp, Observed)) -> NewValue {
    let (content, number, beyond) = written(value.content);
    let code = value.code();
    let end = |end: End| (end.at, end.within);
    NewValue {
        panel: value.panel.clone(),
        series: value.series(),
        code: code.to_owned(),
        system: if code.is_empty() { String::new() } else { LOINC.to_owned() },
        test: value.test.clone(),
        content,
        value: value.text.reveal().clone(),
        number,
        beyond,
        unit: value.unit.clone(),
        range: value.range_text.clone(),
        low: value.range.as_ref().and_then(Range::low).map(end),
        high: value.range.as_ref().and_then(Range::high).map(end),
        flag: value.flag.word(),
        stage: Stage::Final,
        note: value.note.reveal().clone(),
        observed_at,
        observed: observed.word(),
        ..NewValue::default()
    }
}

/// A value's content in the words of its columns: what it is, its number, and on which side of that the true one lies.
fn written(content: Content) -> (&'static str, Option<f64>, &'static str) {
    match content {
        Content::Measured(measured) => match measured.beyond {
            Some(beyond) => ("beyond", Some(measured.number), beyond.sign()),
            None => ("number", Some(measured.number), ""),
        },
        Content::Words => ("words", None, ""),
        Content::None => ("none", None, ""),
    }
}

/// What was typed last for the tests of a laboratory, the latest first.
pub fn usual<P: OfChart>(tx: &ChartTx<'_, P>, laboratory: &str) -> Result<Vec<Usual>, Fault> {
    tx.rows(
        "select series, unit, range from laboratory_tests
          where laboratory = :laboratory and :patient is not null
          order by used_at desc",
        &[(":laboratory", &laboratory)],
        |row| Ok(Usual { series: row.get("series")?, unit: row.get("unit")?, range: row.get("range")? }),
    )
}

/// The laboratories that something was typed for, the latest first.
pub fn laboratories<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<String>, Fault> {
    tx.rows(
        "select laboratory from laboratory_tests where :patient is not null
          group by laboratory order by max(used_at) desc limit 30",
        &[],
        |row| row.get("laboratory"),
    )
}

/// Remembers unit and range of a value for the next one of its laboratory.
pub fn remember(tx: &ChartTx<'_, EnterValues>, laboratory: &str, value: &Entered) -> Result<(), Fault> {
    tx.change_one(
        "insert into laboratory_tests (laboratory, series, unit, range, used_at)
         select :laboratory, :series, :unit, :range, :now where :patient is not null
             on conflict (laboratory, series, unit) do update set range = excluded.range, used_at = excluded.used_at",
        &[
            (":laboratory", &laboratory),
            (":series", &value.series()),
            (":unit", &value.unit),
            (":range", &value.range_text),
            (":now", &tx.now().as_millisecond()),
        ],
    )
}
