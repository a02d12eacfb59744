//! What laboratories send.

use super::declare::addresses;
use crate::kit::id::{LaboratoryFileId, LaboratoryMessageId, PatientId};

addresses! {
    /// Clinical staff: what waits for a person.
    LABORATORY = "/staff/laboratory";
    /// A message that waits.
    LABORATORY_MESSAGE, laboratory_message(lab_message: LaboratoryMessageId) = "/staff/laboratory/messages/{lab_message}";
    /// Looks for its patient.
    LABORATORY_SEARCH, laboratory_search(lab_message: LaboratoryMessageId) = "/staff/laboratory/messages/{lab_message}/found";
    /// Sets it aside.
    LABORATORY_MESSAGE_ASIDE, laboratory_aside(lab_message: LaboratoryMessageId) =
        "/staff/laboratory/messages/{lab_message}/aside";
    /// A document in a message that waits, counted from nought.
    LABORATORY_DOCUMENT, laboratory_document(lab_message: LaboratoryMessageId, document: usize) =
        "/staff/laboratory/messages/{lab_message}/documents/{document}";
    /// The same in a message that is in a chart but for a document.
    LABORATORY_DOCUMENT_OF, laboratory_document_of(patient: PatientId, lab_message: LaboratoryMessageId, document: usize) =
        "/staff/patients/{patient}/lab-messages/{lab_message}/documents/{document}";
    /// Sets several messages aside.
    LABORATORY_ASIDE = "/staff/laboratory/aside";
    /// A message beside a chart; posted to, it is filed there.
    COMPARE_MESSAGE, compare_message(patient: PatientId, lab_message: LaboratoryMessageId) =
        "/staff/patients/{patient}/lab-messages/{lab_message}";
    /// Clinical staff: the files that came, and the form that brings more.
    LABORATORY_FILES = "/staff/laboratory/files";
    /// The messages of a file, from the first.
    LABORATORY_FILE, messages_of_file(lab_file: LaboratoryFileId) = "/staff/laboratory/files/{lab_file}";
    /// Lets files be tried again over which the program ended.
    LABORATORY_AGAIN = "/staff/laboratory/again";
}

/// A page of a part of what waits; no part is all, and pages begin at 1.
pub fn laboratory_queue(part: &str, page: u32) -> String {
    match (part, page) {
        ("", page) => paged(LABORATORY, page),
        (part, ..=1) => format!("{LABORATORY}?show={part}"),
        (part, page) => format!("{LABORATORY}?show={part}&page={page}"),
    }
}

/// A document as it came, to be saved: nobody has looked whether it is safe. `place` is where it would be opened.
pub fn saved_as_it_came(place: &str) -> String {
    format!("{place}?save=yes")
}

/// A page of the files; pages begin at 1.
pub fn laboratory_files(page: u32) -> String {
    paged(LABORATORY_FILES, page)
}

/// A page of the messages of a file.
pub fn laboratory_file(file: LaboratoryFileId, page: u32) -> String {
    paged(&messages_of_file(file), page)
}

fn paged(path: &str, page: u32) -> String {
    if page > 1 { format!("{path}?page={page}") } else { path.to_owned() }
}
