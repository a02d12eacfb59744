//! A test on the list of those to hold.

use crate::kit::clock::Timestamp;
use crate::kit::id::HeldTestId;
use crate::kit::spelling::folded;

/// A test to hold, as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHeldTest {
    /// Its code in the laboratory's messages; may be empty where there is a name.
    pub code: String,
    /// Its name; may be empty where there is a code.
    pub name: String,
    pub why: String,
    /// For how many days at most.
    pub days: u32,
}

/// A test on the list, or one that was.
#[derive(Clone, Debug)]
pub struct HeldTest {
    /// The line of the list.
    pub id: HeldTestId,
    pub test: NewHeldTest,
    /// Since when it is on the list.
    pub since: Timestamp,
    /// Who put it there.
    pub by: String,
    /// When it was taken off, and by whom.
    pub ended: Option<(Timestamp, String)>,
}

impl NewHeldTest {
    /// Whether two lines mean the same test: capital letters and accents make no other.
    pub fn is_same_test(&self, other: &Self) -> bool {
        self.code.eq_ignore_ascii_case(&other.code) && folded(&self.name) == folded(&other.name)
    }

    /// What a reader calls it.
    pub fn called(&self) -> String {
        match (self.name.as_str(), self.code.as_str()) {
            ("", code) => code.to_owned(),
            (name, "") => name.to_owned(),
            (name, code) => format!("{name} ({code})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_is_the_same_whatever_its_letters() {
        let test = |code: &str, name: &str| NewHeldTest {
            code: code.to_owned(),
            name: name.to_owned(),
            why: String::new(),
            days: 1,
        };
        assert!(test("7917-8", "HIV").is_same_test(&test("7917-8", "hiv")));
        assert!(test("", "Prueba GENÉTICA").is_same_test(&test("", "prueba  genetica")));
        assert!(!test("7917-8", "HIV").is_same_test(&test("", "HIV")));
        assert_eq!(test("7917-8", "HIV").called(), "HIV (7917-8)");
        assert_eq!([test("7917-8", "").called(), test("", "HIV").called()], ["7917-8", "HIV"]);
    }
}
