//! The clock's work for what laboratories send.

use std::time::Duration;

use super::go_on;
use crate::hostile::ParseWorker;
use crate::vault::Vault;
use crate::web::feature::Job;

/// Going on with what was cut off.
pub const JOBS: &[Job] = &[|portal| Box::pin(async move { intake(&portal.vault, &portal.parser).await })];

/// How often it is looked whether something of a laboratory's file has not reached its chart.
const REST: Duration = Duration::from_mins(1);

/// Removes at the start what an intake left behind that the machine cut off before anything of it was live, and puts
/// the rest into charts of what it cut off later. Then it looks each minute whether a full disk left such a rest. Runs
/// until aborted.
async fn intake(vault: &Vault, parser: &ParseWorker) {
    match vault.forget_unfinished().await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "laboratories' files that had not come whole were removed: bring them again"),
        Err(error) => tracing::error!(%error, "laboratories' files that had not come whole could not be removed"),
    }
    loop {
        match go_on(vault, parser).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "the rest of laboratories' files was put into their charts"),
            Err(error) => tracing::error!(%error, "the rest of laboratories' files could not be put into their charts"),
        }
        tokio::time::sleep(REST).await;
    }
}
