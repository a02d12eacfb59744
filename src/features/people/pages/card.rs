//! A patient's card.

use axum::extract::State;

use super::rights;
use crate::features::people::model::{Childs, Proven, Way};
use crate::features::people::views::card::Around;
use crate::features::people::{store, views};
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::outbox::Channel;
use crate::vault::purpose::OpenCard;
use crate::vault::{Chart, ProvenAddress};
use crate::web::{Page, Portal, Reply};

/// `GET /staff/patients/{patient}`
pub async fn show(page: Page, State(portal): State<Portal>, chart: Chart<OpenCard>) -> Reply {
    let card = chart.read(store::card).await?;
    let proven = chart.proven_addresses().await?.into_iter().map(proven).collect();
    let (rules, born) = (portal.vault.rules(), *card.born.reveal());
    let is_childs = rules.of_a_parent(born, Relation::None).is_some();
    let of_age = if rules.may_have_own_login(born) { Childs::MayBeOwn } else { Childs::Parents };
    let around = Around {
        childs: is_childs.then_some(of_age),
        rights: rights(chart.actor().roles()),
        zone: portal.vault.settings().zone(),
        sends_links: portal.sends_links(),
        proven,
        is_closed: chart.is_closed_to_strangers().await?,
    };
    let words = page.words();
    page.show(views::card::card(words, &card, &around))
}

fn proven(address: ProvenAddress) -> Proven {
    let way = match address.channel {
        Channel::Email => Way::Email,
        Channel::Text => Way::Text,
    };
    let is_written_to = address.channel == Channel::Email || address.agrees;
    Proven { way, address: Phi::new(address.address), is_written_to }
}
