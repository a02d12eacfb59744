//! A hold on one result, and its end.

use axum::extract::State;

use super::Asked;
use crate::features::results::pages::{who, zone};
use crate::features::results::review::forms::Holding;
use crate::features::results::review::model::Then;
use crate::features::results::review::views::result::Chosen;
use crate::features::results::review::{store, views};
use crate::kit::date::end_of;
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::Chart;
use crate::vault::actor::Role;
use crate::vault::purpose::{BeginResultChange, HoldResult};
use crate::web::{Error, Form, Kept, Page, Portal, Reply};
use crate::{done, say};

/// `GET /staff/patients/{patient}/results/{result}/hold`
pub async fn new(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<BeginResultChange>,
    asked: Asked,
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = view(&page, &portal, &chart, asked, &filled).await?;
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/{result}/hold`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<HoldResult>,
    asked: Asked,
    form: Form<Holding>,
) -> Reply {
    let waits = chart.read(move |tx| store::standing(tx, asked.id)).await?.rule_waits;
    let Holding { last_day, why, then } = match whole(page.words(), waits, form) {
        Ok(holding) => holding,
        Err(filled) => {
            let view = view(&page, &portal, &chart, asked, &filled).await?;
            return page.show_invalid(view);
        }
    };
    let (until, then) = (end_of(last_day, &zone(&portal.vault)), then.filter(|_| waits).unwrap_or(Then::Shows));
    chart.write(move |tx| store::hold(tx, asked.id, (until, then), &why)).await?;
    asked.back(page, &chart, done!("notice-result-held"))
}

/// What was typed; where its rule waits for a review, with what the end of the hold means.
fn whole(words: Words, waits: bool, form: Form<Holding>) -> Result<Holding, Filled> {
    let (holding, mut filled) = form.typed()?;
    if waits && holding.then.is_none() {
        filled.fail("then", say!(words, "hold-then-missing"));
        return Err(filled);
    }
    Ok(holding)
}

/// `POST /staff/patients/{patient}/results/{result}/hold/end`
pub async fn delete(page: Page, chart: Chart<HoldResult>, asked: Asked) -> Reply {
    chart.write(move |tx| store::end_hold(tx, asked.id)).await?;
    asked.back(page, &chart, done!("notice-result-hold-ended"))
}

async fn view<P: store::AtReview>(
    page: &Page,
    portal: &Portal,
    chart: &Chart<P>,
    Asked { id, queue }: Asked,
    filled: &Filled,
) -> Result<View, Error> {
    let ((result, _), standing) = chart.read(move |tx| Ok((store::one(tx, id)?, store::standing(tx, id)?))).await?;
    let chosen = Chosen { result: &result, queue, zone: &zone(&portal.vault) };
    let hold = chart.actor().roles().has(Role::Clinician);
    let may = views::holding::May { hold, say_what_follows: standing.rule_waits };
    Ok(views::holding::form(page.words(), &who(chart)?, &chosen, may, filled))
}
