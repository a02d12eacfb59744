//! What every page that asks who it is does with what was shown: after the password, again within a session, and beside
//! a link for a new password.

use super::{Error, Page, Reply};
use crate::kit::mistake::Mistake;
use crate::kit::secret::Secret;
use crate::logins::{Code, CodeKind, Refusal};
use crate::ui::view::View;

/// What is wrong with a code that did not count, by its shape: codes of other kinds have pages of their own.
pub fn wrong(typed: &Secret) -> Mistake {
    match Code::kind_of(typed.reveal()) {
        Some(CodeKind::Backup) => Mistake::WrongBackup,
        Some(CodeKind::Desk) => Mistake::OfTheDesk,
        Some(CodeKind::Sheet) => Mistake::OfASheet,
        None => Mistake::Wrong,
    }
}

/// The same on a page that asks for a backup code.
pub fn wrong_backup(typed: &Secret) -> Mistake {
    match wrong(typed) {
        Mistake::Wrong => Mistake::WrongBackup,
        other => other,
    }
}

/// What was typed instead of the digits that were sent. It is none of the tries: no digits were guessed.
pub fn of_another_kind(typed: &Secret) -> Option<Mistake> {
    match wrong(typed) {
        Mistake::Wrong => None,
        Mistake::WrongBackup => Some(Mistake::IsBackup),
        other => Some(other),
    }
}

/// What was judged, or what went wrong; `wrong` says it for what does not fit.
pub fn judged<T>(shown: Result<T, Refusal>, wrong: Mistake) -> Result<Result<T, Mistake>, Error> {
    match shown {
        Ok(shown) => Ok(Ok(shown)),
        Err(Refusal::Wrong) => Ok(Err(wrong)),
        Err(Refusal::Copied) => Ok(Err(Mistake::Copied)),
        Err(Refusal::Spent) => Ok(Err(Mistake::Spent)),
        Err(Refusal::Wait(wait)) => Ok(Err(Mistake::wait(wait))),
        Err(Refusal::Fault(fault)) => Err(fault.into()),
    }
}

/// The page that asks, with the status of what went wrong.
pub fn answer(page: Page, view: View, mistake: Option<Mistake>) -> Reply {
    match mistake {
        Some(mistake) if mistake.is_too_much() => page.show_busy(view),
        _ if view.has_errors => page.show_invalid(view),
        _ => page.show(view),
    }
}
