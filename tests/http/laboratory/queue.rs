//! What waits for a person, and what the person does with it.

use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::http::StatusCode;

use super::{POTASSIUM, counts, of, open, result_page, statuses, took};
use crate::support::{Browser, Member, TestPortal};

const LABORATORYS: &str = "PID|1||L-55^^^Northside Lab^PI||Okafor^Maya||19580314|F";

/// The page of the first message that waits.
async fn first_waiting(browser: &Browser) -> String {
    let list = browser.get(links::LABORATORY).await.text();
    let place = list.split("href=\"/staff/laboratory/messages/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/staff/laboratory/messages/{}", place.unwrap_or_else(|| panic!("nothing waits: {list}")))
}

/// Files the first message that waits in Maya's chart.
async fn file_for_maya(portal: &TestPortal, browser: &Browser) -> String {
    let waiting = first_waiting(browser).await;
    let id = waiting.rsplit('/').next().expect("an id").parse().expect("a message's id");
    let place = links::compare_message(portal.cast.maya, id);
    assert!(browser.get(&waiting).await.text().contains(&place), "she is proposed");
    let page = browser.get(&place).await.text();
    assert!(page.contains("E1001") && page.contains("L-55") && page.contains("The message as it came"), "{page}");
    let unread = browser.post(&place, &[]).await;
    assert!(unread.status == StatusCode::UNPROCESSABLE_ENTITY && unread.text().contains("then tick the box"));
    let filed = browser.post(&place, &[("compared", "yes")]).await;
    assert_eq!(filed.location(), links::review(portal.cast.maya), "{}", filed.text());
    place
}

#[tokio::test]
async fn a_nurse_files_what_waits_and_the_next_of_the_same_number_files_itself() {
    let portal = open().await;
    assert_eq!(counts(&took(&portal, &of(LABORATORYS, "1", &POTASSIUM)).await), (1, 0, 1));
    let noor = portal.as_(Member::Noor).await;
    let place = file_for_maya(&portal, &noor).await;
    assert_eq!(noor.post(&place, &[("compared", "yes")]).await.status, StatusCode::CONFLICT, "once");
    let maya = portal.as_(Member::Maya).await;
    let result = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&result).await.text().contains("5.3"));
    assert!(!noor.get(links::LABORATORY).await.text().contains("Okafor"), "nothing waits any more");
    assert!(noor.get(&place).await.text().contains("It is filed"), "both forms are still there to read");
    // The number is hers now, as long as the birth date fits.
    let next = ["OBR|1||N-90|LIP^Lipids|||20260501", "OBX|1|NM|2093-3^Cholesterol^LN||180|mg/dL|<200||||F"];
    assert_eq!(counts(&took(&portal, &of(LABORATORYS, "2", &next)).await), (1, 1, 0));
    let other_day = LABORATORYS.replace("19580314", "19580315");
    assert_eq!(counts(&took(&portal, &of(&other_day, "3", &next)).await), (1, 0, 1));
}

