//! The handlers of enrolment, in the order in which somebody meets them.

pub mod add;
pub mod begin;
pub mod factor;
pub mod name;

use crate::links;
use crate::logins::{Enrolment, Step, Token};
use crate::vault::Fault;
use crate::web::{Error, Newcomer, Page, Reply};

/// `GET /enrol`: sends the browser to the step that comes next.
pub async fn next(page: Page, newcomer: Newcomer) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    go_on(page, &enrolment)
}

/// To the step that comes next; the vault knows the order.
fn go_on(page: Page, enrolment: &Enrolment) -> Reply {
    let step = match enrolment.next() {
        Step::Contact => links::RECOVER_CONTACT,
        Step::Name => links::ENROL_PASSWORD,
        Step::Factor => links::ENROL_CODE,
    };
    page.go(step, None)
}

/// The enrolment that this browser is on. Without one, or after half an hour, it begins anew with the code.
async fn under_way(newcomer: &Newcomer) -> Result<(Token, Enrolment), Error> {
    let token = newcomer.enrolment.clone().ok_or(Error::Stale)?;
    let enrolment = newcomer.lobby().enrolment(&token).await?.ok_or(Fault::Stale)?;
    Ok((token, enrolment))
}
