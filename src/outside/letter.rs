//! A notice in words: fixed for its kind, in the recipient's language. No name of a patient, a doctor or a test is
//! within reach here.

mod mail;
mod text;

use super::PortalUrl;
use crate::kit::id::NoticeId;
use crate::kit::secret::Secret;
use crate::kit::text::{Language, Words};
use crate::outside::settings::NOTICE_NAME;
use crate::vault::outbox::{Channel, Class, Kind, Waiting};
use crate::vault::settings::{CLINIC_PHONE, Settings};
use crate::{links, say};

/// A notice as it leaves.
#[derive(Clone, Debug)]
pub struct Letter {
    pub id: NoticeId,
    pub kind: Kind,
    /// How it travels.
    pub channel: Channel,
    /// The recipient's language.
    pub language: Language,
    pub to: String,
    /// The name before a mail's sender.
    pub sender: String,
    /// A mail's subject; a text has none.
    pub subject: String,
    /// The words.
    pub body: String,
    /// The token or code in it.
    pub secret: Option<Secret>,
}

/// What letters say about the clinic.
#[derive(Clone, Debug)]
pub(super) struct Clinic {
    /// A name that says nothing about anybody's health; empty for "your clinic".
    name: String,
    phone: String,
}

impl Clinic {
    /// As its settings say today.
    pub fn of(settings: &Settings) -> Self {
        Self { name: settings.text(&NOTICE_NAME).to_owned(), phone: settings.text(&CLINIC_PHONE).to_owned() }
    }

    /// The name to sign with.
    pub fn name(&self, words: Words) -> String {
        if self.name.is_empty() { say!(words, "mail-your-clinic") } else { self.name.clone() }
    }
}

impl Letter {
    /// Writes a notice.
    pub(super) fn write(waiting: Waiting, clinic: &Clinic, portal: &PortalUrl) -> Self {
        let draft = Draft { words: waiting.language.words(), waiting: &waiting, clinic, portal };
        let sender = clinic.name(draft.words);
        let (subject, body) = match waiting.channel {
            Channel::Email => (waiting.kind.subject(draft.words), mail::body(&draft)),
            Channel::Text => (String::new(), text::body(&draft)),
        };
        let Waiting { id, kind, channel, language, address, secret } = waiting;
        Self { id, kind, channel, language, to: address, sender, subject, body, secret }
    }
}

/// What a letter is written from.
struct Draft<'a> {
    words: Words,
    waiting: &'a Waiting,
    clinic: &'a Clinic,
    portal: &'a PortalUrl,
}

/// The link of a letter.
enum Link {
    None,
    /// It would have one, but the portal has no address yet that others can open.
    Withheld,
    To(String),
}

impl Draft<'_> {
    fn secret(&self) -> Option<&str> {
        self.waiting.secret.as_ref().map(Secret::reveal)
    }

    /// The one link that this kind of notice carries.
    fn link(&self) -> Link {
        let path = match (self.waiting.kind, self.secret()) {
            (Kind::ResetLink, Some(token)) => links::reset(token),
            (Kind::VerifyAddress, Some(token)) => links::verify_address(token),
            (Kind::RecoveryBegun, Some(token)) => links::cancel_recovery(token),
            (Kind::Activation | Kind::ProxyInvitation, Some(code)) => links::activate_with(code),
            (kind, _) if kind.is_for_staff() || kind.class() == Class::Content => links::HOME.to_owned(),
            _ => return Link::None,
        };
        self.whole(&path)
    }

    /// The link to "this was not me".
    fn denial(&self) -> Link {
        match self.secret().filter(|_| self.waiting.kind.can_be_denied()) {
            Some(token) => self.whole(&links::not_me(token)),
            None => Link::None,
        }
    }

    fn whole(&self, path: &str) -> Link {
        self.portal.link(path).map_or(Link::Withheld, Link::To)
    }

    fn minutes(&self) -> i64 {
        self.waiting.kind.lifetime().as_mins()
    }

    fn hours(&self) -> i64 {
        self.waiting.kind.lifetime().as_hours()
    }
}
