//! The staff list, invitations, leavers.

use axum::extract::State;

use crate::features::clinic::model::{Handover, Invited, NewMember};
use crate::features::clinic::{store, views};
use crate::kit::id::kind::Account;
use crate::logins::FreshCode;
use crate::ui::form::Filled;
use crate::vault::purpose::{CloseStaff, InviteStaff, ListStaff};
use crate::vault::{Desk, DeskTx, Fault, Recorded};
use crate::web::{Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links};

/// How often a code whose first letters are taken is made anew.
const TRIES: usize = 8;

/// `GET /staff/people`
pub async fn index(page: Page, State(portal): State<Portal>, desk: Desk<ListStaff>) -> Reply {
    let staff = desk.read(store::staff).await?;
    let (words, is_failing) = (page.words(), portal.outside.failing_since().await?.is_some());
    page.show(views::staff::list(words, &staff, is_failing, &portal.vault.settings().zone()))
}

/// `GET /staff/people/new`
pub async fn new(page: Page, _: Desk<InviteStaff>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let words = page.words();
    page.show(views::staff::form(words, &filled))
}

/// `POST /staff/people/new`: answers with the code itself, which is nowhere else.
pub async fn create(page: Page, State(portal): State<Portal>, desk: Desk<InviteStaff>, form: Form<NewMember>) -> Reply {
    let words = page.words();
    let new = match form.typed() {
        Ok((new, _)) => new,
        Err(filled) => return page.show_invalid(views::staff::form(words, &filled)),
    };
    let handover = with_code(&portal, &desk, move |tx, code| store::invite(tx, &new.name, new.roles, code)).await?;
    page.show(views::staff::invited(words, &handover, &portal.vault.settings().zone()))
}

/// `POST /staff/people/{account}/invitation`
pub async fn again(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<InviteStaff>,
    InPath(account): InPath<Account>,
) -> Reply {
    let words = page.words();
    let handover = with_code(&portal, &desk, move |tx, code| store::reinvite(tx, account, code)).await?;
    page.show(views::staff::invited(words, &handover, &portal.vault.settings().zone()))
}

/// `GET /staff/people/{account}/close`: whose login it is, and what closing it does.
pub async fn make_sure(page: Page, desk: Desk<CloseStaff>, InPath(account): InPath<Account>) -> Reply {
    let member = desk.read(move |tx| store::to_close(tx, account)).await?;
    let words = page.words();
    page.show(views::staff::make_sure(words, &member))
}

/// `POST /staff/people/{account}/close`
pub async fn close(page: Page, desk: Desk<CloseStaff>, InPath(account): InPath<Account>) -> Reply {
    match desk.write(move |tx| store::close(tx, account)).await {
        Ok(()) => page.go(links::STAFF, done!("notice-staff-closed")),
        Err(fault) if fault.is_rule(store::LAST_MANAGER) => {
            let words = page.words();
            page.show_invalid(views::staff::last_manager(words))
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Four letters of a code find its row, so now and then a fresh one begins like another: then the next is tried.
async fn with_code<S>(portal: &Portal, desk: &Desk<InviteStaff>, store: S) -> Result<Handover, Fault>
where
    S: Fn(&DeskTx<'_, InviteStaff>, &FreshCode) -> Result<Recorded<Invited>, Fault> + Clone + Send + 'static,
{
    for _ in 0..TRIES {
        let fresh = portal.vault.fresh_code().await?;
        let (code, store) = (fresh.code.grouped(), store.clone());
        match desk.write(move |tx| store(tx, &fresh)).await {
            Err(fault) if fault.is_rule(store::SELECTOR_TAKEN) => {}
            answer => {
                let (url, is_local) = (portal.address.url(), portal.address.is_local());
                return answer.map(|invited| Handover { invited, code, url, is_local });
            }
        }
    }
    Err(Fault::Busy)
}
