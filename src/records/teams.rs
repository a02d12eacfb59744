//! How many charts nobody treats yet: what the clinic has to know before it keeps charts to care teams. Numbers, which
//! name nobody.

use crate::vault::purpose::Purpose;
use crate::vault::{Fault, Tx};

/// How many active charts have no care team, and how many there are. A team whose members have all left treats nobody.
pub fn without_team<P: Purpose>(tx: &Tx<'_, P>) -> Result<[u32; 2], Fault> {
    tx.one(
        "select count(*) as charts,
                coalesce(sum(not exists (
                    select 1 from care_team join accounts on accounts.id = care_team.account_id
                     where care_team.patient_id = patients.id and accounts.state = 'active')), 0) as without
           from patients where state = 'active'",
        &[],
        |row| Ok([row.get("without")?, row.get("charts")?]),
    )
}
