//! Signing in with a name and a password. What comes next depends on the login and on what the clinic asks for: the
//! second factor, a first one to be enrolled, or the first page.

use super::device::Known;
use super::enrolment::{Goal, HalfHour};
use super::limits::{MOST_IN_A_ROW, count_wrong};
use super::session::{Client, Method};
use super::{Lobby, Of, Refusal, Token};
use crate::kit::clock::Timestamp;
use crate::kit::id::AccountId;
use crate::kit::secret::Secret;
use crate::logins::limited::{Limited, Trying};
use crate::logins::settings::TRUST_DAYS;
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::settings::Settings;

/// How far a right password leads.
#[derive(Clone, Debug)]
pub enum Entered {
    /// To the second factor: the token of a half session.
    Half(Token),
    /// In: the token of a whole session.
    Whole(Token),
    /// To the enrolment of a first second factor, which the clinic asks for: the enrolment's token.
    Enrol(Token),
}

impl Entered {
    /// The token, whatever it is of.
    pub const fn token(&self) -> &Token {
        match self {
            Self::Half(token) | Self::Whole(token) | Self::Enrol(token) => token,
        }
    }
}

/// A login as the name found it.
struct Named {
    account: AccountId,
    hash: String,
    /// After a hundred mistakes in a row nobody gets in from a browser that the login has never used.
    is_closed: bool,
}

impl Named {
    /// Whether the hash that was judged is still the login's, and the login still open.
    fn still_holds(&self, writing: &Writing<'_>) -> Result<bool, Fault> {
        let found = writing.sql.maybe(
            "select 1 from credentials join accounts on accounts.id = account_id
              where account_id = :account and password_hash = :hash and state = 'active'",
            &[(":account", &self.account), (":hash", &self.hash)],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }
}

impl Lobby<'_> {
    /// The first step, with a name or a proven e-mail address. The limiter decides before anything is hashed; an unknown
    /// name costs as much as a known one.
    pub async fn sign_in(&self, username: &str, password: &Secret, client: Client) -> Result<Entered, Refusal> {
        let name = self.name_of(username.trim().to_lowercase()).await?;
        let known = self.known_device(&name, &client).await?;
        let device = known.as_ref().map(|known| known.id.bits());
        // An address counts as its name, since a login is guessed at ten times in a quarter of an hour and no more, however
        // it is named. That the two are one login is learned by nobody who does not know both.
        let one = self.admit(Limited::SignIn, &Trying { name: &name, device, ..Trying::default() });
        let one = one.map_err(Refusal::Wait)?;
        let named = self.password_of(&name).await?;
        let hash = named.as_ref().map(|named| named.hash.clone());
        let right =
            self.door().hasher().of(known.is_some()).typed_at(&self.origin.address).verify(password, hash).await;
        let right = right.inspect_err(|_| self.take_back(&one))?;
        let account = named.as_ref().map(|named| named.account);
        let Some(named) = named.filter(|named| right && (known.is_some() || !named.is_closed)) else {
            self.was_wrong(account, &name).await?;
            return Err(Refusal::Wrong);
        };
        // A pool too busy to hash once more leaves the old hash for the next time.
        let renewed = self.door().hasher().renew(password, Some(&named.hash)).await.unwrap_or_default();
        let Some(entered) = self.let_in(named, renewed, known, client).await? else {
            self.event_alone("sign_in.password", "failed", account, "changed meanwhile").await?;
            return Err(Refusal::Wrong);
        };
        self.succeeded(&one);
        Ok(entered)
    }

