//! Registering a patient.

use axum::extract::State;

use super::rights;
use crate::features::people::forms::Registration;
use crate::features::people::model::{FoundPatient, NewPatient, Refusal};
use crate::features::people::{store, views};
use crate::ui::form::Filled;
use crate::vault::purpose::{FindPatients, RegisterPatient};
use crate::vault::{Caller, Chart, Fault};
use crate::web::{Error, Form, Kept, Page, Portal, Reply, SignedIn, drafts};
use crate::{done, links};

/// `GET /staff/patients/new`
pub async fn new(page: Page, SignedIn(visitor): SignedIn, kept: Kept) -> Reply {
    if !visitor.is_staff {
        return Err(Error::NotFound);
    }
    if !rights(visitor.caller.actor().roles()).desk {
        return Err(Error::NotAllowed);
    }
    let (page, filled) = kept.put_back(page, Filled::with(&[("language", "en")]));
    let words = page.words();
    page.show(views::registration::form(words, &filled, &[]))
}

/// `POST /staff/patients/new`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    form: Form<Registration>,
) -> Reply {
    // Leave comes first: whoever has none learns nothing about who is registered.
    let chart = portal.vault.new_chart::<RegisterPatient>(&visitor.caller).await?;
    let (words, card) = (page.words(), links::card(chart.patient()));
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::registration::form(words, &filled, &[])),
    };
    match register(&portal, &visitor.caller, &chart, typed).await? {
        None => page.go(&card, done!("notice-patient-registered")),
        Some(refusal @ Refusal::Alike(_)) => {
            drafts::leads_away(page.show_invalid(views::registration::refused(words, filled, &refusal)))
        }
        Some(refusal) => page.show_invalid(views::registration::refused(words, filled, &refusal)),
    }
}

async fn register(
    portal: &Portal,
    caller: &Caller,
    chart: &Chart<RegisterPatient>,
    typed: Registration,
) -> Result<Option<Refusal>, Fault> {
    if !typed.is_another {
        let alike = look_alikes(portal, caller, &typed.patient).await?;
        if !alike.is_empty() {
            return Ok(Some(Refusal::Alike(alike)));
        }
    }
    match chart.write(move |tx| store::register(tx, &typed.patient)).await {
        Err(fault) if fault.is_rule(store::NUMBER_TAKEN) => Ok(Some(Refusal::NumberTaken)),
        done => done.map(|()| None),
    }
}

/// Who could be the same person; the trail says that they were shown.
pub(super) async fn look_alikes(
    portal: &Portal,
    caller: &Caller,
    new: &NewPatient,
) -> Result<Vec<FoundPatient>, Fault> {
    let (born, words) = (*new.born.reveal(), new.words());
    let panel = portal.vault.panel::<FindPatients>(caller).await?;
    panel.list(move |tx| store::look_alikes(tx, born, &words)).await
}
