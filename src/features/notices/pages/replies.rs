//! What people answer to texts: STOP and START, as the gateway reports them.

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;

use crate::features::notices::model::Word;
use crate::kit::secret::same;
use crate::outside::settings::{TEXTS_COUNTRY, TEXTS_REPLIES};
use crate::outside::spellings;
use crate::web::body::typed;
use crate::web::{LinkToken, Newcomer, Portal, Reply};

/// `POST /gateway/texts/{token}`: always answers the same, whoever asks and whatever was said. Only the gateway is read.
pub async fn hear(newcomer: Newcomer, State(portal): State<Portal>, token: LinkToken, said: Request) -> Reply {
    let set = portal.vault.secret_setting(&TEXTS_REPLIES).unwrap_or_default();
    let is_gateway = !set.reveal().is_empty() && same(token.0.reveal().as_bytes(), set.reveal().as_bytes());
    let body = if is_gateway { typed(said.into_body()).await? } else { Bytes::new() };
    if let Some((from, word)) = Word::read(&body) {
        let country = portal.vault.settings().number(&TEXTS_COUNTRY);
        if let Some(numbers) = spellings(&from, country) {
            newcomer.lobby().phone_replied(numbers, word == Word::Stop).await?;
        }
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