    /// The name of the login that was meant: what was typed, or the name of the one login whose proven e-mail address it
    /// is. Of an address that two logins share nobody can tell whose password follows.
    async fn name_of(&self, typed: String) -> Result<String, Fault> {
        let read = self.door().read(move |sql| {
            sql.one(
                "select coalesce(
                        (select username from credentials where username = :typed),
                        (select min(username) from addresses join accounts on accounts.id = addresses.account_id
                           join credentials on credentials.account_id = accounts.id
                          where address = :typed collate nocase and channel = 'email' and verified_at is not null
                            and ended_at is null and state <> 'closed'
                         having count(*) = 1),
                        :typed) as name",
                &[(":typed", &typed)],
                |row| row.get::<_, String>("name"),
            )
        });
        read.await.map(|name| name.to_lowercase())
    }

    /// The same rows and statements for a name that somebody has and for one that nobody has.
    async fn was_wrong(&self, account: Option<AccountId>, name: &str) -> Result<(), Fault> {
        let ((vault, origin), name) = (self.owned(), name.to_owned());
        let write = self.door().write_counters(move |writing| {
            count_wrong(writing, &name)?;
            let of = Of { account, ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "sign_in.password", "failed", of)
        });
        write.await.map(|_| ())
    }

    async fn password_of(&self, name: &str) -> Result<Option<Named>, Fault> {
        let name = name.to_owned();
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select account_id, password_hash, wrong_in_row from credentials join accounts on accounts.id = account_id
                  where username = :name and state = 'active' and password_hash is not null",
                &[(":name", &name)],
                |row| {
                    let is_closed = row.get::<_, i64>("wrong_in_row")? >= MOST_IN_A_ROW;
                    Ok(Named { account: row.get("account_id")?, hash: row.get("password_hash")?, is_closed })
                },
            )
        });
        read.await
    }

    /// After the right password: as far as it leads. A hash made with older parameters is replaced. Nowhere, when the
    /// password was changed or the login closed while it was judged.
    async fn let_in(
        &self,
        named: Named,
        renewed: Option<String>,
        known: Option<Known>,
        client: Client,
    ) -> Result<Option<Entered>, Fault> {
        let ((vault, origin), settings) = (self.owned(), self.vault.settings());
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let account = named.account;
            if !named.still_holds(writing)? {
                return Ok(None);
            }
            lobby.event(writing, "sign_in.password", "granted", Of { account: Some(account), ..Of::default() })?;
            if let Some(hash) = &renewed {
                writing.sql.change(
                    "update credentials set password_hash = :hash where account_id = :account",
                    &[(":hash", hash), (":account", &account)],
                )?;
            }
            let known = known.filter(|_| !client.shared);
            let entered = match Standing::of(writing, account)?.next(&settings, known, writing.now) {
                Next::SecondFactor => {
                    lobby.start_half(writing, account, known.map(|known| known.id), &client).map(Entered::Half)
                }
                Next::FirstFactor => lobby.begin(writing, &Goal::Factor(account), HalfHour).map(Entered::Enrol),
                Next::Home(method) => {
                    let detail = method.word();
                    let of = Of { account: Some(account), detail, ..Of::default() };
                    lobby.event(writing, "sign_in.factor", "granted", of)?;
                    lobby.start(writing, account, method, &client).map(Entered::Whole)
                }
            };
            entered.map(Some)
        });
        write.await
    }
}

/// What decides where a right password leads.
struct Standing {
    is_staff: bool,
    has_factor: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    SecondFactor,
    FirstFactor,
    Home(Method),
}

impl Standing {
    fn of(writing: &Writing<'_>, account: AccountId) -> Result<Self, Fault> {
        writing.sql.one(
            "select kind = 'staff' as is_staff,
                    exists (select 1 from factors where account_id = accounts.id and ended_at is null
                               and kind in ('totp', 'passkey'))
                    or exists (select 1 from recovery_codes where account_id = accounts.id and used_at is null)
                    as has_factor
               from accounts where id = :account",
            &[(":account", &account)],
            |row| Ok(Self { is_staff: row.get("is_staff")?, has_factor: row.get("has_factor")? }),
        )
    }

    /// Staff always show a second factor, whatever device they use.
    fn next(&self, settings: &Settings, known: Option<Known>, now: Timestamp) -> Next {
        let trusts = !self.is_staff && settings.number(&TRUST_DAYS) > 0;
        let is_trusted = known.and_then(|known| known.trusted_until).is_some_and(|until| trusts && until > now);
        match (self.has_factor, self.is_staff) {
            (true, false) if is_trusted => Next::Home(Method::TrustedDevice),
            (true, _) => Next::SecondFactor,
            (false, false) if settings.is_second_factor_optional() => Next::Home(Method::Password),
            (false, _) => Next::FirstFactor,
        }
    }
}
