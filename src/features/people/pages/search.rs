//! Looking for a patient.

use super::rights;
use crate::features::people::model::Search;
use crate::features::people::{store, views};
use crate::ui::form::Filled;
use crate::vault::Panel;
use crate::vault::purpose::FindPatients;
use crate::web::{Error, Form, Page, Reply, SignedIn};

/// `GET /staff/patients`: the form alone; there is no list to leaf through.
pub async fn index(page: Page, SignedIn(visitor): SignedIn) -> Reply {
    if !visitor.is_staff {
        return Err(Error::NotFound);
    }
    let (words, rights) = (page.words(), rights(visitor.caller.actor().roles()));
    if !rights.desk && !rights.clinical {
        return Err(Error::NotAllowed);
    }
    page.show(views::search::form(words, &Filled::empty(), rights))
}

/// `POST /staff/patients/found`: posted, so that no name stands in an address.
pub async fn create(page: Page, SignedIn(visitor): SignedIn, panel: Panel<FindPatients>, form: Form<Search>) -> Reply {
    let (words, rights) = (page.words(), rights(visitor.caller.actor().roles()));
    match form.typed() {
        Ok((search, filled)) => {
            let found = panel.list(move |tx| store::find(tx, &search)).await?;
            page.show(views::search::found(words, &filled, &found, rights))
        }
        Err(filled) => page.show_invalid(views::search::form(words, &filled, rights)),
    }
}
