//! Showing who it is beside the link: with what is typed, a passkey, or a code to the phone.

use super::under_way;
use crate::features::reset::forms::{DeviceAnswer, FactorCode};
use crate::features::reset::model::Ways;
use crate::features::reset::views::proof as views;
use crate::kit::mistake::Mistake;
use crate::links;
use crate::logins::{Reset, Sending, Way};
use crate::ui::form::Filled;
use crate::web::proof::{answer, judged, of_another_kind, wrong};
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `GET /forgot/proof`
pub async fn show(page: Page, newcomer: Newcomer) -> Reply {
    let (_, reset) = under_way(&newcomer).await?;
    if reset.is_proved {
        return page.go(links::FORGOT_PASSWORD, None);
    }
    ask(page, &newcomer, &reset, &Filled::empty(), None)
}

/// `POST /forgot/proof`
pub async fn code(page: Page, newcomer: Newcomer, form: Form<FactorCode>) -> Reply {
    let (token, reset) = under_way(&newcomer).await?;
    let (code, mut filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return ask(page, &newcomer, &reset, &filled, None),
    };
    let proved = newcomer.lobby().prove_reset(&token, &code.0, &newcomer.client(false)).await;
    match judged(proved, wrong(&code.0))?.err() {
        None => page.go(links::FORGOT_PASSWORD, None),
        mistake => {
            filled.missed();
            ask(page, &newcomer, &reset, &filled, mistake)
        }
    }
}

/// `POST /forgot/proof/options`
pub async fn options(page: Page, newcomer: Newcomer) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    let (token, _) = under_way(&newcomer).await?;
    page.ask_device(newcomer.lobby().begin_passkey_reset(&passkeys, &token).await?)
}

/// `POST /forgot/proof/passkey`
pub async fn passkey(page: Page, newcomer: Newcomer, form: Form<DeviceAnswer>) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    let (token, reset) = under_way(&newcomer).await?;
    let (typed, filled) = form.typed().map_err(|_| Error::Stale)?;
    let (client, answer) = (newcomer.client(false), (newcomer.ceremony.as_ref(), typed.0.as_str()));
    let proved = newcomer.lobby().prove_reset_with_passkey(&passkeys, &token, answer, &client).await;
    match judged(proved, Mistake::WrongPasskey)?.err() {
        None => page.go(links::FORGOT_PASSWORD, None),
        mistake => ask(page, &newcomer, &reset, &filled, mistake),
    }
}

/// `POST /forgot/proof/send`
pub async fn send(page: Page, newcomer: Newcomer) -> Reply {
    let (token, reset) = under_way(&newcomer).await?;
    match newcomer.lobby().send_reset_code(&token).await? {
        Sending::Sent => page.go(links::FORGOT_PROOF_SENT, None),
        Sending::Enough => ask(page, &newcomer, &reset, &Filled::empty(), Some(Mistake::Enough)),
        Sending::NotOffered => Err(Error::NotFound),
    }
}

/// `GET /forgot/proof/sent`
pub async fn sent(page: Page, newcomer: Newcomer) -> Reply {
    let (_, reset) = under_way(&newcomer).await?;
    ask_sent(page, &reset, &Filled::empty(), None)
}

/// `POST /forgot/proof/sent`
pub async fn sent_code(page: Page, newcomer: Newcomer, form: Form<FactorCode>) -> Reply {
    let (token, reset) = under_way(&newcomer).await?;
    let (code, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return ask_sent(page, &reset, &filled, None),
    };
    if let Some(other) = of_another_kind(&code.0) {
        return ask_sent(page, &reset, &filled, Some(other));
    }
    let proved = newcomer.lobby().prove_reset_sent(&token, &code.0, &newcomer.client(false)).await;
    match judged(proved, Mistake::Wrong)?.err() {
        None => page.go(links::FORGOT_PASSWORD, None),
        mistake => ask_sent(page, &reset, &filled, mistake),
    }
}

fn ask(page: Page, newcomer: &Newcomer, reset: &Reset, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    let page = page.in_language(reset.language);
    let (words, here) = (page.words(), newcomer.passkeys().is_some());
    answer(page, views::ask(words, filled, ways(reset, here), mistake), mistake)
}

fn ask_sent(page: Page, reset: &Reset, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    if !reset.ways.contains(&Way::Phone) {
        return Err(Error::NotFound);
    }
    let page = page.in_language(reset.language);
    let words = page.words();
    answer(page, views::sent(words, filled, mistake), mistake)
}

/// `here` says whether the portal's address can ask for passkeys.
pub(super) fn ways(reset: &Reset, here: bool) -> Ways {
    let has = |way| reset.ways.contains(&way);
    Ways {
        code: has(Way::Totp),
        backup: has(Way::RecoveryCode),
        passkey: has(Way::Passkey) && here,
        passkey_elsewhere: has(Way::Passkey) && !here,
        phone: has(Way::Phone),
    }
}
