use super::*;

const TODAY: Date = Date::constant(2026, 5, 12);
const AGREES: Missing = Missing { family: false, given: false, born: false };
const NO_FAMILY: Missing = Missing { family: true, given: true, born: false };
const NO_GIVEN: Missing = Missing { family: false, given: true, born: false };
const NO_BORN: Missing = Missing { family: false, given: false, born: true };

fn person(given: &str, family: &str, born: &str) -> Person {
    Person { given: Phi::from(given), family: Phi::from(family), born: Phi::new(born.parse().unwrap()) }
}

/// What is missing of a person in a paper that says this.
fn missing(text: &str, (given, family, born): (&str, &str, &str)) -> Missing {
    let padded = format!("{text}\nPotassium 5.2 mmol/L, usual range 3.5 to 5.1, slightly high, call if unwell");
    Reading::of(&padded, TODAY).unwrap().compare(&person(given, family, born)).missing
}

#[test]
fn names_that_nearly_agree_are_told_apart() {
    let cases: [(&str, (&str, &str, &str), Missing); 12] = [
        ("Ann Smith, DOB 3/14/1958", ("Anna", "Smith", "1958-03-14"), NO_GIVEN),
        ("Anna Smyth, DOB 3/14/1958", ("Anna", "Smith", "1958-03-14"), NO_FAMILY),
        ("Ann A. Smith, DOB 3/14/1958", ("Anna", "Smith", "1958-03-14"), NO_GIVEN),
        ("Mary Smith-Jones, DOB 3/14/1958", ("Mary", "Smith", "1958-03-14"), NO_FAMILY),
        ("Mary Smith, DOB 3/14/1958", ("Mary", "Smith-Jones", "1958-03-14"), NO_FAMILY),
        // A twin: family name and birth date are the same.
        ("Lena Okafor, DOB 3/14/1958", ("Maya", "Okafor", "1958-03-14"), NO_GIVEN),
        // Father and son.
        ("John Smith Jr., DOB 6/2/1988", ("John", "Smith Sr.", "1958-03-14"), NO_BORN),
        // Day and month swapped.
        ("Maya Okafor, DOB 04/03/1958", ("Maya", "Okafor", "1958-03-04"), NO_BORN),
        // The name as part of another word.
        ("Leeds clinic. Kim Leeson, DOB 3/14/1958", ("Kim", "Lee", "1958-03-14"), NO_FAMILY),
        // The doctor who sent the patient has the patient's family name.
        ("Kim Lee, DOB 3/14/1958, sent by Dr. Paul Sand", ("Maya", "Sand", "1958-03-14"), NO_GIVEN),
        ("Gabriel Garcia, DOB 3/6/1927", ("Gabriel", "García Márquez", "1927-03-06"), NO_FAMILY),
        // The birth date of the patient is the day of the sample in the paper of another child of that name.
        ("Ana Ruiz, DOB 1/2/2019, collected 5/3/2026", ("Ana", "Ruiz", "2026-05-03"), NO_BORN),
    ];
    for (text, patient, expected) in cases {
        assert_eq!(missing(text, patient), expected, "{text} for {patient:?}");
    }
}

#[test]
fn a_name_is_found_however_it_is_written() {
    let cases = [
        ("MAYA OKAFOR", ("Maya", "Okafor")),
        ("OKAFOR, MAYA N", ("Maya", "Okafor")),
        ("Okafor,\nMaya", ("Maya", "Okafor")),
        ("OKAFOR M", ("Maya", "Okafor")),
        ("Patient M. Okafor", ("Maya", "Okafor")),
        ("M a y a O k a f o r", ("Maya", "Okafor")),
        ("Maya Oka-\nfor", ("Maya", "Okafor")),
        ("Last name: Okafor First name: Maya", ("Maya", "Okafor")),
        ("Ana GARCIA", ("Ana", "García")),
        ("Ana García", ("Ana", "Garcia")),
        ("Ana Garci\u{301}a", ("Ana", "García")),
        ("Sean ONEIL", ("Seán", "O'Neil")),
        ("Sean O’Neil", ("Sean", "ONeil")),
        ("Sean O Neil", ("Sean", "O'Neil")),
        ("Gabriel GARCIA MARQUEZ", ("Gabriel", "García-Márquez")),
        ("Gabriel García-Márquez", ("Gabriel", "García Márquez")),
        ("Rosa Delacruz", ("Rosa", "de la Cruz")),
        ("Rosa De La Cruz", ("Rosa", "Delacruz")),
        ("John Smith", ("John", "Smith Jr.")),
        ("Mary Walsh", ("Mary Ann", "Walsh")),
        ("Mary-Ann Walsh", ("Mary Ann", "Walsh")),
        ("Søren Weiß", ("Soren", "Weiss")),
    ];
    for (text, (given, family)) in cases {
        assert_eq!(missing(&format!("{text}\nborn 3/14/1958"), (given, family, "1958-03-14")), AGREES, "{text}");
    }
}

