//! Notices that could not leave.

use axum::extract::State;

use crate::features::notices::model;
use crate::features::notices::views;
use crate::kit::clock::Timestamp;
use crate::kit::id::kind;
use crate::kit::text::Words;
use crate::outside::reason;
use crate::vault::Desk;
use crate::vault::actor::Role;
use crate::vault::outbox::{Channel, Stuck};
use crate::vault::purpose::{ListNotices, ManageNotices};
use crate::web::{InPath, Page, Portal, Reply};
use crate::{done, links};

/// `GET /staff/notices`
pub async fn index(page: Page, State(portal): State<Portal>, desk: Desk<ListNotices>) -> Reply {
    let (words, now) = (page.words(), portal.vault.now());
    let opens_cards = desk.actor().roles().iter().any(|role| role != Role::Manager);
    let stuck = desk.stuck().await?.into_iter().map(|stuck| shown(words, now, opens_cards, stuck)).collect::<Vec<_>>();
    let is_closed = portal.outside.failing_since().await?.is_some();
    page.show(views::stuck::index(words, is_closed, &stuck))
}

/// `POST /staff/notices/{notice}/again`
pub async fn again(page: Page, desk: Desk<ManageNotices>, InPath(id): InPath<kind::Notice>) -> Reply {
    desk.try_again(id).await?;
    page.go(links::STUCK_NOTICES, done!("notice-tried-again"))
}

/// `POST /staff/notices/{notice}/stop`
pub async fn stop(page: Page, desk: Desk<ManageNotices>, InPath(id): InPath<kind::Notice>) -> Reply {
    desk.stop(id).await?;
    page.go(links::STUCK_NOTICES, done!("notice-stopped"))
}

fn shown(words: Words, now: Timestamp, opens_cards: bool, stuck: Stuck) -> model::Stuck {
    model::Stuck {
        id: stuck.id,
        title: stuck.kind.subject(words),
        is_text: stuck.channel == Channel::Text,
        address: stuck.address,
        age: now.duration_since(stuck.since),
        next: stuck.next.map(|next| next.duration_since(now)),
        reason: stuck.trouble.map(|trouble| reason(words, trouble)),
        can_be_tried: stuck.can_be_tried,
        card: stuck.patient.filter(|_| opens_cards),
    }
}
