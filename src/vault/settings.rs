//! The typed registry of what the clinic can set: name, type, default, bounds, section, and a sentence that says what
//! the setting does. The settings page is drawn from it; each feature registers its own.

mod clinic;
mod factors;
mod notices;
mod sign_in;

use std::collections::BTreeMap;
use std::marker::PhantomData;

use super::fault::Fault;
use super::sql::Sql;
use crate::kit::date::TimeZone;
use crate::kit::text::Words;

pub use clinic::*;
pub use factors::*;
pub use notices::*;
pub use sign_in::*;

/// A setting of type `T`.
pub struct Setting<T: 'static> {
    spec: Spec,
    value: PhantomData<fn() -> T>,
}

/// What the settings page knows of a setting.
#[derive(Clone, Copy)]
pub struct Spec {
    /// The name in the database and on the trail. Never changed once shipped.
    pub name: &'static str,
    /// The part of the settings page.
    pub section: Section,
    /// What may stand there.
    pub kind: Kind,
    /// What stands there until somebody sets it.
    pub default: &'static str,
    /// Its label.
    pub label: fn(Words) -> String,
    /// What it does, in a sentence.
    pub consequence: fn(Words) -> String,
}

/// A part of the settings page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Name, address, phone, look.
    Clinic,
    /// Signing in and out.
    SignIn,
    /// What leaves the machine, and when.
    Notices,
}

impl Section {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Clinic, Self::SignIn, Self::Notices];
}

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
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A colour, `#rrggbb`; whether it is dark enough is for the look to judge.
    Colour,
    /// A zone of the time zone database.
    Zone,
    /// One of a few.
    Choice(&'static [Choice]),
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
            Kind::Lines { .. } => Ok(typed),
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
        }
    }
}

impl<T> Setting<T> {
    /// What the page knows of it.
    pub const fn spec(&self) -> &Spec {
        &self.spec
    }

    /// Declares a setting.
    pub const fn new(spec: Spec) -> Self {
        Self { spec, value: PhantomData }
    }
}

/// Every setting, in the order of the page.
pub fn all() -> impl Iterator<Item = &'static Spec> {
    [clinic::ALL, sign_in::ALL, factors::ALL, notices::ALL].into_iter().flatten().copied()
}

/// What is set now: a snapshot that every request shares.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    values: BTreeMap<String, String>,
    zone: Option<TimeZone>,
}

impl Settings {
    pub(super) fn load(sql: Sql<'_>) -> Result<Self, Fault> {
        let values: BTreeMap<String, String> = sql
            .rows("select name, value from settings", &[], |row| Ok((row.get("name")?, row.get("value")?)))?
            .into_iter()
            .collect();
        let mut settings = Self { values, zone: None };
        settings.zone = TimeZone::get(settings.raw(ZONE.spec())).ok();
        Ok(settings)
    }

    /// The value as it is kept.
    pub fn raw(&self, spec: &Spec) -> &str {
        self.values.get(spec.name).map_or(spec.default, String::as_str)
    }

    /// A text.
    pub fn text(&self, setting: &Setting<String>) -> &str {
        self.raw(setting.spec())
    }

    /// A number, within its bounds whatever the database says.
    pub fn number(&self, setting: &Setting<u32>) -> u32 {
        let fit = |typed: &str| setting.spec().fit(typed).ok().and_then(|fit| fit.parse().ok());
        fit(self.raw(setting.spec())).or_else(|| fit(setting.spec().default)).unwrap_or_default()
    }

    /// The clinic's zone.
    pub fn zone(&self) -> TimeZone {
        self.zone.clone().unwrap_or(TimeZone::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_fits_its_own_setting() {
        for spec in all() {
            assert_eq!(spec.fit(spec.default).as_deref(), Ok(spec.default), "{}", spec.name);
        }
    }

    #[test]
    fn what_does_not_fit_says_why() {
        assert_eq!(IDLE_MINUTES.spec().fit("61"), Err(Misfit::NotBetween(2, 60)));
        assert_eq!(IDLE_MINUTES.spec().fit("soon"), Err(Misfit::NotBetween(2, 60)));
        assert_eq!(CLINIC_NAME.spec().fit("  "), Err(Misfit::Empty));
        assert_eq!(COLOUR.spec().fit("teal"), Err(Misfit::NoColour));
        assert_eq!(ZONE.spec().fit("America/Nowhere"), Err(Misfit::NoZone));
        assert_eq!(CLINIC_NAME.spec().fit(&"x".repeat(81)), Err(Misfit::TooLong(80)));
    }

    #[test]
    fn a_line_is_tidied_and_lines_keep_their_breaks() {
        assert_eq!(CLINIC_NAME.spec().fit(" Elm   Street\tClinic "), Ok("Elm Street Clinic".to_owned()));
        assert_eq!(CLINIC_ADDRESS.spec().fit("1 Elm\r\nTown"), Ok("1 Elm\nTown".to_owned()));
    }
}
