//! The link in a security mail with which its reader locks the login, signed in or not.

use super::lock;
use crate::kit::id::AccountId;
use crate::kit::method::LockedBy;
use crate::kit::text::Language;
use crate::logins::{Lobby, Token};
use crate::vault::Fault;
use crate::vault::lobby::Sql;

/// What a link stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotMe {
    /// What it can still do.
    pub link: NotMeLink,
    /// The language of the login's owner.
    pub language: Language,
}

/// What a link can still do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMeLink {
    /// Lock the login.
    Works,
    /// Nothing: the login is locked.
    Locked,
    /// Nothing: it was used, voided, or has run out.
    Dead,
}

impl Lobby<'_> {
    /// What the link with this token can do; `None` when there never was one. Looking changes nothing.
    pub async fn not_me(&self, token: &Token) -> Result<Option<NotMe>, Fault> {
        let (hash, now) = (token.hash(), self.vault.now().as_millisecond());
        let read = self.door().read(move |sql| find(sql, &hash, now));
        Ok(read.await?.map(|(_, found)| found))
    }

    /// Locks the login with the link's token, if it still can; says what the link was before.
    pub async fn lock_by_link(&self, token: &Token) -> Result<Option<NotMe>, Fault> {
        let (hash, origin) = (token.hash(), self.origin.clone());
        let write = self.door().write(move |writing| {
            let now = writing.now.as_millisecond();
            let Some((account, found)) = find(writing.sql, &hash, now)? else { return Ok(None) };
            if found.link == NotMeLink::Works {
                writing.sql.change(
                    "update links set ended_at = :now, ended_how = 'used'
                      where token_hash = :hash and purpose = 'not_me'",
                    &[(":now", &now), (":hash", &hash)],
                )?;
                lock(writing, &origin, account, LockedBy::Link)?;
            }
            Ok(Some(found))
        });
        write.await
    }
}

fn find(sql: Sql<'_>, hash: &[u8; 32], now: i64) -> Result<Option<(AccountId, NotMe)>, Fault> {
    sql.maybe(
        "select account_id, language, state, ended_at is null and expires_at > :now as is_open
           from links join accounts on accounts.id = account_id
          where token_hash = :hash and purpose = 'not_me'",
        &[(":hash", hash), (":now", &now)],
        |row| {
            let link = match (row.get_ref("state")?.as_str()?, row.get("is_open")?) {
                ("locked", _) => NotMeLink::Locked,
                ("active", true) => NotMeLink::Works,
                _ => NotMeLink::Dead,
            };
            let language = Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default();
            Ok((row.get("account_id")?, NotMe { link, language }))
        },
    )
}
