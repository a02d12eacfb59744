//! The clock's work. Each job says its name on the trail where it changes something; none holds the writer long.

use std::time::Duration;

use tokio::sync::watch;

use crate::features::laboratory;
use crate::features::laboratory::folder::Watch;
use crate::hostile::ParseWorker;
use crate::records::{birthdays, release};
use crate::vault::Vault;

/// A first look after the start, so that nothing waits for it; then daily.
const FIRST: Duration = Duration::from_mins(10);
const DAILY: Duration = Duration::from_hours(24);
const HOURLY: Duration = Duration::from_hours(1);

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

/// How often results are looked after: a release, a notice and a word about a critical value are this late at most.
const TICK: Duration = Duration::from_secs(20);

/// Releases results whose moment has come, tells of them, and asks after critical values. The first tick is at the
/// start: what came due while the machine was off does not wait longer. Runs until aborted.
pub async fn results(vault: Vault) {
    loop {
        look_after_results(&vault).await;
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

/// How often it is looked whether something of a laboratory's file has not reached its chart.
const REST: Duration = Duration::from_mins(1);

/// Removes at the start what an intake left behind that the machine cut off before anything of it was live, and puts
/// the rest into charts of what it cut off later. Then it looks each minute whether a full disk left such a rest. Runs
/// until aborted.
pub async fn intake(vault: Vault, parser: ParseWorker) {
    match vault.forget_unfinished().await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "laboratories' files that had not come whole were removed: bring them again"),
        Err(error) => tracing::error!(%error, "laboratories' files that had not come whole could not be removed"),
    }
    loop {
        match laboratory::go_on(&vault, &parser).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "the rest of laboratories' files was put into their charts"),
            Err(error) => tracing::error!(%error, "the rest of laboratories' files could not be put into their charts"),
        }
        tokio::time::sleep(REST).await;
    }
}

/// Removes hourly what was brought and not described within a day. Runs until aborted.
pub async fn staged(vault: Vault) {
    loop {
        tokio::time::sleep(HOURLY).await;
        match vault.forget_staged().await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "files that nobody described were removed"),
            Err(error) => tracing::error!(%error, "files that nobody described could not be removed"),
        }
    }
}

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
        if let Err(error) = birthdays::keep_birthdays(&vault).await {
            tracing::error!(%error, "the birthdays of children could not be looked through");
        }
        tokio::time::sleep(DAILY).await;
    }
}
