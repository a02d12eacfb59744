//! Whose a report is: a number *and* the birth date, and a name that does not speak against it, and fits nobody better
//! who was born that day. A name alone files nothing.

use super::{Name, Reason};
use crate::hl7::{Identifier, Patient};
use crate::kit::date::Date;
use crate::kit::id::PatientId;

/// Somebody who has one of the numbers.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub number: String,
    /// Who gave it, when a person has confirmed that; nothing for the clinic's own chart number.
    pub authority: Option<String>,
    pub patient: PatientId,
    pub born: Date,
    /// Their name, and earlier ones.
    pub names: Vec<Name>,
}

/// Somebody who was born on a day that the message says.
#[derive(Clone, Debug)]
pub struct Namesake {
    pub patient: PatientId,
    pub name: Name,
}

/// Kinds of numbers (table 0203) that are no patient's for good: of a visit, an account, a paper.
const OF_NO_PATIENT: [&str; 10] = ["VN", "AN", "AC", "ACSN", "SS", "DL", "PPN", "BC", "DC", "CC"];

/// The numbers of a patient, without those of a visit or a paper.
pub fn numbers_of(who: &Patient) -> impl Iterator<Item = &Identifier> {
    who.identifiers.iter().filter(|one| !OF_NO_PATIENT.contains(&one.kind.to_ascii_uppercase().as_str()))
}

/// Under which name the giver of a number is remembered.
pub fn authority_of(identifier: &Identifier, sender: &str) -> String {
    if identifier.authority.is_empty() { sender.to_owned() } else { identifier.authority.clone() }
}

/// The patient of a report, or why a person is to find out.
///
/// `ours` are the names under which laboratories know the clinic as the giver of its chart numbers; while none is set,
/// a chart number counts whoever is said to have given it. `born_then` are all who were born on the day that is said.
pub fn patient_of(
    who: &Patient,
    sender: &str,
    ours: &[String],
    found: &[Candidate],
    born_then: &[Namesake],
) -> Result<PatientId, Reason> {
    if numbers_of(who).next().is_none() {
        return Err(Reason::NoNumber);
    }
    let gives_ours = |one: &Identifier| {
        ours.is_empty() || one.authority.is_empty() || ours.iter().any(|name| same(name, &one.authority))
    };
    let is_meant = |candidate: &&Candidate| {
        numbers_of(who).filter(|one| one.number == candidate.number).any(|one| match &candidate.authority {
            None => gives_ours(one),
            Some(authority) => *authority == authority_of(one, sender),
        })
    };
    let mut meant = found.iter().filter(is_meant);
    let Some(first) = meant.next() else {
        return Err(if numbers_of(who).any(gives_ours) { Reason::NoSuchNumber } else { Reason::OtherAuthority });
    };
    // Not "whichever of them was born that day": a message with the numbers of two is wrong in one of them.
    if meant.any(|other| other.patient != first.patient) {
        return Err(Reason::SeveralPatients);
    }
    if who.born.ok_or(Reason::NoBirthDate)? != first.born {
        return Err(Reason::BirthDateDiffers);
    }
    let said = said(who);
    let fit = first.names.iter().filter_map(|name| said.fit(name)).max().ok_or(Reason::NameDiffers)?;
    let fits_better = |other: &Namesake| other.patient != first.patient && said.fit(&other.name) > Some(fit);
    if !first.names.contains(&said) && born_then.iter().any(fits_better) {
        return Err(Reason::OtherFitsBetter);
    }
    Ok(first.patient)
}

/// The name that a report says.
fn said(who: &Patient) -> Name {
    Name::new(&who.name.1, &who.name.0)
}

