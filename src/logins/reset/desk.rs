//! A link that the front desk sends: to the address that the owner has proven, and seen by nobody at the desk.

use super::ask::{owner, send};
use crate::kit::clock::SignedDuration;
use crate::vault::lobby::{Entry, within};
use crate::vault::purpose::SendReset;
use crate::vault::{Fault, Tx};

/// The rule that says that links enough went out within the hour.
pub const ENOUGH_LINKS: &str = "reset_links_are_few";

impl Tx<'_, SendReset> {
    /// Queues a link with which the patient chooses a new password, as if they had asked for it.
    ///
    /// # Errors
    /// [`Fault::Stale`] when the patient has no open login with a proven e-mail address; the rule [`ENOUGH_LINKS`] when
    /// three went out within the hour.
    pub fn send_reset_link(&self) -> Result<(), Fault> {
        let writing = within(self)?;
        let hour_ago = (writing.now - SignedDuration::from_hours(1)).as_millisecond();
        let found = writing.sql.maybe(
            "select accounts.id as account_id, address, language,
                    (select count(*) from links
                      where links.account_id = accounts.id and purpose = 'reset' and issued_at > :since) as asked
               from grants
               join accounts on accounts.id = grants.account_id
               join addresses on addresses.account_id = accounts.id
              where patient_id = :patient and grants.kind = 'oneself' and state = 'active'
                and channel = 'email' and verified_at is not null and ended_at is null
              limit 1",
            &[(":patient", &self.patient()?), (":since", &hour_ago)],
            owner,
        )?;
        let owner = found.ok_or(Fault::Stale)?;
        if owner.has_enough() {
            return Err(Fault::Rule(ENOUGH_LINKS.to_owned()));
        }
        let account = Some(owner.account);
        let entry = Entry { account, ..Entry::new("event", "reset.ask", "done").detail("staff") };
        writing.append(self.origin(), &entry)?;
        send(&writing, owner)
    }
}
