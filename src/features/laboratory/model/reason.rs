//! Why a message waits for a person.

use serde::{Deserialize, Serialize};

use crate::kit::closed::closed_list;

closed_list! {
    /// Why.
    #[derive(Serialize, Deserialize)]
    pub enum Reason {
        /// It is no HL7 message.
        Unreadable = "unreadable",
        /// It is a message that brings no results.
        NotAResult = "not_a_result",
        /// It is written in a character set that we do not know.
        UnknownSet = "unknown_set",
        /// It says of itself that it is a trial.
        TestMessage = "trial",
        /// It says how far a value has come in a word that nobody knows.
        UnknownStatus = "unknown_status",
        /// It names no number of a patient.
        NoNumber = "no_number",
        /// Its numbers were given by somebody whose numbers are not ours.
        OtherAuthority = "other_authority",
        /// Nobody has this number.
        NoSuchNumber = "no_such_number",
        /// It says no birth date.
        NoBirthDate = "no_birth_date",
        /// Whoever has this number was born on another day.
        BirthDateDiffers = "birth_date_differs",
        /// Number and birth date fit, and the name does not.
        NameDiffers = "name_differs",
        /// Number and birth date fit one patient, and the name fits another of that birth date better.
        OtherFitsBetter = "other_fits_better",
        /// Its numbers belong to several patients.
        SeveralPatients = "several_patients",
        /// It takes back what it had reported for the wrong patient.
        WrongPatient = "wrong_patient",
        /// It corrects or takes back something, and nobody can tell what.
        CannotTell = "cannot_tell",
        /// It was filed but for a document that could not be opened.
        DocumentHeld = "document_held",
        /// There is no clinic to compare with.
        NoClinic = "no_clinic",
    }
}

impl Reason {
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

closed_list! {
    /// What a person is to do about messages that wait: a part of the queue.
    pub enum Pile {
        /// Look at them before all others: something of them is in a chart, or was taken out of one.
        First = "first",
        /// Find out whose they are.
        Whose = "whose",
        /// They cannot be filed as they are: ask who sent them, or set them aside.
        Rest = "rest",
    }
}

impl Pile {
    /// Why its messages wait.
    pub fn reasons(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.into_iter().filter(move |reason| reason.pile() == self)
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
