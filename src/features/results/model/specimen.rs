//! Of what a test is. A code of LOINC says it, one by one: glucose in blood, in urine and in spinal fluid have a code each.
//! A name says nothing of it, but the panel that it stands in may.

/// What a value is known by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'v> {
    /// The group that the laboratory put it in; empty where there is none.
    pub panel: &'v str,
    /// The test's code; empty where there is none.
    pub code: &'v str,
    /// The test's name.
    pub name: &'v str,
}

impl<'v> Known<'v> {
    /// By a name alone, as it is typed.
    pub const fn by_name(name: &'v str) -> Self {
        Self { panel: "", code: "", name }
    }
}

/// What a panel is of, where its name says so and it is not blood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Specimen {
    Urine,
    /// Spinal fluid, and whatever else is neither blood nor urine.
    Other,
}

const URINE: [&str; 6] = ["urine", "urinalysis", "ua", "urinary", "orina", "urin"];

const OTHERS: [&str; 25] = [
    "csf",
    "spinal",
    "cerebrospinal",
    "fluid",
    "pleural",
    "peritoneal",
    "ascites",
    "ascitic",
    "pericardial",
    "synovial",
    "joint",
    "amniotic",
    "dialysate",
    "dialysis",
    "stool",
    "fecal",
    "faecal",
    "feces",
    "faeces",
    "saliva",
    "sweat",
    "semen",
    "sputum",
    "aspirate",
    "lcr",
];

/// What the name of a panel says of its specimen; nothing for most, which are of blood.
pub(super) fn of_panel(name: &str) -> Option<Specimen> {
    let name = name.to_lowercase();
    let has = |list: &[&str]| name.split(|sign: char| !sign.is_alphanumeric()).any(|word| list.contains(&word));
    has(&OTHERS).then_some(Specimen::Other).or_else(|| has(&URINE).then_some(Specimen::Urine))
}

/// Whether a code has the form of LOINC's: some digits, and one more that checks them. A slip in that one makes it no
/// other test's: whoever wrote the code knew what it is of.
pub fn is_loinc(code: &str) -> bool {
    let Some((digits, check)) = code.trim().split_once('-') else { return false };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(digits) && is_number(check) && (3..=7).contains(&digits.len()) && check.len() == 1
}

#[cfg(test)]
mod tests {
    use super::super::test::Test;
    use super::*;

    /// What LOINC appends to these digits: every other one from the right counts twice, as the sum of its own digits.
    fn check(digits: &str) -> u32 {
        let weighed = |(at, byte): (usize, u8)| match (at % 2, u32::from(byte - b'0')) {
            (0, digit @ 5..) => digit * 2 - 9,
            (0, digit) => digit * 2,
            (_, digit) => digit,
        };
        (10 - digits.bytes().rev().enumerate().map(weighed).sum::<u32>() % 10) % 10
    }

    #[test]
    fn a_code_of_loinc_is_known_by_its_form_and_none_of_ours_has_slipped() {
        for code in ["2345-7", "2342-4", "3107-4", "62292-8", "630-4", " 2823-3 "] {
            assert!(is_loinc(code), "{code}");
        }
        for code in ["2345", "K-1", "", "-", "GLU-7", "12345678-1", "23-45", "12-3"] {
            assert!(!is_loinc(code), "{code}");
        }
        for code in Test::all().flat_map(Test::codes) {
            let (digits, last) = code.split_once('-').expect(code);
            assert!(is_loinc(code) && last == check(digits).to_string(), "{code}");
        }
    }

    #[test]
    fn a_panel_may_say_what_it_is_of() {
        assert_eq!(of_panel("Spinal fluid"), Some(Specimen::Other));
        assert_eq!(of_panel("Electrolytes, 24H URINE"), Some(Specimen::Urine));
        assert_eq!(of_panel("Body fluid, not urine"), Some(Specimen::Other));
        assert_eq!([of_panel("Basic metabolic panel"), of_panel("")], [None, None]);
    }
}
