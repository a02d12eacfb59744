//! The tests that the portal knows: what patients call them and what they look at, until the clinic says it otherwise.
//!
//! A test is known by its LOINC code, or by a name of which nothing is left over that could make it another test. A name
//! counts only where no code and no panel says otherwise: glucose in urine is called glucose too, and is no blood sugar.

use std::sync::LazyLock;

use serde::Deserialize;

use super::specimen::{Known, Specimen, is_loinc, of_panel};
use crate::hl7::series;
use crate::kit::text::{Language, Words};

/// A test that the portal knows, as `assets/tests.toml` says it.
#[derive(Clone, Copy, Debug)]
pub struct Test(&'static Entry);

/// One of the tests in the file, which says what each line means.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    key: String,
    loinc: Vec<String>,
    called: Vec<String>,
    en: [String; 2],
    es: [String; 2],
    #[serde(default)]
    units: Vec<Unit>,
}

/// What is seen of a test in one unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// As laboratories write it.
    pub name: String,
    /// The lowest and the highest number that is worth no question.
    pub seen: [f64; 2],
    /// Below which number it is far outside.
    pub below: Option<f64>,
    pub above: Option<f64>,
}

impl PartialEq for Test {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Test {}

impl Test {
    /// Every test, in the order of the file.
    pub fn all() -> impl Iterator<Item = Self> {
        #[derive(Deserialize)]
        struct Catalogue {
            test: Vec<Entry>,
        }
        static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
            toml::from_str(include_str!("../../../../assets/tests.toml"))
                .expect("the catalogue inside the binary is whole")
        });
        CATALOGUE.test.iter().map(Self)
    }

    /// The word in the database.
    pub fn word(self) -> &'static str {
        &self.0.key
    }

    /// Its codes in LOINC; the first is the one that we give to what is typed.
    pub fn codes(self) -> &'static [String] {
        &self.0.loinc
    }

    /// What patients call it.
    pub fn plain(self, words: Words) -> String {
        self.said(words)[0].clone()
    }

    /// What it looks at.
    pub fn about(self, words: Words) -> String {
        self.said(words)[1].clone()
    }

    fn said(self, words: Words) -> &'static [String; 2] {
        match words.language() {
            Language::English => &self.0.en,
            Language::Spanish => &self.0.es,
        }
    }

    /// What is seen of it in each of its units, the commonest first; none where that is not known.
    pub fn units(self) -> &'static [Unit] {
        &self.0.units
    }

    /// The unit that most laboratories use; empty for what has none, and for tests of which we do not know.
    pub fn usual_unit(self) -> &'static str {
        self.units().first().map_or("", |unit| &unit.name)
    }
}

/// What may stand behind a test's name without making it another test.
const HARMLESS: [&str; 13] = [
    "serum",
    "plasma",
    "blood",
    "venous",
    "s",
    "p",
    "or",
    "and",
    "in",
    "level",
    "moles/volume",
    "mass/volume",
    "whole",
];

impl Test {
    /// The test of a value, if it is one of these. A code of LOINC that is none of ours is another test, whatever its
    /// name.
    pub fn of(known: Known<'_>) -> Option<Self> {
        let code = known.code.trim();
        let coded = Self::all().find(|test| test.codes().iter().any(|known| known == code));
        coded.or_else(|| Self::called(known.name).filter(|test| !is_loinc(code) && test.is_in(known.panel)))
    }

    /// Whether it may stand in this panel: none of blood stands in one of urine.
    fn is_in(self, panel: &str) -> bool {
        match of_panel(panel) {
            None => true,
            Some(Specimen::Urine) => self.word().starts_with("urine-"),
            Some(Specimen::Other) => false,
        }
    }

    /// The test with this name.
    pub fn called(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let exactly = |name: &str| Self::all().find(|test| test.0.called.iter().any(|known| known == name));
        exactly(&name).or_else(|| {
            let (start, rest) = name.split_at(name.find([',', '[', '('])?);
            let mut left = rest.split([',', '[', ']', '(', ')', ' ']).filter(|word| !word.is_empty());
            left.all(|word| HARMLESS.contains(&word)).then(|| exactly(start.trim()))?
        })
    }

    /// The test with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::all().find(|test| test.word() == word)
    }

    /// The series of its values: the code that we give to what is typed, in the form that laboratories' codes have.
    pub fn series(self) -> String {
        series(self.codes().first().map_or("", String::as_str), LOINC, self.word())
    }
}

/// The system of LOINC's codes, as messages name it.
pub const LOINC: &str = "LN";

/// What the clinic's own names hang on: a test that we know, else its name.
///
/// A name that is a test of ours in blood is not that test where its code or its panel says otherwise: then its code is
/// the key, or the panel's name before its own.
pub fn key(known: Known<'_>) -> String {
    match Test::of(known) {
        Some(test) => test.word().to_owned(),
        None if Test::called(known.name).is_none() => series("", "", known.name),
        None if is_loinc(known.code) => series(known.code.trim(), LOINC, known.name),
        None => series("", "", &[known.panel, known.name].join(": ")),
    }
}

/// What a patient's goals and points of action hang on: a test that we know, else its code in LOINC, which says what it
/// is of. A name counts only where there is none, and with its panel where that says that it is not of blood.
pub fn measure(known: Known<'_>) -> String {
    match Test::of(known) {
        None if is_loinc(known.code) => coded(known.code),
        None if of_panel(known.panel).is_some() => series("", "", &[known.panel, known.name].join(": ")),
        _ => key(known),
    }
}

