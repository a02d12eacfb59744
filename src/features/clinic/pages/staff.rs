//! The staff list, invitations, leavers.

use axum::extract::State;

use crate::features::clinic::model::{Handover, MemberState, NewMember};
use crate::features::clinic::{store, views};
use crate::kit::id::kind::Account;
use crate::kit::id::{AccountId, InvitationId};
use crate::kit::secret::Secret;
use crate::logins::FreshCode;
use crate::ui::form::Filled;
use crate::vault::purpose::{CloseStaff, InviteStaff, ListStaff};
use crate::vault::{Desk, DeskTx, Fault, Recorded};
use crate::web::{Error, Form, InPath, Kept, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// How often a code whose first letters are taken is made anew.
const TRIES: usize = 8;

/// Who was invited, and with which invitation.
type Made = (AccountId, InvitationId);

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

/// `POST /staff/people/new`: leads to the code, which is shown once.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    by: SignedIn,
    desk: Desk<InviteStaff>,
    form: Form<NewMember>,
) -> Reply {
    let words = page.words();
    let new = match form.typed() {
        Ok((new, _)) => new,
        Err(filled) => return page.show_invalid(views::staff::form(words, &filled)),
    };
    let made = with_code(&portal, &desk, move |tx, code| store::invite(tx, &new.name, new.roles, code)).await?;
    to_the_code(page, &portal, &by, made)
}

/// `POST /staff/people/{account}/invitation`
pub async fn again(
    page: Page,
    State(portal): State<Portal>,
    by: SignedIn,
    desk: Desk<InviteStaff>,
    InPath(account): InPath<Account>,
) -> Reply {
    let made = with_code(&portal, &desk, move |tx, code| store::reinvite(tx, account, code)).await?;
    to_the_code(page, &portal, &by, made)
}

/// `GET /staff/people/{account}/invitation`: the code, to whoever made it, one time.
pub async fn invitation(
    page: Page,
    State(portal): State<Portal>,
    by: SignedIn,
    desk: Desk<ListStaff>,
    InPath(account): InPath<Account>,
) -> Reply {
    let read = desk.read(move |tx| Ok((store::member_here(tx, account)?, store::invitation(tx, account)?)));
    let (member, invitation) = read.await?;
    let MemberState::Invited(until) = member.state else { return Err(Error::Stale) };
    let code = invitation.and_then(|id| portal.shown_once.take(&by.0, id, portal.vault.now()));
    let words = page.words();
    let (Some(until), Some(code)) = (until, code) else {
        return page.show(views::staff::code_is_gone(words, &member));
    };
    let (url, is_local) = (portal.address.url(), portal.address.is_local());
    let handover = Handover { name: member.name, until, code, url, is_local };
    page.show(views::staff::invited(words, &handover, &portal.vault.settings().zone()))
}

/// `GET /staff/people/{account}/close`: whose login it is, and what closing it does.
pub async fn make_sure(page: Page, desk: Desk<CloseStaff>, InPath(account): InPath<Account>) -> Reply {
    let member = desk.read(move |tx| store::member_here(tx, account)).await?;
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

/// Keeps the code for the page that shows it.
fn to_the_code(page: Page, portal: &Portal, by: &SignedIn, (made, code): (Made, Secret)) -> Reply {
    let (account, invitation) = made;
    portal.shown_once.put(&by.0, invitation, code, portal.vault.now());
    page.go(&links::staff_invitation(account), None)
}

/// Four letters of a code find its row, so now and then a fresh one begins like another: then the next is tried.
async fn with_code<S>(portal: &Portal, desk: &Desk<InviteStaff>, store: S) -> Result<(Made, Secret), Fault>
where
    S: Fn(&DeskTx<'_, InviteStaff>, &FreshCode) -> Result<Recorded<Made>, Fault> + Clone + Send + 'static,
{
    for _ in 0..TRIES {
        let fresh = portal.vault.fresh_code().await?;
        let (code, store) = (fresh.code.grouped(), store.clone());
        match desk.write(move |tx| store(tx, &fresh)).await {
            Err(fault) if fault.is_rule(store::SELECTOR_TAKEN) => {}
            answer => return answer.map(|made| (made, code)),
        }
    }
    Err(Fault::Busy)
}
