//! A patient's card.

use axum::extract::State;

use super::rights;
use crate::features::people::model::{Childs, Proven, Unsent};
use crate::features::people::views::card::Around;
use crate::features::people::{store, views};
use crate::kit::date::Date;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::logins::{self, ProvenAddress};
use crate::outside::reason;
use crate::vault::actor::Relation;
use crate::vault::outbox::Channel;
use crate::vault::purpose::OpenCard;
use crate::vault::{Chart, Fault};
use crate::web::{Page, Portal, Reply};

/// `GET /staff/patients/{patient}`
pub async fn show(page: Page, State(portal): State<Portal>, chart: Chart<OpenCard>) -> Reply {
    let (words, card) = (page.words(), chart.read(store::card).await?);
    let around = around(words, &portal, &chart, *card.born.reveal()).await?;
    page.show(views::card::card(words, &card, &around))
}

async fn around(words: Words, portal: &Portal, chart: &Chart<OpenCard>, born: Date) -> Result<Around, Fault> {
    let proven = chart.proven_addresses().await?.into_iter().map(proven).collect();
    let unsent = chart.unsent().await?.into_iter().map(|one| shown(words, one)).collect();
    let rules = portal.vault.rules();
    let is_childs = rules.of_a_parent(born, Relation::None).is_some();
    let of_age = if rules.may_have_own_login(born) { Childs::MayBeOwn } else { Childs::Parents };
    Ok(Around {
        childs: is_childs.then_some(of_age),
        rights: rights(chart.actor().roles()),
        zone: portal.vault.settings().zone(),
        sends_links: portal.sends_links(),
        proven,
        unsent,
        is_closed: chart.is_closed_to_strangers().await?,
    })
}

fn shown(words: Words, unsent: logins::Unsent) -> Unsent {
    let why = unsent.trouble.map(|trouble| reason(words, trouble));
    Unsent { address: Phi::new(unsent.address), at: unsent.at, why }
}

fn proven(address: ProvenAddress) -> Proven {
    let is_written_to = address.channel == Channel::Email || address.agrees;
    Proven { channel: address.channel, address: Phi::new(address.address), is_written_to }
}
