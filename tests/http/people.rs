//! Finding, registering, and the activation sheet.

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::text::Language;
use anteroom::links;
use anteroom::vault::outbox::{Channel, Kind, Post, To, Trouble};
use axum::http::StatusCode;

use crate::support::{Member, TestPortal};

const JUNE: [(&str, &str); 8] = [
    ("given", "June"),
    ("family", "Abernathy"),
    ("born_year", "1946"),
    ("born_month", "4"),
    ("born_day", "22"),
    ("number", "E2001"),
    ("language", "es"),
    ("email", "june@example.org"),
];

#[tokio::test]
async fn a_search_needs_three_letters_or_a_birth_date_and_shows_little() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let short = fern.post(links::FIND_PATIENTS, &[("name", "ok")]).await;
    assert!(short.status == StatusCode::UNPROCESSABLE_ENTITY && short.text().contains("Type at least 3 letters"));
    for typed in ["okaf", "OKAFOR", "maya", "okafor maya"] {
        let found = fern.post(links::FIND_PATIENTS, &[("name", typed)]).await.text();
        assert!(found.contains("Maya") && found.contains("E1001") && !found.contains("Lund"), "{typed}");
    }
    let born = [("born_year", "1949"), ("born_month", "7"), ("born_day", "30")];
    assert!(fern.post(links::FIND_PATIENTS, &born).await.text().contains("Lund"));
    assert!(fern.post(links::FIND_PATIENTS, &[("name", "%%%")]).await.status == StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fern.post(links::FIND_PATIENTS, &[("name", "zzzz")]).await.text().contains("No patient fits"));
}

#[tokio::test]
async fn a_registered_patient_gets_a_sheet_that_works() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let registered = fern.post(links::NEW_PATIENT, &JUNE).await;
    assert_eq!(registered.status, StatusCode::SEE_OTHER, "{}", registered.text());
    let card = registered.location().to_owned();
    let page = fern.get(&card).await.text();
    assert!(page.contains("June") && page.contains("The patient was registered.") && page.contains("Not offered yet"));

    let sheet = fern.goes(format!("{card}/activation"), &[]).await.text();
    assert!(sheet.contains("lang=\"en\"") && sheet.contains("lang=\"es\""), "in English and in the patient's language");
    assert!(sheet.contains("We never ask for this code") && sheet.contains("portal.elm.example"));
    assert!(!sheet.contains("E2001"), "no chart number on a sheet");
    let code = code_on(&sheet);
    let used = portal.browser().type_code(&code, ("1946", "4", "22")).await;
    assert_eq!(used.location(), "/enrol");
    assert!(fern.get(&card).await.text().contains("Sheet handed out"));
}

