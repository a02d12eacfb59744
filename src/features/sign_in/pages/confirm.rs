//! Showing who it is: after the password, and again within a session. The same handlers serve both; how far the
//! visitor's session has come says which it is, and the routes let in nobody else.

use crate::features::sign_in::forms::{Channel, DeviceAnswer, Shown};
use crate::features::sign_in::model::{Offer, Purpose};
use crate::features::sign_in::views::confirm as views;
use crate::kit::date::day;
use crate::kit::mistake::Mistake;
use crate::kit::secret::Secret;
use crate::links::{self, Confirm};
use crate::logins::{Client, Refusal, Sending, SessionStage, Token, Visitor};
use crate::ui::form::Filled;
use crate::vault::outbox::Channel as By;
use crate::web::form::{Filter, safe_path};
use crate::web::proof::{answer, judged, of_another_kind, wrong};
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `GET /sign-in/code`, `GET /step-up`
pub async fn show(page: Page, newcomer: Newcomer, filter: Filter) -> Reply {
    let filled = Filled::with(&[("next", safe_path(filter.0.value("next")))]);
    ask(page, &newcomer, &filled, None).await
}

/// `POST /sign-in/code`, `POST /step-up`
pub async fn code(page: Page, newcomer: Newcomer, form: Form<Shown>) -> Reply {
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return ask(page, &newcomer, &filled, None).await,
    };
    let (client, shown) = judge(&newcomer, &typed).await?;
    go_on(page, &newcomer, shown, (&client, &typed.next), (filled, wrong(&typed.code))).await
}

/// What came of a code of the app, a backup code, or the password where there is nothing else.
pub(super) async fn judge(newcomer: &Newcomer, typed: &Shown) -> Result<(Client, Result<Token, Refusal>), Error> {
    let (visitor, lobby) = (visitor(newcomer)?, newcomer.lobby());
    let client = Client { trust: typed.trust, ..newcomer.client(visitor.shared) };
    let shown = match visitor.stage {
        SessionStage::Password => lobby.second_factor(visitor, &typed.code, client.clone()).await,
        SessionStage::Full if lobby.ways(visitor).await?.password => {
            lobby.step_up_with_password(visitor, &typed.code).await
        }
        SessionStage::Full => lobby.step_up(visitor, &typed.code).await,
    };
    Ok((client, shown))
}

async fn judge_sent(newcomer: &Newcomer, code: &Secret) -> Result<(Client, Result<Token, Refusal>), Error> {
    let (visitor, lobby) = (visitor(newcomer)?, newcomer.lobby());
    let client = newcomer.client(visitor.shared);
    let shown = match visitor.stage {
        SessionStage::Password => lobby.second_factor_sent(visitor, code, client.clone()).await,
        SessionStage::Full => lobby.step_up_sent(visitor, code).await,
    };
    Ok((client, shown))
}

/// `POST /sign-in/code/options`, `POST /step-up/options`
pub async fn options(page: Page, newcomer: Newcomer) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    let begun = newcomer.lobby().begin_passkey_proof(&passkeys, visitor(&newcomer)?).await?;
    page.ask_device(begun)
}

/// `POST /sign-in/code/passkey`, `POST /step-up/passkey`
pub async fn passkey(page: Page, newcomer: Newcomer, form: Form<DeviceAnswer>) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    let (typed, filled) = form.typed().map_err(|_| Error::Stale)?;
    let (visitor, lobby) = (visitor(&newcomer)?, newcomer.lobby());
    let client = Client { trust: typed.trust, ..newcomer.client(visitor.shared) };
    let answer = (newcomer.ceremony.as_ref(), typed.answer.as_str());
    let shown = match visitor.stage {
        SessionStage::Password => lobby.second_factor_with_passkey(&passkeys, visitor, answer, client.clone()).await,
        SessionStage::Full => lobby.step_up_with_passkey(&passkeys, visitor, answer.0, answer.1).await,
    };
    go_on(page, &newcomer, shown, (&client, &typed.next), (filled, Mistake::WrongPasskey)).await
}