/// Whether a name, where one is given, could be the same person's as this one, which is not in parts.
pub fn could_be(who: &Patient, name: &str) -> bool {
    let (said, words) = (said(who), name.split_whitespace().collect::<Vec<_>>());
    (0..=words.len()).any(|at| said.fit(&Name::new(&words[..at].join(" "), &words[at..].join(" "))).is_some())
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
            names: vec![named(name)],
        }
    }

    fn named(name: &str) -> Name {
        name.rsplit_once(' ').map(|(given, family)| Name::new(given, family)).unwrap()
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
        let born_then: Vec<_> =
            found().into_iter().map(|one| Namesake { patient: one.patient, name: one.names[0].clone() }).collect();
        let decided = patient_of(&who(identifiers, born, name), "APP/Northside", &ours, &found(), &born_then);
        decided.map(|patient| patient.bits()[0])
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
    fn who_fits_better_and_was_born_that_day_makes_it_wait() {
        let chart = |patient, name: &str| Namesake { patient: PatientId::from_bits([patient; 16]), name: named(name) };
        let decide = |name, others: &[Namesake]| {
            let found = [candidate("10017", None, 1, BORN, "Ana Delgado")];
            patient_of(&who(&[("10017", "")], Some(BORN), name), "L", &[], &found, others).map(|one| one.bits()[0])
        };
        let twins = [chart(1, "Ana Delgado"), chart(2, "Ana Lucia Delgado"), chart(3, "Ana Torres")];
        assert_eq!(decide(("DELGADO", "ANA LUCIA"), &twins), Err(Reason::OtherFitsBetter));
        assert_eq!(decide(("TORRES", "ANA"), &twins), Err(Reason::OtherFitsBetter), "no new family name: another's");
        assert_eq!(decide(("DELGADO", "ANA LUCIA"), &twins[..1]), Ok(1), "nobody else is called so");
        assert_eq!(decide(("DELGADO", "ANA"), &twins), Ok(1));
        assert_eq!(decide(("DELGADO", "A"), &[chart(1, "Ana Delgado"), chart(2, "Alma Delgado")]), Ok(1), "no better");
        assert_eq!(decide(("", ""), &twins), Ok(1), "what says no name fits nobody better");
    }

    #[test]
    fn an_earlier_name_is_a_name() {
        let mut hers = candidate("10017", None, 1, BORN, "Maya Berg");
        hers.names.push(Name::new("Adaeze", "Okafor"));
        let decide = |name| patient_of(&who(&[("10017", "")], Some(BORN), name), "L", &[], &[hers.clone()], &[]);
        assert!(decide(("BERG", "MAYA")).is_ok() && decide(("OKAFOR", "ADAEZE")).is_ok());
        assert_eq!(decide(("OKAFOR", "NILS")), Err(Reason::NameDiffers));
    }

    #[test]
    fn a_message_with_the_numbers_of_two_waits_whoever_was_born_that_day() {
        let later = Date::constant(1985, 5, 3);
        let found = [candidate("1", None, 1, BORN, "Maya Okafor"), candidate("2", None, 2, later, "Nils Berg")];
        let decide = |numbers: &[(&str, &str)]| {
            patient_of(&who(numbers, Some(BORN), ("Okafor", "Maya")), "L", &[], &found, &[]).map(|one| one.bits()[0])
        };
        assert_eq!(decide(&[("1", ""), ("2", "")]), Err(Reason::SeveralPatients));
        assert_eq!(decide(&[("2", ""), ("1", "")]), Err(Reason::SeveralPatients), "in any order");
        assert_eq!(decide(&[("1", ""), ("3", "")]), Ok(1), "nobody has the other");
        let mut visit = who(&[("1", ""), ("2", "")], Some(BORN), ("Okafor", "Maya"));
        visit.identifiers[1].kind = "VN".to_owned();
        assert!(patient_of(&visit, "L", &[], &found, &[]).is_ok(), "a visit's number is no patient's");
        visit.identifiers.swap_remove(0);
        assert_eq!(patient_of(&visit, "L", &[], &found, &[]).err(), Some(Reason::NoNumber));
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
        let without = patient_of(&who(&[("L-5", "")], Some(BORN), maya), "APP/Northside", &[], &theirs, &[]);
        assert!(without.is_ok(), "a number without a giver is its sender's");
    }
}