#[tokio::test]
async fn a_new_sheet_voids_the_old_one_and_revoking_voids_all() {
    let portal = TestPortal::open().await;
    let (fern, card) = (portal.as_(Member::Fern).await, links::card(portal.cast.ada));
    let first = portal.cast.open_code.reveal().to_owned();
    let second = code_on(&fern.goes(links::activation(portal.cast.ada), &[]).await.text());
    let born = portal.cast.open_born;
    assert_eq!(portal.browser().type_code(&first, born).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(portal.browser().type_code(&second, born).await.location(), "/enrol");
    assert_eq!(fern.post(links::revoke_activation(portal.cast.ada), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(portal.browser().type_code(&second, born).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fern.get(&card).await.text().contains("Code revoked"));
}

#[tokio::test]
async fn the_card_says_how_far_the_patient_is() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    assert!(fern.get(links::card(portal.cast.maya)).await.text().contains("The patient can sign in."));
    let again = fern.post(links::activation(portal.cast.maya), &[]).await.text();
    assert!(again.contains("This patient can sign in already"));
    for day in ["1", "2", "3", "4", "5"] {
        portal.browser().type_code(portal.cast.open_code.reveal(), ("1900", "1", day)).await;
    }
    assert!(fern.get(links::card(portal.cast.ada)).await.text().contains("Code stopped"));
    fern.post(links::activation(portal.cast.ada), &[]).await;
    portal.wait(SignedDuration::from_hours(24 * 7 + 1));
    let fern = portal.as_(Member::Fern).await;
    assert!(fern.get(links::card(portal.cast.ada)).await.text().contains("Code ran out"));
}

/// Born on Maya Okafor's birthday, and called nearly so.
const MYA: [(&str, &str); 6] = [
    ("given", "Mya"),
    ("family", "Okafor"),
    ("born_year", "1958"),
    ("born_month", "3"),
    ("born_day", "14"),
    ("number", "E3001"),
];

#[tokio::test]
async fn somebody_who_may_be_registered_already_is_shown_first() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let mut twin = [MYA.as_slice(), &[("language", "en")]].concat();
    let warned = fern.post(links::NEW_PATIENT, &twin).await.text();
    assert!(warned.contains("Is the patient registered already?") && warned.contains("E1001"), "{warned}");
    twin.push(("another", "yes"));
    assert_eq!(fern.post(links::NEW_PATIENT, &twin).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_was_typed_waits_while_the_suspected_double_is_looked_at() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let contact = [("email", "mya@example.org"), ("mobile", "(555) 010-0177"), ("texts", "yes"), ("language", "es")];
    let typed = [MYA.as_slice(), &contact].concat();
    let correction = links::correct_patient(portal.cast.nils);
    for form in [links::NEW_PATIENT.to_owned(), correction] {
        let before = fern.get(&form).await;
        assert!(!before.text().contains("mya@example.org"), "{form}");
        let warned = fern.post(&form, &typed).await;
        let suspected = links::card(portal.cast.maya);
        assert!(warned.text().contains(&format!("href=\"{suspected}\"")), "{form}: {}", warned.text());
        assert_eq!(fern.get(&suspected).await.status, StatusCode::OK);
        let back = fern.get(&form).await.text();
        for (name, value) in &typed {
            assert!(stands(&back, name, value), "{form} has lost {name}: {back}");
        }
        let others = portal.as_(Member::Ito).await.get(&form).await.text();
        assert!(!others.contains("mya@example.org"), "{form}: it is its author's alone");
        let mut another = typed.clone();
        another.push(("another", "yes"));
        another[5].1 = if form == links::NEW_PATIENT { "E3001" } else { "E3002" };
        assert_eq!(fern.post(&form, &another).await.status, StatusCode::SEE_OTHER, "{form}");
        assert!(!fern.get(&form).await.text().contains("It is not sent yet."), "{form}: it was sent");
    }
}

/// Whether a page holds a field with this value in it, or with this choice made.
fn stands(page: &str, name: &str, value: &str) -> bool {
    let mut fields = page.split('<').filter(|tag| tag.contains(&format!(" name=\"{name}\"")));
    let options =
        |tag: &str| page.split(tag).nth(1).and_then(|rest| rest.split("</select>").next()).unwrap_or_default();
    fields.any(|tag| {
        let is_choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        let is_it = tag.contains(&format!(" value=\"{value}\"")) && (!is_choice || tag.contains(" checked"));
        is_it || (tag.starts_with("select") && options(tag).contains(&format!("value=\"{value}\" selected")))
    })
}

#[tokio::test]
async fn a_chart_number_belongs_to_one_patient() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let mut taken = JUNE;
    taken[5].1 = "E1001";
    let answer = fern.post(links::NEW_PATIENT, &taken).await;
    assert!(
        answer.text().contains("Another patient has this chart number") && answer.text().contains("june@example.org")
    );
}

/// The code in the address that the sheet's QR code holds is the code on it: four groups of four.
fn code_on(sheet: &str) -> String {
    let is_group = |text: &str| text.len() == 4 && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let groups: Vec<&str> = sheet.split(['<', '>', '-', ' ']).filter(|text| is_group(text)).take(4).collect();
    assert_eq!(groups.len(), 4, "{sheet}");
    groups.join("-")
}

/// Names as people have them: one letter, apostrophes and hyphens however they are written, marks that stand apart, from
/// right to left, without spaces, with digits, long.
const SHAPES: [(&str, &str); 10] = [
    ("X", "Æ"),
    ("Siobhán", "O’Brien-Müller"),
    ("D'Arcy", "St. John-Smythe"),
    ("Jose\u{301}", "Nu\u{303}ez"),
    ("علی\u{200c}رضا", "محمدی"),
    ("שרה", "בת-אל"),
    ("太郎", "山田"),
    ("R2", "7 of Nine"),
    ("María del Carmen de los Ángeles Guadalupe", "Fernández de Córdoba y Ruiz de la Torre Villaseñor-Etxeberria"),
    ("Nguyễn Thị", "Ánh Tuyết"),
];

#[tokio::test]
async fn names_of_every_shape_are_kept_shown_and_found() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    for (at, (given, family)) in SHAPES.into_iter().enumerate() {
        let (year, number) = ((1921 + at).to_string(), format!("S{at}"));
        let fields = [
            ("given", given),
            ("family", family),
            ("born_month", "2"),
            ("born_day", "3"),
            ("born_year", year.as_str()),
            ("number", number.as_str()),
            ("language", "en"),
            ("another", "yes"),
        ];
        let saved = fern.post(links::NEW_PATIENT, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{given} {family}: {}", saved.text());
        let card = fern.get(saved.location()).await.text();
        assert!(card.contains(&format!("{given} {family}")), "{card}");
        let found = fern.post(links::FIND_PATIENTS, &fields[2..5]).await.text();
        assert!(found.contains(family) && found.contains(&number), "{given} {family}: {found}");
    }
}

#[tokio::test]
async fn a_single_name_is_taken_once_a_box_says_that_it_is_one() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let mut single = JUNE.to_vec();
    (single[0].1, single[1].1) = ("", "Sukarno");
    assert!(!fern.get(links::NEW_PATIENT).await.text().contains("This is the patient"), "both names are usual");
    let asked = fern.post(links::NEW_PATIENT, &single).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text().contains("tick the box below the names") && asked.text().contains("Sukarno"));
    assert!(asked.text().contains("name=\"only_name\""), "{}", asked.text());
    single.push(("only_name", "yes"));
    let saved = fern.post(links::NEW_PATIENT, &single).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let card = saved.location().to_owned();
    assert!(fern.get(&card).await.text().contains("Sukarno"));
    let found = fern.post(links::FIND_PATIENTS, &[("name", "sukarno")]).await.text();
    assert!(found.contains("Sukarno") && !found.contains("Sukarno,"), "{found}");
    let correct = format!("{card}/correct");
    assert!(stands(&fern.get(&correct).await.text(), "only_name", "yes"), "nobody says it again to correct the rest");
    single[5].1 = "E9002";
    assert_eq!(fern.post(&correct, &single).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_nobody_sees_is_no_part_of_a_name_a_number_or_an_address() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let fields = [
        ("given", "\u{202e}Ed\u{200b}ith\u{202c}"),
        ("family", "\u{feff}Mar\u{ad}lowe\u{a0}Gray"),
        ("born_month", "5"),
        ("born_day", "3"),
        ("born_year", "1937"),
        ("number", "\u{200e}E90\u{2060}01\u{a0}"),
        ("email", "edith@exam\u{200b}ple.org"),
        ("mobile", "\u{202a}+1\u{a0}555\u{2011}010\u{2011}0177\u{202c}"),
        ("language", "en"),
    ];
    let saved = fern.post(links::NEW_PATIENT, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let card = fern.get(saved.location()).await.text();
    for seen in ["Edith Marlowe Gray", "E9001", "edith@example.org", "+15550100177"] {
        assert!(card.contains(seen), "{seen}: {card}");
    }
    let again = [
        ("given", "Other"),
        ("family", "Person"),
        ("born_month", "5"),
        ("born_day", "4"),
        ("born_year", "1950"),
        ("number", "E9\u{200d}001"),
        ("language", "en"),
    ];
    let taken = fern.post(links::NEW_PATIENT, &again).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "the number is taken, whatever is hidden in it");
}