#[test]
fn a_birth_date_is_found_however_it_is_written() {
    let cases = [
        "1958-03-14",
        "1958/03/14",
        "19580314",
        "03141958",
        "3/14/1958",
        "03-14-1958",
        "3/14/58",
        "14/03/1958",
        "14.3.1958",
        "14.03.58",
        "March 14, 1958",
        "Mar. 14th, 1958",
        "14 March 1958",
        "14-Mar-1958",
        "14MAR1958",
        "14-MAR-58",
        "14th of March 1958",
        "14 de marzo de 1958",
        "14/mar/1958",
        "03 14 1958",
        "03/14/\n1958",
        "March 14,\n1958",
        "14 mar '58",
    ];
    for written in cases {
        let text = format!("Maya Okafor\nDate of birth: {written}\nCollected 5/3/2026");
        assert_eq!(missing(&text, ("Maya", "Okafor", "1958-03-14")), AGREES, "{written}");
    }
}

#[test]
fn days_are_read_day_first_where_the_paper_shows_that_it_writes_so() {
    let text = "Maya Okafor, born 04/03/1958, collected 25/04/2026";
    assert_eq!(missing(text, ("Maya", "Okafor", "1958-03-04")), AGREES);
    assert_eq!(missing(text, ("Maya", "Okafor", "1958-04-03")), NO_BORN);
    let text = "Maya Okafor, born 04/03/1958, collected 04/25/2026";
    assert_eq!(missing(text, ("Maya", "Okafor", "1958-04-03")), AGREES);
}

#[test]
fn what_is_no_day_is_none() {
    for text in ["555-01-1958 0142", "13/32/1958", "2/30/1958", "range 3.5-5.1", "3/14/2058", "version 1.3.14.1958"] {
        assert_eq!(missing(&format!("Maya Okafor {text}"), ("Maya", "Okafor", "1958-03-14")), NO_BORN, "{text}");
    }
}

#[test]
fn what_was_found_is_quoted_as_it_stands() {
    let text = "Elm Street Laboratory\nPatient Name: LUND, NILS E  DOB: 07/30/1949 Sex: M\nCollected: 05/03/2026";
    let reading = Reading::of(text, TODAY).unwrap();
    let quote = |patient: Person| {
        let found = reading.compare(&patient);
        (found.found_name.map(Phi::into_inner), found.found_born.map(Phi::into_inner))
    };
    let expected = (Some("LUND, NILS E".to_owned()), Some("07/30/1949".to_owned()));
    assert_eq!(quote(person("Maya", "Okafor", "1958-03-14")), expected);
    assert_eq!(quote(person("Nils", "Lund", "1949-07-30")).0.as_deref(), Some("LUND, NILS"));
}

#[test]
fn a_paper_printed_by_a_browser_is_read_cell_by_cell() {
    let text = "Elm Street Laboratory\nPatient:\nOKAFOR, MAYA N.\nDOB:\n03/14/1958\nCollected\n05/04/2026\n";
    let reading = Reading::of(text, TODAY).unwrap();
    assert_eq!(reading.compare(&person("Maya", "Okafor", "1958-03-14")).missing, AGREES);
    let found = reading.compare(&person("Nils", "Lund", "1949-07-30"));
    assert_eq!(found.found_name.map(Phi::into_inner).as_deref(), Some("OKAFOR, MAYA N"));
    assert_eq!(found.found_born.map(Phi::into_inner).as_deref(), Some("03/14/1958"));
}

#[test]
fn a_paper_belongs_to_whose_name_and_birth_date_it_holds() {
    let text = "Patient: Nils Lund, born July 30, 1949. Cholesterol 190 mg/dL. Reported May 4, 2026 by Dr. Hana Ito";
    let reading = Reading::of(text, TODAY).unwrap();
    assert!(reading.belongs_to(&person("Nils", "Lund", "1949-07-30")));
    assert!(!reading.belongs_to(&person("Nils", "Lund", "1949-07-31")));
    assert!(!reading.belongs_to(&person("Hana", "Ito", "1970-01-01")));
    assert_eq!(reading.days(), [Date::constant(1949, 7, 30)], "other days are nobody's birth date");
}

#[test]
fn a_picture_with_a_stamp_says_nothing() {
    for text in ["", "Scanned with a phone", "page 1 of 2"] {
        assert!(Reading::of(text, TODAY).is_none(), "{text}");
    }
}

#[test]
fn hostile_texts_are_read_in_time() {
    let long = ["1/", "a-\n", "d o b ", "1 2 ", "\u{301}", "12.", "may 1 ", "o "]
        .map(|piece| piece.repeat(64 * 1024 / piece.len()));
    for text in long {
        let reading = Reading::of(&text, TODAY);
        let found = reading.map(|reading| reading.compare(&person("Maya", "Okafor", "1958-03-14")).missing);
        assert!(found.is_none_or(|missing| missing.family && missing.born));
    }
}
