//! The text gateway.

use super::{Choice, Kind, Section, Setting, Spec};
use crate::kit::secret::Secret;
use crate::say;

/// The word for sending no texts.
pub const NO_TEXTS: &str = "off";
/// The word for a form with sender, recipient and words, signed in with user name and password.
pub const FORM: &str = "form";

/// What the gateway is sent.
pub const TEXTS_SHAPE: Setting<String> = Setting::new(Spec {
    name: "texts.shape",
    section: Section::Texts,
    kind: Kind::Choice(&[
        Choice { word: NO_TEXTS, label: |words| say!(words, "setting-texts-off") },
        Choice { word: FORM, label: |words| say!(words, "setting-texts-form") },
        Choice { word: "webhook", label: |words| say!(words, "setting-texts-webhook") },
    ]),
    default: NO_TEXTS,
    label: |words| say!(words, "setting-texts-shape"),
    consequence: |words| say!(words, "setting-texts-shape-does"),
});

/// Where it is sent.
pub const TEXTS_URL: Setting<String> = Setting::new(Spec {
    name: "texts.url",
    section: Section::Texts,
    kind: Kind::Url,
    default: "",
    label: |words| say!(words, "setting-texts-url"),
    consequence: |words| say!(words, "setting-texts-url-does"),
});

/// The user name of the form.
pub const TEXTS_USER: Setting<String> = Setting::new(Spec {
    name: "texts.user",
    section: Section::Texts,
    kind: Kind::MaybeLine { longest: 120 },
    default: "",
    label: |words| say!(words, "setting-texts-user"),
    consequence: |words| say!(words, "setting-texts-user-does"),
});

/// The password of the form, or the secret of the webhook.
pub const TEXTS_PASSWORD: Setting<Secret> = Setting::new(Spec {
    name: "texts.password",
    section: Section::Texts,
    kind: Kind::Secret,
    default: "",
    label: |words| say!(words, "setting-texts-password"),
    consequence: |words| say!(words, "setting-texts-password-does"),
});

/// The number that texts come from.
pub const TEXTS_FROM: Setting<String> = Setting::new(Spec {
    name: "texts.from",
    section: Section::Texts,
    kind: Kind::MaybeLine { longest: 40 },
    default: "",
    label: |words| say!(words, "setting-texts-from"),
    consequence: |words| say!(words, "setting-texts-from-does"),
});

/// The calling code of numbers that are written without one.
pub const TEXTS_COUNTRY: Setting<u32> = Setting::new(Spec {
    name: "texts.country",
    section: Section::Texts,
    kind: Kind::Number { least: 1, most: 999 },
    default: "1",
    label: |words| say!(words, "setting-texts-country"),
    consequence: |words| say!(words, "setting-texts-country-does"),
});

/// What stands at the end of the address to which the gateway reports STOP and START. Made by the portal, not typed.
pub const TEXTS_REPLIES: Setting<Secret> = Setting::new(Spec {
    name: "texts.replies",
    section: Section::Texts,
    kind: Kind::Secret,
    default: "",
    label: |words| say!(words, "setting-texts-replies"),
    consequence: |words| say!(words, "setting-texts-replies-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[
    TEXTS_SHAPE.spec(),
    TEXTS_URL.spec(),
    TEXTS_USER.spec(),
    TEXTS_PASSWORD.spec(),
    TEXTS_FROM.spec(),
    TEXTS_COUNTRY.spec(),
    TEXTS_REPLIES.spec(),
];
