//! Queueing: who a notice goes to, and its row.

use super::readers::of_readers;
use crate::kit::channel::Channel;
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, NoticeId, PatientId};
use crate::kit::notices::{Class, Kind};
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::kit::token::Token;
use crate::vault::fault::Fault;
use crate::vault::keyring::Field;
use crate::vault::relations::{Granted, Rules, both_sides};
use crate::vault::settings::Settings;
use crate::vault::sql::Row;
use crate::vault::writer::Writing;

/// Where a notice goes.
#[derive(Clone, Debug)]
pub enum To {
    /// Every address of a login. Security notices go to those in use and to those ended in the last 72 hours.
    Account(AccountId),
    /// Whoever looks after this chart: the patient; for one without a login its proxies, as far as their scopes reach
    /// and each in their own language. Nobody, once the chart is no longer active.
    Chart(PatientId),
    /// Whoever can read one of the results of a chart that this batch tells of, and has not: the patient and proxies.
    Readers(PatientId, [u8; 16]),
    /// A proxy, and the patient where there is a login: every address of both.
    BothSides(PatientId, AccountId),
    /// Of those readers, the one with this login.
    Reader(PatientId, [u8; 16], AccountId),
    /// One address, verified or not: proving it, or what the clinic has on file.
    Address {
        /// `email` or `text`.
        channel: Channel,
        address: String,
        /// The language of the recipient.
        language: Language,
        /// The login that it belongs to, if there is one.
        account: Option<AccountId>,
    },
}

/// A notice to be queued.
#[derive(Clone, Debug)]
pub struct Post {
    pub kind: Kind,
    pub to: To,
    /// Whose chart it is about, if any: once that is no longer active, nothing about it leaves.
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
        Self::new(kind, To::Account(account), None)
    }

    /// To whoever looks after a chart, at once, with nothing in it.
    pub const fn to_chart(kind: Kind, patient: PatientId) -> Self {
        Self::new(kind, To::Chart(patient), Some(patient))
    }

    const fn new(kind: Kind, to: To, patient: Option<PatientId>) -> Self {
        Self { kind, to, patient, secret: None, about: None, delay: SignedDuration::ZERO }
    }
}

/// How long an address that is no longer in use still hears of what happens to the login, and how far back "this was
/// not me" reaches.
pub const LOOK_BACK: SignedDuration = SignedDuration::from_hours(72);

#[derive(Clone)]
pub(super) struct Recipient {
    channel: String,
    address: String,
    language: String,
    account: Option<AccountId>,
}

/// Queues a notice in the transaction of what it tells of. Returns how many addresses it goes to.
pub fn queue(writing: &Writing<'_>, post: &Post) -> Result<usize, Fault> {
    // Whom it goes to says the vault, whichever door the act came through.
    let writing = &writing.past_doors();
    if post.patient.map(|patient| is_active(writing, patient)).transpose()? == Some(false) {
        return Ok(0);
    }
    let recipients = match &post.to {
        To::Address { channel, .. } if *channel == Channel::Text && is_stopped(writing, &post.to)? => Vec::new(),
        To::Address { channel, address, language, account } => vec![Recipient {
            channel: channel.word().to_owned(),
            address: address.clone(),
            language: language.tag().to_owned(),
            account: *account,
        }],
        To::Account(account) => of_account(writing, *account, post.kind)?,
        To::BothSides(patient, proxy) => {
            let sides = both_sides(writing, *patient, *proxy)?;
            let each = sides.into_iter().map(|side| of_account(writing, side, post.kind));
            each.collect::<Result<Vec<_>, _>>()?.concat()
        }
        To::Chart(patient) => of_chart(writing, *patient, post.kind)?,
        To::Readers(patient, batch) => of_readers(writing, *patient, *batch, None)?,
        To::Reader(patient, batch, account) => of_readers(writing, *patient, *batch, Some(*account))?,
    };
    for recipient in &recipients {
        insert(writing, post, recipient)?;
    }
    writing.posted(recipients.len());
    Ok(recipients.len())
}

