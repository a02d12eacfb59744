//! What the limiter is asked before anything is hashed, and what happens after too many mistakes.

use super::Lobby;
use super::proof::{Proof, Verdict};
use crate::kit::clock::SignedDuration;
use crate::kit::id::AccountId;
use crate::logins::limited::{Limited, Trying};
use crate::vault::Fault;
use crate::vault::lobby::{Key, Writing};
use crate::vault::outbox::{self, Kind, Post};

/// Wrong passwords in a row after which only browsers that the login has used before may try (NIST SP 800-63B-4).
pub(in crate::logins) const MOST_IN_A_ROW: i64 = 100;

/// Wrong second factors in a row after which the owner hears of it, and again after so many more: whoever tries them has
/// the password.
const TELLS_AFTER: i64 = 5;
const TELLS_AGAIN: i64 = 25;

/// A try that was let in. Counts as a failure until something else is said.
pub(super) struct Try<'a> {
    keys: Vec<Key<'a>>,
}

impl Lobby<'_> {
    /// Lets a try in, or says how long to wait.
    pub(super) fn admit<'a>(&'a self, limited: Limited, trying: &Trying<'a>) -> Result<Try<'a>, SignedDuration> {
        let keys = limited.keys(trying, &self.origin.address);
        self.door().limiter().admit(&self.origin.address, &keys, self.vault.now())?;
        Ok(Try { keys })
    }

    /// A try that was let in with an earlier request.
    pub(super) fn admitted<'a>(&'a self, limited: Limited, trying: &Trying<'a>) -> Try<'a> {
        Try { keys: limited.keys(trying, &self.origin.address) }
    }

    /// It was right.
    pub(super) fn succeeded(&self, one: &Try<'_>) {
        self.door().limiter().succeeded(&one.keys);
    }

    /// The password of this name is another one: what was counted against the old one is over.
    pub(super) fn forgive(&self, name: &str) {
        self.door().limiter().succeeded(&[Key::Password(name)]);
    }

    /// It could not be judged.
    pub(super) fn take_back(&self, one: &Try<'_>) {
        self.door().limiter().take_back(&one.keys);
    }
}

/// Counts a wrong password, by the name: of a name that nobody has there is nothing to count, at the same cost. The
/// owner is told when so many came in a row that only browsers they have used before may go on.
pub(super) fn count_wrong(writing: &Writing<'_>, name: &str) -> Result<(), Fault> {
    let count = "update credentials set wrong_in_row = wrong_in_row + 1 where username = :name
                 returning account_id, wrong_in_row";
    let counted: Option<(AccountId, i64)> =
        writing.sql.maybe(count, &[(":name", &name)], |row| Ok((row.get("account_id")?, row.get("wrong_in_row")?)))?;
    match counted {
        Some((account, MOST_IN_A_ROW)) => outbox::queue(writing, &Post::to_account(Kind::Guessed, account)).map(|_| ()),
        _ => Ok(()),
    }
}

/// Counts a wrong second factor, to the same end as a wrong password. The owner is told early.
pub(super) fn count_wrong_factor(writing: &Writing<'_>, account: AccountId) -> Result<(), Fault> {
    let count = "update credentials set wrong_in_row = wrong_in_row + 1, wrong_factors = wrong_factors + 1
                  where account_id = :account returning wrong_in_row, wrong_factors";
    let counted: Option<(i64, i64)> = writing
        .sql
        .maybe(count, &[(":account", &account)], |row| Ok((row.get("wrong_in_row")?, row.get("wrong_factors")?)))?;
    let Some((all, factors)) = counted else { return Ok(()) };
    if factors % TELLS_AGAIN == TELLS_AFTER {
        outbox::queue(writing, &Post::to_account(Kind::CodesGuessed, account))?;
    }
    if all == MOST_IN_A_ROW {
        outbox::queue(writing, &Post::to_account(Kind::Guessed, account))?;
    }
    Ok(())
}

impl Lobby<'_> {
    /// After a hundred mistakes in a row a code that can be guessed counts only in a browser that the login has used
    /// before. A passkey and a recovery code are nobody's to guess.
    pub(super) async fn unless_closed(
        &self,
        account: AccountId,
        is_known: bool,
        judge: impl Future<Output = Result<Verdict, Fault>>,
    ) -> Result<Verdict, Fault> {
        match judge.await? {
            Verdict::Proves(Proof::Totp(..) | Proof::Sent(_) | Proof::Password)
                if !is_known && self.is_closed(account).await? =>
            {
                Ok(Verdict::Wrong)
            }
            verdict => Ok(verdict),
        }
    }

    async fn is_closed(&self, account: AccountId) -> Result<bool, Fault> {
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select 1 from credentials where account_id = :account and wrong_in_row >= :most",
                &[(":account", &account), (":most", &MOST_IN_A_ROW)],
                |_| Ok(()),
            )
        });
        Ok(read.await?.is_some())
    }
}

/// Somebody has shown who they are: the row of wrong passwords is broken.
pub(super) fn forget_wrong(writing: &Writing<'_>, account: AccountId) -> Result<(), Fault> {
    let forget = "update credentials set wrong_in_row = 0, wrong_factors = 0
                   where account_id = :account and (wrong_in_row > 0 or wrong_factors > 0)";
    writing.sql.change(forget, &[(":account", &account)]).map(|_| ())
}
