//! The handler that sets several messages aside: it asks once, and then does it.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::{LATELY, zone};
use crate::features::laboratory::folder::Looked;
use crate::features::laboratory::forms::SeveralAside;
use crate::features::laboratory::model::Watched;
use crate::features::laboratory::{store, views};
use crate::kit::id::LaboratoryMessageId;
use crate::kit::text::Words;
use crate::links;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::purpose::{ListMessages, SettleMessage};
use crate::vault::{Fault, Panel, Visit};
use crate::web::{Error, Form, Notice, Page, Portal, Reply, SignedIn};

/// Somebody before the queue, and leave to see it.
pub struct Queue {
    portal: Portal,
    visit: Visit,
    panel: Panel<ListMessages>,
    watched: Option<Watched>,
}

impl FromRequestParts<Portal> for Queue {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let panel = Panel::from_request_parts(parts, portal).await?;
        let SignedIn(visitor) = SignedIn::from_request_parts(parts, portal).await?;
        let watched = parts.extensions.get::<Looked>().and_then(Looked::last);
        Ok(Self { portal: portal.clone(), visit: visitor.visit, panel, watched })
    }
}

/// `POST /staff/laboratory/aside`
pub async fn aside(page: Page, queue: Queue, form: Form<SeveralAside>) -> Reply {
    match form.typed() {
        Ok((several, _)) if several.is_sure => {
            queue.set_aside(several.picks, &several.why).await?;
            page.go(links::LABORATORY, Notice::MessagesSettled)
        }
        Ok((several, filled)) => {
            let view = queue.ask(page.words(), &several, &filled).await?;
            page.show(view)
        }
        Err(filled) => {
            let view = queue.view(page.words(), &filled).await?;
            page.show_invalid(view)
        }
    }
}

impl Queue {
    /// What waits, and the files that came lately.
    pub(super) async fn view(&self, words: Words, filled: &Filled) -> Result<View, Fault> {
        let look = self.panel.look(|tx| {
            let (waiting, shown) = store::waiting(tx)?;
            Ok(((waiting, store::files(tx, (LATELY, 0))?), shown))
        });
        let ((waiting, files), vault) = (look.await?, &self.portal.vault);
        Ok(views::queue::index(words, (&waiting, &files), self.watched.as_ref(), filled, (&zone(vault), vault.now())))
    }

    async fn ask(&self, words: Words, several: &SeveralAside, filled: &Filled) -> Result<View, Fault> {
        let mut waiting = self.panel.look(store::waiting).await?;
        waiting.retain(|one| several.picks.contains(&one.id));
        Ok(views::several::ask(words, &waiting, filled))
    }

    /// One leave and one transaction for each, as if each had been opened. What somebody settled meanwhile stays as it is.
    async fn set_aside(&self, picks: Vec<LaboratoryMessageId>, why: &str) -> Result<(), Fault> {
        for id in picks {
            let intake = self.portal.vault.intake::<SettleMessage, _>(&self.visit, id).await?;
            let why = why.to_owned();
            match intake.write(move |tx| store::settle(tx, id, &why)).await {
                Ok(()) | Err(Fault::Stale) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }
}
