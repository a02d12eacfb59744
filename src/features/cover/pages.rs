//! Who covers: read by clinical staff and managers, changed by clinicians and managers.

use axum::extract::State;

use super::model::{NewCover, NumberToCall};
use super::{store, views};
use crate::kit::date::{end_of, start_of};
use crate::kit::id::kind;
use crate::records::settings::CRITICAL_MINUTES;
use crate::ui::form::Filled;
use crate::vault::actor::Role;
use crate::vault::purpose::{ChangeCover, ReadCover};
use crate::vault::{Desk, Fault};
use crate::web::{Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /staff/cover`
pub async fn index(page: Page, State(portal): State<Portal>, desk: Desk<ReadCover>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::index(page.words(), &around(&portal, &desk).await?, &filled);
    page.show(view)
}

/// `POST /staff/cover`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeCover>,
    reading: Desk<ReadCover>,
    form: Form<NewCover>,
) -> Reply {
    let zone = portal.vault.settings().zone();
    let (new, mut filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return again(page, &portal, &reading, &filled).await,
    };
    let time = (start_of(new.from, &zone), new.until.map(|last| end_of(last, &zone)));
    if desk.write(move |tx| store::add(tx, new.account, time)).await? {
        return page.go(links::COVER, done!("notice-cover-changed"));
    }
    filled.fail("clinician", say!(page.words(), "cover-who-unreachable"));
    again(page, &portal, &reading, &filled).await
}

/// `POST /staff/cover/number`: where somebody can be called.
pub async fn call_at(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeCover>,
    reading: Desk<ReadCover>,
    form: Form<NumberToCall>,
) -> Reply {
    match form.typed() {
        Ok((new, _)) => desk.write(move |tx| store::call_at(tx, &new)).await?,
        Err(filled) => return again(page, &portal, &reading, &filled).await,
    }
    page.go(links::COVER, done!("notice-number-to-call-saved"))
}

async fn again(page: Page, portal: &Portal, reading: &Desk<ReadCover>, filled: &Filled) -> Reply {
    let view = views::index(page.words(), &around(portal, reading).await?, filled);
    page.show_invalid(view)
}

/// `POST /staff/cover/{cover}/end`
pub async fn delete(page: Page, desk: Desk<ChangeCover>, cover: InPath<kind::Cover>) -> Reply {
    desk.write(move |tx| store::end(tx, cover.0)).await?;
    page.go(links::COVER, done!("notice-cover-changed"))
}

async fn around(portal: &Portal, desk: &Desk<ReadCover>) -> Result<views::Around, Fault> {
    let (covers, clinicians) = desk.read(|tx| Ok((store::covers(tx)?, store::clinicians(tx)?))).await?;
    let (settings, roles) = (portal.vault.settings(), desk.actor().roles());
    Ok(views::Around {
        covers,
        clinicians,
        unreachable: desk.unreachable_clinicians().await?,
        may_change: roles.has(Role::Manager) || roles.has(Role::Clinician),
        minutes: settings.number(&CRITICAL_MINUTES),
        now: portal.vault.now(),
        zone: settings.zone(),
    })
}
