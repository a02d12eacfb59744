//! Settings that are secrets: kept sealed with the field key, opened only by what signs in with them.

use data_encoding::BASE64;

use super::Vault;
use super::fault::Fault;
use super::keyring::Field;
use super::settings::{Setting, Spec};
use crate::kit::secret::Secret;

impl Vault {
    /// A secret as the settings may keep it.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub fn seal_setting(&self, spec: &Spec, secret: &Secret) -> Result<String, Fault> {
        let (of, plain) = ((Field::Setting, spec.name.as_bytes()), secret.reveal().as_bytes());
        Ok(BASE64.encode(&self.keys().seal_field(of, plain, self.entropy())?))
    }

    /// The secret that is set, if one is and it opens.
    pub fn secret_setting(&self, setting: &Setting<Secret>) -> Option<Secret> {
        let settings = self.settings();
        let sealed = BASE64.decode(settings.raw(setting.spec()).as_bytes()).ok().filter(|sealed| !sealed.is_empty())?;
        let opened = self.keys().open_field((Field::Setting, setting.spec().name.as_bytes()), &sealed)?;
        Some(Secret::new(String::from_utf8_lossy(&opened)))
    }
}
