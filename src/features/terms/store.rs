//! The SQL of the terms.

use super::model::{Draft, Version};
use crate::kit::text::Language;
use crate::vault::purpose::{ChangeTerms, OfDesk};
use crate::vault::{Change, DeskTx, Fault, Recorded, at};

/// Every version, the newest first.
pub fn versions<P: OfDesk>(tx: &DeskTx<'_, P>) -> Result<Vec<Version>, Fault> {
    tx.rows(
        "select english.version, english.since, english.words as english, spanish.words as spanish
           from terms as english
           join terms as spanish on spanish.version = english.version and spanish.language = 'es'
          where english.language = 'en'
          order by english.version desc",
        &[],
        |row| {
            Ok(Version {
                number: row.get("version")?,
                since: at(row, "since")?,
                english: row.get("english")?,
                spanish: row.get("spanish")?,
            })
        },
    )
}

/// Keeps a new version.
///
/// # Errors
/// [`Fault::Stale`] when somebody else has written one meanwhile, or nothing is new in it.
pub fn save(tx: &DeskTx<'_, ChangeTerms>, draft: &Draft) -> Result<Recorded<u32>, Fault> {
    let newest = versions(tx)?.into_iter().next().ok_or(Fault::Stale)?;
    let is_new = newest.english != draft.english || newest.spanish != draft.spanish;
    if newest.number != draft.after || !is_new {
        return Err(Fault::Stale);
    }
    let number = newest.number + 1;
    for (language, words) in [(Language::English, &draft.english), (Language::Spanish, &draft.spanish)] {
        tx.change_one(
            "insert into terms (version, language, words, since) values (:version, :language, :words, :now)",
            &[
                (":version", &number),
                (":language", &language.tag()),
                (":words", words),
                (":now", &tx.now().as_millisecond()),
            ],
        )?;
    }
    tx.record(&Change::default().saying(format!("version {number}")), number)
}
