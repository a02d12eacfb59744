//! "This was not me": by the red button of the security page, and by the link in a security mail, which its reader can
//! use signed out. A page first, then a button.

use axum::extract::State;

use crate::features::account::views;
use crate::kit::secret::Secret;
use crate::logins::{NotMe, NotMeLink, Token};
use crate::ui::view::View;
use crate::vault::settings::CLINIC_PHONE;
use crate::web::{LinkToken, Newcomer, Page, Portal, Reply, SignedIn};

/// `GET /account/not-me`
pub async fn explain(page: Page) -> Reply {
    let words = page.words();
    page.show(views::not_me(words))
}

/// `POST /account/not-me`: this session ends with all the others.
pub async fn lock(page: Page, newcomer: Newcomer, State(portal): State<Portal>, visitor: SignedIn) -> Reply {
    newcomer.lobby().lock_own(&visitor.0).await?;
    let words = page.words();
    page.signed_out(visitor.0.shared).show(views::locked(words, portal.vault.settings().text(&CLINIC_PHONE)))
}

/// `GET /not-me/{token}`: only looks.
pub async fn open(page: Page, newcomer: Newcomer, State(portal): State<Portal>, link: LinkToken) -> Reply {
    let found = match Token::from_text(link.0.reveal()) {
        Some(token) => newcomer.lobby().not_me(&token).await?,
        None => None,
    };
    let (page, view) = answer(page, &portal, &link.0, found);
    page.show(view)
}

/// `POST /not-me/{token}`: locks the login. A second time it answers the same and changes nothing.
pub async fn use_link(page: Page, newcomer: Newcomer, State(portal): State<Portal>, link: LinkToken) -> Reply {
    let found = match Token::from_text(link.0.reveal()) {
        Some(token) => newcomer.lobby().lock_by_link(&token).await?,
        None => None,
    };
    let locked = found.map(|found| match found.link {
        NotMeLink::Works => NotMe { link: NotMeLink::Locked, ..found },
        NotMeLink::Locked | NotMeLink::Dead => found,
    });
    let (page, view) = answer(page, &portal, &link.0, locked);
    page.show(view)
}

/// The page of a link, in the language of the login's owner.
fn answer(page: Page, portal: &Portal, token: &Secret, found: Option<NotMe>) -> (Page, View) {
    let page = match found {
        Some(found) => page.in_language(found.language),
        None => page,
    };
    let (words, settings) = (page.words(), portal.vault.settings());
    let phone = settings.text(&CLINIC_PHONE);
    let view = match found.map(|found| found.link) {
        Some(NotMeLink::Works) => views::not_me_link(words, token),
        Some(NotMeLink::Locked) => views::locked(words, phone),
        Some(NotMeLink::Dead) | None => views::dead_link(words, phone),
    };
    (page, view)
}
