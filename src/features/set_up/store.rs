//! The statements of set-up.

use crate::vault::purpose::SetUpClinic;
use crate::vault::{Change, DeskTx, Fault, Recorded};

/// Keeps what the first manager typed about the clinic.
pub fn name_clinic(tx: &DeskTx<'_, SetUpClinic>, values: &[(&'static str, String)]) -> Result<Recorded<()>, Fault> {
    let now = tx.now().as_millisecond();
    for (name, value) in values {
        tx.change(
            "insert into settings (name, value, changed_at) values (:name, :value, :now)
             on conflict (name) do update set value = :value, changed_at = :now",
            &[(":name", name), (":value", value), (":now", &now)],
        )?;
    }
    tx.record(&Change::default(), ())
}
