//! The handler that sets several messages aside: it asks once, and then does it.

use super::lister::Lister;
use super::{LATELY, zone};
use crate::features::laboratory::forms::SetSeveralAside;
use crate::features::laboratory::model::Asked;
use crate::features::laboratory::{store, views};
use crate::kit::id::LaboratoryMessageId;
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::Fault;
use crate::vault::purpose::SetAsideLabMessage;
use crate::web::{Form, Page, Reply};
use crate::{done, links};

/// `POST /staff/laboratory/aside`
pub async fn set_aside(page: Page, lister: Lister, form: Form<SetSeveralAside>) -> Reply {
    match form.typed() {
        Ok((several, _)) if several.is_sure => {
            lister.set_aside(several.picks, &several.why).await?;
            page.go(links::LABORATORY, done!("notice-messages-settled"))
        }
        Ok((several, filled)) => {
            let view = lister.ask(page.words(), &several, &filled).await?;
            page.show(view)
        }
        Err(filled) => {
            let asked = Asked::new(filled.value("show"), filled.value("page"));
            let view = lister.queue(page.words(), asked, &filled).await?;
            page.show_invalid(view)
        }
    }
}

impl Lister {
    /// What waits, and the files that came lately.
    pub(super) async fn queue(&self, words: Words, asked: Asked, filled: &Filled) -> Result<View, Fault> {
        let look = self.panel.look(move |tx| {
            let (waiting, shown) = store::waiting(tx, asked)?;
            Ok(((waiting, store::files(tx, (LATELY, 0))?), shown))
        });
        let ((waiting, files), vault) = (look.await?, &self.portal.vault);
        Ok(views::queue::index(words, (&waiting, &files), self.watched.as_ref(), filled, (&zone(vault), vault.now())))
    }

    async fn ask(&self, words: Words, several: &SetSeveralAside, filled: &Filled) -> Result<View, Fault> {
        let picks = several.picks.clone();
        let chosen = self.panel.look(move |tx| store::chosen(tx, &picks)).await?;
        Ok(views::several::ask(words, &chosen, filled))
    }

    /// One leave and one transaction for each, as if each had been opened. What somebody settled meanwhile stays as it is,
    /// and so does what a chart holds: that is opened one by one.
    async fn set_aside(&self, picks: Vec<LaboratoryMessageId>, why: &str) -> Result<(), Fault> {
        let chosen = self.panel.look(move |tx| store::chosen(tx, &picks)).await?;
        for id in chosen.into_iter().filter(|one| one.patient.is_none()).map(|one| one.id) {
            let intake = self.portal.vault.intake::<SetAsideLabMessage, _>(&self.caller, id).await?;
            let why = why.to_owned();
            match intake.write(move |tx| store::set_message_aside(tx, id, &why)).await {
                Ok(()) | Err(Fault::Stale) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }
}
