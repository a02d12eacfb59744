//! Whose a message is: by number, birth date and given name, and whom a name fits better.

use anteroom::features::laboratory::Reason;
use anteroom::features::people::model::NewPatient;
use anteroom::kit::date::Date;
use anteroom::kit::phi::Phi;
use anteroom::kit::text::Language;
use anteroom::links;

use super::{POTASSIUM, counts, message, of, open, took, waiting};
use crate::support::{Member, TestPortal};

async fn register(portal: &TestPortal, given: &str, family: &str, number: &str) {
    let new = NewPatient {
        given: Phi::from(given),
        family: Phi::from(family),
        born: Phi::new(Date::new(2019, 3, 2).expect("a day")),
        number: Phi::from(number),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::English,
    };
    let fern = portal.cast.login(Member::Fern).clone();
    portal.doorway().register(&fern, new).await.expect("a patient");
}

/// Why a message of this patient waits; nothing when it is filed.
async fn reason(portal: &TestPortal, patient: &str, control: &str) -> Option<Reason> {
    let order = POTASSIUM[0].replace("N-77", control);
    let taken = took(portal, &of(patient, control, &[&order, POTASSIUM[1]])).await;
    taken.outcomes[0].reason
}

#[tokio::test]
async fn twins_and_namesakes_are_told_apart() {
    let portal = open().await;
    for (given, family, number) in
        [("Ana", "Delgado", "C2001"), ("Bruno", "Delgado", "C2002"), ("Ana Lucía", "Delgado", "C2003")]
    {
        register(&portal, given, family, number).await;
    }
    for (at, (number, name, because)) in [
        ("C2002", "DELGADO^ANA", Some(Reason::NameDiffers)),
        ("C2002", "DELGADO^BRUNO", None),
        ("C2002", "Delgado^B", None),
        ("C2001", "DELGADO^ANA", None),
        ("C2001", "DELGADO^ANA^LUCIA", Some(Reason::OtherFitsBetter)),
        ("C2003", "DELGADO^ANA LUCIA", None),
        ("C2002", "de la Torre^Berta", Some(Reason::NameDiffers)),
        ("C2002", "", None),
    ]
    .into_iter()
    .enumerate()
    {
        let patient = format!("PID|1||{number}^^^ELM^MR||{name}||20190302|F");
        assert_eq!(reason(&portal, &patient, &format!("T-{at}")).await, because, "{number} {name}");
    }
    let queue = portal.as_(Member::Noor).await.get(links::LABORATORY).await.text();
    assert!(queue.contains("the name fits another chart with that birth date better"), "{queue}");
}

#[tokio::test]
async fn a_number_known_only_by_a_number_in_the_world_is_ours_where_the_clinic_says_so() {
    let portal = open().await;
    let patient = |giver: &str| format!("PID|1||E1001^^^{giver}^MR||Okafor^Maya||19580314|F");
    assert_eq!(reason(&portal, &patient("&1.2.840.99&ISO"), "O-1").await, None, "nobody has listed any");
    portal.set("laboratory.authorities", "CLINIC, 1.2.840.1").await;
    assert_eq!(reason(&portal, &patient("&1.2.840.99&ISO"), "O-2").await, Some(Reason::OtherAuthority));
    assert_eq!(reason(&portal, &patient("&1.2.840.1&ISO"), "O-3").await, None);
    assert_eq!(reason(&portal, &patient("CLINIC&1.2.840.99&ISO"), "O-4").await, None, "by its name");
    assert_eq!(reason(&portal, &patient(""), "O-5").await, None, "who says nobody means whom they write to");
}

#[tokio::test]
async fn several_numbers_lead_to_one_chart_or_to_a_person() {
    let portal = open().await;
    let patient = |numbers: &str| format!("PID|1||{numbers}||Okafor^Maya||19580314|F");
    assert_eq!(reason(&portal, &patient("L-9^^^Northside Lab^PI~E1001^^^CLINIC^MR"), "S-1").await, None);
    // Nils's number, though he was born on another day.
    let both = patient("E1001^^^CLINIC^MR~E1003^^^CLINIC^MR");
    assert_eq!(reason(&portal, &both, "S-2").await, Some(Reason::SeveralPatients));
    assert_eq!(reason(&portal, &patient("E1001^^^CLINIC^MR~E1003^^^CLINIC^VN"), "S-3").await, None, "of a visit");
    assert_eq!(reason(&portal, &patient("E1001^^^CLINIC^VN"), "S-4").await, Some(Reason::NoNumber));
}

#[tokio::test]
async fn a_number_of_a_visit_is_not_remembered_as_the_patients() {
    let portal = open().await;
    let patient = "PID|1||V-1^^^Northside Lab^VN~L-55^^^Northside Lab^PI||Okafor^Maya||19580314|F";
    assert_eq!(reason(&portal, patient, "V-1").await, Some(Reason::NoSuchNumber));
    file_for_maya(&portal).await;
    let next = |number: &str| format!("PID|1||{number}||Okafor^Maya||19580314|F");
    assert_eq!(reason(&portal, &next("V-1^^^Northside Lab^PI"), "V-2").await, Some(Reason::NoSuchNumber));
    assert_eq!(reason(&portal, &next("L-55^^^Northside Lab^PI"), "V-3").await, None);
}

/// Files the first message that waits in Maya's chart.
async fn file_for_maya(portal: &TestPortal) {
    let noor = portal.as_(Member::Noor).await;
    let first = waiting(&noor).await.swap_remove(0);
    let id = first.rsplit('/').next().expect("an id").parse().expect("a message's id");
    let filed = noor.post(&links::compare_message(portal.cast.maya, id), &[("compared", "yes")]).await;
    assert_eq!(filed.location(), links::review(portal.cast.maya), "{}", filed.text());
}

#[tokio::test]
async fn filed_by_hand_with_another_birth_date_the_next_message_waits_again() {
    let portal = open().await;
    let patient = "PID|1||L-55^^^Northside Lab^PI||Okafor^Maya||19580315|F";
    assert_eq!(reason(&portal, patient, "H-1").await, Some(Reason::NoSuchNumber));
    file_for_maya(&portal).await;
    assert_eq!(reason(&portal, patient, "H-2").await, Some(Reason::NoSuchNumber), "nobody has said whose number it is");
    let right = patient.replace("19580315", "19580314");
    assert_eq!(reason(&portal, &right, "H-3").await, Some(Reason::NoSuchNumber), "not even with the right day");
}

#[tokio::test]
async fn a_message_twice_in_a_file_is_filed_once_and_an_order_number_belongs_to_its_laboratory() {
    let portal = open().await;
    let one = message("1", &POTASSIUM);
    let taken = took(&portal, &[one.as_str(), &one, &one].join("\r")).await;
    assert_eq!((taken.messages(), taken.repeated(), counts(&taken)), (3, 2, (3, 3, 0)));
    let maya = portal.as_(Member::Maya).await;
    let panels =
        || async { maya.get(links::results(portal.cast.maya)).await.text().matches("Metabolic panel").count() };
    assert_eq!(panels().await, 1);
    // Another laboratory, with the same number of an order and of a message.
    took(&portal, &one.replace("Northside Lab", "Southside Lab").replace("||5.3|", "||4.4|")).await;
    assert_eq!(panels().await, 2);
}
