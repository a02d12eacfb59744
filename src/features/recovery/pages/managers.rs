//! Staff, by two managers.

use axum::extract::State;

use super::sheet;
use crate::features::recovery::model::{Colleague, Whose};
use crate::features::recovery::views::{managers as views, sheet as paper};
use crate::kit::id::kind;
use crate::ui::layout::Link;
use crate::vault::Desk;
use crate::vault::purpose::RecoverStaff;
use crate::web::{InPath, Page, Portal, Reply};
use crate::{done, links};

/// `GET /staff/people/{account}/recovery`
pub async fn show(page: Page, desk: Desk<RecoverStaff>, account: InPath<kind::Account>) -> Reply {
    let found = desk.staff_recovery(account.0).await?;
    let colleague = Colleague {
        account: found.account,
        has_managers: found.has_enough_managers(),
        is_locked: found.is_locked,
        is_own: found.is_own,
        proposed: found.pending.map(|pending| (pending.by, pending.is_mine)),
        name: found.name,
    };
    let words = page.words();
    page.show(views::show(words, &colleague))
}

/// `POST /staff/people/{account}/recovery`
pub async fn propose(page: Page, desk: Desk<RecoverStaff>, account: InPath<kind::Account>) -> Reply {
    desk.propose(account.0).await?;
    page.go(&links::staff_recovery(account.0), done!("notice-recovery-proposed"))
}

/// `POST /staff/people/{account}/recovery/agree`: answers with the sheet, the only place where the code is.
pub async fn agree(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<RecoverStaff>,
    account: InPath<kind::Account>,
) -> Reply {
    let made = desk.agree(account.0).await?;
    let (words, sheet) = (page.words(), sheet(&portal, &made, Whose::Staff));
    let back = Link::back(words, links::STAFF);
    page.show_sheet(&paper::title(words), back, paper::note(words, &sheet), &paper::pages(&sheet))
}

/// `POST /staff/people/{account}/recovery/withdraw`
pub async fn withdraw(page: Page, desk: Desk<RecoverStaff>, account: InPath<kind::Account>) -> Reply {
    desk.withdraw(account.0).await?;
    page.go(&links::staff_recovery(account.0), done!("notice-recovery-withdrawn"))
}
