//! What the details page shows.

use crate::kit::clock::Timestamp;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Language;

/// How somebody is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By e-mail.
    Email,
    /// By text.
    Text,
}

impl Way {
    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Text => "text",
        }
    }

    /// The way with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Email, Self::Text].into_iter().find(|way| way.word() == word)
    }
}

/// An address in use or on its way.
#[derive(Clone, Debug)]
pub struct Address {
    /// E-mail or text.
    pub way: Way,
    /// The address or number.
    pub value: Phi,
    /// Whether it is proven.
    pub is_proven: bool,
    /// Since when texts are agreed to.
    pub agreed_at: Option<Timestamp>,
    /// Whether STOP came from there.
    pub is_stopped: bool,
}

/// A chart whose pharmacy the reader may change.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Whose it is.
    pub patient: PatientId,
    /// Their name.
    pub name: Phi,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// Everything on the page.
#[derive(Clone, Debug)]
pub struct Details {
    /// The addresses.
    pub addresses: Vec<Address>,
    /// The language of pages and letters.
    pub language: Language,
    /// The charts.
    pub charts: Vec<Chart>,
}

impl Details {
    /// The address in use.
    pub fn in_use(&self, way: Way) -> Option<&Address> {
        self.addresses.iter().find(|address| address.way == way && address.is_proven)
    }

    /// The address that waits to be proven.
    pub fn waiting(&self, way: Way) -> Option<&Address> {
        self.addresses.iter().find(|address| address.way == way && !address.is_proven)
    }
}

/// An e-mail address has one `@` and a dot after it; whether it works, only a mail can tell.
pub fn email(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (user, host) = typed.split_once('@')?;
    let is_whole = !user.is_empty() && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.');
    let is_one_word = !typed.contains(|sign: char| sign.is_whitespace() || sign.is_control());
    (is_whole && is_one_word && host.contains('.') && typed.len() <= 254).then(|| typed.to_owned())
}

/// A number as a telephone dials it: 7 to 15 digits (ITU-T E.164), perhaps with a plus before.
pub fn mobile(typed: &str) -> Option<String> {
    let kept: String = typed.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    let is_plain = typed.chars().all(|sign| sign.is_ascii_digit() || " +-–./()\u{a0}".contains(sign));
    let digits = kept.strip_prefix('+').unwrap_or(&kept);
    let fits = (7..=15).contains(&digits.len()) && !digits.contains('+');
    (is_plain && fits).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_read_as_people_type_them() {
        assert_eq!(email(" maya@example.org ").as_deref(), Some("maya@example.org"));
        for wrong in ["maya", "maya@home", "a b@c.org", "a@b@c.org", "a@c.org\r\nBcc: x@y.org", "@c.org"] {
            assert_eq!(email(wrong), None, "{wrong:?}");
        }
        assert_eq!(mobile("+1 (555) 010-0142").as_deref(), Some("+15550100142"));
        for wrong in ["call me", "555", "1+5550100142", "1234567890123456"] {
            assert_eq!(mobile(wrong), None, "{wrong:?}");
        }
    }
}
