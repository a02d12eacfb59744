//! The security page: what is signed in, what gets in, what happened; and ending what should not be.

use axum::extract::State;

use crate::features::account::{store, views};
use crate::kit::id::kind;
use crate::web::form::Filter;
use crate::web::{InPath, Newcomer, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// Events of the history that the page shows; the others have a page of their own.
const LATELY: usize = 5;

/// `GET /account/security`
pub async fn index(page: Page, newcomer: Newcomer, State(portal): State<Portal>, visitor: SignedIn) -> Reply {
    let lobby = newcomer.lobby();
    let login = store::login(&lobby, &visitor.0).await?;
    let (mut lately, _) = store::history(&lobby, &visitor.0, None).await?;
    lately.truncate(LATELY);
    let words = page.words();
    page.show(views::security(words, &login, &lately, &portal.vault.settings().zone()))
}

/// `GET /account/history`
pub async fn history(
    page: Page,
    newcomer: Newcomer,
    State(portal): State<Portal>,
    visitor: SignedIn,
    filter: Filter,
) -> Reply {
    let before = filter.0.value("before").parse().ok();
    let (events, older) = store::history(&newcomer.lobby(), &visitor.0, before).await?;
    let words = page.words();
    page.show(views::history(words, &events, older, &portal.vault.settings().zone()))
}

/// `POST /account/sessions/{session}/end`
pub async fn end(page: Page, newcomer: Newcomer, visitor: SignedIn, session: InPath<kind::Session>) -> Reply {
    newcomer.lobby().end_own_session(&visitor.0, session.0).await?;
    page.go(links::SECURITY, done!("notice-session-ended"))
}

/// `POST /account/sessions/end-others`
pub async fn end_others(page: Page, newcomer: Newcomer, visitor: SignedIn) -> Reply {
    newcomer.lobby().end_other_sessions(&visitor.0).await?;
    page.go(links::SECURITY, done!("notice-sessions-ended"))
}

/// `POST /account/devices/{device}/distrust`
pub async fn distrust(page: Page, newcomer: Newcomer, visitor: SignedIn, device: InPath<kind::Device>) -> Reply {
    newcomer.lobby().stop_trusting(&visitor.0, device.0).await?;
    page.go(links::SECURITY, done!("notice-distrusted"))
}
