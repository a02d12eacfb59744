//! The files themselves, byte for byte.

use axum::extract::State;

use crate::features::results::store::{self, Kept};
use crate::kit::id::kind;
use crate::vault::purpose::{ReadDocument, ReviewDocument};
use crate::vault::{Chart, Vault};
use crate::web::files::{Disposition, Outgoing, Wanted, send};
use crate::web::form::Filter;
use crate::web::{InPath, Portal, Reply, SignedIn};

/// `GET /patients/{patient}/results/{result}/file`; with `?earlier=` one that it took the place of.
pub async fn open(
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReadDocument>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    wanted: Wanted,
) -> Reply {
    let kept = chart.read(move |tx| match asked.value("earlier").parse() {
        Ok(at) => store::released_earlier(tx, (result.0, at)),
        Err(_) => store::released_file(tx, result.0),
    });
    let kept = kept.await?;
    let disposition = shown(&kept, visitor.0.shared);
    hand_out(&portal.vault, &kept, disposition, &wanted).await
}

/// `GET /patients/{patient}/results/{result}/download`
pub async fn download(
    State(portal): State<Portal>,
    chart: Chart<ReadDocument>,
    result: InPath<kind::Result>,
    wanted: Wanted,
) -> Reply {
    let kept = chart.read(move |tx| store::released_file(tx, result.0)).await?;
    hand_out(&portal.vault, &kept, Disposition::Download, &wanted).await
}

/// `GET /staff/patients/{patient}/results/{result}/file`; with `?earlier=` one that it took the place of, with `?hidden=` one
/// that is out of the patient's sight.
pub async fn review(
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReviewDocument>,
    (result, Filter(asked)): (InPath<kind::Result>, Filter),
    wanted: Wanted,
) -> Reply {
    let kept = chart.read(move |tx| match (asked.value("earlier").parse(), asked.value("hidden").parse()) {
        (Ok(at), _) => store::reviewed_earlier(tx, (result.0, at)),
        (_, Ok(at)) => store::kept_back_file(tx, (result.0, at)),
        _ => store::reviewed_file(tx, result.0),
    });
    let kept = kept.await?;
    let disposition = shown(&kept, visitor.0.shared);
    hand_out(&portal.vault, &kept, disposition, &wanted).await
}

/// `GET /staff/patients/{patient}/results/staged/{staged}`. What was brought, before it is described.
pub async fn staged(
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReviewDocument>,
    staged: InPath<kind::Staged>,
    wanted: Wanted,
) -> Reply {
    let kept = chart.read(move |tx| store::staged_file(tx, staged.0)).await?;
    let disposition = shown(&kept, visitor.0.shared);
    hand_out(&portal.vault, &kept, disposition, &wanted).await
}

/// A file that may act by itself is never opened in the browser; on a shared computer none is.
fn shown(kept: &Kept, shared: bool) -> Disposition {
    if kept.active || shared { Disposition::Download } else { Disposition::Open }
}

async fn hand_out(vault: &Vault, kept: &Kept, disposition: Disposition, wanted: &Wanted) -> Reply {
    let (name, media_type) = (kept.name.reveal(), &kept.media_type);
    send(vault.objects(), &Outgoing { name, media_type, stored: &kept.stored, disposition }, wanted).await
}
