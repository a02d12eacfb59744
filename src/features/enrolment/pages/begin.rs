//! The code from paper.

use crate::features::enrolment::forms::{InvitationCode, SheetCode};
use crate::features::enrolment::views::begin::{self as views, Begin};
use crate::kit::mistake::Mistake;
use crate::links;
use crate::logins::{Code, CodeKind, Refusal, Token};
use crate::ui::form::Filled;
use crate::web::proof::{answer, judged};
use crate::web::{Form, Newcomer, Page, Reply};

/// `GET /activate`: nothing happens before the button is pressed, whatever a mail scanner opens.
pub async fn activate(page: Page) -> Reply {
    let words = page.words();
    page.show(views::begin(words, &Filled::empty(), Begin::Sheet, None))
}

/// `POST /activate`
pub async fn begin_activation(page: Page, newcomer: Newcomer, form: Form<SheetCode>) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_with_code(Code::typed(&typed.code), Some(typed.born)).await;
            begin(page, begun, (&typed.code, filled), Begin::Sheet)
        }
        Err(filled) => page.show_invalid(views::begin(words, &filled, Begin::Sheet, None)),
    }
}

/// `GET /join`
pub async fn join(page: Page) -> Reply {
    let words = page.words();
    page.show(views::begin(words, &Filled::empty(), Begin::Invitation, None))
}

/// `POST /join`
pub async fn begin_joining(page: Page, newcomer: Newcomer, form: Form<InvitationCode>) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_with_code(Code::typed(&typed.code), None).await;
            begin(page, begun, (&typed.code, filled), Begin::Invitation)
        }
        Err(filled) => page.show_invalid(views::begin(words, &filled, Begin::Invitation, None)),
    }
}

fn begin(page: Page, begun: Result<Token, Refusal>, (code, mut filled): (&str, Filled), how: Begin) -> Reply {
    let words = page.words();
    let wrong = match Code::kind_of(code) {
        Some(CodeKind::Backup) => Mistake::IsBackup,
        Some(CodeKind::Desk) => Mistake::OfTheDesk,
        Some(CodeKind::Sheet) | None => Mistake::Wrong,
    };
    match judged(begun, wrong)? {
        Ok(token) => page.enrolling(&token).go(links::ENROL, None),
        Err(mistake) => {
            filled.missed();
            answer(page, views::begin(words, &filled, how, Some(mistake)), Some(mistake))
        }
    }
}
