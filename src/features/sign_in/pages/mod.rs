//! The handlers of signing in and out.

pub mod backup;
pub mod confirm;
pub mod passkey;

use super::forms::{LanguageChoice, NameAndPassword};
use super::model::Why;
use super::views;
use crate::kit::mistake::Mistake;
use crate::links;
use crate::logins::{Entered, SessionStage};
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::web::form::{Filter, safe_path};
use crate::web::proof::{answer, judged};
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `GET /sign-in`
pub async fn index(page: Page, newcomer: Newcomer, filter: Filter) -> Reply {
    match newcomer.visitor().map(|visitor| visitor.stage) {
        Some(SessionStage::Full) => return page.go(links::HOME, None),
        Some(SessionStage::Password) | None => {}
    }
    let why = if newcomer.was_signed_out() { Why::SignedOut } else { Why::Asked };
    let filled = Filled::with(&[("next", safe_path(filter.0.value("next")))]);
    let view = sign_in(&page, &newcomer, &filled, why, None);
    page.show(view)
}

/// `POST /sign-in`
pub async fn create(page: Page, newcomer: Newcomer, form: Form<NameAndPassword>) -> Reply {
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return again(page, &newcomer, &filled, None),
    };
    let client = newcomer.client(typed.shared);
    let entered = newcomer.lobby().sign_in(&typed.username, &typed.password, client.clone()).await;
    match judged(entered, Mistake::Wrong)? {
        Ok(entered) => go_in(page.known_as(&client), &entered, &typed.next),
        Err(mistake) => again(page, &newcomer, &filled, Some(mistake)),
    }
}

fn again(page: Page, newcomer: &Newcomer, filled: &Filled, mistake: Option<Mistake>) -> Reply {
    let view = sign_in(&page, newcomer, filled, Why::Asked, mistake);
    answer(page, view, mistake)
}

fn sign_in(page: &Page, newcomer: &Newcomer, filled: &Filled, why: Why, mistake: Option<Mistake>) -> View {
    let (words, minutes, passkeys) = (page.words(), page.idle_minutes(), newcomer.passkeys().is_some());
    views::sign_in(words, filled, (why, mistake), minutes, passkeys)
}

/// As far as the password led.
fn go_in(page: Page, entered: &Entered, next: &str) -> Reply {
    match entered {
        Entered::Half(token) => page.signed_in(token).go(&links::SECOND_FACTOR.code_and_return(next), None),
        Entered::Whole(token) => page.signed_in(token).go(next, None),
        Entered::Enrol(token) => page.enrolling(token).go(links::ENROL, None),
    }
}

/// `POST /sign-out`: also when the session is over already; who presses the button wants to be out.
pub async fn delete(page: Page, newcomer: Newcomer) -> Reply {
    // Whoever has shown but a password changes the page, and nothing of the login.
    if let Some(visitor) = newcomer.visitor().filter(|visitor| visitor.stage == SessionStage::Full) {
        newcomer.lobby().sign_out(visitor).await?;
    }
    page.signed_out(newcomer.is_shared()).go(links::SIGNED_OUT, None)
}

/// `GET /signed-out`: where a page goes that nobody has used for a while. The session may live on in another window.
pub async fn signed_out(page: Page, newcomer: Newcomer, Filter(asked): Filter) -> Reply {
    let (words, next) = (page.words(), safe_path(asked.value("next")));
    match newcomer.visitor().map(|visitor| visitor.stage) {
        Some(SessionStage::Full) => page.show(views::still_in(words, next)),
        Some(SessionStage::Password) | None => page.show(views::signed_out(words, next)),
    }
}

/// `POST /language`: for somebody signed in it is kept with the login, for others in a cookie.
pub async fn language(page: Page, newcomer: Newcomer, form: Form<LanguageChoice>) -> Reply {
    let (choice, _) = form.typed().map_err(|_| Error::Stale)?;
    // Whoever has shown a password alone changes nothing of the login: the cookie says it for this browser.
    if let Some(visitor) = newcomer.visitor().filter(|visitor| visitor.stage == SessionStage::Full) {
        newcomer.lobby().choose_language(visitor, choice.language).await?;
    }
    page.speaking(choice.language).go(&choice.back, None)
}
