//! Files from the computer of a nurse into a chart: several at once, each with its own fault, and whose they are.

use anteroom::demo::paper;
use anteroom::hostile::LARGEST;
use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use sha2::{Digest as _, Sha256};

use crate::support::{Member, TestPortal, multipart};

const FIELDS: [(&str, &str); 5] = [
    ("title", "Kidney function"),
    ("kind", "laboratory"),
    ("collected_year", "2026"),
    ("collected_month", "5"),
    ("collected_day", "4"),
];

/// A paper of somebody, with enough words to be read.
fn paper_of(name: &str, born: &str) -> Vec<u8> {
    let lines = [
        format!("Patient: {name}   DOB: {born}"),
        "Collected: 05/04/2026   Ordered by: Dr. Hana Ito".to_owned(),
        "Potassium 5.2 mmol/L, usual range 3.5 to 5.1".to_owned(),
    ];
    paper::pdf("Elm Street Laboratory", &lines)
}

fn mayas() -> Vec<u8> {
    paper_of("OKAFOR, MAYA", "03/14/1958")
}

#[tokio::test]
async fn several_files_come_at_once_and_a_bad_one_loses_none_of_the_good() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let (one, text) = (mayas(), b"Patient: Maya Okafor, born March 14, 1958. Sodium 140 mmol/L, in range.".as_slice());
    let whole = [("kidney_panel.pdf", one.as_slice()), ("broken.pdf", &one[..one.len() / 2]), ("sodium.txt", text)];
    let brought = noor.bring(maya, &whole).await;
    assert_eq!(brought.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = brought.text();
    assert!(page.contains("A file was not taken") && page.contains("It is damaged or cut off"), "{page}");
    assert!(
        page.contains("kidney_panel.pdf") && page.contains("sodium.txt") && page.contains("value=\"Kidney panel\"")
    );
    assert_eq!(page.matches("Name and birth date are in the file").count(), 2);

    // A field is wrong: nothing has to be chosen again.
    let wrong = noor.describe(maya, &[FIELDS[0], FIELDS[1]]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.text().matches("Enter the date of collection").count(), 4, "each twice: above, and on its field");
    assert_eq!(noor.describe(maya, &FIELDS).await.location(), links::review(maya));
    let review = noor.get(links::review(maya)).await.text();
    assert_eq!(review.matches("Kidney function").count(), 3, "one was there: {review}");
    assert!(noor.waiting(maya).await.is_empty());
}

