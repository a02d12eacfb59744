//! Correcting a chart's own data.

use axum::extract::State;

use super::registration::look_alikes;
use super::whose;
use crate::features::people::forms::{ByWay, Registration, filled};
use crate::features::people::model::{FoundPatient, Refusal};
use crate::features::people::{store, views};
use crate::vault::purpose::CorrectPatient;
use crate::vault::{Caller, Chart, Fault};
use crate::web::{Error, Form, Kept, Page, Portal, Reply, SignedIn, drafts};
use crate::{done, links};

/// `GET /staff/patients/{patient}/correct`
pub async fn edit(page: Page, chart: Chart<CorrectPatient>, kept: Kept) -> Reply {
    let current = chart.read(store::current).await?;
    let (page, filled) = kept.put_back(page, filled(&current));
    let words = page.words();
    page.show(views::corrections::form(words, &whose(&chart)?, &filled, &[]))
}

/// `POST /staff/patients/{patient}/correct`
pub async fn update(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    chart: Chart<CorrectPatient>,
    form: Form<Registration>,
) -> Reply {
    let (words, whose) = (page.words(), whose(&chart)?);
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::corrections::form(words, &whose, &filled, &[])),
    };
    match correct(&portal, &visitor.caller, &chart, typed).await? {
        None => page.go(&links::card(whose.patient), done!("notice-patient-corrected")),
        Some(refusal @ Refusal::Alike(_)) => {
            drafts::leads_away(page.show_invalid(views::corrections::refused(words, &whose, filled, &refusal)))
        }
        Some(refusal) => page.show_invalid(views::corrections::refused(words, &whose, filled, &refusal)),
    }
}

/// `POST /staff/patients/{patient}/contact`: what the patient has proven goes on file, in one press.
pub async fn take_over(page: Page, chart: Chart<CorrectPatient>, form: Form<ByWay>) -> Reply {
    let (typed, _) = form.typed().map_err(|_| Error::Stale)?;
    chart.write(move |tx| store::take_over(tx, typed.channel)).await?;
    page.go(&links::card(chart.patient()), done!("notice-patient-corrected"))
}

async fn correct(
    portal: &Portal,
    caller: &Caller,
    chart: &Chart<CorrectPatient>,
    typed: Registration,
) -> Result<Option<Refusal>, Fault> {
    if !typed.is_another {
        let alike = others_alike(portal, caller, chart, &typed).await?;
        if !alike.is_empty() {
            return Ok(Some(Refusal::Alike(alike)));
        }
    }
    match chart.write(move |tx| store::correct(tx, &typed.patient)).await {
        Err(fault) if fault.is_rule(store::NUMBER_TAKEN) => Ok(Some(Refusal::NumberTaken)),
        done => done.map(|()| None),
    }
}

/// Who else could be this person, once the name or the birth date is another: a correction must not make a double.
async fn others_alike(
    portal: &Portal,
    caller: &Caller,
    chart: &Chart<CorrectPatient>,
    typed: &Registration,
) -> Result<Vec<FoundPatient>, Fault> {
    let current = chart.read(store::current).await?;
    if current.words() == typed.patient.words() && current.born == typed.patient.born {
        return Ok(Vec::new());
    }
    let mut alike = look_alikes(portal, caller, &typed.patient).await?;
    alike.retain(|patient| patient.id != chart.patient());
    Ok(alike)
}
