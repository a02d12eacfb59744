//! The tests that the portal knows: what patients call them and what they look at, until the clinic says it otherwise.
//!
//! A test is known by its LOINC code, or by a name of which nothing is left over that could make it another test. A name
//! counts only where no code and no panel says otherwise: glucose in urine is called glucose too, and is no blood sugar.

use super::specimen::{Known, Specimen, is_loinc, of_panel};
use crate::hl7::series;
use crate::kit::text::Words;
use crate::say;

/// Declares the tests: the word in the database, the LOINC codes (ours first), the names, and the messages.
macro_rules! tests {
    ($($test:ident = $word:literal, [$($code:literal),+], [$($name:literal),+], $plain:literal, $about:literal;)+) => {
        /// A test that the portal knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Test { $(
            #[doc = concat!("`", $word, "`")]
            $test,
        )+ }

        impl Test {
            /// Every test.
            pub const ALL: &'static [Self] = &[$(Self::$test),+];

            /// The word in the database.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$test => $word, )+ }
            }

            /// Its codes in LOINC; the first is the one that we give to what is typed.
            pub const fn codes(self) -> &'static [&'static str] {
                match self { $( Self::$test => &[$($code),+], )+ }
            }

            /// What laboratories call it, in small letters; the first is what our own forms say.
            const fn names(self) -> &'static [&'static str] {
                match self { $( Self::$test => &[$($name),+], )+ }
            }

            /// What patients call it.
            pub fn plain(self, words: Words) -> String {
                match self { $( Self::$test => say!(words, $plain), )+ }
            }

            /// What it looks at.
            pub fn about(self, words: Words) -> String {
                match self { $( Self::$test => say!(words, $about), )+ }
            }
        }
    };
}

