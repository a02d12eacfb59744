//! Signing in with a passkey and nothing else.

use super::again;
use crate::features::sign_in::forms::DeviceAnswer;
use crate::kit::mistake::Mistake;
use crate::ui::form::Filled;
use crate::web::proof::judged;
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `POST /sign-in/passkey/options`
pub async fn options(page: Page, newcomer: Newcomer) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    match judged(newcomer.lobby().begin_passkey_sign_in(&passkeys).await, Mistake::WrongPasskey)? {
        Ok(begun) => page.ask_device(begun),
        Err(mistake) => again(page, &newcomer, &Filled::empty(), Some(mistake)),
    }
}

/// `POST /sign-in/passkey`
pub async fn create(page: Page, newcomer: Newcomer, form: Form<DeviceAnswer>) -> Reply {
    let passkeys = newcomer.passkeys().ok_or(Error::NotFound)?;
    let (typed, filled) = form.typed().map_err(|_| Error::Stale)?;
    let (client, ceremony) = (newcomer.client(typed.shared), newcomer.ceremony.as_ref());
    let entered = newcomer.lobby().enter_with_passkey(&passkeys, ceremony, &typed.answer, client.clone()).await;
    match judged(entered, Mistake::WrongPasskey)? {
        Ok(token) => page.signed_in(&token).known_as(&client).go(&typed.next, None),
        Err(mistake) => again(page, &newcomer, &filled, Some(mistake)),
    }
}
