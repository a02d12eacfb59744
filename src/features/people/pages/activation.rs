//! Activation sheets: issued, printed at once, revoked.

use axum::extract::State;

use crate::features::people::model::{Issued, Sheet};
use crate::features::people::{store, views};
use crate::links;
use crate::ui::layout::Link;
use crate::vault::purpose::{IssueActivation, RevokeActivation};
use crate::vault::settings::{ACTIVATION_DAYS, CLINIC_ADDRESS, CLINIC_NAME, CLINIC_PHONE, EMERGENCY_NUMBER};
use crate::vault::{Chart, Code, Fault};
use crate::web::{Notice, Page, Portal, Reply};

/// How often a code whose first letters are taken is made anew.
const TRIES: usize = 8;

/// `POST /staff/patients/{patient}/activation`: answers with the sheet itself, the only place where the code is.
pub async fn create(page: Page, State(portal): State<Portal>, chart: Chart<IssueActivation>) -> Reply {
    let (words, patient) = (page.words(), chart.patient());
    match issue(&portal, &chart).await {
        Ok((code, issued)) => {
            let pages = views::sheet::pages(&sheet(&portal, &code, issued));
            let (title, note) = (views::sheet::title(words), views::sheet::note(words));
            page.show_sheet(&title, Link::back(words, links::card(patient)), note, &pages)
        }
        Err(fault) if fault.is_rule(store::ALREADY_ACTIVE) => page.show_invalid(views::card::has_login(words, patient)),
        Err(fault) => Err(fault.into()),
    }
}

/// `POST /staff/patients/{patient}/activation/revoke`
pub async fn delete(page: Page, chart: Chart<RevokeActivation>) -> Reply {
    chart.write(store::revoke).await?;
    page.go(&links::card(chart.patient()), Notice::ActivationRevoked)
}

/// Four letters of a code find its row, so now and then a fresh one begins like another: then the next is tried.
async fn issue(portal: &Portal, chart: &Chart<IssueActivation>) -> Result<(Code, Issued), Fault> {
    let days = portal.vault.settings().number(&ACTIVATION_DAYS);
    for _ in 0..TRIES {
        let fresh = portal.vault.fresh_code().await?;
        let code = fresh.code.clone();
        match chart.write(move |tx| store::issue(tx, &fresh, days)).await {
            Err(fault) if fault.is_rule(store::SELECTOR_TAKEN) => {}
            answer => return answer.map(|issued| (code, issued)),
        }
    }
    Err(Fault::Busy)
}

fn sheet(portal: &Portal, code: &Code, issued: Issued) -> Sheet {
    let settings = portal.vault.settings();
    Sheet {
        issued,
        code: code.grouped(),
        url: portal.address.url(),
        is_trial: portal.address.is_trial(),
        clinic: settings.text(&CLINIC_NAME).to_owned(),
        address: settings.text(&CLINIC_ADDRESS).to_owned(),
        phone: settings.text(&CLINIC_PHONE).to_owned(),
        emergency: settings.text(&EMERGENCY_NUMBER).to_owned(),
        zone: settings.zone(),
    }
}
