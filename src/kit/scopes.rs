//! The parts of a chart that a proxy may be given, and sets of them.

use std::fmt;
use std::str::FromStr;

use super::closed::closed_list;

closed_list! {
    /// A part of a chart that a proxy may be given.
    pub enum Scope {
        Results = "results",
        /// Visits.
        Appointments = "appointments",
        /// Medicines and refills.
        Medicines = "medicines",
        /// Messages with the care team.
        Messages = "messages",
        /// Letters and other documents.
        Documents = "documents",
        /// The messages that the proxy wrote, and the answers to them: what a birthday leaves of [`Self::Messages`].
        OwnThreads = "own_threads",
    }
}

impl Scope {
    /// Those that somebody may give. [`Self::OwnThreads`] is only ever what is left.
    pub const GIVEN: [Self; 5] = [Self::Results, Self::Appointments, Self::Medicines, Self::Messages, Self::Documents];
}

/// A set of scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    /// No scope at all.
    pub const NONE: Self = Self(0);

    /// The set with this scope too.
    #[must_use]
    pub const fn with(self, scope: Scope) -> Self {
        Self(self.0 | 1 << scope as u8)
    }

    /// Whether the set covers this part. Who may read all messages may read their own.
    pub const fn has(self, scope: Scope) -> bool {
        let all = matches!(scope, Scope::OwnThreads) && self.0 & 1 << Scope::Messages as u8 != 0;
        all || self.0 & 1 << scope as u8 != 0
    }

    /// Whether nothing is covered.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The words of the two that results and papers go by.
    pub const fn reads(self) -> &'static str {
        match (self.has(Scope::Results), self.has(Scope::Documents)) {
            (true, true) => "results documents",
            (true, false) => "results",
            (false, true) => "documents",
            (false, false) => "",
        }
    }

    /// The scopes covered; one's own messages are not named beside all of them.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        let named =
            move |scope: &Scope| self.has(*scope) && !(matches!(scope, Scope::OwnThreads) && self.has(Scope::Messages));
        Scope::ALL.into_iter().filter(named)
    }

    /// What is left after the birthday on which a parent's access narrows: visits and one's own messages.
    #[must_use]
    pub fn narrowed(self) -> Self {
        [Scope::Appointments, Scope::OwnThreads].into_iter().filter(|scope| self.has(*scope)).collect()
    }

    /// The words, joined: `results-messages`. The empty set is `none`.
    pub fn words(self) -> String {
        if self.is_empty() { "none".to_owned() } else { self.iter().map(Scope::word).collect::<Vec<_>>().join("-") }
    }
}

impl fmt::Display for Scopes {
    /// As in addresses: [`Scopes::words`].
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words())
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        scopes.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The text names no set of scopes.
#[derive(Debug, thiserror::Error)]
#[error("this names no parts of a chart")]
pub struct NoScopes;

impl FromStr for Scopes {
    type Err = NoScopes;

    /// Accepts just the form that [`Scopes::words`] writes: two spellings would be two addresses of one page.
    fn from_str(text: &str) -> Result<Self, NoScopes> {
        let scopes: Self = text.split('-').filter_map(Scope::from_word).collect();
        if scopes.words() == text { Ok(scopes) } else { Err(NoScopes) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in_and_nothing_else() {
        let scopes = Scopes::NONE.with(Scope::Medicines);
        assert!(Scope::ALL.into_iter().all(|scope| scopes.has(scope) == (scope == Scope::Medicines)));
    }

    #[test]
    fn a_birthday_leaves_visits_and_ones_own_messages() {
        let all: Scopes = Scope::GIVEN.into_iter().collect();
        let left = all.narrowed();
        assert!(left.has(Scope::Appointments) && left.has(Scope::OwnThreads) && !left.has(Scope::Messages));
        assert_eq!(left.iter().count(), 2);
        assert_eq!(left.narrowed(), left);
        assert_eq!(Scopes::NONE.with(Scope::Results).narrowed(), Scopes::NONE);
        assert!(!Scopes::NONE.with(Scope::Appointments).narrowed().has(Scope::OwnThreads));
    }

    #[test]
    fn a_set_is_spelled_in_one_way() {
        let set = Scopes::NONE.with(Scope::Messages).with(Scope::Results);
        assert_eq!(set.words(), "results-messages");
        assert_eq!("results-messages".parse::<Scopes>().ok(), Some(set));
        assert_eq!("none".parse::<Scopes>().ok(), Some(Scopes::NONE));
        for wrong in ["messages-results", "results-results", "results-x", "", "results-", "messages-own_threads"] {
            assert!(wrong.parse::<Scopes>().is_err(), "{wrong}");
        }
    }
}
