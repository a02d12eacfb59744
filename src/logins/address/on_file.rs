//! The address that the front desk wrote down. It counts once its owner has said that it is theirs, with one tap: then
//! two have said so, the clinic, which was told it, and whoever holds the account.

use super::rows::keep_proven;
use crate::kit::id::AccountId;
use crate::kit::phi::Phi;
use crate::kit::reach::Reach;
use crate::logins::session::Fresh;
use crate::logins::{Lobby, Of};
use crate::vault::Fault;
use crate::vault::lobby::Sql;
use crate::vault::outbox::is_reached;
use crate::vault::outbox::{self, Channel, Kind, Post};

impl Lobby<'_> {
    /// Whether the portal can write to the owner of this account: to a proven e-mail address, or by texts that its owner
    /// agreed to and did not stop.
    pub async fn reach(&self, account: AccountId) -> Result<Reach, Fault> {
        self.door().read(move |sql| reach(sql, account)).await
    }

    /// Takes the e-mail address on file into use, where it is still the one that was `shown`. False where it is another by
    /// now, or one is in use already.
    pub async fn confirm_email_on_file(&self, by: &Fresh, shown: &str) -> Result<bool, Fault> {
        let ((vault, origin), by, shown) = (self.owned(), by.clone(), shown.to_owned());
        let write = self.door().write(move |writing| {
            let on_file = on_file(writing.sql, by.account, Channel::Email)?.filter(|email| *email == shown);
            let Some(email) = on_file else { return Ok(false) };
            if !keep_proven(writing, by.account, (Channel::Email, &email), None)? {
                return Ok(false);
            }
            let of = Of {
                actor: Some(by.caller.actor()),
                account: Some(by.account),
                detail: Channel::Email.word(),
                ..Of::default()
            };
            Lobby { vault: &vault, origin }.event(writing, "address.change", "done", of)?;
            outbox::queue(writing, &Post::to_account(Kind::AddressChanged, by.account))?;
            Ok(true)
        });
        write.await
    }
}

fn reach(sql: Sql<'_>, account: AccountId) -> Result<Reach, Fault> {
    if is_reached(sql, account)? {
        return Ok(Reach::Reached);
    }
    if let Some(email) = on_file(sql, account, Channel::Email)? {
        return Ok(Reach::EmailOnFile(Phi::new(email)));
    }
    let mobile = on_file(sql, account, Channel::Text)?;
    Ok(mobile.map_or(Reach::Nowhere, |mobile| Reach::MobileOnFile(Phi::new(mobile))))
}

/// What stands in the person's own chart, while they have proven nothing of the kind. A chart that somebody acts for says
/// nothing of them: the address in it may be another person's.
fn on_file(sql: Sql<'_>, account: AccountId, channel: Channel) -> Result<Option<String>, Fault> {
    let found = sql.maybe(
        "select case :channel when 'email' then email else mobile end as address
           from grants join patients on patients.id = grants.patient_id
          where grants.account_id = :account and grants.kind = 'oneself' and patients.state = 'active'
            and not exists (select 1 from addresses
                             where addresses.account_id = :account and channel = :channel
                               and verified_at is not null and ended_at is null)",
        &[(":account", &account), (":channel", &channel.word())],
        |row| row.get::<_, Option<String>>("address"),
    )?;
    Ok(found.flatten())
}
