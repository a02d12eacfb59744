//! Files that came, for the gallery.

use super::{BORN, NOW};
use crate::features::laboratory::model::{Contents, FileRefusal, InFile, Reason, SentFile, Via};
use crate::kit::clock::instant;
use crate::kit::id::{Id, LaboratoryFileId, PatientId};
use crate::kit::phi::Phi;

/// One of each sort.
pub(super) fn came() -> Vec<SentFile> {
    let waits =
        SentFile { waiting: 2, shown: 9, reasons: [Reason::NoSuchNumber, Reason::NameDiffers].into(), ..file(1) };
    let again = SentFile {
        repeated: 3,
        values: 0,
        shown: 0,
        documents: 0,
        first: Some(LaboratoryFileId::from_bits([1; 16])),
        ..file(2)
    };
    let unreadable = SentFile {
        via: Via::Folder,
        name: Phi::from("export.bin"),
        messages: 1,
        values: 0,
        shown: 0,
        documents: 0,
        waiting: 1,
        reasons: [Reason::Unreadable].into(),
        trouble: Some(FileRefusal::Unreadable),
        miscount: None,
        ..file(3)
    };
    let many = SentFile {
        via: Via::Command,
        name: Phi::default(),
        messages: 0,
        values: 0,
        shown: 0,
        documents: 0,
        trouble: Some(FileRefusal::TooMany),
        miscount: None,
        ..file(4)
    };
    vec![SentFile { is_readers: true, ..file(0) }, waits, again, unreadable, many]
}

/// A message that waits, one that is filed, one of somebody else's patient, one that nobody wanted.
fn in_file() -> Vec<InFile> {
    let maya = Some(PatientId::from_bits([1; 16]));
    let waits = InFile { reason: Some(Reason::NoSuchNumber), shown: 0, ..message() };
    let nameless = InFile { name: Some(Phi::default()), born: None, ..message() };
    vec![
        waits,
        InFile { patient: maya, documents: 1, ..message() },
        InFile { patient: maya, is_on_its_way: true, ..message() },
        InFile { patient: maya, name: None, born: None, ..message() },
        nameless,
    ]
}

/// One of these files with its messages, if any was new.
pub(super) fn contents(at: usize) -> Contents {
    let file = came().swap_remove(at);
    Contents { messages: if file.is_repeated() { Vec::new() } else { in_file() }, file }
}

fn file(at: u8) -> SentFile {
    SentFile {
        id: Id::from_bits([at; 16]),
        came_at: instant(NOW - 3_600_000 * i64::from(at)),
        via: Via::Page,
        by: Some("Noor Haddad".to_owned()),
        is_readers: false,
        name: Phi::from("northside-20260814.hl7"),
        messages: 3,
        repeated: 0,
        values: 14,
        shown: 14,
        documents: 1,
        waiting: 0,
        reasons: [].into(),
        trouble: None,
        miscount: None,
        first: None,
    }
}

fn message() -> InFile {
    InFile {
        id: Id::from_bits([3; 16]),
        place: 1,
        laboratory: "Northside Lab".to_owned(),
        kind: "ORU^R01".to_owned(),
        name: Some(Phi::from("Maya Okafor")),
        born: Some(Phi::new(BORN)),
        values: 4,
        shown: 4,
        documents: 0,
        patient: None,
        is_on_its_way: false,
        reason: None,
    }
}
