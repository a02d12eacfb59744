//! What a person is asked about a message of which nobody can tell what it means, and the answers.

use std::str::FromStr;

use super::Unknown;
use super::standing::{At, Key, Said, Verdict};
use crate::kit::phi::Phi;

/// One question.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Which part of which statement of the message.
    pub about: About,
    pub what: Named,
    /// Whether it takes back or ends what it means; else it is a value or a document.
    pub is_end: bool,
    pub may_mean: Vec<((Key, At), Named)>,
}

/// A part of a statement of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The statement's place in the message.
    pub place: u32,
    /// Which part of it.
    pub at: At,
}

impl About {
    /// The word in the form.
    pub fn word(self) -> String {
        format!("{} {}", self.place, self.at)
    }
}

impl FromStr for About {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        let (place, at) = word.split_once(' ').ok_or(Unknown)?;
        Ok(Self { place: place.parse().map_err(|_| Unknown)?, at: at.parse()? })
    }
}

/// What a value, a document or an order is called on the page.
#[derive(Clone, Debug)]
pub enum Named {
    /// A value: its test and what it says.
    Value(Phi, Phi),
    /// A document: its title.
    Document(Phi),
    /// All of an order: its panel, and its day.
    Order(Phi, String),
}

impl Named {
    /// A part of what a message says.
    pub fn of(said: &Said, at: At) -> Self {
        let order = || Self::Order(Phi::new(said.panel.clone()), said.collected_on.clone());
        match at {
            At::Value(at) => said.values.get(at).map_or_else(order, |one| {
                let value = &one.value;
                let says = [value.value.as_str(), &value.unit].join(" ").trim().to_owned();
                Self::Value(Phi::new(value.test.clone()), Phi::new(says))
            }),
            At::Document(at) => {
                said.documents.get(at).map_or_else(order, |one| Self::Document(Phi::new(one.title.clone())))
            }
            At::Whole => order(),
        }
    }
}

/// A verdict as a word in the form.
pub fn verdict_word(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Meaning((message, place), at) => format!("{message} {place} {at}"),
        Verdict::Another => "another".to_owned(),
        Verdict::Nothing => "nothing".to_owned(),
    }
}

/// The verdict of a word.
pub fn verdict_of(word: &str) -> Result<Verdict, Unknown> {
    match word {
        "another" => return Ok(Verdict::Another),
        "nothing" => return Ok(Verdict::Nothing),
        _ => {}
    }
    let (message, rest) = word.split_once(' ').ok_or(Unknown)?;
    let About { place, at } = rest.parse()?;
    Ok(Verdict::Meaning((message.parse().map_err(|_| Unknown)?, place), at))
}

impl Asking {
    /// Whether this is one of the answers that are offered.
    pub fn offers(&self, verdict: &Verdict) -> bool {
        match verdict {
            Verdict::Meaning(key, at) => self.may_mean.iter().any(|(one, _)| one == &(*key, *at)),
            Verdict::Another => !self.is_end,
            Verdict::Nothing => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::id::Id;

    #[test]
    fn an_answer_is_read_as_it_was_written() {
        let key = (Id::from_bits([7; 16]), 2);
        for verdict in [Verdict::Another, Verdict::Nothing, Verdict::Meaning(key, At::Value(3))] {
            assert_eq!(verdict_of(&verdict_word(&verdict)).ok(), Some(verdict));
        }
        for word in ["", "means", "x 1 v1", "another one"] {
            assert!(verdict_of(word).is_err(), "{word}");
        }
        assert_eq!("1 d0".parse::<About>().ok(), Some(About { place: 1, at: At::Document(0) }));
    }
}
