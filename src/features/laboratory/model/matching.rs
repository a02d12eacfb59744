//! Whose a report is: a number *and* the birth date, and a name that does not speak against it. A name alone files
//! nothing.

use super::Reason;
use crate::hl7::{Identifier, Patient};
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::spelling::{alike, folded};

/// A number to look for, and who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The number.
    pub number: String,
    /// Who gave it; the sender where the message does not say.
    pub authority: String,
}

/// Somebody who has one of the numbers.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The number by which they were found.
    pub number: String,
    /// Who gave it, when a person has confirmed that; nothing for the clinic's own chart number.
    pub authority: Option<String>,
    /// Who they are.
    pub patient: PatientId,
    /// Their day of birth.
    pub born: Date,
    /// Their name.
    pub name: String,
}

/// Under which name the giver of a number is remembered.
pub fn authority_of(identifier: &Identifier, sender: &str) -> String {
    if identifier.authority.is_empty() { sender.to_owned() } else { identifier.authority.clone() }
}

/// The patient of a report, or why a person is to find out.
///
/// `ours` are the names under which laboratories know the clinic as the giver of its chart numbers; while none is set,
/// a chart number counts whoever is said to have given it.
pub fn patient_of(who: &Patient, sender: &str, ours: &[String], found: &[Candidate]) -> Result<PatientId, Reason> {
    if who.identifiers.is_empty() {
        return Err(Reason::NoNumber);
    }
    let gives_ours = |one: &Identifier| {
        ours.is_empty() || one.authority.is_empty() || ours.iter().any(|name| same(name, &one.authority))
    };
    let is_meant = |candidate: &&Candidate| {
        who.identifiers.iter().filter(|one| one.number == candidate.number).any(|one| match &candidate.authority {
            None => gives_ours(one),
            Some(authority) => *authority == authority_of(one, sender),
        })
    };
    let meant: Vec<&Candidate> = found.iter().filter(is_meant).collect();
    if meant.is_empty() {
        let foreign = !who.identifiers.iter().any(gives_ours);
        return Err(if foreign { Reason::OtherAuthority } else { Reason::NoSuchNumber });
    }
    let born = who.born.ok_or(Reason::NoBirthDate)?;
    let mut fitting = meant.into_iter().filter(|candidate| candidate.born == born);
    let first = fitting.next().ok_or(Reason::BirthDateDiffers)?;
    if fitting.any(|other| other.patient != first.patient) {
        return Err(Reason::SeveralPatients);
    }
    if shares_a_name(&who.name, &first.name) { Ok(first.patient) } else { Err(Reason::NameDiffers) }
}

/// Whether a name, where one is given, could be the same person's.
pub fn shares_a_name((family, given): &(String, String), name: &str) -> bool {
    let said = folded(&[family.as_str(), given.as_str()].join(" "));
    said.is_empty() || alike(&said, &folded(name))
}

fn same(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BORN: Date = Date::constant(1958, 5, 3);

    fn who(identifiers: &[(&str, &str)], born: Option<Date>, name: (&str, &str)) -> Patient {
        let identifiers = identifiers.iter().map(|(number, authority)| Identifier {
            number: (*number).to_owned(),
            authority: (*authority).to_owned(),
            kind: "MR".to_owned(),
        });
        let name = (name.0.to_owned(), name.1.to_owned());
        Patient { identifiers: identifiers.collect(), name, born, sex: String::new() }
    }

    fn candidate(number: &str, authority: Option<&str>, patient: u8, born: Date, name: &str) -> Candidate {
        Candidate {
            number: number.to_owned(),
            authority: authority.map(str::to_owned),
            patient: PatientId::from_bits([patient; 16]),
            born,
            name: name.to_owned(),
        }
    }

    fn found() -> Vec<Candidate> {
        vec![
            candidate("10017", None, 1, BORN, "Maya Okafor"),
            candidate("10018", None, 2, BORN, "Nils Berg"),
            candidate("L-5", Some("Northside"), 1, BORN, "Maya Okafor"),
        ]
    }

    fn decide(
        identifiers: &[(&str, &str)],
        born: Option<Date>,
        name: (&str, &str),
        ours: &[&str],
    ) -> Result<u8, Reason> {
        let ours: Vec<String> = ours.iter().map(|name| (*name).to_owned()).collect();
        patient_of(&who(identifiers, born, name), "APP/Northside", &ours, &found()).map(|patient| patient.bits()[0])
    }

    #[test]
    fn a_number_and_the_birth_date_lead_to_one_chart() {
        let maya = ("Okafor", "Maya");
        assert_eq!(decide(&[("10017", "CLINIC")], Some(BORN), maya, &[]), Ok(1));
        assert_eq!(decide(&[("10017", "")], Some(BORN), ("", ""), &[]), Ok(1), "a message need not say the name");
        assert_eq!(decide(&[("10017", "")], Some(BORN), ("Berg-Okafor", "M"), &[]), Ok(1), "a new family name");
        assert_eq!(decide(&[("x", "N"), ("10017", "")], Some(BORN), maya, &[]), Ok(1), "one of several numbers");
        assert_eq!(decide(&[("10017", "A"), ("L-5", "Northside")], Some(BORN), maya, &[]), Ok(1), "both are hers");
    }

    #[test]
    fn everything_else_says_why_it_waits() {
        let (maya, other_day) = (("Okafor", "Maya"), Some(Date::constant(1985, 5, 3)));
        assert_eq!(decide(&[], Some(BORN), maya, &[]), Err(Reason::NoNumber));
        assert_eq!(decide(&[("99", "")], Some(BORN), maya, &[]), Err(Reason::NoSuchNumber));
        assert_eq!(decide(&[("10017", "")], None, maya, &[]), Err(Reason::NoBirthDate));
        assert_eq!(decide(&[("10017", "")], other_day, maya, &[]), Err(Reason::BirthDateDiffers));
        assert_eq!(decide(&[("10017", ""), ("10018", "")], Some(BORN), maya, &[]), Err(Reason::SeveralPatients));
        assert_eq!(decide(&[("10018", "")], Some(BORN), maya, &[]), Err(Reason::NameDiffers), "a twin's number");
    }

    #[test]
    fn numbers_count_by_who_gave_them() {
        let maya = ("Okafor", "Maya");
        assert_eq!(decide(&[("10017", "Clinic ")], Some(BORN), maya, &["CLINIC"]), Ok(1));
        assert_eq!(decide(&[("10017", "")], Some(BORN), maya, &["CLINIC"]), Ok(1));
        assert_eq!(decide(&[("10017", "Northside")], Some(BORN), maya, &["CLINIC"]), Err(Reason::OtherAuthority));
        assert_eq!(decide(&[("L-5", "Northside")], Some(BORN), maya, &["CLINIC"]), Ok(1), "confirmed by a person");
        assert_eq!(decide(&[("L-5", "Hill")], Some(BORN), maya, &[]), Err(Reason::NoSuchNumber));
        let theirs = [candidate("L-5", Some("APP/Northside"), 1, BORN, "Maya Okafor")];
        let without = patient_of(&who(&[("L-5", "")], Some(BORN), maya), "APP/Northside", &[], &theirs);
        assert!(without.is_ok(), "a number without a giver is its sender's");
    }
}
