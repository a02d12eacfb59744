//! Units (OBX-6): a code, a text, or a power of ten with the sign in it that parts components.

use super::wire::Field;

/// The unit as a reader is to see it.
pub(super) fn unit(field: Field<'_>) -> String {
    let field = field.first();
    let part = |number| field.component(number).text().into_owned();
    let (code, text) = (part(1), part(2));
    if is_power(&code, &text) {
        return power(field);
    }
    // A number is a code of some list, or a count: its text says what it means.
    let is_coded = code.is_empty() || code.bytes().all(|sign| sign.is_ascii_digit());
    if is_coded && !text.is_empty() {
        return text;
    }
    match time(&code).filter(|_| !text.is_empty()) {
        Some(word) => word.to_owned(),
        None => code,
    }
}

/// `10^3/uL`: the sign that parts components stands in the unit itself.
fn is_power(code: &str, text: &str) -> bool {
    let is_ten = code.strip_suffix("10").is_some_and(|before| !before.ends_with(|sign: char| sign.is_ascii_digit()));
    is_ten && text.trim_start_matches(['-', '+']).starts_with(|sign: char| sign.is_ascii_digit())
}

/// The power, up to where the components of a coded unit follow: `10^3/uL^thousand per microlitre^L`.
fn power(field: Field<'_>) -> String {
    [field.component(1).text(), field.component(2).text()].join("^")
}

/// Units of time that UCUM writes as one letter, where nobody would know it.
fn time(code: &str) -> Option<&'static str> {
    Some(match code {
        "a" | "a_j" | "a_g" => "years",
        "mo" | "mo_j" => "months",
        "wk" => "weeks",
        "d" => "days",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::hl7::messages;

    #[test]
    fn a_unit_is_read_with_its_own_signs_in_it() {
        let unit = |text: &str| {
            let text = format!("MSH|^~\\&|\rOBX|1|NM|X||7|{text}|1-9");
            super::unit(messages(&text)[0].segments().nth(1).expect("two segments").field(6))
        };
        for (text, said) in [
            ("mmol/L", "mmol/L"),
            ("10^3/uL", "10^3/uL"),
            ("10^6/uL", "10^6/uL"),
            ("x10^9/L", "x10^9/L"),
            ("x 10^9/L", "x 10^9/L"),
            ("10\\S\\3/uL", "10^3/uL"),
            ("10*3/uL", "10*3/uL"),
            ("10^-3", "10^-3"),
            ("258797006^mg/dL^SCT", "mg/dL"),
            ("1^mL^METRIC", "mL"),
            ("^mg/dL", "mg/dL"),
            ("mg/dL^milligram per deciliter^UCUM", "mg/dL"),
            ("a^year^UCUM", "years"),
            ("%^percent^UCUM", "%"),
            ("a", "a"),
            ("210^3", "3"),
            ("", ""),
            ("\"\"", ""),
            ("K/uL^10^3", "K/uL"),
            ("log10^^L", "log10"),
        ] {
            assert_eq!(unit(text), said, "{text}");
        }
    }
}
