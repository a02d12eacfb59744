//! The list of tests to hold, for managers and clinicians.

use axum::extract::State;

use super::model::{HeldTest, NewHeldTest};
use super::{store, views};
use crate::features::held_tests::HELD_DAYS;
use crate::kit::id::kind;
use crate::ui::form::Filled;
use crate::vault::Desk;
use crate::vault::purpose::{ChangeHeldTests, ReadHeldTests};
use crate::web::{Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /staff/held-tests`
pub async fn index(page: Page, State(portal): State<Portal>, desk: Desk<ReadHeldTests>, kept: Kept) -> Reply {
    let list = desk.read(store::list).await?;
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::index(page.words(), &list, &around(&portal), &filled);
    page.show(view)
}

/// `POST /staff/held-tests`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeHeldTests>,
    reading: Desk<ReadHeldTests>,
    form: Form<NewHeldTest>,
) -> Reply {
    let (list, around) = (reading.read(store::list).await?, around(&portal));
    match fitting(&page, form, &list, around.most) {
        Ok(new) => desk.write(move |tx| store::add(tx, &new)).await?,
        Err(filled) => {
            let view = views::index(page.words(), &list, &around, &filled);
            return page.show_invalid(view);
        }
    }
    page.go(links::HELD_TESTS, done!("notice-held-tests-changed"))
}

/// `POST /staff/held-tests/{held_test}/end`
pub async fn delete(page: Page, desk: Desk<ChangeHeldTests>, test: InPath<kind::HeldTest>) -> Reply {
    desk.write(move |tx| store::end(tx, test.0)).await?;
    page.go(links::HELD_TESTS, done!("notice-held-tests-changed"))
}

/// What was typed, if the clinic lets a test be held for so long and it is not on the list already.
fn fitting(page: &Page, form: Form<NewHeldTest>, list: &[HeldTest], most: u32) -> Result<NewHeldTest, Filled> {
    let (new, mut filled) = form.typed()?;
    if new.days > most {
        filled.fail("days", say!(page.words(), "held-tests-days-wrong", most = most));
    }
    if list.iter().any(|held| held.ended.is_none() && held.test.is_same_test(&new)) {
        filled.fail("code", say!(page.words(), "held-tests-there"));
    }
    if filled.has_errors() { Err(filled) } else { Ok(new) }
}

fn around(portal: &Portal) -> views::Around {
    let settings = portal.vault.settings();
    views::Around { most: settings.number(&HELD_DAYS), zone: settings.zone() }
}
