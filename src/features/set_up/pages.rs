//! The handlers of set-up.

use axum::extract::State;

use super::forms::{ASKED, Clinic, LinkToken};
use super::model::Question;
use super::{store, views};
use crate::kit::text::Words;
use crate::links;
use crate::logins::Token;
use crate::ui::form::Filled;
use crate::vault::purpose::SetUpClinic;
use crate::vault::settings::{EMERGENCY_NUMBER, Kind, Spec, ZONE};
use crate::web::{self, Error, Form, Newcomer, Page, Portal, Reply};

/// `GET /set-up/{token}`: only looks; the button uses the link.
pub async fn index(page: Page, newcomer: Newcomer, link: web::LinkToken) -> Reply {
    let words = page.words();
    let is_live = Token::from_text(link.0.reveal()).is_some_and(|token| newcomer.lobby().knows_set_up(&token));
    page.show(if is_live { views::link(words, link.0.reveal()) } else { views::dead_link(words) })
}

/// `POST /set-up/begin`
pub async fn begin(page: Page, newcomer: Newcomer, form: Form<LinkToken>) -> Reply {
    let words = page.words();
    let (token, _) = form.typed().map_err(|_| Error::Stale)?;
    let begun = match Token::from_text(&token.0) {
        Some(token) => newcomer.lobby().begin_set_up(&token).await?,
        None => None,
    };
    match begun {
        Some(enrolment) => page.enrolling(&enrolment).go(links::SET_UP_CLINIC, None),
        None => page.show_invalid(views::dead_link(words)),
    }
}

/// `GET /set-up/clinic`
pub async fn clinic(page: Page, newcomer: Newcomer) -> Reply {
    operator(&newcomer).await?;
    let (words, settings) = (page.words(), newcomer.portal().vault.settings());
    let mut filled = Filled::empty();
    for spec in ASKED {
        // What nobody has set yet is asked for, but for the two whose defaults serve most clinics.
        let serves = [ZONE.spec().name, EMERGENCY_NUMBER.spec().name].contains(&spec.name);
        let value = settings.raw(spec);
        filled.set(spec.name, if value == spec.default && !serves { "" } else { value });
    }
    page.show(views::clinic(words, &filled, &questions(words)))
}

/// `POST /set-up/clinic`
pub async fn name(page: Page, State(portal): State<Portal>, newcomer: Newcomer, form: Form<Clinic>) -> Reply {
    let caller = operator(&newcomer).await?;
    let words = page.words();
    let (clinic, _) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::clinic(words, &filled, &questions(words))),
    };
    let desk = portal.vault.desk::<SetUpClinic>(&caller).await?;
    desk.write(move |tx| store::name_clinic(tx, &clinic.0)).await?;
    page.go(links::ENROL_PASSWORD, None)
}

fn questions(words: Words) -> Vec<Question> {
    let question = |spec: &Spec| Question {
        name: spec.name,
        label: (spec.label)(words),
        hint: (spec.consequence)(words),
        is_long: matches!(spec.kind, Kind::Lines { .. }),
    };
    ASKED.into_iter().map(question).collect()
}

async fn operator(newcomer: &Newcomer) -> Result<crate::vault::Caller, Error> {
    let token = newcomer.enrolment.as_ref().ok_or(Error::NotFound)?;
    newcomer.lobby().set_up_caller(token).await?.ok_or(Error::NotFound)
}
