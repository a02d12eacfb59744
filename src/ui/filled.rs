//! A form as it came back: what was typed, and what is wrong with it.

use std::borrow::Cow;
use std::fmt;

use crate::kit::seen::seen;

/// Raw values by field name and one error per field. Holds what people typed: its `Debug` shows names only.
#[derive(Clone, Default)]
pub struct Filled {
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
}

impl Filled {
    /// The field that carries how often somebody tried in vain.
    pub const MISSES: &'static str = "misses";

    /// A form nobody has touched.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form with these values; a name may come several times.
    pub fn with(values: &[(&str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { values, errors: Vec::new() }
    }

    /// The first value of a field, or the empty text.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a field, for checkbox groups.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every field with its value, in the order in which they came.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Replaces every value of a field by this one.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.forget(name);
        self.add(name, value);
    }

    /// Adds a value to a field that may have several.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.values.push((name.to_owned(), value.into()));
    }

    /// Leaves out of every value what nobody sees, but of those of these names: a password is what was typed.
    pub fn see(&mut self, but: &[&str]) {
        for (_, value) in self.values.iter_mut().filter(|(name, _)| !but.contains(&name.as_str())) {
            let changed = match seen(value) {
                Cow::Owned(changed) => Some(changed),
                Cow::Borrowed(_) => None,
            };
            if let Some(changed) = changed {
                *value = changed;
            }
        }
    }

    /// Drops what was typed into a field, as for passwords.
    pub fn forget(&mut self, name: &str) {
        self.values.retain(|(known, _)| known != name);
    }

    /// Says what is wrong with a field. The first word on a field stands: it is the one to mend first.
    pub fn fail(&mut self, name: &str, error: impl Into<String>) {
        if self.error(name).is_none() {
            self.errors.push((name.to_owned(), error.into()));
        }
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(known, _)| known == name).map(|(_, error)| error.as_str())
    }

    /// Every field in error with its words, in the order in which they were found.
    pub fn errors(&self) -> impl Iterator<Item = (&str, &str)> {
        self.errors.iter().map(|(name, error)| (name.as_str(), error.as_str()))
    }

    /// How often somebody tried this form in vain, as the form itself carries it along; nothing hangs on it but help.
    pub fn misses(&self) -> u8 {
        self.value(Self::MISSES).parse().unwrap_or_default()
    }

    /// Counts one more try in vain.
    pub fn missed(&mut self) {
        let misses = self.misses().saturating_add(1);
        self.set(Self::MISSES, misses.to_string());
    }

    /// Whether anything is wrong.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

impl fmt::Debug for Filled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Filled ")?;
        f.debug_list().entries(self.values.iter().map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_errors_are_found_by_name() {
        let mut filled = Filled::with(&[("kind", "a"), ("kind", "b"), ("name", "Maya")]);
        assert_eq!(filled.values("kind").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!((filled.value("name"), filled.value("other")), ("Maya", ""));
        filled.set("kind", "c");
        assert_eq!(filled.values("kind").collect::<Vec<_>>(), ["c"]);
        assert!(!filled.has_errors());
        filled.fail("name", "Enter your name");
        filled.fail("name", "Too short");
        assert_eq!(filled.error("name"), Some("Enter your name"));
    }

    #[test]
    fn misses_are_counted_from_what_came_back_and_a_foreign_count_is_none() {
        let mut filled = Filled::with(&[("misses", "1")]);
        filled.missed();
        assert_eq!((filled.misses(), filled.values("misses").count()), (2, 1));
        assert_eq!(Filled::with(&[("misses", "-1")]).misses(), 0);
    }

    #[test]
    fn debug_shows_no_value() {
        assert_eq!(format!("{:?}", Filled::with(&[("name", "Maya")])), r#"Filled ["name"]"#);
    }
}
