//! Which passwords are accepted. Length and what attackers try first decide; which kinds of signs it has does not
//! (NIST SP 800-63B-4 §3.1.1.2). It is taken as typed: nothing is cut off, folded or trimmed.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

use super::list::is_common;
use super::personal::{self, letters_of};
use super::refusal::Refusal;
use super::strength::{Strength, strength};
use crate::kit::date::Date;
use crate::kit::secret::Secret;
use crate::vault::Fault;
use crate::vault::lobby::Hasher;

/// Fewest characters beside a second factor (SECURITY §2.1).
pub const SHORTEST: usize = 12;
/// Fewest characters where the password is all there is.
pub const SHORTEST_ALONE: usize = 15;
/// Most bytes.
pub const LONGEST: usize = 256;

/// Whose password it is to be: what somebody who knows them would try.
#[derive(Clone, Copy, Debug)]
pub(in crate::logins) struct About<'a> {
    pub name: Option<&'a str>,
    pub born: Option<Date>,
    /// What they sign in with.
    pub username: &'a str,
    pub clinic: &'a str,
    /// Whether nothing is asked for beside it.
    pub alone: bool,
}

impl About<'_> {
    /// Fewest characters that will do.
    pub const fn shortest(&self) -> usize {
        if self.alone { SHORTEST_ALONE } else { SHORTEST }
    }
}

/// A password that was judged and let through.
#[derive(Clone, Debug)]
pub(in crate::logins) struct Acceptable(Secret);

impl Acceptable {
    /// Its hash, to store: the one way to a hash of a password that is chosen.
    pub async fn hash(&self, hasher: &Hasher) -> Result<String, Fault> {
        hasher.hash(&self.0).await
    }
}

/// Judges a password that somebody chose.
pub(in crate::logins) fn judge(typed: &Secret, about: &About<'_>) -> Result<Acceptable, Refusal> {
    if typed.reveal().is_empty() {
        return Err(Refusal::Missing);
    }
    if typed.reveal().len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let password = Secret::new(typed.reveal().nfc().collect::<String>());
    let password = password.reveal();
    if password.chars().count() < about.shortest() {
        return Err(Refusal::TooShort(about.shortest()));
    }
    let small = Secret::new(password.to_lowercase());
    let small = small.reveal();
    if repeats(small) {
        return Err(Refusal::Repeats);
    }
    if personal::says_who(small, about) {
        return Err(Refusal::Personal);
    }
    if personal::says_where(small, about.clinic) {
        return Err(Refusal::Clinic);
    }
    if is_common_at_heart(small) {
        return Err(Refusal::Common);
    }
    let strength = strength(password, &personal::known(about));
    if strength < weakest(about) { Err(Refusal::Guessable(strength)) } else { Ok(Acceptable(typed.clone())) }
}

/// Beside a second factor and our limits a password must stand online guessing; alone it must stand more.
const fn weakest(about: &About<'_>) -> Strength {
    if about.alone { Strength::Months } else { Strength::Days }
}

/// Whether it is on the list: as it stands, without what people put before and after a word to please a rule, with
/// digits and signs read as the letters they stand for, or once where it stands several times.
fn is_common_at_heart(small: &str) -> bool {
    let core = small.trim_matches(|c: char| !c.is_alphabetic());
    let (plain, read, read_core) = (letters_of(small), as_letters(small), as_letters(core));
    let is_on_the_list = |form: &str| form.chars().count() >= 4 && (is_common(form) || is_common(piece(form)));
    [small, core, &plain, &read, &read_core].into_iter().any(is_on_the_list)
}

/// "p4$$w0rd" as it is meant.
fn as_letters(text: &str) -> String {
    let letter = |c| match c {
        '4' | '@' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    text.chars().map(letter).collect()
}

/// The piece that a text repeats, or the text.
fn piece(text: &str) -> &str {
    let cuts = text.char_indices().map(|(at, _)| at).skip(1).take_while(|at| at * 2 <= text.len());
    let whole = |at: &usize| text.len().is_multiple_of(*at) && text[..*at].repeat(text.len() / at) == text;
    cuts.into_iter().find(whole).map_or(text, |at| &text[..at])
}

/// Fewer than five different characters, a piece of up to four over and over, or runs along alphabet or keyboard and
/// hardly anything else.
fn repeats(small: &str) -> bool {
    let letters: Vec<char> = small.chars().collect();
    let different: HashSet<&char> = letters.iter().collect();
    let over_and_over =
        (1..=4).any(|step| letters.iter().zip(letters.iter().skip(step)).all(|(one, next)| one == next));
    different.len() < 5 || over_and_over || outside_runs(small) < 4
}

/// How many characters stand in no run of four or more.
fn outside_runs(small: &str) -> usize {
    const ROWS: [&str; 6] =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop"];
    let letters: Vec<char> = small.chars().collect();
    let mut outside = 0;
    let mut from = 0;
    while from < letters.len() {
        let run = ROWS.iter().map(|row| run_along(row, &letters[from..])).max().unwrap_or_default();
        if run >= 4 {
            from += run;
        } else {
            (outside, from) = (outside + 1, from + 1);
        }
    }
    outside
}

/// How far the letters go along this row, forwards or backwards.
fn run_along(row: &str, letters: &[char]) -> usize {
    let longest = |row: &[char]| {
        let starts =
            (0..row.len()).map(|start| row[start..].iter().zip(letters).take_while(|(one, other)| one == other));
        starts.map(Iterator::count).max().unwrap_or_default()
    };
    let forwards: Vec<char> = row.chars().collect();
    let backwards: Vec<char> = row.chars().rev().collect();
    longest(&forwards).max(longest(&backwards))
}

#[cfg(test)]
mod tests;