#[tokio::test]
async fn what_could_not_be_sent_stands_on_the_card_until_something_arrives() {
    let portal = TestPortal::open().await;
    let fern = portal.as_(Member::Fern).await;
    let card = fern.post(links::NEW_PATIENT, &JUNE).await.location().to_owned();
    let outbox = portal.portal.vault.outbox();
    let letter = || Post {
        kind: Kind::Activated,
        to: To::Address {
            channel: Channel::Email,
            address: "june@example.org".to_owned(),
            language: Language::English,
            account: None,
        },
        patient: None,
        secret: None,
        about: None,
        delay: SignedDuration::ZERO,
    };
    outbox.post(letter()).await.expect("it is queued");
    let due = outbox.due(Channel::Email, 9).await.expect("what is due");
    outbox.refused(due[0].id, Trouble::Recipient).await.expect("the server says no");
    let page = fern.get(&card).await.text();
    assert!(page.contains("couldn't be sent") && page.matches("june@example.org").count() == 2, "{page}");
    let another = fern.get(links::card(portal.cast.maya)).await.text();
    assert!(!another.contains("couldn't be sent"));
    outbox.post(letter()).await.expect("it is queued");
    portal.wait(SignedDuration::from_mins(1));
    assert_eq!(portal.mailed_kinds().await, [Kind::Activated]);
    assert!(!fern.get(&card).await.text().contains("couldn't be sent"));
}
