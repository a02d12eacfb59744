//! What nobody can tell: out of the patient's sight, in staff's, told of like a critical value, and decided by a person.

use anteroom::demo::paper;
use anteroom::features::laboratory::Reason;
use anteroom::kit::clock::SignedDuration;
use anteroom::links;
use axum::http::StatusCode;
use data_encoding::BASE64;

use super::{counts, message, open, result_page, statuses, took};
use crate::support::{Browser, Member, TestPortal};

const ORDER: &str = "OBR|1||N-77|24323-8^Metabolic panel^LN|||202605010730|||||||||||||||||CH|F";

/// A value under the laboratory's own code, and a correction under another that says nothing of it.
async fn correct_what_nobody_can_tell(portal: &TestPortal) {
    took(portal, &message("1", &[ORDER, "OBX|1|NM|K^Potassium^L||7.9|mmol/L|3.5-5.1|H|||F"])).await;
    took(portal, &message("2", &[ORDER, "OBX|1|NM|2823-3^Potassium^LN||4.2|mmol/L|3.5-5.1||||C"])).await;
}

/// The page of the one message that waits, beside the chart.
async fn waiting_message(portal: &TestPortal, browser: &Browser) -> String {
    let waits = super::waiting(browser).await;
    assert_eq!(waits.len(), 1, "{waits:?}");
    let id = waits[0].rsplit('/').next().expect("an id").parse().expect("a message's id");
    links::compare_message(portal.cast.maya, id)
}

/// The questions of a page: each with the answers that it offers.
fn questions(page: &str) -> Vec<(String, Vec<String>)> {
    let value = |rest: &str| rest.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    let mut questions = Vec::new();
    while let Some((_, rest)) = page.split_once(&format!("name=\"about-{}\"", questions.len())) {
        let means = format!("name=\"means-{}\"", questions.len());
        let answers = rest.split(&means).skip(1).filter_map(value).collect();
        questions.push((value(rest).expect("what it is about"), answers));
    }
    questions
}

/// Answers each question of the page with the answer at this place.
async fn decide(browser: &Browser, place: &str, at: usize) {
    let asked = questions(&browser.get(place).await.text());
    let fields: Vec<(String, String)> = (0..)
        .zip(asked)
        .flat_map(|(number, (about, answers))| {
            [(format!("about-{number}"), about), (format!("means-{number}"), answers[at].clone())]
        })
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let decided = browser.post(place, &fields).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
}

