//! The code, typed by whoever got it.

use crate::features::recovery::forms::{PersonCode, StaffCode};
use crate::features::recovery::model::{Refused, Whose};
use crate::features::recovery::views::begin as views;
use crate::kit::date::TimeZone;
use crate::kit::mistake::Mistake;
use crate::links;
use crate::logins::{Code, CodeKind, RecoverRefusal, Token};
use crate::ui::form::Filled;
use crate::web::{Form, Newcomer, Page, Reply};

/// `GET /recover`
pub async fn person(page: Page, newcomer: Newcomer) -> Reply {
    let words = page.words();
    page.show(views::code(words, &Filled::empty(), Whose::Person, None, &zone(&newcomer)))
}

/// `POST /recover`
pub async fn begin_person(page: Page, newcomer: Newcomer, form: Form<PersonCode>) -> Reply {
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_recovery(Code::typed(&typed.code), Some(typed.born)).await;
            begin(page, &newcomer, begun, (&typed.code, &filled), Whose::Person)
        }
        Err(filled) => again(page, &newcomer, &filled, Whose::Person, None),
    }
}

/// `GET /recover/staff`
pub async fn staff(page: Page, newcomer: Newcomer) -> Reply {
    let words = page.words();
    page.show(views::code(words, &Filled::empty(), Whose::Staff, None, &zone(&newcomer)))
}

/// `POST /recover/staff`
pub async fn begin_staff(page: Page, newcomer: Newcomer, form: Form<StaffCode>) -> Reply {
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_recovery(Code::typed(&typed.0), None).await;
            begin(page, &newcomer, begun, (&typed.0, &filled), Whose::Staff)
        }
        Err(filled) => again(page, &newcomer, &filled, Whose::Staff, None),
    }
}

fn begin(
    page: Page,
    newcomer: &Newcomer,
    begun: Result<Token, RecoverRefusal>,
    (code, filled): (&str, &Filled),
    whose: Whose,
) -> Reply {
    let trouble = match begun {
        Ok(token) => return page.enrolling(&token).go(links::RECOVER_CONTACT, None),
        Err(RecoverRefusal::Wrong) => match Code::kind_of(code) {
            Some(CodeKind::Backup) => Refused::Mistaken(Mistake::IsBackup),
            Some(CodeKind::Sheet) => Refused::Mistaken(Mistake::OfASheet),
            Some(CodeKind::Desk) | None => Refused::Mistaken(Mistake::Wrong),
        },
        Err(RecoverRefusal::NotYet(from)) => Refused::NotYet(from),
        Err(RecoverRefusal::Wait(wait)) => Refused::Mistaken(Mistake::wait(wait)),
        Err(RecoverRefusal::Fault(fault)) => return Err(fault.into()),
    };
    again(page, newcomer, filled, whose, Some(trouble))
}

fn again(page: Page, newcomer: &Newcomer, filled: &Filled, whose: Whose, trouble: Option<Refused>) -> Reply {
    let view = views::code(page.words(), filled, whose, trouble, &zone(newcomer));
    if matches!(trouble, Some(Refused::Mistaken(Mistake::Wait(_)))) {
        page.show_busy(view)
    } else {
        page.show_invalid(view)
    }
}

fn zone(newcomer: &Newcomer) -> TimeZone {
    newcomer.portal().vault.settings().zone()
}
