//! What somebody wants to hear of.

use axum::extract::State;

use crate::features::notices::forms::Chosen;
use crate::features::notices::{model, views};
use crate::kit::text::Words;
use crate::logins::{NoticeChoice, NoticeChoices, Phone};
use crate::outside::settings::TEXTS_FROM;
use crate::ui::form::Filled;
use crate::vault::outbox::{Channel, Kind};
use crate::web::{Error, Form, Kept, Newcomer, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// `GET /account/notices`: for patients and proxies; staff only get what cannot be switched off.
pub async fn edit(
    page: Page,
    newcomer: Newcomer,
    State(portal): State<Portal>,
    visitor: SignedIn,
    kept: Kept,
) -> Reply {
    if visitor.0.is_staff {
        return Err(Error::NotFound);
    }
    let choices = newcomer.lobby().notice_choices(&visitor.0).await?;
    let settings = portal.vault.settings();
    let (page, filled) = kept.put_back(page, filled(&choices));
    let (words, shown) = (page.words(), shown(page.words(), &choices, settings.text(&TEXTS_FROM)));
    page.show(views::choices::edit(words, &filled, &shown, &settings.zone()))
}

/// `POST /account/notices`
pub async fn update(page: Page, newcomer: Newcomer, visitor: SignedIn, form: Form<Chosen>) -> Reply {
    if visitor.0.is_staff {
        return Err(Error::NotFound);
    }
    let typed = form.typed().map_or_else(|typed| typed, |(_, typed)| typed);
    newcomer.lobby().choose_notices(&visitor.0, chosen(&typed)).await?;
    page.go(links::NOTICE_CHOICES, done!("notice-choices-saved"))
}

/// Of the ways that the page offered, what is ticked is wanted and everything else is not. Of a way that led nowhere then
/// nothing was said.
fn chosen(typed: &Filled) -> Vec<NoticeChoice> {
    let offered = |channel: &Channel| typed.values("ways").any(|way| way == channel.word());
    let choice = |kind: Kind, channel: Channel| {
        let wanted = typed.values(kind.word()).any(|way| way == channel.word());
        NoticeChoice { kind, channel, wanted }
    };
    let offered: Vec<Channel> = Channel::ALL.into_iter().filter(offered).collect();
    Kind::switchable().flat_map(|kind| offered.iter().map(move |channel| choice(kind, *channel))).collect()
}

fn filled(choices: &NoticeChoices) -> Filled {
    let mut filled = Filled::empty();
    for choice in choices.choices.iter().filter(|choice| choice.wanted) {
        filled.add(choice.kind.word(), choice.channel.word());
    }
    filled
}

fn shown(words: Words, choices: &NoticeChoices, sender: &str) -> model::Choices {
    model::Choices {
        kinds: Kind::switchable().map(|kind| (kind.word(), kind.choice(words))).collect(),
        email: choices.email.clone(),
        phone: choices.phone.as_ref().map(|phone| model::Phone {
            number: phone.number.clone(),
            agreed_at: phone.agreed_at,
            stopped_at: phone.stopped_at,
        }),
        ways: ways(choices),
        sender: sender.to_owned(),
    }
}

/// A way is offered where it leads somewhere.
fn ways(choices: &NoticeChoices) -> Vec<(Channel, &'static str)> {
    let takes_texts = |phone: &Phone| phone.agreed_at.is_some() && phone.stopped_at.is_none();
    let email = choices.email.is_some().then_some((Channel::Email, Channel::Email.word()));
    let text = choices.phone.as_ref().is_some_and(takes_texts).then_some((Channel::Text, Channel::Text.word()));
    email.into_iter().chain(text).collect()
}