/// `POST /sign-in/code/send`, `POST /step-up/send`
pub async fn send(page: Page, newcomer: Newcomer, form: Form<Channel>) -> Reply {
    let (typed, filled) = form.typed().map_err(|_| Error::Stale)?;
    let visitor = visitor(&newcomer)?;
    let channel = if typed.by_text { By::Text } else { By::Email };
    match newcomer.lobby().send_code(visitor, channel).await? {
        Sending::Sent => page.go(&ways(visitor).1.sent_and_return(&typed.next), None),
        Sending::Enough => ask(page, &newcomer, &filled, Some(Mistake::Enough)).await,
        Sending::NotOffered => Err(Error::NotFound),
    }
}

/// `GET /sign-in/code/sent`, `GET /step-up/sent`
pub async fn sent(page: Page, newcomer: Newcomer, filter: Filter) -> Reply {
    let filled = Filled::with(&[("next", safe_path(filter.0.value("next")))]);
    ask_sent(page, &newcomer, &filled, None).await
}

/// `POST /sign-in/code/sent`, `POST /step-up/sent`
pub async fn sent_code(page: Page, newcomer: Newcomer, form: Form<Shown>) -> Reply {
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return ask_sent(page, &newcomer, &filled, None).await,
    };
    if let Some(other) = of_another_kind(&typed.code) {
        return ask_sent(page, &newcomer, &filled, Some(other)).await;
    }
    let (client, shown) = judge_sent(&newcomer, &typed.code).await?;
    match judged(shown, Mistake::Wrong)? {
        Ok(token) => page.signed_in(&token).known_as(&client).go(&typed.next, None),
        Err(mistake) => ask_sent(page, &newcomer, &filled, Some(mistake)).await,
    }
}

pub(super) fn visitor(newcomer: &Newcomer) -> Result<&Visitor, Error> {
    newcomer.visitor().ok_or(Error::SignIn)
}

/// What it is for, and the addresses of that.
pub(super) const fn ways(visitor: &Visitor) -> (Purpose, Confirm) {
    match visitor.stage {
        SessionStage::Password => (Purpose::SignIn, links::SECOND_FACTOR),
        SessionStage::Full => (Purpose::StepUp, links::STEPPING_UP),
    }
}

/// In, or asked again with what went wrong.
async fn go_on(
    page: Page,
    newcomer: &Newcomer,
    shown: Result<Token, Refusal>,
    (client, next): (&Client, &str),
    (mut filled, wrong): (Filled, Mistake),
) -> Reply {
    match judged(shown, wrong)? {
        Ok(token) => page.signed_in(&token).known_as(client).go(next, None),
        Err(mistake) => {
            filled.missed();
            ask(page, newcomer, &filled, Some(mistake)).await
        }
    }
}

async fn ask(page: Page, newcomer: &Newcomer, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    let (words, visitor) = (page.words(), visitor(newcomer)?);
    let offer = offer(newcomer, visitor).await?;
    answer(page, views::confirm(words, filled, ways(visitor), &offer, mistake), mistake)
}

async fn ask_sent(page: Page, newcomer: &Newcomer, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    let (words, visitor) = (page.words(), visitor(newcomer)?);
    let offer = offer(newcomer, visitor).await?;
    if !(offer.email || offer.text) {
        return Err(Error::NotFound);
    }
    answer(page, views::sent(words, filled, ways(visitor).1, &offer, mistake), mistake)
}

pub(super) async fn offer(newcomer: &Newcomer, visitor: &Visitor) -> Result<Offer, Error> {
    let (lobby, here) = (newcomer.lobby(), newcomer.passkeys().is_some());
    let (ways, zone) = (lobby.ways(visitor).await?, newcomer.portal().vault.settings().zone());
    let trust_until = lobby.trust_until(visitor).filter(|_| visitor.stage == SessionStage::Password);
    Ok(Offer {
        code: ways.authenticator,
        backup: ways.recovery_code,
        passkey: ways.passkey && here,
        passkey_elsewhere: ways.passkey && !here,
        email: ways.email,
        text: ways.text,
        password: ways.password,
        trust_until: trust_until.map(|until| day(until, &zone)),
    })
}
