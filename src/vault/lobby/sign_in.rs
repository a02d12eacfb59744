//! Signing in: a password, then a second factor. Each right step gives a new token; the old one is dead.

use super::factor::TotpSecret;
use super::session::{Client, Stage, Visitor};
use super::{Lobby, Of, Token};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, FactorId};
use crate::kit::secret::Secret;
use crate::vault::fault::Fault;
use crate::vault::limiter::Key;

/// Why somebody is not let in. Never which half was wrong.
#[derive(Debug)]
pub enum SignInRefusal {
    /// Name or password is wrong, or the login is closed.
    Wrong,
    /// Too many tries; how long to wait.
    Wait(SignedDuration),
    /// The vault could not do it.
    Fault(Fault),
}

/// Why a second factor does not count.
#[derive(Debug)]
pub enum FactorRefusal {
    /// Wrong, too old, or used before.
    Wrong,
    /// Too many tries; how long to wait.
    Wait(SignedDuration),
    /// The vault could not do it.
    Fault(Fault),
}

impl From<Fault> for SignInRefusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Fault> for FactorRefusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Lobby<'_> {
    /// The first step. The limiter decides before anything is hashed; an unknown name costs as much as a known one.
    pub async fn sign_in(&self, username: &str, password: &Secret, client: Client) -> Result<Token, SignInRefusal> {
        let name = username.trim().to_lowercase();
        let keys = [Key::Password(&name), Key::Address(&self.origin.address)];
        let now = self.vault.now();
        self.vault.limiter().admit(&keys, now).map_err(SignInRefusal::Wait)?;
        let known = self.password_of(&name).await?;
        let (account, hash) = known.map_or((None, None), |(account, hash)| (Some(account), Some(hash)));
        let right = self.vault.hasher().verify(password, hash).await;
        let right = right.inspect_err(|_| self.vault.limiter().take_back(&keys))?;
        let Some(account) = account.filter(|_| right) else {
            self.event_alone("sign_in.password", "failed", account, "").await?;
            return Err(SignInRefusal::Wrong);
        };
        self.vault.limiter().succeeded(&keys);
        let (vault, origin) = self.owned();
        let start = self.vault.writer().run(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            lobby.event(writing, "sign_in.password", "granted", Of { account: Some(account), ..Of::default() })?;
            lobby.start(writing, account, Stage::Password, &client)
        });
        Ok(start.await?)
    }

    /// The second step: a code of the authenticator app, or a numbered recovery code as `3: XXXX-XXXX-XXXX-XXXX`.
    pub async fn second_factor(&self, visitor: &Visitor, typed: &Secret) -> Result<Token, FactorRefusal> {
        let (account, now) = (visitor.account, self.vault.now());
        let key = Key::Factor(account.bits());
        self.vault.limiter().admit(&[key], now).map_err(FactorRefusal::Wait)?;
        let passed = self.pass_with(visitor, typed).await;
        let Some(token) = passed.inspect_err(|_| self.vault.limiter().take_back(&[key]))? else {
            self.event_alone("sign_in.factor", "failed", Some(account), "").await?;
            return Err(FactorRefusal::Wrong);
        };
        self.vault.limiter().succeeded(&[key]);
        Ok(token)
    }

    async fn pass_with(&self, visitor: &Visitor, typed: &Secret) -> Result<Option<Token>, Fault> {
        let account = visitor.account;
        let proof = match recovery_code(typed.reveal()) {
            Some((number, code)) => self.recovery(account, number, &code).await?.then_some(Proof::Recovery(number)),
            None => self.totp(account, typed).await?.map(|(id, step)| Proof::Totp(id, step)),
        };
        match proof {
            Some(proof) => self.pass(visitor, proof).await,
            None => Ok(None),
        }
    }

    async fn password_of(&self, name: &str) -> Result<Option<(AccountId, String)>, Fault> {
        let name = name.to_owned();
        let read = self.vault.readers().run(move |sql| {
            sql.maybe(
                "select account_id, password_hash from credentials join accounts on accounts.id = account_id
                  where username = :name and state = 'active' and password_hash is not null",
                &[(":name", &name)],
                |row| Ok((row.get("account_id")?, row.get("password_hash")?)),
            )
        });
        read.await
    }

    /// The authenticator whose code this is, and the step; `None` when it is none's.
    async fn totp(&self, account: AccountId, typed: &Secret) -> Result<Option<(FactorId, i64)>, Fault> {
        let read = self.vault.readers().run(move |sql| {
            sql.rows(
                "select id, secret, step from factors
                  where account_id = :account and kind = 'totp' and ended_at is null",
                &[(":account", &account)],
                |row| Ok((row.get("id")?, row.get::<_, Vec<u8>>("secret")?, row.get("step")?)),
            )
        });
        for (id, sealed, last) in read.await? {
            let opened = self.vault.keys().open_field(account.bits(), &sealed);
            let secret = opened.ok_or(Fault::Broken("an authenticator secret does not open"))?;
            let step = TotpSecret::from_bytes(secret).step(typed.reveal(), self.vault.now(), last)?;
            if let Some(step) = step {
                return Ok(Some((id, step)));
            }
        }
        Ok(None)
    }

    async fn recovery(&self, account: AccountId, number: u8, code: &Secret) -> Result<bool, Fault> {
        let read = self.vault.readers().run(move |sql| {
            sql.maybe(
                "select hash from recovery_codes where account_id = :account and number = :number and used_at is null",
                &[(":account", &account), (":number", &number)],
                |row| row.get("hash"),
            )
        });
        let hash = read.await?;
        self.vault.hasher().verify(code, hash).await
    }

    /// Uses the proof up and exchanges the half session for a whole one, both or neither; `None` when another request
    /// was faster with the same proof or session.
    async fn pass(&self, visitor: &Visitor, proof: Proof) -> Result<Option<Token>, Fault> {
        let ((vault, origin), visitor) = (self.owned(), visitor.clone());
        let write = self.vault.writer().run(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let (account, now) = (visitor.account, writing.now.as_millisecond());
            let used = match proof {
                Proof::Totp(id, step) => writing.sql.change(
                    "update factors set step = :step, used_at = :now
                      where account_id = :account and id = :id and step < :step and ended_at is null",
                    &[(":step", &step), (":now", &now), (":account", &account), (":id", &id)],
                )?,
                Proof::Recovery(number) => writing.sql.change(
                    "update recovery_codes set used_at = :now
                      where account_id = :account and number = :number and used_at is null",
                    &[(":now", &now), (":account", &account), (":number", &number)],
                )?,
            };
            let ended = writing.sql.change(
                "update sessions set ended_at = :now where id = :id and ended_at is null and stage = 'password'",
                &[(":now", &now), (":id", &visitor.session)],
            )?;
            if used == 0 || ended == 0 {
                return Err(Fault::Stale);
            }
            let of = Of {
                actor: Some(visitor.visit.actor()),
                account: Some(account),
                detail: proof.word(),
                ..Of::default()
            };
            lobby.event(writing, "sign_in.factor", "granted", of)?;
            let client = Client { device: device_of(writing, &visitor)?, shared: visitor.shared };
            lobby.start(writing, account, Stage::Full, &client)
        });
        match write.await {
            Err(Fault::Stale) => Ok(None),
            other => other.map(Some),
        }
    }
}

