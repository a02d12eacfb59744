//! Somebody who forgot a password, as far as several tests go there.

use anteroom::links;
use anteroom::vault::outbox::Kind;

use super::{Browser, Device, Member, TestPortal};

impl TestPortal {
    /// The link that comes after somebody asked for one: it is queued behind the answer.
    pub async fn reset_link(&self, who: &str) -> String {
        let asked = self.browser().post(links::FORGOT, &[("who", who)]).await;
        assert_eq!(asked.location(), links::FORGOT_SENT, "{}", asked.text());
        loop {
            let letter = self.post().await.into_iter().find(|letter| letter.kind == Kind::ResetLink);
            if let Some(token) = letter.and_then(|letter| letter.secret) {
                return links::reset(token.reveal());
            }
            tokio::task::yield_now().await;
        }
    }

    /// A browser in which somebody has pressed the button of such a link.
    pub async fn resetting(&self, who: &str) -> Browser {
        let (link, browser) = (self.reset_link(who).await, self.browser());
        assert_eq!(browser.post(&link, &[]).await.location(), links::FORGOT_PROOF);
        browser
    }

    /// Somebody of the cast who has proven an address and added a passkey.
    pub async fn reachable_with_passkey(&self, member: Member, address: &str) -> (Browser, Device) {
        let browser = self.as_(member).await;
        self.prove_email(&browser, address).await;
        let device = browser.add_passkey(2).await;
        (browser, device)
    }
}

impl Browser {
    /// Adds a passkey to the login that is signed in here.
    pub async fn add_passkey(&self, seed: u64) -> Device {
        let (options, device) = (self.post(links::PASSKEY_OPTIONS, &[]).await.text(), Device::new(seed));
        let done = self.post(links::NEW_PASSKEY, &[("credential", &device.create(&options))]).await;
        assert_eq!(done.location(), links::SECURITY, "{}", done.text());
        device
    }
}
