//! The mail server.

use super::{Choice, Kind, Section, Setting, Spec};
use crate::kit::secret::Secret;
use crate::say;

/// The server; empty as long as no mail is sent.
pub const MAIL_HOST: Setting<String> = Setting::new(Spec {
    name: "mail.host",
    section: Section::Mail,
    kind: Kind::Host,
    default: "",
    label: |words| say!(words, "setting-mail-host"),
    consequence: |words| say!(words, "setting-mail-host-does"),
});

/// Its port.
pub const MAIL_PORT: Setting<u32> = Setting::new(Spec {
    name: "mail.port",
    section: Section::Mail,
    kind: Kind::Number { least: 1, most: 65535 },
    default: "465",
    label: |words| say!(words, "setting-mail-port"),
    consequence: |words| say!(words, "setting-mail-port-does"),
});

/// The word for encrypting after a plain greeting.
pub const STARTTLS: &str = "starttls";

/// How the connection is encrypted. Never not at all.
pub const MAIL_ENCRYPTION: Setting<String> = Setting::new(Spec {
    name: "mail.encryption",
    section: Section::Mail,
    kind: Kind::Choice(&[
        Choice { word: "tls", label: |words| say!(words, "setting-mail-tls") },
        Choice { word: STARTTLS, label: |words| say!(words, "setting-mail-starttls") },
    ]),
    default: "tls",
    label: |words| say!(words, "setting-mail-encryption"),
    consequence: |words| say!(words, "setting-mail-encryption-does"),
});

/// The user name at the server; empty for one that asks for none.
pub const MAIL_USER: Setting<String> = Setting::new(Spec {
    name: "mail.user",
    section: Section::Mail,
    kind: Kind::MaybeLine { longest: 120 },
    default: "",
    label: |words| say!(words, "setting-mail-user"),
    consequence: |words| say!(words, "setting-mail-user-does"),
});

/// The password at the server.
pub const MAIL_PASSWORD: Setting<Secret> = Setting::new(Spec {
    name: "mail.password",
    section: Section::Mail,
    kind: Kind::Secret,
    default: "",
    label: |words| say!(words, "setting-mail-password"),
    consequence: |words| say!(words, "setting-mail-password-does"),
});

/// The address that mail comes from.
pub const MAIL_FROM: Setting<String> = Setting::new(Spec {
    name: "mail.from",
    section: Section::Mail,
    kind: Kind::Email,
    default: "",
    label: |words| say!(words, "setting-mail-from"),
    consequence: |words| say!(words, "setting-mail-from-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[
    MAIL_HOST.spec(),
    MAIL_PORT.spec(),
    MAIL_ENCRYPTION.spec(),
    MAIL_USER.spec(),
    MAIL_PASSWORD.spec(),
    MAIL_FROM.spec(),
];
