//! The handlers: the queue, a message with whose it may be, a message beside a chart, and what a person decides.

pub mod documents;
pub mod files;
mod lister;
mod reading;
pub mod several;

use axum::extract::State;

use super::forms::{Answered, SetAside};
use super::model::{Asked, Search, When, results};
use super::store::{self, ByHand, Sent};
use super::views;
use super::views::beside::Whose;
use super::{Inspected, go_on, inspected};
use crate::kit::id::{LaboratoryMessageId, kind};
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::ui::view::View;
use crate::vault::purpose::{CompareLabMessage, FileLabMessage, MatchLabMessage, OfChart, SetAsideLabMessage};
use crate::vault::{Caller, Chart, Fault, Panel, Vault};
use crate::web::form::Filter;
use crate::web::{Error, Form, InPath, Kept, Page, Portal, Reply, SignedIn};
use crate::{done, links};
use lister::Lister;
use reading::{message, numbers, opened, said};

/// How many of the files that came lately stand under the queue.
const LATELY: u32 = 5;

type InMessage = InPath<kind::LaboratoryMessage>;

/// `GET /staff/laboratory`
pub async fn index(page: Page, lister: Lister, Filter(asked): Filter, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let asked = Asked::new(asked.value("show"), asked.value("page"));
    let view = lister.queue(page.words(), asked, &filled).await?;
    page.show(view)
}

/// `GET /staff/laboratory/messages/{lab_message}`: what it says, and whose it may be.
pub async fn show(
    page: Page,
    State(portal): State<Portal>,
    (SignedIn(visitor), panel): (SignedIn, Panel<MatchLabMessage>),
    id: InMessage,
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = beside_candidates(page.words(), (&portal, &visitor.caller), &panel, id.0, &filled).await?;
    page.show(view)
}

async fn beside_candidates(
    words: Words,
    (portal, caller): (&Portal, &Caller),
    panel: &Panel<MatchLabMessage>,
    id: LaboratoryMessageId,
    filled: &Filled,
) -> Result<View, Error> {
    let message = opened((portal, caller), panel, id).await?;
    let (numbers, search) = (numbers(&message), said(&message));
    let found = panel.look(move |tx| store::proposed(tx, &numbers, search.as_ref())).await?;
    Ok(views::message::show(words, &message, (&found, false), filled, &zone(&portal.vault)))
}

/// `POST /staff/laboratory/messages/{lab_message}/found`: posted, so that no name stands in an address.
pub async fn search(
    page: Page,
    State(portal): State<Portal>,
    (SignedIn(visitor), panel): (SignedIn, Panel<MatchLabMessage>),
    id: InMessage,
    form: Form<Search>,
) -> Reply {
    let message = opened((&portal, &visitor.caller), &panel, id.0).await?;
    let (words, zone) = (page.words(), zone(&portal.vault));
    match form.typed() {
        Ok((search, filled)) => {
            let found = panel.look(move |tx| store::proposed(tx, "[]", Some(&search))).await?;
            page.show(views::message::show(words, &message, (&found, true), &filled, &zone))
        }
        Err(filled) => page.show_invalid(views::message::show(words, &message, (&[], false), &filled, &zone)),
    }
}

/// `POST /staff/laboratory/messages/{lab_message}/aside`
pub async fn set_aside(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    id: InMessage,
    form: Form<SetAside>,
) -> Reply {
    let intake = portal.vault.intake::<SetAsideLabMessage, _>(&visitor.caller, id.0).await?;
    let panel = portal.vault.panel::<MatchLabMessage>(&visitor.caller).await?;
    opened((&portal, &visitor.caller), &panel, id.0).await?;
    match form.typed() {
        Ok((SetAside(why), _)) => {
            intake.write(move |tx| store::set_message_aside(tx, id.0, &why)).await?;
            page.go(links::LABORATORY, done!("notice-message-settled"))
        }
        Err(filled) => {
            let view = beside_candidates(page.words(), (&portal, &visitor.caller), &panel, id.0, &filled).await?;
            page.show_invalid(view)
        }
    }
}