#[tokio::test]
async fn what_nobody_can_tell_is_staffs_alone_and_told_of_until_a_person_decides() {
    let portal = open().await;
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    took(&portal, &message("1", &[ORDER, "OBX|1|NM|K^Potassium^L||7.9|mmol/L|3.5-5.1|H|||F"])).await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&place).await.text().contains("7.9"));
    correct_what_nobody_can_tell(&portal).await;

    let (list, page) = (maya.get(links::results(portal.cast.maya)).await.text(), maya.get(&place).await.text());
    assert!(list.contains("Your care team is looking at it first") && !list.contains("Metabolic"), "{list}");
    assert!(page.contains("it is not clear what it changes"), "{page}");
    for says in [&list, &page] {
        assert!(!says.contains("7.9") && !says.contains("4.2") && !says.contains("took back"), "{says}");
        assert!(!says.contains("has corrected"), "nobody knows that: {says}");
    }
    let review = place.replace("/patients/", "/staff/patients/");
    let staff = ito.get(&review).await.text();
    for says in ["7.9 mmol/L", "4.2 mmol/L", "tell which value the lab changed", "Nobody could be told", "Dr. Hana Ito"]
    {
        assert!(staff.contains(says), "{says}: {staff}");
    }
    let queue = ito.get(links::WAITING_RESULTS).await.text();
    assert!(queue.contains("Unclear what the lab changed") && queue.contains("Nobody could be told"), "{queue}");
    let row = queue.split("<tr").find(|row| row.contains("Unclear what the lab changed")).expect("its row");
    assert!(!row.contains("name=\"pick\""), "it is opened by itself: {row}");
    portal.wait(SignedDuration::from_mins(31));
    assert_eq!(
        anteroom::records::release::tell_of_critical(&portal.portal.vault).await.expect("the clock's work"),
        1,
        "it is told of again"
    );

    let ito = portal.as_(Member::Ito).await;
    let message = waiting_message(&portal, &ito).await;
    assert!(staff.contains(&message), "the page leads to the message: {staff}");
    let open = ito.get(&message).await.text();
    assert!(open.contains("7.9 mmol/L") && open.contains("What does this message change?"), "{open}");
    let unanswered = ito.post(&message, &[("about-0", "0 v0")]).await;
    assert!(
        unanswered.status == StatusCode::UNPROCESSABLE_ENTITY && unanswered.text().contains("Choose what it means")
    );
    let elsewhere = message.replace(&portal.cast.maya.to_string(), &portal.cast.nils.to_string());
    let asked = questions(&open);
    let answer = [("about-0", asked[0].0.as_str()), ("means-0", asked[0].1[0].as_str())];
    assert_eq!(ito.post(&elsewhere, &answer).await.status, StatusCode::CONFLICT, "not of that chart");
    let invented = [answer[0], ("means-0", "another one")];
    assert_eq!(ito.post(&message, &invented).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let aside = ito.post(
        message.replace(&format!("patients/{}/lab-messages", portal.cast.maya), "laboratory/messages") + "/aside",
        &[("why", "x")],
    );
    assert_eq!(aside.await.status, StatusCode::CONFLICT, "it is not done with by looking");

    decide(&ito, &message, 0).await;
    let maya = portal.as_(Member::Maya).await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("4.2") && page.contains("It was 7.9 mmol/L before"), "{page}");
    assert!(super::waiting(&ito).await.is_empty(), "nothing is to be decided any more");
    assert!(!ito.get(&review).await.text().contains("Nobody could be told"));
    assert_eq!(ito.post(&message, &answer).await.status, StatusCode::CONFLICT, "once");
    portal.wait(SignedDuration::from_mins(31));
    assert_eq!(anteroom::records::release::tell_of_critical(&portal.portal.vault).await.expect("the clock's work"), 0);
    // What was decided holds for what comes later.
    took(&portal, &super::message("5", &[ORDER, "OBX|1|NM|K^Potassium^L||7.8|mmol/L|3.5-5.1|H|||F"])).await;
    let page = portal.as_(Member::Maya).await.get(&place).await.text();
    assert!(page.contains("4.2 mmol/L") && page.contains("7.8"), "{page}");
}

#[tokio::test]
async fn a_value_of_its_own_is_shown_too_and_what_means_nothing_is_left_out() {
    for (at, seen, left) in [(1, ["7.9 mmol/L", "4.2 mmol/L"], ""), (2, ["7.9 mmol/L", "Potassium"], "4.2")] {
        let portal = open().await;
        correct_what_nobody_can_tell(&portal).await;
        let noor = portal.as_(Member::Noor).await;
        decide(&noor, &waiting_message(&portal, &noor).await, at).await;
        let maya = portal.as_(Member::Maya).await;
        let page = maya.get(result_page(&portal, &maya, "Metabolic panel").await).await.text();
        assert!(seen.iter().all(|says| page.contains(says)), "{page}");
        assert!(left.is_empty() || !page.contains(left), "{page}");
    }
}

