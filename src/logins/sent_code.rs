//! Codes by e-mail or text: the fallback that the clinic may allow for patients. Six digits, hashed like a password
//! (OWASP ASVS 6.5.2), for ten minutes, good in the attempt that asked for them and nowhere else: a session, or a reset.
//! A code asked for again leaves the older one valid; all codes of one attempt share three tries. Such a code lets in; it
//! changes no factor.

use super::proof::{Proof, Verdict};
use super::session::{Client, SessionStage, Visitor};
use super::{Lobby, Of, Refusal, Token};
use crate::kit::clock::SignedDuration;
use crate::kit::id::AccountId;
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::vault::Fault;
use crate::vault::actor::Actor;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Channel, Kind, Post, To};

/// How long a code lives.
const LIFE: SignedDuration = SignedDuration::from_mins(10);
/// Tries that the codes of one attempt share.
const TRIES: i64 = 3;
/// Codes that one attempt may ask for, so that a try costs no more than three hashes.
const AN_ATTEMPT: i64 = 3;
/// Codes that a login may ask for within 24 hours.
const A_DAY: i64 = 10;

/// What became of a request for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// It is on its way.
    Sent,
    /// Enough were sent: in this attempt, or today.
    Enough,
    /// The clinic sends none, or there is no such address.
    NotOffered,
}

/// What a code is asked for in. It is good there and for nothing else.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    /// The session, or the first half of a reset's hash.
    pub id: [u8; 16],
    pub purpose: &'static str,
    pub account: AccountId,
    pub language: Language,
    /// Who asks, as far as anybody has shown it.
    pub actor: Option<Actor>,
}

impl From<&Visitor> for Attempt {
    fn from(visitor: &Visitor) -> Self {
        let purpose = match visitor.stage {
            SessionStage::Password => "sign_in",
            SessionStage::Full => "step_up",
        };
        let (id, actor) = (*visitor.session.bits(), Some(visitor.caller.actor().clone()));
        Self { id, purpose, account: visitor.account, language: visitor.language, actor }
    }
}

/// The code that matched, and how many tries are left.
enum Tried {
    Spent,
    Hashes(Vec<([u8; 16], String)>),
}

impl Lobby<'_> {
    /// Sends a code to the address of this kind that the login has. Where, nobody is told.
    pub async fn send_code(&self, visitor: &Visitor, channel: Channel) -> Result<Sending, Fault> {
        let ways = self.ways(visitor).await?;
        let offered = match channel {
            Channel::Email => ways.email,
            Channel::Text => ways.text,
        };
        if offered { self.send_to(visitor.into(), channel).await } else { Ok(Sending::NotOffered) }
    }

    /// The same in any attempt, once it is known to be offered.
    pub(super) async fn send_to(&self, attempt: Attempt, channel: Channel) -> Result<Sending, Fault> {
        let code = self.fresh_digits();
        let hash = self.door().hasher().hash(&code).await?;
        let (vault, origin) = self.owned();
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            if !may_ask(writing, &attempt)? {
                return Ok(Sending::Enough);
            }
            keep_sent(writing, &attempt, &hash)?;
            let (account, language) = (attempt.account, attempt.language);
            let address = address(writing, account, channel)?.ok_or(Fault::Stale)?;
            let to = To::Address { channel, address, language, account: Some(account) };
            outbox::queue(writing, &Post { to, secret: Some(code), ..Post::to_account(Kind::SentCode, account) })?;
            let (actor, detail) = (attempt.actor.as_ref(), channel.word());
            let of = Of { actor, account: Some(account), detail, ..Of::default() };
            lobby.event(writing, "code.send", "done", of)?;
            Ok(Sending::Sent)
        });
        write.await
    }

    /// The second step with a code that was sent.
    pub async fn second_factor_sent(
        &self,
        visitor: &Visitor,
        typed: &Secret,
        client: Client,
    ) -> Result<Token, Refusal> {
        let judge = self.sent_proof(visitor.into(), typed);
        self.with_proof(visitor, "sign_in.factor", judge, |proof| self.pass(visitor, proof, client)).await
    }

    /// Shows again who it is with a code that was sent: in a session that was begun with one.
    pub async fn step_up_sent(&self, visitor: &Visitor, typed: &Secret) -> Result<Token, Refusal> {
        let judge = self.sent_proof(visitor.into(), typed);
        self.with_proof(visitor, "session.step_up", judge, |proof| self.freshen(visitor, proof)).await
    }

    /// The try is counted before it is judged: many at once are no more than many one after the other.
    pub(super) async fn sent_proof(&self, attempt: Attempt, typed: &Secret) -> Result<Verdict, Fault> {
        let Tried::Hashes(hashes) = self.door().write(move |writing| count_try(writing, &attempt)).await? else {
            return Ok(Verdict::Spent);
        };
        let digits: Secret = Secret::new(typed.reveal().chars().filter(char::is_ascii_digit).collect::<String>());
        for (id, hash) in hashes {
            if self.door().hasher().typed_at(&self.origin.address).verify(&digits, Some(hash)).await? {
                return Ok(Verdict::Proves(Proof::Sent(id)));
            }
        }
        Ok(Verdict::Wrong)
    }

    /// Six digits, each of the million as likely as the next.
    fn fresh_digits(&self) -> Secret {
        let number = u64::from_be_bytes(self.vault.entropy().bytes::<8>()) % 1_000_000;
        Secret::new(format!("{number:06}"))
    }
}

