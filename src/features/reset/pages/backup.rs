//! Showing who it is beside the link without one's phone: with a backup code.

use super::proof::ways;
use super::under_way;
use crate::features::reset::forms::FactorCode;
use crate::features::reset::views::backup as views;
use crate::kit::mistake::Mistake;
use crate::links;
use crate::logins::Reset;
use crate::ui::form::Filled;
use crate::web::proof::{answer, judged, wrong_backup};
use crate::web::{Form, Newcomer, Page, Reply};

/// `GET /forgot/proof/backup`
pub async fn show(page: Page, newcomer: Newcomer) -> Reply {
    let (_, reset) = under_way(&newcomer).await?;
    ask(page, &newcomer, &reset, &Filled::empty(), None)
}

/// `POST /forgot/proof/backup`
pub async fn code(page: Page, newcomer: Newcomer, form: Form<FactorCode>) -> Reply {
    let (token, reset) = under_way(&newcomer).await?;
    let (code, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return ask(page, &newcomer, &reset, &filled, None),
    };
    let proved = newcomer.lobby().prove_reset(&token, &code.0, &newcomer.client(false)).await;
    match judged(proved, wrong_backup(&code.0))?.err() {
        None => page.go(links::FORGOT_PASSWORD, None),
        mistake => ask(page, &newcomer, &reset, &filled, mistake),
    }
}

fn ask(page: Page, newcomer: &Newcomer, reset: &Reset, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    let page = page.in_language(reset.language);
    let (words, here) = (page.words(), newcomer.passkeys().is_some());
    answer(page, views::backup(words, filled, ways(reset, here), mistake), mistake)
}
