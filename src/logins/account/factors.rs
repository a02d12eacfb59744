//! One's own factors: adding an authenticator app, calling one by another name, taking one out.

use data_encoding::BASE64URL_NOPAD;

use crate::kit::id::{AccountId, FactorId};
use crate::kit::secret::Secret;
use crate::logins::event::Changed;
use crate::logins::{Fresh, Lobby, Of, Refusal, Token, TotpSecret, Visitor};
use crate::vault::Fault;
use crate::vault::lobby::{Field, Writing};
use crate::vault::outbox::Kind;

/// The rule that says that a login has as many apps as it may.
pub const TOO_MANY_APPS: &str = "factors.too_many";
/// The rule that says that this is the last second factor of a login that must have one.
pub const LAST_FACTOR: &str = "factors.last";
/// The rule that says that without this passkey nothing gets into the login any more.
pub const LAST_WAY_IN: &str = "factors.last_way_in";

/// Each app more is one code more that a guess may hit.
const MOST_APPS: i64 = 5;

impl Lobby<'_> {
    /// A secret for an authenticator app to be, and the same sealed for this session: the page carries it to the next
    /// step, so that looking at the page keeps nothing.
    pub fn begin_app(&self, visitor: &Visitor) -> Result<(TotpSecret, String), Fault> {
        let entropy = self.vault.entropy();
        let secret = TotpSecret::fresh(entropy);
        let of = (Field::TotpToBe, visitor.session.bits().as_slice());
        let sealed = self.door().seal(of, secret.bytes())?;
        Ok((secret, BASE64URL_NOPAD.encode(&sealed)))
    }

    /// The secret that this session was given; `None` when it is another's, or no such thing.
    pub fn begun_app(&self, visitor: &Visitor, sealed: &str) -> Option<TotpSecret> {
        let sealed = BASE64URL_NOPAD.decode(sealed.as_bytes()).ok()?;
        self.door().unseal((Field::TotpToBe, visitor.session.bits()), &sealed).map(TotpSecret::from_bytes)
    }

    /// Adds the app once it has shown a code.
    ///
    /// # Errors
    /// [`Fault::Rule`] [`TOO_MANY_APPS`].
    pub async fn add_app(
        &self,
        fresh: &Fresh,
        secret: &TotpSecret,
        typed: &Secret,
        name: &str,
    ) -> Result<Token, Refusal> {
        let step = secret.step(typed.reveal(), self.vault.now(), 0)?.ok_or(Refusal::Wrong)?;
        let sealed = self.door().seal((Field::Totp, fresh.account.bits()), secret.bytes())?;
        let ((vault, origin), fresh, name) = (self.owned(), fresh.clone(), name.to_owned());
        let write = self.door().write(move |writing| {
            if apps(writing, fresh.account)? >= MOST_APPS {
                return Err(Fault::Rule(TOO_MANY_APPS.to_owned()));
            }
            let now = writing.now.as_millisecond();
            writing.sql.change(
                "insert into factors (account_id, id, kind, name, secret, step, added_at)
                 values (:account, :id, 'totp', :name, :secret, :step, :now)",
                &[
                    (":account", &fresh.account),
                    (":id", &FactorId::random(writing.entropy)),
                    (":name", &name),
                    (":secret", &sealed),
                    (":step", &step),
                    (":now", &now),
                ],
            )?;
            let change = Changed { act: "factor.add", detail: "authenticator", notice: Kind::FactorAdded };
            Lobby { vault: &vault, origin }.changed(writing, &fresh, &change)
        });
        Ok(write.await?)
    }

    /// Calls a factor of the visitor's by another name. Nothing else changes.
    pub async fn rename_factor(&self, visitor: &Visitor, factor: FactorId, name: &str) -> Result<(), Fault> {
        let ((vault, origin), visitor, name) = (self.owned(), visitor.clone(), name.to_owned());
        let write = self.door().write(move |writing| {
            let renamed = writing.sql.change(
                "update factors set name = :name where account_id = :account and id = :id and ended_at is null",
                &[(":name", &name), (":account", &visitor.account), (":id", &factor)],
            )?;
            if renamed == 0 {
                return Err(Fault::NotFound);
            }
            let of = Of { actor: Some(visitor.caller.actor()), account: Some(visitor.account), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "factor.rename", "done", of).map(|_| ())
        });
        write.await
    }

    /// Takes a factor of the visitor's out.
    ///
    /// # Errors
    /// [`Fault::Rule`] [`LAST_FACTOR`] or [`LAST_WAY_IN`] when the login could not be used, or not safely, without it.
    pub async fn remove_factor(&self, fresh: &Fresh, factor: FactorId) -> Result<Token, Fault> {
        let ((vault, origin), fresh) = (self.owned(), fresh.clone());
        let needs_factor = fresh.is_staff || !self.vault.settings().is_second_factor_optional();
        let write = self.door().write(move |writing| {
            let kind = leaves_a_way_in(writing, fresh.account, factor, needs_factor)?;
            writing.sql.change(
                "update factors set ended_at = :now, ended_how = 'removed' where account_id = :account and id = :id",
                &[(":now", &writing.now.as_millisecond()), (":account", &fresh.account), (":id", &factor)],
            )?;
            let change = Changed { act: "factor.remove", detail: kind, notice: Kind::FactorEnded };
            Lobby { vault: &vault, origin }.changed(writing, &fresh, &change)
        });
        write.await
    }
}

fn apps(writing: &Writing<'_>, account: AccountId) -> Result<i64, Fault> {
    writing.sql.one(
        "select count(*) as apps from factors where account_id = :account and kind = 'totp' and ended_at is null",
        &[(":account", &account)],
        |row| row.get("apps"),
    )
}

/// What the factor is, as the trail says, when the login can do without it.
fn leaves_a_way_in(
    writing: &Writing<'_>,
    account: AccountId,
    factor: FactorId,
    needs_factor: bool,
) -> Result<&'static str, Fault> {
    let kind = writing.sql.one(
        "select kind from factors where account_id = :account and id = :id and ended_at is null",
        &[(":account", &account), (":id", &factor)],
        |row| {
            Ok(match row.get_ref("kind")?.as_str()? {
                "passkey" => "passkey",
                "email" => "e-mail",
                "text" => "text",
                _ => "authenticator",
            })
        },
    )?;
    let (others, ways_in): (i64, i64) = writing.sql.one(
        "select count(*) as others,
                coalesce(sum(alone), 0) + exists (select 1 from credentials
                    where credentials.account_id = :account and password_hash is not null) as ways_in
           from factors where account_id = :account and ended_at is null and id <> :id",
        &[(":account", &account), (":id", &factor)],
        |row| Ok((row.get("others")?, row.get("ways_in")?)),
    )?;
    match (others, ways_in) {
        (_, 0) => Err(Fault::Rule(LAST_WAY_IN.to_owned())),
        (0, _) if needs_factor => Err(Fault::Rule(LAST_FACTOR.to_owned())),
        _ => Ok(kind),
    }
}
