//! Proving a mobile: six digits by text, for ten minutes, good in the session that asked for them. The codes for one
//! number share three tries.

use super::rows::{New, is_in_use, keep_waiting, put_in_use, waits_here};
use super::{AN_HOUR, Asked, to};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, AddressId};
use crate::kit::secret::Secret;
use crate::logins::event::Changed;
use crate::logins::session::{Fresh, Visitor};
use crate::logins::{Lobby, Refusal, Token};
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Channel, Kind, Post};

/// How long a code lives (SECURITY §2.1).
const LIFE: SignedDuration = SignedDuration::from_mins(10);
/// Tries that the codes for one number share.
const TRIES: i64 = 3;

type Codes = Vec<([u8; 16], String)>;

impl Lobby<'_> {
    /// Sends a code to a new number. That the person agrees to texts is what the page asks first; the date is kept.
    pub async fn ask_for_mobile(&self, by: &Fresh, number: &str) -> Result<Asked, Fault> {
        let digits = u64::from_be_bytes(self.vault.entropy().bytes::<8>()) % 1_000_000;
        let code = Secret::new(format!("{digits:06}"));
        let hash = self.door().hasher().hash(&code).await?;
        let (by, number) = (by.clone(), number.to_owned());
        let write = self.door().write(move |writing| {
            if is_in_use(writing, by.account, Channel::Text, &number)? {
                return Ok(Asked::Same);
            }
            if codes_of_the_hour(writing, by.account)? >= AN_HOUR {
                return Ok(Asked::Enough);
            }
            let (account, asked_in) = (by.account, by.session);
            let new = New { account, channel: Channel::Text, address: &number, asked_in, agreed: true };
            let id = keep_waiting(writing, &new)?;
            keep_code(writing, account, id, &hash)?;
            let to = to(Channel::Text, &number, by.language, account);
            outbox::queue(writing, &Post { to, secret: Some(code), ..Post::to_account(Kind::SentCode, account) })?;
            Ok(Asked::Sent)
        });
        write.await
    }

    /// Whether a number waits in this session for its code.
    pub async fn awaits_mobile(&self, by: &Visitor) -> Result<bool, Fault> {
        let (account, session) = (by.account, by.session);
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select 1 as one from addresses
                  where account_id = :account and channel = 'text' and verified_at is null and ended_at is null
                    and asked_in = :session",
                &[(":account", &account), (":session", &session)],
                |_| Ok(()),
            )
        });
        read.await.map(|found| found.is_some())
    }

    /// Types the code: the number counts from now on. The session goes on under the token that comes back.
    pub async fn prove_mobile(&self, by: &Visitor, typed: &Secret) -> Result<Token, Refusal> {
        let (counted, (vault, origin)) = (by.clone(), self.owned());
        let (id, codes) = self.door().write(move |writing| count_try(writing, &counted)).await?;
        let codes = codes.ok_or(Refusal::Spent)?;
        let digits = Secret::new(typed.reveal().chars().filter(char::is_ascii_digit).collect::<String>());
        let mut right = None;
        for (code, hash) in codes {
            if self.door().hasher().of(true).typed_at(&self.origin.address).verify(&digits, Some(hash)).await? {
                right = Some(code);
            }
        }
        let (right, by) = (right.ok_or(Refusal::Wrong)?, by.clone());
        let write = self.door().write(move |writing| {
            use_code(writing, right)?;
            put_in_use(writing, by.account, Channel::Text, id)?;
            let change = Changed { act: "address.change", detail: "text", notice: Kind::AddressChanged };
            Lobby { vault: &vault, origin }.changed(writing, &by, &change)
        });
        Ok(write.await?)
    }
}

fn codes_of_the_hour(writing: &Writing<'_>, account: AccountId) -> Result<i64, Fault> {
    let hour = (writing.now - SignedDuration::from_hours(1)).as_millisecond();
    writing.sql.one(
        "select count(*) as sent from sent_codes
          where account_id = :account and sent_at > :hour and purpose = 'address'",
        &[(":account", &account), (":hour", &hour)],
        |row| row.get("sent"),
    )
}

fn keep_code(writing: &Writing<'_>, account: AccountId, address: AddressId, hash: &str) -> Result<(), Fault> {
    writing.sql.change(
        "insert into sent_codes (id, account_id, attempt, purpose, hash, sent_at, expires_at)
         values (:id, :account, :attempt, 'address', :hash, :now, :until)",
        &[
            (":id", &writing.entropy.bytes::<16>()),
            (":account", &account),
            (":attempt", &address),
            (":hash", &hash),
            (":now", &writing.now.as_millisecond()),
            (":until", &(writing.now + LIFE).as_millisecond()),
        ],
    )?;
    Ok(())
}

/// Counts a try before it is judged: many at once are no more than many one after the other. No codes once the tries
/// are used up.
fn count_try(writing: &Writing<'_>, by: &Visitor) -> Result<(AddressId, Option<Codes>), Fault> {
    let id = waits_here(writing, by, Channel::Text)?.ok_or(Fault::Stale)?;
    let now = writing.now.as_millisecond();
    let codes: Vec<([u8; 16], String, i64, bool)> = writing.sql.rows(
        "select id, hash, tries, used_at is null and expires_at > :now as is_open
           from sent_codes
          where attempt = :attempt and purpose = 'address'
          order by sent_at desc",
        &[(":now", &now), (":attempt", &id)],
        |row| Ok((row.get("id")?, row.get("hash")?, row.get("tries")?, row.get("is_open")?)),
    )?;
    let (Some((newest, ..)), tries) = (codes.first(), codes.iter().map(|(_, _, tries, _)| tries).sum::<i64>()) else {
        return Ok((id, None));
    };
    if tries >= TRIES {
        return Ok((id, None));
    }
    writing.sql.change("update sent_codes set tries = tries + 1 where id = :id", &[(":id", newest)])?;
    let open = codes.into_iter().filter(|(.., is_open)| *is_open).map(|(code, hash, ..)| (code, hash));
    Ok((id, Some(open.collect())))
}

fn use_code(writing: &Writing<'_>, code: [u8; 16]) -> Result<(), Fault> {
    let used = writing.sql.change(
        "update sent_codes set used_at = :now where id = :id and used_at is null",
        &[(":now", &writing.now.as_millisecond()), (":id", &code)],
    )?;
    if used == 1 { Ok(()) } else { Err(Fault::Stale) }
}