#[tokio::test]
async fn what_is_right_is_added_and_what_is_wrong_comes_back() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    noor.bring(maya, &[("a.pdf", &mayas()), ("b.txt", b"no name in it")]).await;
    let ids = noor.waiting(maya).await;
    let answer = noor.describe(maya, &FIELDS).await;
    let page = answer.text();
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.contains("Enter the birth year with four digits") && page.contains("b.txt") && !page.contains("a.pdf")
    );
    assert!(page.contains("value=\"Kidney function\""), "what was typed stays");
    let year = [FIELDS.as_slice(), &[("year", "1985")]].concat();
    assert!(noor.describe(maya, &year).await.text().contains("This is not the patient's birth year"), "{ids:?}");
    let year = [FIELDS.as_slice(), &[("year", "1958")]].concat();
    assert_eq!(noor.describe(maya, &year).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_waits_is_its_bringers_alone_for_a_day() {
    let portal = TestPortal::open().await;
    let (noor, ito, maya) = (portal.as_(Member::Noor).await, portal.as_(Member::Ito).await, portal.cast.maya);
    noor.bring(maya, &[("a.pdf", &mayas())]).await;
    let id = noor.waiting(maya).await.remove(0);
    let file = format!("{}/{id}", links::staged(maya));
    assert_eq!(Sha256::digest(&noor.get(&file).await.bytes), Sha256::digest(mayas()));
    assert!(ito.waiting(maya).await.is_empty());
    for (browser, path) in [
        (&ito, file.clone()),
        (&noor, file.replace(&maya.to_string(), &portal.cast.nils.to_string())),
        (&portal.as_(Member::Maya).await, file.clone()),
    ] {
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(ito.post(format!("{file}/remove"), &[]).await.status, StatusCode::NOT_FOUND);
    let title = format!("title-{id}");
    ito.post(links::staged(maya), &[(title.as_str(), "Not his")]).await;
    assert_eq!(noor.waiting(maya).await, std::slice::from_ref(&id));

    let objects = || portal.objects().len();
    let before = objects();
    portal.wait(SignedDuration::from_hours(25));
    let noor = portal.as_(Member::Noor).await;
    assert!(noor.waiting(maya).await.is_empty());
    assert_eq!(noor.get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.portal.vault.forget_staged().await.expect("the job runs"), 1);
    assert_eq!(objects(), before - 1, "and its bytes are gone");
}

#[tokio::test]
async fn a_file_is_taken_away_and_nothing_typed_about_the_others_is_lost() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    noor.bring(maya, &[("a.txt", b"one"), ("b.txt", b"two")]).await;
    let ids = noor.waiting(maya).await;
    let title = format!("title-{}", ids[1]);
    let path = format!("{}/{}/remove", links::staged(maya), ids[0]);
    let page = noor.post(&path, &[(title.as_str(), "Typed before")]).await.text();
    assert!(page.contains("Typed before") && !page.contains("a.txt"), "{page}");
    assert_eq!(noor.waiting(maya).await, ids[1..]);
    let maya_reads = portal.as_(Member::Maya).await.get(links::openings(maya)).await.text();
    assert!(maya_reads.contains("brought a file that may be added"), "{maya_reads}");
    assert!(!maya_reads.contains("Noor Haddad (nurse) added a result to your record.</p>"));
}

#[tokio::test]
async fn a_paper_of_another_patient_is_stopped_and_shown_with_whom_it_belongs_to() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    noor.bring(maya, &[("cholesterol.pdf", &paper_of("Nils Lund", "July 30, 1949"))]).await;
    let page = noor.get(links::upload(maya)).await.text();
    for expected in [
        "This may be another patient's file",
        "family name is not in it",
        "birth date is not in it",
        "They belong to Nils Lund, born July 30, 1949, number E1003",
        "Why you add it all the same",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let stopped = noor.describe(maya, &FIELDS).await;
    assert!(stopped.text().contains("Say in a few words why you add it"), "{}", stopped.text());
    let reason = "A letter to both of them";
    let with_reason = [FIELDS.as_slice(), &[("reason", reason)]].concat();
    let added = noor.describe(maya, &with_reason).await;
    let review = portal.as_(Member::Ito).await.get(added.location()).await.text();
    assert!(review.contains("Noor Haddad added it all the same") && review.contains(reason), "{review}");

    // Nils reads that his name was seen there, and whose record it was for stays unsaid.
    let nils = portal.as_(Member::Nils).await.get(links::openings(portal.cast.nils)).await.text();
    assert!(nils.contains("saw your name and birth date in a file"), "{nils}");
    assert!(!nils.contains("Okafor") && !nils.contains(reason));
    let maya_reads = portal.as_(Member::Maya).await.get(links::openings(maya)).await.text();
    assert!(!maya_reads.contains(reason) && !maya_reads.contains("Lund"));
}

#[tokio::test]
async fn a_paper_is_moved_to_whom_it_belongs_to_without_being_chosen_again() {
    let portal = TestPortal::open().await;
    let (noor, maya, nils) = (portal.as_(Member::Noor).await, portal.cast.maya, portal.cast.nils);
    let file = paper_of("Nils Lund", "July 30, 1949");
    noor.bring(maya, &[("a.txt", b"one"), ("cholesterol.pdf", &file)]).await;
    let ids = noor.waiting(maya).await;
    let title = format!("title-{}", ids[0]);
    let path = |id: &str| format!("{}/{id}/move", links::staged(maya));
    assert_eq!(noor.post(path(&ids[0]), &[]).await.status, StatusCode::NOT_FOUND, "it belongs to nobody else");
    let page = noor.post(path(&ids[1]), &[(title.as_str(), "Typed before")]).await.text();
    assert!(page.contains("The file was moved to the record of Nils Lund") && page.contains("Typed before"), "{page}");
    assert_eq!(noor.waiting(maya).await, ids[..1]);
    let there = noor.get(links::upload(nils)).await.text();
    assert!(there.contains("cholesterol.pdf") && there.contains("Name and birth date are in the file"), "{there}");
    let kept = noor.get(format!("{}/{}", links::staged(nils), noor.waiting(nils).await[0])).await;
    assert_eq!(Sha256::digest(&kept.bytes), Sha256::digest(&file));

    // Once more, where it is already.
    noor.bring(maya, &[("again.pdf", &file)]).await;
    let again = noor.waiting(maya).await.pop().expect("it waits");
    let page = noor.post(path(&again), &[]).await;
    assert!(page.text().contains("This record holds the same file already"), "{}", page.text());
    assert_eq!(noor.get(format!("{}/{}", links::staged(nils), noor.waiting(nils).await[0])).await.bytes, file);
}

#[tokio::test]
async fn whose_chart_the_bringer_may_not_open_is_only_another_patient() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.cast.login(Member::Noor).account.to_string(), portal.cast.maya);
    portal.set("access.charts", "team").await;
    portal.as_(Member::Fern).await.post(links::care_team(maya), &[("member", &noor)]).await;
    let noor = portal.as_(Member::Noor).await;
    noor.bring(maya, &[("cholesterol.pdf", &paper_of("Nils Lund", "7/30/1949"))]).await;
    let page = noor.get(links::upload(maya)).await.text();
    assert!(page.contains("belong to another patient") && !page.contains("E1003"), "{page}");
    let nils = portal.as_(Member::Nils).await.get(links::openings(portal.cast.nils)).await.text();
    assert!(!nils.contains("saw your name and birth date in a file"));
}

