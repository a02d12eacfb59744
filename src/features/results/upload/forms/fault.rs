//! What is said of a file that is not taken in: a sentence for each cause, and what to do next.

use crate::features::results::upload::model::FileFault;
use crate::kit::text::Words;
use crate::say;

/// The words beside the file, for each way in which it can fail.
pub fn say_fault(words: Words, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => say!(words, "upload-file-missing"),
        FileFault::TooMany { most } => say!(words, "upload-file-many", most = most),
        FileFault::TooLarge { most } => say!(words, "upload-file-large", most = most),
        FileFault::Empty => say!(words, "upload-file-empty"),
        FileFault::NoEnding => say!(words, "upload-file-no-ending"),
        FileFault::TwoEndings => say!(words, "upload-file-two-endings"),
        FileFault::WrongType => say!(words, "upload-file-type"),
        FileFault::TwoTypes => say!(words, "upload-file-two-types"),
        FileFault::NameDisagrees { named } => say!(words, "upload-file-disagrees", named = named.name()),
        FileFault::Misnamed { is } => say!(words, "upload-file-misnamed", is = is.name(), ending = is.ending()),
        FileFault::Controls => say!(words, "upload-file-controls"),
        FileFault::NotUtf8 => say!(words, "upload-file-utf8"),
        FileFault::Damaged => say!(words, "upload-file-damaged"),
        FileFault::Encrypted => say!(words, "upload-file-encrypted"),
        FileFault::TooManyPixels { most } => say!(words, "upload-file-pixels", most = most),
        FileFault::TooComplex => say!(words, "upload-file-complex"),
        FileFault::AlreadyThere => say!(words, "upload-file-there"),
        FileFault::ClinicIsFull => say!(words, "upload-clinic-full"),
        FileFault::ChartIsFull { most } => say!(words, "upload-chart-full", most = most),
        FileFault::DayIsFull { most } => say!(words, "upload-day-full", most = most),
        FileFault::Unavailable => say!(words, "upload-file-unavailable"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::file_kind::FileKind;
    use crate::kit::text::Language;

    #[test]
    fn every_fault_of_a_file_has_words_of_its_own() {
        use FileFault as F;
        let faults = [
            F::Missing,
            F::TooMany { most: 20 },
            F::TooLarge { most: 25 },
            F::Empty,
            F::NoEnding,
            F::TwoEndings,
            F::WrongType,
            F::TwoTypes,
            F::NameDisagrees { named: FileKind::Pdf },
            F::Misnamed { is: FileKind::Pdf },
            F::Controls,
            F::NotUtf8,
            F::Damaged,
            F::Encrypted,
            F::TooManyPixels { most: 50 },
            F::TooComplex,
            F::AlreadyThere,
            F::ClinicIsFull,
            F::ChartIsFull { most: 2_000 },
            F::DayIsFull { most: 300 },
            F::Unavailable,
        ];
        let said: std::collections::BTreeSet<_> =
            faults.map(|fault| say_fault(Language::English.words(), fault)).into();
        assert_eq!(said.len(), faults.len());
    }
}
