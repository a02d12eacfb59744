//! How sessions begin: half, with the right password, or whole, by one of the ways of [`Method`].

use super::{Client, Stage};
use crate::kit::id::{AccountId, DeviceId, SessionId};
use crate::vault::fault::Fault;
use crate::vault::lobby::device::Telling;
use crate::vault::lobby::limits::forget_wrong;
use crate::vault::lobby::{Lobby, Token};
use crate::vault::writer::Writing;

/// Declares the ways to a whole session: the word in the database, and how strong a way it is.
macro_rules! methods {
    ($( $(#[$doc:meta])* $method:ident = $word:literal $strength:literal; )*) => {
        /// What a whole session was begun with.
        ///
        /// | session begun with | stage before | by |
        /// |---|---|---|
        /// | a passkey alone | none | `Lobby::enter_with_passkey` |
        /// | the password, and the clinic asks for no more | none | `Lobby::sign_in` |
        /// | the password, on a trusted device | none | `Lobby::sign_in` |
        /// | an authenticator, passkey, recovery code or sent code | half, by `Lobby::sign_in` | `Lobby::second_factor` and its kin |
        /// | whatever was enrolled last | an enrolment | `Lobby::finish` and its kin |
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Method { $( $(#[$doc])* $method, )* }

        impl Method {
            /// Every way there is.
            pub const ALL: &'static [Self] = &[$( Self::$method, )*];

            /// The word in the database. Never changed once shipped.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$method => $word, )* }
            }

            /// How strong it is; a step-up asks for at least as much (SECURITY §7.11).
            pub const fn strength(self) -> u8 {
                match self { $( Self::$method => $strength, )* }
            }

            /// The way with this word. One that is not known counts as the weakest way there is.
            pub fn from_word(word: &str) -> Self {
                Self::ALL.iter().copied().find(|method| method.word() == word).unwrap_or(Self::Password)
            }
        }
    };
}

methods! {
    /// The password alone, where the clinic only offers a second factor.
    Password = "password" 0;
    /// The password, then a code sent by e-mail or text.
    SentCode = "sent_code" 1;
    /// The password, on a device that showed a second factor earlier.
    TrustedDevice = "trusted_device" 2;
    /// The password, then a recovery code.
    RecoveryCode = "recovery_code" 2;
    /// The password, then an authenticator app.
    Authenticator = "authenticator" 2;
    /// A passkey, alone or after the password.
    Passkey = "passkey" 3;
}

impl Method {
    /// Whether a session so begun has just shown who is there. On a trusted device nobody was asked.
    pub(super) const fn is_fresh(self) -> bool {
        !matches!(self, Self::TrustedDevice)
    }
}

/// Everything that a session row holds of its beginning.
struct Beginning {
    account: AccountId,
    stage: Stage,
    method: &'static str,
    device: Option<DeviceId>,
    fresh: bool,
}

impl Lobby<'_> {
    /// A half session: the password was right. Whoever knows the password can start one, so it ends no whole one.
    pub(in crate::vault::lobby) fn start_half(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        device: Option<DeviceId>,
        client: &Client,
    ) -> Result<Token, Fault> {
        let beginning = Beginning { account, stage: Stage::Password, method: "", device, fresh: false };
        self.insert(writing, &beginning, client)
    }

    /// A whole session, inside the transaction of what earned it. The browser is known from now on, and the owner told
    /// of one never seen before.
    pub(in crate::vault::lobby) fn start(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        method: Method,
        client: &Client,
    ) -> Result<Token, Fault> {
        let device = self.recognise(writing, account, client, Telling::TheOwner)?;
        self.start_from(writing, account, method, client, device)
    }

    /// The first session of a login: nobody is told of the device that it was made with.
    pub(in crate::vault::lobby) fn start_first(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        method: Method,
        client: &Client,
    ) -> Result<Token, Fault> {
        let device = self.recognise(writing, account, client, Telling::Nobody)?;
        self.start_from(writing, account, method, client, device)
    }

    fn start_from(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        method: Method,
        client: &Client,
        device: Option<DeviceId>,
    ) -> Result<Token, Fault> {
        forget_wrong(writing, account)?;
        let beginning =
            Beginning { account, stage: Stage::Full, method: method.word(), device, fresh: method.is_fresh() };
        self.insert(writing, &beginning, client)
    }

    /// The row; the oldest sessions of the same stage beyond the limit end.
    fn insert(&self, writing: &Writing<'_>, beginning: &Beginning, client: &Client) -> Result<Token, Fault> {
        let (token, id) = (Token::fresh(self.vault.entropy()), SessionId::random(self.vault.entropy()));
        let (now, hash, account) = (writing.now.as_millisecond(), token.hash(), beginning.account);
        let stage = match beginning.stage {
            Stage::Password => "password",
            Stage::Full => "full",
        };
        let fresh_at = if beginning.fresh { now } else { 0 };
        writing.sql.change(
            "insert into sessions (token_hash, id, account_id, stage, shared, device, device_id, method, address,
                                   started_at, acted_at, fresh_at)
             values (:hash, :id, :account, :stage, :shared, :device, :device_id, :method, :address, :now, :now, :fresh)",
            &[
                (":hash", &hash),
                (":id", &id),
                (":account", &account),
                (":stage", &stage),
                (":shared", &client.shared),
                (":device", &client.device),
                (":device_id", &beginning.device),
                (":method", &beginning.method),
                (":address", &self.origin.address),
                (":now", &now),
                (":fresh", &fresh_at),
            ],
        )?;
        writing.sql.change(
            "update sessions set ended_at = :now, ended_how = 'replaced'
              where account_id = :account and ended_at is null and stage = :stage and id not in (
                    select id from sessions where account_id = :account and ended_at is null and stage = :stage
                     order by started_at desc, id = :id desc
                     limit (select case kind when 'staff' then 3 else 5 end from accounts where id = :account))",
            &[(":now", &now), (":account", &account), (":id", &id), (":stage", &stage)],
        )?;
        Ok(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_the_database_is_one_way_and_an_unknown_one_is_the_weakest() {
        for method in Method::ALL {
            assert_eq!(Method::from_word(method.word()), *method);
        }
        assert_eq!(Method::from_word("telepathy").strength(), 0);
    }
}
