//! The handlers of enrolment, in the order in which somebody meets them.

use super::forms::{Choice, FirstCode, InvitationCode, SheetCode};
use super::views::{self, Begin, Steps};
use crate::kit::text::Words;
use crate::links;
use crate::say;
use crate::ui::form::Filled;
use crate::vault::{BeginRefusal, ChoiceRefusal, Chosen, Code, Enrolment, FactorRefusal, Fault, Goal, SHORTEST, Token};
use crate::web::{Error, Form, Newcomer, Page, Reply};

/// `GET /activate`: nothing happens before the button is pressed, whatever a mail scanner opens.
pub async fn activate(page: Page) -> Reply {
    let words = page.words();
    page.show(views::begin(words, &Filled::empty(), Begin::Sheet, None))
}

/// `POST /activate`
pub async fn begin_activation(page: Page, newcomer: Newcomer, form: Form<SheetCode>) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_with_code(Code::typed(&typed.code), Some(typed.born)).await;
            begin(page, begun, &filled, Begin::Sheet)
        }
        Err(filled) => page.show_invalid(views::begin(words, &filled, Begin::Sheet, None)),
    }
}

/// `GET /join`
pub async fn join(page: Page) -> Reply {
    let words = page.words();
    page.show(views::begin(words, &Filled::empty(), Begin::Invitation, None))
}

/// `POST /join`
pub async fn begin_joining(page: Page, newcomer: Newcomer, form: Form<InvitationCode>) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((typed, filled)) => {
            let begun = newcomer.lobby().begin_with_code(Code::typed(&typed.code), None).await;
            begin(page, begun, &filled, Begin::Invitation)
        }
        Err(filled) => page.show_invalid(views::begin(words, &filled, Begin::Invitation, None)),
    }
}

fn begin(page: Page, begun: Result<Token, BeginRefusal>, filled: &Filled, how: Begin) -> Reply {
    let words = page.words();
    match begun {
        Ok(token) => page.enrolling(&token).go(links::ENROL_PASSWORD, None),
        Err(BeginRefusal::Wrong) => page.show_invalid(views::begin(words, filled, how, Some(views::Trouble::Wrong))),
        Err(BeginRefusal::Wait(wait)) => {
            let trouble = views::Trouble::Wait(wait.as_secs().div_euclid(60) + 1);
            page.show_busy(views::begin(words, filled, how, Some(trouble)))
        }
        Err(BeginRefusal::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /enrol/password`
pub async fn password(page: Page, newcomer: Newcomer) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let words = page.words();
    let filled = Filled::with(&[("username", enrolment.username.as_deref().unwrap_or_default())]);
    let phrase = page.phrase(&filled);
    page.show(views::password(words, &filled, &steps(&enrolment), &phrase))
}

/// `POST /enrol/password`
pub async fn choose(page: Page, newcomer: Newcomer, form: Form<Choice>) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let (words, steps) = (page.words(), steps(&enrolment));
    let (chosen, mut filled) = match chosen(words, &steps, form) {
        Ok(chosen) => chosen,
        Err(filled) => return ask_again(page, &filled, &steps),
    };
    match newcomer.lobby().choose(&token, chosen).await {
        Ok(()) => return page.go(links::ENROL_CODE, None),
        Err(ChoiceRefusal::Password(refusal)) => filled.fail("password", refusal.say(words)),
        Err(ChoiceRefusal::UsernameTaken) => filled.fail("username", say!(words, "enrol-username-taken")),
        Err(ChoiceRefusal::Fault(fault)) => return Err(fault.into()),
    }
    ask_again(page, &filled, &steps)
}

fn ask_again(page: Page, filled: &Filled, steps: &Steps) -> Reply {
    let (words, phrase) = (page.words(), page.phrase(filled));
    page.show_invalid(views::password(words, filled, steps, &phrase))
}

/// What was chosen, once everything that this enrolment asks for is there.
fn chosen(words: Words, steps: &Steps, form: Form<Choice>) -> Result<(Chosen, Filled), Filled> {
    let (choice, mut filled) = form.typed()?;
    let name = choice.name.filter(|_| steps.asks_name);
    if steps.asks_name && name.is_none() {
        filled.fail("name", say!(words, "enrol-name-missing"));
    }
    if steps.asks_terms && !choice.accepts_terms {
        filled.fail("terms", say!(words, "enrol-terms-missing"));
    }
    let chosen = Chosen { name, username: choice.username, password: choice.password };
    if filled.has_errors() { Err(filled) } else { Ok((chosen, filled)) }
}

/// `GET /enrol/code`
pub async fn code(page: Page, newcomer: Newcomer) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    show_code(page, &newcomer, &enrolment, &Filled::empty(), false)
}

/// `POST /enrol/code`: the login comes to be; its recovery codes are shown once, here.
pub async fn finish(page: Page, newcomer: Newcomer, form: Form<FirstCode>) -> Reply {
    let (token, enrolment) = under_way(&newcomer).await?;
    let page = page.in_language(enrolment.language);
    let (typed, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return show_code(page, &newcomer, &enrolment, &filled, false),
    };
    let words = page.words();
    match newcomer.lobby().finish(&token, &typed.code, newcomer.client(typed.shared)).await {
        Ok(finished) => page.signed_in(&finished.token).show(views::recovery(words, &finished.recovery_codes)),
        Err(FactorRefusal::Wrong | FactorRefusal::Wait(_)) => show_code(page, &newcomer, &enrolment, &filled, true),
        Err(FactorRefusal::Fault(fault)) => Err(fault.into()),
    }
}

fn show_code(page: Page, newcomer: &Newcomer, enrolment: &Enrolment, filled: &Filled, wrong: bool) -> Reply {
    let (Some(totp), Some(username)) = (&enrolment.totp, &enrolment.username) else {
        return page.go(links::ENROL_PASSWORD, None);
    };
    let settings = newcomer.portal().vault.settings();
    let address = totp.address(settings.text(&crate::vault::settings::CLINIC_NAME), username)?;
    let words = page.words();
    let view = views::authenticator(words, filled, &address, &totp.typed(), wrong);
    if view.has_errors { page.show_invalid(view) } else { page.show(view) }
}

/// The enrolment that this browser is on. Without one, or after half an hour, it begins anew with the code.
async fn under_way(newcomer: &Newcomer) -> Result<(Token, Enrolment), Error> {
    let token = newcomer.enrolment.clone().ok_or(Error::Stale)?;
    let enrolment = newcomer.lobby().enrolment(&token).await?.ok_or(Fault::Stale)?;
    Ok((token, enrolment))
}

fn steps(enrolment: &Enrolment) -> Steps {
    Steps {
        asks_name: enrolment.goal == Goal::SetUp,
        asks_terms: matches!(enrolment.goal, Goal::Activation(..)),
        name: enrolment.name.clone(),
        shortest: SHORTEST,
    }
}
