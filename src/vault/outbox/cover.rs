//! Whom a word about a critical result would not reach.

use crate::kit::id::AccountId;
use crate::vault::desk::Desk;
use crate::vault::fault::Fault;
use crate::vault::purpose::ReadCover;

impl Desk<ReadCover> {
    /// Clinicians without a proven address that is in use: whoever covers among them hears of nothing.
    pub async fn unreachable_clinicians(&self) -> Result<Vec<AccountId>, Fault> {
        self.reading(|sql| {
            sql.rows(
                "select id from accounts
                  where kind = 'staff' and state = 'active' and is_clinician = 1
                    and not exists (select 1 from addresses
                                     where addresses.account_id = accounts.id and reaches
                                       and addresses.ended_at is null)",
                &[],
                |row| row.get("id"),
            )
        })
        .await
    }
}
