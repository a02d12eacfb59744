//! The handlers of activation links that were sent.

use super::forms::BirthDate;
use super::views;
use crate::kit::mistake::Mistake;
use crate::kit::secret::Secret;
use crate::links;
use crate::logins::{Code, Refusal, Token};
use crate::ui::form::Filled;
use crate::web::proof::{answer, judged};
use crate::web::{Form, LinkToken, Newcomer, Page, Reply};

/// `GET /activate/{token}`: the same page whatever the code, and nothing is looked up for it.
pub async fn open(page: Page, LinkToken(code): LinkToken) -> Reply {
    let words = page.words();
    page.show(views::by_link(words, &code, &Filled::empty(), None))
}

/// `POST /activate/{token}`
pub async fn begin(page: Page, newcomer: Newcomer, LinkToken(code): LinkToken, form: Form<BirthDate>) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_with_code(Code::typed(code.reveal()), Some(typed.born)).await;
            go_on(page, begun, &code, filled)
        }
        Err(filled) => page.show_invalid(views::by_link(words, &code, &filled, None)),
    }
}

fn go_on(page: Page, begun: Result<Token, Refusal>, code: &Secret, mut filled: Filled) -> Reply {
    let words = page.words();
    match judged(begun, Mistake::Wrong)? {
        Ok(token) => page.enrolling(&token).go(links::ENROL, None),
        Err(mistake) => {
            filled.missed();
            answer(page, views::by_link(words, code, &filled, Some(mistake)), Some(mistake))
        }
    }
}
