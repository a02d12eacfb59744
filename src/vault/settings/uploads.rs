//! How much the clinic takes in.

use super::{Kind, Section, Setting, Spec};
use crate::say;

/// The room for all files, in gigabytes.
pub const STORAGE_GIGABYTES: Setting<u32> = Setting::new(Spec {
    name: "uploads.storage_gigabytes",
    section: Section::Uploads,
    kind: Kind::Number { least: 1, most: 10_000 },
    default: "100",
    label: |words| say!(words, "setting-upload-storage"),
    consequence: |words| say!(words, "setting-upload-storage-does"),
});

/// The most files of one patient.
pub const FILES_PER_PATIENT: Setting<u32> = Setting::new(Spec {
    name: "uploads.files_per_patient",
    section: Section::Uploads,
    kind: Kind::Number { least: 10, most: 20_000 },
    default: "2000",
    label: |words| say!(words, "setting-upload-patient"),
    consequence: |words| say!(words, "setting-upload-patient-does"),
});

/// The most files that one member of staff brings in a day.
pub const FILES_PER_DAY: Setting<u32> = Setting::new(Spec {
    name: "uploads.files_per_day",
    section: Section::Uploads,
    kind: Kind::Number { least: 1, most: 5_000 },
    default: "300",
    label: |words| say!(words, "setting-upload-day"),
    consequence: |words| say!(words, "setting-upload-day-does"),
});

/// The section, in the order of the page.
pub(super) const ALL: &[&Spec] = &[STORAGE_GIGABYTES.spec(), FILES_PER_PATIENT.spec(), FILES_PER_DAY.spec()];
