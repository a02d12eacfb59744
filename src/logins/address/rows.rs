//! The rows of addresses on their way: one of a kind waits at a time, with the link that proves it.

use super::LINK;
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, AddressId, SessionId};
use crate::logins::Token;
use crate::logins::event::Spared;
use crate::logins::session::Visitor;
use crate::vault::lobby::Writing;
use crate::vault::outbox::Channel;
use crate::vault::outbox::{is_reached, tell_of_missed};
use crate::vault::{Fault, ToSql};

/// A new address as its row begins.
pub(super) struct New<'a> {
    pub account: AccountId,
    pub channel: Channel,
    pub address: &'a str,
    pub asked_in: SessionId,
    pub agreed: bool,
}

pub(super) fn is_in_use(
    writing: &Writing<'_>,
    account: AccountId,
    channel: Channel,
    address: &str,
) -> Result<bool, Fault> {
    let same = writing.sql.maybe(
        "select 1 as one from addresses
          where account_id = :account and channel = :channel and address = :address collate nocase
            and verified_at is not null and ended_at is null",
        &[(":account", &account), (":channel", &channel.word()), (":address", &address)],
        |_| Ok(()),
    )?;
    Ok(same.is_some())
}

pub(super) fn links_of_the_hour(writing: &Writing<'_>, account: AccountId) -> Result<i64, Fault> {
    let hour = (writing.now - SignedDuration::from_hours(1)).as_millisecond();
    writing.sql.one(
        "select count(*) as sent from links where account_id = :account and purpose = 'address' and issued_at > :hour",
        &[(":account", &account), (":hour", &hour)],
        |row| row.get("sent"),
    )
}

/// One address of a kind waits at a time: what waited before is given up, with its link.
pub(super) fn keep_waiting(writing: &Writing<'_>, new: &New<'_>) -> Result<AddressId, Fault> {
    let (id, now) = (AddressId::random(writing.entropy), writing.now.as_millisecond());
    let (account, channel) = ((":account", &new.account as &dyn ToSql), new.channel.word());
    writing.sql.change(
        "update links set ended_at = :now, ended_how = 'replaced'
          where account_id = :account and purpose = 'address' and ended_at is null
            and subject in (select id from addresses where account_id = :account and channel = :channel)",
        &[account, (":now", &now), (":channel", &channel)],
    )?;
    writing.sql.change(
        "delete from addresses where account_id = :account and channel = :channel and verified_at is null",
        &[account, (":channel", &channel)],
    )?;
    let agreed_at = new.agreed.then_some(now);
    writing.sql.change(
        "insert into addresses (account_id, id, channel, address, added_at, consent_at, asked_in)
         values (:account, :id, :channel, :address, :now, :agreed, :session)",
        &[
            account,
            (":id", &id),
            (":channel", &channel),
            (":address", &new.address),
            (":now", &now),
            (":agreed", &agreed_at),
            (":session", &new.asked_in),
        ],
    )?;
    Ok(id)
}

pub(super) fn keep_link(writing: &Writing<'_>, account: AccountId, token: &Token, id: AddressId) -> Result<(), Fault> {
    writing.sql.change(
        "insert into links (token_hash, account_id, purpose, subject, issued_at, expires_at)
         values (:hash, :account, 'address', :subject, :now, :until)",
        &[
            (":hash", &token.hash()),
            (":account", &account),
            (":subject", &id),
            (":now", &writing.now.as_millisecond()),
            (":until", &(writing.now + LINK).as_millisecond()),
        ],
    )?;
    Ok(())
}

pub(super) fn use_link(writing: &Writing<'_>, hash: &[u8; 32]) -> Result<Option<(AccountId, AddressId)>, Fault> {
    let now = writing.now.as_millisecond();
    let found = writing.sql.maybe(
        "select account_id, subject from links join accounts on accounts.id = account_id
          where token_hash = :hash and purpose = 'address' and ended_at is null and expires_at > :now
            and state = 'active'",
        &[(":hash", hash), (":now", &now)],
        |row| Ok((row.get("account_id")?, row.get("subject")?)),
    )?;
    writing.sql.change(
        "update links set ended_at = :now, ended_how = 'used'
          where token_hash = :hash and purpose = 'address' and ended_at is null",
        &[(":now", &now), (":hash", hash)],
    )?;
    Ok(found)
}

