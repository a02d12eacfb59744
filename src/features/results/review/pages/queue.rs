//! The queue of results that wait for somebody, and what becomes of several that a clinician chose.

use axum::extract::State;

use crate::features::results::pages::zone;
use crate::features::results::review::forms::Several;
use crate::features::results::review::model::{Became, Narrowed, Pick, Signed};
use crate::features::results::review::{store, views};
use crate::kit::clock::SignedDuration;
use crate::kit::phi::Phi;
use crate::logins::Visitor;
use crate::records::settings::CRITICAL_MINUTES;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::actor::Role;
use crate::vault::purpose::{ListWaitingResults, SignResult};
use crate::vault::{Caller, Fault, Panel, Target};
use crate::web::form::Filter;
use crate::web::{Error, Form, Page, Portal, Reply, SignedIn};

/// `GET /staff/results`
pub async fn index(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    panel: Panel<ListWaitingResults>,
    Filter(asked): Filter,
) -> Reply {
    let view = view(&page, &portal, &panel, (&visitor, narrowed(&asked)), &Filled::empty()).await?;
    page.show(view)
}

/// `POST /staff/results/reviewed`: one leave and one transaction for each, and what became of each.
pub async fn review(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    (panel, Filter(asked)): (Panel<ListWaitingResults>, Filter),
    form: Form<Several>,
) -> Reply {
    let queue = narrowed(&asked);
    let picks = match form.typed() {
        Ok((Several(picks), _)) => picks,
        Err(filled) => return again(page, &portal, &panel, (&visitor, queue), &filled).await,
    };
    let became = review_each(&portal, &visitor.caller, picks).await?;
    let view = views::queue::reviewed(page.words(), &became, (queue, &zone(&portal.vault)));
    page.show(view)
}

/// The part of the queue that the reader comes from, by the address.
pub fn narrowed(asked: &Filled) -> Narrowed {
    Narrowed::from_words(asked.value("show"), asked.value("kind"))
}

/// The queue again, with what is wrong in the choice. What is wrong and has no words is no form of ours.
async fn again(
    page: Page,
    portal: &Portal,
    panel: &Panel<ListWaitingResults>,
    reader: (&Visitor, Narrowed),
    filled: &Filled,
) -> Reply {
    if !filled.has_errors() {
        return Err(Error::Stale);
    }
    let view = view(&page, portal, panel, reader, filled).await?;
    page.show_invalid(view)
}

async fn view(
    page: &Page,
    portal: &Portal,
    panel: &Panel<ListWaitingResults>,
    (visitor, narrowed): (&Visitor, Narrowed),
    filled: &Filled,
) -> Result<View, Error> {
    let counts = panel.counts(store::counts).await?;
    let waiting = panel.list(move |tx| store::waiting(tx, narrowed)).await?;
    let around = views::queue::Around {
        narrowed,
        counts,
        now: portal.vault.now(),
        zone: zone(&portal.vault),
        patience: SignedDuration::from_mins(i64::from(portal.vault.settings().number(&CRITICAL_MINUTES))),
        may_sign: visitor.caller.actor().roles().has(Role::Clinician),
    };
    Ok(views::queue::index(page.words(), &waiting, &around, filled))
}

/// As many as the queue shows.
const MOST: usize = 100;

async fn review_each(
    portal: &Portal,
    caller: &Caller,
    picks: Vec<Pick>,
) -> Result<Vec<(Pick, Option<Phi>, Became)>, Fault> {
    let mut became = Vec::new();
    for pick in picks.into_iter().take(MOST) {
        became.push(review_one(portal, caller, pick).await?);
    }
    Ok(became)
}

async fn review_one(portal: &Portal, caller: &Caller, pick: Pick) -> Result<(Pick, Option<Phi>, Became), Fault> {
    let about = Target::thing(pick.patient, pick.result);
    let chart = match portal.vault.chart::<SignResult>(caller, about).await {
        Ok(chart) => chart,
        Err(Fault::NotFound | Fault::NotAllowed | Fault::NeedsReason(_)) => return Ok((pick, None, Became::Closed)),
        Err(fault) => return Err(fault),
    };
    let name = chart.identity().map(|identity| identity.name.clone());
    let signed = Signed {
        came_at: pick.came_at,
        note: Phi::default(),
        next: Phi::default(),
        call_today: false,
        releases: false,
    };
    let done = chart.write(move |tx| store::sign_one_of_several(tx, pick.result, &signed)).await;
    match done {
        Ok(became) => Ok((pick, name, became)),
        Err(Fault::Stale | Fault::NotFound) => Ok((pick, name, Became::Stale)),
        Err(fault) => Err(fault),
    }
}
