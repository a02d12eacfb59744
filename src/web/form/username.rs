//! A name for signing in, to be chosen. Whether somebody else has it is the vault's to say.

use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;

/// Reads the field `username` as the name is kept: spaces around it stripped, small letters.
pub fn username(filled: &mut Filled, words: Words) -> Option<String> {
    let name = filled.value("username").trim().to_lowercase();
    if name.is_empty() {
        filled.fail("username", say!(words, "enrol-username-missing"));
        return None;
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || ".-_@+".contains(c);
    if (3..=64).contains(&name.len()) && name.chars().all(fits) {
        return Some(name);
    }
    filled.fail("username", say!(words, "enrol-username-shape"));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn a_user_name_is_short_and_plain() {
        let read = |typed| {
            let mut filled = Filled::with(&[("username", typed)]);
            (username(&mut filled, Language::English.words()), filled.has_errors())
        };
        assert_eq!(read(" Maya.Okafor "), (Some("maya.okafor".to_owned()), false));
        for typed in ["", "ma", "maya okafor"] {
            assert_eq!(read(typed), (None, true), "{typed}");
        }
    }
}
