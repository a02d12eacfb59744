//! The handlers, in the order in which somebody meets them.

pub mod backup;
pub mod proof;

use super::forms::{NewPassword, Who};
use super::views;
use crate::kit::mistake::Mistake;
use crate::logins::{ChoiceRefusal, Reset, Token};
use crate::ui::form::Filled;
use crate::vault::Fault;
use crate::web::{Error, Form, LinkToken, Newcomer, Page, Reply};
use crate::{done, links};

/// `GET /forgot`
pub async fn new(page: Page) -> Reply {
    let words = page.words();
    page.show(views::ask(words, &Filled::empty(), None))
}

/// `POST /forgot`: the same answer for everybody.
pub async fn create(page: Page, newcomer: Newcomer, form: Form<Who>) -> Reply {
    let words = page.words();
    let (who, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::ask(words, &filled, None)),
    };
    match newcomer.lobby().forgot(&who.0) {
        Ok(()) => page.go(links::FORGOT_SENT, None),
        Err(wait) => page.show_busy(views::ask(words, &filled, Some(Mistake::wait(wait)))),
    }
}

/// `GET /forgot/sent`
pub async fn sent(page: Page) -> Reply {
    let words = page.words();
    page.show(views::sent(words))
}

/// `GET /reset/{token}`: looks at nothing and changes nothing, whatever a mail scanner opens.
pub async fn link(page: Page, link: LinkToken) -> Reply {
    let words = page.words();
    page.show(views::link(words, link.0.reveal()))
}

/// `POST /reset/{token}`
pub async fn begin(page: Page, newcomer: Newcomer, link: LinkToken) -> Reply {
    let words = page.words();
    let begun = match Token::from_text(link.0.reveal()) {
        Some(link) => newcomer.lobby().begin_reset(&link).await?,
        None => None,
    };
    match begun {
        Some(token) => page.resetting(&token).go(links::FORGOT_PROOF, None),
        None => page.show_invalid(views::dead_link(words)),
    }
}

/// `GET /forgot/password`
pub async fn password(page: Page, newcomer: Newcomer) -> Reply {
    let (_, reset) = under_way(&newcomer).await?;
    if !reset.is_proved {
        return page.go(links::FORGOT_PROOF, None);
    }
    let page = page.in_language(reset.language);
    let (words, phrase) = (page.words(), page.phrase(&Filled::empty()));
    page.show(views::password(words, &Filled::empty(), &reset.username, reset.shortest(), &phrase))
}

/// `POST /forgot/password`: nobody is signed in by it.
pub async fn choose(page: Page, newcomer: Newcomer, form: Form<NewPassword>) -> Reply {
    let (token, reset) = under_way(&newcomer).await?;
    let page = page.in_language(reset.language);
    let (chosen, mut filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return choose_again(page, &reset, &filled),
    };
    match newcomer.lobby().finish_reset(&token, &chosen.0).await {
        Ok(()) => return page.reset_over().go(links::SIGN_IN, done!("notice-password-reset")),
        Err(ChoiceRefusal::Password(refusal)) => filled.fail("password", refusal.say(page.words())),
        Err(ChoiceRefusal::UsernameTaken | ChoiceRefusal::Wait(_)) => return Err(Error::Broken),
        Err(ChoiceRefusal::Fault(fault)) => return Err(fault.into()),
    }
    choose_again(page, &reset, &filled)
}

fn choose_again(page: Page, reset: &Reset, filled: &Filled) -> Reply {
    let (words, phrase) = (page.words(), page.phrase(filled));
    page.show_invalid(views::password(words, filled, &reset.username, reset.shortest(), &phrase))
}

/// The reset that this browser is on. Without one, or after its time, it begins anew with a link.
async fn under_way(newcomer: &Newcomer) -> Result<(Token, Reset), Error> {
    let token = newcomer.reset.clone().ok_or(Error::Stale)?;
    let reset = newcomer.lobby().reset(&token).await?.ok_or(Fault::Stale)?;
    Ok((token, reset))
}
