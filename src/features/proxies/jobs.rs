//! The clock's work for grants.

use crate::records::birthdays::keep_birthdays;
use crate::vault::Vault;
use crate::web::feature::{Job, daily};

/// Keeping birthdays.
pub const JOBS: &[Job] = &[|portal| Box::pin(async move { daily(|| birthdays(&portal.vault)).await })];

async fn birthdays(vault: &Vault) {
    if let Err(error) = keep_birthdays(vault).await {
        tracing::error!(%error, "the birthdays of children could not be looked through");
    }
}
