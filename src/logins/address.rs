//! The addresses of one's own login. A new one counts only once somebody has shown that it reaches them: an e-mail
//! address by a link, a mobile by six digits. Until then the old one stays.

use super::session::Fresh;
use super::{Lobby, Of, Token};
use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::logins::event::{Changed, end_what_came_before};
use crate::vault::outbox::{self, Channel, Kind, Post, To};
use crate::vault::{Fault, FromRow, Row};

mod mobile;
mod on_file;
mod rows;

use rows::{
    New, is_factor, is_in_use, keep_link, keep_waiting, links_of_the_hour, put_in_use, spared, use_link, waiting,
};

pub(super) use rows::keep_proven;

/// An address of a login, in use or waiting to be proven.
#[derive(Clone, Debug)]
pub struct OwnAddress {
    /// How it is reached.
    pub channel: Channel,
    pub address: Phi,
    pub is_proven: bool,
    /// Since when the person agrees to get texts there.
    pub agreed_at: Option<Timestamp>,
    /// Whether STOP came from there.
    pub is_stopped: bool,
}

/// What became of a new address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The link or code is on its way.
    Sent,
    /// It is in use already.
    Same,
    /// Three went out within the hour.
    Enough,
}

/// What became of an address to be taken away.
#[derive(Debug)]
pub enum Removed {
    /// It is gone; the session goes on under this token.
    Gone(Token),
    /// It brings the codes with which the person signs in.
    IsFactor,
}

/// How long a link works, as its mail says.
const LINK: SignedDuration = SignedDuration::from_hours(24);
/// Links or codes within an hour.
const AN_HOUR: i64 = 3;

impl Lobby<'_> {
    /// The addresses of a login: those in use, and those that wait to be proven.
    pub async fn addresses(&self, account: AccountId) -> Result<Vec<OwnAddress>, Fault> {
        let read = self.door().read(move |sql| {
            sql.rows(
                "select channel, address, verified_at is not null as is_proven, consent_at,
                        stopped_at is not null as is_stopped
                   from addresses
                  where account_id = :account and ended_at is null
                  order by channel, verified_at is null, added_at",
                &[(":account", &account)],
                own_address,
            )
        });
        Ok(read.await?.into_iter().flatten().collect())
    }

    /// Sends a link to a new e-mail address. The one in use stays until the link's button is pressed.
    pub async fn ask_for_email(&self, by: &Fresh, address: &str) -> Result<Asked, Fault> {
        let (by, address, token) = (by.clone(), address.to_owned(), Token::fresh(self.vault.entropy()));
        let write = self.door().write(move |writing| {
            if is_in_use(writing, by.account, Channel::Email, &address)? {
                return Ok(Asked::Same);
            }
            if links_of_the_hour(writing, by.account)? >= AN_HOUR {
                return Ok(Asked::Enough);
            }
            let new = New {
                account: by.account,
                channel: Channel::Email,
                address: &address,
                asked_in: by.session,
                agreed: false,
            };
            let id = keep_waiting(writing, &new)?;
            keep_link(writing, by.account, &token, id)?;
            let to = to(Channel::Email, &address, by.language, by.account);
            let secret = Some(crate::kit::secret::Secret::new(token.reveal()));
            outbox::queue(writing, &Post { to, secret, ..Post::to_account(Kind::VerifyAddress, by.account) })?;
            Ok(Asked::Sent)
        });
        write.await
    }

    /// Whether the link of such a mail still works. Looking does not use it up.
    pub async fn knows_address_link(&self, token: &Token) -> Result<bool, Fault> {
        let (hash, now) = (token.hash(), self.vault.now().as_millisecond());
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select 1 as one from links
                  where token_hash = :hash and purpose = 'address' and ended_at is null and expires_at > :now",
                &[(":hash", &hash), (":now", &now)],
                |_| Ok(()),
            )
        });
        read.await.map(|found| found.is_some())
    }

    /// Uses the link up: the address counts from now on. The session in which it was asked for goes on, all others end.
    pub async fn prove_email(&self, token: &Token) -> Result<bool, Fault> {
        let ((vault, origin), hash) = (self.owned(), token.hash());
        let write = self.door().write(move |writing| {
            let Some((account, id)) = use_link(writing, &hash)? else { return Ok(false) };
            let Some((channel, asked_in)) = waiting(writing, account, id)? else { return Ok(false) };
            put_in_use(writing, account, channel, id)?;
            end_what_came_before(writing, account, spared(writing, account, asked_in)?)?;
            let of = Of { account: Some(account), detail: channel.word(), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "address.change", "done", of)?;
            outbox::queue(writing, &Post::to_account(Kind::AddressChanged, account))?;
            Ok(true)
        });
        write.await
    }

    /// Takes an address away, unless codes for signing in go there.
    pub async fn remove_address(&self, by: &Fresh, channel: Channel) -> Result<Removed, Fault> {
        let ((vault, origin), by) = (self.owned(), by.clone());
        let write = self.door().write(move |writing| {
            if is_factor(writing, by.account, channel)? {
                return Ok(Removed::IsFactor);
            }
            let ended = writing.sql.change(
                "update addresses set ended_at = :now
                  where account_id = :account and channel = :channel and ended_at is null",
                &[(":now", &writing.now.as_millisecond()), (":account", &by.account), (":channel", &channel.word())],
            )?;
            if ended == 0 {
                return Err(Fault::Stale);
            }
            let change = Changed { act: "address.remove", detail: channel.word(), notice: Kind::AddressChanged };
            Lobby { vault: &vault, origin }.changed(writing, &by, &change).map(Removed::Gone)
        });
        write.await
    }
}

fn own_address(row: &Row<'_>) -> FromRow<Option<OwnAddress>> {
    let Some(channel) = Channel::from_word(row.get_ref("channel")?.as_str()?) else { return Ok(None) };
    Ok(Some(OwnAddress {
        channel,
        address: Phi::new(row.get("address")?),
        is_proven: row.get("is_proven")?,
        agreed_at: row.get::<_, Option<i64>>("consent_at")?.map(instant),
        is_stopped: row.get("is_stopped")?,
    }))
}

fn to(channel: Channel, address: &str, language: Language, account: AccountId) -> To {
    To::Address { channel, address: address.to_owned(), language, account: Some(account) }
}
