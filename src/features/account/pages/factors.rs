//! One factor: calling it by another name, taking it out.

use crate::features::account::forms::FactorName;
use crate::features::account::model::Factor;
use crate::features::account::{store, views};
use crate::kit::id::{FactorId, kind};
use crate::logins::{Fresh, LAST_FACTOR, LAST_WAY_IN};
use crate::ui::form::Filled;
use crate::web::{Error, Form, InPath, Kept, Newcomer, Page, Reply, SignedIn};
use crate::{done, links};

/// `GET /account/factors/{factor}`
pub async fn show(
    page: Page,
    newcomer: Newcomer,
    visitor: SignedIn,
    factor: InPath<kind::Factor>,
    kept: Kept,
) -> Reply {
    let factor = find(&newcomer, &visitor, factor.0).await?;
    let (page, filled) = kept.put_back(page, Filled::with(&[("name", factor.name.as_str())]));
    let words = page.words();
    page.show(views::factor(words, &filled, &factor, None))
}

/// `POST /account/factors/{factor}/name`
pub async fn rename(
    page: Page,
    newcomer: Newcomer,
    visitor: SignedIn,
    factor: InPath<kind::Factor>,
    form: Form<FactorName>,
) -> Reply {
    match form.typed() {
        Ok((typed, _)) => {
            newcomer.lobby().rename_factor(&visitor.0, factor.0, &typed.name).await?;
            page.go(links::SECURITY, done!("notice-factor-renamed"))
        }
        Err(filled) => {
            let factor = find(&newcomer, &visitor, factor.0).await?;
            let words = page.words();
            page.show_invalid(views::factor(words, &filled, &factor, None))
        }
    }
}

/// `POST /account/factors/{factor}/remove`
pub async fn remove(page: Page, newcomer: Newcomer, fresh: Fresh, factor: InPath<kind::Factor>) -> Reply {
    let refused = match newcomer.lobby().remove_factor(&fresh, factor.0).await {
        Ok(token) => return page.signed_in(&token).go(links::SECURITY, done!("notice-factor-removed")),
        Err(fault) if fault.is_rule(LAST_FACTOR) => views::NeededFor::SecondStep,
        Err(fault) if fault.is_rule(LAST_WAY_IN) => views::NeededFor::GettingIn,
        Err(fault) => return Err(fault.into()),
    };
    let factor = find(&newcomer, &SignedIn(Box::new((*fresh).clone())), factor.0).await?;
    let words = page.words();
    let filled = Filled::with(&[("name", factor.name.as_str())]);
    page.show_invalid(views::factor(words, &filled, &factor, Some(refused)))
}

async fn find(newcomer: &Newcomer, visitor: &SignedIn, id: FactorId) -> Result<Factor, Error> {
    let login = store::login(&newcomer.lobby(), &visitor.0).await?;
    login.factors.into_iter().find(|factor| factor.id == id).ok_or(Error::NotFound)
}
