//! Asking for a link. Whoever asks hears the same at the same moment, whatever they typed.

use super::{LINK, Lobby, Of, Token};
use crate::kit::clock::SignedDuration;
use crate::kit::id::AccountId;
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::logins::limited::{Limited, Trying};
use crate::vault::lobby::{Door, Writing};
use crate::vault::outbox::{self, Channel, Kind, Post, To};
use crate::vault::{Fault, FromRow, Row};

/// Links that a login gets in an hour.
const AN_HOUR: i64 = 3;

/// A login that a name or an address belongs to, and where its link goes.
pub(super) struct Owner {
    pub account: AccountId,
    pub address: String,
    pub language: Language,
    pub asked: i64,
}

impl Owner {
    /// Whether links enough went out within the hour.
    pub const fn has_enough(&self) -> bool {
        self.asked >= AN_HOUR
    }
}

impl Lobby<'_> {
    /// Takes a user name or an e-mail address. Nothing is looked up before the answer is given: what follows is queued
    /// behind it, so that neither words nor time say whether somebody is known here. `Err` says how long to wait after
    /// too many tries from one address.
    pub fn forgot(&self, typed: &str) -> Result<(), SignedDuration> {
        // Every request counts, right or wrong: nobody is told which it was.
        self.admit(Limited::Forgot, &Trying::default())?;
        let ((vault, origin), typed) = (self.owned(), typed.trim().to_lowercase());
        tokio::spawn(async move {
            let worker = vault.clone();
            let job =
                Door::of(&vault).write(move |writing| Lobby { vault: &worker, origin }.send_links(writing, &typed));
            if let Err(fault) = job.await {
                tracing::error!(error = &fault as &dyn std::error::Error, "a reset link could not be queued");
            }
        });
        Ok(())
    }

    /// Queues a link for each login that the name or address belongs to. Where there is none, or no address to send it
    /// to, only the trail knows.
    fn send_links(&self, writing: &Writing<'_>, typed: &str) -> Result<(), Fault> {
        let owners = owners(writing, typed)?;
        if owners.is_empty() {
            self.event(writing, "reset.ask", "failed", Of { detail: "nobody", ..Of::default() })?;
        }
        for owner in owners {
            let account = Some(owner.account);
            if owner.has_enough() {
                self.event(writing, "reset.ask", "failed", Of { account, detail: "too often", ..Of::default() })?;
                continue;
            }
            self.event(writing, "reset.ask", "done", Of { account, ..Of::default() })?;
            send(writing, owner)?;
        }
        Ok(())
    }
}

/// A link for this login, on its way to its address.
pub(super) fn send(writing: &Writing<'_>, owner: Owner) -> Result<(), Fault> {
    let Owner { account, address, language, .. } = owner;
    let token = Token::fresh(writing.entropy);
    writing.sql.change(
        "insert into links (token_hash, account_id, purpose, issued_at, expires_at)
         values (:hash, :account, 'reset', :now, :until)",
        &[
            (":hash", &token.hash()),
            (":account", &account),
            (":now", &writing.now.as_millisecond()),
            (":until", &(writing.now + LINK).as_millisecond()),
        ],
    )?;
    let to = To::Address { channel: Channel::Email, address, language, account: Some(account) };
    let secret = Some(Secret::new(token.reveal()));
    outbox::queue(writing, &Post { to, secret, ..Post::to_account(Kind::ResetLink, account) }).map(|_| ())
}

/// A couple may share an address: each gets a link, which says nothing of whose it is.
fn owners(writing: &Writing<'_>, typed: &str) -> Result<Vec<Owner>, Fault> {
    let hour_ago = (writing.now - SignedDuration::from_hours(1)).as_millisecond();
    writing.sql.rows(
        "select accounts.id as account_id, address, language,
                (select count(*) from links
                  where links.account_id = accounts.id and purpose = 'reset' and issued_at > :since) as asked
           from accounts join addresses on addresses.account_id = accounts.id
          where state = 'active' and channel = 'email' and verified_at is not null and ended_at is null
            and accounts.id in (
                select account_id from credentials where username = :typed
                union
                select account_id from addresses
                 where address = :typed collate nocase and channel = 'email' and verified_at is not null and ended_at is null)
          limit 4",
        &[(":typed", &typed), (":since", &hour_ago)],
        owner,
    )
}

pub(super) fn owner(row: &Row<'_>) -> FromRow<Owner> {
    Ok(Owner {
        account: row.get("account_id")?,
        address: row.get("address")?,
        language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
        asked: row.get("asked")?,
    })
}
