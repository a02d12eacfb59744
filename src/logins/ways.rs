//! What somebody may show to go on: what the login has, as far as the clinic and the session let it count.

use super::Lobby;
use super::session::{Method, SessionStage, Visitor};
use crate::vault::Fault;

/// The ways on that are open to a visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent ways, each there or not")]
pub struct Ways {
    /// A code of an authenticator app.
    pub authenticator: bool,
    pub passkey: bool,
    pub recovery_code: bool,
    /// A code by e-mail, where the clinic sends any.
    pub email: bool,
    /// A code by text, where the clinic sends any.
    pub text: bool,
    /// The password: to show again who it is, where there is nothing else.
    pub password: bool,
}

impl Ways {
    /// Whether a proof of this kind counts.
    pub const fn accepts(&self, method: Method) -> bool {
        match method {
            Method::Authenticator => self.authenticator,
            Method::Passkey => self.passkey,
            Method::RecoveryCode => self.recovery_code,
            Method::SentCode => self.email || self.text,
            Method::Password => self.password,
            Method::TrustedDevice => false,
        }
    }

    /// Those that are at least so strong.
    const fn of_strength(self, least: u8) -> Self {
        Self {
            authenticator: self.authenticator && Method::Authenticator.strength() >= least,
            passkey: self.passkey && Method::Passkey.strength() >= least,
            recovery_code: self.recovery_code && Method::RecoveryCode.strength() >= least,
            email: self.email && Method::SentCode.strength() >= least,
            text: self.text && Method::SentCode.strength() >= least,
            password: self.password && Method::Password.strength() >= least,
        }
    }

    const fn strongest(self) -> u8 {
        if self.passkey {
            Method::Passkey.strength()
        } else if self.authenticator || self.recovery_code {
            Method::Authenticator.strength()
        } else if self.email || self.text {
            Method::SentCode.strength()
        } else {
            Method::Password.strength()
        }
    }
}

impl Lobby<'_> {
    /// The ways on that are open to this visitor: after the password, or to show again who it is.
    pub async fn ways(&self, visitor: &Visitor) -> Result<Ways, Fault> {
        let account = visitor.account;
        let read = self.door().read(move |sql| {
            sql.one(
                "select exists (select 1 from factors
                                 where account_id = :account and kind = 'totp' and ended_at is null) as authenticator,
                        exists (select 1 from factors
                                 where account_id = :account and kind = 'passkey' and ended_at is null) as passkey,
                        exists (select 1 from recovery_codes
                                 where account_id = :account and used_at is null) as recovery_code,
                        exists (select 1 from addresses
                                 where account_id = :account and channel = 'email' and reaches
                                   and ended_at is null) as email,
                        exists (select 1 from addresses
                                 where account_id = :account and channel = 'text' and reaches
                                   and ended_at is null) as text,
                        exists (select 1 from credentials
                                 where account_id = :account and password_hash is not null) as password",
                &[(":account", &account)],
                |row| {
                    Ok(Ways {
                        authenticator: row.get("authenticator")?,
                        passkey: row.get("passkey")?,
                        recovery_code: row.get("recovery_code")?,
                        email: row.get("email")?,
                        text: row.get("text")?,
                        password: row.get("password")?,
                    })
                },
            )
        });
        Ok(self.counting(read.await?, visitor))
    }

    /// Codes are sent to patients alone, and only where the clinic wants it. Within a session the same or a stronger
    /// factor counts than it was begun with; if that is gone, the strongest that the login has. The password counts
    /// where there is nothing else.
    fn counting(&self, has: Ways, visitor: &Visitor) -> Ways {
        let (email, text) = self.vault.settings().sends_codes();
        let sent = !visitor.is_staff;
        let has = Ways { email: has.email && email && sent, text: has.text && text && sent, ..has };
        match visitor.stage {
            SessionStage::Password => Ways { password: false, ..has },
            SessionStage::Full => {
                let bare = !(has.authenticator || has.passkey || has.recovery_code);
                let has = Ways { password: has.password && bare, ..has };
                has.of_strength(visitor.method.strength().min(has.strongest()))
            }
        }
    }
}
