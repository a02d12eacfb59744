//! How many people one login has invited lately, and how many mails with codes went to one address: across charts, so
//! that whoever may open several gains nothing.

use crate::kit::clock::Timestamp;
use crate::vault::lobby::within;
use crate::vault::outbox::Kind;
use crate::vault::purpose::InviteProxy;
use crate::vault::{Fault, Tx};

impl Tx<'_, InviteProxy> {
    /// Invitations that the asker has made since then, for any chart, taken back or not.
    pub fn invitations_since(&self, since: Timestamp) -> Result<i64, Fault> {
        within(self)?.sql.one(
            "select count(*) as made from proxy_invitations where issued_by = :account and issued_at > :since",
            &[(":account", &self.account()), (":since", &since.as_millisecond())],
            |row| row.get("made"),
        )
    }

    /// Mails with the code of an invitation that were queued for an address since then, whoever asked for them.
    pub fn invitations_mailed_to(&self, address: &str, since: Timestamp) -> Result<i64, Fault> {
        within(self)?.sql.one(
            "select count(*) as mailed from notices
              where kind = :kind and lower(address) = lower(:address) and queued_at > :since",
            &[(":kind", &Kind::ProxyInvitation.word()), (":address", &address), (":since", &since.as_millisecond())],
            |row| row.get("mailed"),
        )
    }
}
