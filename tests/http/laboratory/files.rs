//! Files that staff uploads by hand, and the list of those that came.

use anteroom::hostile::LARGEST;
use anteroom::links;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::{POTASSIUM, counts, message, of, open, result_page, took};
use crate::support::{Browser, Member, TestPortal, multipart};

async fn bring(browser: &Browser, files: &[(&str, &[u8])]) -> crate::support::Answer {
    browser.upload(links::LABORATORY_FILES, &[], files).await
}

/// The page of the newest file.
async fn newest(browser: &Browser) -> String {
    let list = browser.get(links::LABORATORY_FILES).await;
    format!("{}/{}", links::LABORATORY_FILES, list.between("href=\"/staff/laboratory/files/", "\""))
}

#[tokio::test]
async fn a_nurse_brings_several_files_and_reads_what_became_of_each() {
    let portal = open().await;
    let noor = portal.as_(Member::Noor).await;
    let (filed, waits) = (message("1", &POTASSIUM), of("PID|1||E9||Nobody^Known||20000101", "2", &POTASSIUM));
    let brought = bring(&noor, &[("monday.hl7", filed.as_bytes()), ("tuesday.hl7", waits.as_bytes())]).await;
    assert_eq!(brought.location(), links::LABORATORY_FILES, "{}", brought.text());
    let list = noor.get(links::LABORATORY_FILES).await.text();
    for said in
        ["Taken in.", "monday.hl7", "tuesday.hl7", "Noor Haddad uploaded it", "1 of 1", "0 of 1", "Nothing waits."]
    {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(list.contains("1 message waits for you") && list.contains("No chart has the number that it names."));
    assert_eq!(list.matches(">New<").count(), 2, "both are marked");
    let ito = portal.as_(Member::Ito).await.get(links::LABORATORY_FILES).await.text();
    assert!(ito.contains("monday.hl7") && !ito.contains(">New<"), "they are news to their bringer alone");
    result_page(&portal, &portal.as_(Member::Maya).await, "Metabolic panel").await;
    assert!(noor.get(links::LABORATORY).await.text().contains("tuesday.hl7"), "the queue lists what came lately");
}

#[tokio::test]
async fn the_same_file_twice_says_so_and_leads_to_the_first() {
    let portal = open().await;
    let noor = portal.as_(Member::Noor).await;
    let text = message("1", &POTASSIUM);
    bring(&noor, &[("a.hl7", text.as_bytes())]).await;
    let first = newest(&noor).await;
    portal.wait(anteroom::kit::clock::SignedDuration::from_secs(1));
    bring(&noor, &[("b.hl7", text.as_bytes())]).await;
    let again = noor.get(newest(&noor).await).await.text();
    assert!(again.contains("All of it had come before. Nothing was changed.") && again.contains(&first), "{again}");
    assert!(!noor.get(&first).await.text().contains("had come before"));
}

#[tokio::test]
async fn what_is_no_laboratorys_file_is_refused_and_loses_none_of_the_others() {
    let portal = open().await;
    let noor = portal.as_(Member::Noor).await;
    let objects = portal.objects().len();
    let text = message("1", &POTASSIUM);
    let files: [(&str, &[u8]); 3] = [("scan.pdf", b"%PDF-1.4"), ("day.hl7", text.as_bytes()), ("empty.hl7", b"")];
    let brought = bring(&noor, &files).await;
    assert_eq!(brought.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = brought.text();
    for said in
        ["2 files were not taken", "scan.pdf", "no line begins with MSH", "empty.hl7", "It is empty.", "day.hl7"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(portal.objects().len(), objects + 1, "of what was refused nothing stays");
    let list = noor.get(links::LABORATORY_FILES).await.text();
    assert!(list.contains("day.hl7") && !list.contains("scan.pdf"));
    assert!(bring(&noor, &[]).await.text().contains("Choose at least one file."));
}

#[tokio::test]
async fn the_script_gets_a_word_for_each_file() {
    let portal = open().await;
    let noor = portal.as_(Member::Noor).await;
    let send = |bytes: Vec<u8>| {
        let request = Request::post(links::LABORATORY_FILES)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=limit")
            .header(header::ACCEPT, "text/plain")
            .header("sec-fetch-site", "same-origin");
        noor.send(request, Body::from(multipart(&[], &[("day.hl7", &bytes)])))
    };
    let taken = send(message("1", &POTASSIUM).into_bytes()).await;
    assert_eq!((taken.status, taken.text().as_str()), (StatusCode::CREATED, ""));
    let large = send(vec![b'x'; LARGEST + 1]).await;
    assert!(large.status == StatusCode::PAYLOAD_TOO_LARGE && large.text().contains("larger than 25 MB"));
    let many = send("MSH|^~\\&|L||||1||ORU^R01|1\r".repeat(5_001).into_bytes()).await;
    assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(many.text().contains("more than 5000 messages"), "{}", many.text());
}

#[tokio::test]
async fn limits_are_told_and_nothing_is_kept_beyond_them() {
    let portal = open().await;
    let noor = portal.as_(Member::Noor).await;
    let texts: Vec<String> = (0..21).map(|control| message(&control.to_string(), &POTASSIUM)).collect();
    let files: Vec<(&str, &[u8])> = texts.iter().map(|text| ("day.hl7", text.as_bytes())).collect();
    let brought = bring(&noor, &files).await.text();
    assert_eq!(brought.matches("Only 20 files are taken at a time").count(), 1, "{brought}");
    portal.set("uploads.files_per_day", "20").await;
    let objects = portal.objects().len();
    let full = bring(&noor, &[("one-more.hl7", b"MSH|^~\\&|L||||1||ORU^R01|1\r")]).await;
    assert!(full.text().contains("You brought 20 files today, which is the limit"), "{}", full.text());
    assert_eq!(portal.objects().len(), objects);
    let ito = portal.as_(Member::Ito).await;
    assert_eq!(bring(&ito, &[("his.hl7", texts[0].as_bytes())]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_file_lists_its_messages_what_waits_first() {
    let portal = open().await;
    let (filed, waits) = (message("1", &POTASSIUM), of("PID|1||E9||Nobody^Known||20000101", "2", &POTASSIUM));
    took(&portal, &[filed.as_str(), &waits].join("\r")).await;
    let noor = portal.as_(Member::Noor).await;
    let place = newest(&noor).await;
    let page = noor.get(&place).await;
    let text = page.text();
    assert!(
        text.contains("From the watched folder") && text.contains("Maya Okafor") && text.contains("1 of 2"),
        "{text}"
    );
    let order = [text.find("Known Nobody").expect("it waits"), text.find("Maya Okafor").expect("it is filed")];
    assert!(order.is_sorted(), "{text}");
    let waiting = format!("/staff/laboratory/messages/{}", page.between("href=\"/staff/laboratory/messages/", "\""));
    assert!(noor.get(&waiting).await.text().contains("The message as it came"));
    let beside = format!("{}/lab-messages/", links::card(portal.cast.maya));
    let compared = format!("{beside}{}", page.between(&format!("href=\"{beside}"), "\""));
    assert!(noor.get(&compared).await.text().contains("It is filed"));
    // Maya reads that her name was in a list.
    let openings = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    assert!(openings.contains("in a list"), "{openings}");
}

#[tokio::test]
async fn files_are_listed_a_page_at_a_time() {
    let portal = open().await;
    for control in 0..21 {
        took(&portal, &message(&control.to_string(), &POTASSIUM)).await;
        portal.wait(anteroom::kit::clock::SignedDuration::from_secs(1));
    }
    let noor = portal.as_(Member::Noor).await;
    let rows = |page: &str| page.matches("href=\"/staff/laboratory/files/").count();
    let first = noor.get(links::LABORATORY_FILES).await.text();
    let second = noor.get(links::laboratory_files(2)).await.text();
    assert_eq!((rows(&first), rows(&second)), (20, 1));
    assert!(first.contains("?page=2") && !second.contains("?page=3"));
    assert_eq!(rows(&noor.get(links::LABORATORY).await.text()), 5);
}

#[tokio::test]
async fn only_clinical_staff_bring_files_and_a_name_is_said_to_the_care_team_alone() {
    let portal = open().await;
    took(&portal, &message("1", &POTASSIUM)).await;
    let place = newest(&portal.as_(Member::Ito).await).await;
    for (member, status) in [
        (Member::Maya, StatusCode::NOT_FOUND),
        (Member::Fern, StatusCode::FORBIDDEN),
        (Member::Vera, StatusCode::FORBIDDEN),
    ] {
        let browser = portal.as_(member).await;
        assert_eq!(browser.get(links::LABORATORY_FILES).await.status, status, "{member:?}");
        assert_eq!(browser.get(&place).await.status, status, "{member:?}");
        assert_eq!(bring(&browser, &[("a.hl7", b"MSH")]).await.status, status, "{member:?}");
    }
    let noor = portal.cast.login(Member::Noor).account.to_string();
    portal.set("access.charts", "team").await;
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &noor)]).await;
    let page = |browser: Browser| async move { browser.get(newest(&browser).await).await.text() };
    assert!(page(portal.as_(Member::Noor).await).await.contains("Maya Okafor"));
    let ito = page(portal.as_(Member::Ito).await).await;
    assert!(ito.contains("Another care team's patient") && !ito.contains("Okafor"), "{ito}");
}

#[tokio::test]
async fn a_body_cut_short_keeps_what_came_whole_and_no_more() {
    let portal = TestPortal::open().await;
    let noor = portal.as_(Member::Noor).await;
    let objects = portal.objects().len();
    let whole = multipart(&[], &[("a.hl7", message("1", &POTASSIUM).as_bytes())]);
    let request = Request::post(links::LABORATORY_FILES)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=limit")
        .header("sec-fetch-site", "same-origin");
    let answer = noor.send(request, Body::from(whole[..whole.len() - 60].to_vec())).await;
    assert_eq!((answer.status, portal.objects().len()), (StatusCode::CONFLICT, objects));
}

#[tokio::test]
async fn a_batch_that_holds_less_than_it_announces_is_taken_and_staff_reads_both_numbers() {
    let portal = open().await;
    let batch = |messages: &str, counts: [&str; 2]| {
        ["FHS|^~\\&|CORE", "BHS|^~\\&|CORE", messages, &format!("BTS|{}", counts[0]), &format!("FTS|{}", counts[1])]
            .join("\r")
    };
    let one = took(&portal, &batch(&message("1", &POTASSIUM), ["3", "1"])).await;
    assert_eq!((counts(&one), one.trouble, one.messages()), ((1, 1, 0), None, 1), "what came whole is taken");
    let two = [message("2", &POTASSIUM), message("3", &POTASSIUM)].join("\r");
    let two = took(&portal, &batch(&two, ["2", "2"])).await;
    assert!(two.counted().is_some_and(|said| said.contains("2 batches and held 1")), "{:?}", two.counted());
    assert_eq!(took(&portal, &batch(&message("4", &POTASSIUM), ["1", "1"])).await.counted(), None);
    let page = portal.as_(Member::Ito).await.get(links::LABORATORY_FILES).await.text();
    for said in ["announced 3, found 1", "batches: announced 2, found 1", "Ask the laboratory for what is missing"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(page.matches("announced ").count(), 2, "of the third nothing is said");
}
