//! Values that somebody typed: a result like one that came with a file; and what was typed last for a laboratory.

use super::model::{Entered, Entry, Usual};
use crate::features::results::model::{Content, LOINC, Observed};
use crate::kit::clock::Timestamp;
use crate::kit::id::{ResultId, ValueId};
use crate::records::release;
use crate::vault::purpose::{EnterValues, OfChart};
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// Adds a result with its values. The moment is when the sample was taken, as exactly as that is known.
pub fn enter(
    tx: &ChartTx<'_, EnterValues>,
    entry: &Entry,
    observed: (Timestamp, Observed),
) -> Result<Recorded<ResultId>, Fault> {
    let id: ResultId = tx.fresh();
    tx.change_one(
        "insert into results (patient_id, id, title, kind, origin, stage, laboratory, collected_on, state, uploaded_at,
                              uploaded_by)
         values (:patient, :id, :title, 'laboratory', 'typed', 'final', :laboratory, :collected, 'waiting', :now,
                 :account)",
        &[
            (":id", &id),
            (":title", entry.title.reveal()),
            (":laboratory", &entry.laboratory),
            (":collected", &entry.collected_on.to_string()),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    for (position, value) in (0_u32..).zip(&entry.values) {
        add(tx, id, (position, value), observed)?;
        if !entry.laboratory.is_empty() {
            remember(tx, &entry.laboratory, value)?;
        }
    }
    release::arrived(tx, id)?;
    tx.record(&Change::of(id), id)
}

fn add(
    tx: &ChartTx<'_, EnterValues>,
    result: ResultId,
    (position, value): (u32, &Entered),
    (observed_at, observed): (Timestamp, Observed),
) -> Result<(), Fault> {
    let id: ValueId = tx.fresh();
    let (content, number, beyond) = written(value.content);
    let (low, high) = (value.range.and_then(|range| range.low()), value.range.and_then(|range| range.high()));
    let code = value.code();
    tx.change_one(
        "insert into result_values (patient_id, id, result_id, position, panel, series, code, code_system, test, content,
                                    value, number, beyond, unit, range, low, low_within, high, high_within, flag, stage,
                                    note, observed_at, observed)
         values (:patient, :id, :result, :position, :panel, :series, :code, :system, :test, :content, :value, :number,
                 :beyond, :unit, :range, :low, :low_within, :high, :high_within, :flag, 'final', :note,
                 :observed_at, :observed)",
        &[
            (":id", &id),
            (":result", &result),
            (":position", &position),
            (":panel", &value.panel),
            (":series", &value.series()),
            (":code", &code),
            (":system", &if code.is_empty() { "" } else { LOINC }),
            (":test", &value.test),
            (":content", &content),
            (":value", value.text.reveal()),
            (":number", &number),
            (":beyond", &beyond),
            (":unit", &value.unit),
            (":range", &value.range_text),
            (":low", &low.map(|end| end.at)),
            (":low_within", &low.is_none_or(|end| end.within)),
            (":high", &high.map(|end| end.at)),
            (":high_within", &high.is_none_or(|end| end.within)),
            (":flag", &value.flag.word()),
            (":note", value.note.reveal()),
            (":observed_at", &observed_at.as_millisecond()),
            (":observed", &observed.word()),
        ],
    )
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
