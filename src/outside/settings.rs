//! The mail server, the text gateway, and when what can wait leaves.

use crate::kit::secret::Secret;
use crate::say;
use crate::vault::settings::{Choice, Kind, settings};

/// The word for encrypting after a plain greeting.
pub const STARTTLS: &str = "starttls";
/// The word for sending no texts.
pub const NO_TEXTS: &str = "off";
/// The word for a form with sender, recipient and words, signed in with user name and password.
pub const FORM: &str = "form";

settings! {
    /// The clinic's name in e-mails and texts: neutral, since a clinic's name can give away why somebody goes there.
    pub NOTICE_NAME: String = "notices.name" {
        at: Notices 10, default: "", kind: Kind::MaybeLine { longest: 40 },
        label: "setting-notice-name", does: "setting-notice-name-does",
    }

    /// The hour of the clinic's wall from which notices that can wait do wait.
    pub QUIET_FROM: u32 = "notices.quiet_from" {
        at: Notices 20, default: "21", kind: Kind::Number { least: 0, most: 23 },
        label: "setting-quiet-from", does: "setting-quiet-from-does",
    }

    /// The hour at which they leave.
    pub QUIET_UNTIL: u32 = "notices.quiet_until" {
        at: Notices 30, default: "8", kind: Kind::Number { least: 0, most: 23 },
        label: "setting-quiet-until", does: "setting-quiet-until-does",
    }

    /// The server; empty as long as no mail is sent.
    pub MAIL_HOST: String = "mail.host" {
        at: Mail 10, default: "", kind: Kind::Host,
        label: "setting-mail-host", does: "setting-mail-host-does",
    }

    /// Its port.
    pub MAIL_PORT: u32 = "mail.port" {
        at: Mail 20, default: "465", kind: Kind::Number { least: 1, most: 65535 },
        label: "setting-mail-port", does: "setting-mail-port-does",
    }

    /// How the connection is encrypted. Never not at all.
    pub MAIL_ENCRYPTION: String = "mail.encryption" {
        at: Mail 30, default: "tls",
        kind: Kind::Choice(&[
            Choice { word: "tls", label: |words| say!(words, "setting-mail-tls") },
            Choice { word: STARTTLS, label: |words| say!(words, "setting-mail-starttls") },
        ]),
        label: "setting-mail-encryption", does: "setting-mail-encryption-does",
    }

    /// The user name at the server; empty for one that asks for none.
    pub MAIL_USER: String = "mail.user" {
        at: Mail 40, default: "", kind: Kind::MaybeLine { longest: 120 },
        label: "setting-mail-user", does: "setting-mail-user-does",
    }

    /// The password at the server.
    pub MAIL_PASSWORD: Secret = "mail.password" {
        at: Mail 50, default: "", kind: Kind::Secret,
        label: "setting-mail-password", does: "setting-mail-password-does",
    }

    /// The address that mail comes from.
    pub MAIL_FROM: String = "mail.from" {
        at: Mail 60, default: "", kind: Kind::Email,
        label: "setting-mail-from", does: "setting-mail-from-does",
    }

    /// What the gateway is sent.
    pub TEXTS_SHAPE: String = "texts.shape" {
        at: Texts 10, default: NO_TEXTS,
        kind: Kind::Choice(&[
            Choice { word: NO_TEXTS, label: |words| say!(words, "setting-texts-off") },
            Choice { word: FORM, label: |words| say!(words, "setting-texts-form") },
            Choice { word: "webhook", label: |words| say!(words, "setting-texts-webhook") },
        ]),
        label: "setting-texts-shape", does: "setting-texts-shape-does",
    }

    /// Where it is sent.
    pub TEXTS_URL: String = "texts.url" {
        at: Texts 20, default: "", kind: Kind::Url,
        label: "setting-texts-url", does: "setting-texts-url-does",
    }

    /// The user name of the form.
    pub TEXTS_USER: String = "texts.user" {
        at: Texts 30, default: "", kind: Kind::MaybeLine { longest: 120 },
        label: "setting-texts-user", does: "setting-texts-user-does",
    }

    /// The password of the form, or the secret of the webhook.
    pub TEXTS_PASSWORD: Secret = "texts.password" {
        at: Texts 40, default: "", kind: Kind::Secret,
        label: "setting-texts-password", does: "setting-texts-password-does",
    }

    /// The number that texts come from.
    pub TEXTS_FROM: String = "texts.from" {
        at: Texts 50, default: "", kind: Kind::MaybeLine { longest: 40 },
        label: "setting-texts-from", does: "setting-texts-from-does",
    }

    /// The calling code of numbers that are written without one.
    pub TEXTS_COUNTRY: u32 = "texts.country" {
        at: Texts 60, default: "1", kind: Kind::Number { least: 1, most: 999 },
        label: "setting-texts-country", does: "setting-texts-country-does",
    }

    /// What stands at the end of the address to which the gateway reports STOP and START. Made by the portal, not typed.
    pub TEXTS_REPLIES: Secret = "texts.replies" {
        at: Texts 70, default: "", kind: Kind::Secret,
        label: "setting-texts-replies", does: "setting-texts-replies-does",
    }
}
