//! The files themselves, byte for byte.

use axum::extract::State;

use crate::features::results::store::{self, Kept};
use crate::kit::id::kind;
use crate::vault::purpose::{ReadDocument, ReviewDocument};
use crate::vault::{Chart, Vault};
use crate::web::files::{Disposition, Outgoing, send};
use crate::web::{Error, InPath, Portal, Reply, SignedIn};

/// `GET /patients/{patient}/results/{result}/file`
pub async fn open(
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReadDocument>,
    result: InPath<kind::Result>,
) -> Reply {
    let kept = chart.read(move |tx| store::released_file(tx, result.0)).await?;
    let disposition = shown(&kept, visitor.0.shared);
    hand_out(&portal.vault, kept, disposition).await
}

/// `GET /patients/{patient}/results/{result}/download`
pub async fn download(State(portal): State<Portal>, chart: Chart<ReadDocument>, result: InPath<kind::Result>) -> Reply {
    let kept = chart.read(move |tx| store::released_file(tx, result.0)).await?;
    hand_out(&portal.vault, kept, Disposition::Download).await
}

/// `GET /staff/patients/{patient}/results/{result}/file`
pub async fn review(
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReviewDocument>,
    result: InPath<kind::Result>,
) -> Reply {
    let kept = chart.read(move |tx| store::reviewed_file(tx, result.0)).await?;
    let disposition = shown(&kept, visitor.0.shared);
    hand_out(&portal.vault, kept, disposition).await
}

/// A file that may act by itself is never opened in the browser; on a shared computer none is.
fn shown(kept: &Kept, shared: bool) -> Disposition {
    if kept.active || shared { Disposition::Download } else { Disposition::Open }
}

/// Decrypts the file and compares it with what was stored before any of it leaves.
async fn hand_out(vault: &Vault, kept: Kept, disposition: Disposition) -> Reply {
    let (objects, stored) = (vault.objects().clone(), kept.stored);
    let sha256 = stored.sha256;
    let fetched = tokio::task::spawn_blocking(move || objects.get(&stored)).await;
    let bytes = fetched.map_err(|_| Error::Broken)??;
    let outgoing = Outgoing { name: kept.name.reveal(), media_type: &kept.media_type, sha256, disposition };
    send(&outgoing, bytes)
}