/// `GET /staff/patients/{patient}/lab-messages/{lab_message}`: a message beside the chart.
pub async fn compare(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<CompareLabMessage>,
    id: InMessage,
    kept: Kept,
) -> Reply {
    let (row, asked) = chart.read(move |tx| Ok((store::compared(tx, id.0)?, store::asked(tx, id.0)?))).await?;
    let message = message(&portal, id.0, row).await?;
    let (page, filled) = kept.put_back(page, Filled::empty());
    let view = views::beside::show(page.words(), &whose(&chart)?, (&message, &asked), &filled, &zone(&portal.vault));
    page.show(view)
}

/// `POST /staff/patients/{patient}/lab-messages/{lab_message}`: it is filed here, or what nobody can tell of it is decided.
pub async fn file(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<FileLabMessage>,
    id: InMessage,
    form: Form<Answered>,
) -> Reply {
    let review = links::review(chart.patient());
    match form.typed() {
        Ok((Answered::Compared, _)) => {
            by_hand(&portal, &chart, id.0).await?;
            page.go(&review, done!("notice-message-filed"))
        }
        Ok((Answered::Decided(answers), _)) => {
            chart.write(move |tx| store::decide(tx, id.0, &answers)).await?;
            page.go(&review, done!("notice-message-decided"))
        }
        Err(filled) => again(page, &portal, &chart, id.0, &filled).await,
    }
}

/// Files a message. A large one goes on to its chart also when whoever filed it does not wait for that.
async fn by_hand(portal: &Portal, chart: &Chart<FileLabMessage>, id: LaboratoryMessageId) -> Result<(), Error> {
    let (sent, by_hand) = prepared(portal, chart, id).await?;
    let is_large = sent.is_large();
    chart.write(move |tx| store::file_by_hand(tx, id, &sent, &by_hand)).await?;
    if is_large {
        let (vault, parser) = (portal.vault.clone(), portal.parser.clone());
        let brought = tokio::spawn(async move { go_on(&vault, &parser).await }).await;
        brought.map_err(|_| Fault::Broken("a message could not be brought to its chart"))??;
    }
    Ok(())
}

/// The page again, with what is wrong in its form.
async fn again(
    page: Page,
    portal: &Portal,
    chart: &Chart<FileLabMessage>,
    id: LaboratoryMessageId,
    filled: &Filled,
) -> Reply {
    let (row, asked) = chart.read(move |tx| Ok((store::to_file(tx, id)?, store::asked(tx, id)?))).await?;
    let message = message(portal, id, row).await?;
    let view = views::beside::show(page.words(), &whose(chart)?, (&message, &asked), filled, &zone(&portal.vault));
    page.show_invalid(view)
}

/// Reads the message again, and looks at the documents in it.
async fn prepared(
    portal: &Portal,
    chart: &Chart<FileLabMessage>,
    id: LaboratoryMessageId,
) -> Result<(Sent, ByHand), Error> {
    let kept = chart.read(move |tx| store::to_file(tx, id)).await?;
    let message = message(portal, id, kept).await?;
    let report = message.part.report.as_ref().map_err(|_| Error::Stale)?;
    let when = When { came: message.came_at, zone: zone(&portal.vault) };
    let results = results(report, &message.part.head, &when);
    let Inspected { results, alert, hidden, documents } =
        inspected(&portal.parser, Some(&portal.vault), results).await?;
    let shown = message.part.values.saturating_sub(hidden);
    let same_day = chart.identity().is_some_and(|identity| report.patient.born == Some(*identity.born.reveal()));
    let number = reading::remembered(&message.part).filter(|_| same_day);
    let laboratory = message.part.head.laboratory().to_owned();
    Ok((Sent { message: id, laboratory, results }, ByHand { alert, shown, documents, number }))
}

fn whose<P: OfChart>(chart: &Chart<P>) -> Result<Whose, Error> {
    let identity = chart.identity().ok_or(Error::NotFound)?.clone();
    Ok(Whose { patient: chart.patient(), name: identity.name, born: identity.born, number: identity.number })
}

/// The clinic's time zone.
fn zone(vault: &Vault) -> crate::kit::date::TimeZone {
    vault.settings().zone()
}
