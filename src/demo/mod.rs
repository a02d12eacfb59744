//! The invented clinic: the same program on a throwaway folder, so that anybody can look around.
//!
//! It has no door of its own. Its people come in by the set-up link, by invitation and by activation sheet, and act
//! with the leave that their logins give them; only the clock is set, so that the clinic has a past. It can never be
//! pointed at a real folder: it makes its own, marks it, and removes it at the end.

pub mod enrol;
mod folder;
mod invented;
mod measured;
pub mod paper;
mod past;
mod reached;

use serde::Serialize;

use crate::kit::clock::{Clock, SignedDuration};
use crate::kit::random::Entropy;
use crate::vault::{Cost, Fault, OpenFault, Opening, Vault, Workers};

pub use folder::{Folder, is_demo};

/// Somebody to sign in as.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    pub name: String,
    pub role: String,
    /// For signing in.
    pub username: String,
    /// For signing in.
    pub password: String,
    /// To be typed into an authenticator app.
    pub totp_secret: String,
}

/// Why the invented clinic cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoFault {
    /// Its folder.
    #[error(transparent)]
    Open(#[from] OpenFault),
    /// Its life until now.
    #[error("The demo could not be made: {0}.")]
    Vault(#[from] Fault),
}

/// How far back the invented past reaches.
const PAST: SignedDuration = SignedDuration::from_hours(45 * 24);

/// Makes the clinic in its past, then opens it again in the present.
pub async fn clinic(folder: &Folder) -> Result<(Vault, Workers, Vec<Person>), DemoFault> {
    let now = Clock::system().now();
    let past = Clock::settable(now - PAST);
    let opening = |clock: &Clock| Opening {
        folder: folder.data(),
        unlock_file: folder.key_file(),
        clock: clock.clone(),
        entropy: Entropy::system(),
        cost: Cost::Cheap,
    };
    let (vault, threads) = Vault::open(&opening(&past))?;
    let people = past::live(&vault, &past, now).await?;
    drop(vault);
    threads.stopped().await;
    let (vault, threads) = Vault::open(&opening(&Clock::system()))?;
    Ok((vault, threads, people))
}
