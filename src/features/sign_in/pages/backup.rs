//! Showing who it is without one's phone: with a backup code, after the password and again within a session.

use super::confirm::{judge, offer, visitor, ways};
use crate::features::sign_in::forms::Shown;
use crate::features::sign_in::views::backup as views;
use crate::kit::mistake::Mistake;
use crate::ui::form::Filled;
use crate::web::form::{Filter, safe_path};
use crate::web::proof::{answer, judged, wrong_backup};
use crate::web::{Form, Newcomer, Page, Reply};

/// `GET /sign-in/code/backup`, `GET /step-up/backup`
pub async fn show(page: Page, newcomer: Newcomer, filter: Filter) -> Reply {
    let filled = Filled::with(&[("next", safe_path(filter.0.value("next")))]);
    ask(page, &newcomer, &filled, None).await
}

/// `POST /sign-in/code/backup`, `POST /step-up/backup`: a code of the app counts here too.
pub async fn code(page: Page, newcomer: Newcomer, form: Form<Shown>) -> Reply {
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return ask(page, &newcomer, &filled, None).await,
    };
    let (client, shown) = judge(&newcomer, &typed).await?;
    match judged(shown, wrong_backup(&typed.code))? {
        Ok(token) => page.signed_in(&token).known_as(&client).go(&typed.next, None),
        Err(mistake) => ask(page, &newcomer, &filled, Some(mistake)).await,
    }
}

async fn ask(page: Page, newcomer: &Newcomer, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    let (words, visitor) = (page.words(), visitor(newcomer)?);
    let offer = offer(newcomer, visitor).await?;
    answer(page, views::backup(words, filled, ways(visitor).1, &offer, mistake), mistake)
}
