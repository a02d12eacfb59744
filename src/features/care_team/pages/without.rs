//! Patients without a care team, and giving many of them one at once.

use axum::extract::State;

use crate::features::care_team::model::{Assigned, PageNumber};
use crate::features::care_team::{store, views};
use crate::kit::id::{AccountId, PatientId};
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::purpose::{ChangeCareTeam, ListWithoutTeam};
use crate::vault::{Caller, Fault, Panel, Target};
use crate::web::form::Filter;
use crate::web::{Error, Form, Kept, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// `GET /staff/care-teams`: the address holds a page, and nothing about anybody.
pub async fn index(
    page: Page,
    State(portal): State<Portal>,
    panel: Panel<ListWithoutTeam>,
    Filter(filter): Filter,
    kept: Kept,
) -> Reply {
    let (page, mut filled) = kept.put_back(page, Filled::empty());
    if !filter.value(PAGE).is_empty() {
        filled.set(PAGE, filter.value(PAGE));
    }
    let view = view(&page, &portal, &panel, &filled).await?;
    page.show(view)
}

/// The field that says which page of the list it is.
const PAGE: &str = "page";

/// `POST /staff/care-teams`
pub async fn assign(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    panel: Panel<ListWithoutTeam>,
    form: Form<Assigned>,
) -> Reply {
    let (Assigned(chosen), filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => {
            let view = view(&page, &portal, &panel, &filled).await?;
            return page.show_invalid(view);
        }
    };
    let is_whole = give(&portal, &visitor.caller, chosen).await?;
    let notice = if is_whole { done!("notice-care-teams-filled") } else { done!("notice-care-teams-partly-filled") };
    page.go(&links::without_team(PageNumber::typed(filled.value(PAGE), u32::MAX).0), notice)
}

/// One leave and one transaction for each chart. Whether each got its member: one that somebody else changed meanwhile,
/// or that the reader may not give, is left as it is.
async fn give(portal: &Portal, caller: &Caller, chosen: Vec<(PatientId, AccountId)>) -> Result<bool, Error> {
    let mut is_whole = true;
    for (patient, member) in chosen {
        let given = match portal.vault.chart::<ChangeCareTeam>(caller, Target::chart(patient)).await {
            Ok(chart) => chart.write(move |tx| store::add(tx, member)).await,
            Err(fault) => Err(fault),
        };
        match given {
            Ok(()) => {}
            Err(Fault::Stale | Fault::NotAllowed | Fault::NotFound) => is_whole = false,
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(is_whole)
}

async fn view(page: &Page, portal: &Portal, panel: &Panel<ListWithoutTeam>, filled: &Filled) -> Result<View, Error> {
    let meant = filled.value(PAGE).to_owned();
    let listing = panel.look(move |tx| store::without(tx, &meant)).await?;
    Ok(views::without::index(page.words(), &listing, portal.vault.rules().keeps_to_teams(), filled))
}
