//! The rules for what somebody may choose.

use unicode_normalization::UnicodeNormalization as _;

/// Fewest characters of a password beside a second factor (SECURITY §2.1).
pub const SHORTEST: usize = 12;
/// Most bytes of a password.
pub const LONGEST: usize = 256;

/// What is wrong with a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Nothing was typed.
    Missing,
    /// Fewer than [`SHORTEST`] characters.
    TooShort,
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// One character, or a short piece, over and over, or a run along the keyboard.
    Repeats,
    /// It is or holds the user name or the clinic's name.
    Names,
}

/// What is wrong with a user name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadName {
    /// Nothing was typed.
    Missing,
    /// Not 3 to 64 letters, digits, dots, dashes, underscores or at-signs.
    Shape,
}

/// The name as it is kept: spaces around it stripped, small letters.
pub fn username(typed: &str) -> Result<String, BadName> {
    let name = typed.trim().to_lowercase();
    if name.is_empty() {
        return Err(BadName::Missing);
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || ".-_@+".contains(c);
    if (3..=64).contains(&name.len()) && name.chars().all(fits) { Ok(name) } else { Err(BadName::Shape) }
}

/// The password as it is hashed: in Unicode's composed form, so that two keyboards that write é differently agree;
/// nothing else is changed (NIST SP 800-63B-4 §3.1.1.2).
pub fn password(typed: &str, username: &str, clinic: &str) -> Result<String, Weak> {
    let password: String = typed.nfc().collect();
    if password.is_empty() {
        return Err(Weak::Missing);
    }
    if password.chars().count() < SHORTEST {
        return Err(Weak::TooShort);
    }
    if password.len() > LONGEST {
        return Err(Weak::TooLong);
    }
    let plain: String = password.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let holds = |name: &str| {
        let name: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        name.chars().count() >= 3 && plain.contains(&name) && plain.chars().count() < name.chars().count() + SHORTEST
    };
    if holds(username) || holds(clinic) {
        return Err(Weak::Names);
    }
    if repeats(&password) { Err(Weak::Repeats) } else { Ok(password) }
}

/// Fewer than five different characters, a piece of up to four over and over, or a run along alphabet or keyboard.
fn repeats(password: &str) -> bool {
    let letters: Vec<char> = password.to_lowercase().chars().collect();
    let different: std::collections::HashSet<&char> = letters.iter().collect();
    let over_and_over = (1..=4).any(|piece| {
        letters.iter().zip(letters.iter().cycle().skip(piece)).take(letters.len() - piece).all(|(a, b)| a == b)
    });
    let runs =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "9876543210987654321"];
    let text: String = letters.iter().collect();
    different.len() < 5 || over_and_over || runs.iter().any(|run| run.contains(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_name_is_short_and_plain() {
        assert_eq!(username(" Maya.Okafor "), Ok("maya.okafor".to_owned()));
        assert_eq!(username(""), Err(BadName::Missing));
        assert_eq!(username("ma"), Err(BadName::Shape));
        assert_eq!(username("maya okafor"), Err(BadName::Shape));
    }

    #[test]
    fn any_long_password_will_do_unless_it_says_nothing() {
        let judge = |typed| password(typed, "maya", "Elm Street Clinic");
        assert_eq!(judge("correct horse battery"), Ok("correct horse battery".to_owned()));
        assert_eq!(judge("éééééé ñandú ola"), Ok("éééééé ñandú ola".to_owned()));
        assert_eq!(judge("elevenchars"), Err(Weak::TooShort));
        assert_eq!(judge("aaaaaaaaaaaaaa"), Err(Weak::Repeats));
        assert_eq!(judge("abcabcabcabcabc"), Err(Weak::Repeats));
        assert_eq!(judge("abcdefghijklmn"), Err(Weak::Repeats));
        assert_eq!(judge("maya-maya-maya"), Err(Weak::Names));
        assert_eq!(judge("ElmStreetClinic1"), Err(Weak::Names));
        assert_eq!(judge(&"é1".repeat(200)), Err(Weak::TooLong));
    }

    #[test]
    fn two_keyboards_write_the_same_password() {
        let (composed, combined) = ("contraseña segura", "contrasen\u{303}a segura");
        assert_eq!(password(composed, "", ""), password(combined, "", ""));
    }
}