#[tokio::test]
async fn quotas_are_told_and_nothing_is_stored_beyond_them() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let objects = || portal.objects().len();
    portal.set("uploads.files_per_day", "2").await;
    let brought = noor.bring(maya, &[("a.txt", b"one"), ("b.txt", b"two"), ("c.txt", b"three")]).await;
    assert!(brought.text().contains("You brought 2 files today, which is the limit"), "{}", brought.text());
    assert_eq!(noor.waiting(maya).await.len(), 2);
    let before = objects();
    assert_eq!(noor.bring(maya, &[("d.txt", b"four")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(objects(), before);
    portal.wait(SignedDuration::from_hours(24));
    let noor = portal.as_(Member::Noor).await;
    assert_eq!(noor.bring(maya, &[("d.txt", b"four")]).await.status, StatusCode::SEE_OTHER, "a new day");

    portal.set("uploads.files_per_day", "300").await;
    portal.set("uploads.files_per_patient", "10").await;
    let names: Vec<String> = (0..9).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), name.as_bytes())).collect();
    let brought = noor.bring(maya, &many).await;
    assert!(brought.text().contains("This record holds 10 files, which is the limit"), "{}", brought.text());
}

#[tokio::test]
async fn of_too_many_files_the_first_are_taken() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let names: Vec<String> = (0..22).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), name.as_bytes())).collect();
    let brought = noor.bring(maya, &many).await;
    assert_eq!(brought.text().matches("Only 20 files are taken at a time").count(), 2);
    assert_eq!(noor.waiting(maya).await.len(), 20);
    assert!(noor.bring(maya, &[]).await.text().contains("Choose at least one file"));
}

#[tokio::test]
async fn the_script_gets_a_word_for_each_file() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let send = |files: Vec<(&'static str, Vec<u8>)>| {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        let request = Request::post(links::upload(maya))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=limit")
            .header(header::ACCEPT, "text/plain")
            .header("sec-fetch-site", "same-origin");
        noor.send(request, Body::from(multipart(&[], &files)))
    };
    let taken = send(vec![("a.pdf", mayas())]).await;
    assert_eq!((taken.status, taken.text().as_str()), (StatusCode::CREATED, ""));
    let again = send(vec![("again.pdf", mayas())]).await;
    assert_eq!(again.text(), "This record holds the same file already.");
    let large = send(vec![("large.pdf", [mayas(), vec![b' '; LARGEST]].concat())]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.text().contains("larger than 25 MB") && large.header("content-type").starts_with("text/plain"));
}

#[tokio::test]
async fn a_body_cut_short_keeps_nothing() {
    let portal = TestPortal::open().await;
    let noor = portal.as_(Member::Noor).await;
    let objects = || portal.objects().len();
    let before = objects();
    let whole = multipart(&[], &[("a.pdf", &mayas())]);
    for length in [whole.len() - 14, whole.len() - 60, whole.len() / 2, 120] {
        let request = Request::post(links::upload(portal.cast.maya))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=limit")
            .header("sec-fetch-site", "same-origin");
        let answer = noor.send(request, Body::from(whole[..length].to_vec())).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{length}");
    }
    assert!(noor.waiting(portal.cast.maya).await.is_empty());
    assert_eq!(objects(), before);
}
