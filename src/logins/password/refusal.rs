//! Why a password is not accepted, and the sentence that says so.

use super::strength::Strength;
use crate::kit::text::Words;
use crate::say;

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    Missing,
    /// It has fewer characters than this.
    TooShort(usize),
    /// It has more bytes than we take.
    TooLong,
    /// Many people have chosen it.
    Common,
    /// It is hardly more than the name, the user name or the birth date.
    Personal,
    /// It is hardly more than the clinic's name or words for this place.
    Clinic,
    /// It repeats itself, or runs along the keyboard.
    Repeats,
    /// It is none of these and would still be guessed.
    Guessable(Strength),
}

impl Refusal {
    /// What is wrong, how long such a password holds, and what to do.
    pub fn say(self, words: Words) -> String {
        let (what, holds) = match self {
            Self::Missing => return say!(words, "password-missing"),
            Self::TooShort(shortest) => return say!(words, "password-short", shortest = shortest),
            Self::TooLong => return say!(words, "password-long"),
            Self::Common => (say!(words, "password-common"), Strength::AtOnce),
            Self::Personal => (say!(words, "password-personal"), Strength::AtOnce),
            Self::Clinic => (say!(words, "password-clinic"), Strength::AtOnce),
            Self::Repeats => (say!(words, "password-repeats"), Strength::AtOnce),
            Self::Guessable(strength) => (say!(words, "password-guessable"), strength),
        };
        format!("{what} {} {}", holds.say(words), say!(words, "password-choose-other"))
    }
}
