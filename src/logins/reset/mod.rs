//! A forgotten password: a link by e-mail shows that the address is theirs, the second factor that it is them; then a
//! new password is chosen. The second factor stays in force, and nobody is signed in by it.

mod ask;
mod choose;
mod desk;
mod prove;

use super::{Lobby, Of, Token};
use crate::kit::clock::SignedDuration;
use crate::kit::date::Date;
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::{Fault, FromRow, Row, word};

pub use desk::ENOUGH_LINKS;

/// How long a link waits to be opened.
const LINK: SignedDuration = SignedDuration::from_mins(30);
/// How long the rest may take.
const STEPS: SignedDuration = SignedDuration::from_mins(20);

/// Somebody on the way to a new password.
#[derive(Clone, Debug)]
pub struct Reset {
    /// What they sign in with, which may be forgotten too; shown once the second factor is.
    pub username: String,
    /// Whether the second factor was shown.
    pub is_proved: bool,
    /// How it can be shown. Where there is no way, only the front desk can help.
    pub ways: Vec<Way>,
    pub language: Language,
    pub(super) account: AccountId,
    name: Phi,
    born: Option<Phi<Date>>,
}

/// How somebody with a reset link can show that it is them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// An authenticator's code.
    Totp,
    Passkey,
    RecoveryCode,
    /// A code to the verified phone, for patients who have no authenticator and no passkey: a text never stands in for a
    /// stronger factor that somebody has.
    Phone,
}

impl Reset {
    /// Whether nothing will be asked for beside the new password.
    pub(super) fn is_alone(&self) -> bool {
        !self.ways.iter().any(|way| matches!(way, Way::Totp | Way::Passkey | Way::RecoveryCode))
    }

    /// Fewest characters of the new password.
    pub fn shortest(&self) -> usize {
        if self.is_alone() { crate::logins::SHORTEST_ALONE } else { crate::logins::SHORTEST }
    }
}

impl Lobby<'_> {
    /// Uses up a link; what goes on from here is held by the browser that pressed the button.
    pub async fn begin_reset(&self, link: &Token) -> Result<Option<Token>, Fault> {
        let ((vault, origin), hash) = (self.owned(), link.hash());
        let write = self.door().write(move |writing| {
            let (lobby, now) = (Lobby { vault: &vault, origin }, writing.now.as_millisecond());
            let account: Option<AccountId> = writing.sql.maybe(
                "update links set ended_at = :now, ended_how = 'used'
                  where token_hash = :hash and purpose = 'reset' and ended_at is null and expires_at > :now
                    and exists (select 1 from accounts where accounts.id = account_id and state = 'active')
                 returning account_id",
                &[(":hash", &hash), (":now", &now)],
                |row| row.get("account_id"),
            )?;
            let Some(account) = account else {
                lobby.event(writing, "reset.begin", "failed", Of { detail: "link", ..Of::default() })?;
                return Ok(None);
            };
            let token = Token::fresh(writing.entropy);
            writing.sql.change("delete from resets where expires_at <= :now", &[(":now", &now)])?;
            writing.sql.change(
                "insert into resets (token_hash, account_id, begun_at, expires_at)
                 values (:hash, :account, :now, :until)",
                &[
                    (":hash", &token.hash()),
                    (":account", &account),
                    (":now", &now),
                    (":until", &(writing.now + STEPS).as_millisecond()),
                ],
            )?;
            lobby.event(writing, "reset.begin", "granted", Of { account: Some(account), ..Of::default() })?;
            Ok(Some(token))
        });
        write.await
    }

    /// How far the holder of this token is.
    pub async fn reset(&self, token: &Token) -> Result<Option<Reset>, Fault> {
        let (hash, now) = (token.hash(), self.vault.now().as_millisecond());
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select resets.account_id, username, accounts.name, language, proved_at is not null as is_proved,
                        (select birth_date from grants join patients on patients.id = patient_id
                          where grants.account_id = resets.account_id and grants.kind = 'oneself') as birth_date,
                        (select group_concat(distinct kind) from factors
                          where factors.account_id = resets.account_id and ended_at is null) as kinds,
                        exists (select 1 from recovery_codes
                          where recovery_codes.account_id = resets.account_id and used_at is null) as recovery_code,
                        exists (select 1 from addresses
                          where addresses.account_id = resets.account_id and channel = 'text' and accounts.kind = 'person'
                            and verified_at is not null and ended_at is null and stopped_at is null) as phone
                   from resets join accounts on accounts.id = resets.account_id
                   join credentials on credentials.account_id = resets.account_id
                  where token_hash = :hash and expires_at > :now and state = 'active'",
                &[(":hash", &hash), (":now", &now)],
                reset,
            )
        });
        read.await
    }
}

fn reset(row: &Row<'_>) -> FromRow<Reset> {
    let kinds: Option<String> = row.get("kinds")?;
    let has = |kind: &str| kinds.as_deref().unwrap_or_default().split(',').any(|one| one == kind);
    let mut ways = Vec::new();
    ways.extend(has("totp").then_some(Way::Totp));
    ways.extend(has("passkey").then_some(Way::Passkey));
    let has_phone = ways.is_empty() && row.get("phone")?;
    ways.extend(row.get::<_, bool>("recovery_code")?.then_some(Way::RecoveryCode));
    ways.extend(has_phone.then_some(Way::Phone));
    let born = row.get_ref("birth_date")?.as_str_or_null()?.map(|_| word(row, "birth_date")).transpose()?;
    Ok(Reset {
        account: row.get("account_id")?,
        username: row.get("username")?,
        name: Phi::new(row.get("name")?),
        born: born.map(Phi::new),
        language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
        is_proved: row.get("is_proved")?,
        ways,
    })
}
