//! Backup codes (`recovery_codes` in the store): ten, numbered, 75 random bits each, every one good for one second step.
//! Four signs find a code's row, so that one hash judges it whether its number was typed or not. New ones void the old.

use crate::kit::id::AccountId;
use crate::kit::secret::Secret;
use crate::logins::event::Changed;
use crate::logins::{Code, CodeKind, Fresh, Lobby, Token};
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::Kind;

/// How many somebody gets.
const HOW_MANY: usize = 10;

/// What the database keeps of a backup code.
#[derive(Clone, Debug)]
pub(in crate::logins) struct KeptCode {
    selector: String,
    hash: String,
}

impl Lobby<'_> {
    /// Gives the visitor new backup codes, to be shown once. The old ones are dead; the session goes on under the
    /// token returned.
    pub async fn renew_recovery_codes(&self, fresh: &Fresh) -> Result<(Token, Vec<Secret>), Fault> {
        let (codes, hashes) = self.fresh_recovery_codes().await?;
        let ((vault, origin), fresh) = (self.owned(), fresh.clone());
        let write = self.door().write(move |writing| {
            keep_recovery_codes(writing, fresh.account, &hashes)?;
            let change = Changed { act: "recovery_codes.renew", detail: "", notice: Kind::RecoveryCodes };
            Lobby { vault: &vault, origin }.changed(writing, &fresh, &change)
        });
        Ok((write.await?, codes))
    }

    /// New codes, and what is kept of them. No two of a login begin with the same four signs.
    pub(in crate::logins) async fn fresh_recovery_codes(&self) -> Result<(Vec<Secret>, Vec<KeptCode>), Fault> {
        let (mut codes, mut kept): (Vec<Secret>, Vec<KeptCode>) = (Vec::new(), Vec::new());
        while codes.len() < HOW_MANY {
            let code = Code::fresh(self.vault.entropy(), CodeKind::Backup);
            if kept.iter().any(|other| other.selector == code.selector()) {
                continue;
            }
            let hash = self.door().hasher().hash(&code.grouped()).await?;
            kept.push(KeptCode { selector: code.selector().to_owned(), hash });
            codes.push(code.grouped());
        }
        Ok((codes, kept))
    }
}

/// Keeps these as the login's only backup codes.
pub(in crate::logins) fn keep_recovery_codes(
    writing: &Writing<'_>,
    account: AccountId,
    codes: &[KeptCode],
) -> Result<(), Fault> {
    writing.sql.change("delete from recovery_codes where account_id = :account", &[(":account", &account)])?;
    for (number, code) in (1_i64..).zip(codes) {
        writing.sql.change(
            "insert into recovery_codes (account_id, number, selector, hash)
             values (:account, :number, :selector, :hash)",
            &[(":account", &account), (":number", &number), (":selector", &code.selector), (":hash", &code.hash)],
        )?;
    }
    Ok(())
}
