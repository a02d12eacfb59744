//! A patient's goal ranges.

use axum::extract::State;

use super::{who, zone};
use crate::features::results::forms::{Acting, Goals};
use crate::features::results::{store, views};
use crate::kit::date::day;
use crate::kit::id::kind;
use crate::links;
use crate::ui::form::Filled;
use crate::vault::actor::Role;
use crate::vault::purpose::{OfChart, ReviewResults, SetGoal};
use crate::vault::{Chart, Vault};
use crate::web::{Form, InPath, Kept, Notice, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/goals`. With leave to review, which cannot write.
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReviewResults>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    show(page, &portal.vault, &chart, filled).await
}

/// `POST /staff/patients/{patient}/goals`
pub async fn create(page: Page, State(portal): State<Portal>, chart: Chart<SetGoal>, form: Form<Goals>) -> Reply {
    match form.typed() {
        Ok((goal, _)) => {
            chart.write(move |tx| store::goals::set(tx, &goal.0)).await?;
            page.go(&links::goals(chart.patient()), Notice::GoalSaved)
        }
        Err(filled) => show(page, &portal.vault, &chart, filled).await,
    }
}

/// `POST /staff/patients/{patient}/goals/{goal}/end`
pub async fn end(page: Page, State(portal): State<Portal>, chart: Chart<SetGoal>, goal: InPath<kind::Goal>) -> Reply {
    let today = day(portal.vault.now(), &zone(&portal.vault));
    chart.write(move |tx| store::goals::end(tx, goal.0, today)).await?;
    page.go(&links::goals(chart.patient()), Notice::GoalSaved)
}

/// `POST /staff/patients/{patient}/goals/act`
pub async fn draw(page: Page, State(portal): State<Portal>, chart: Chart<SetGoal>, form: Form<Acting>) -> Reply {
    match form.typed() {
        Ok((mark, _)) => {
            chart.write(move |tx| store::act_marks::draw(tx, &mark.0)).await?;
            page.go(&links::goals(chart.patient()), Notice::GoalSaved)
        }
        Err(filled) => show(page, &portal.vault, &chart, filled).await,
    }
}

/// `POST /staff/patients/{patient}/goals/act/{act_mark}/end`
pub async fn erase(page: Page, chart: Chart<SetGoal>, mark: InPath<kind::ActMark>) -> Reply {
    chart.write(move |tx| store::act_marks::erase(tx, mark.0)).await?;
    page.go(&links::goals(chart.patient()), Notice::GoalSaved)
}

async fn show<P: OfChart>(page: Page, vault: &Vault, chart: &Chart<P>, filled: Filled) -> Reply {
    let own = chart.read(|tx| Ok((store::goals::goals(tx)?, store::act_marks::act_marks(tx)?))).await?;
    let rights = (chart.actor().roles().has(Role::Clinician), day(vault.now(), &zone(vault)));
    let view = views::goals::index(page.words(), &who(chart)?, &own, rights, &filled);
    if filled.has_errors() { page.show_invalid(view) } else { page.show(view) }
}
