//! Stopping a recovery: by the link in the notice, or signed in.

use super::{Lobby, Of, Token, end_open};
use crate::kit::id::{AccountId, RecoveryId};
use crate::logins::Visitor;
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Kind, Post};

impl Lobby<'_> {
    /// Stops the recovery that this link is about. `false` when there is nothing left to stop.
    pub async fn cancel_recovery_by_link(&self, link: &Token) -> Result<bool, Fault> {
        let ((vault, origin), hash) = (self.owned(), link.hash());
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let now = writing.now.as_millisecond();
            let found: Option<(AccountId, RecoveryId)> = writing.sql.maybe(
                "update links set ended_at = :now, ended_how = 'used'
                  where token_hash = :hash and purpose = 'cancel_recovery' and ended_at is null and expires_at > :now
                 returning account_id, subject",
                &[(":hash", &hash), (":now", &now)],
                |row| Ok((row.get("account_id")?, row.get("subject")?)),
            )?;
            if let Some((account, recovery)) = found {
                return lobby.stop(writing, account, Some(recovery), "link");
            }
            lobby.event(writing, "recovery.cancel", "failed", Of { detail: "link", ..Of::default() })?;
            Ok(false)
        });
        write.await
    }

    /// Stops the recovery of one's own login. `false` when there is nothing to stop.
    pub async fn cancel_own_recovery(&self, visitor: &Visitor) -> Result<bool, Fault> {
        let ((vault, origin), account) = (self.owned(), visitor.account);
        let write =
            self.door().write(move |writing| Lobby { vault: &vault, origin }.stop(writing, account, None, "signed in"));
        write.await
    }

    /// `recovery` says which one; `None` means whichever is under way.
    fn stop(
        &self,
        writing: &Writing<'_>,
        account: AccountId,
        recovery: Option<RecoveryId>,
        how: &str,
    ) -> Result<bool, Fault> {
        let under_way: Option<Option<AccountId>> = writing.sql.maybe(
            "select begun_by from recoveries
              where account_id = :account and (:id is null or id = :id) and ended_at is null and expires_at > :now
              order by selector is null limit 1",
            &[(":account", &account), (":id", &recovery), (":now", &writing.now.as_millisecond())],
            |row| row.get("begun_by"),
        )?;
        let Some(begun_by) = under_way else { return Ok(false) };
        end_open(writing, account, "cancelled")?;
        writing.sql.change(
            "update recoveries set ended_at = :now, ended_how = 'cancelled'
              where account_id = :account and ended_at is null",
            &[(":now", &writing.now.as_millisecond()), (":account", &account)],
        )?;
        self.event(writing, "recovery.cancel", "done", Of { account: Some(account), detail: how, ..Of::default() })?;
        if let Some(staff) = begun_by {
            outbox::queue(writing, &Post::to_account(Kind::StaffAlert, staff))?;
        }
        Ok(true)
    }
}
