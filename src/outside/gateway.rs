//! Texts by a gateway on the web: a form with sender, recipient and words, or a message in JSON. Only to the address
//! that is set, encrypted, and not further when it sends us elsewhere.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, StatusCode, Url};

use super::delivery::Failure;
use super::letter::Letter;
use super::trust::{self, Trust};
use crate::kit::secret::Secret;
use crate::outside::settings::{
    FORM, NO_TEXTS, TEXTS_COUNTRY, TEXTS_FROM, TEXTS_PASSWORD, TEXTS_SHAPE, TEXTS_URL, TEXTS_USER,
};
use crate::vault::Vault;
use crate::vault::outbox::Trouble;

/// How long the gateway may take.
const ANSWER: Duration = Duration::from_secs(if cfg!(debug_assertions) { 4 } else { 20 });

/// The gateway, as it is set, ready to be asked.
pub(super) struct Gateway {
    client: Client,
    url: Url,
    is_form: bool,
    user: String,
    password: Secret,
    from: String,
    country: u32,
}

impl Gateway {
    /// Reads the settings and looks where the gateway is. The name is looked up once: what was checked is what is
    /// talked to.
    pub async fn open(vault: &Vault, trust: &Trust) -> Result<Self, Trouble> {
        let settings = vault.settings();
        let shape = settings.text(&TEXTS_SHAPE);
        let url = Url::parse(settings.text(&TEXTS_URL)).ok().filter(|_| shape != NO_TEXTS);
        let url = url.ok_or(Trouble::NotSetUp)?;
        let addresses = addresses(&url).await?;
        if !trust.private_gateway && addresses.iter().any(|address| is_private(address.ip())) {
            return Err(Trouble::Private);
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        let mut client = Client::builder()
            .user_agent("Anteroom")
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .timeout(ANSWER)
            .connect_timeout(ANSWER)
            .resolve_to_addrs(&host, &addresses);
        if let Some(pem) = &trust.authorities {
            let authorities = Certificate::from_pem_bundle(pem).map_err(|_| Trouble::Certificate)?;
            client = client.tls_certs_only(authorities);
        }
        Ok(Self {
            client: client.build().map_err(|_| Trouble::Certificate)?,
            is_form: shape == FORM,
            url,
            user: settings.text(&TEXTS_USER).to_owned(),
            password: vault.secret_setting(&TEXTS_PASSWORD).unwrap_or_default(),
            from: settings.text(&TEXTS_FROM).to_owned(),
            country: settings.number(&TEXTS_COUNTRY),
        })
    }

    /// Hands one letter over.
    pub async fn hand_over(&self, letter: &Letter) -> Result<(), Failure> {
        let to = international(&letter.to, self.country).ok_or(Failure::Never(Trouble::Recipient))?;
        let request = self.client.post(self.url.clone());
        let request = if self.is_form {
            let fields = [("From", self.from.as_str()), ("To", &to), ("Body", &letter.body)];
            request.basic_auth(&self.user, Some(self.password.reveal())).form(&fields)
        } else {
            // The id lets a gateway that hears twice of one text send it once.
            let id = letter.id.to_string();
            let message = serde_json::json!({ "id": id, "from": self.from, "to": to, "body": letter.body });
            request.bearer_auth(self.password.reveal()).json(&message)
        };
        let answer = request.send().await.map_err(|error| Failure::Down(unanswered(&error)))?;
        judge(answer.status())
    }
}

/// What the answer's status means.
fn judge(status: StatusCode) -> Result<(), Failure> {
    match status {
        status if status.is_success() => Ok(()),
        status if status.is_redirection() => Err(Failure::Down(Trouble::Redirected)),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(Failure::Down(Trouble::Login)),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => Err(Failure::Never(Trouble::Recipient)),
        StatusCode::TOO_MANY_REQUESTS => Err(Failure::Later(Trouble::Busy)),
        status if status.is_client_error() => Err(Failure::Down(Trouble::Refused)),
        _ => Err(Failure::Later(Trouble::Busy)),
    }
}

fn unanswered(error: &reqwest::Error) -> Trouble {
    if error.is_timeout() {
        return Trouble::Stalled;
    }
    trust::trouble(error, if error.is_connect() { Trouble::Unreachable } else { Trouble::Broken })
}

/// Where the gateway's name leads.
async fn addresses(url: &Url) -> Result<Vec<SocketAddr>, Trouble> {
    let host = url.host_str().ok_or(Trouble::NotSetUp)?.trim_matches(['[', ']']).to_owned();
    let port = url.port_or_known_default().unwrap_or(443);
    let found = tokio::time::timeout(ANSWER, tokio::net::lookup_host((host, port))).await;
    let found: Vec<_> = found.map_err(|_| Trouble::Stalled)?.map_err(|_| Trouble::Unreachable)?.collect();
    if found.is_empty() { Err(Trouble::Unreachable) } else { Ok(found) }
}

/// Whether an address is not on the open internet: a name that leads there may be meant to reach what only this
/// machine can.
fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [first, second, third, _] = v4.octets();
            v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_multicast()
                || first == 0
                // Shared by carriers, for measuring, for protocols, and kept for later (RFC 6890).
                || (first == 100 && (64..128).contains(&second))
                || (first == 198 && (18..20).contains(&second))
                || (first == 192 && second == 0 && third == 0)
                || first >= 240
        }
        // Through a translator (NAT64, RFC 6052 and 8215) or a tunnel (6to4) to where its IPv4 address says, or to a network
        // of the clinic's own.
        IpAddr::V6(v6) => {
            let [first, second, third, ..] = v6.segments();
            (first == 0x64 && second == 0xff9b)
                || (first == 0x2002 && is_private(IpAddr::V4(embedded(second, third))))
                || (first, second) == (0x2001, 0)
                || v6.segments()[..6] == [0; 6]
                || (first & 0xffc0) == 0xfec0
                || v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_multicast()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
        }
    }
}

