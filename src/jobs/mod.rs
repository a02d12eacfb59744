//! The clock's work that is of no feature; features bring theirs. Each job says its name on the trail where it changes
//! something; none holds the writer long.

use std::time::Duration;

use tokio::sync::watch;

use crate::features::laboratory;
use crate::features::laboratory::folder::Watch;
use crate::vault::Vault;
use crate::web::feature::daily;

/// Keeps the counters of tries each second, and notes each minute what was turned away. Runs until aborted; [`last`] does
/// what remains.
pub async fn limits(vault: Vault) {
    for second in 1_u64.. {
        tokio::time::sleep(Duration::from_secs(1)).await;
        if let Err(error) = vault.keep_limits().await {
            tracing::error!(%error, "the counters of tries could not be kept");
        }
        if second.is_multiple_of(60) {
            note_refused(&vault).await;
            if let Err(error) = vault.end_idle_sessions().await {
                tracing::error!(%error, "sessions that timed out could not be ended");
            }
        }
    }
}

async fn note_refused(vault: &Vault) {
    if let Err(error) = vault.note_refused().await {
        tracing::error!(%error, "tries that were turned away could not be noted");
    }
}

/// How often the folder of laboratories' files is looked at.
const LOOK: Duration = Duration::from_secs(2);

/// Takes in what lies in the folder of laboratories' files, until it is told to stop; then it ends between two files.
pub async fn laboratory(mut watch: Watch, mut stopping: watch::Receiver<bool>) {
    while !*stopping.borrow() {
        watch.look(|| !*stopping.borrow()).await;
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
    }
}

/// A file that was being read at an end in order is none over which the program ended.
pub async fn let_go(vault: &Vault) {
    if let Err(error) = laboratory::let_go(vault).await {
        tracing::error!(%error, "a laboratory's file that was being read will be set aside");
    }
}

/// What would have been done within the next minute, before the end.
pub async fn last(vault: &Vault) {
    note_refused(vault).await;
    if let Err(error) = vault.keep_limits().await {
        tracing::error!(%error, "the counters of tries could not be kept");
    }
}

/// Daily, what is of no feature. Runs until aborted.
pub async fn run(vault: Vault) {
    daily(|| async {
        match vault.collect_orphans().await {
            Ok(0) => {}
            Ok(collected) => tracing::info!(collected, "attachments that nothing refers to were removed"),
            Err(error) => tracing::error!(%error, "attachments could not be looked through"),
        }
        if let Err(error) = vault.outbox().clean().await {
            tracing::error!(%error, "old notices could not be removed");
        }
        if let Err(error) = vault.forget_old_drafts().await {
            tracing::error!(%error, "old drafts could not be removed");
        }
    })
    .await;
}
