//! Units, which laboratories write in many ways.

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
}
