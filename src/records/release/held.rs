//! The list of tests to hold: whether one of them is meant by what comes.

use super::rule::of_days;
use crate::kit::clock::SignedDuration;
use crate::kit::spelling::folded;
use crate::vault::purpose::Purpose;
use crate::vault::{Fault, Tx};

/// The list as it stands.
#[derive(Default)]
pub(super) struct HeldTests(Vec<HeldTest>);

/// A test on the list.
pub(super) struct HeldTest {
    /// The laboratory whose own code is meant; without one the code counts whoever sends it.
    system: Option<String>,
    code: String,
    /// The words of its name, as names are compared.
    words: Vec<String>,
    pub why: String,
    days: u32,
}

/// A test in a result that comes.
pub(super) struct ComingTest {
    /// Whose code it is: a laboratory's name, or `LN`.
    pub system: String,
    pub code: String,
    /// The words of its name, as names are compared.
    words: Vec<String>,
}

impl ComingTest {
    /// A test, by its code in a system, with its name.
    pub fn of(system: &str, code: &str, name: &str) -> Self {
        Self { system: system.to_owned(), code: code.to_owned(), words: folded(name) }
    }
}

impl HeldTests {
    /// What is on it now.
    pub fn load<P: Purpose>(tx: &Tx<'_, P>) -> Result<Self, Fault> {
        let list = tx.of_clinic("select code, name, why, days from held_tests where ended_at is null", &[], |row| {
            let (code, name): (String, String) = (row.get("code")?, row.get("name")?);
            Ok(HeldTest::of(&code, &name, row.get("why")?, row.get("days")?))
        });
        list.map(Self)
    }

    /// Which test on the list is meant by a title or these tests. Of several the longest held counts.
    pub fn meant<'t>(&self, title: &str, tests: impl IntoIterator<Item = &'t ComingTest>) -> Option<&HeldTest> {
        let title = folded(title);
        let by_title = self.longest(|held| held.is_named_in(&title));
        tests.into_iter().filter_map(|test| self.of(test)).chain(by_title).max_by_key(|held| held.days)
    }

    /// What the list says of one test: its code in its own system goes before the code alone, and that before the name.
    fn of(&self, test: &ComingTest) -> Option<&HeldTest> {
        self.longest(|held| held.system.is_some() && held.has_code(test))
            .or_else(|| self.longest(|held| held.has_code(test)))
            .or_else(|| self.longest(|held| held.is_named_in(&test.words)))
    }

    fn longest(&self, meets: impl Fn(&HeldTest) -> bool) -> Option<&HeldTest> {
        self.0.iter().filter(|held| meets(held)).max_by_key(|held| held.days)
    }
}

impl HeldTest {
    /// As it was typed: `7917-8`, or `Northside Lab:100` for a laboratory's own code.
    fn of(code: &str, name: &str, why: String, days: u32) -> Self {
        let (system, code) = match code.rsplit_once(':') {
            Some((system, code)) => (Some(system.trim().to_owned()), code.trim()),
            None => (None, code),
        };
        Self { system, code: code.to_owned(), words: folded(name), why, days }
    }

    /// How long it is held.
    pub fn time(&self) -> SignedDuration {
        of_days(self.days)
    }

    fn has_code(&self, test: &ComingTest) -> bool {
        let is_its_system = self.system.as_ref().is_none_or(|system| same(system, &test.system));
        is_its_system && !self.code.is_empty() && test.code.eq_ignore_ascii_case(&self.code)
    }

    /// Whether the words of its name stand side by side in a test's name or the title of a file, whatever their accents
    /// and capital letters. Parts of words do not count.
    fn is_named_in(&self, text: &[String]) -> bool {
        let count = self.words.len();
        count > 0 && text.windows(count).any(|words| words == self.words.as_slice())
    }
}

/// Whether two names mean the same laboratory. LOINC is written in two ways.
fn same(one: &str, other: &str) -> bool {
    let plain = |name: &str| if name.eq_ignore_ascii_case("loinc") { vec!["ln".to_owned()] } else { folded(name) };
    plain(one) == plain(other)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Code, name and days of each.
    pub fn list(held: &[(&str, &str, u32)]) -> HeldTests {
        let held = held.iter().map(|(code, name, days)| HeldTest::of(code, name, "state law".to_owned(), *days));
        HeldTests(held.collect())
    }

    /// System, code and name of each.
    pub fn coming(tests: &[(&str, &str, &str)]) -> Vec<ComingTest> {
        tests.iter().map(|(system, code, name)| ComingTest::of(system, code, name)).collect()
    }

    fn days(list: &HeldTests, title: &str, tests: &[(&str, &str, &str)]) -> Option<u32> {
        list.meant(title, &coming(tests)).map(|held| held.days)
    }

    #[test]
    fn a_test_is_held_by_its_code_or_by_its_name_and_the_longest_counts() {
        let list = list(&[("7917-8", "", 3), ("", "Genetic", 10)]);
        assert_eq!(days(&list, "Blood", &[("LN", "2823-3", "Potassium")]), None);
        assert_eq!(days(&list, "Blood", &[("LN", "7917-8", "HIV 1 antibody")]), Some(3));
        assert_eq!(days(&list, "Blood", &[("LN", "7917-8", "HIV"), ("", "x", "GENETIC panel")]), Some(10));
        assert_eq!(days(&list, "Report of genetic testing", &[]), Some(10), "a file has only its title");
        assert_eq!(days(&list, "7917-8", &[]), None, "a code is a code, not a word of a title");
    }

    #[test]
    fn a_name_is_found_by_whole_words_whatever_their_accents_and_capitals() {
        let held = list(&[("", "genética", 3), ("", "VIH", 5), ("", "prueba de embarazo", 7), ("", "Niño", 9)]);
        for title in ["Prueba GENETICA", "genética", "Gene\u{301}tica molecular", "Consulta (Genética)"] {
            assert_eq!(days(&held, title, &[]), Some(3), "{title}");
        }
        assert_eq!(days(&held, "Sangre", &[("", "", "Anticuerpos VIH-1/2")]), Some(5));
        assert_eq!(days(&held, "Sangre", &[("", "", "Prueba de Embarazo, orina")]), Some(7));
        assert_eq!(days(&held, "Sangre", &[("", "", "Prueba sin embarazo")]), None, "its words stand side by side");
        assert_eq!(days(&held, "Cribado del NINO sano", &[]), Some(9));
        for part in ["Epigenética", "VIHAR", "Genéticas"] {
            assert_eq!(days(&held, part, &[]), None, "{part} is another word");
        }
        assert_eq!(days(&list(&[("", "–", 3)]), "Blood – count", &[]), None, "a sign names nothing");
    }

    #[test]
    fn the_code_of_a_laboratory_goes_before_the_code_alone_and_that_before_the_name() {
        let held = list(&[("Northside Lab:100", "", 2), ("100", "", 6), ("", "Genetic", 10)]);
        assert_eq!(days(&held, "Blood", &[("NORTHSIDE LAB", "100", "Genetic panel")]), Some(2));
        assert_eq!(days(&held, "Blood", &[("Southside Lab", "100", "Genetic panel")]), Some(6));
        assert_eq!(days(&held, "Blood", &[("Northside Lab", "101", "Genetic panel")]), Some(10));
        let loinc = list(&[("LOINC:7917-8", "", 4)]);
        assert_eq!(days(&loinc, "Blood", &[("LN", "7917-8", "HIV")]), Some(4));
        assert_eq!(days(&loinc, "Blood", &[("Northside Lab", "7917-8", "HIV")]), None);
    }
}
