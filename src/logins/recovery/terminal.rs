//! Staff recovery by whoever holds the server's terminal, for a clinic with too few managers to watch each other.

use super::issue::tell;
use super::managers::{alert, eligible};
use super::{Recovering, SELECTOR_TAKEN, TRIES, make_code};
use crate::kit::id::{AccountId, RecoveryId};
use crate::logins::FreshCode;
use crate::vault::lobby::{Door, Entry, Writing};
use crate::vault::{Fault, Origin, Vault};

/// Why the terminal does not make a code.
#[derive(Debug, thiserror::Error)]
pub enum TerminalRefusal {
    /// No such login.
    #[error(
        "No member of staff signs in with the name {0}. Give the user name, or the whole name as the staff list has it."
    )]
    Nobody(String),
    /// Two managers can do it.
    #[error(
        "{0} managers besides this person can sign in: two of them do this on the page Staff. If they cannot, add \
         --without-managers; the trail will say so."
    )]
    Managers(usize),
    /// The vault could not do it.
    #[error("The code could not be made: {0}.")]
    Fault(#[from] Fault),
}

impl Vault {
    /// Makes a code for a member of staff, by user name or name.
    pub async fn recover_staff(&self, name: &str, without_managers: bool) -> Result<Recovering, TerminalRefusal> {
        for _ in 0..TRIES {
            let (fresh, name, origin) =
                (self.fresh_desk_code().await?, name.trim().to_owned(), self.origin_of_the_terminal());
            let write = Door::of(self).write(move |writing| recover(writing, &origin, &name, without_managers, &fresh));
            match write.await {
                Err(fault) if fault.is_rule(SELECTOR_TAKEN) => {}
                answer => return answer?,
            }
        }
        Err(Fault::Busy.into())
    }
}

fn recover(
    writing: &Writing<'_>,
    origin: &Origin,
    name: &str,
    without_managers: bool,
    fresh: &FreshCode,
) -> Result<Result<Recovering, TerminalRefusal>, Fault> {
    let Some(account) = named(writing, name)? else { return Ok(Err(TerminalRefusal::Nobody(name.to_owned()))) };
    let managers = eligible(writing.sql, account)?.len();
    if managers >= 2 && !without_managers {
        return Ok(Err(TerminalRefusal::Managers(managers)));
    }
    let (recovery, now) = (RecoveryId::random(writing.entropy), writing.now.as_millisecond());
    writing.sql.change(
        "insert into recoveries (account_id, id, how, proof, begun_at, expires_at)
         values (:account, :id, 'terminal', '', :now, :until)",
        &[(":account", &account), (":id", &recovery), (":now", &now), (":until", &(now + 1_000))],
    )?;
    let made = make_code(writing, recovery, account, "terminal", fresh)?;
    tell(writing, account, recovery, None)?;
    alert(writing, account, None)?;
    let detail = if managers >= 2 { "without the managers" } else { "too few managers" };
    let entry = Entry {
        account: Some(account),
        object: Some(*recovery.bits()),
        ..Entry::new("event", "staff.recover", "done").by_operator().detail(detail)
    };
    writing.append(origin, &entry)?;
    Ok(Ok(made))
}

/// The one member of staff with this user name, or else with this name.
fn named(writing: &Writing<'_>, name: &str) -> Result<Option<AccountId>, Fault> {
    let by_username = writing.sql.maybe(
        "select account_id from credentials join accounts on accounts.id = account_id
          where username = :name and kind = 'staff' and state in ('active', 'locked')",
        &[(":name", &name)],
        |row| row.get("account_id"),
    )?;
    if by_username.is_some() {
        return Ok(by_username);
    }
    let mut named: Vec<AccountId> = writing.sql.rows(
        "select id from accounts
          where kind = 'staff' and state in ('active', 'locked') and name = :name collate nocase
          limit 2",
        &[(":name", &name)],
        |row| row.get("id"),
    )?;
    Ok(if named.len() == 1 { named.pop() } else { None })
}
