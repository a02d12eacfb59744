//! A password to be chosen: typed, or the phrase that the page offers. Whether it will do is the vault's to judge.

use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::logins::{is_phrase, phrase};
use crate::say;
use crate::ui::form::Filled;
use crate::web::Page;

/// Reads what was chosen. A form that uses it lists `password` among its secrets.
pub fn new_password(filled: &mut Filled, words: Words) -> Option<Secret> {
    let takes_phrase = filled.value("phrase") == "yes" && is_phrase(filled.value("offered"));
    match (takes_phrase, filled.value("password").is_empty()) {
        (true, true) => Some(Secret::new(filled.value("offered"))),
        (false, false) => Some(Secret::new(filled.value("password"))),
        (true, false) => {
            filled.fail("password", say!(words, "password-both"));
            None
        }
        (false, true) => {
            filled.fail("password", say!(words, "password-missing"));
            None
        }
    }
}

impl Page {
    /// The phrase that the page offers: fresh, unless somebody took the one offered and another field was wrong.
    pub fn phrase(&self, filled: &Filled) -> Secret {
        let kept = Some(filled.value("offered")).filter(|kept| filled.value("phrase") == "yes" && is_phrase(kept));
        kept.map_or_else(|| phrase(self.entropy(), self.words().language()), Secret::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::random::Entropy;
    use crate::kit::text::Language;

    fn chosen(values: &[(&str, &str)]) -> (Option<String>, bool) {
        let mut filled = Filled::with(values);
        let chosen = new_password(&mut filled, Language::English.words());
        (chosen.map(|secret| secret.reveal().to_owned()), filled.has_errors())
    }

    #[test]
    fn one_of_the_two_is_chosen_and_never_both() {
        let phrase = phrase(&Entropy::seeded(1), Language::English);
        let (offered, taken) = (("offered", phrase.reveal()), ("phrase", "yes"));
        assert_eq!(chosen(&[offered, taken, ("password", "")]), (Some(phrase.reveal().to_owned()), false));
        assert_eq!(chosen(&[offered, ("password", "by hand")]), (Some("by hand".to_owned()), false));
        assert_eq!(chosen(&[offered, taken, ("password", "by hand")]), (None, true));
        assert_eq!(chosen(&[offered, ("password", "")]), (None, true));
        assert_eq!(chosen(&[("offered", "not one of ours"), taken, ("password", "")]), (None, true));
    }
}