/// Why a notice is not to leave any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeEnd {
    /// Somebody has seen what it tells of.
    Seen,
    /// What it tells of is no more.
    Stopped,
}

/// Ends the notices about something that have not left.
pub(in crate::vault) fn end_about(writing: &Writing<'_>, about: [u8; 16], how: NoticeEnd) -> Result<(), Fault> {
    let how = match how {
        NoticeEnd::Seen => "seen",
        NoticeEnd::Stopped => "stopped",
    };
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = :how where about = :about and ended_at is null",
        &[(":now", &writing.now.as_millisecond()), (":how", &how), (":about", &about)],
    )?;
    Ok(())
}

/// What the notice of this kind is about that waits for readers of a chart, if one does.
pub(in crate::vault) fn waiting_about(
    writing: &Writing<'_>,
    patient: PatientId,
    kind: Kind,
) -> Result<Option<[u8; 16]>, Fault> {
    writing.sql.maybe(
        "select about from notices
          where patient_id = :patient and kind = :kind and ended_at is null and about is not null",
        &[(":patient", &patient), (":kind", &kind.word())],
        |row| row.get("about"),
    )
}

fn insert(writing: &Writing<'_>, post: &Post, to: &Recipient) -> Result<(), Fault> {
    let id = NoticeId::random(writing.entropy);
    let secret = secret(writing, post, to)?;
    let seal = |secret: Secret| {
        writing.keys.seal_field((Field::Notice, id.bits()), secret.reveal().as_bytes(), writing.entropy)
    };
    let sealed = secret.map(seal).transpose()?;
    let due = writing.now + post.delay;
    writing.sql.change(
        "insert into notices (id, kind, channel, language, account_id, patient_id, address, secret, about, queued_at,
                              due_at, gives_up_at)
         values (:id, :kind, :channel, :language, :account, :patient, :address, :secret, :about, :now, :due, :until)",
        &[
            (":id", &id),
            (":kind", &post.kind.word()),
            (":channel", &to.channel),
            (":language", &to.language),
            (":account", &to.account),
            (":patient", &post.patient),
            (":address", &to.address),
            (":secret", &sealed),
            (":about", &post.about),
            (":now", &writing.now.as_millisecond()),
            (":due", &due.as_millisecond()),
            (":until", &(due + post.kind.lifetime()).as_millisecond()),
        ],
    )?;
    Ok(())
}

fn is_active(writing: &Writing<'_>, patient: PatientId) -> Result<bool, Fault> {
    let sql = "select state = 'active' as is_active from patients where id = :patient";
    writing.sql.one(sql, &[(":patient", &patient)], |row| row.get("is_active"))
}

/// Whether this number has sent STOP, under whichever login.
fn is_stopped(writing: &Writing<'_>, to: &To) -> Result<bool, Fault> {
    let To::Address { address, .. } = to else { return Ok(false) };
    let stopped = writing.sql.maybe(
        "select 1 as one from addresses where address = :address and channel = 'text' and stopped_at is not null",
        &[(":address", address)],
        |_| Ok(()),
    )?;
    Ok(stopped.is_some())
}

/// Where a login's notices go. Texts need consent and honour STOP; codes and links to one address are queued by name.
/// A login whose only chart is no longer active gets none.
fn of_account(writing: &Writing<'_>, account: AccountId, kind: Kind) -> Result<Vec<Recipient>, Fault> {
    let (since, switchable) = reach(writing, kind);
    writing.sql.rows(
        "select channel, address, language, account_id from addresses join accounts on accounts.id = account_id
          where account_id = :account and reaches and (ended_at is null or (ended_at > :since and voided = 0))
            and (:kind is null or (accounts.state = 'active' and coalesce((select wanted from notice_choices
                  where notice_choices.account_id = addresses.account_id and kind = :kind
                    and notice_choices.channel = addresses.channel), 1)))
            and (accounts.kind = 'staff'
              or not exists (select 1 from grants as own where own.account_id = :account)
              or exists (select 1 from grants as own join patients on patients.id = own.patient_id
                          where own.account_id = :account and patients.state = 'active'))",
        &[(":account", &account), (":since", &since), (":kind", &switchable)],
        recipient,
    )
}

