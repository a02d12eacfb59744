//! Why a message waits for a person.

use serde::{Deserialize, Serialize};

use std::str::FromStr;

use super::Unknown;

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// It is no HL7 message.
    Unreadable,
    /// It is a message that brings no results.
    NotAResult,
    /// It is written in a character set that we do not know.
    UnknownSet,
    /// It says of itself that it is a trial.
    TestMessage,
    /// It says how far a value has come in a word that nobody knows.
    UnknownStatus,
    /// It names no number of a patient.
    NoNumber,
    /// Its numbers were given by somebody whose numbers are not ours.
    OtherAuthority,
    /// Nobody has this number.
    NoSuchNumber,
    /// It says no birth date.
    NoBirthDate,
    /// Whoever has this number was born on another day.
    BirthDateDiffers,
    /// Number and birth date fit, and the name does not.
    NameDiffers,
    /// Number and birth date fit one patient, and the name fits another of that birth date better.
    OtherFitsBetter,
    /// Its numbers belong to several patients.
    SeveralPatients,
    /// It takes back what it had reported for the wrong patient.
    WrongPatient,
    /// It corrects or takes back something, and nobody can tell what.
    CannotTell,
    /// It was filed but for a document that could not be opened.
    DocumentHeld,
    /// There is no clinic to compare with.
    NoClinic,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 17] = [
        Self::Unreadable,
        Self::NotAResult,
        Self::UnknownSet,
        Self::TestMessage,
        Self::UnknownStatus,
        Self::NoNumber,
        Self::OtherAuthority,
        Self::NoSuchNumber,
        Self::NoBirthDate,
        Self::BirthDateDiffers,
        Self::NameDiffers,
        Self::OtherFitsBetter,
        Self::SeveralPatients,
        Self::WrongPatient,
        Self::CannotTell,
        Self::DocumentHeld,
        Self::NoClinic,
    ];

    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NotAResult => "not_a_result",
            Self::UnknownSet => "unknown_set",
            Self::TestMessage => "trial",
            Self::UnknownStatus => "unknown_status",
            Self::NoNumber => "no_number",
            Self::OtherAuthority => "other_authority",
            Self::NoSuchNumber => "no_such_number",
            Self::NoBirthDate => "no_birth_date",
            Self::BirthDateDiffers => "birth_date_differs",
            Self::NameDiffers => "name_differs",
            Self::OtherFitsBetter => "other_fits_better",
            Self::SeveralPatients => "several_patients",
            Self::WrongPatient => "wrong_patient",
            Self::CannotTell => "cannot_tell",
            Self::DocumentHeld => "document_held",
            Self::NoClinic => "no_clinic",
        }
    }

    /// In a sentence, for the terminal and for files beside the folder. It names nobody.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Unreadable => "It is no HL7 message: it does not begin with MSH.",
            Self::NotAResult => "It is not a result message.",
            Self::UnknownSet => "It is written in a character set that is not known here (MSH-18).",
            Self::UnknownStatus => "It says how far a value has come in a word that is not known (OBX-11, OBR-25).",
            Self::TestMessage => "It says of itself that it is a trial (MSH-11).",
            Self::NoNumber => "It names no number of a patient.",
            Self::OtherAuthority => "Its numbers were given by somebody else, and nobody has said whose they are here.",
            Self::NoSuchNumber => "No patient has the number that it names.",
            Self::NoBirthDate => "It says no birth date to compare.",
            Self::BirthDateDiffers => "The patient with this number was born on another day.",
            Self::NameDiffers => "Number and birth date fit a patient, but the name does not.",
            Self::OtherFitsBetter => {
                "The name fits another patient of that birth date better than the one with the number."
            }
            Self::SeveralPatients => "Its numbers belong to several patients.",
            Self::WrongPatient => "The laboratory takes back what it had reported for the wrong patient.",
            Self::CannotTell => "We cannot tell which value this corrects or takes back.",
            Self::DocumentHeld => "A document in it could not be opened.",
            Self::NoClinic => "There is no clinic here to match it against.",
        }
    }

    /// Whether values may be out of sight for it.
    pub const fn hides(self) -> bool {
        matches!(self, Self::WrongPatient | Self::CannotTell)
    }

    /// What a person is to do about it.
    pub const fn pile(self) -> Pile {
        match self {
            Self::WrongPatient | Self::CannotTell | Self::DocumentHeld => Pile::First,
            _ if self.can_be_filed() => Pile::Whose,
            _ => Pile::Rest,
        }
    }

    /// Whether a person can say that it is done with. What nobody can tell has to be decided: it keeps something out of
    /// sight until then.
    pub const fn can_be_set_aside(self) -> bool {
        !matches!(self, Self::CannotTell)
    }

    /// Whether a person can find the patient and file it.
    pub const fn can_be_filed(self) -> bool {
        !matches!(
            self,
            Self::Unreadable
                | Self::NotAResult
                | Self::UnknownSet
                | Self::WrongPatient
                | Self::CannotTell
                | Self::DocumentHeld
                | Self::NoClinic
        )
    }
}

/// What a person is to do about messages that wait: a part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// Look at them before all others: something of them is in a chart, or was taken out of one.
    First,
    /// Find out whose they are.
    Whose,
    /// They cannot be filed as they are: ask who sent them, or set them aside.
    Rest,
}

impl Pile {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 3] = [Self::First, Self::Whose, Self::Rest];

    /// The word in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Whose => "whose",
            Self::Rest => "rest",
        }
    }

    /// The part of this word; none means all.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.word() == word)
    }

    /// Why its messages wait.
    pub fn reasons(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.into_iter().filter(move |reason| reason.pile() == self)
    }
}

impl FromStr for Reason {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        Self::ALL.into_iter().find(|reason| reason.word() == word).ok_or(Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_word_and_a_sentence_of_its_own() {
        let words: std::collections::BTreeSet<_> = Reason::ALL.map(Reason::word).into();
        let sentences: std::collections::BTreeSet<_> = Reason::ALL.map(Reason::sentence).into();
        assert_eq!((words.len(), sentences.len()), (Reason::ALL.len(), Reason::ALL.len()));
        assert!(Reason::ALL.into_iter().all(|reason| reason.word().parse::<Reason>().ok() == Some(reason)));
    }

    #[test]
    fn every_reason_is_in_one_part_of_the_queue() {
        assert_eq!(Pile::ALL.into_iter().flat_map(Pile::reasons).count(), Reason::ALL.len());
        assert!(Pile::ALL.into_iter().all(|pile| Pile::from_word(pile.word()) == Some(pile)));
        assert_eq!((Reason::WrongPatient.pile(), Pile::from_word("")), (Pile::First, None));
    }
}
