//! Adding an authenticator app.

use axum::extract::State;

use crate::features::account::forms::NewApp;
use crate::features::account::{store, views};
use crate::kit::text::Words;
use crate::logins::{Fresh, Refusal, TOO_MANY_APPS, TotpSecret};
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::settings::CLINIC_NAME;
use crate::web::{Error, Form, Kept, Newcomer, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /account/apps/new`: looking keeps nothing; the page carries the secret, sealed for this session.
pub async fn new(page: Page, newcomer: Newcomer, State(portal): State<Portal>, fresh: Fresh, kept: Kept) -> Reply {
    let (secret, sealed) = newcomer.lobby().begin_app(&fresh)?;
    let name = say!(page.words(), "app-name-default");
    let filled = Filled::with(&[("app_secret", sealed.as_str()), ("name", name.as_str())]);
    let (page, filled) = kept.put_back(page, filled);
    let view = show(page.words(), (&newcomer, &portal, &fresh), &filled, (&secret, None)).await?;
    page.show(view)
}

/// `POST /account/apps/new`: it counts once it has shown a code.
pub async fn create(
    page: Page,
    newcomer: Newcomer,
    State(portal): State<Portal>,
    fresh: Fresh,
    form: Form<NewApp>,
) -> Reply {
    let words = page.words();
    let (filled, trouble) = match form.typed() {
        Ok((typed, filled)) => match add(&newcomer, &fresh, &typed).await? {
            Ok(token) => return page.signed_in(&token).go(links::SECURITY, done!("notice-app-added")),
            Err(trouble) => (filled, Some(trouble)),
        },
        Err(filled) => (filled, None),
    };
    let secret = newcomer.lobby().begun_app(&fresh, filled.value("app_secret")).ok_or(Error::Stale)?;
    let view = show(words, (&newcomer, &portal, &fresh), &filled, (&secret, trouble)).await?;
    page.show_invalid(view)
}

async fn add(
    newcomer: &Newcomer,
    fresh: &Fresh,
    typed: &NewApp,
) -> Result<Result<crate::logins::Token, views::AppRefusal>, Error> {
    let lobby = newcomer.lobby();
    let secret = lobby.begun_app(fresh, &typed.sealed).ok_or(Error::Stale)?;
    match lobby.add_app(fresh, &secret, &typed.code, &typed.name).await {
        Ok(token) => Ok(Ok(token)),
        Err(Refusal::Fault(fault)) if fault.is_rule(TOO_MANY_APPS) => Ok(Err(views::AppRefusal::TooMany)),
        Err(Refusal::Fault(fault)) => Err(fault.into()),
        Err(Refusal::Wrong | Refusal::Copied | Refusal::Spent | Refusal::Wait(_)) => {
            Ok(Err(views::AppRefusal::WrongCode))
        }
    }
}

async fn show(
    words: Words,
    (newcomer, portal, fresh): (&Newcomer, &Portal, &Fresh),
    filled: &Filled,
    (secret, trouble): (&TotpSecret, Option<views::AppRefusal>),
) -> Result<View, Error> {
    let login = store::login(&newcomer.lobby(), fresh).await?;
    let settings = portal.vault.settings();
    let address = secret.address(settings.text(&CLINIC_NAME), &login.username)?;
    Ok(views::app(words, filled, (&address, &secret.typed()), trouble))
}
