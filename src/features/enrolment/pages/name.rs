//! The name for signing in, with a password or, for who will have a passkey only, without.

use super::{go_on, under_way};
use crate::features::enrolment::forms::{Acceptance, Choice, NameAlone};
use crate::features::enrolment::views::name::{self as views, Asked, Terms};
use crate::kit::text::Words;
use crate::logins::{ChoiceRefusal, Chosen, Enrolment, Goal, SHORTEST, SHORTEST_ALONE, Step, Token};
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `GET /enrol/password`
pub async fn password(page: Page, newcomer: Newcomer) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    if !enrolment.goal.chooses_name() || enrolment.next() == Step::Contact {
        return go_on(page, &enrolment);
    }
    let page = page.in_language(enrolment.language);
    let filled = Filled::with(&[(
        "username",
        enrolment.username.as_deref().or(enrolment.known_as.as_deref()).unwrap_or_default(),
    )]);
    let (words, phrase) = (page.words(), page.phrase(&filled));
    page.show(views::password(words, &filled, &asked(words, &newcomer, &enrolment).await?, &phrase))
}

/// `POST /enrol/password`
pub async fn choose(page: Page, newcomer: Newcomer, form: Form<Choice>) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let words = page.words();
    let asked = asked(words, &newcomer, &enrolment).await?;
    let kept = match chosen(words, &asked, form) {
        Ok((chosen, filled)) => keep(words, &newcomer, (&token, &asked), chosen, filled).await?,
        Err(filled) => Err(filled.into()),
    };
    match kept {
        Ok(()) => go_on(page, &under_way(&newcomer).await?.1),
        Err(refused) => ask_again(page, &refused, &asked),
    }
}

/// `GET /enrol/name`
pub async fn name(page: Page, newcomer: Newcomer) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let words = page.words();
    let asked = asked(words, &newcomer, &enrolment).await?;
    if !asked.without_password {
        return go_on(page, &enrolment);
    }
    let filled = Filled::with(&[(
        "username",
        enrolment.username.as_deref().or(enrolment.known_as.as_deref()).unwrap_or_default(),
    )]);
    page.show(views::name(words, &filled, &asked))
}

/// `POST /enrol/name`
pub async fn choose_name(page: Page, newcomer: Newcomer, form: Form<NameAlone>) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let words = page.words();
    let asked = asked(words, &newcomer, &enrolment).await?;
    let kept = match name_alone(words, &asked, form) {
        Ok((chosen, filled)) => keep(words, &newcomer, (&token, &asked), chosen, filled).await?,
        Err(filled) => Err(filled.into()),
    };
    match kept {
        Ok(()) => go_on(page, &under_way(&newcomer).await?.1),
        Err(refused) => refused.show(page, views::name(words, &refused.filled, &asked)),
    }
}

fn name_alone(words: Words, asked: &Asked, form: Form<NameAlone>) -> Result<(Chosen, Filled), Filled> {
    let (alone, mut filled) = form.typed()?;
    accepted(words, asked, &alone.accepts, &mut filled);
    let name = own_name(words, asked, alone.name, &mut filled);
    let chosen = Chosen { name, username: alone.username, password: None };
    if filled.has_errors() { Err(filled) } else { Ok((chosen, filled)) }
}

fn ask_again(page: Page, refused: &Refused, asked: &Asked) -> Reply {
    let (words, phrase) = (page.words(), page.phrase(&refused.filled));
    refused.show(page, views::password(words, &refused.filled, asked, &phrase))
}

/// Keeps what was chosen, or gives it back with what is wrong at its field.
async fn keep(
    words: Words,
    newcomer: &Newcomer,
    (token, asked): (&Token, &Asked),
    chosen: Chosen,
    mut filled: Filled,
) -> Result<Result<(), Refused>, Error> {
    if let Some(terms) = &asked.terms {
        newcomer.lobby().accept_terms_to_begin(token, terms.version).await?;
    }
    match newcomer.lobby().choose(token, chosen).await {
        Ok(()) => return Ok(Ok(())),
        Err(ChoiceRefusal::Password(refusal)) => filled.fail("password", refusal.say(words)),
        Err(ChoiceRefusal::Wait(wait)) => {
            let minutes = wait.as_secs().div_euclid(60) + 1;
            filled.fail("username", say!(words, "sign-in-wait-next", minutes = minutes));
            return Ok(Err(Refused { filled, is_busy: true }));
        }
        Err(ChoiceRefusal::UsernameTaken) => filled.fail("username", say!(words, "enrol-username-taken")),
        Err(ChoiceRefusal::Fault(fault)) => return Err(fault.into()),
    }
    Ok(Err(filled.into()))
}

/// A form that goes back, and whether its sender has to wait.
struct Refused {
    filled: Filled,
    is_busy: bool,
}

impl From<Filled> for Refused {
    fn from(filled: Filled) -> Self {
        Self { filled, is_busy: false }
    }
}

impl Refused {
    fn show(&self, page: Page, view: View) -> Reply {
        if self.is_busy { page.show_busy(view) } else { page.show_invalid(view) }
    }
}

/// What was chosen, once everything that this enrolment asks for is there.
fn chosen(words: Words, asked: &Asked, form: Form<Choice>) -> Result<(Chosen, Filled), Filled> {
    let (choice, mut filled) = form.typed()?;
    let name = own_name(words, asked, choice.name, &mut filled);
    accepted(words, asked, &choice.accepts, &mut filled);
    let chosen = Chosen { name, username: choice.username, password: Some(choice.password) };
    if filled.has_errors() { Err(filled) } else { Ok((chosen, filled)) }
}

/// The name of whoever makes the login, where it is asked for.
fn own_name(words: Words, asked: &Asked, name: Option<String>, filled: &mut Filled) -> Option<String> {
    let name = name.filter(|_| asked.name);
    if asked.name && name.is_none() {
        filled.fail("name", say!(words, "enrol-name-missing"));
    }
    name
}

/// What was accepted is what was read: of a newer text the page says so.
fn accepted(words: Words, asked: &Asked, acceptance: &Acceptance, filled: &mut Filled) {
    if asked.terms.as_ref().is_some_and(|terms| !acceptance.is_of(terms.version)) {
        filled.fail("terms", say!(words, "enrol-terms-missing"));
    }
}

/// What the page asks beside name and password. A password that may stand alone has to be longer.
async fn asked(words: Words, newcomer: &Newcomer, enrolment: &Enrolment) -> Result<Asked, Error> {
    let alone = enrolment.may_stand_alone(&newcomer.portal().vault.settings());
    let terms = if enrolment.is_staff { None } else { Some(newcomer.lobby().terms(words.language()).await?) };
    let is_parents = enrolment.is_a_parents(&newcomer.portal().vault.rules());
    Ok(Asked {
        name: is_parents || enrolment.goal == Goal::SetUp,
        is_parents,
        terms: terms.map(|terms| Terms { version: terms.version, text: terms.text }),
        may_join: enrolment.goal.may_join_login(),
        who: enrolment.name.clone().filter(|_| !is_parents),
        acts_for: enrolment.patient_name.clone().filter(|_| is_parents || matches!(enrolment.goal, Goal::Proxy(..))),
        shortest: if alone { SHORTEST_ALONE } else { SHORTEST },
        without_password: enrolment.may_be_passkey_only() && newcomer.passkeys().is_some(),
    })
}
