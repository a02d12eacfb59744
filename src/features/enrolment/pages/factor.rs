//! The second factor: with it the login comes to be, and its recovery codes are shown once.

use super::{go_on, under_way};
use crate::features::enrolment::forms::FirstCode;
use crate::features::enrolment::views::factor::{self as views, App, Offer};
use crate::links;
use crate::ui::form::Filled;
use crate::vault::settings::CLINIC_NAME;
use crate::vault::{Enrolment, FactorRefusal, Fault, Step};
use crate::web::{Form, Newcomer, Page, Reply};

/// `GET /enrol/code`
pub async fn code(page: Page, newcomer: Newcomer) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    show(page, &newcomer, &enrolment, &Filled::empty(), false)
}

/// `POST /enrol/code`
pub async fn finish(page: Page, newcomer: Newcomer, form: Form<FirstCode>) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return show(page, &newcomer, &enrolment, &filled, false),
    };
    let (words, client) = (page.words(), newcomer.client(typed.shared));
    match newcomer.lobby().finish(&token, &typed.code, client.clone()).await {
        Ok(done) => {
            page.signed_in(&done.token).enrolled().known_as(&client).show(views::recovery(words, &done.recovery_codes))
        }
        Err(FactorRefusal::Wrong | FactorRefusal::Wait(_)) => show(page, &newcomer, &enrolment, &filled, true),
        Err(FactorRefusal::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /enrol/later`: where the clinic only offers a second factor.
pub async fn later(page: Page, newcomer: Newcomer) -> Reply {
    let (token, _) = under_way(&newcomer).await?;
    let client = newcomer.client(false);
    let done = newcomer.lobby().finish_without_factor(&token, client.clone()).await?;
    page.signed_in(&done.token).enrolled().known_as(&client).go(links::HOME, None)
}

fn show(page: Page, newcomer: &Newcomer, enrolment: &Enrolment, filled: &Filled, wrong: bool) -> Reply {
    if enrolment.next() != Step::Factor {
        return go_on(page, enrolment);
    }
    let (words, settings) = (page.words(), newcomer.portal().vault.settings());
    let totp = enrolment.totp.as_ref().ok_or(Fault::Stale)?;
    let username = enrolment.username.as_deref().unwrap_or_default();
    let app = App { address: totp.address(settings.text(&CLINIC_NAME), username)?, typed: totp.typed() };
    let offer = Offer { later: enrolment.may_skip_factor(&settings) };
    let view = views::authenticator(words, filled, &app, offer, wrong);
    if view.has_errors { page.show_invalid(view) } else { page.show(view) }
}
