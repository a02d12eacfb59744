//! The handlers of one's own login.

pub mod apps;
pub mod factors;
pub mod not_me;
pub mod password;
pub mod recovery_codes;
pub mod security;
pub mod staff;

use super::views;
use crate::web::{Page, Reply};

/// `GET /account`
pub async fn hub(page: Page) -> Reply {
    let words = page.words();
    page.show(views::hub(words))
}
