//! Ending one's own sessions elsewhere, and one's trust in a device. Neither asks to show again who one is: closing a
//! door must be easy.

use crate::kit::id::{DeviceId, SessionId};
use crate::logins::{Lobby, Of, Visitor};
use crate::vault::Fault;
use crate::vault::lobby::Writing;

impl Lobby<'_> {
    /// Ends another session of the visitor's own.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is no such live session of theirs, or it is the one they are in.
    pub async fn end_own_session(&self, visitor: &Visitor, session: SessionId) -> Result<(), Fault> {
        self.close(visitor, "session.end_other", move |writing, visitor| {
            writing.sql.change(
                "update sessions set ended_at = :now, ended_how = 'ended'
                  where id = :id and account_id = :account and ended_at is null and id <> :this",
                &[
                    (":now", &writing.now.as_millisecond()),
                    (":id", &session),
                    (":account", &visitor.account),
                    (":this", &visitor.session),
                ],
            )
        })
        .await
    }

    /// Ends every session of the visitor's own but the one they are in; also when there is none.
    pub async fn end_other_sessions(&self, visitor: &Visitor) -> Result<(), Fault> {
        self.close(visitor, "session.end_others", |writing, visitor| {
            writing.sql.change(
                "update sessions set ended_at = :now, ended_how = 'ended'
                  where account_id = :account and ended_at is null and id <> :this",
                &[(":now", &writing.now.as_millisecond()), (":account", &visitor.account), (":this", &visitor.session)],
            )?;
            Ok(1)
        })
        .await
    }

    /// Asks for the second factor again on a device that was trusted.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is no such trusted device of the visitor's.
    pub async fn stop_trusting(&self, visitor: &Visitor, device: DeviceId) -> Result<(), Fault> {
        self.close(visitor, "device.distrust", move |writing, visitor| {
            writing.sql.change(
                "update devices set trusted_until = null
                  where account_id = :account and id = :id and trusted_until is not null and ended_at is null",
                &[(":account", &visitor.account), (":id", &device)],
            )
        })
        .await
    }

    /// Closes something and notes it; where nothing was closed, it is not there.
    async fn close(
        &self,
        visitor: &Visitor,
        act: &'static str,
        end: impl FnOnce(&Writing<'_>, &Visitor) -> Result<usize, Fault> + Send + 'static,
    ) -> Result<(), Fault> {
        let ((vault, origin), visitor) = (self.owned(), visitor.clone());
        let write = self.door().write(move |writing| {
            if end(writing, &visitor)? == 0 {
                return Err(Fault::NotFound);
            }
            let of = Of { actor: Some(visitor.caller.actor()), account: Some(visitor.account), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, act, "done", of).map(|_| ())
        });
        write.await
    }
}
