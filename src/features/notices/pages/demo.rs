//! The mail of the demo: nothing leaves it, so its links are followed from this page.

use axum::extract::State;

use crate::features::notices::model::{Letter, Line};
use crate::features::notices::views;
use crate::web::{Error, Page, Portal, Reply};

/// `GET /demo/mail`
pub async fn index(page: Page, State(portal): State<Portal>) -> Reply {
    if !portal.demo {
        return Err(Error::NotFound);
    }
    let words = page.words();
    let letters: Vec<Letter> = portal.outside.letters().into_iter().map(shown).collect();
    page.show(views::demo::index(words, &letters))
}

fn shown(letter: crate::outside::Letter) -> Letter {
    Letter { to: letter.to, subject: letter.subject, lines: letter.body.lines().map(Line::read).collect() }
}
