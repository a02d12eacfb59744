//! When the clinic is open, for managers.

use axum::extract::State;

use super::model::{Listed, field};
use super::{store, views};
use crate::kit::date::day;
use crate::kit::hours::{Closure, WEEKDAYS, Week};
use crate::kit::id::kind;
use crate::ui::form::Filled;
use crate::ui::opening::spans;
use crate::vault::purpose::{ChangeHours, ReadHours};
use crate::vault::{Desk, Fault};
use crate::web::{Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /staff/hours`
pub async fn index(page: Page, State(portal): State<Portal>, desk: Desk<ReadHours>, kept: Kept) -> Reply {
    let around = around(&portal, &desk).await?;
    let (page, mut filled) = kept.put_back(page, Filled::empty());
    show_week(&page, &around, &mut filled);
    let view = views::index(page.words(), &around, &filled);
    page.show(view)
}

/// `POST /staff/hours`: the week.
pub async fn update(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeHours>,
    reading: Desk<ReadHours>,
    form: Form<Week>,
) -> Reply {
    match form.typed() {
        Ok((week, _)) => desk.write(move |tx| store::set_week(tx, &week)).await?,
        Err(filled) => {
            let view = views::index(page.words(), &around(&portal, &reading).await?, &filled);
            return page.show_invalid(view);
        }
    }
    page.go(links::HOURS, done!("notice-hours-saved"))
}

/// `POST /staff/hours/closures`
pub async fn close(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeHours>,
    reading: Desk<ReadHours>,
    form: Form<Closure>,
) -> Reply {
    let around = around(&portal, &reading).await?;
    match fitting(&page, form, &around.closures) {
        Ok(closure) => desk.write(move |tx| store::close(tx, &closure)).await?,
        Err(mut filled) => {
            show_week(&page, &around, &mut filled);
            let view = views::index(page.words(), &around, &filled);
            return page.show_invalid(view);
        }
    }
    page.go(links::HOURS, done!("notice-hours-saved"))
}

/// `POST /staff/hours/closures/{closure}/end`
pub async fn end(page: Page, desk: Desk<ChangeHours>, closure: InPath<kind::Closure>) -> Reply {
    desk.write(move |tx| store::end(tx, closure.0)).await?;
    page.go(links::HOURS, done!("notice-hours-saved"))
}

/// What was typed, if the same days are not on the list already.
fn fitting(page: &Page, form: Form<Closure>, list: &[Listed]) -> Result<Closure, Filled> {
    let (new, mut filled) = form.typed()?;
    let is_same = |old: &Closure| (old.first, old.last, old.part) == (new.first, new.last, new.part);
    if list.iter().any(|listed| is_same(&listed.closure)) {
        filled.fail("first", say!(page.words(), "hours-closure-there"));
        return Err(filled);
    }
    Ok(new)
}

/// Puts the week that is kept into its boxes, where none was typed.
fn show_week(page: &Page, around: &views::Around, filled: &mut Filled) {
    let is_typed = WEEKDAYS.iter().any(|day| !filled.value(field(*day)).is_empty());
    for day in WEEKDAYS.into_iter().filter(|_| !is_typed) {
        filled.set(field(day), spans(page.words(), around.hours.week.of(day)));
    }
}

async fn around(portal: &Portal, desk: &Desk<ReadHours>) -> Result<views::Around, Fault> {
    let closures = desk.read(store::closures).await?;
    let (hours, now) = (portal.vault.settings().hours().clone(), portal.vault.now());
    Ok(views::Around { closures, today: day(now, &hours.zone), hours, now })
}
