//! What may stand in a setting, and whether something does.

use super::Spec;
use crate::kit::date::TimeZone;
use crate::kit::text::Words;

/// What may stand in a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text that must not be empty.
    Line {
        /// The longest that fits, in characters.
        longest: usize,
    },
    /// One line of text, or nothing.
    MaybeLine {
        /// The longest that fits, in characters.
        longest: usize,
    },
    /// Several lines, perhaps none.
    Lines {
        /// The longest that fits, in characters.
        longest: usize,
    },
    /// A whole number.
    Number { least: u32, most: u32 },
    /// A colour, `#rrggbb`; whether it is dark enough is for the look to judge.
    Colour,
    /// A zone of the time zone database.
    Zone,
    /// One of a few.
    Choice(&'static [Choice]),
    /// The name of a server, or nothing.
    Host,
    /// An e-mail address, or nothing.
    Email,
    /// A web address that begins with `https://`, or nothing.
    Url,
    /// Kept sealed and never shown again; nothing typed leaves it as it is.
    Secret,
}

/// One of the things that a setting may be.
#[derive(Clone, Copy)]
pub struct Choice {
    /// The word in the database and on the trail.
    pub word: &'static str,
    /// What people read.
    pub label: fn(Words) -> String,
}

impl std::fmt::Debug for Choice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word)
    }
}

impl PartialEq for Choice {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl Eq for Choice {}

/// Why a value does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Nothing stands there.
    Empty,
    /// The text is longer than this many characters.
    TooLong(usize),
    /// Not a whole number between these.
    NotBetween(u32, u32),
    /// No colour of the form `#rrggbb`.
    NoColour,
    /// No zone of that name.
    NoZone,
    /// None of the choices.
    NoChoice,
    /// No name of a server.
    NoHost,
    /// No e-mail address.
    NoEmail,
    /// No web address of the wanted kind.
    NoUrl,
}

impl Spec {
    /// The value as it will be kept, or why it does not fit.
    pub fn fit(&self, typed: &str) -> Result<String, Misfit> {
        let typed = typed.trim().replace("\r\n", "\n");
        match self.kind {
            Kind::Line { .. } if typed.is_empty() => Err(Misfit::Empty),
            Kind::Line { longest } | Kind::MaybeLine { longest } | Kind::Lines { longest }
                if typed.chars().count() > longest =>
            {
                Err(Misfit::TooLong(longest))
            }
            Kind::Line { .. } | Kind::MaybeLine { .. } => Ok(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            Kind::Lines { .. } | Kind::Secret => Ok(typed),
            Kind::Number { least, most } => {
                let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
                number.map(|number: u32| number.to_string()).ok_or(Misfit::NotBetween(least, most))
            }
            Kind::Colour => {
                let digits = typed.strip_prefix('#').filter(|digits| digits.len() == 6);
                let digits = digits.filter(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()));
                digits.map(|digits| format!("#{}", digits.to_lowercase())).ok_or(Misfit::NoColour)
            }
            Kind::Zone => TimeZone::get(&typed).map(|_| typed).map_err(|_| Misfit::NoZone),
            Kind::Choice(choices) => {
                choices.iter().any(|choice| choice.word == typed).then_some(typed).ok_or(Misfit::NoChoice)
            }
            Kind::Host => (typed.is_empty() || is_host(&typed)).then_some(typed).ok_or(Misfit::NoHost),
            Kind::Email => (typed.is_empty() || is_email(&typed)).then_some(typed).ok_or(Misfit::NoEmail),
            Kind::Url => (typed.is_empty() || is_url(&typed)).then_some(typed).ok_or(Misfit::NoUrl),
        }
    }
}

fn is_host(typed: &str) -> bool {
    typed.len() <= 253 && typed.chars().all(|sign| sign.is_ascii_alphanumeric() || ".-:[]".contains(sign))
}

fn is_email(typed: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_graphic() && !"<>()[],;:\\\"".contains(sign);
    typed.len() <= 254
        && typed.chars().all(plain)
        && typed.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && is_host(host))
}

/// Health data never leaves in the clear: only a program built for tests takes `http://`, and to itself alone.
fn is_url(typed: &str) -> bool {
    let to_itself = cfg!(debug_assertions).then(|| typed.strip_prefix("http://127.0.0.1:")).flatten();
    let rest = typed.strip_prefix("https://").or(to_itself);
    let is_plain = typed.len() <= 300 && typed.chars().all(|sign| sign.is_ascii_graphic() && sign != '@');
    is_plain && rest.is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_and_addresses_are_told_from_what_is_none() {
        assert!(is_host("smtp.elm.example") && is_host("192.0.2.7") && !is_host("smtp elm") && !is_host("a/b"));
        assert!(is_email("portal@elm.example") && !is_email("portal@elm") && !is_email("a b@elm.example"));
        assert!(!is_email("portal@elm.example\r\nBcc: x@elm.example") && !is_email("Elm <portal@elm.example>"));
        assert!(is_url("https://api.texts.example/2010/Accounts/AC1/Messages.json"));
        assert!(
            !is_url("http://api.texts.example/") && !is_url("https://user:pass@texts.example/") && !is_url("https://")
        );
    }
}
