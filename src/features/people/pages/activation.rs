//! Activation codes: printed on a sheet, sent as a link, revoked.

use axum::extract::State;

use super::whose;
use crate::features::people::ACTIVATION_DAYS;
use crate::features::people::forms::{ByWay, CameFrom};
use crate::features::people::model::{Access, Issued, Sheet, Way};
use crate::features::people::{store, views};
use crate::kit::id::{ActivationId, PatientId};
use crate::kit::secret::Secret;
use crate::logins::Code;
use crate::ui::layout::Link;
use crate::vault::purpose::{IssueActivation, OpenCard, RevokeActivation};
use crate::vault::settings::{CLINIC_ADDRESS, CLINIC_NAME, CLINIC_PHONE, EMERGENCY_NUMBER};
use crate::vault::{Chart, Fault};
use crate::web::form::Filter;
use crate::web::{Error, Form, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// How often a code whose first letters are taken is made anew.
const TRIES: usize = 8;

/// `POST /staff/patients/{patient}/activation`: leads to the sheet, the only place where the code is.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    by: SignedIn,
    chart: Chart<IssueActivation>,
    from: Form<CameFrom>,
) -> Reply {
    let (words, patient) = (page.words(), chart.patient());
    let born = chart.identity().map(|identity| *identity.born.reveal()).ok_or(Error::NotFound)?;
    let (own, list) = from.typed().map_or((false, None), |(from, _)| (from.own, from.list));
    if own && !portal.vault.rules().may_have_own_login(born) {
        return Err(Error::Stale);
    }
    match issue(&portal, &chart, (Way::Paper, own)).await {
        Ok((id, code)) => {
            portal.shown_once.put(&by.0, id, code.grouped(), portal.vault.now());
            page.go(&links::activation_sheet(patient, list.map_or("", Access::word)), None)
        }
        Err(fault) if fault.is_rule(store::ALREADY_ACTIVE) => page.show_invalid(views::card::has_login(words, patient)),
        Err(fault) => Err(fault.into()),
    }
}

/// `GET /staff/patients/{patient}/activation`: the sheet, to whoever made it, one time.
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    by: SignedIn,
    chart: Chart<OpenCard>,
    asked: Filter,
) -> Reply {
    let (words, patient) = (page.words(), chart.patient());
    let issued = chart.read(store::issued).await?;
    let code = |(id, issued)| Some((portal.shown_once.take(&by.0, id, portal.vault.now())?, issued));
    let Some((code, issued)) = issued.and_then(code) else {
        return page.show(views::card::sheet_is_gone(words, &whose(&chart)?));
    };
    let pages = views::sheet::pages(&sheet(&portal, code, issued));
    let back = Link::back(words, back(Access::from_word(asked.0.value("list")), patient));
    page.show_sheet(&views::sheet::title(words), back, views::sheet::note(words), &pages)
}

/// `POST /staff/patients/{patient}/activation/send`: the code goes out as a link and is shown to nobody here.
///
/// A portal that answers at a public address answers nowhere else, so whoever sees this button came by it. A trial on
/// this machine has no address that a patient's phone could open: then nothing is sent.
pub async fn send(page: Page, State(portal): State<Portal>, chart: Chart<IssueActivation>, form: Form<ByWay>) -> Reply {
    let (words, patient) = (page.words(), chart.patient());
    let (typed, _) = form.typed().map_err(|_| Error::Stale)?;
    if !portal.sends_links() {
        return page.show_invalid(views::card::held_back(words, patient));
    }
    match issue(&portal, &chart, (Way::Sent(typed.channel), false)).await {
        Ok(_) => page.go(&links::card(patient), done!("notice-activation-sent")),
        Err(fault) if fault.is_rule(store::ALREADY_ACTIVE) => page.show_invalid(views::card::has_login(words, patient)),
        Err(fault) if fault.is_rule(store::NO_ADDRESS) => Err(Error::Stale),
        Err(fault) => Err(fault.into()),
    }
}

/// `POST /staff/patients/{patient}/activation/revoke`
pub async fn delete(page: Page, chart: Chart<RevokeActivation>, from: Form<CameFrom>) -> Reply {
    chart.write(store::revoke).await?;
    let list = from.typed().ok().and_then(|(from, _)| from.list);
    page.go(&back(list, chart.patient()), done!("notice-activation-revoked"))
}

/// The page on which the button was: the list, in the same state, or the card.
fn back(list: Option<Access>, patient: PatientId) -> String {
    list.map(Access::word).map_or_else(|| links::card(patient), |stage| links::activations(stage, 1))
}

/// Four letters of a code find its row, so now and then a fresh one begins like another: then the next is tried.
async fn issue(
    portal: &Portal,
    chart: &Chart<IssueActivation>,
    (way, own): (Way, bool),
) -> Result<(ActivationId, Code), Fault> {
    let days = portal.vault.settings().number(&ACTIVATION_DAYS);
    for _ in 0..TRIES {
        let fresh = portal.vault.fresh_code().await?;
        let code = fresh.code.clone();
        let issued = chart.write(move |tx| match way {
            Way::Paper if own => store::issue_own(tx, &fresh, days),
            Way::Paper => store::issue(tx, &fresh, days),
            Way::Sent(channel) => store::send(tx, &fresh, channel),
        });
        match issued.await {
            Err(fault) if fault.is_rule(store::SELECTOR_TAKEN) => {}
            answer => return answer.map(|id| (id, code)),
        }
    }
    Err(Fault::Busy)
}

fn sheet(portal: &Portal, code: Secret, issued: Issued) -> Sheet {
    let settings = portal.vault.settings();
    Sheet {
        issued,
        code,
        url: portal.address.url(),
        is_local: portal.address.is_local(),
        clinic: settings.text(&CLINIC_NAME).to_owned(),
        address: settings.text(&CLINIC_ADDRESS).to_owned(),
        phone: settings.text(&CLINIC_PHONE).to_owned(),
        emergency: settings.text(&EMERGENCY_NUMBER).to_owned(),
        zone: settings.zone(),
    }
}
