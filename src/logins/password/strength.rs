//! How long a password would hold, in words.

use crate::kit::text::Words;
use crate::say;

/// How long somebody with a stolen database would need, at ten thousand guesses a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below a million guesses.
    AtOnce,
    /// Below a hundred million.
    Hours,
    /// Below ten thousand million.
    Days,
    /// Below a million million.
    Months,
    /// More than that.
    Years,
}

impl Strength {
    /// The same, for the person who chose it.
    pub fn say(self, words: Words) -> String {
        match self {
            Self::AtOnce => say!(words, "password-holds-seconds"),
            Self::Hours => say!(words, "password-holds-hours"),
            Self::Days => say!(words, "password-holds-days"),
            Self::Months => say!(words, "password-holds-months"),
            Self::Years => say!(words, "password-holds-years"),
        }
    }
}

/// More of a password than this makes the estimate slow and no better.
const LOOKED_AT: usize = 72;

/// Estimates how many guesses it takes somebody who knows these words about its owner.
pub(super) fn strength(password: &str, known: &[String]) -> Strength {
    let start: String = password.chars().take(LOOKED_AT).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    match zxcvbn::zxcvbn(&start, &known).guesses() {
        0..1_000_000 => Strength::AtOnce,
        1_000_000..100_000_000 => Strength::Hours,
        100_000_000..10_000_000_000 => Strength::Days,
        10_000_000_000..1_000_000_000_000 => Strength::Months,
        _ => Strength::Years,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_do_not_belong_together_hold_for_years_and_those_about_oneself_do_not() {
        assert_eq!(strength("amber cloud river noon sofa", &[]), Strength::Years);
        let known = ["okaforville".to_owned()];
        assert!(strength("Okaforville1", &known) < strength("Okaforville1", &[]));
    }
}
