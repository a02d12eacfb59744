//! What a clinic's database begins with: our own terms, as the first version.

use super::fault::Fault;
use super::sql::Sql;
use crate::kit::clock::Timestamp;
use crate::kit::text::Language;
use crate::say;

/// Puts our own text in as the first version, where the clinic has none yet.
pub(super) fn begin(sql: Sql<'_>, now: Timestamp) -> Result<(), Fault> {
    for language in Language::ALL {
        sql.change(
            "insert into terms (version, language, words, since)
             select 1, :language, :words, :now
              where not exists (select 1 from terms where language = :language)",
            &[
                (":language", &language.tag()),
                (":words", &say!(language.words(), "terms-text")),
                (":now", &now.as_millisecond()),
            ],
        )?;
    }
    Ok(())
}
