//! What the clinic calls tests.

use super::forms::Renaming;
use super::{store, views};
use crate::ui::form::Filled;
use crate::vault::Desk;
use crate::vault::purpose::{ChangeTestNames, ReadTestNames};
use crate::web::{Form, Kept, Page, Reply};
use crate::{done, links};

/// `GET /staff/test-names`
pub async fn index(page: Page, desk: Desk<ReadTestNames>, kept: Kept) -> Reply {
    let own = desk.read(store::own_names).await?;
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::index(page.words(), &own, &filled);
    page.show(view)
}

/// `POST /staff/test-names`
pub async fn update(page: Page, desk: Desk<ChangeTestNames>, list: Desk<ReadTestNames>, form: Form<Renaming>) -> Reply {
    match form.typed() {
        Ok((names, _)) => {
            desk.write(move |tx| store::rename(tx, &names.0)).await?;
            page.go(links::TEST_NAMES, done!("notice-test-name-saved"))
        }
        Err(filled) => {
            let own = list.read(store::own_names).await?;
            let view = views::index(page.words(), &own, &filled);
            page.show_invalid(view)
        }
    }
}
