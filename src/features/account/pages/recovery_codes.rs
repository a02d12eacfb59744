//! New backup codes.

use crate::features::account::views;
use crate::logins::Fresh;
use crate::say;
use crate::ui::codes::Kept;
use crate::web::{Newcomer, Page, Reply};

/// `GET /account/recovery-codes`
pub async fn new(page: Page) -> Reply {
    let words = page.words();
    page.show(views::renew_codes(words))
}

/// `POST /account/recovery-codes`: they are shown once, here.
pub async fn create(page: Page, newcomer: Newcomer, fresh: Fresh) -> Reply {
    let (token, codes) = newcomer.lobby().renew_recovery_codes(&fresh).await?;
    let (words, portal) = (page.words(), newcomer.portal());
    let (address, made) = (portal.address.url(), portal.today());
    let kept = Kept { codes: &codes, why: say!(words, "enrol-recovery-why"), address: &address, made };
    page.signed_in(&token).show(views::new_codes(words, &kept))
}
