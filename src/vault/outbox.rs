//! What is to leave the machine: queued in the transaction of the act that it tells of, sent later by `outside`.
//!
//! A notice never says what happened to whom: its words are fixed for its kind. What only the recipient may hold (a
//! one-time link, a code) is sealed in its row and gone once it is sent.

use super::fault::Fault;
use super::lobby::Token;
use super::writer::Writing;
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, NoticeId, PatientId};
use crate::kit::secret::Secret;

/// Declares the kinds: the word in the database, and the class that decides what a notice may hold.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $kind:ident = $word:literal $class:ident; )*) => {
        /// What a notice tells of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $( $(#[$doc])* $kind, )* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$( Self::$kind, )*];

            /// The word in the database. Never changed once shipped.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$kind => $word, )* }
            }

            /// The kind with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.word() == word)
            }

            /// What it may hold, and whether it can be switched off.
            pub const fn class(self) -> Class {
                match self { $( Self::$kind => Class::$class, )* }
            }
        }
    };
}

/// What a notice may hold (PRODUCT §9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// "You have something new": no name, a link to the front door only. May be switched off.
    Content,
    /// About a way in: may hold one one-time link. Always sent, at any hour, to the addresses before and after.
    Security,
}

kinds! {
    /// Signed in from a device never seen before.
    NewDevice = "new_device" Security;
    /// The password was changed.
    PasswordChanged = "password_changed" Security;
    /// The link with which a password is reset.
    ResetLink = "reset_link" Security;
    /// A code that was asked for.
    SentCode = "sent_code" Security;
    /// The link that proves an address.
    VerifyAddress = "verify_address" Security;
    /// An address was added or taken away.
    AddressChanged = "address_changed" Security;
    /// A factor was added.
    FactorAdded = "factor_added" Security;
    /// A factor was taken away.
    FactorEnded = "factor_ended" Security;
    /// New recovery codes were made.
    RecoveryCodes = "recovery_codes" Security;
    /// The front desk began a recovery; holds the link that stops it.
    RecoveryBegun = "recovery_begun" Security;
    /// A recovery was used.
    RecoveryDone = "recovery_done" Security;
    /// The login was locked by "this was not me".
    Locked = "locked" Security;
    /// The code with which a patient activates a login.
    Activation = "activation" Security;
    /// A login was made for the chart.
    Activated = "activated" Security;
    /// The code with which somebody becomes a proxy.
    ProxyInvitation = "proxy_invitation" Security;
    /// Somebody was given access to a chart, or lost it.
    ProxyChanged = "proxy_changed" Security;
    /// To staff: a patient's login was locked, or a chart was opened without belonging to its care team.
    StaffAlert = "staff_alert" Security;
    /// A proxy's access narrows or ends in 30 days.
    ProxyEndsSoon = "proxy_ends_soon" Content;
    /// A result can be read.
    NewResult = "new_result" Content;
}

/// Where a notice goes.
#[derive(Clone, Debug)]
pub enum To {
    /// Every address of a login. Security notices go to those in use and to those ended in the last 72 hours.
    Account(AccountId),
    /// One address, verified or not: proving it, or what the clinic has on file.
    Address {
        /// `email` or `text`.
        channel: Channel,
        /// The address itself.
        address: String,
        /// The language of the recipient.
        language: crate::kit::text::Language,
        /// The login that it belongs to, if there is one.
        account: Option<AccountId>,
    },
}

/// How a notice travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// By e-mail.
    Email,
    /// By text message.
    Text,
}

impl Channel {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Email, Self::Text];

    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Text => "text",
        }
    }

    /// The channel with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.word() == word)
    }
}

/// A notice to be queued.
#[derive(Debug)]
pub struct Post {
    /// What it tells of.
    pub kind: Kind,
    /// To whom.
    pub to: To,
    /// Whose chart it is about, if any: its last act may take the notice back.
    pub patient: Option<PatientId>,
    /// A one-time link's token, or a code.
    pub secret: Option<Secret>,
    /// What it is about, to find and stop it by: a result's id, a recovery's.
    pub about: Option<[u8; 16]>,
    /// How long it waits before it may leave.
    pub delay: SignedDuration,
}

