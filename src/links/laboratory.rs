//! What laboratories send.

use crate::kit::id::{LaboratoryFileId, LaboratoryMessageId, PatientId};

/// Clinical staff: what waits for a person.
pub const LABORATORY: &str = "/staff/laboratory";

/// A page of a part of what waits; no part is all, and pages begin at 1.
pub fn laboratory_queue(part: &str, page: u32) -> String {
    match (part, page) {
        ("", page) => paged(LABORATORY, page),
        (part, ..=1) => format!("{LABORATORY}?show={part}"),
        (part, page) => format!("{LABORATORY}?show={part}&page={page}"),
    }
}

/// A message that waits.
pub fn laboratory_message(message: LaboratoryMessageId) -> String {
    format!("/staff/laboratory/messages/{message}")
}

/// Looks for its patient.
pub fn laboratory_search(message: LaboratoryMessageId) -> String {
    format!("/staff/laboratory/messages/{message}/found")
}

/// Sets it aside.
pub fn laboratory_aside(message: LaboratoryMessageId) -> String {
    format!("/staff/laboratory/messages/{message}/aside")
}

/// A document in a message that waits, counted from nought.
pub fn laboratory_document(message: LaboratoryMessageId, document: usize) -> String {
    format!("/staff/laboratory/messages/{message}/documents/{document}")
}

/// The same in a message that is in a chart but for a document.
pub fn laboratory_document_of(patient: PatientId, message: LaboratoryMessageId, document: usize) -> String {
    format!("/staff/patients/{patient}/messages/{message}/documents/{document}")
}

/// A document as it came, to be saved: nobody has looked whether it is safe. `place` is where it would be opened.
pub fn saved_as_it_came(place: &str) -> String {
    format!("{place}?save=yes")
}

/// Sets several messages aside.
pub const LABORATORY_ASIDE: &str = "/staff/laboratory/aside";

/// A message beside a chart; posted to, it is filed there.
pub fn compare_message(patient: PatientId, message: LaboratoryMessageId) -> String {
    format!("/staff/patients/{patient}/messages/{message}")
}

/// Clinical staff: the files that came, and the form that brings more.
pub const LABORATORY_FILES: &str = "/staff/laboratory/files";

/// Lets files be tried again over which the program ended.
pub const LABORATORY_AGAIN: &str = "/staff/laboratory/again";

/// A page of the files; pages begin at 1.
pub fn laboratory_files(page: u32) -> String {
    paged(LABORATORY_FILES, page)
}

/// A page of the messages of a file.
pub fn laboratory_file(file: LaboratoryFileId, page: u32) -> String {
    paged(&format!("{LABORATORY_FILES}/{file}"), page)
}

fn paged(path: &str, page: u32) -> String {
    if page > 1 { format!("{path}?page={page}") } else { path.to_owned() }
}
