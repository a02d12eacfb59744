//! A patient's goal ranges.

use axum::extract::State;

use super::forms::{Acting, Goals};
use super::{store, views};
use crate::features::results::pages::{who, zone};
use crate::features::results::store::goals;
use crate::kit::date::day;
use crate::kit::id::kind;
use crate::ui::form::Filled;
use crate::vault::actor::Role;
use crate::vault::purpose::{OfChart, ReviewResults, SetGoal};
use crate::vault::{Chart, ChartTx, Vault};
use crate::web::{Error, Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /staff/patients/{patient}/goals`. With leave to review, which cannot write.
pub async fn index(page: Page, State(portal): State<Portal>, chart: Chart<ReviewResults>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    show(page, &portal.vault, &chart, filled).await
}

/// `POST /staff/patients/{patient}/goals`
pub async fn create(page: Page, State(portal): State<Portal>, chart: Chart<SetGoal>, form: Form<Goals>) -> Reply {
    let (goal, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return show(page, &portal.vault, &chart, filled).await,
    };
    if let Some(filled) = unclear(&page, &chart, &goal.0.key, ("known", filled)).await? {
        return show(page, &portal.vault, &chart, filled).await;
    }
    chart.write(move |tx| store::set(tx, &goal.0)).await?;
    page.go(&links::goals(chart.patient()), done!("notice-goal-saved"))
}

/// `POST /staff/patients/{patient}/goals/{goal}/end`
pub async fn end(page: Page, State(portal): State<Portal>, chart: Chart<SetGoal>, goal: InPath<kind::Goal>) -> Reply {
    let today = day(portal.vault.now(), &zone(&portal.vault));
    chart.write(move |tx| store::end(tx, goal.0, today)).await?;
    page.go(&links::goals(chart.patient()), done!("notice-goal-saved"))
}

/// `POST /staff/patients/{patient}/goals/act`
pub async fn draw(page: Page, State(portal): State<Portal>, chart: Chart<SetGoal>, form: Form<Acting>) -> Reply {
    let (mark, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return show(page, &portal.vault, &chart, filled).await,
    };
    if let Some(filled) = unclear(&page, &chart, &mark.0.key, ("act_known", filled)).await? {
        return show(page, &portal.vault, &chart, filled).await;
    }
    chart.write(move |tx| store::draw(tx, &mark.0)).await?;
    page.go(&links::goals(chart.patient()), done!("notice-goal-saved"))
}

/// `POST /staff/patients/{patient}/goals/act/{act_mark}/end`
pub async fn erase(page: Page, chart: Chart<SetGoal>, mark: InPath<kind::ActMark>) -> Reply {
    chart.write(move |tx| store::erase(tx, mark.0)).await?;
    page.go(&links::goals(chart.patient()), done!("notice-goal-saved"))
}

/// The form with what is unclear about it: a name was typed that a code of this patient's values says more than.
async fn unclear<P: OfChart>(
    page: &Page,
    chart: &Chart<P>,
    key: &str,
    (field, mut filled): (&str, Filled),
) -> Result<Option<Filled>, Error> {
    let coded = chart.read(store::coded_tests).await?;
    let Some(meant) = coded.iter().find(|one| one.is_meant(key)) else { return Ok(None) };
    filled.fail(field, say!(page.words(), "goal-test-unclear", test = meant.name.as_str()));
    Ok(Some(filled))
}

async fn show<P: OfChart>(page: Page, vault: &Vault, chart: &Chart<P>, filled: Filled) -> Reply {
    let own = |tx: &ChartTx<'_, P>| Ok((goals::goals(tx)?, goals::act_marks(tx)?, store::coded_tests(tx)?));
    let own = chart.read(own).await?;
    let rights = (chart.actor().roles().has(Role::Clinician), day(vault.now(), &zone(vault)));
    let view = views::index(page.words(), &who(chart)?, &own, rights, &filled);
    if filled.has_errors() { page.show_invalid(view) } else { page.show(view) }
}
