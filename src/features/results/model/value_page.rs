//! A page of a result's values. Most results have one page; a few are as long as a book.

use std::collections::HashSet;

use super::Value;

/// Values on a page: however many a result has, a page stays one that a phone can draw.
pub const MOST_VALUES: usize = 200;

/// Which values are shown, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValuePage {
    /// Which page it is; the first is 1.
    pub number: usize,
    pub all: usize,
}

/// A page of the values of a result, and what it takes to read it without the others.
#[derive(Clone, Debug)]
pub struct PageOfValues {
    pub page: ValuePage,
    pub values: Vec<Value>,
    /// The series that have several values in the result, on this page or another.
    pub repeated: HashSet<String>,
}

impl ValuePage {
    /// The page with this number, or the last one before it.
    pub fn new(asked: &str, all: usize) -> Self {
        let number = asked.parse().unwrap_or(1).clamp(1, all.div_ceil(MOST_VALUES).max(1));
        Self { number, all }
    }

    /// How many values stand on pages before it.
    pub const fn before(self) -> usize {
        (self.number - 1) * MOST_VALUES
    }

    /// How many values there are up to its end.
    pub const fn until(self) -> usize {
        let end = self.number * MOST_VALUES;
        if end < self.all { end } else { self.all }
    }

    /// The values on it.
    pub fn of<V>(self, values: &[V]) -> impl Iterator<Item = &V> {
        values.iter().skip(self.before()).take(MOST_VALUES)
    }

    /// Whether there is more than one.
    pub const fn is_one_of_several(self) -> bool {
        self.all > MOST_VALUES
    }

    /// On which page a value stands; the first value is 0.
    pub const fn with(value: usize) -> usize {
        value / MOST_VALUES + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_two_hundred_and_none_is_beyond_the_last() {
        let shown = |asked: &str, all: usize| {
            let page = ValuePage::new(asked, all);
            (page.number, page.before(), page.until())
        };
        assert_eq!(shown("", 3), (1, 0, 3));
        assert_eq!(shown("2", 200), (1, 0, 200));
        assert_eq!(shown("2", 201), (2, 200, 201));
        assert_eq!(shown("300", 60_000), (300, 59_800, 60_000));
        assert_eq!(shown("301", 60_000), (300, 59_800, 60_000));
        assert_eq!(shown("-1", 0), (1, 0, 0));
        let values: Vec<usize> = (0..450).collect();
        assert_eq!(ValuePage::new("3", 450).of(&values).count(), 50);
        assert_eq!([ValuePage::with(0), ValuePage::with(199), ValuePage::with(200)], [1, 1, 2]);
        assert!(!ValuePage::new("", 200).is_one_of_several() && ValuePage::new("", 201).is_one_of_several());
    }
}