/// What hangs on a code of LOINC that we do not know.
pub fn coded(code: &str) -> String {
    series(code.trim(), LOINC, "")
}

/// The code of LOINC that something hangs on, where it is one that we do not know.
pub fn code_of(measure: &str) -> Option<&str> {
    measure.strip_prefix(LOINC)?.strip_prefix(':').filter(|code| is_loinc(code))
}

#[cfg(test)]
mod tests {
    use super::super::unit::plain;
    use super::*;
    use crate::features::results::typing::model::Panel;

    #[test]
    fn a_goal_hangs_on_the_code_and_on_a_name_only_where_no_code_says_what_it_is_of() {
        let of = |panel, code, name| measure(Known { panel, code, name });
        // Zinc in serum and in urine.
        assert_eq!([of("", "5763-8", "Zinc"), of("", "5765-3", "Zinc")], ["LN:5763-8", "LN:5765-3"]);
        assert_eq!([of("Metals", "ZN", "Zinc"), of("", "", " ZINC")], ["name:zinc", "name:zinc"]);
        assert_eq!(of("24H URINE", "ZN", "Zinc"), "name:24h urine: zinc");
        assert_eq!([of("", "2823-3", "K"), of("", "2828-2", "Potassium")], ["potassium", "LN:2828-2"]);
        assert_eq!([code_of("LN:5763-8"), code_of("name:zinc"), code_of("LN:x")], [Some("5763-8"), None, None]);
    }

    #[test]
    fn a_test_is_known_by_code_or_by_a_name_that_can_mean_nothing_else() {
        let cases = [
            ("2823-3", "K+ SERUM", Some("potassium")),
            ("", "Potassium, Serum", Some("potassium")),
            ("", "Potassium [Moles/volume] in Serum or Plasma", Some("potassium")),
            ("", "Potassium, Urine", None),
            ("", "Glucose, Urine", Some("urine-glucose")),
            ("", "Glucose", Some("glucose")),
            ("", "Calcium, ionized", None),
            ("", "Hemoglobin A1c", Some("a1c")),
            ("K12", "Something of the house", None),
        ];
        for (code, name, known) in cases {
            assert_eq!(Test::of(Known { panel: "", code, name }).map(Test::word), known, "{code} {name}");
        }
    }

    #[test]
    fn what_is_in_another_fluid_is_another_test_whatever_its_name() {
        // Spinal fluid, urine, and fluids of the body, as LOINC tells them apart.
        for code in ["2342-4", "2350-7", "2349-9", "2347-3", "2344-0"] {
            assert_eq!(Test::of(Known { panel: "", code, name: "Glucose" }), None, "{code}");
            assert_eq!(key(Known { panel: "", code, name: "Glucose" }), format!("LN:{code}"));
        }
        for (code, name) in [
            ("2161-8", "Creatinine"),
            ("1754-1", "Albumin"),
            ("17862-4", "Calcium"),
            ("2828-2", "Potassium"),
            ("3107-4", "URIC ACID"),
        ] {
            assert_eq!(Test::of(Known { panel: "", code, name }), None, "{code} {name}");
        }
        let of = |panel, name| Test::of(Known { panel, code: "GLU", name }).map(Test::word);
        assert_eq!([of("Spinal fluid", "Glucose"), of("URINALYSIS", "Glucose")], [None, None]);
        assert_eq!(of("Basic panel", "Glucose"), Some("glucose"));
        assert_eq!(of("Urinalysis", "Ketones"), Some("urine-ketones"));
        assert_eq!(of("Pleural fluid", "pH, urine"), None);
        assert_ne!(key(Known { panel: "CSF", code: "", name: "Glucose" }), key(Known::by_name("Glucose")));
    }

    #[test]
    fn no_key_no_code_and_no_name_means_two_tests() {
        let keys: Vec<&str> = Test::all().map(Test::word).collect();
        let codes: Vec<&str> = Test::all().flat_map(Test::codes).map(String::as_str).collect();
        let names: Vec<&str> = Test::all().flat_map(|test| &test.0.called).map(String::as_str).collect();
        for mut all in [keys, codes, names] {
            let before = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), before);
        }
        assert!(Test::all().all(|test| !test.0.loinc.is_empty() && !test.0.called.is_empty()), "one of each at least");
        assert!(
            Test::all().flat_map(|test| &test.0.called).all(|name| *name == name.to_lowercase()),
            "in small letters"
        );
    }

    #[test]
    fn every_limit_has_a_width_and_what_is_far_is_inside_what_is_seen() {
        for test in Test::all() {
            for Unit { name, seen: [least, most], below, above } in test.units() {
                assert!(least < most, "{test:?} {name}");
                assert!(below.is_none_or(|below| below > *least), "{test:?} {name}");
                assert!(above.is_none_or(|above| above < *most), "{test:?} {name}");
                assert!(below.zip(*above).is_none_or(|(below, above)| below < above), "{test:?} {name}");
            }
        }
    }

    #[test]
    fn every_unit_that_a_panel_fills_in_is_known() {
        for (name, unit) in Panel::ALL.iter().flat_map(|panel| panel.tests()) {
            let known = Test::called(name).map(Test::units).unwrap_or_default();
            assert!(
                known.is_empty() || known.iter().any(|known| plain(&known.name) == plain(unit)),
                "{name} in {unit}"
            );
        }
    }
}