#[tokio::test]
async fn a_withdrawal_that_may_mean_two_orders_hides_both_until_a_person_says_which() {
    let portal = open().await;
    for (control, number, value) in [("1", "N-1", "7.9"), ("2", "N-2", "5.0")] {
        let order = ORDER.replace("N-77", number);
        took(&portal, &message(control, &[&order, &format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|||||F")]))
            .await;
    }
    let bare = ORDER.replace("N-77", "");
    took(&portal, &message("3", &[&bare, "OBX|1|NM|2823-3^Potassium^LN||7.9|mmol/L|||||W"])).await;
    let maya = portal.as_(Member::Maya).await;
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Metabolic panel"));
    let ito = portal.as_(Member::Ito).await;
    let place = waiting_message(&portal, &ito).await;
    let page = ito.get(&place).await.text();
    let first = page.find("7.9 mmol/L").expect("an answer") < page.rfind("5.0 mmol/L").expect("another");
    decide(&ito, &place, usize::from(!first)).await;
    let maya = portal.as_(Member::Maya).await;
    let page = maya.get(result_page(&portal, &maya, "Metabolic panel").await).await.text();
    assert!(page.contains("5.0") && !page.contains("7.9"), "{page}");
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert_eq!(list.matches("Metabolic panel").count().min(1), 1, "the other one is back: {list}");
}

/// A potassium under the clinic's number P-1, a number of the laboratory's, and a panel of this name.
fn numbered(control: &str, (filler, panel): (&str, &str), value: &str, status: &str) -> String {
    let order = format!("OBR|1|P-1|{filler}|{panel}^{panel}^L|||202605010730|||||||||||||||||CH|{status}");
    message(control, &[&order, &format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1||||{status}")])
}

#[tokio::test]
async fn a_correction_under_another_number_corrects_the_one_value_that_it_can_mean_or_waits() {
    let portal = open().await;
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    took(&portal, &numbered("1", ("N-1", "Salts"), "7.9", "F")).await;
    let place = result_page(&portal, &maya, "Salts").await;
    let taken = took(&portal, &numbered("2", ("N-2", "Salts"), "4.2", "C")).await;
    assert_eq!(counts(&taken), (1, 1, 0));
    let page = maya.get(&place).await.text();
    assert!(page.contains("4.2 mmol/L") && page.contains("It was 7.9 mmol/L before"), "{page}");
    // What the other number reported comes later: then the first was right, and keeps its page.
    took(&portal, &numbered("3", ("N-2", "Salts"), "6.1", "F")).await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("7.9 mmol/L") && !page.contains("4.2"), "{page}");
    assert!(super::waiting(&ito).await.is_empty());

    for (control, number, value) in [("4", "N-4", "7.7"), ("5", "N-5", "5.2")] {
        took(&portal, &numbered(control, (number, "Minerals"), value, "F")).await;
    }
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    let both = list.matches("Minerals").count();
    assert!(both >= 2, "two numbers are two results");
    maya.get(result_page(&portal, &maya, "Minerals").await).await;
    took(&portal, &numbered("6", ("N-6", "Minerals"), "4.4", "C")).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(!list.contains("Minerals") && list.contains("Your care team is looking at it first"), "{list}");
    let queue = ito.get(links::WAITING_RESULTS).await.text();
    assert_eq!(queue.matches("Unclear what the lab changed").count(), 2, "both are told of: {queue}");
    assert!(ito.get(links::LABORATORY).await.text().contains("2 values are hidden from the patient"));
    let message = waiting_message(&portal, &ito).await;
    let page = ito.get(&message).await.text();
    let is_first = page.find("7.7 mmol/L").expect("an answer") < page.rfind("5.2 mmol/L").expect("another");
    decide(&ito, &message, usize::from(!is_first)).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert_eq!(list.matches("Minerals").count(), both, "{list}");
    assert!(super::waiting(&ito).await.is_empty());
}

#[tokio::test]
async fn a_correction_of_what_nobody_reported_waits_and_its_original_closes_the_row() {
    let portal = open().await;
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    let taken = took(&portal, &numbered("1", ("N-1", "Salts"), "4.2", "C")).await;
    assert_eq!((counts(&taken), taken.waiting_because()), ((1, 0, 1), [Reason::CannotTell].into()));
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Salts"));
    let queue = ito.get(links::WAITING_RESULTS).await.text();
    assert!(queue.contains("Unclear what the lab changed") && queue.contains("Nobody could be told"), "{queue}");
    let list = ito.get(links::LABORATORY).await.text();
    assert!(list.contains("One value is hidden from the patient") && !list.contains("NOTHING"), "{list}");
    let message = waiting_message(&portal, &ito).await;
    let page = ito.get(&message).await.text();
    assert!(page.contains("Nothing that it may correct has come yet"), "{page}");
    assert_eq!(questions(&page)[0].1, ["another", "nothing"]);
    let of_nils = message.replace(&portal.cast.maya.to_string(), &portal.cast.nils.to_string());
    assert_ne!(ito.get(&of_nils).await.status, StatusCode::OK);

    took(&portal, &numbered("2", ("N-1", "Salts"), "7.9", "F")).await;
    let page = maya.get(result_page(&portal, &maya, "Salts").await).await.text();
    assert!(page.contains("4.2 mmol/L") && page.contains("It was 7.9 mmol/L before"), "{page}");
    assert!(super::waiting(&ito).await.is_empty(), "the row is closed");
    assert!(!ito.get(links::WAITING_RESULTS).await.text().contains("Unclear what the lab changed"));
    let page = ito.get(&message).await.text();
    assert!(!page.contains("What does this message change?"), "{page}");
    assert!(page.contains("the lab sent what made that clear, so it no longer waits"), "the row's reason: {page}");

    // Or a person says that it is a value of its own.
    took(&portal, &numbered("3", ("N-3", "Minerals"), "4.4", "C")).await;
    let message = waiting_message(&portal, &ito).await;
    decide(&ito, &message, 0).await;
    assert!(ito.get(&message).await.text().contains("Dr. Hana Ito decided that on"));
    let page = maya.get(result_page(&portal, &maya, "Minerals").await).await.text();
    assert!(page.contains("4.4 mmol/L") && !page.contains("before"), "{page}");
}

#[tokio::test]
async fn a_corrected_document_keeps_the_earlier_one_a_click_away() {
    let portal = open().await;
    let [old, new] = ["Potassium 7.9", "Potassium 4.2"].map(|text| paper::pdf("Northside", &[text.to_owned()]));
    let send = async |control: &str, pdf: &[u8], status: &str| {
        let order = "OBR|1||N-80|RPT^Report from Northside|||20260501|||||||||||||||20260502||CH|F";
        let document = format!("OBX|1|ED|PDF^Report||L^IM^PDF^Base64^{}||||||{status}", BASE64.encode(pdf));
        took(&portal, &message(control, &[order, &document])).await
    };
    send("1", &old, "F").await;
    let (maya, nils, ito) =
        (portal.as_(Member::Maya).await, portal.as_(Member::Nils).await, portal.as_(Member::Ito).await);
    let place = result_page(&portal, &maya, "Report from Northside").await;
    assert!(!maya.get(&place).await.text().contains("earlier version"));
    send("2", &new, "C").await;
    let earlier = format!("{place}/file?earlier=0");
    let page = maya.get(&place).await.text();
    assert!(page.contains("The earlier version, replaced on May 2, 2026") && page.contains(&earlier), "{page}");
    assert_eq!(maya.get(format!("{place}/file")).await.bytes, new);
    let file = maya.get(&earlier).await;
    assert_eq!(
        (file.bytes, maya.get(format!("{place}/file?earlier=1")).await.status),
        (old.clone(), StatusCode::NOT_FOUND)
    );
    assert_eq!(nils.get(&earlier).await.status, StatusCode::NOT_FOUND);
    let own = links::document(portal.cast.nils, portal.cast.of_nils) + "?earlier=0";
    assert_eq!(nils.get(own).await.status, StatusCode::NOT_FOUND, "his own file took no other's place");
    let review = place.replace("/patients/", "/staff/patients/");
    assert!(ito.get(&review).await.text().contains("The earlier version, replaced on May 2, 2026"));
    assert_eq!(ito.get(format!("{review}/file?earlier=0")).await.bytes, old);
    // Taken back, it is out of the patient's sight, and staff opens what it was.
    send("3", &new, "W").await;
    assert_eq!(maya.get(&earlier).await.status, StatusCode::NOT_FOUND);
    let page = ito.get(&review).await.text();
    assert!(page.contains("Taken back by the lab") && page.contains("?hidden=0"), "{page}");
    assert!([&old, &new].contains(&&ito.get(format!("{review}/file?hidden=0")).await.bytes));
    assert_eq!(maya.get(&place).await.status, StatusCode::GONE);
    assert!(maya.get(&place).await.text().contains("The lab took back this result of May 1, 2026"));
}

#[tokio::test]
async fn every_document_of_a_withdrawn_order_goes_with_it_and_the_counts_are_true() {
    let portal = open().await;
    let pdf = |text: &str| BASE64.encode(&paper::pdf("Northside", &[text.to_owned()]));
    let documents = |status: &str| {
        [("PDF^Report", "one"), ("IMG^Picture", "two")]
            .map(|(code, text)| format!("OBX|1|ED|{code}||L^IM^PDF^Base64^{}||||||{status}", pdf(text)))
    };
    let [first, second] = documents("F");
    let order = "OBR|1||N-80|RPT^Report from Northside|||20260501";
    let taken = took(&portal, &message("1", &[order, &first, &second])).await;
    assert_eq!((counts(&taken), taken.documents()), ((2, 2, 0), 2));
    let maya = portal.as_(Member::Maya).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(list.contains("Report from Northside") && list.contains("Picture"), "{list}");
    took(&portal, &message("2", &["OBR|1||N-80|RPT^Report from Northside|||20260501||||||||||||||||||W"])).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(!list.contains("Report from Northside") && !list.contains("Picture"), "{list}");
    // A value and its withdrawal in one file: nothing of it stands, and that is what the file says.
    let lines = |status: &str| statuses::potassium("5.3", status);
    let both = ["F", "W"]
        .map(|status| message(&format!("3{status}"), &lines(status).iter().map(String::as_str).collect::<Vec<_>>()));
    assert_eq!(counts(&took(&portal, &both.join("\r")).await), (2, 0, 2));
}
