//! The SQL of a chart's pharmacy. What stood there before stays on record, as with every correction.

use crate::kit::id::Id;
use crate::kit::phi::Phi;
use crate::vault::purpose::ChangePharmacy;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// The pharmacy that the chart has.
pub fn pharmacy(tx: &ChartTx<'_, ChangePharmacy>) -> Result<Option<Phi>, Fault> {
    let name: Option<String> =
        tx.one("select pharmacy from patients where id = :patient", &[], |row| row.get("pharmacy"))?;
    Ok(name.map(Phi::new))
}

/// Keeps another one, or none.
pub fn save(tx: &ChartTx<'_, ChangePharmacy>, name: Option<&str>) -> Result<Recorded<()>, Fault> {
    let was = pharmacy(tx)?.map(Phi::into_inner);
    tx.change_one("update patients set pharmacy = :name where id = :patient", &[(":name", &name)])?;
    if was.as_deref() != name {
        let id: Id<()> = tx.fresh();
        tx.change_one(
            "insert into corrections (patient_id, id, field, was, became, changed_at, changed_by)
             values (:patient, :id, 'pharmacy', :was, :name, :now, :account)",
            &[
                (":id", &id),
                (":was", &was),
                (":name", &name),
                (":now", &tx.now().as_millisecond()),
                (":account", &tx.account()),
            ],
        )?;
    }
    tx.record(&Change::default(), ())
}
