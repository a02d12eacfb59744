//! What is seen in living people: wide limits by test and unit, for finding slips of the finger. They judge nobody, and
//! no patient ever reads them.

use super::test::Test;

/// A unit that a test is measured in, with the lowest and the highest number that is worth no question.
pub(super) type Seen = (&'static str, f64, f64);

const CELLS: &[Seen] = &[("10³/µL", 0.0, 600.0), ("/µL", 0.0, 600_000.0)];
const ENZYME: &[Seen] = &[("U/L", 1.0, 30_000.0)];

/// The units of a test, the commonest first. None for tests whose values are words, or of any size.
pub(super) fn seen(test: Test) -> &'static [Seen] {
    blood_count(test).or_else(|| metabolic(test)).or_else(|| others(test)).unwrap_or_default()
}

impl Test {
    /// The unit that most laboratories use; empty for what has none, and for tests of which we do not know.
    pub fn usual_unit(self) -> &'static str {
        seen(self).first().map_or("", |seen| seen.0)
    }
}

fn blood_count(test: Test) -> Option<&'static [Seen]> {
    Some(match test {
        Test::WhiteCells | Test::Neutrophils | Test::Lymphocytes => CELLS,
        Test::RedCells => &[("10⁶/µL", 0.5, 10.0)],
        Test::Hemoglobin => &[("g/dL", 1.0, 28.0), ("g/L", 10.0, 280.0), ("mmol/L", 0.6, 17.0)],
        Test::Hematocrit => &[("%", 3.0, 85.0), ("L/L", 0.03, 0.85)],
        Test::CellSize => &[("fL", 40.0, 160.0)],
        Test::CellLoad => &[("pg", 10.0, 60.0)],
        Test::CellStrength => &[("g/dL", 15.0, 50.0), ("g/L", 150.0, 500.0)],
        Test::CellSpread => &[("%", 5.0, 50.0)],
        Test::Platelets => &[("10³/µL", 0.0, 5_000.0), ("/µL", 0.0, 5_000_000.0)],
        _ => return None,
    })
}

fn metabolic(test: Test) -> Option<&'static [Seen]> {
    Some(match test {
        Test::Glucose => &[("mg/dL", 5.0, 2_000.0), ("mmol/L", 0.3, 110.0)],
        Test::Urea => &[("mg/dL", 1.0, 300.0), ("mmol/L", 0.3, 110.0)],
        Test::Creatinine => &[("mg/dL", 0.05, 40.0), ("µmol/L", 5.0, 3_500.0)],
        Test::Egfr => &[("mL/min/1.73 m²", 0.0, 250.0), ("mL/min", 0.0, 250.0)],
        Test::Sodium => &[("mmol/L", 80.0, 220.0)],
        Test::Potassium => &[("mmol/L", 1.0, 12.0)],
        Test::Chloride => &[("mmol/L", 50.0, 170.0)],
        Test::CarbonDioxide => &[("mmol/L", 2.0, 70.0)],
        Test::Calcium => &[("mg/dL", 2.0, 25.0), ("mmol/L", 0.5, 12.0)],
        Test::Magnesium => &[("mg/dL", 0.2, 15.0), ("mmol/L", 0.1, 12.0)],
        Test::Phosphate => &[("mg/dL", 0.2, 30.0), ("mmol/L", 0.1, 10.0)],
        Test::Alt | Test::Ast | Test::Alp => ENZYME,
        Test::Bilirubin => &[("mg/dL", 0.0, 80.0), ("µmol/L", 0.0, 1_400.0)],
        Test::Albumin => &[("g/dL", 0.5, 8.0), ("g/L", 5.0, 80.0)],
        Test::TotalProtein => &[("g/dL", 1.0, 20.0), ("g/L", 10.0, 200.0)],
        _ => return None,
    })
}

fn others(test: Test) -> Option<&'static [Seen]> {
    Some(match test {
        Test::Cholesterol => &[("mg/dL", 20.0, 2_000.0), ("mmol/L", 0.5, 52.0)],
        Test::Ldl => &[("mg/dL", 1.0, 1_500.0), ("mmol/L", 0.03, 40.0)],
        Test::Hdl => &[("mg/dL", 1.0, 250.0), ("mmol/L", 0.03, 6.5)],
        Test::Triglycerides => &[("mg/dL", 5.0, 20_000.0), ("mmol/L", 0.05, 230.0)],
        Test::A1c => &[("%", 2.5, 25.0), ("mmol/mol", 5.0, 250.0)],
        Test::Tsh => &[("mIU/L", 0.0, 1_500.0)],
        Test::FreeT4 => &[("ng/dL", 0.0, 15.0), ("pmol/L", 0.0, 200.0)],
        Test::Crp => &[("mg/L", 0.0, 1_000.0), ("mg/dL", 0.0, 100.0)],
        Test::SedRate => &[("mm/h", 0.0, 200.0)],
        Test::Inr => &[("", 0.5, 20.0)],
        Test::UrineGravity => &[("", 0.99, 1.1)],
        Test::UrinePh => &[("", 4.0, 10.0)],
        _ => return None,
    })
}

/// A unit in one writing: `x10E3/uL`, `K/µL` and `10³/µL` are the same.
pub(super) fn plain(unit: &str) -> String {
    let sign = |sign: char| match sign {
        'µ' | 'μ' => 'u',
        '²' => '2',
        '³' => '3',
        '⁶' => '6',
        '⁹' => '9',
        other => other,
    };
    let kept = unit.to_lowercase().replace("10e", "10").replace("mcg", "ug");
    let kept: String = kept.chars().filter(|sign| !sign.is_whitespace() && !"^*x".contains(*sign)).map(sign).collect();
    let same = match kept.as_str() {
        "k/ul" | "thou/ul" | "thousand/ul" | "109/l" | "k/mm3" | "103/mm3" => "103/ul",
        "m/ul" | "mil/ul" | "million/ul" | "1012/l" | "106/mm3" => "106/ul",
        "cells/ul" | "/mm3" => "/ul",
        "meq/l" => "mmol/l",
        "uiu/ml" | "mu/l" | "uu/ml" => "miu/l",
        "iu/l" => "u/l",
        "mm/hr" => "mm/h",
        "ml/min/1.73" | "ml/min/1.73sqm" => "ml/min/1.73m2",
        other => other,
    };
    same.to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::panel::Panel;
    use super::*;

    #[test]
    fn one_unit_in_several_writings_is_one_and_others_are_not() {
        for written in ["10³/µL", "x10E3/uL", "10*3/uL", "K/uL", "x10^3/µL", "10^9/L", "Thousand/uL"] {
            assert_eq!(plain(written), "103/ul", "{written}");
        }
        assert_eq!(plain("mIU/L"), plain("uIU/mL"));
        assert_eq!(plain("mL/min/1.73 m²"), plain("mL/min/1.73m2"));
        assert_ne!(plain("mg/dL"), plain("mmol/L"));
        assert_ne!(plain("mg/dL"), plain("g/dL"));
    }

    #[test]
    fn every_unit_that_a_panel_fills_in_is_known_and_every_limit_has_a_width() {
        for (name, unit) in Panel::ALL.iter().flat_map(|panel| panel.tests()) {
            let known = Test::called(name).map(seen).unwrap_or_default();
            assert!(known.is_empty() || known.iter().any(|seen| plain(seen.0) == plain(unit)), "{name} in {unit}");
        }
        for test in Test::ALL {
            assert!(seen(*test).iter().all(|(_, low, high)| low < high), "{test:?}");
        }
    }
}
