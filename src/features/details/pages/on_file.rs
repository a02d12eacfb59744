//! The e-mail address that the clinic has on file: its owner says with one tap that it is theirs.

use crate::features::details::forms::OnFile;
use crate::features::details::views::address as views;
use crate::kit::reach::Reach;
use crate::logins::Fresh;
use crate::web::{Error, Form, Newcomer, Page, Reply, SignedIn};
use crate::{done, links};

/// `GET /account/details/email/on-file`: the last step of activation. Where there is nothing to ask, on to the first page.
pub async fn ask(page: Page, newcomer: Newcomer, SignedIn(visitor): SignedIn) -> Reply {
    let words = page.words();
    match newcomer.lobby().reach(visitor.account).await? {
        Reach::EmailOnFile(email) => page.show(views::on_file(words, &email)),
        Reach::Reached | Reach::MobileOnFile(_) | Reach::Nowhere => page.go(links::HOME, None),
    }
}

/// `POST /account/details/email/on-file`
pub async fn confirm(page: Page, newcomer: Newcomer, by: Fresh, form: Form<OnFile>) -> Reply {
    let (shown, _) = form.typed().map_err(|_| Error::Stale)?;
    if newcomer.lobby().confirm_email_on_file(&by, &shown.address).await? {
        return page.go(links::HOME, done!("notice-address-confirmed"));
    }
    // Twice pressed, or changed by the front desk meanwhile: the page asks about what there is now.
    page.go(links::DETAILS_EMAIL_ON_FILE, None)
}