/// The kind of an address that waits, and the session that asked for it.
pub(super) fn waiting(
    writing: &Writing<'_>,
    account: AccountId,
    id: AddressId,
) -> Result<Option<(Channel, Option<SessionId>)>, Fault> {
    let found = writing.sql.maybe(
        "select channel, asked_in from addresses
          where account_id = :account and id = :id and verified_at is null and ended_at is null",
        &[(":account", &account), (":id", &id)],
        |row| Ok((Channel::from_word(row.get_ref("channel")?.as_str()?), row.get("asked_in")?)),
    )?;
    Ok(found.and_then(|(channel, asked_in)| channel.map(|channel| (channel, asked_in))))
}

/// The new address takes the place of the old, which still hears of what happens for three days. Whom nothing reached
/// before hears that something waits.
pub(super) fn put_in_use(
    writing: &Writing<'_>,
    account: AccountId,
    channel: Channel,
    id: AddressId,
) -> Result<(), Fault> {
    let (now, was_reached) = (writing.now.as_millisecond(), is_reached(writing.sql, account)?);
    writing.sql.change(
        "update addresses set ended_at = :now
          where account_id = :account and channel = :channel and verified_at is not null and ended_at is null",
        &[(":now", &now), (":account", &account), (":channel", &channel.word())],
    )?;
    writing.sql.change(
        "update addresses set verified_at = :now where account_id = :account and id = :id",
        &[(":now", &now), (":account", &account), (":id", &id)],
    )?;
    tell_of_missed(writing, account, was_reached)
}

/// Puts an address into use that needs no more proof, where none of its kind is in use. A number needs the day of its
/// owner's agreement. Says whether it is in use now.
pub(in crate::logins) fn keep_proven(
    writing: &Writing<'_>,
    account: AccountId,
    (channel, address): (Channel, &str),
    agreed_at: Option<i64>,
) -> Result<bool, Fault> {
    let (id, now) = (AddressId::random(writing.entropy), writing.now.as_millisecond());
    let was_reached = is_reached(writing.sql, account)?;
    let kept = writing.sql.change(
        "insert into addresses (account_id, id, channel, address, added_at, verified_at, consent_at)
         select :account, :id, :channel, :address, :now, :now, :agreed
          where not exists (select 1 from addresses where account_id = :account and channel = :channel
                               and verified_at is not null and ended_at is null)",
        &[
            (":account", &account),
            (":id", &id),
            (":channel", &channel.word()),
            (":address", &address),
            (":now", &now),
            (":agreed", &agreed_at),
        ],
    )?;
    if kept == 1 {
        tell_of_missed(writing, account, was_reached)?;
    }
    Ok(kept == 1)
}

/// The session in which the change was asked for, and the device in which it runs.
pub(super) fn spared(writing: &Writing<'_>, account: AccountId, session: Option<SessionId>) -> Result<Spared, Fault> {
    let found = writing.sql.maybe(
        "select id, device_id from sessions where id = :id and account_id = :account and ended_at is null",
        &[(":id", &session), (":account", &account)],
        |row| Ok(Spared { session: row.get("id")?, device: row.get("device_id")? }),
    )?;
    Ok(found.unwrap_or_default())
}

pub(super) fn is_factor(writing: &Writing<'_>, account: AccountId, channel: Channel) -> Result<bool, Fault> {
    let factor = writing.sql.maybe(
        "select 1 as one from factors where account_id = :account and kind = :kind and ended_at is null",
        &[(":account", &account), (":kind", &channel.word())],
        |_| Ok(()),
    )?;
    Ok(factor.is_some())
}

/// Who asks is who proves: a code typed in another session proves nothing.
pub(super) fn waits_here(writing: &Writing<'_>, by: &Visitor, channel: Channel) -> Result<Option<AddressId>, Fault> {
    writing.sql.maybe(
        "select id from addresses
          where account_id = :account and channel = :channel and verified_at is null and ended_at is null
            and asked_in = :session",
        &[(":account", &by.account), (":channel", &channel.word()), (":session", &by.session)],
        |row| row.get("id"),
    )
}
