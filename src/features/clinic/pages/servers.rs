//! The mail server and the text gateway: each on a page of its own, behind a step-up, with a test.

use axum::extract::State;

use super::settings;
use crate::features::clinic::forms::TestTo;
use crate::features::clinic::model::{Outcome, ServerPage};
use crate::features::clinic::store::{self, Saved};
use crate::features::clinic::views;
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::logins::Token;
use crate::outside::reason;
use crate::outside::settings::{MAIL_PASSWORD, TEXTS_PASSWORD, TEXTS_REPLIES};
use crate::ui::form::Filled;
use crate::vault::outbox::Channel;
use crate::vault::purpose::{ChangeServers, ReadServers};
use crate::vault::settings::{Section, Spec};
use crate::vault::{Desk, Fault};
use crate::web::form::{Asking, Typed};
use crate::web::{Form, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// The page of a server, as typed; what is secret never comes back to the browser.
pub struct Guarded {
    /// What was typed anew.
    pub secrets: Vec<(&'static Spec, Secret)>,
}

impl Typed for Guarded {
    const SECRETS: &'static [&'static str] = &[MAIL_PASSWORD.spec().name, TEXTS_PASSWORD.spec().name];

    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        let guarded = [MAIL_PASSWORD.spec(), TEXTS_PASSWORD.spec()];
        let typed = guarded.into_iter().filter(|spec| !filled.value(spec.name).is_empty());
        let secrets = typed.map(|spec| (spec, Secret::new(filled.value(spec.name)))).collect();
        Some(Self { secrets })
    }
}

/// `GET /staff/settings/mail`
pub async fn mail(page: Page, State(portal): State<Portal>, _: Desk<ReadServers>, kept: Kept) -> Reply {
    show(page, &portal, Channel::Email, kept)
}

/// `POST /staff/settings/mail`
pub async fn save_mail(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeServers>,
    form: Form<Guarded>,
) -> Reply {
    save(page, &portal, desk, form, Channel::Email).await
}

/// `POST /staff/settings/mail/test`
pub async fn test_mail(page: Page, State(portal): State<Portal>, _: Desk<ChangeServers>, form: Form<TestTo>) -> Reply {
    test(page, &portal, form, Channel::Email).await
}

/// `GET /staff/settings/texts`
pub async fn texts(page: Page, State(portal): State<Portal>, _: Desk<ReadServers>, kept: Kept) -> Reply {
    show(page, &portal, Channel::Text, kept)
}

/// `POST /staff/settings/texts`
pub async fn save_texts(
    page: Page,
    State(portal): State<Portal>,
    desk: Desk<ChangeServers>,
    form: Form<Guarded>,
) -> Reply {
    save(page, &portal, desk, form, Channel::Text).await
}

/// `POST /staff/settings/texts/test`
pub async fn test_texts(page: Page, State(portal): State<Portal>, _: Desk<ChangeServers>, form: Form<TestTo>) -> Reply {
    test(page, &portal, form, Channel::Text).await
}

/// `POST /staff/settings/texts/replies`
pub async fn new_replies(page: Page, State(portal): State<Portal>, desk: Desk<ChangeServers>) -> Reply {
    let change = new_replies_address(&portal)?;
    desk.write(move |tx| store::save(tx, &[change])).await?;
    page.go(links::TEXT_GATEWAY, done!("notice-settings-saved"))
}

fn show(page: Page, portal: &Portal, channel: Channel, kept: Kept) -> Reply {
    let filled = settings::filled(&portal.vault.settings(), &asked(portal, channel));
    let (page, filled) = kept.put_back(page, filled);
    let words = page.words();
    page.show(views::servers::server(words, &filled, &server(words, portal, channel, None)))
}

