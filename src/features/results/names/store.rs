//! Every statement on the clinic's own names of tests, and on what was typed last for a laboratory.

use crate::features::results::model::OwnName;
use crate::features::results::store::names::own_name;
use crate::kit::text::Language;
use crate::vault::purpose::{ChangeTestNames, ReadTestNames};
use crate::vault::{Change, DeskTx, Fault, Recorded};

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
