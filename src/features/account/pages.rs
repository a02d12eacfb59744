//! The handlers of one's own login.

pub mod recovery_codes;
pub mod security;

use super::views;
use crate::web::{Page, Reply};

/// `GET /account`
pub async fn hub(page: Page) -> Reply {
    let words = page.words();
    page.show(views::hub(words))
}
