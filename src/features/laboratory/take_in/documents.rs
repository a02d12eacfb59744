//! Documents inside messages: opened in the parse worker like everything that other people made.

use std::io::{Cursor, Read};
use std::sync::Arc;

use crate::features::laboratory::model::{Document, NewResult, Reason};
use crate::features::laboratory::store::NewDocument;
use crate::hostile::{Inspection, ParseWorker, Refusal, Source};
use crate::vault::{Fault, Vault};

/// The results of a message, with the documents of it that may be kept.
#[derive(Debug, Default)]
pub struct Inspected {
    pub results: Vec<(NewResult, Vec<NewDocument>)>,
    /// What somebody is to look at.
    pub alert: Option<Reason>,
    /// How many values of the message stand in no chart: documents that were held, values for the wrong patient.
    pub hidden: usize,
    /// How many documents may be kept.
    pub documents: usize,
}

/// Looks at every document. Without a vault none is stored.
///
/// # Errors
/// When nobody could look now, or the disk says no: then the whole file is to come again.
pub async fn inspected(
    parser: &ParseWorker,
    vault: Option<&Vault>,
    results: Vec<NewResult>,
) -> Result<Inspected, Fault> {
    let mut inspected = Inspected::default();
    for mut result in results {
        if result.withdrawn > 0 {
            inspected.hidden += result.withdrawn;
            inspected.alert = Some(Reason::WrongPatient);
        }
        let mut kept = Vec::new();
        for (place, document) in std::mem::take(&mut result.documents).into_iter().enumerate() {
            let seen = one(parser, vault, (place, document)).await?;
            match seen {
                Seen::Held => {
                    inspected.hidden += 1;
                    inspected.alert = inspected.alert.or(Some(Reason::DocumentHeld));
                    continue;
                }
                Seen::Fine => {}
                Seen::Stored(new) => kept.push(new),
            }
            inspected.documents += 1;
        }
        inspected.results.push((result, kept));
    }
    Ok(inspected)
}

/// What was found of a document.
enum Seen {
    /// It cannot be kept: not decoded, hostile, or of no kind that is accepted.
    Held,
    /// It could be kept; nobody wants to.
    Fine,
    /// It is kept.
    Stored(NewDocument),
}

async fn one(parser: &ParseWorker, vault: Option<&Vault>, (place, document): (usize, Document)) -> Result<Seen, Fault> {
    let Some(Clean { bytes, media_type, pages, active }) = clean(parser, document).await? else {
        return Ok(Seen::Held);
    };
    let Some(vault) = vault else { return Ok(Seen::Fine) };
    let (objects, entropy) = (vault.objects().clone(), vault.entropy().clone());
    let put = tokio::task::spawn_blocking(move || objects.put(&bytes, &entropy));
    let stored = put.await.map_err(|_| Fault::Broken("storing a document panicked"))??;
    Ok(Seen::Stored(NewDocument { place, media_type, stored, pages, active }))
}

/// A document as it may be handed out: looked at, and free of what its pictures say beside the picture.
#[derive(Debug)]
pub struct Clean {
    pub bytes: Vec<u8>,
    /// Its type, by content.
    pub media_type: &'static str,
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
}

/// Looks at a document in the parse worker. Nothing when it cannot be kept: not decoded, hostile, or of no kind that is
/// accepted.
///
/// # Errors
/// When nobody could look now.
pub async fn clean(parser: &ParseWorker, document: Document) -> Result<Option<Clean>, Fault> {
    let Some(bytes) = document.bytes else { return Ok(None) };
    let whole: Arc<[u8]> = bytes.into();
    let again = Arc::clone(&whole);
    let open = move || Ok(Box::new(Cursor::new(Arc::clone(&again))) as Box<dyn Read + Send>);
    let examined = match parser.examine(Source { length: whole.len() as u64, open: &open }).await {
        Ok(examined) => examined,
        Err(Refusal::Unavailable) => return Err(Fault::Busy),
        Err(_) => return Ok(None),
    };
    let Inspection { kind, pages, active, .. } = examined.inspection;
    let bytes = match examined.cleaning {
        None => whole.to_vec(),
        Some(cleaning) => {
            let cleaned = tokio::task::spawn_blocking(move || {
                let mut clean = Vec::with_capacity(whole.len());
                cleaning.apply(kind, Cursor::new(whole), &mut clean).map(|()| clean)
            });
            cleaned.await.map_err(|_| Fault::Broken("cleaning a document panicked"))??
        }
    };
    Ok(Some(Clean { bytes, media_type: kind.media_type(), pages, active }))
}
