//! What of a result is out of its patient's sight.

use super::AtReview;
use crate::features::results::review::model::KeptBack;
use crate::kit::clock::instant;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::vault::{ChartTx, Fault};

/// What it is, for staff.
pub fn kept_back<P: AtReview>(tx: &ChartTx<'_, P>, id: ResultId) -> Result<Vec<KeptBack>, Fault> {
    tx.rows(
        "select position, is_withdrawn, message_id, test, value, unit, range, flag, note, observed_at, observed, sha256
           from kept_back where patient_id = :patient and result_id = :id order by position",
        &[(":id", &id)],
        |row| {
            let (value, unit, flag): (String, String, String) = (row.get("value")?, row.get("unit")?, row.get("flag")?);
            let is_timed = row.get_ref("observed")?.as_str()? == "time";
            Ok(KeptBack {
                at: row.get("position")?,
                is_withdrawn: row.get("is_withdrawn")?,
                message: row.get("message_id")?,
                test: Phi::new(row.get("test")?),
                says: Phi::new([value.as_str(), &unit].join(" ").trim().to_owned()),
                range: Phi::new(row.get("range")?),
                is_critical: flag.starts_with("critical"),
                note: Phi::new(row.get("note")?),
                observed_at: if is_timed { Some(instant(row.get("observed_at")?)) } else { None },
                document: row.get("sha256")?,
            })
        },
    )
}
