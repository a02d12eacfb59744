//! Passkeys (`WebAuthn`, level 3): a key that never leaves the person's device, and that answers to this portal's address
//! alone. User verification is always asked for, so a passkey is two factors in one and may open a login by itself.
//!
//! Each ceremony is asked for, kept in a sealed row, and taken out by the one answer that it is good for.

use webauthn_rs::prelude::{
    AuthenticationResult, CreationChallengeResponse, DiscoverableKey, Passkey, PublicKeyCredential, Url, Uuid,
    Webauthn, WebauthnBuilder, WebauthnError,
};
use webauthn_rs_proto::ResidentKeyRequirement;

use super::proof::{Proof, Verdict};
use super::{Lobby, Refusal, Token};
use crate::kit::id::{AccountId, FactorId};
use crate::vault::lobby::{Door, Field};
use crate::vault::{Fault, FromRow, Row, Vault};

mod ceremony;
mod confirm;
mod create;
mod enter;

pub(super) use create::NewPasskey;
pub use create::TOO_MANY_PASSKEYS;

/// The portal as a relying party: what passkeys are made for, and where their answers must come from.
#[derive(Clone, Debug)]
pub struct Passkeys(Webauthn);

impl Passkeys {
    /// For an address out of the configuration, such as `https://portal.clinic.example`. `None` where browsers would
    /// refuse: without HTTPS (but for `localhost`), and for a bare number.
    pub fn at(origin: &str, clinic: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let host = origin.domain()?.to_owned();
        let carries = origin.scheme() == "https" || host == "localhost";
        let builder = WebauthnBuilder::new(&host, &origin).ok().filter(|_| carries)?;
        builder.rp_name(clinic).build().ok().map(Self)
    }
}

/// A ceremony that has begun: what the browser is asked, and the token by which its answer is known.
#[derive(Debug)]
pub struct Begun {
    /// For a cookie of this browser alone.
    pub token: Token,
    /// The options for `navigator.credentials`, as JSON.
    pub options: String,
}

/// A passkey as its row keeps it.
struct Held {
    id: FactorId,
    account: AccountId,
    sealed: Vec<u8>,
    passkey: Passkey,
}

/// The same before it is opened.
type Sealed = (FactorId, AccountId, Vec<u8>);

fn sealed(row: &Row<'_>) -> FromRow<Sealed> {
    Ok((row.get("id")?, row.get("account_id")?, row.get("secret")?))
}

impl Held {
    fn open(vault: &Vault, (id, account, sealed): Sealed) -> Result<Self, Fault> {
        let opened = Door::of(vault).unseal((Field::Passkey, account.bits()), &sealed);
        let passkey = opened.and_then(|json| serde_json::from_slice(&json).ok());
        let passkey = passkey.ok_or(Fault::Broken("a passkey does not open"))?;
        Ok(Self { id, account, sealed, passkey })
    }
}

impl Lobby<'_> {
    /// The passkeys of a login that are in use.
    async fn passkeys_of(&self, account: AccountId) -> Result<Vec<Held>, Fault> {
        let read = self.door().read(move |sql| {
            sql.rows(
                "select id, account_id, secret from factors
                  where account_id = :account and kind = 'passkey' and ended_at is null",
                &[(":account", &account)],
                sealed,
            )
        });
        read.await?.into_iter().map(|row| Held::open(self.vault, row)).collect()
    }

    /// Reads the answer of a browser. One that cannot be read is a wrong one.
    fn answered<A: serde::de::DeserializeOwned>(answer: &str) -> Result<A, Refusal> {
        serde_json::from_str(answer).map_err(|_| Refusal::Wrong)
    }
}

/// Reads the answer of a browser that shows a passkey. One that was asked for inside another site's frame is a wrong one
/// (`WebAuthn` level 3, 7.2, steps 13 and 14): this portal is in no frame, and the library looks at making a passkey alone.
fn assertion(answer: &str) -> Result<PublicKeyCredential, Refusal> {
    /// What of the client's data the library does not judge.
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Framed {
        #[serde(default)]
        cross_origin: bool,
        top_origin: Option<String>,
    }
    let answer: PublicKeyCredential = Lobby::answered(answer)?;
    match serde_json::from_slice(answer.response.client_data_json.as_ref()) {
        Ok(Framed { cross_origin: false, top_origin: None }) => Ok(answer),
        _ => Err(Refusal::Wrong),
    }
}

/// Judges what `WebAuthn` says of an answer. A counter that went back says that somebody may hold a copy of the key.
fn judged(vault: &Vault, held: Held, answered: Result<AuthenticationResult, WebauthnError>) -> Result<Verdict, Fault> {
    let result = match answered {
        Ok(result) if result.user_verified() => result,
        Err(WebauthnError::CredentialPossibleCompromise) => return Ok(Verdict::Copied),
        Ok(_) | Err(_) => return Ok(Verdict::Wrong),
    };
    let mut passkey = held.passkey;
    passkey.update_credential(&result);
    let renewed = seal(vault, held.account, &passkey)?;
    Ok(Verdict::Proves(Proof::Passkey { id: held.id, before: held.sealed, renewed }))
}

/// A passkey as its row keeps it: sealed for the login.
fn seal(vault: &Vault, account: AccountId, passkey: &Passkey) -> Result<Vec<u8>, Fault> {
    let json = serde_json::to_vec(passkey).map_err(|_| Fault::Broken("a passkey cannot be written"))?;
    Door::of(vault).seal((Field::Passkey, account.bits()), &json)
}

/// The handle that a passkey keeps for its login.
fn handle(account: AccountId) -> Uuid {
    Uuid::from_bytes(*account.bits())
}

/// What `WebAuthn` calls a usage that is wrong in itself, not by anything that came in.
fn misused(_: WebauthnError) -> Fault {
    Fault::Broken("a passkey ceremony could not begin")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_that_browsers_accept_carries_passkeys() {
        let carries = |origin| Passkeys::at(origin, "Elm Street Clinic").is_some();
        assert!(carries("https://portal.elm.example") && carries("https://portal.elm.example:8443"));
        assert!(carries("http://localhost:8080"));
        assert!(
            !carries("http://127.0.0.1:8080") && !carries("https://192.0.2.7") && !carries("https://[2001:db8::1]")
        );
        assert!(!carries("http://portal.elm.example") && !carries("") && !carries("portal.elm.example"));
    }
}
