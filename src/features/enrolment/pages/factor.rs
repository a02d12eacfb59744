//! The second factor: with it the login comes to be, and its backup codes are shown once.

use super::{go_on, under_way};
use crate::features::enrolment::forms::{FirstCode, NewPasskey};
use crate::features::enrolment::views::factor::{self as views, App, Offer};
use crate::links;
use crate::logins::{Client, Enrolment, Finished, Goal, Refusal, Step};
use crate::ui::codes::Kept;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::Fault;
use crate::vault::settings::CLINIC_NAME;
use crate::web::{Error, Form, Newcomer, Page, Reply};

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
    let client = newcomer.client(typed.shared);
    match newcomer.lobby().finish(&token, &typed.code, client.clone()).await {
        Ok(done) => show_codes(page, &newcomer, &client, (&done, &enrolment, false)),
        Err(Refusal::Fault(fault)) => Err(fault.into()),
        Err(_) => show(page, &newcomer, &enrolment, &filled, true),
    }
}

/// `POST /enrol/passkey/options`
pub async fn options(page: Page, newcomer: Newcomer) -> Reply {
    let (token, _) = under_way(&newcomer).await?;
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    page.ask_device(newcomer.lobby().begin_enrolling_passkey(&passkeys, &token).await?)
}

/// `POST /enrol/passkey`
pub async fn passkey(page: Page, newcomer: Newcomer, form: Form<NewPasskey>) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let (page, passkeys) = (page.in_language(enrolment.language), newcomer.passkeys().ok_or(Error::NotFound)?);
    let (typed, filled) = form.typed().map_err(|_| Error::Stale)?;
    let (client, answer) = (newcomer.client(typed.shared), (newcomer.ceremony.as_ref(), typed.answer.as_str()));
    match newcomer.lobby().finish_with_passkey(&passkeys, &token, answer, client.clone()).await {
        Ok(done) => show_codes(page, &newcomer, &client, (&done, &enrolment, !enrolment.has_password)),
        Err(Refusal::Fault(fault)) => Err(fault.into()),
        Err(_) => show(page, &newcomer, &enrolment, &filled, true),
    }
}

fn show_codes(
    page: Page,
    newcomer: &Newcomer,
    client: &Client,
    (done, enrolment, passkey_only): (&Finished, &Enrolment, bool),
) -> Reply {
    let (words, portal) = (page.words(), newcomer.portal());
    let (address, why) = (portal.address.url(), views::recovery_why(words, passkey_only));
    let kept = Kept { codes: &done.recovery_codes, why, address: &address, made: portal.today() };
    let view = views::recovery(words, &kept, &after(enrolment));
    page.signed_in(&done.token).enrolled().known_as(client).show(view)
}

/// `POST /enrol/later`: where the clinic only offers a second factor.
pub async fn later(page: Page, newcomer: Newcomer) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let client = newcomer.client(false);
    let done = newcomer.lobby().finish_without_factor(&token, client.clone()).await?;
    page.signed_in(&done.token).enrolled().known_as(&client).go(&after(&enrolment), None)
}

/// Whoever has come with an activation sheet is asked about the address on file, whoever has set the clinic up what else
/// they do there; everybody else is done.
fn after(enrolment: &Enrolment) -> String {
    match enrolment.goal {
        Goal::Activation(..) => links::DETAILS_EMAIL_ON_FILE.to_owned(),
        Goal::SetUp => links::staff_roles(enrolment.account),
        Goal::Invitation(_) | Goal::Proxy(..) | Goal::Recovery(..) | Goal::Factor(_) => links::HOME.to_owned(),
    }
}

fn show(page: Page, newcomer: &Newcomer, enrolment: &Enrolment, filled: &Filled, wrong: bool) -> Reply {
    if enrolment.next() != Step::Factor {
        return go_on(page, enrolment);
    }
    let (words, settings) = (page.words(), newcomer.portal().vault.settings());
    let offer = Offer { passkey: newcomer.passkeys().is_some(), later: enrolment.may_skip_factor(&settings) };
    if !enrolment.has_password {
        return answer(page, views::passkey(words, offer, wrong));
    }
    let totp = enrolment.totp.as_ref().ok_or(Fault::Stale)?;
    let username = enrolment.username.as_deref().unwrap_or_default();
    let app = App { address: totp.address(settings.text(&CLINIC_NAME), username)?, typed: totp.typed() };
    answer(page, views::authenticator(words, filled, &app, offer, wrong))
}

fn answer(page: Page, view: View) -> Reply {
    if view.has_errors { page.show_invalid(view) } else { page.show(view) }
}
