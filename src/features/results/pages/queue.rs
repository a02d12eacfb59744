//! The queue of results that wait for somebody, and what becomes of several that a clinician chose.

use axum::extract::State;

use crate::features::results::forms::Several;
use crate::features::results::model::{Became, Narrowed, Pick, Pile, Signed};
use crate::features::results::{store, views};
use crate::kit::clock::SignedDuration;
use crate::kit::phi::Phi;
use crate::vault::actor::Role;
use crate::vault::purpose::{ListWaitingResults, SignResult};
use crate::vault::settings::CRITICAL_MINUTES;
use crate::vault::{Fault, Panel, Target};
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
    let narrowed = Narrowed { pile: Pile::from_word(asked.value("show")), kind: asked.value("kind").parse().ok() };
    let counts = panel.counts(store::counts).await?;
    let waiting = panel.list(move |tx| store::waiting(tx, narrowed)).await?;
    let around = views::queue::Around {
        narrowed,
        counts,
        now: portal.vault.now(),
        zone: super::zone(&portal.vault),
        patience: SignedDuration::from_mins(i64::from(portal.vault.settings().number(&CRITICAL_MINUTES))),
        may_sign: visitor.visit.actor().roles().has(Role::Clinician),
    };
    let view = views::queue::index(page.words(), &waiting, &around);
    page.show(view)
}

/// `POST /staff/results/reviewed`: one leave and one transaction for each, and what became of each.
pub async fn review(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    _panel: Panel<ListWaitingResults>,
    form: Form<Several>,
) -> Reply {
    let Ok((Several(picks), _)) = form.typed() else { return Err(Error::Stale) };
    let mut became = Vec::new();
    for pick in picks.into_iter().take(MOST) {
        became.push(review_one(&portal, &visitor.visit, pick).await?);
    }
    let view = views::queue::reviewed(page.words(), &became, &super::zone(&portal.vault));
    page.show(view)
}

/// As many as the queue shows.
const MOST: usize = 100;

async fn review_one(
    portal: &Portal,
    visit: &crate::vault::Visit,
    pick: Pick,
) -> Result<(Pick, Option<Phi>, Became), Fault> {
    let about = Target::thing(pick.patient, pick.result);
    let chart = match portal.vault.chart::<SignResult>(visit, about).await {
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