/// Whether the attempt and the login may ask for one more. What is older than a day goes.
fn may_ask(writing: &Writing<'_>, attempt: &Attempt) -> Result<bool, Fault> {
    let day = (writing.now - SignedDuration::from_hours(24)).as_millisecond();
    writing.sql.change(
        "delete from sent_codes where account_id = :account and sent_at <= :day",
        &[(":account", &attempt.account), (":day", &day)],
    )?;
    let (today, here): (i64, i64) = writing.sql.one(
        "select count(*) as today, coalesce(sum(attempt = :attempt and purpose = :purpose), 0) as here
           from sent_codes where account_id = :account and sent_at > :day",
        &[(":attempt", &attempt.id), (":purpose", &attempt.purpose), (":account", &attempt.account), (":day", &day)],
        |row| Ok((row.get("today")?, row.get("here")?)),
    )?;
    Ok(today < A_DAY && here < AN_ATTEMPT)
}

fn keep_sent(writing: &Writing<'_>, attempt: &Attempt, hash: &str) -> Result<(), Fault> {
    writing.sql.change(
        "insert into sent_codes (id, account_id, attempt, purpose, hash, sent_at, expires_at)
         values (:id, :account, :attempt, :purpose, :hash, :now, :until)",
        &[
            (":id", &writing.entropy.bytes::<16>()),
            (":account", &attempt.account),
            (":attempt", &attempt.id),
            (":purpose", &attempt.purpose),
            (":hash", &hash),
            (":now", &writing.now.as_millisecond()),
            (":until", &(writing.now + LIFE).as_millisecond()),
        ],
    )?;
    Ok(())
}

fn address(writing: &Writing<'_>, account: AccountId, channel: Channel) -> Result<Option<String>, Fault> {
    writing.sql.maybe(
        "select address from addresses
          where account_id = :account and channel = :channel and verified_at is not null and ended_at is null",
        &[(":account", &account), (":channel", &channel.word())],
        |row| row.get("address"),
    )
}

/// Counts one try of the attempt and gives the codes that it may match.
fn count_try(writing: &Writing<'_>, attempt: &Attempt) -> Result<Tried, Fault> {
    let now = writing.now.as_millisecond();
    let codes: Vec<([u8; 16], String, i64, bool)> = writing.sql.rows(
        "select id, hash, tries, used_at is null and expires_at > :now as is_open from sent_codes
          where attempt = :attempt and purpose = :purpose and account_id = :account
          order by sent_at desc",
        &[(":now", &now), (":attempt", &attempt.id), (":purpose", &attempt.purpose), (":account", &attempt.account)],
        |row| Ok((row.get("id")?, row.get("hash")?, row.get("tries")?, row.get("is_open")?)),
    )?;
    let Some((newest, ..)) = codes.first() else { return Ok(Tried::Hashes(Vec::new())) };
    if codes.iter().map(|(_, _, tries, _)| tries).sum::<i64>() >= TRIES {
        return Ok(Tried::Spent);
    }
    writing.sql.change("update sent_codes set tries = tries + 1 where id = :id", &[(":id", newest)])?;
    let open = codes.into_iter().filter(|(.., is_open)| *is_open).map(|(id, hash, ..)| (id, hash));
    Ok(Tried::Hashes(open.collect()))
}
