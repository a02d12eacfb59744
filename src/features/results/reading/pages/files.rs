//! The files of released results, byte for byte.

use axum::extract::State;

use crate::features::results::pages::files::{hand_out, shown};
use crate::features::results::reading::store;
use crate::kit::id::kind;
use crate::vault::Chart;
use crate::vault::purpose::ReadDocument;
use crate::web::files::{Disposition, Wanted};
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
