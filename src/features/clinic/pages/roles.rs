//! What a member of staff does here, changed.

use crate::features::clinic::model::{Member, NewRoles};
use crate::features::clinic::{store, views};
use crate::kit::id::kind::Account;
use crate::kit::roles::{Role, Roles};
use crate::ui::form::Filled;
use crate::vault::Desk;
use crate::vault::purpose::ChangeRoles;
use crate::web::{Form, InPath, Kept, Page, Reply, SignedIn};
use crate::{done, links, say};

/// `GET /staff/people/{account}/roles`
pub async fn edit(
    page: Page,
    by: SignedIn,
    desk: Desk<ChangeRoles>,
    InPath(account): InPath<Account>,
    kept: Kept,
) -> Reply {
    let member = desk.read(move |tx| store::member_here(tx, account)).await?;
    let (page, filled) = kept.put_back(page, held(member.roles));
    let words = page.words();
    page.show(views::roles::form(words, (&member, is_own(&by, &member)), &filled))
}

/// `POST /staff/people/{account}/roles`
pub async fn change(
    page: Page,
    by: SignedIn,
    desk: Desk<ChangeRoles>,
    InPath(account): InPath<Account>,
    form: Form<NewRoles>,
) -> Reply {
    let (words, typed) = (page.words(), form.typed());
    let member = desk.read(move |tx| store::member_here(tx, account)).await?;
    let mut filled = match typed {
        Ok((NewRoles(roles), filled)) => match desk.write(move |tx| store::change_roles(tx, account, roles)).await {
            Ok(()) => return page.go(after(is_own(&by, &member), roles), done!("notice-roles-changed")),
            Err(fault) if fault.is_rule(store::LAST_MANAGER) => filled,
            Err(fault) => return Err(fault.into()),
        },
        Err(filled) => filled,
    };
    if !filled.has_errors() {
        filled.fail("roles", say!(words, "roles-last-manager"));
    }
    page.show_invalid(views::roles::form(words, (&member, is_own(&by, &member)), &filled))
}

fn is_own(by: &SignedIn, member: &Member) -> bool {
    by.0.account == member.id
}

/// The boxes of the roles held.
fn held(roles: Roles) -> Filled {
    let mut filled = Filled::empty();
    for role in roles.iter() {
        filled.add("roles", role.word().to_owned());
    }
    filled
}

/// Whoever gave up managing the clinic goes to where they work.
const fn after(is_own: bool, roles: Roles) -> &'static str {
    if is_own && !roles.has(Role::Manager) { links::HOME } else { links::STAFF }
}
