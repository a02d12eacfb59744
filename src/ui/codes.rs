//! Backup codes: the card that shows them once, with its ways to keep them, and the field in which one is typed.

use maud::{Markup, html};

use super::field::{self, Width};
use super::filled::Filled;
use super::form;
use super::parts;
use crate::kit::date::{Date, spelled};
use crate::kit::secret::Secret;
use crate::kit::text::Words;
use crate::say;

/// New backup codes, to be kept.
pub struct Kept<'a> {
    /// The codes, in the order of their numbers.
    pub codes: &'a [Secret],
    /// Why somebody wants them.
    pub why: String,
    /// The portal's address: on paper, the codes say where they belong.
    pub address: &'a str,
    /// The day on which they were made.
    pub made: Date,
}

impl Kept<'_> {
    /// The card. A line that is copied or saved carries its number; without script the codes can still be saved.
    pub fn show(&self, words: Words) -> Markup {
        let (text, day) = (self.text(words), spelled(words, self.made));
        let body = html! {
            p { (self.why) }
            p { (say!(words, "codes-of", address = self.address, date = day)) }
            ul.codes { @for line in self.lines() { li { code { (line) } } } }
            (form::actions(html! {
                button.button.secondary type="button" hidden data-copy=(text) data-copied=(say!(words, "codes-copied")) {
                    (say!(words, "codes-copy"))
                }
                a.button.secondary href={ "data:text/plain;charset=utf-8," (escaped(&text)) } download="backup-codes.txt" {
                    (say!(words, "codes-save"))
                }
                (form::print_button(words))
            }))
        };
        parts::card(Some(&say!(words, "enrol-recovery")), body)
    }

    fn lines(&self) -> impl Iterator<Item = String> {
        (1..).zip(self.codes).map(|(number, code): (u8, _)| format!("{number}: {}", code.reveal()))
    }

    /// What is copied and saved: what they are, whose they are, since when, and one line for each.
    fn text(&self, words: Words) -> String {
        let day = spelled(words, self.made);
        let head = [say!(words, "enrol-recovery"), say!(words, "codes-of", address = self.address, date = day)];
        head.into_iter()
            .chain([String::new()])
            .chain(self.lines())
            .fold(String::new(), |text, line| text + &line + "\n")
    }
}

/// Text as an address carries it.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// The field for one of them: letters and digits, so a phone shows its keyboard of letters.
pub fn backup_code(words: Words, filled: &Filled) -> Markup {
    field::text("code", say!(words, "backup-code"))
        .hint(say!(words, "backup-hint"))
        .autocomplete("off")
        .verbatim()
        .width(Width::Medium)
        .show(words, filled)
}

/// Invented codes, for the gallery.
pub fn samples() -> Vec<Secret> {
    (0..10).map(|n| Secret::new(format!("B{n}CD-EFGH-JKMN-PQRS"))).collect()
}

/// Where and when they were made, for the gallery.
pub fn sample(codes: &[Secret], why: String) -> Kept<'_> {
    Kept { codes, why, address: "https://portal.elm.example", made: Date::constant(2026, 11, 23) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn every_code_is_copied_and_saved_with_its_number_and_where_it_belongs() {
        let codes = samples();
        let kept = sample(&codes, String::new());
        let (words, shown) = (Language::English.words(), kept.show(Language::English.words()).into_string());
        let text = kept.text(words);
        assert!(text.contains("\n1: B0CD-EFGH-JKMN-PQRS\n") && text.ends_with("\n10: B9CD-EFGH-JKMN-PQRS\n"), "{text}");
        assert!(text.contains("https://portal.elm.example") && text.contains("November 23, 2026"));
        assert_eq!(shown.matches("10: B9CD").count(), 2, "on the page and in what is copied");
        assert!(shown.contains("%0A10%3A%20B9CD-EFGH-JKMN-PQRS%0A"), "{shown}");
    }
}
