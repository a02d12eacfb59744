//! Who is away: read by all staff; everyone enters their own time, a manager anybody's.

use axum::extract::State;

use super::model::{Asked, Colleague, Misfit, NewAbsence};
use super::{store, views};
use crate::kit::date::{end_of, start_of};
use crate::kit::id::{AccountId, kind};
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::vault::actor::Role;
use crate::vault::purpose::{ChangeAway, ReadAway};
use crate::vault::{Desk, Fault};
use crate::web::{Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /staff/away`
pub async fn index(page: Page, State(portal): State<Portal>, desk: Desk<ReadAway>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::index(page.words(), &around(&portal, &desk).await?, &filled);
    page.show(view)
}

/// `POST /staff/away`
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeAway>,
    reading: Desk<ReadAway>,
    form: Form<NewAbsence>,
) -> Reply {
    let around = around(&portal, &reading).await?;
    let mut filled = match form.typed() {
        Ok((new, filled)) => match set(&desk, &around, new).await? {
            None => return page.go(links::AWAY, done!("notice-away-saved")),
            Some(misfit) => says(page.words(), &misfit, filled),
        },
        Err(filled) => filled,
    };
    if around.managed && filled.value("who").is_empty() {
        filled.fail("who", say!(page.words(), "away-who-missing"));
    }
    let view = views::index(page.words(), &around, &filled);
    page.show_invalid(view)
}

/// `POST /staff/away/{absence}/end`
pub async fn end(page: Page, desk: Desk<ChangeAway>, absence: InPath<kind::Absence>) -> Reply {
    let of_anybody = desk.actor().roles().has(Role::Manager);
    desk.write(move |tx| store::end(tx, absence.0, of_anybody)).await?;
    page.go(links::AWAY, done!("notice-away-saved"))
}

/// Keeps it, or says why it cannot be so. Whom somebody names who is no manager does not count.
async fn set(desk: &Desk<ChangeAway>, around: &views::Around, new: NewAbsence) -> Result<Option<Misfit>, Fault> {
    let named = |account: Option<AccountId>| around.colleagues.iter().find(|one| Some(one.account) == account).cloned();
    let found = |account| named(account).ok_or(Fault::Stale);
    let who: Colleague = found(if around.managed { new.who.or(around.reader) } else { around.reader })?;
    let (from, until) = (start_of(new.first, &around.zone), end_of(new.last, &around.zone));
    let asked = Asked { who, cover: found(Some(new.cover))?, from, until, answers: new.answers };
    desk.write(move |tx| store::add(tx, &asked)).await
}

fn says(words: Words, misfit: &Misfit, mut filled: Filled) -> Filled {
    let (field, why) = match misfit {
        Misfit::Oneself => ("cover", say!(words, "away-oneself")),
        Misfit::Overlap => ("first", say!(words, "away-overlap")),
        Misfit::OtherWork => ("cover", say!(words, "away-other-work")),
        Misfit::Circle => ("cover", say!(words, "away-circle")),
        Misfit::CoverIsAway => ("cover", say!(words, "away-cover-is-away")),
        Misfit::Covers(name) => ("first", say!(words, "away-covers", name = name.as_str())),
        Misfit::Unreachable => ("cover", say!(words, "away-cover-unreachable")),
    };
    filled.fail(field, why);
    filled
}

async fn around(portal: &Portal, desk: &Desk<ReadAway>) -> Result<views::Around, Fault> {
    let (absences, colleagues) = desk.read(store::page).await?;
    let actor = desk.actor();
    Ok(views::Around {
        absences,
        colleagues,
        reader: actor.account(),
        managed: actor.roles().has(Role::Manager),
        now: portal.vault.now(),
        zone: portal.vault.settings().zone(),
    })
}
