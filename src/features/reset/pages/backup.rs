//! Showing who it is beside the link without one's phone: with a backup code.

use super::proof::{answer, trouble, ways, wrong};
use super::under_way;
use crate::features::reset::forms::FactorCode;
use crate::features::reset::model::Trouble;
use crate::features::reset::views::backup as views;
use crate::links;
use crate::logins::Reset;
use crate::ui::form::Filled;
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
    let wrong = match wrong(&code.0) {
        Trouble::Wrong => Trouble::WrongBackup,
        other => other,
    };
    let proved = newcomer.lobby().prove_reset(&token, &code.0, &newcomer.client(false)).await;
    match trouble(proved, wrong)? {
        None => page.go(links::FORGOT_PASSWORD, None),
        trouble => ask(page, &newcomer, &reset, &filled, trouble),
    }
}

fn ask(page: Page, newcomer: &Newcomer, reset: &Reset, filled: &Filled, trouble: Option<Trouble>) -> Reply {
    let page = page.in_language(reset.language);
    let (words, here) = (page.words(), newcomer.passkeys().is_some());
    answer(page, views::backup(words, filled, ways(reset, here), trouble), trouble)
}