#[derive(Clone, Copy)]
enum Proof {
    Totp(FactorId, i64),
    Recovery(u8),
}

impl Proof {
    const fn word(self) -> &'static str {
        match self {
            Self::Totp(..) => "authenticator",
            Self::Recovery(_) => "recovery code",
        }
    }
}

fn device_of(writing: &crate::vault::writer::Writing<'_>, visitor: &Visitor) -> Result<String, Fault> {
    writing.sql.one("select device from sessions where id = :id", &[(":id", &visitor.session)], |row| row.get("device"))
}

/// Reads `3: ABCD-…`: a number from 1 to 10, then sixteen letters. Anything else is an authenticator's code.
fn recovery_code(typed: &str) -> Option<(u8, Secret)> {
    let letters: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
    let number = letters.len().checked_sub(16).filter(|digits| (1..=2).contains(digits))?;
    let (number, code) = letters.split_at_checked(number)?;
    let number = number.parse().ok().filter(|number| (1..=10).contains(number))?;
    super::Code::typed(code).map(|code| (number, code.grouped()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_code_is_known_by_its_number() {
        let (number, code) = recovery_code(" 10:  abcd-efgh jkmn-pqrs").unwrap();
        assert_eq!((number, code.reveal()), (10, "ABCD-EFGH-JKMN-PQRS"));
        assert!(recovery_code("123 456").is_none());
        assert!(recovery_code("11: ABCD-EFGH-JKMN-PQRS").is_none());
    }
}
