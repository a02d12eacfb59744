//! Every statement on the clinic's own names of tests, and on what was typed last for a laboratory.

use crate::features::results::model::{Entered, Names, OwnName, Usual};
use crate::kit::text::Language;
use crate::vault::purpose::{ChangeTestNames, EnterValues, OfChart, ReadTestNames};
use crate::vault::{Change, ChartTx, DeskTx, Fault, FromRow, Recorded, Row};

/// The clinic's own names in the reader's language, for pages of a chart.
pub fn names<P: OfChart>(tx: &ChartTx<'_, P>, language: Language) -> Result<Names, Fault> {
    let own = tx.rows(
        "select key, name, about from test_names where language = :language and :patient is not null",
        &[(":language", &language.tag())],
        own_name,
    )?;
    Ok(Names::new(own))
}

/// The same for the page on which they are changed, each with its language.
pub fn own_names(tx: &DeskTx<'_, ReadTestNames>) -> Result<Vec<(Language, OwnName)>, Fault> {
    tx.rows("select key, language, name, about from test_names order by key", &[], |row| {
        let language = row.get_ref("language")?.as_str().ok().and_then(Language::from_tag).unwrap_or_default();
        Ok((language, own_name(row)?))
    })
}

/// Calls a test by another name in one language. An empty name gives ours back.
pub fn call(tx: &DeskTx<'_, ChangeTestNames>, language: Language, own: &OwnName) -> Result<(), Fault> {
    let key: crate::vault::Named<'_> = &[(":key", &own.key), (":language", &language.tag())];
    tx.change("delete from test_names where key = :key and language = :language", key)?;
    if own.name.is_empty() {
        return Ok(());
    }
    tx.change_one(
        "insert into test_names (key, language, name, about, changed_at, changed_by)
         values (:key, :language, :name, :about, :now, :account)",
        &[
            (":key", &own.key),
            (":language", &language.tag()),
            (":name", &own.name),
            (":about", &own.about),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )
}

/// Calls a test by another name in every language.
pub fn rename(tx: &DeskTx<'_, ChangeTestNames>, names: &[(Language, OwnName)]) -> Result<Recorded<()>, Fault> {
    for (language, own) in names {
        call(tx, *language, own)?;
    }
    let key = names.first().map(|(_, own)| own.key.clone()).unwrap_or_default();
    tx.record(&Change::default().saying(key), ())
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
pub(super) fn remember(tx: &ChartTx<'_, EnterValues>, laboratory: &str, value: &Entered) -> Result<(), Fault> {
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

fn own_name(row: &Row<'_>) -> FromRow<OwnName> {
    Ok(OwnName { key: row.get("key")?, name: row.get("name")?, about: row.get("about")? })
}
