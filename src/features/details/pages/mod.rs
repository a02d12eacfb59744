//! The handlers of one's own details. Staff have them too: their security mails need an address.

pub mod email;
pub mod mobile;
pub mod on_file;
pub mod pharmacy;

use super::forms::{LanguageChoice, Removal};
use super::model::{Address, Chart, Details};
use super::views;
use crate::kit::scopes::Scope;
use crate::logins::{Fresh, OwnAddress, Removed, Visitor};
use crate::ui::form::Filled;
use crate::web::{Error, Form, Kept, Newcomer, Page, Reply, SignedIn};
use crate::{done, links};

/// `GET /account/details`
pub async fn index(page: Page, newcomer: Newcomer, SignedIn(visitor): SignedIn) -> Reply {
    let details = details(&newcomer, &visitor).await?;
    let (words, zone) = (page.words(), newcomer.portal().vault.settings().zone());
    page.show(views::details(words, &details, &zone))
}

/// `POST /account/details/remove`
pub async fn remove(page: Page, newcomer: Newcomer, by: Fresh, form: Form<Removal>) -> Reply {
    let (removal, _) = form.typed().map_err(|_| Error::Stale)?;
    let words = page.words();
    match newcomer.lobby().remove_address(&by, removal.way).await? {
        Removed::Gone(token) => page.signed_in(&token).go(links::DETAILS, done!("notice-address-changed")),
        Removed::IsFactor => page.show_invalid(views::is_factor(words)),
    }
}

/// `GET /account/details/language`
pub async fn language(page: Page, SignedIn(visitor): SignedIn, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::with(&[("language", visitor.language.tag())]));
    let words = page.words();
    page.show(views::language(words, &filled))
}

/// `POST /account/details/language`
pub async fn save_language(
    page: Page,
    newcomer: Newcomer,
    SignedIn(visitor): SignedIn,
    form: Form<LanguageChoice>,
) -> Reply {
    let words = page.words();
    match form.typed() {
        Ok((choice, _)) => {
            newcomer.lobby().choose_language(&visitor, choice.language).await?;
            page.go(links::DETAILS, done!("notice-language-saved"))
        }
        Err(filled) => page.show_invalid(views::language(words, &filled)),
    }
}

async fn details(newcomer: &Newcomer, visitor: &Visitor) -> Result<Details, Error> {
    let addresses = newcomer.lobby().addresses(visitor.account).await?;
    let charts = newcomer.lobby().charts_with(visitor.account, Scope::Medicines).await?;
    Ok(Details {
        addresses: addresses.into_iter().map(address).collect(),
        language: visitor.language,
        charts: charts
            .into_iter()
            .map(|chart| Chart { patient: chart.patient, name: chart.name, is_own: chart.is_own })
            .collect(),
    })
}

fn address(own: OwnAddress) -> Address {
    let OwnAddress { channel: way, address: value, is_proven, agreed_at, is_stopped } = own;
    Address { way, value, is_proven, agreed_at, is_stopped }
}
