//! Stopping a recovery that somebody else asked for.

use crate::features::recovery::views::cancel as views;
use crate::logins::Token;
use crate::web::{LinkToken, Newcomer, Page, Reply, SignedIn};
use crate::{done, links};

/// `GET /cancel-recovery/{token}`: looks at nothing.
pub async fn open(page: Page, link: LinkToken) -> Reply {
    let words = page.words();
    page.show(views::link(words, link.0.reveal()))
}

/// `POST /cancel-recovery/{token}`
pub async fn stop(page: Page, newcomer: Newcomer, link: LinkToken) -> Reply {
    let words = page.words();
    let stopped = match Token::from_text(link.0.reveal()) {
        Some(link) => newcomer.lobby().cancel_recovery_by_link(&link).await?,
        None => false,
    };
    if stopped { page.show(views::stopped(words)) } else { page.show_invalid(views::nothing(words)) }
}

/// `POST /account/recovery/cancel`
pub async fn stop_own(page: Page, newcomer: Newcomer, visitor: SignedIn) -> Reply {
    newcomer.lobby().cancel_own_recovery(&visitor.0).await?;
    page.go(links::SECURITY, done!("notice-recovery-stopped"))
}
