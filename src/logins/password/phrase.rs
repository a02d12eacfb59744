//! A phrase for those to whom nothing comes to mind: five plain words.
//!
//! Each is one of 1,024, so five make 50 random bits: with our limits nobody guesses that online, and with Argon2id
//! at our cost a thousand stolen-hash machines would still work on one login for some ten thousand years.

use crate::kit::random::Entropy;
use crate::kit::secret::Secret;
use crate::kit::text::Language;

const ENGLISH: &str = include_str!("../../../assets/passwords/words.en.txt");
const SPANISH: &str = include_str!("../../../assets/passwords/words.es.txt");

/// Words on each list: ten bits.
const LIST: u32 = 1024;
/// Words of a phrase.
const WORDS: usize = 5;

const fn list(language: Language) -> &'static str {
    match language {
        Language::English => ENGLISH,
        Language::Spanish => SPANISH,
    }
}

/// A fresh phrase.
pub fn phrase(entropy: &Entropy, language: Language) -> Secret {
    let word = |_| list(language).lines().nth(entropy.below(LIST) as usize).unwrap_or_default();
    Secret::new((0..WORDS).map(word).collect::<Vec<_>>().join(" "))
}

/// Whether this can be a phrase of ours: a form that comes back may show it again.
pub fn is_phrase(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let of = |list: &str| words.iter().all(|word| list.lines().any(|known| known == *word));
    words.len() == WORDS && Language::ALL.into_iter().any(|language| of(list(language)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_list_has_1024_plain_words() {
        for language in Language::ALL {
            let words: HashSet<&str> = list(language).lines().collect();
            assert_eq!(words.len(), LIST as usize);
            assert!(words.iter().all(|word| (4..=7).contains(&word.len())));
            assert!(words.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_lowercase())));
        }
    }

    #[test]
    fn phrases_differ_and_are_known_again() {
        let entropy = Entropy::seeded(1);
        let phrases: HashSet<String> =
            (0..200).map(|_| phrase(&entropy, Language::Spanish).reveal().to_owned()).collect();
        assert_eq!(phrases.len(), 200);
        assert!(phrases.iter().all(|phrase| is_phrase(phrase)));
        assert!(!is_phrase("amber cloud") && !is_phrase("hunter two three four five"));
    }
}
