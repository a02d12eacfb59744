//! The second step: proof of a second factor exchanges the half session for a whole one.

use super::factor::TotpSecret;
use super::limits::count_wrong_factor;
use super::proof::{Proof, Verdict};
use super::session::{Client, Visitor};
use super::{Code, Lobby, Of, Refusal, Token};
use crate::kit::id::{AccountId, Id};
use crate::kit::secret::Secret;
use crate::logins::limited::{Limited, Trying};
use crate::vault::Fault;
use crate::vault::lobby::Field;
use crate::vault::outbox::{self, Kind, Post};

impl Lobby<'_> {
    /// The second step: a code of the authenticator app, or a backup code, with its number or without.
    pub async fn second_factor(&self, visitor: &Visitor, typed: &Secret, client: Client) -> Result<Token, Refusal> {
        let judge = self.typed_proof(visitor.account, typed);
        self.with_proof(visitor, "sign_in.factor", judge, |proof| self.pass(visitor, proof, client)).await
    }

    /// Lets the limiter decide, judges, and does what the proof is for. A proof that was used up meanwhile, or whose
    /// session is gone, is a wrong one.
    pub(super) async fn with_proof<T, F: Future<Output = Result<T, Fault>>>(
        &self,
        visitor: &Visitor,
        act: &'static str,
        judge: impl Future<Output = Result<Verdict, Fault>>,
        pass: impl FnOnce(Proof) -> F,
    ) -> Result<T, Refusal> {
        let device = visitor.device.as_ref().map(Id::bits);
        let trying = Trying { account: Some(visitor.account.bits()), device, ..Trying::default() };
        let one = self.admit(Limited::SecondFactor, &trying).map_err(Refusal::Wait)?;
        let judged = self.unless_closed(visitor.account, device.is_some(), judge).await;
        match passed(judged, pass).await {
            Ok(done) => {
                self.succeeded(&one);
                Ok(done)
            }
            Err(Refusal::Fault(fault)) => {
                self.take_back(&one);
                Err(fault.into())
            }
            Err(refusal) => Err(self.refused(act, Some(visitor.account), refusal).await?),
        }
    }

    /// Notes that a proof was refused; of a passkey that seems to be copied its owner is told.
    pub(super) async fn refused(
        &self,
        act: &'static str,
        account: Option<AccountId>,
        refusal: Refusal,
    ) -> Result<Refusal, Fault> {
        let ((vault, origin), copied) = (self.owned(), matches!(refusal, Refusal::Copied));
        let is_guess = matches!(refusal, Refusal::Wrong | Refusal::Spent);
        let write = self.door().write(move |writing| {
            let detail = if copied { "a passkey's counter went back" } else { "" };
            let of = Of { account, detail, ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, act, "failed", of)?;
            if let Some(account) = account.filter(|_| is_guess) {
                count_wrong_factor(writing, account)?;
            }
            if let Some(account) = account.filter(|_| copied) {
                outbox::queue(writing, &Post::to_account(Kind::PasskeyCopied, account))?;
            }
            Ok(())
        });
        write.await.map(|()| refusal)
    }

    /// What was typed, as a proof: a backup code, or a code of an authenticator.
    pub(super) async fn typed_proof(&self, account: AccountId, typed: &Secret) -> Result<Verdict, Fault> {
        let proof = match Code::numbered(typed.reveal()) {
            Some((number, code)) => self.backup_code(account, number, &code).await?.map(Proof::Recovery),
            None => self.totp(account, typed).await?,
        };
        Ok(proof.into())
    }

    /// The authenticator whose code this is, and the step; `None` when it is none's.
    async fn totp(&self, account: AccountId, typed: &Secret) -> Result<Option<Proof>, Fault> {
        let read = self.door().read(move |sql| {
            sql.rows(
                "select id, secret, step from factors
                  where account_id = :account and kind = 'totp' and ended_at is null",
                &[(":account", &account)],
                |row| Ok((row.get("id")?, row.get::<_, Vec<u8>>("secret")?, row.get("step")?)),
            )
        });
        for (id, sealed, last) in read.await? {
            let opened = self.door().unseal((Field::Totp, account.bits()), &sealed);
            let secret = opened.ok_or(Fault::Broken("an authenticator secret does not open"))?;
            let step = TotpSecret::from_bytes(secret).step(typed.reveal(), self.vault.now(), last)?;
            if let Some(step) = step {
                return Ok(Some(Proof::Totp(id, step)));
            }
        }
        Ok(None)
    }

    /// The number of the backup code that this is; `None` when it is none that works. Its first four signs find it, or
    /// the number that was typed, where the code is from before codes were found so: one hash in any case.
    async fn backup_code(&self, account: AccountId, number: Option<u8>, code: &Code) -> Result<Option<u8>, Fault> {
        let selector = code.selector().to_owned();
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select number, hash from recovery_codes
                  where account_id = :account and used_at is null
                    and (selector = :selector or (selector is null and number = :number))
                  order by selector is null limit 1",
                &[(":account", &account), (":selector", &selector), (":number", &number)],
                |row| Ok((row.get("number")?, row.get("hash")?)),
            )
        });
        let (number, hash) = read.await?.unzip();
        let right = self.door().hasher().of(true).verify(&code.grouped(), hash).await?;
        Ok(number.filter(|_| right))
    }

    /// Uses the proof up and exchanges the half session for a whole one, both or neither.
    pub(super) async fn pass(&self, visitor: &Visitor, proof: Proof, client: Client) -> Result<Token, Fault> {
        let (vault, origin) = self.owned();
        let client = Client { shared: visitor.shared || client.shared, ..client };
        let visitor = visitor.clone();
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let (account, now) = (visitor.account, writing.now.as_millisecond());
            let used = proof.use_up(writing, account)?;
            let ended = writing.sql.change(
                "update sessions set ended_at = :now, ended_how = 'passed'
                  where id = :id and ended_at is null and stage = 'password'",
                &[(":now", &now), (":id", &visitor.session)],
            )?;
            if used == 0 || ended == 0 {
                return Err(Fault::Stale);
            }
            let actor = Some(visitor.caller.actor());
            let of = Of { actor, account: Some(account), detail: proof.method().word(), ..Of::default() };
            lobby.event(writing, "sign_in.factor", "granted", of)?;
            let token = lobby.start(writing, account, proof.method(), &client)?;
            // A code that was sent proves too little to spare anybody the next one.
            if client.trust && !matches!(proof, Proof::Sent(_)) {
                lobby.trust_this(writing, &visitor, &client)?;
            }
            Ok(token)
        });
        write.await
    }
}

/// What the verdict leads to.
pub(super) async fn passed<T, F: Future<Output = Result<T, Fault>>>(
    verdict: Result<Verdict, Fault>,
    pass: impl FnOnce(Proof) -> F,
) -> Result<T, Refusal> {
    match verdict? {
        Verdict::Proves(proof) => match pass(proof).await {
            Err(Fault::Stale) => Err(Refusal::Wrong),
            other => Ok(other?),
        },
        Verdict::Wrong => Err(Refusal::Wrong),
        Verdict::Copied => Err(Refusal::Copied),
        Verdict::Spent => Err(Refusal::Spent),
    }
}
