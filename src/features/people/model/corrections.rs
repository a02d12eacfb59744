//! What is corrected in a chart's own data, and what it was before.

use super::NewPatient;
use crate::kit::clock::Timestamp;
use crate::kit::closed::closed_list;
use crate::kit::phi::Phi;

closed_list! {
    /// Something on a chart's first page that can be corrected.
    pub enum Field {
        Given = "given_name",
        Family = "family_name",
        Born = "birth_date",
        /// The chart number.
        Number = "number",
        /// The e-mail address on file.
        Email = "email",
        /// The mobile phone's number on file.
        Mobile = "mobile",
        /// Whether texts may go to that number.
        Texts = "texts",
        /// The language of letters.
        Language = "language",
        Pharmacy = "pharmacy",
        /// Whether the chart is in use.
        State = "state",
    }
}

/// One correction, as the card shows it.
#[derive(Clone, Debug)]
pub struct Correction {
    pub field: Field,
    /// What stood there before; nothing when it was empty.
    pub was: Option<Phi>,
    /// What stands there since.
    pub became: Option<Phi>,
    pub at: Timestamp,
    pub by: Option<String>,
}

/// What stood in a field and what is to stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub field: Field,
    /// Before.
    pub was: Option<String>,
    /// After.
    pub became: Option<String>,
}

/// The fields in which two differ.
pub fn differences(was: &NewPatient, became: &NewPatient) -> Vec<Difference> {
    let (before, after) = (values(was), values(became));
    let pairs = before.into_iter().zip(after);
    pairs
        .filter(|((_, was), (_, became))| was != became)
        .map(|((field, was), (_, became))| Difference { field, was, became })
        .collect()
}

fn values(patient: &NewPatient) -> [(Field, Option<String>); 8] {
    let text = |phi: &Phi| Some(phi.reveal().clone()).filter(|text| !text.is_empty());
    [
        (Field::Given, text(&patient.given)),
        (Field::Family, text(&patient.family)),
        (Field::Born, Some(patient.born.reveal().to_string())),
        (Field::Number, text(&patient.number)),
        (Field::Email, patient.email.as_ref().and_then(text)),
        (Field::Mobile, patient.mobile.as_ref().and_then(text)),
        (Field::Texts, patient.agrees_to_texts.then(|| "yes".to_owned())),
        (Field::Language, Some(patient.language.tag().to_owned())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::text::Language;

    #[test]
    fn only_what_differs_is_a_correction() {
        let was = NewPatient {
            given: Phi::from("Maya"),
            family: Phi::from("Okafor"),
            born: Phi::new(Date::constant(1958, 5, 3)),
            number: Phi::from("1"),
            email: None,
            mobile: Some(Phi::from("5550100142")),
            agrees_to_texts: true,
            language: Language::English,
        };
        assert!(differences(&was, &was).is_empty());
        let became = NewPatient { family: Phi::from("Stone"), mobile: None, ..was.clone() };
        let found: Vec<Field> = differences(&was, &became).into_iter().map(|difference| difference.field).collect();
        assert_eq!(found, [Field::Family, Field::Mobile]);
    }

    #[test]
    fn every_field_has_a_word_of_its_own() {
        for field in Field::ALL {
            assert_eq!(Field::from_word(field.word()), Some(field));
        }
    }
}
