//! The files that staff looks at, byte for byte.

use axum::extract::State;

use crate::features::results::pages::files::{hand_out, shown};
use crate::features::results::review::store;
use crate::kit::id::kind;
use crate::vault::Chart;
use crate::vault::purpose::ReviewDocument;
use crate::web::files::Wanted;
use crate::web::form::Filter;
use crate::web::{InPath, Portal, Reply, SignedIn};

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
