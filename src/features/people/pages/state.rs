//! Whether a chart is in use: the patient has left, has died, or is back.

use super::whose;
use crate::features::people::forms::StateChoice;
use crate::features::people::{store, views};
use crate::ui::form::Filled;
use crate::vault::Chart;
use crate::vault::purpose::ChangeChartState;
use crate::web::{Form, Kept, Page, Reply};
use crate::{done, links};

/// `GET /staff/patients/{patient}/state`
pub async fn edit(page: Page, chart: Chart<ChangeChartState>, kept: Kept) -> Reply {
    let state = chart.read(store::state).await?;
    let (page, filled) = kept.put_back(page, Filled::empty());
    let words = page.words();
    page.show(views::state::form(words, &whose(&chart)?, state, &filled))
}

/// `POST /staff/patients/{patient}/state`
pub async fn update(page: Page, chart: Chart<ChangeChartState>, form: Form<StateChoice>) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((typed, _)) => {
            chart.write(move |tx| store::change_state(tx, typed.state)).await?;
            page.go(&links::card(chart.patient()), done!("notice-chart-state-changed"))
        }
        Err(filled) => {
            let state = chart.read(store::state).await?;
            page.show_invalid(views::state::form(words, &whose(&chart)?, state, &filled))
        }
    }
}