/// Where a chart's notices go. What a proxy sees is reckoned as it is for the chart itself: a birthday that narrowed or
/// ended a grant counts here from that day.
fn of_chart(writing: &Writing<'_>, patient: PatientId, kind: Kind) -> Result<Vec<Recipient>, Fault> {
    let (since, switchable) = reach(writing, kind);
    let rules = Rules::of(&Settings::load(writing.sql)?, writing.now);
    let found = writing.sql.rows(
        "select addresses.channel, address, accounts.language as language, addresses.account_id as account_id,
                grants.kind = 'oneself' as is_own, reason, by_patient, granted_at, ends_at, birth_date,
                results, appointments, medicines, messages, documents, own_threads
           from grants join patients on patients.id = grants.patient_id
                join accounts on accounts.id = grants.account_id
                join addresses on addresses.account_id = grants.account_id
          where grants.patient_id = :patient and accounts.state in ('active', 'locked')
            and (grants.kind = 'oneself'
              or not exists (select 1 from grants as own join accounts as owner on owner.id = own.account_id
                              where own.patient_id = :patient and own.kind = 'oneself'
                                and owner.state in ('active', 'locked')))
            and reaches and (ended_at is null or ended_at > :since)
            and (:kind is null or (accounts.state = 'active' and coalesce((select wanted from notice_choices
                  where notice_choices.account_id = addresses.account_id and kind = :kind
                    and notice_choices.channel = addresses.channel), 1)))",
        &[(":patient", &patient), (":since", &since), (":kind", &switchable)],
        |row| {
            let grant = if row.get("is_own")? { None } else { Some(Granted::read(row)?) };
            Ok((recipient(row)?, grant))
        },
    )?;
    let hears =
        |grant: &Granted| rules.scopes(grant).is_some_and(|scopes| kind.scope().is_none_or(|scope| scopes.has(scope)));
    let reached = found.into_iter().filter(|(_, grant)| grant.as_ref().is_none_or(hears));
    Ok(reached.map(|(recipient, _)| recipient).collect())
}

/// How far back ended addresses count, and the kind when it can be switched off.
fn reach(writing: &Writing<'_>, kind: Kind) -> (i64, Option<&'static str>) {
    match kind.class() {
        // What staff have to act on goes where they read it now: an address that has ended tells nobody.
        Class::Security if kind.is_for_staff() => (i64::MAX, None),
        Class::Security => ((writing.now - LOOK_BACK).as_millisecond(), None),
        Class::Content => (i64::MAX, Some(kind.word())),
    }
}

pub(super) fn recipient(row: &Row<'_>) -> rusqlite::Result<Recipient> {
    Ok(Recipient {
        channel: row.get("channel")?,
        address: row.get("address")?,
        language: row.get("language")?,
        account: row.get("account_id")?,
    })
}

/// What only the recipient may hold. A mail about a login that its owner may deny carries a link to "this was not me".
fn secret(writing: &Writing<'_>, post: &Post, to: &Recipient) -> Result<Option<Secret>, Fault> {
    if post.secret.is_some() {
        return Ok(post.secret.clone());
    }
    let is_deniable = post.kind.can_be_denied() && to.channel == Channel::Email.word();
    let own = matches!(post.to, To::Account(_) | To::BothSides(..) | To::Address { .. });
    let Some(account) = to.account.filter(|_| is_deniable && own) else { return Ok(None) };
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