impl Post {
    /// To a login, at once, with nothing in it.
    pub const fn to_account(kind: Kind, account: AccountId) -> Self {
        Self { kind, to: To::Account(account), patient: None, secret: None, about: None, delay: SignedDuration::ZERO }
    }
}

/// How long an address that is no longer in use still hears of what happens to the login, and how far back "this was
/// not me" reaches.
pub(super) const LOOK_BACK: SignedDuration = SignedDuration::from_hours(72);

/// Queues a notice in the transaction of what it tells of. Returns how many addresses it goes to.
pub(super) fn queue(writing: &Writing<'_>, post: &Post) -> Result<usize, Fault> {
    let recipients = match &post.to {
        To::Address { channel, address, language, account } => {
            vec![(channel.word().to_owned(), address.clone(), language.tag().to_owned(), *account)]
        }
        To::Account(account) => addresses(writing, *account, post.kind)?,
    };
    for (channel, address, language, account) in &recipients {
        let id = NoticeId::random(writing.entropy);
        let secret = secret(writing, post, channel, *account)?;
        let sealed =
            secret.map(|secret| writing.keys.seal_field(id.bits(), secret.reveal().as_bytes(), writing.entropy));
        writing.sql.change(
            "insert into notices (id, kind, channel, language, account_id, patient_id, address, secret, about, queued_at, due_at)
             values (:id, :kind, :channel, :language, :account, :patient, :address, :secret, :about, :now, :due)",
            &[
                (":id", &id), (":kind", &post.kind.word()), (":channel", channel), (":language", language),
                (":account", account), (":patient", &post.patient), (":address", address), (":secret", &sealed),
                (":about", &post.about), (":now", &writing.now.as_millisecond()),
                (":due", &(writing.now + post.delay).as_millisecond()),
            ],
        )?;
    }
    Ok(recipients.len())
}

type Recipient = (String, String, String, Option<AccountId>);

/// Where a login's notices go. Texts need consent and honour STOP; codes and links to one address are queued by name.
fn addresses(writing: &Writing<'_>, account: AccountId, kind: Kind) -> Result<Vec<Recipient>, Fault> {
    let (since, switchable) = match kind.class() {
        Class::Security => ((writing.now - LOOK_BACK).as_millisecond(), None),
        Class::Content => (i64::MAX, Some(kind.word())),
    };
    writing.sql.rows(
        "select channel, address, language from addresses join accounts on accounts.id = account_id
          where account_id = :account and verified_at is not null and (ended_at is null or ended_at > :since)
            and (channel = 'email' or (consent_at is not null and stopped_at is null))
            and (:kind is null or coalesce((select wanted from notice_choices
                  where notice_choices.account_id = addresses.account_id and kind = :kind
                    and notice_choices.channel = addresses.channel), 1))",
        &[(":account", &account), (":since", &since), (":kind", &switchable)],
        |row| Ok((row.get("channel")?, row.get("address")?, row.get("language")?, Some(account))),
    )
}

/// What only the recipient may hold. A security mail without a link of its own carries one to "this was not me".
fn secret(
    writing: &Writing<'_>,
    post: &Post,
    channel: &str,
    account: Option<AccountId>,
) -> Result<Option<Secret>, Fault> {
    if post.secret.is_some() {
        return Ok(post.secret.clone());
    }
    let Some(account) = account.filter(|_| post.kind.class() == Class::Security && channel == "email") else {
        return Ok(None);
    };
    let token = Token::fresh(writing.entropy);
    writing.sql.change(
        "insert into links (token_hash, account_id, purpose, issued_at, expires_at)
         values (:hash, :account, 'not_me', :now, :until)",
        &[
            (":hash", &token.hash()),
            (":account", &account),
            (":now", &writing.now.as_millisecond()),
            (":until", &(writing.now + LOOK_BACK).as_millisecond()),
        ],
    )?;
    Ok(Some(Secret::new(token.reveal())))
}
