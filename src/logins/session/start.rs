//! How sessions begin: half, with the right password, or whole, by one of the ways of [`Method`].

use super::{Client, Method, SessionStage};
use crate::kit::id::{AccountId, DeviceId, SessionId};
use crate::logins::device::Telling;
use crate::logins::limits::forget_wrong;
use crate::logins::{Lobby, Token};
use crate::vault::Fault;
use crate::vault::lobby::Writing;

/// Everything that a session row holds of its beginning.
struct Beginning {
    account: AccountId,
    stage: SessionStage,
    method: &'static str,
    device: Option<DeviceId>,
    fresh: bool,
}

impl Lobby<'_> {
    /// A half session: the password was right. Whoever knows the password can start one, so it ends no whole one.
    pub(in crate::logins) fn start_half(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        device: Option<DeviceId>,
        client: &Client,
    ) -> Result<Token, Fault> {
        let beginning = Beginning { account, stage: SessionStage::Password, method: "", device, fresh: false };
        self.insert(writing, &beginning, client)
    }

    /// A whole session, inside the transaction of what earned it. The browser is known from now on, and the owner told
    /// of one never seen before.
    pub(in crate::logins) fn start(
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
    pub(in crate::logins) fn start_first(
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
            Beginning { account, stage: SessionStage::Full, method: method.word(), device, fresh: method.is_fresh() };
        self.insert(writing, &beginning, client)
    }

    /// The row; the oldest sessions of the same stage beyond the limit end.
    fn insert(&self, writing: &Writing<'_>, beginning: &Beginning, client: &Client) -> Result<Token, Fault> {
        let (token, id) = (Token::fresh(self.vault.entropy()), SessionId::random(self.vault.entropy()));
        let (now, hash, account) = (writing.now.as_millisecond(), token.hash(), beginning.account);
        let stage = match beginning.stage {
            SessionStage::Password => "password",
            SessionStage::Full => "full",
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
