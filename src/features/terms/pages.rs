//! The handlers of the terms.

use axum::extract::State;

use super::forms::Accepted;
use super::model::{Draft, Version};
use super::{store, views};
use crate::logins::SessionStage;
use crate::ui::form::Filled;
use crate::vault::Desk;
use crate::vault::purpose::{ChangeTerms, ReadTerms};
use crate::web::form::{Filter, safe_path};
use crate::web::{Error, Form, Kept, Newcomer, Page, Portal, Reply};
use crate::{done, links};

/// `GET /terms`: anybody may read them, before and after signing in.
pub async fn show(page: Page, newcomer: Newcomer) -> Reply {
    let (words, zone) = (page.words(), newcomer.portal().vault.settings().zone());
    let terms = newcomer.lobby().terms(words.language()).await?;
    page.show(views::terms(words, (terms.version, terms.since), &terms.text, &zone))
}

/// `GET /terms/accept`: once for each version, on the way to the page that somebody wanted.
pub async fn ask(page: Page, newcomer: Newcomer, Filter(filter): Filter) -> Reply {
    let next = safe_path(filter.value("next")).to_owned();
    let visitor = newcomer.visitor().filter(|visitor| visitor.stage == SessionStage::Full).ok_or(Error::SignIn)?;
    if !visitor.owes_terms {
        return page.go(&next, None);
    }
    let words = page.words();
    let terms = newcomer.lobby().terms(words.language()).await?;
    page.show(views::ask(words, terms.version, &terms.text, &next))
}

/// `POST /terms/accept`
pub async fn accept(page: Page, newcomer: Newcomer, form: Form<Accepted>) -> Reply {
    let (accepted, _) = form.typed().map_err(|_| Error::Stale)?;
    let visitor = newcomer.visitor().filter(|visitor| visitor.stage == SessionStage::Full).ok_or(Error::SignIn)?;
    newcomer.lobby().accept_terms(visitor, accepted.version).await?;
    page.go(&accepted.next, None)
}

/// `GET /staff/terms`
pub async fn edit(page: Page, State(portal): State<Portal>, desk: Desk<ReadTerms>, kept: Kept) -> Reply {
    let versions = desk.read(store::versions).await?;
    let (page, filled) = kept.put_back(page, filled(versions.first()));
    let (words, zone) = (page.words(), portal.vault.settings().zone());
    page.show(views::edit(words, &filled, &versions, &zone))
}

/// `POST /staff/terms`: nothing is overwritten; what is saved is asked for from now on.
pub async fn update(page: Page, State(portal): State<Portal>, desk: Desk<ChangeTerms>, form: Form<Draft>) -> Reply {
    match form.typed() {
        Ok((draft, _)) => {
            desk.write(move |tx| store::save(tx, &draft)).await?;
            page.go(links::STAFF_TERMS, done!("notice-terms-saved"))
        }
        Err(filled) => {
            let (words, zone) = (page.words(), portal.vault.settings().zone());
            let versions = desk.read(store::versions).await?;
            page.show_invalid(views::edit(words, &filled, &versions, &zone))
        }
    }
}

fn filled(newest: Option<&Version>) -> Filled {
    let Some(newest) = newest else { return Filled::empty() };
    let number = newest.number.to_string();
    Filled::with(&[("after", &number), ("english", &newest.english), ("spanish", &newest.spanish)])
}
