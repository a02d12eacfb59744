//! Where browsers find the portal: the one host name that counts, and whom to believe about the sender's address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::{HeaderMap, header};

/// The portal's place on the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https://portal.clinic.example`; without one the portal is a trial on this machine.
    public: Option<String>,
    /// The addresses of reverse proxies whose `X-Forwarded-For` is believed.
    proxies: Vec<IpAddr>,
    /// Where the server listens.
    listening: SocketAddr,
}

impl Address {
    /// `public` has no path and no slash at its end.
    pub fn new(public: Option<String>, proxies: Vec<IpAddr>, listening: SocketAddr) -> Self {
        Self { public, proxies, listening }
    }

    /// The address that links on paper begin with.
    pub fn url(&self) -> String {
        // Browsers make passkeys for a name and not for a number.
        let here = || {
            let is_localhost = self.listening.ip() == IpAddr::V4(Ipv4Addr::LOCALHOST);
            if is_localhost {
                format!("http://localhost:{}", self.listening.port())
            } else {
                format!("http://{}", self.listening)
            }
        };
        self.public.clone().unwrap_or_else(here)
    }

    /// Whether the portal can be reached from this machine alone.
    pub const fn is_local(&self) -> bool {
        self.public.is_none()
    }

    /// Whether browsers come by HTTPS: then cookies are bound to it.
    pub fn is_secure(&self) -> bool {
        self.public.as_ref().is_some_and(|public| public.starts_with("https://"))
    }

    /// Whether a request was meant for us. Another host's name in it may be an attack by DNS rebinding.
    pub fn is_ours(&self, host: &str) -> bool {
        if let Some(public) = &self.public {
            return public.split_once("://").is_some_and(|(_, ours)| ours.eq_ignore_ascii_case(host));
        }
        let (name, port) = host.rsplit_once(':').unwrap_or((host, "80"));
        matches!(name, "localhost" | "127.0.0.1" | "[::1]") && port == self.listening.port().to_string()
    }

    /// The origin that passkeys are made for. A trial has none but `localhost`, since browsers make no passkeys for a
    /// bare number; the `Host` header only says whether the browser came by that name.
    pub fn passkey_origin(&self, host: Option<&str>) -> Option<String> {
        let local = format!("localhost:{}", self.listening.port());
        match &self.public {
            Some(public) => Some(public.clone()),
            None => host.filter(|host| *host == local).map(|host| format!("http://{host}")),
        }
    }

    /// Whether the browser says that the request comes from one of our own pages (SECURITY §7.6).
    pub fn is_same_origin(&self, headers: &HeaderMap) -> bool {
        let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
        match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
            (Some(site), _) => site == "same-origin",
            (None, Some(origin)) => {
                let scheme = if self.is_secure() { "https" } else { "http" };
                origin.split_once("://").is_some_and(|(said, host)| said == scheme && self.is_ours(host))
            }
            (None, None) => false,
        }
    }

    /// The path of our own page on which somebody pressed a button, as the browser says; else the front door.
    pub fn page_before(&self, headers: &HeaderMap) -> String {
        let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (_, rest) = referer.split_once("://").unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or_default();
        let path = path.split(['?', '#']).next().unwrap_or_default();
        if self.is_ours(host) { format!("/{path}") } else { crate::links::HOME.to_owned() }
    }

    /// The prefix of the sender's address, for limits and the trail: `203.0.113.0/24`, `2001:db8:1::/48`.
    pub fn sender(&self, peer: IpAddr, headers: &HeaderMap) -> String {
        let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let forwarded: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
        // From the right: each proxy of ours vouches for the one before it; the first stranger is the sender.
        let mut sender = peer;
        for claimed in forwarded.iter().rev() {
            if !self.proxies.contains(&sender.to_canonical()) {
                break;
            }
            let Ok(claimed) = claimed.parse() else { break };
            sender = claimed;
        }
        prefix(sender)
    }
}

fn prefix(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clinic() -> Address {
        let proxy = vec![IpAddr::from([10, 0, 0, 1])];
        Address::new(Some("https://portal.elm.example".to_owned()), proxy, ([127, 0, 0, 1], 8080).into())
    }

    fn local() -> Address {
        Address::new(None, Vec::new(), ([127, 0, 0, 1], 8080).into())
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_our_own_host_name_counts() {
        assert!(clinic().is_ours("portal.elm.example") && !clinic().is_ours("evil.example"));
        assert!(local().is_ours("localhost:8080") && local().is_ours("127.0.0.1:8080"));
        assert!(!local().is_ours("evil.example:8080") && !local().is_ours("localhost:81"));
    }

    #[test]
    fn passkeys_are_made_for_the_configured_address_and_in_a_trial_for_localhost_alone() {
        let configured = Some("https://portal.elm.example".to_owned());
        assert_eq!(clinic().passkey_origin(Some("evil.example")), configured);
        assert_eq!(local().passkey_origin(Some("localhost:8080")).as_deref(), Some("http://localhost:8080"));
        for other in [None, Some("127.0.0.1:8080"), Some("localhost:81"), Some("localhost")] {
            assert_eq!(local().passkey_origin(other), None, "{other:?}");
        }
    }

    #[test]
    fn a_request_from_another_site_is_known() {
        let says = |pairs| clinic().is_same_origin(&headers(pairs));
        assert!(says(&[("sec-fetch-site", "same-origin")]));
        assert!(says(&[("origin", "https://portal.elm.example")]));
        assert!(!says(&[("sec-fetch-site", "same-origin-ish"), ("origin", "https://portal.elm.example")]));
        assert!(!says(&[("sec-fetch-site", "cross-site"), ("origin", "https://portal.elm.example")]));
        assert!(!says(&[("sec-fetch-site", "same-site")]) && !says(&[("sec-fetch-site", "none")]));
        assert!(!says(&[("origin", "http://portal.elm.example")]) && !says(&[("origin", "null")]) && !says(&[]));
    }

    #[test]
    fn forwarded_addresses_are_believed_from_our_proxies_alone() {
        let forged = headers(&[("x-forwarded-for", "198.51.100.7, 203.0.113.9")]);
        assert_eq!(clinic().sender([10, 0, 0, 1].into(), &forged), "203.0.113.0/24");
        assert_eq!(clinic().sender([192, 0, 2, 5].into(), &forged), "192.0.2.0/24");
        assert_eq!(local().sender("2001:db8:1:2::3".parse().unwrap(), &forged), "2001:db8:1::/48");
    }
}
