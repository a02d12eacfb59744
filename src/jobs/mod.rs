//! The clock's work. Each job says its name on the trail where it changes something; none holds the writer long.

use std::time::Duration;

use crate::vault::Vault;

/// A first look after the start, so that nothing waits for it; then daily.
const FIRST: Duration = Duration::from_mins(10);
const DAILY: Duration = Duration::from_hours(24);

/// Runs until aborted.
pub async fn run(vault: Vault) {
    tokio::time::sleep(FIRST).await;
    loop {
        match vault.collect_orphans().await {
            Ok(0) => {}
            Ok(collected) => tracing::info!(collected, "attachments that nothing refers to were removed"),
            Err(error) => tracing::error!(%error, "attachments could not be looked through"),
        }
        match vault.outbox().clean().await {
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "old notices could not be removed"),
        }
        if let Err(error) = vault.forget_old_drafts().await {
            tracing::error!(%error, "old drafts could not be removed");
        }
        tokio::time::sleep(DAILY).await;
    }
}
