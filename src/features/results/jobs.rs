//! The clock's work for results.

use std::time::Duration;

use crate::records::release;
use crate::vault::Vault;
use crate::web::feature::Job;

/// Looking after results, and removing what nobody described.
pub const JOBS: &[Job] = &[
    |portal| Box::pin(async move { results(&portal.vault).await }),
    |portal| Box::pin(async move { staged(&portal.vault).await }),
];

/// How often results are looked after: a release, a notice and a word about a critical value are this late at most.
const TICK: Duration = Duration::from_secs(20);

/// Releases results whose moment has come, tells of them, and asks after critical values. The first tick is at the
/// start: what came due while the machine was off does not wait longer. Runs until aborted.
async fn results(vault: &Vault) {
    loop {
        look_after_results(vault).await;
        tokio::time::sleep(TICK).await;
    }
}

async fn look_after_results(vault: &Vault) {
    if let Err(error) = release::release_due(vault).await {
        tracing::error!(%error, "results that are due could not be released");
    }
    if let Err(error) = release::tell_of_results(vault).await {
        tracing::error!(%error, "notices of results could not be queued");
    }
    if let Err(error) = release::tell_of_critical(vault).await {
        tracing::error!(%error, "nobody could be told again of a critical value");
    }
}

/// Removes hourly what was brought and not described within a day. Runs until aborted.
async fn staged(vault: &Vault) {
    loop {
        tokio::time::sleep(Duration::from_hours(1)).await;
        match vault.forget_staged().await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "files that nobody described were removed"),
            Err(error) => tracing::error!(%error, "files that nobody described could not be removed"),
        }
    }
}