async fn save(page: Page, portal: &Portal, desk: Desk<ChangeServers>, form: Form<Guarded>, channel: Channel) -> Reply {
    let (words, section) = (page.words(), section_of(channel));
    let (secrets, mut filled) = match form.typed() {
        Ok((guarded, filled)) => (guarded.secrets, filled),
        Err(filled) => (Vec::new(), filled),
    };
    let mut changes = settings::judge(words, &portal.vault.settings(), &mut filled, &asked(portal, channel));
    if filled.has_errors() {
        return page.show_invalid(views::servers::server(words, &filled, &server(words, portal, channel, None)));
    }
    for (spec, secret) in secrets.iter().filter(|(spec, _)| spec.section == section) {
        changes.push(change(portal, spec, secret)?);
    }
    if channel == Channel::Text && portal.vault.secret_setting(&TEXTS_REPLIES).is_none() {
        changes.push(new_replies_address(portal)?);
    }
    if !changes.is_empty() {
        desk.write(move |tx| store::save(tx, &changes)).await?;
    }
    page.go(addresses(channel).0, done!("notice-settings-saved"))
}

async fn test(page: Page, portal: &Portal, form: Form<TestTo>, channel: Channel) -> Reply {
    let words = page.words();
    let mut filled = settings::filled(&portal.vault.settings(), &asked(portal, channel));
    let (TestTo(to), typed) = match form.typed() {
        Ok(sent) => sent,
        Err(typed) => {
            filled.fail("to", typed.error("to").unwrap_or_default());
            return page.show_invalid(views::servers::server(words, &filled, &server(words, portal, channel, None)));
        }
    };
    filled.set("to", typed.value("to"));
    let outcome = match portal.outside.test(words, channel, to.clone()).await {
        Ok(()) => Outcome::Worked(to),
        Err(trouble) => Outcome::Failed(reason(words, trouble)),
    };
    page.show(views::servers::server(words, &filled, &server(words, portal, channel, Some(outcome))))
}

/// The settings of one server's page.
fn asked(portal: &Portal, channel: Channel) -> Vec<&'static Spec> {
    portal.settings().iter().copied().filter(|spec| spec.section == section_of(channel)).collect()
}

const fn section_of(channel: Channel) -> Section {
    match channel {
        Channel::Email => Section::Mail,
        Channel::Text => Section::Texts,
    }
}

/// The page, and where its button to try it leads.
const fn addresses(channel: Channel) -> (&'static str, &'static str) {
    match channel {
        Channel::Email => (links::MAIL_SERVER, links::TRY_MAIL_SERVER),
        Channel::Text => (links::TEXT_GATEWAY, links::TRY_TEXT_GATEWAY),
    }
}

fn change(portal: &Portal, spec: &'static Spec, secret: &Secret) -> Result<Saved, Fault> {
    let before = portal.vault.settings().raw(spec).to_owned();
    Ok((spec, before, portal.vault.seal_setting(spec, secret)?))
}

fn new_replies_address(portal: &Portal) -> Result<Saved, Fault> {
    let token = Token::fresh(portal.vault.entropy());
    change(portal, TEXTS_REPLIES.spec(), &Secret::new(token.reveal()))
}

fn server(words: Words, portal: &Portal, channel: Channel, outcome: Option<Outcome>) -> ServerPage {
    let is_set = |spec: &Spec| {
        [&MAIL_PASSWORD, &TEXTS_PASSWORD]
            .into_iter()
            .any(|setting| setting.spec().name == spec.name && portal.vault.secret_setting(setting).is_some())
    };
    let mut section = settings::section(words, &asked(portal, channel), is_set);
    section.questions.retain(|question| question.name != TEXTS_REPLIES.spec().name);
    let replies = portal.vault.secret_setting(&TEXTS_REPLIES);
    let replies = replies.map(|secret| format!("{}{}", portal.address.url(), links::text_replies(secret.reveal())));
    let (recipient, replies) = match channel {
        Channel::Email => (say!(words, "servers-test-mail"), None),
        Channel::Text => (say!(words, "servers-test-phone"), Some(replies)),
    };
    let ((link, test), is_pinned) = (addresses(channel), portal.outside.is_pinned());
    ServerPage { link: link.to_owned(), test: test.to_owned(), section, recipient, is_pinned, outcome, replies }
}