tests! {
    WhiteCells = "white-cells", ["6690-2", "26464-8", "804-5"], ["white blood cells", "white cells", "wbc", "leukocytes", "white blood cell count"],
        "test-white-cells", "test-white-cells-about";
    RedCells = "red-cells", ["789-8", "26453-1"], ["red blood cells", "red cells", "rbc", "erythrocytes", "red blood cell count"],
        "test-red-cells", "test-red-cells-about";
    Hemoglobin = "hemoglobin", ["718-7", "20509-6", "30350-3", "59260-0"], ["hemoglobin", "haemoglobin", "hgb", "hb"],
        "test-hemoglobin", "test-hemoglobin-about";
    Hematocrit = "hematocrit", ["4544-3", "20570-8", "31100-1"], ["hematocrit", "haematocrit", "hct", "pcv"],
        "test-hematocrit", "test-hematocrit-about";
    CellSize = "cell-size", ["787-2", "30428-7"], ["mcv", "mean corpuscular volume"],
        "test-cell-size", "test-cell-size-about";
    CellLoad = "cell-load", ["785-6", "28539-5"], ["mch", "mean corpuscular hemoglobin"],
        "test-cell-load", "test-cell-load-about";
    CellStrength = "cell-strength", ["786-4", "28540-3"], ["mchc", "mean corpuscular hemoglobin concentration"],
        "test-cell-strength", "test-cell-strength-about";
    CellSpread = "cell-spread", ["788-0", "30385-9"], ["rdw", "rdw-cv", "red cell distribution width"],
        "test-cell-spread", "test-cell-spread-about";
    Platelets = "platelets", ["777-3", "26515-7", "778-1"], ["platelets", "plt", "platelet count"],
        "test-platelets", "test-platelets-about";
    Neutrophils = "neutrophils", ["751-8", "26499-4", "753-4"], ["neutrophils absolute", "absolute neutrophils", "neutrophil count"],
        "test-neutrophils", "test-neutrophils-about";
    Lymphocytes = "lymphocytes", ["731-0", "26474-7", "732-8"], ["lymphocytes absolute", "absolute lymphocytes", "lymphocyte count"],
        "test-lymphocytes", "test-lymphocytes-about";
    Glucose = "glucose", ["2345-7", "1558-6", "2339-0", "2340-8", "2341-6", "41653-7", "1557-8", "1556-0", "14749-6", "15074-8", "14771-0"], ["glucose", "blood sugar", "glucose, fasting", "fasting glucose"],
        "test-glucose", "test-glucose-about";
    Urea = "urea", ["3094-0", "6299-2", "14937-7"], ["bun", "urea nitrogen", "blood urea nitrogen"],
        "test-urea", "test-urea-about";
    Creatinine = "creatinine", ["2160-0", "38483-4", "14682-9"], ["creatinine", "creat"],
        "test-creatinine", "test-creatinine-about";
    Egfr = "egfr", ["98979-8", "62238-1", "33914-3", "48642-3", "48643-1", "88293-6", "88294-4", "69405-9", "50044-7", "77147-7"], ["egfr", "gfr", "estimated gfr", "egfr (ckd-epi)"],
        "test-egfr", "test-egfr-about";
    Sodium = "sodium", ["2951-2", "2947-0"], ["sodium", "na"],
        "test-sodium", "test-sodium-about";
    Potassium = "potassium", ["2823-3", "6298-4"], ["potassium", "k"],
        "test-potassium", "test-potassium-about";
    Chloride = "chloride", ["2075-0", "2069-3"], ["chloride", "cl"],
        "test-chloride", "test-chloride-about";
    CarbonDioxide = "carbon-dioxide", ["2028-9", "2024-8", "1963-8", "1959-6"], ["carbon dioxide", "co2", "total co2", "bicarbonate"],
        "test-carbon-dioxide", "test-carbon-dioxide-about";
    Calcium = "calcium", ["17861-6", "2000-8", "49765-1"], ["calcium", "ca", "calcium, total"],
        "test-calcium", "test-calcium-about";
    Magnesium = "magnesium", ["19123-9", "2601-3"], ["magnesium", "mg"],
        "test-magnesium", "test-magnesium-about";
    Phosphate = "phosphate", ["2777-1", "14879-1"], ["phosphate", "phosphorus"],
        "test-phosphate", "test-phosphate-about";
    Alt = "alt", ["1742-6", "1743-4", "1744-2"], ["alt", "alanine aminotransferase", "sgpt"],
        "test-alt", "test-alt-about";
    Ast = "ast", ["1920-8", "30239-8"], ["ast", "aspartate aminotransferase", "sgot"],
        "test-ast", "test-ast-about";
    Alp = "alp", ["6768-6"], ["alp", "alkaline phosphatase", "alk phos"],
        "test-alp", "test-alp-about";
    Bilirubin = "bilirubin", ["1975-2", "14631-6"], ["bilirubin", "total bilirubin", "bilirubin, total"],
        "test-bilirubin", "test-bilirubin-about";
    Albumin = "albumin", ["1751-7", "61151-7", "61152-5", "2862-1"], ["albumin"],
        "test-albumin", "test-albumin-about";
    TotalProtein = "total-protein", ["2885-2"], ["total protein", "protein, total"],
        "test-total-protein", "test-total-protein-about";
    Cholesterol = "cholesterol", ["2093-3", "14647-2"], ["cholesterol", "total cholesterol", "cholesterol, total"],
        "test-cholesterol", "test-cholesterol-about";
    Ldl = "ldl", ["13457-7", "2089-1", "18262-6", "22748-8", "39469-2"], ["ldl", "ldl cholesterol", "ldl-c", "ldl calculated", "ldl cholesterol calc"],
        "test-ldl", "test-ldl-about";
    Hdl = "hdl", ["2085-9", "14646-4"], ["hdl", "hdl cholesterol", "hdl-c"],
        "test-hdl", "test-hdl-about";
    Triglycerides = "triglycerides", ["2571-8", "14927-8", "3043-7"], ["triglycerides", "trig"],
        "test-triglycerides", "test-triglycerides-about";
    A1c = "a1c", ["4548-4", "17856-6", "59261-8", "17855-8", "4549-2"], ["a1c", "hba1c", "hemoglobin a1c", "hgb a1c", "glycated hemoglobin"],
        "test-a1c", "test-a1c-about";
    Tsh = "tsh", ["3016-3", "11580-8", "11579-0"], ["tsh", "thyroid stimulating hormone"],
        "test-tsh", "test-tsh-about";
    FreeT4 = "free-t4", ["3024-7", "14920-3"], ["free t4", "ft4", "t4, free", "thyroxine free"],
        "test-free-t4", "test-free-t4-about";
    Crp = "crp", ["1988-5", "30522-7"], ["crp", "c-reactive protein"],
        "test-crp", "test-crp-about";
    SedRate = "sed-rate", ["4537-7", "30341-2"], ["esr", "sed rate", "sedimentation rate", "erythrocyte sedimentation rate"],
        "test-sed-rate", "test-sed-rate-about";
    Ferritin = "ferritin", ["2276-4", "20567-4", "24373-3"], ["ferritin"],
        "test-ferritin", "test-ferritin-about";
    Iron = "iron", ["2498-4", "14798-3"], ["iron"],
        "test-iron", "test-iron-about";
    B12 = "b12", ["2132-9", "14685-2"], ["vitamin b12", "b12", "cobalamin"],
        "test-b12", "test-b12-about";
    Folate = "folate", ["2284-8", "14732-2"], ["folate", "folic acid"],
        "test-folate", "test-folate-about";
    VitaminD = "vitamin-d", ["62292-8", "1989-3"], ["vitamin d", "25-oh vitamin d", "vitamin d, 25-hydroxy", "25-hydroxyvitamin d"],
        "test-vitamin-d", "test-vitamin-d-about";
    Psa = "psa", ["2857-1", "35741-8"], ["psa", "prostate specific antigen"],
        "test-psa", "test-psa-about";
    Inr = "inr", ["6301-6", "34714-6", "38875-1", "46418-0"], ["inr", "pt/inr"],
        "test-inr", "test-inr-about";
    UricAcid = "uric-acid", ["3084-1", "14933-6"], ["uric acid", "urate"],
        "test-uric-acid", "test-uric-acid-about";
    UrineColor = "urine-color", ["5778-6"], ["color, urine", "urine color"],
        "test-urine-color", "test-urine-color-about";
    UrineClarity = "urine-clarity", ["5767-9", "32167-9"], ["clarity, urine", "appearance, urine", "urine clarity", "urine appearance"],
        "test-urine-clarity", "test-urine-clarity-about";
    UrineGravity = "urine-gravity", ["5811-5", "2965-2"], ["specific gravity", "specific gravity, urine", "urine specific gravity"],
        "test-urine-gravity", "test-urine-gravity-about";
    UrinePh = "urine-ph", ["5803-2", "2756-5"], ["ph, urine", "urine ph"],
        "test-urine-ph", "test-urine-ph-about";
    UrineProtein = "urine-protein", ["20454-5", "5804-0"], ["protein, urine", "urine protein"],
        "test-urine-protein", "test-urine-protein-about";
    UrineGlucose = "urine-glucose", ["25428-4", "5792-7"], ["glucose, urine", "urine glucose"],
        "test-urine-glucose", "test-urine-glucose-about";
    UrineKetones = "urine-ketones", ["2514-8", "5797-6"], ["ketones, urine", "urine ketones", "ketones"],
        "test-urine-ketones", "test-urine-ketones-about";
    UrineBlood = "urine-blood", ["5794-3", "20409-9"], ["blood, urine", "urine blood"],
        "test-urine-blood", "test-urine-blood-about";
    UrineNitrite = "urine-nitrite", ["5802-4"], ["nitrite, urine", "urine nitrite", "nitrite"],
        "test-urine-nitrite", "test-urine-nitrite-about";
    UrineLeukocytes = "urine-leukocytes", ["5799-2"], ["leukocyte esterase, urine", "urine leukocyte esterase", "leukocyte esterase"],
        "test-urine-leukocytes", "test-urine-leukocytes-about";
    UrineAlbuminRatio = "urine-albumin-ratio", ["9318-7", "14959-1"], ["albumin/creatinine ratio", "microalbumin/creatinine ratio", "uacr", "acr"],
        "test-urine-albumin-ratio", "test-urine-albumin-ratio-about";
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
        let coded = Self::ALL.iter().find(|test| test.codes().contains(&code));
        coded.copied().or_else(|| Self::called(known.name).filter(|test| !is_loinc(code) && test.is_in(known.panel)))
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
        let exactly = |name: &str| Self::ALL.iter().copied().find(|test| test.names().contains(&name));
        exactly(&name).or_else(|| {
            let (start, rest) = name.split_at(name.find([',', '[', '('])?);
            let mut left = rest.split([',', '[', ']', '(', ')', ' ']).filter(|word| !word.is_empty());
            left.all(|word| HARMLESS.contains(&word)).then(|| exactly(start.trim()))?
        })
    }

    /// The test with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|test| test.word() == word)
    }

    /// The series of its values: the code that we give to what is typed, in the form that laboratories' codes have.
    pub fn series(self) -> String {
        series(self.codes().first().copied().unwrap_or_default(), LOINC, self.word())
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
    use super::*;

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
            ("2823-3", "K+ SERUM", Some(Test::Potassium)),
            ("", "Potassium, Serum", Some(Test::Potassium)),
            ("", "Potassium [Moles/volume] in Serum or Plasma", Some(Test::Potassium)),
            ("", "Potassium, Urine", None),
            ("", "Glucose, Urine", Some(Test::UrineGlucose)),
            ("", "Glucose", Some(Test::Glucose)),
            ("", "Calcium, ionized", None),
            ("", "Hemoglobin A1c", Some(Test::A1c)),
            ("K12", "Something of the house", None),
        ];
        for (code, name, known) in cases {
            assert_eq!(Test::of(Known { panel: "", code, name }), known, "{code} {name}");
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
        let of = |panel, name| Test::of(Known { panel, code: "GLU", name });
        assert_eq!([of("Spinal fluid", "Glucose"), of("URINALYSIS", "Glucose")], [None, None]);
        assert_eq!(of("Basic panel", "Glucose"), Some(Test::Glucose));
        assert_eq!(of("Urinalysis", "Ketones"), Some(Test::UrineKetones));
        assert_eq!(of("Pleural fluid", "pH, urine"), None);
        assert_ne!(key(Known { panel: "CSF", code: "", name: "Glucose" }), key(Known::by_name("Glucose")));
    }

    #[test]
    fn no_code_and_no_name_means_two_tests() {
        let mut codes: Vec<_> = Test::ALL.iter().flat_map(|test| test.codes()).collect();
        let mut names: Vec<_> = Test::ALL.iter().flat_map(|test| test.names()).collect();
        for all in [&mut codes, &mut names] {
            let before = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), before);
        }
    }
}
