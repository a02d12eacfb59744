//! The handlers of adding a passkey.

use super::forms::NewPasskey;
use super::views;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::logins::{Fresh, Refusal, TOO_MANY_PASSKEYS};
use crate::say;
use crate::ui::codes::Kept;
use crate::ui::view::View;
use crate::web::{Error, Form, Newcomer, Page, Reply, SignedIn};
use crate::{done, links};

/// `GET /account/security/passkeys/new`
pub async fn new(page: Page, newcomer: Newcomer, visitor: SignedIn) -> Reply {
    let (words, here) = (page.words(), newcomer.passkeys().is_some());
    if !newcomer.lobby().may_add_passkey(&visitor.0).await? {
        return page.show(views::too_many(words));
    }
    page.show(views::new(words, here, false))
}

/// `POST /account/security/passkeys/options`
pub async fn options(page: Page, newcomer: Newcomer, fresh: Fresh) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    page.ask_device(newcomer.lobby().begin_adding_passkey(&passkeys, &fresh).await?)
}

/// `POST /account/security/passkeys/new`
pub async fn create(page: Page, newcomer: Newcomer, fresh: Fresh, form: Form<NewPasskey>) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    let (typed, _) = form.typed().map_err(|_| Error::Stale)?;
    let (words, device) = (page.words(), newcomer.client(true).device);
    let answer = (typed.answer.as_str(), device.as_str());
    match newcomer.lobby().add_passkey(&passkeys, &fresh, newcomer.ceremony.as_ref(), answer).await {
        Ok((token, codes)) if codes.is_empty() => {
            page.signed_in(&token).go(links::SECURITY, done!("notice-passkey-added"))
        }
        Ok((token, codes)) => page.signed_in(&token).show(with_codes(words, &newcomer, &codes)),
        Err(Refusal::Fault(fault)) if fault.is_rule(TOO_MANY_PASSKEYS) => page.show_invalid(views::too_many(words)),
        Err(Refusal::Fault(fault)) => Err(fault.into()),
        Err(_) => page.show_invalid(views::new(words, true, true)),
    }
}

/// The page after a first second step: the passkey, and the backup codes that came with it.
fn with_codes(words: Words, newcomer: &Newcomer, codes: &[Secret]) -> View {
    let (address, made) = (newcomer.portal().address.url(), newcomer.portal().today());
    let kept = Kept { codes, why: say!(words, "enrol-recovery-why-passkey"), address: &address, made };
    views::added(words, &kept)
}
