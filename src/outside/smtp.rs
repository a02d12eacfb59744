//! Mail by SMTP: encrypted from the first byte or right after the greeting, to a server whose certificate is good, and
//! otherwise not at all. Several letters share a connection.

use std::future::Future;
use std::time::{Duration, SystemTime};

use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;

use super::delivery::Failure;
use super::letter::Letter;
use super::trust::{self, Trust};
use crate::kit::clock::Timestamp;
use crate::kit::contact;
use crate::kit::secret::Secret;
use crate::outside::settings::{MAIL_ENCRYPTION, MAIL_FROM, MAIL_HOST, MAIL_PASSWORD, MAIL_PORT, MAIL_USER, STARTTLS};
use crate::vault::Vault;
use crate::vault::outbox::Trouble;

/// How long a server may take for one step.
const STEP: Duration = Duration::from_secs(if cfg!(debug_assertions) { 4 } else { 30 });

/// The mail server, as it is set.
pub(super) struct Server {
    host: String,
    port: u16,
    starttls: bool,
    login: Option<(String, Secret)>,
    from: Address,
}

impl Server {
    /// Reads the settings.
    pub fn of(vault: &Vault) -> Result<Self, Trouble> {
        let settings = vault.settings();
        let (host, user) = (settings.text(&MAIL_HOST).to_owned(), settings.text(&MAIL_USER).to_owned());
        let from = settings.text(&MAIL_FROM).parse().map_err(|_| Trouble::NotSetUp)?;
        if host.is_empty() {
            return Err(Trouble::NotSetUp);
        }
        let port = u16::try_from(settings.number(&MAIL_PORT)).map_err(|_| Trouble::NotSetUp)?;
        let password = || vault.secret_setting(&MAIL_PASSWORD).unwrap_or_default();
        let login = if user.is_empty() { None } else { Some((user, password())) };
        Ok(Self { host, port, starttls: settings.text(&MAIL_ENCRYPTION) == STARTTLS, login, from })
    }

    fn tls(&self, trust: &Trust) -> Result<TlsParameters, Trouble> {
        let mut tls = TlsParameters::builder(self.host.clone());
        if let Some(pem) = &trust.authorities {
            let authorities = Certificate::from_pem(pem).map_err(|_| Trouble::Certificate)?;
            tls = tls.certificate_store(CertificateStore::None).add_root_certificate(authorities);
        }
        tls.build_rustls().map_err(|_| Trouble::Certificate)
    }
}

/// A connection that letters go through.
pub(super) struct Session {
    connection: AsyncSmtpConnection,
    from: Address,
    now: Timestamp,
}

impl Session {
    /// Connects, encrypts and signs in.
    pub async fn open(server: Server, trust: &Trust, now: Timestamp) -> Result<Self, Trouble> {
        let hello = ClientId::Domain(server.from.domain().to_owned());
        let tls = server.tls(trust)?;
        let first = if server.starttls { None } else { Some(tls.clone()) };
        let connect =
            AsyncSmtpConnection::connect_tokio1((server.host.as_str(), server.port), Some(STEP), &hello, first, None);
        let mut connection = step(connect).await?.map_err(|error| trouble(&error, Trouble::Unreachable))?;
        if server.starttls {
            if !connection.can_starttls() {
                return Err(Trouble::NoTls);
            }
            step(connection.starttls(tls, &hello)).await?.map_err(|error| trouble(&error, Trouble::NoTls))?;
        }
        if !connection.is_encrypted() {
            return Err(Trouble::NoTls);
        }
        if let Some((user, password)) = &server.login {
            let login = Credentials::new(user.clone(), password.reveal().to_owned());
            let asked = connection.auth(&[Mechanism::Plain, Mechanism::Login], &login);
            step(asked).await?.map_err(|error| match error {
                error if error.is_permanent() || error.is_client() => Trouble::Login,
                error => trouble(&error, Trouble::Broken),
            })?;
        }
        Ok(Self { connection, from: server.from, now })
    }

    /// Hands one letter over.
    pub async fn hand_over(&mut self, letter: &Letter) -> Result<(), Failure> {
        let known = contact::sendable(&letter.to).and_then(|address| address.parse::<Address>().ok());
        let to = known.ok_or(Failure::Never(Trouble::Recipient))?;
        let message = self.message(letter, to.clone()).ok_or(Failure::Never(Trouble::Message))?;
        let sender = Mail::new(Some(self.from.clone()), Vec::new());
        step(self.connection.command(sender)).await.map_err(Failure::Down)?.map_err(|error| match error {
            error if error.is_permanent() => Failure::Down(Trouble::Sender),
            error => Failure::Down(trouble(&error, Trouble::Broken)),
        })?;
        let asked = step(self.connection.command(Rcpt::new(to, Vec::new()))).await.map_err(Failure::Down)?;
        if let Err(error) = asked {
            return Err(self.turned_down(&error, Trouble::Recipient).await);
        }
        let asked = step(self.connection.command(Data)).await.map_err(Failure::Down)?;
        if let Err(error) = asked {
            return Err(self.turned_down(&error, Trouble::Message).await);
        }
        let taken = step(self.connection.message(&message)).await.map_err(Failure::Down)?;
        taken.map(|_| ()).map_err(|error| one(&error, Trouble::Message))
    }

    /// After a refusal the server must forget the letter before it hears of the next.
    async fn turned_down(&mut self, error: &Error, refused: Trouble) -> Failure {
        let failure = one(error, refused);
        match step(self.connection.command(Rset)).await {
            Ok(Ok(_)) => failure,
            _ if matches!(failure, Failure::Never(_)) => failure,
            Ok(Err(_)) | Err(_) => Failure::Down(Trouble::Broken),
        }
    }

    fn message(&self, letter: &Letter, to: Address) -> Option<Vec<u8>> {
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let language = HeaderName::new_from_ascii_str("Content-Language");
        let message = Message::builder()
            .from(Mailbox::new(Some(letter.sender.clone()), self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(letter.subject.clone())
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(self.now.as_millisecond().unsigned_abs()))
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.domain())))
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .raw_header(HeaderValue::new(language, letter.language.tag().to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone());
        message.ok().map(|message| message.formatted())
    }

    /// Says goodbye. What was handed over stays handed over, whatever is answered.
    pub async fn close(mut self) {
        _ = step(self.connection.quit()).await;
    }
}

/// One step of the conversation, which may not take for ever.
async fn step<T>(asked: impl Future<Output = T>) -> Result<T, Trouble> {
    tokio::time::timeout(STEP, asked).await.map_err(|_| Trouble::Stalled)
}

/// What a refusal of one letter means.
fn one(error: &Error, refused: Trouble) -> Failure {
    match error {
        error if error.is_permanent() => Failure::Never(refused),
        error if error.is_transient() => Failure::Later(Trouble::Busy),
        error => Failure::Down(trouble(error, Trouble::Broken)),
    }
}

/// What an error means for all letters.
fn trouble(error: &Error, otherwise: Trouble) -> Trouble {
    match error {
        error if error.is_transient() => Trouble::Busy,
        error if error.is_permanent() => Trouble::Refused,
        error if error.is_response() => Trouble::Nonsense,
        error => trust::trouble(error, otherwise),
    }
}
