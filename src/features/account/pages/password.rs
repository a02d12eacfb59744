//! Another password, another name for signing in.

use crate::features::account::forms::{NewPassword, NewUsername};
use crate::features::account::{store, views};
use crate::kit::text::Words;
use crate::logins::{ChangeRefusal, ChoiceRefusal, Fresh, SHORTEST, SHORTEST_ALONE};
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::web::{Error, Form, Kept, Newcomer, Page, Reply};
use crate::{done, links};

/// `GET /account/password`
pub async fn edit(page: Page, newcomer: Newcomer, fresh: Fresh) -> Reply {
    let (asked, filled) = (asked(&newcomer, &fresh).await?, Filled::empty());
    let (words, phrase) = (page.words(), page.phrase(&filled));
    page.show(views::password(words, &filled, &asked, &phrase))
}

/// `POST /account/password`
pub async fn update(page: Page, newcomer: Newcomer, fresh: Fresh, form: Form<NewPassword>) -> Reply {
    let (filled, wait) = match form.typed() {
        Ok((typed, filled)) => match newcomer.lobby().change_password(&fresh, &typed.current, &typed.new).await {
            Ok(token) => return page.signed_in(&token).go(links::SECURITY, done!("notice-password-changed")),
            Err(refusal) => refused(page.words(), refusal, filled, "current_password")?,
        },
        Err(filled) => (filled, false),
    };
    let asked = asked(&newcomer, &fresh).await?;
    let (words, phrase) = (page.words(), page.phrase(&filled));
    again(page, views::password(words, &filled, &asked, &phrase), wait)
}

/// `GET /account/username`
pub async fn edit_name(page: Page, newcomer: Newcomer, fresh: Fresh, kept: Kept) -> Reply {
    let login = store::login(&newcomer.lobby(), &fresh).await?;
    let (page, filled) = kept.put_back(page, Filled::with(&[("username", login.username.as_str())]));
    let words = page.words();
    page.show(views::username(words, &filled))
}

/// `POST /account/username`
pub async fn update_name(page: Page, newcomer: Newcomer, fresh: Fresh, form: Form<NewUsername>) -> Reply {
    let words = page.words();
    let (filled, wait) = match form.typed() {
        Ok((typed, filled)) => match newcomer.lobby().change_username(&fresh, &typed.username).await {
            Ok(token) => return page.signed_in(&token).go(links::SECURITY, done!("notice-username-changed")),
            Err(refusal) => refused(words, refusal, filled, "username")?,
        },
        Err(filled) => (filled, false),
    };
    again(page, views::username(words, &filled), wait)
}

fn again(page: Page, view: View, wait: bool) -> Reply {
    if wait { page.show_busy(view) } else { page.show_invalid(view) }
}

/// The form with what is wrong at its field, and whether it has to wait.
fn refused(words: Words, refusal: ChangeRefusal, mut filled: Filled, first: &str) -> Result<(Filled, bool), Error> {
    let wait = matches!(refusal, ChangeRefusal::Wait(_));
    match refusal {
        ChangeRefusal::Wrong => filled.fail("current_password", say!(words, "password-current-wrong")),
        ChangeRefusal::Wait(wait) | ChangeRefusal::Choice(ChoiceRefusal::Wait(wait)) => {
            let minutes = wait.as_secs().div_euclid(60) + 1;
            filled.fail(first, say!(words, "sign-in-wait-next", minutes = minutes));
        }
        ChangeRefusal::Choice(ChoiceRefusal::Password(refusal)) => filled.fail("password", refusal.say(words)),
        ChangeRefusal::Choice(ChoiceRefusal::UsernameTaken) => {
            filled.fail("username", say!(words, "enrol-username-taken"));
        }
        ChangeRefusal::Choice(ChoiceRefusal::Fault(fault)) => return Err(fault.into()),
    }
    Ok((filled, wait))
}

async fn asked(newcomer: &Newcomer, fresh: &Fresh) -> Result<views::Asked, Error> {
    let login = store::login(&newcomer.lobby(), fresh).await?;
    let shortest = if login.factors.is_empty() { SHORTEST_ALONE } else { SHORTEST };
    Ok(views::Asked { username: login.username, current: login.has_password, shortest })
}
