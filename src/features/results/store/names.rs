//! What the clinic calls tests.

use crate::features::results::model::{Names, OwnName};
use crate::kit::text::Language;
use crate::vault::purpose::OfChart;
use crate::vault::{ChartTx, Fault, FromRow, Row};

/// The clinic's own names in the reader's language, for pages of a chart.
pub fn names<P: OfChart>(tx: &ChartTx<'_, P>, language: Language) -> Result<Names, Fault> {
    let own = tx.rows(
        "select key, name, about from test_names where language = :language and :patient is not null",
        &[(":language", &language.tag())],
        own_name,
    )?;
    Ok(Names::new(own))
}

/// A row of them.
pub fn own_name(row: &Row<'_>) -> FromRow<OwnName> {
    Ok(OwnName { key: row.get("key")?, name: row.get("name")?, about: row.get("about")? })
}
