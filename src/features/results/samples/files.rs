//! Files that wait for words, in each of the ways in which the guard can answer.

use super::maya;
use crate::features::results::model::{Missing, Who};
use crate::features::results::upload;
use crate::features::results::upload::model::{Belongs, Guarded, ShownFile, StagedFile};
use crate::kit::date::Date;
use crate::kit::file_kind::FileKind;
use crate::kit::id::{PatientId, StagedId};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;

/// One that agrees, a picture, one of somebody else.
pub fn page(words: Words, filled: &Filled) -> View {
    let anothers = Guarded {
        missing: Missing { family: true, given: true, born: true },
        found_name: Some(Phi::from("LUND, NILS E")),
        found_born: Some(Phi::from("07/30/1949")),
        belongs: Belongs::To(PatientId::from_bits([2; 16])),
        ..agreeing()
    };
    let other = Who {
        patient: PatientId::from_bits([2; 16]),
        name: Phi::from("Nils Lund"),
        born: Phi::new(Date::constant(1949, 7, 30)),
        number: Phi::from("A-1043"),
    };
    let files = [
        ShownFile { file: staged(1, "blood count.pdf", agreeing()), other: None },
        ShownFile { file: staged(2, "IMG_2031.jpg", Guarded { has_text: false, ..agreeing() }), other: None },
        ShownFile { file: staged(3, "cholesterol.pdf", anothers), other: Some(other) },
    ];
    let mut filled = filled.clone();
    filled.set(&files[0].file.field("title"), "Blood count");
    upload::views::page(words, &maya(), &files, &[], &filled)
}

/// The same, sent too early.
pub fn failed(words: Words) -> Filled {
    let mut filled = Filled::empty();
    let file = |number, name| staged(number, name, agreeing());
    filled.fail(&file(1, "").field("collected"), say!(words, "upload-collected-missing"));
    filled.fail(&file(2, "").field("year"), say!(words, "upload-year-differs"));
    filled.fail(&file(3, "").field("reason"), say!(words, "upload-reason-missing"));
    filled
}

fn agreeing() -> Guarded {
    Guarded {
        has_text: true,
        missing: Missing::default(),
        found_name: Some(Phi::from("OKAFOR, MAYA")),
        found_born: Some(Phi::from("05/03/1958")),
        belongs: Belongs::ToNobodyElse,
    }
}

fn staged(number: u8, name: &str, guarded: Guarded) -> StagedFile {
    let kind = if number == 2 { FileKind::Jpeg } else { FileKind::Pdf };
    let id = StagedId::from_bits([number; 16]);
    StagedFile { id, name: Phi::from(name), kind, size: 245_300, pages: 2, active: false, guarded }
}
