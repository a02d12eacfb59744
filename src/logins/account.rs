//! One's own login, to look at and to tidy: where it is signed in, what it knows, what gets into it. Everything here
//! is asked for by a [`Visitor`] and answers about that visitor's login alone.

mod factors;
mod history;
mod password;
mod recovery_codes;
mod sessions;

use super::Lobby;
use super::session::{Visitor, live_since};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::factors::FactorKind;
use crate::kit::id::{AccountId, DeviceId, FactorId, SessionId};
use crate::vault::lobby::Sql;
use crate::vault::settings::IDLE_MINUTES;
use crate::vault::{Fault, FromRow, Row, at};

pub use factors::{LAST_FACTOR, LAST_WAY_IN, TOO_MANY_APPS};
pub use history::{Happening, History};
pub use password::ChangeRefusal;
pub(super) use recovery_codes::{KeptCode, keep_recovery_codes};

/// What gets into one's own login, and what is in it.
#[derive(Clone, Debug)]
pub struct OwnLogin {
    /// The name for signing in.
    pub username: String,
    /// Whether there is a password: who has a passkey may have none.
    pub has_password: bool,
    /// The live sessions, the last used first.
    pub sessions: Vec<OwnSession>,
    /// The browsers in which somebody has signed in before, the last used first.
    pub devices: Vec<OwnDevice>,
    /// The second factors and passkeys, the oldest first.
    pub factors: Vec<OwnFactor>,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
    /// When the clinic made a code that gets somebody back in, while that is under way.
    pub recovery_since: Option<Timestamp>,
}

/// A live session of one's own.
#[derive(Clone, Debug)]
pub struct OwnSession {
    pub id: SessionId,
    /// A word for the browser.
    pub device: String,
    /// The prefix of the address it began at.
    pub address: String,
    /// When it began.
    pub started_at: Timestamp,
    /// When it was last used.
    pub acted_at: Timestamp,
    /// Whether this very request came in it.
    pub is_this: bool,
}

/// A browser that is known.
#[derive(Clone, Debug)]
pub struct OwnDevice {
    pub id: DeviceId,
    /// A word for it.
    pub name: String,
    /// When somebody first signed in there.
    pub first_seen_at: Timestamp,
    /// When somebody last did.
    pub last_seen_at: Timestamp,
    /// Until when no second factor is asked for there.
    pub trusted_until: Option<Timestamp>,
}

/// A way through the second step.
#[derive(Clone, Debug)]
pub struct OwnFactor {
    pub id: FactorId,
    pub kind: FactorKind,
    /// What its owner calls it.
    pub name: String,
    pub added_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

impl Lobby<'_> {
    /// The visitor's own login.
    pub async fn own_login(&self, visitor: &Visitor) -> Result<OwnLogin, Fault> {
        let (account, this, now) = (visitor.account, visitor.session, self.vault.now());
        let since = live_since(visitor.is_staff, now, self.vault.settings().number(&IDLE_MINUTES));
        let read = self.door().read(move |sql| {
            let (username, has_password) = names(sql, account)?;
            Ok(OwnLogin {
                username,
                has_password,
                sessions: sessions(sql, account, this, since)?,
                devices: devices(sql, account, now)?,
                factors: factors(sql, account)?,
                recovery_codes: codes_left(sql, account)?,
                recovery_since: recovery(sql, account, now)?,
            })
        });
        read.await
    }
}

fn names(sql: Sql<'_>, account: AccountId) -> Result<(String, bool), Fault> {
    let found = sql.maybe(
        "select username, password_hash is not null as has_password from credentials where account_id = :account",
        &[(":account", &account)],
        |row| Ok((row.get("username")?, row.get("has_password")?)),
    )?;
    Ok(found.unwrap_or_default())
}

fn sessions(
    sql: Sql<'_>,
    account: AccountId,
    this: SessionId,
    (started, acted): (Timestamp, Timestamp),
) -> Result<Vec<OwnSession>, Fault> {
    sql.rows(
        "select id, device, address, started_at, acted_at from sessions
          where account_id = :account and ended_at is null and stage = 'full'
            and started_at > :started and acted_at > :acted
          order by acted_at desc",
        &[(":account", &account), (":started", &started.as_millisecond()), (":acted", &acted.as_millisecond())],
        |row| {
            let id = row.get("id")?;
            Ok(OwnSession {
                id,
                device: row.get("device")?,
                address: row.get("address")?,
                started_at: at(row, "started_at")?,
                acted_at: at(row, "acted_at")?,
                is_this: id == this,
            })
        },
    )
}

fn devices(sql: Sql<'_>, account: AccountId, now: Timestamp) -> Result<Vec<OwnDevice>, Fault> {
    sql.rows(
        "select id, name, first_seen_at, last_seen_at, trusted_until from devices
          where account_id = :account and ended_at is null
          order by last_seen_at desc limit 50",
        &[(":account", &account)],
        |row| {
            Ok(OwnDevice {
                id: row.get("id")?,
                name: row.get("name")?,
                first_seen_at: at(row, "first_seen_at")?,
                last_seen_at: at(row, "last_seen_at")?,
                trusted_until: maybe_at(row, "trusted_until")?.filter(|until| *until > now),
            })
        },
    )
}

fn factors(sql: Sql<'_>, account: AccountId) -> Result<Vec<OwnFactor>, Fault> {
    sql.rows(
        "select id, kind, name, added_at, used_at from factors
          where account_id = :account and ended_at is null
          order by added_at, id",
        &[(":account", &account)],
        |row| {
            Ok(OwnFactor {
                id: row.get("id")?,
                kind: FactorKind::from_word(row.get_ref("kind")?.as_str()?).unwrap_or(FactorKind::App),
                name: row.get("name")?,
                added_at: at(row, "added_at")?,
                used_at: maybe_at(row, "used_at")?,
            })
        },
    )
}

fn recovery(sql: Sql<'_>, account: AccountId, now: Timestamp) -> Result<Option<Timestamp>, Fault> {
    sql.maybe(
        "select begun_at from recoveries
          where account_id = :account and ended_at is null and selector is not null and expires_at > :now",
        &[(":account", &account), (":now", &now.as_millisecond())],
        |row| at(row, "begun_at"),
    )
}

fn codes_left(sql: Sql<'_>, account: AccountId) -> Result<u32, Fault> {
    sql.one(
        "select count(*) as left from recovery_codes where account_id = :account and used_at is null",
        &[(":account", &account)],
        |row| row.get("left"),
    )
}

fn maybe_at(row: &Row<'_>, column: &str) -> FromRow<Option<Timestamp>> {
    Ok(row.get::<_, Option<i64>>(column)?.map(instant))
}
