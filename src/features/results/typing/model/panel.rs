//! Panels that are typed often: their tests in the order of most papers, with the units that most laboratories use.

use crate::kit::closed::closed_list;

closed_list! {
    /// A panel.
    pub enum Panel {
        /// Complete blood count.
        Cbc = "cbc",
        /// Basic metabolic panel.
        Bmp = "bmp",
        /// Fats in the blood.
        Lipids = "lipids",
        /// Long-term sugar.
        A1c = "a1c",
        /// Thyroid.
        Tsh = "tsh",
        /// Test strip of urine.
        Urine = "urine",
    }
}

impl Panel {
    /// The tests, as papers call them, and their units.
    pub const fn tests(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Cbc => BLOOD_COUNT,
            Self::Bmp => METABOLIC,
            Self::Lipids => &[
                ("Total cholesterol", "mg/dL"),
                ("LDL cholesterol", "mg/dL"),
                ("HDL cholesterol", "mg/dL"),
                ("Triglycerides", "mg/dL"),
            ],
            Self::A1c => &[("Hemoglobin A1c", "%")],
            Self::Tsh => &[("TSH", "mIU/L"), ("Free T4", "ng/dL")],
            Self::Urine => URINE,
        }
    }
}

const BLOOD_COUNT: &[(&str, &str)] = &[
    ("White blood cells", "10³/µL"),
    ("Red blood cells", "10⁶/µL"),
    ("Hemoglobin", "g/dL"),
    ("Hematocrit", "%"),
    ("MCV", "fL"),
    ("MCH", "pg"),
    ("MCHC", "g/dL"),
    ("RDW", "%"),
    ("Platelets", "10³/µL"),
];

const METABOLIC: &[(&str, &str)] = &[
    ("Glucose", "mg/dL"),
    ("BUN", "mg/dL"),
    ("Creatinine", "mg/dL"),
    ("eGFR", "mL/min/1.73 m²"),
    ("Sodium", "mmol/L"),
    ("Potassium", "mmol/L"),
    ("Chloride", "mmol/L"),
    ("Carbon dioxide", "mmol/L"),
    ("Calcium", "mg/dL"),
];

const URINE: &[(&str, &str)] = &[
    ("Color, urine", ""),
    ("Clarity, urine", ""),
    ("Specific gravity, urine", ""),
    ("pH, urine", ""),
    ("Protein, urine", ""),
    ("Glucose, urine", ""),
    ("Ketones, urine", ""),
    ("Blood, urine", ""),
    ("Nitrite, urine", ""),
    ("Leukocyte esterase, urine", ""),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::Test;

    #[test]
    fn every_test_of_a_panel_has_a_plain_name_and_every_panel_a_word() {
        for panel in Panel::ALL {
            assert_eq!(Panel::from_word(panel.word()), Some(panel));
            for (name, _) in panel.tests() {
                assert!(Test::called(name).is_some(), "{name}");
            }
        }
    }
}
