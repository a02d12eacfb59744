//! Recovery codes: ten, numbered, 80 random bits each, every one good for one second step. New ones void the old.

use crate::kit::id::AccountId;
use crate::kit::secret::Secret;
use crate::vault::fault::Fault;
use crate::vault::lobby::event::Changed;
use crate::vault::lobby::{Code, Fresh, Lobby, Token};
use crate::vault::outbox::Kind;
use crate::vault::writer::Writing;

/// How many somebody gets.
const HOW_MANY: usize = 10;

impl Lobby<'_> {
    /// Gives the visitor new recovery codes, to be shown once. The old ones are dead; the session goes on under the
    /// token returned.
    pub async fn renew_recovery_codes(&self, fresh: &Fresh) -> Result<(Token, Vec<Secret>), Fault> {
        let (codes, hashes) = self.fresh_recovery_codes().await?;
        let ((vault, origin), fresh) = (self.owned(), fresh.clone());
        let write = self.vault.writer().run(move |writing| {
            keep_recovery_codes(writing, fresh.account, &hashes)?;
            let change = Changed { act: "recovery_codes.renew", detail: "", notice: Kind::RecoveryCodes };
            Lobby { vault: &vault, origin }.changed(writing, &fresh, &change)
        });
        Ok((write.await?, codes))
    }

    /// New codes, and their hashes.
    pub(in crate::vault::lobby) async fn fresh_recovery_codes(&self) -> Result<(Vec<Secret>, Vec<String>), Fault> {
        let (mut codes, mut hashes) = (Vec::new(), Vec::new());
        for _ in 0..HOW_MANY {
            let code = Code::fresh(self.vault.entropy()).grouped();
            hashes.push(self.vault.hasher().hash(&code).await?);
            codes.push(code);
        }
        Ok((codes, hashes))
    }
}

/// Keeps these hashes as the login's only recovery codes.
pub(in crate::vault::lobby) fn keep_recovery_codes(
    writing: &Writing<'_>,
    account: AccountId,
    hashes: &[String],
) -> Result<(), Fault> {
    writing.sql.change("delete from recovery_codes where account_id = :account", &[(":account", &account)])?;
    for (number, hash) in (1_i64..).zip(hashes) {
        writing.sql.change(
            "insert into recovery_codes (account_id, number, hash) values (:account, :number, :hash)",
            &[(":account", &account), (":number", &number), (":hash", hash)],
        )?;
    }
    Ok(())
}
