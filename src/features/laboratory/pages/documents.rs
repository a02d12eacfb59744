//! The handler of a document in a message that no chart holds yet: what is on it may say whose it is.

use axum::extract::State;
use axum::http::StatusCode;

use super::InMessage;
use super::reading::message;
use crate::features::laboratory::model::{self, Document};
use crate::features::laboratory::{Clean, clean, store, views};
use crate::kit::id::LaboratoryMessageId;
use crate::vault::purpose::OpenMessageDocument;
use crate::vault::{Vault, Visit};
use crate::web::files::{Disposition, hand_over};
use crate::web::{DocumentInPath, Error, Page, Portal, Reply, SignedIn};

/// `GET /staff/laboratory/messages/{message}/documents/{document}`. Looked at each time, since it is kept nowhere but in
/// the message. One that may act by itself is never opened in the browser; on a shared computer none is.
pub async fn open(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    id: InMessage,
    at: DocumentInPath,
) -> Reply {
    let document = document(&portal.vault, &visitor.visit, id.0, at.0).await?;
    let Some(Clean { bytes, media_type, active, .. }) = clean(&portal.parser, document).await? else {
        let view = views::document::held(page.words(), id.0);
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, view);
    };
    let disposition = if active || visitor.shared { Disposition::Download } else { Disposition::Open };
    hand_over((name(media_type), media_type), bytes, disposition)
}

async fn document(vault: &Vault, visit: &Visit, id: LaboratoryMessageId, at: usize) -> Result<Document, Error> {
    let intake = vault.intake::<OpenMessageDocument, _>(visit, id).await?;
    let message = message(vault, id, intake.read(move |tx| store::of_nobody(tx, id)).await?).await?;
    let report = message.part.report.as_ref().map_err(|_| Error::NotFound)?;
    model::document(report, at).ok_or(Error::NotFound)
}

/// What the file is called: nothing of what stands in it, since names of files are seen by others.
fn name(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "document.pdf",
        "image/jpeg" => "document.jpg",
        "image/png" => "document.png",
        _ => "document.txt",
    }
}
