//! Whom to talk to: certificates, and the one provider of TLS for mail and texts.

use std::error::Error;
use std::io;
use std::path::Path;

use crate::vault::outbox::Trouble;

/// What the operator decided about the other side.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Certificates (PEM) that vouch for mail server and gateway; none for those of the system.
    pub(super) authorities: Option<Vec<u8>>,
    /// Whether the gateway may be in a private network.
    pub(super) private_gateway: bool,
}

impl Trust {
    /// Reads the file of certificates; an empty path stands for those of the system.
    pub fn load(file: &Path, private_gateway: bool) -> io::Result<Self> {
        let authorities = if file.as_os_str().is_empty() { None } else { Some(std::fs::read(file)?) };
        if let Some(pem) = &authorities {
            let read = lettre::transport::smtp::client::Certificate::from_pem(pem);
            let holds_one = String::from_utf8_lossy(pem).contains("BEGIN CERTIFICATE");
            if read.is_err() || !holds_one {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "it holds no certificates in PEM form"));
            }
        }
        Ok(Self { authorities, private_gateway })
    }

    /// Whether the file names the certificates to trust.
    pub const fn is_pinned(&self) -> bool {
        self.authorities.is_some()
    }
}

/// Chooses the provider of TLS once, for both libraries. That somebody chose before is as good.
pub(super) fn choose_provider() {
    _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
}

/// What an error of the network means, by its causes; `otherwise` where they say nothing.
pub(super) fn trouble(error: &(dyn Error + 'static), otherwise: Trouble) -> Trouble {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(trouble) = known(error) {
            return trouble;
        }
        // An error of input and output hides its cause from `source`.
        let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        cause = inner.map(|inner| inner as &(dyn Error + 'static)).or_else(|| error.source());
    }
    otherwise
}

fn known(error: &(dyn Error + 'static)) -> Option<Trouble> {
    if let Some(error) = error.downcast_ref::<rustls::Error>() {
        return Some(match error {
            rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented => Trouble::Certificate,
            _ => Trouble::NoTls,
        });
    }
    match error.downcast_ref::<io::Error>()?.kind() {
        io::ErrorKind::TimedOut => Some(Trouble::Stalled),
        io::ErrorKind::ConnectionRefused | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => {
            Some(Trouble::Unreachable)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_found_behind_errors_of_input_and_output() {
        let certificate = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let hidden = io::Error::other(io::Error::new(io::ErrorKind::InvalidData, certificate));
        assert_eq!(trouble(&hidden, Trouble::Broken), Trouble::Certificate);
        assert_eq!(trouble(&io::Error::from(io::ErrorKind::ConnectionRefused), Trouble::Broken), Trouble::Unreachable);
        assert_eq!(trouble(&io::Error::other("?"), Trouble::Broken), Trouble::Broken);
    }

    #[test]
    fn a_file_without_certificates_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("authorities.pem");
        std::fs::write(&file, "no certificate").unwrap();
        assert!(Trust::load(&file, false).is_err() && Trust::load(&folder.path().join("none"), false).is_err());
        assert!(!Trust::load(Path::new(""), false).unwrap().is_pinned());
    }
}
