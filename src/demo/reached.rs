//! Where the invented people are reached: each proves an address as anybody does, with the link and the code that the
//! portal sends. What was sent in the past has arrived there, and so nothing is left over that looks like a failure.

use super::enrol::{Doorway, Login};
use crate::kit::secret::Secret;
use crate::logins::{Found, Token};
use crate::outside::{Outside, PortalUrl, Way};
use crate::vault::outbox::{Channel, Kind};
use crate::vault::{Fault, Vault};

/// The way out of the invented past.
pub(super) struct Post<'v> {
    vault: &'v Vault,
    outside: Outside,
}

impl<'v> Post<'v> {
    /// Of this clinic: nothing leaves the machine.
    pub fn new(vault: &'v Vault) -> Self {
        Self { vault, outside: Outside::new(vault.clone(), PortalUrl::new(None), Way::kept()) }
    }

    /// Delivers what is due by now.
    pub async fn deliver(&self) -> Result<(), Fault> {
        for channel in Channel::ALL {
            self.outside.round(channel).await?;
        }
        Ok(())
    }

    /// Gives everybody an email address, and staff a cell phone too.
    pub async fn reach_all(&self, doorway: &Doorway<'_>, staff: &[Login], members: &[Login]) -> Result<(), Fault> {
        for (at, login) in staff.iter().chain(members).enumerate() {
            let email = format!("{}@example.net", login.username);
            let mobile = (at < staff.len()).then(|| format!("(555) 010-02{at:02}"));
            self.reach(doorway, login, (&email, mobile.as_deref())).await?;
        }
        Ok(())
    }

    /// Gives somebody what they prove is theirs.
    async fn reach(
        &self,
        doorway: &Doorway<'_>,
        who: &Login,
        (email, mobile): (&str, Option<&str>),
    ) -> Result<(), Fault> {
        self.deliver().await?;
        self.outside.collect();
        let lobby = self.vault.lobby(self.vault.origin_of_the_terminal());
        let (token, _) = doorway.sign_in(who).await?;
        let Found::Live(visitor) = lobby.visitor(&token).await? else { return Err(Fault::NotFound) };
        lobby.ask_for_email(&visitor.fresh().ok_or(Fault::StepUp)?, email).await?;
        let link = Token::from_text(self.sent(Kind::VerifyAddress).await?.reveal()).ok_or(Fault::Stale)?;
        lobby.prove_email(&link).await?;
        let Some(mobile) = mobile else { return self.deliver().await };
        let Found::Live(visitor) = lobby.visitor(&token).await? else { return Err(Fault::NotFound) };
        lobby.ask_for_mobile(&visitor.fresh().ok_or(Fault::StepUp)?, mobile).await?;
        let code = self.sent(Kind::SentCode).await?;
        lobby.prove_mobile(&visitor, &code).await.map_err(|_| Fault::Broken("an invented number was not proven"))?;
        self.deliver().await
    }

    /// The link or code in the letter of this kind that has just come.
    async fn sent(&self, kind: Kind) -> Result<Secret, Fault> {
        self.deliver().await?;
        let letters = self.outside.collect();
        let secret = letters.into_iter().filter(|letter| letter.kind == kind).find_map(|letter| letter.secret);
        secret.ok_or(Fault::Broken("an invented letter did not come"))
    }
}
