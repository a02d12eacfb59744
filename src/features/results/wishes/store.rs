//! Every statement on when patients want to see results.

use super::model::{Wanted, Wished};
use crate::features::results::model::Kind;
use crate::records::release;
use crate::vault::purpose::{ChangeWishes, OfChart};
use crate::vault::{Change, ChartTx, Fault, FromRow, Recorded, Row, at, word};

/// What the patient chose; kinds that go as the clinic does it are not among it.
pub fn wishes<P: OfChart>(tx: &ChartTx<'_, P>) -> Result<Vec<Wished>, Fault> {
    tx.rows("select kind, wish, days, chosen_at from result_wishes where patient_id = :patient", &[], wished)
}

/// Keeps what the patient chose for a kind, with its date. It counts for results that come later, and for those that
/// wait: they wait longer or shorter from now on. What can be seen already stays so.
pub fn wish(tx: &ChartTx<'_, ChangeWishes>, kind: Kind, wanted: Wanted) -> Result<Recorded<()>, Fault> {
    tx.change("delete from result_wishes where patient_id = :patient and kind = :kind", &[(":kind", &kind.word())])?;
    let kept = match wanted {
        Wanted::AsClinic => None,
        Wanted::AfterReview => Some(("review", 0)),
        Wanted::AfterDays(days) => Some(("days", days)),
    };
    if let Some((wish, days)) = kept {
        tx.change_one(
            "insert into result_wishes (patient_id, kind, wish, days, chosen_at)
             values (:patient, :kind, :wish, :days, :now)",
            &[(":kind", &kind.word()), (":wish", &wish), (":days", &days), (":now", &tx.now().as_millisecond())],
        )?;
    }
    release::recompute_kind(tx, kind.word())?;
    tx.record(&Change::default().saying(format!("{}: {wanted}", kind.word())), ())
}

fn wished(row: &Row<'_>) -> FromRow<Wished> {
    let wanted = match row.get::<_, String>("wish")?.as_str() {
        "days" => Wanted::AfterDays(row.get("days")?),
        _ => Wanted::AfterReview,
    };
    Ok(Wished { kind: word(row, "kind")?, wanted, since: at(row, "chosen_at")? })
}
