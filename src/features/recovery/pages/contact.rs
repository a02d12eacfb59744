//! What the clinic has on file: still right?

use crate::features::recovery::forms::StillRight;
use crate::features::recovery::model::Contact;
use crate::features::recovery::views::begin as views;
use crate::links;
use crate::logins::{StillTheirs, Token};
use crate::ui::form::Filled;
use crate::vault::Fault;
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `GET /recover/contact`
pub async fn ask(page: Page, newcomer: Newcomer) -> Reply {
    let (page, _, contact) = under_way(page, &newcomer).await?;
    let words = page.words();
    page.show(views::contact(words, &Filled::empty(), &contact))
}

/// `POST /recover/contact`
pub async fn confirm(page: Page, newcomer: Newcomer, form: Form<StillRight>) -> Reply {
    let (page, token, contact) = under_way(page, &newcomer).await?;
    let words = page.words();
    match form.typed() {
        Ok((right, _)) => {
            let theirs = StillTheirs { email: right.email, mobile: right.mobile };
            newcomer.lobby().confirm_contact(&token, theirs).await?;
            page.go(links::ENROL, None)
        }
        Err(filled) => page.show_invalid(views::contact(words, &filled, &contact)),
    }
}

/// The recovery that this browser is on.
async fn under_way(page: Page, newcomer: &Newcomer) -> Result<(Page, Token, Contact), Error> {
    let token = newcomer.enrolment.clone().ok_or(Error::Stale)?;
    let enrolment = newcomer.lobby().enrolment(&token).await?.ok_or(Fault::Stale)?;
    let contact = newcomer.lobby().contact(&token).await?;
    let contact = Contact { email: contact.email, mobile: contact.mobile };
    Ok((page.in_language(enrolment.language), token, contact))
}