/// The IPv4 address in two groups of an IPv6 address.
fn embedded(high: u16, low: u16) -> Ipv4Addr {
    Ipv4Addr::from(u32::from(high) << 16 | u32::from(low))
}

/// A number as gateways want it: `+` and digits, with the country's calling code.
pub(super) fn international(number: &str, country: u32) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let whole = if number.trim_start().starts_with('+') {
        digits
    } else {
        let own = digits.trim_start_matches('0');
        let code = country.to_string();
        // Eleven digits that begin with the code of North America hold it already.
        if code == "1" && own.len() == 11 && own.starts_with('1') { own.to_owned() } else { format!("{code}{own}") }
    };
    (7..=15).contains(&whole.len()).then(|| format!("+{whole}"))
}

/// The spellings under which a number may be kept: as gateways write it, its digits, and without the country's code,
/// with and without the zero that some countries dial before it.
pub fn spellings(number: &str, country: u32) -> Option<[String; 4]> {
    let whole = international(number, country)?;
    let digits = whole.trim_start_matches('+').to_owned();
    let own = digits.strip_prefix(&country.to_string()).unwrap_or(&digits).to_owned();
    let dialled = format!("0{own}");
    Some([whole, digits, own, dialled])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_gateways_want_them() {
        assert_eq!(international("+1 (555) 010-0142", 44).as_deref(), Some("+15550100142"));
        assert_eq!(international("(555) 010-0142", 1).as_deref(), Some("+15550100142"));
        assert_eq!(international("1 555 010 0142", 1).as_deref(), Some("+15550100142"));
        assert_eq!(international("07700 900123", 44).as_deref(), Some("+447700900123"));
        assert_eq!(international("call me", 1), None);
        let all = spellings("+44 7700 900123", 44).unwrap();
        assert_eq!(all, ["+447700900123", "447700900123", "7700900123", "07700900123"]);
    }

    #[test]
    fn private_addresses_are_known_in_every_spelling() {
        let private =
            ["127.0.0.1", "10.1.2.3", "192.168.0.9", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"];
        let reserved = ["198.18.0.1", "198.19.255.255", "240.0.0.1", "255.255.255.255", "192.0.0.8", "100.127.0.1"];
        let more = ["::1", "fd00::1", "fe80::1", "::ffff:10.0.0.1", "fec0::1", "::10.0.0.1", "2001::1"];
        let translated = ["64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:a00:1::1", "2002:7f00:1::"];
        let more = more.iter().chain(&reserved).chain(&translated);
        assert!(private.iter().chain(more).all(|address| is_private(address.parse().unwrap())));
        let open = ["203.0.113.9", "198.17.0.1", "198.20.0.1", "192.0.1.1", "2001:db8::1", "2002:cb00:7109::1"];
        assert!(open.iter().all(|address| !is_private(address.parse().unwrap())));
    }

    #[test]
    fn what_the_gateway_answers_is_told_apart() {
        assert_eq!(judge(StatusCode::CREATED), Ok(()));
        assert_eq!(judge(StatusCode::FOUND), Err(Failure::Down(Trouble::Redirected)));
        assert_eq!(judge(StatusCode::UNAUTHORIZED), Err(Failure::Down(Trouble::Login)));
        assert_eq!(judge(StatusCode::BAD_REQUEST), Err(Failure::Never(Trouble::Recipient)));
        assert_eq!(judge(StatusCode::TOO_MANY_REQUESTS), Err(Failure::Later(Trouble::Busy)));
        assert_eq!(judge(StatusCode::INTERNAL_SERVER_ERROR), Err(Failure::Later(Trouble::Busy)));
    }
}
