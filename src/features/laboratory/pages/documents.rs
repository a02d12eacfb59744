//! The handlers of a document in a message that no chart holds yet, where what is on it may say whose it is; and in one
//! that is in a chart but for a document that could not be opened.

use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::InMessage;
use super::reading::message;
use crate::features::laboratory::model::{self, Document};
use crate::features::laboratory::store::{self, Kept};
use crate::features::laboratory::{Clean, clean, views};
use crate::kit::id::LaboratoryMessageId;
use crate::kit::phi::Phi;
use crate::links;
use crate::vault::purpose::{CompareLabMessage, OpenLabMessageDocument};
use crate::vault::{Caller, Chart};
use crate::web::files::{Disposition, hand_over};
use crate::web::form::Filter;
use crate::web::{DocumentInPath, Error, Page, Portal, Reply, SignedIn};

/// Which document of which message somebody asks for, and how.
pub struct Asked {
    caller: Caller,
    id: LaboratoryMessageId,
    at: usize,
    /// On a shared computer nothing is opened in the browser.
    is_shared: bool,
    to_save: bool,
}

impl FromRequestParts<Portal> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let SignedIn(visitor) = SignedIn::from_request_parts(parts, portal).await?;
        let (id, at) = (
            InMessage::from_request_parts(parts, portal).await?.0,
            DocumentInPath::from_request_parts(parts, portal).await?.0,
        );
        let Filter(asked) = Filter::from_request_parts(parts, portal).await?;
        let to_save = asked.value("save") == "yes";
        Ok(Self { caller: visitor.caller, id, at, is_shared: visitor.shared, to_save })
    }
}

/// `GET /staff/laboratory/messages/{lab_message}/documents/{document}`: while no chart holds the message.
pub async fn open(page: Page, State(portal): State<Portal>, asked: Asked) -> Reply {
    let (id, at) = (asked.id, asked.at);
    let intake = portal.vault.intake::<OpenLabMessageDocument, _>(&asked.caller, id).await?;
    let kept = intake.read(move |tx| store::of_nobody(tx, id)).await?;
    let found = Found::new(&portal, kept, &asked).await?;
    let places = (links::laboratory_document(id, at), links::laboratory_message(id));
    found.answer(page, &portal, places, &asked).await
}

/// `GET /staff/patients/{patient}/lab-messages/{lab_message}/documents/{document}`: while somebody is to look at a message
/// that is in the chart but for a document.
pub async fn open_of(page: Page, State(portal): State<Portal>, chart: Chart<CompareLabMessage>, asked: Asked) -> Reply {
    let (id, at, patient) = (asked.id, asked.at, chart.patient());
    let kept = chart.read(move |tx| store::held(tx, id)).await?;
    let found = Found::new(&portal, kept, &asked).await?;
    let places = (links::laboratory_document_of(patient, id, at), links::compare_message(patient, id));
    found.answer(page, &portal, places, &asked).await
}

/// A document, and the message that it stands in.
struct Found {
    document: Document,
    message: Phi,
}

impl Found {
    async fn new(portal: &Portal, kept: Kept, asked: &Asked) -> Result<Self, Error> {
        let message = message(portal, asked.id, kept).await?;
        let report = message.part.report.as_ref().map_err(|_| Error::NotFound)?;
        let document = model::document(report, asked.at).ok_or(Error::NotFound)?;
        Ok(Self { document, message: message.raw })
    }

    /// Looked at each time, since it is kept nowhere but in the message. One that may act by itself is never opened in
    /// the browser; on a shared computer none is. What cannot be opened safely is saved as it came, for whoever asks for
    /// that: its bytes, or the message where they cannot be made out.
    async fn answer(self, page: Page, portal: &Portal, (place, message): (String, String), asked: &Asked) -> Reply {
        if asked.to_save {
            let (name, bytes) = match self.document.bytes {
                Some(bytes) => ("document-as-it-came.bin", bytes),
                None => ("message-as-it-came.hl7", self.message.reveal().clone().into_bytes()),
            };
            return hand_over((name, "application/octet-stream"), bytes, Disposition::Download);
        }
        let Some(Clean { bytes, media_type, active, .. }) = clean(&portal.parser, self.document).await? else {
            let view = views::document::held(page.words(), &place, message);
            return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, view);
        };
        let disposition = if active || asked.is_shared { Disposition::Download } else { Disposition::Open };
        hand_over((name(media_type), media_type), bytes, disposition)
    }
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
