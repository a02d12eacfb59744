//! Known browsers: each has a random token in a cookie that lives long, and a row for each login that has signed in
//! with it. A browser on a shared computer is never known, and no device of staff is ever trusted.

use super::session::{Client, Visitor};
use super::{Lobby, Token};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{AccountId, DeviceId};
use crate::logins::settings::TRUST_DAYS;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Kind, Post};
use crate::vault::{Fault, FromRow};

/// Browsers keep no cookie for longer, so a device unseen for as long will never be known again.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 400);

/// A browser that a login has used before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its row.
    pub id: DeviceId,
    /// Until when it need not show the second factor.
    pub trusted_until: Option<Timestamp>,
}

/// Whether a sign-in is worth telling its owner of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// The first one: the owner has just made the login.
    Nobody,
    /// Any other, from a device never seen before.
    TheOwner,
}

impl Lobby<'_> {
    /// The known device of this login that the browser is: it is slowed down apart from everybody who merely knows the
    /// name. Asked for each try, whatever name was typed and whether or not the browser has a token.
    pub async fn known_device(&self, username: &str, client: &Client) -> Result<Option<Known>, Fault> {
        let (name, hash) = (username.trim().to_lowercase(), client.browser.as_ref().map(Token::hash));
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select devices.id as device_id, trusted_until
                   from credentials join devices on devices.account_id = credentials.account_id
                  where username = :name and token_hash = :hash and ended_at is null",
                &[(":name", &name), (":hash", &hash)],
                |row| Ok(Known { id: row.get("device_id")?, trusted_until: when(row)? }),
            )
        });
        read.await
    }

    /// Until when a device trusted now would be; `None` where it cannot be: for staff, on a shared computer, or when the
    /// clinic trusts none.
    pub fn trust_until(&self, visitor: &Visitor) -> Option<Timestamp> {
        let days = self.vault.settings().number(&TRUST_DAYS);
        let may = days > 0 && !visitor.is_staff && !visitor.shared;
        may.then(|| self.vault.now() + SignedDuration::from_hours(24 * i64::from(days)))
    }

    /// Trusts the browser in which somebody has just shown a second factor, where it may be.
    pub(super) fn trust_this(&self, writing: &Writing<'_>, visitor: &Visitor, client: &Client) -> Result<(), Fault> {
        let until = self.trust_until(visitor).filter(|_| !client.shared).map(Timestamp::as_millisecond);
        let hash = client.browser.as_ref().map(Token::hash);
        writing.sql.change(
            "update devices set trusted_until = :until
              where account_id = :account and token_hash = :hash and ended_at is null and :until is not null",
            &[(":until", &until), (":account", &visitor.account), (":hash", &hash)],
        )?;
        Ok(())
    }

    /// Knows the browser again, or from now on; tells the owner of one never seen before.
    pub(super) fn recognise(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        client: &Client,
        telling: Telling,
    ) -> Result<Option<DeviceId>, Fault> {
        let now = writing.now.as_millisecond();
        let hash = client.browser.as_ref().filter(|_| !client.shared).map(Token::hash);
        let known: Option<DeviceId> = writing.sql.maybe(
            "select id from devices where account_id = :account and token_hash = :hash and ended_at is null",
            &[(":account", &account), (":hash", &hash)],
            |row| row.get("id"),
        )?;
        if let Some(id) = known {
            writing.sql.change(
                "update devices set last_seen_at = :now, name = :name where account_id = :account and id = :id",
                &[(":now", &now), (":name", &client.device), (":account", &account), (":id", &id)],
            )?;
            return Ok(Some(id));
        }
        if telling == Telling::TheOwner {
            outbox::queue(writing, &Post::to_account(Kind::NewDevice, account))?;
        }
        hash.map(|hash| self.remember(writing, account, &hash, &client.device)).transpose()
    }

    fn remember(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        hash: &[u8; 32],
        name: &str,
    ) -> Result<DeviceId, Fault> {
        let (id, now) = (DeviceId::random(self.vault.entropy()), writing.now.as_millisecond());
        let long_ago = (writing.now - REMEMBERED).as_millisecond();
        writing.sql.change(
            "delete from devices where account_id = :account and (token_hash = :hash or last_seen_at < :ago)",
            &[(":account", &account), (":hash", hash), (":ago", &long_ago)],
        )?;
        writing.sql.change(
            "insert into devices (account_id, id, token_hash, name, first_seen_at, last_seen_at)
             values (:account, :id, :hash, :name, :now, :now)",
            &[(":account", &account), (":id", &id), (":hash", hash), (":name", &name), (":now", &now)],
        )?;
        Ok(id)
    }
}

fn when(row: &crate::vault::Row<'_>) -> FromRow<Option<Timestamp>> {
    Ok(row.get::<_, Option<i64>>("trusted_until")?.map(crate::kit::clock::instant))
}
