//! Authenticator apps: TOTP of RFC 6238, six digits, 30 seconds, one step of tolerance, each step used once.

use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

use crate::kit::clock::Timestamp;
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;
use crate::vault::Fault;

/// The secret that an authenticator app and the clinic share: 160 random bits.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<Vec<u8>>);

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹secret›")
    }
}

impl TotpSecret {
    pub(super) fn fresh(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes::<20>().to_vec()))
    }

    pub(super) fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// For typing into an app, in groups of four.
    pub fn typed(&self) -> Secret {
        let letters = Zeroizing::new(BASE32_NOPAD.encode(&self.0));
        let groups: Vec<&str> =
            (0..letters.len()).step_by(4).map(|from| &letters[from..(from + 4).min(letters.len())]).collect();
        Secret::new(groups.join(" "))
    }

    /// The address that the QR code holds. `clinic` and `username` are what the app lists.
    pub fn address(&self, clinic: &str, username: &str) -> Result<Secret, Fault> {
        let plain = |text: &str| text.replace(':', " ");
        let totp = self.builder().with_issuer(Some(plain(clinic))).with_account_name(plain(username)).build();
        let address = totp.and_then(|totp| totp.to_url());
        address.map(Secret::new).map_err(|_| Fault::Broken("an authenticator address could not be written"))
    }

    /// The step that the typed code belongs to, if it is later than the last one used: no code works twice.
    pub(super) fn step(&self, typed: &str, now: Timestamp, last: i64) -> Result<Option<i64>, Fault> {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let seconds = u64::try_from(now.as_second()).unwrap_or_default();
        let step = self.totp()?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok());
        Ok(step.filter(|step| *step > last))
    }

    /// The code that an app would show: the demo and the tests are their own apps.
    pub fn code(&self, now: Timestamp) -> Result<Secret, Fault> {
        let seconds = u64::try_from(now.as_second()).unwrap_or_default();
        Ok(Secret::new(self.totp()?.generate(seconds).to_string()))
    }

    /// The secret that an app was given by typing.
    pub fn from_typed(typed: &str) -> Option<Self> {
        let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
        BASE32_NOPAD.decode(letters.as_bytes()).ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    fn totp(&self) -> Result<Totp, Fault> {
        self.builder().build().map_err(|_| Fault::Broken("a stored authenticator secret is too short"))
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(self.0.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::{SignedDuration, instant};

    #[test]
    fn a_code_works_within_a_step_of_its_time_and_only_once() {
        let (secret, now) = (TotpSecret::fresh(&Entropy::seeded(1)), instant(1_800_000_000_000));
        let code = secret.code(now).unwrap();
        let step = secret.step(code.reveal(), now, 0).unwrap().unwrap();
        assert_eq!(secret.step(code.reveal(), now + SignedDuration::from_secs(29), 0).unwrap(), Some(step));
        assert_eq!(secret.step(code.reveal(), now, step).unwrap(), None);
        assert_eq!(secret.step(code.reveal(), now + SignedDuration::from_secs(90), 0).unwrap(), None);
    }

    #[test]
    fn a_typed_secret_is_the_same_secret() {
        let secret = TotpSecret::fresh(&Entropy::seeded(1));
        assert_eq!(TotpSecret::from_typed(secret.typed().reveal()).unwrap().bytes(), secret.bytes());
    }

    #[test]
    fn the_address_names_the_clinic_and_the_user() {
        let secret = TotpSecret::fresh(&Entropy::seeded(1));
        let address = secret.address("Elm Street: Clinic", "maya").unwrap();
        assert!(address.reveal().starts_with("otpauth://totp/Elm%20Street"), "{}", address.reveal());
    }
}
