//! Where the portal is, as letters name it.

/// The portal's address, or none as long as nobody outside could open it.
#[derive(Clone, Debug)]
pub struct PortalUrl(Option<String>);

impl PortalUrl {
    /// `https://portal.clinic.example`, without a path; none withholds every link.
    pub const fn new(url: Option<String>) -> Self {
        Self(url)
    }

    /// A whole link to this path.
    pub(super) fn link(&self, path: &str) -> Option<String> {
        self.0.as_ref().map(|url| format!("{url}{path}"))
    }

    /// The host alone, as phones compare it before they offer to fill in a code.
    pub(super) fn host(&self) -> Option<&str> {
        let (_, host) = self.0.as_ref()?.split_once("://")?;
        Some(host.split(':').next().unwrap_or(host))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_links_and_a_host_or_neither() {
        let portal = PortalUrl::new(Some("https://portal.elm.example:8443".to_owned()));
        assert_eq!(portal.link("/reset/x").as_deref(), Some("https://portal.elm.example:8443/reset/x"));
        assert_eq!(portal.host(), Some("portal.elm.example"));
        assert_eq!((PortalUrl::new(None).link("/"), PortalUrl::new(None).host()), (None, None));
    }
}