#[tokio::test]
async fn somebody_else_is_found_by_search_and_what_is_nobodys_is_set_aside_with_a_reason() {
    let portal = open().await;
    took(&portal, &of("PID|1||X-1||Unknown^Somebody||20010101", "1", &POTASSIUM)).await;
    let noor = portal.as_(Member::Noor).await;
    let waiting = first_waiting(&noor).await;
    let short = noor.post(format!("{waiting}/found"), &[("name", "ny")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", short.text());
    let found = noor.post(format!("{waiting}/found"), &[("name", "lund")]).await.text();
    assert!(found.contains("Nils Lund") && !found.contains("Maya Okafor"), "{found}");
    let unsaid = noor.post(format!("{waiting}/aside"), &[("why", " ")]).await;
    assert!(unsaid.status == StatusCode::UNPROCESSABLE_ENTITY && unsaid.text().contains("Say in a few words why"));
    let aside = noor.post(format!("{waiting}/aside"), &[("why", "Sent to the wrong clinic")]).await;
    assert_eq!(aside.location(), links::LABORATORY);
    assert_eq!(noor.post(format!("{waiting}/aside"), &[("why", "again")]).await.status, StatusCode::CONFLICT);
    let page = noor.get(&waiting).await.text();
    assert!(page.contains("Sent to the wrong clinic") && page.contains("Noor Haddad"), "{page}");
}

#[tokio::test]
async fn only_clinical_staff_see_what_waits() {
    let portal = open().await;
    took(&portal, &of(LABORATORYS, "1", &POTASSIUM)).await;
    let waiting = first_waiting(&portal.as_(Member::Ito).await).await;
    for (member, status) in [
        (Member::Maya, StatusCode::NOT_FOUND),
        (Member::Fern, StatusCode::FORBIDDEN),
        (Member::Vera, StatusCode::FORBIDDEN),
    ] {
        let browser = portal.as_(member).await;
        for place in [links::LABORATORY, &waiting] {
            assert_eq!(browser.get(place).await.status, status, "{member:?} {place}");
        }
        assert_eq!(browser.post(format!("{waiting}/aside"), &[("why", "x")]).await.status, status, "{member:?}");
    }
}

#[tokio::test]
async fn a_withdrawal_stands_before_a_hundred_that_are_older() {
    let portal = open().await;
    statuses::send(&portal, "1", "5.3", "F").await;
    let trial = |at: usize| of(&format!("PID|1||X-{at}||Unknown^Somebody{at}||20010101"), &at.to_string(), &POTASSIUM);
    took(&portal, &(100..220).map(trial).collect::<Vec<_>>().join("\r")).await;
    portal.wait(SignedDuration::from_mins(5));
    took(&portal, "MSH|^~\\&|CORE|Northside Lab|||20260501||ADT^A08|900|P|2.5.1\rPID|1||1").await;
    portal.wait(SignedDuration::from_mins(5));
    statuses::send(&portal, "2", "5.3", "W").await;
    let noor = portal.as_(Member::Noor).await;
    let first = noor.get(links::LABORATORY).await.text();
    let (top, rest) = first.split_once("</tr>").and_then(|(_, rows)| rows.split_once("</tr>")).expect("rows");
    assert!(top.contains("Okafor") && rest.contains("Somebody100") && !rest.contains("Somebody149"), "{first}");
    let page = |page| links::laboratory_queue("", page);
    let second = noor.get(page(2)).await.text();
    assert!(second.contains("Somebody149") && second.contains("Somebody198") && !second.contains("Somebody148"));
    let third = noor.get(page(3)).await.text();
    assert!(third.contains("Somebody219") && third.contains("but it brings no results"), "{third}");
    assert!(!third.contains(&page(4).replace('&', "&amp;")), "there is no more: {third}");
    for (part, has, has_not) in [
        ("first", "Okafor", "Somebody100"),
        ("whose", "Somebody100", "hidden from the patient"),
        ("rest", "but it brings no results", "Somebody100"),
    ] {
        let shown = noor.get(links::laboratory_queue(part, 1)).await.text();
        assert!(shown.contains(has) && !shown.contains(has_not), "{part}: {shown}");
        assert!(shown.contains(">120<") && shown.contains(">122<"), "how many wait: {shown}");
    }
    let last = noor.get(links::laboratory_queue("whose", 3)).await.text();
    assert!(last.contains("Somebody219") && !last.contains("Somebody199"), "{last}");
    let beyond = noor.get(links::laboratory_queue("nonsense", 4_000_000_000)).await;
    assert_eq!(beyond.status, StatusCode::OK, "an address that leads nowhere is an empty page");
    // What is wrong with a form is said on the page where it was sent.
    let form = [("why", ""), ("show", "whose"), ("page", "3"), ("pick", "")];
    let again = noor.post(links::LABORATORY_ASIDE, &form).await;
    assert!(
        again.status == StatusCode::UNPROCESSABLE_ENTITY && again.text().contains("Somebody219"),
        "{}",
        again.text()
    );
}
