//! Every statement on proxies: their grants, and the invitations that lead to one.

mod grants;
mod invitations;

use crate::kit::id::AccountId;
use crate::vault::outbox::{Kind, Post};
use crate::vault::purpose::Changes;
use crate::vault::{ChartTx, Fault};

pub use grants::{change, end, grant, grants, own, step_back};
pub use invitations::{SELECTOR_TAKEN, TOO_MANY, TOO_MANY_TO_THEM, TOO_MANY_TODAY, invitations, invite, revoke};

/// Tells both sides that who may see the chart has changed.
fn tell<P: Changes>(tx: &ChartTx<'_, P>, proxy: AccountId) -> Result<(), Fault> {
    let patient: Option<AccountId> =
        tx.maybe("select account_id from grants where patient_id = :patient and kind = 'oneself'", &[], |row| {
            row.get("account_id")
        })?;
    for account in [Some(proxy), patient].into_iter().flatten() {
        tx.notify(&Post::to_account(Kind::ProxyChanged, account))?;
    }
    Ok(())
}
