//! Registering a patient.

use axum::extract::State;

use super::rights;
use crate::features::people::forms::Registration;
use crate::features::people::model::{FoundPatient, NewPatient};
use crate::features::people::{store, views};
use crate::ui::form::Filled;
use crate::vault::purpose::{FindPatients, RegisterPatient};
use crate::vault::{Fault, Visit};
use crate::web::{Error, Form, Notice, Page, Portal, Reply, SignedIn};
use crate::{links, say};

/// `GET /staff/patients/new`
pub async fn new(page: Page, SignedIn(visitor): SignedIn) -> Reply {
    if !visitor.is_staff {
        return Err(Error::NotFound);
    }
    if !rights(visitor.visit.actor().roles()).desk {
        return Err(Error::NotAllowed);
    }
    let words = page.words();
    page.show(views::registration::form(words, &Filled::with(&[("language", "en")]), &[]))
}

/// `POST /staff/patients/new`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    form: Form<Registration>,
) -> Reply {
    // Leave comes first: whoever has none learns nothing about who is registered.
    let chart = portal.vault.new_chart::<RegisterPatient>(&visitor.visit).await?;
    let (words, patient) = (page.words(), chart.patient());
    let (typed, mut filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::registration::form(words, &filled, &[])),
    };
    let alike = if typed.is_another { Vec::new() } else { look_alikes(&portal, &visitor.visit, &typed.patient).await? };
    if !alike.is_empty() {
        filled.fail("another", say!(words, "patient-alike-tick"));
        return page.show_invalid(views::registration::form(words, &filled, &alike));
    }
    match chart.write(move |tx| store::register(tx, &typed.patient)).await {
        Ok(()) => page.go(&links::card(patient), Notice::PatientRegistered),
        Err(fault) if fault.is_rule(store::NUMBER_TAKEN) => {
            filled.fail("number", say!(words, "patient-number-taken"));
            page.show_invalid(views::registration::form(words, &filled, &[]))
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Who could be the same person; the trail says that they were shown.
async fn look_alikes(portal: &Portal, visit: &Visit, new: &NewPatient) -> Result<Vec<FoundPatient>, Fault> {
    let (born, words) = (*new.born.reveal(), new.words());
    let panel = portal.vault.panel::<FindPatients>(visit).await?;
    panel.list(move |tx| store::look_alikes(tx, born, &words)).await
}
