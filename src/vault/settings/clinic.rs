//! What the clinic is: its name, where it is, how it looks.

use super::{Kind, Section, Setting, Spec};
use crate::kit::date::TimeZone;
use crate::say;

/// The clinic's name, on every page and sheet.
pub const CLINIC_NAME: Setting<String> = Setting::new(Spec {
    name: "clinic.name",
    section: Section::Clinic,
    kind: Kind::Line { longest: 80 },
    default: "Anteroom",
    label: |words| say!(words, "setting-clinic-name"),
    consequence: |words| say!(words, "setting-clinic-name-does"),
});

/// The clinic's postal address, on sheets.
pub const CLINIC_ADDRESS: Setting<String> = Setting::new(Spec {
    name: "clinic.address",
    section: Section::Clinic,
    kind: Kind::Lines { longest: 300 },
    default: "",
    label: |words| say!(words, "setting-clinic-address"),
    consequence: |words| say!(words, "setting-clinic-address-does"),
});

/// The phone number that every error and sheet names.
pub const CLINIC_PHONE: Setting<String> = Setting::new(Spec {
    name: "clinic.phone",
    section: Section::Clinic,
    kind: Kind::Line { longest: 40 },
    default: "–",
    label: |words| say!(words, "setting-clinic-phone"),
    consequence: |words| say!(words, "setting-clinic-phone-does"),
});

/// The emergency number.
pub const EMERGENCY_NUMBER: Setting<String> = Setting::new(Spec {
    name: "clinic.emergency",
    section: Section::Clinic,
    kind: Kind::Line { longest: 20 },
    default: "911",
    label: |words| say!(words, "setting-emergency"),
    consequence: |words| say!(words, "setting-emergency-does"),
});

/// The clinic's time zone: what "today" is.
pub const ZONE: Setting<TimeZone> = Setting::new(Spec {
    name: "clinic.zone",
    section: Section::Clinic,
    kind: Kind::Zone,
    default: "America/New_York",
    label: |words| say!(words, "setting-zone"),
    consequence: |words| say!(words, "setting-zone-does"),
});

/// The brand colour.
pub const COLOUR: Setting<String> = Setting::new(Spec {
    name: "clinic.colour",
    section: Section::Clinic,
    kind: Kind::Colour,
    default: "#0b6e6e",
    label: |words| say!(words, "setting-colour"),
    consequence: |words| say!(words, "setting-colour-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[
    CLINIC_NAME.spec(),
    CLINIC_ADDRESS.spec(),
    CLINIC_PHONE.spec(),
    EMERGENCY_NUMBER.spec(),
    ZONE.spec(),
    COLOUR.spec(),
];
