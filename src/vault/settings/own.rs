//! The settings that the vault itself goes by, and what the clinic is called, which everything above the vault says.

use super::{Choice, Kind, settings};
use crate::kit::date::TimeZone;
use crate::say;

/// The word for "charts are kept to the care team".
pub const TO_THE_TEAM: &str = "team";

settings! {
    /// The clinic's name, on every page and sheet.
    pub CLINIC_NAME: String = "clinic.name" {
        at: Clinic 10, default: "Anteroom", kind: Kind::Line { longest: 80 },
        label: "setting-clinic-name", does: "setting-clinic-name-does",
    }

    /// The clinic's postal address, on sheets.
    pub CLINIC_ADDRESS: String = "clinic.address" {
        at: Clinic 20, default: "", kind: Kind::Lines { longest: 300 },
        label: "setting-clinic-address", does: "setting-clinic-address-does",
    }

    /// The phone number that every error and sheet names.
    pub CLINIC_PHONE: String = "clinic.phone" {
        at: Clinic 30, default: "–", kind: Kind::Line { longest: 40 },
        label: "setting-clinic-phone", does: "setting-clinic-phone-does",
    }

    /// The emergency number.
    pub EMERGENCY_NUMBER: String = "clinic.emergency" {
        at: Clinic 40, default: "911", kind: Kind::Line { longest: 20 },
        label: "setting-emergency", does: "setting-emergency-does",
    }

    /// The clinic's time zone: what "today" is.
    pub ZONE: TimeZone = "clinic.zone" {
        at: Clinic 50, default: "America/New_York", kind: Kind::Zone,
        label: "setting-zone", does: "setting-zone-does",
    }

    /// Minutes without a deliberate act after which somebody is signed out. NIST SP 800-63B-4 asks for at most an hour.
    pub IDLE_MINUTES: u32 = "sign_in.idle_minutes" {
        at: SignIn 10, default: "15", kind: Kind::Number { least: 2, most: 60 },
        label: "setting-idle", does: "setting-idle-does",
    }

    /// The birthday at which a parent's access narrows.
    pub AGE_NARROWS: u32 = "access.age_narrows" {
        at: Access 10, default: "12", kind: Kind::Number { least: 6, most: 18 },
        label: "setting-age-narrows", does: "setting-age-narrows-does",
    }

    /// The birthday at which a parent's access ends.
    pub AGE_ENDS: u32 = "access.age_ends" {
        at: Access 20, default: "18", kind: Kind::Number { least: 12, most: 21 },
        label: "setting-age-ends", does: "setting-age-ends-does",
    }

    /// Which charts clinicians and nurses open without giving a reason.
    pub OPEN_CHARTS: String = "access.charts" {
        at: Access 30, default: "all",
        kind: Kind::Choice(&[
            Choice { word: "all", label: |words| say!(words, "setting-charts-all") },
            Choice { word: TO_THE_TEAM, label: |words| say!(words, "setting-charts-team") },
        ]),
        label: "setting-charts", does: "setting-charts-does",
    }

    /// For how many minutes a result can be seen before its notice leaves: time to take a wrong one back. Four hours are
    /// enough for a second look within the same half day; whoever wants longer holds the result, which has a reason and an
    /// end that others see. With none, the notice leaves with the next round of the clock.
    pub NOTICE_MINUTES: u32 = "results.notice_minutes" {
        at: Results 100, default: "15", kind: Kind::Number { least: 0, most: 240 },
        label: "setting-notice-minutes", does: "setting-notice-minutes-does",
    }
}
