//! What a password must not be made of: who somebody is, when they were born, where it is for.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::rules::About;
use crate::kit::date::{Date, month};
use crate::kit::text::Language;

/// Words that say where the password is for, in both languages.
const PLACE: [&str; 14] = [
    "anteroom",
    "portal",
    "password",
    "passphrase",
    "contraseña",
    "clave",
    "patient",
    "paciente",
    "clinic",
    "clinica",
    "doctor",
    "health",
    "salud",
    "record",
];

/// How much must stand beside such words.
const BESIDE: usize = 8;

/// Small letters and digits without accents, the rest left out: how words are compared.
pub(super) fn letters_of(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).filter(|c| c.is_alphanumeric());
    plain.flat_map(char::to_lowercase).collect()
}

/// Whether it is hardly more than the name, the user name or the birth date.
pub(super) fn says_who(small: &str, about: &About<'_>) -> bool {
    let mut words = words_of(about.name.unwrap_or_default());
    words.extend(words_of(about.username));
    words.extend(about.born.iter().flat_map(|born| spellings(*born)));
    is_made_of(small, &words)
}

/// Whether it is hardly more than the clinic's name and words for this place.
pub(super) fn says_where(small: &str, clinic: &str) -> bool {
    let mut words = words_of(clinic);
    words.extend(PLACE.map(letters_of));
    is_made_of(small, &words)
}

/// All of it, for the estimate of how many guesses it would take.
pub(super) fn known(about: &About<'_>) -> Vec<String> {
    let mut words = words_of(about.name.unwrap_or_default());
    words.extend(words_of(about.username));
    words.extend(words_of(about.clinic));
    words.extend(PLACE.map(str::to_owned));
    words.extend(about.born.iter().flat_map(|born| spellings(*born)));
    words
}

/// The words of a text, and the whole in one.
fn words_of(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).map(letters_of);
    let mut words: Vec<String> = parts.chain([letters_of(text)]).filter(|word| word.chars().count() >= 3).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words
}

/// Whether one of the words stands in it and too little is left once all are taken out.
fn is_made_of(small: &str, words: &[String]) -> bool {
    let whole = letters_of(small);
    let left = words.iter().fold(whole.clone(), |left, word| left.replace(word.as_str(), ""));
    left.len() < whole.len() && left.chars().count() < BESIDE
}

/// The ways in which people write a day, without what stands between its parts.
fn spellings(born: Date) -> Vec<String> {
    let (year, day) = (born.year().to_string(), born.day());
    let years = [year.clone(), year.chars().skip(2).collect()];
    let mut months = vec![format!("{:02}", born.month()), born.month().to_string()];
    for language in Language::ALL {
        let name = letters_of(&month(language.words(), born.month()));
        months.push(name.chars().take(3).collect());
        months.push(name);
    }
    let days = [format!("{day:02}"), day.to_string()];
    let mut spelled = Vec::new();
    for (year, month) in years.iter().flat_map(|year| months.iter().map(move |month| (year, month))) {
        for day in &days {
            spelled.extend([
                format!("{year}{month}{day}"),
                format!("{day}{month}{year}"),
                format!("{month}{day}{year}"),
                format!("{day}de{month}de{year}"),
                format!("{year}{day}{month}"),
            ]);
        }
    }
    spelled.retain(|spelling| spelling.len() >= 4);
    spelled.sort_by_key(|spelling| std::cmp::Reverse(spelling.len()));
    spelled.dedup();
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_known_however_it_is_written() {
        let born = jiff::civil::date(1941, 5, 3);
        let spelled = spellings(born);
        for written in ["1941-05-03", "5/3/1941", "03.05.41", "May 3, 1941", "3 de mayo de 1941", "410503", "3may41"] {
            assert!(spelled.contains(&letters_of(written)), "{written}");
        }
    }

    #[test]
    fn accents_and_signs_do_not_hide_a_name() {
        assert_eq!(letters_of("José-María Ñ."), "josemarian");
        assert_eq!(words_of("maya.okafor"), ["mayaokafor", "okafor", "maya"]);
    }
}
