//! What staff are told of what left the machine: not of what was tried.

use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::ResultId;
use anteroom::links;
use anteroom::vault::outbox::Trouble;
use axum::http::StatusCode;

use crate::support::{Browser, Member, TestPortal};

const NOBODY: &str = "Nobody could be told: no clinician has an address. Call one now.";
const BANNER: &str = "A critical result waits, and nobody could be told. Call a clinician now.";

/// A laboratory sends a potassium of Maya's.
async fn comes(portal: &TestPortal, control: u32, value: &str, (flag, status): (&str, &str)) {
    let text = [
        format!("MSH|^~\\&|CORE|Northside Lab|||2026050{control}||ORU^R01^ORU_R01|{control}|P|2.5.1"),
        "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F".to_owned(),
        format!("OBR|1||N-77|24326-1^Salts^LN|||202605010730|||||||||||||||2026050{control}||CH|{status}"),
        format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1|{flag}|||{status}"),
    ]
    .join("\r");
    let (vault, file) =
        (&portal.portal.vault, File { name: "day.hl7".to_owned(), bytes: text.into_bytes(), via: Via::Folder });
    take_in(vault, &portal.portal.parser, &vault.laboratory_watch(), file).await.expect("it is taken in");
}

async fn result(browser: &Browser, portal: &TestPortal) -> ResultId {
    let queue = browser.get(links::WAITING_RESULTS).await.text();
    let begins = links::review_result(portal.cast.maya, ResultId::from_bits([0; 16]));
    let (chart, _) = begins.rsplit_once('/').expect("a path");
    let row = queue.split("<tr").find(|row| row.contains("Salts")).unwrap_or_else(|| panic!("{queue}"));
    let id = row.split(&format!("{chart}/")).nth(1).and_then(|rest| rest.split('"').next());
    id.and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{row}"))
}

async fn page(portal: &TestPortal, member: Member) -> String {
    let browser = portal.as_(member).await;
    let id = result(&browser, portal).await;
    browser.get(links::review_result(portal.cast.maya, id)).await.text()
}

#[tokio::test]
async fn with_nobody_reachable_result_row_and_every_clinical_page_say_whom_to_call() {
    let portal = TestPortal::open().await;
    let (vera, ito) = (portal.as_(Member::Vera).await, portal.cast.login(Member::Ito).account.to_string());
    let number = [("callee", ito.as_str()), ("number", "(555) 010-0142")];
    assert_eq!(vera.post(links::NUMBER_TO_CALL, &number).await.location(), links::COVER);
    assert!(vera.get(links::COVER).await.text().contains("No message reaches any clinician"));
    comes(&portal, 1, "6.9", ("HH", "F")).await;
    for member in [Member::Ito, Member::Noor] {
        let browser = portal.as_(member).await;
        let queue = browser.get(links::WAITING_RESULTS).await.text();
        let row = queue.split("<tr").find(|row| row.contains("Salts")).expect("a row").to_owned();
        let result = page(&portal, member).await;
        for (place, text) in [("row", &row), ("result", &result)] {
            assert!(text.contains(NOBODY), "{place}: {text}");
            assert!(text.contains("Dr. Hana Ito") && text.contains("(555) 010-0142"), "{place}: {text}");
            assert!(text.contains("no number on file"), "{place}: {text}");
            assert!(!text.contains("Clinicians were told"), "{place}: {text}");
        }
        for path in [links::PATIENTS.to_owned(), links::card(portal.cast.nils), links::LABORATORY.to_owned()] {
            let text = browser.get(&path).await.text();
            assert!(text.contains(BANNER) && text.contains("tel:5550100142"), "{path}: {text}");
        }
    }
    for member in [Member::Fern, Member::Vera, Member::Maya] {
        assert!(!portal.as_(member).await.get("/").await.text().contains(BANNER), "{member:?} treats nobody");
    }
    let openings = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    assert!(!openings.contains("The portal told your care team"), "nobody was: {openings}");
    let noor = portal.as_(Member::Noor).await;
    let taken = links::take_on(portal.cast.maya, result(&noor, &portal).await);
    assert_eq!(noor.post(taken, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!portal.as_(Member::Ito).await.get(links::PATIENTS).await.text().contains(BANNER), "one has it");
}

#[tokio::test]
async fn a_message_counts_when_it_has_left_and_one_that_failed_has_told_nobody() {
    let portal = TestPortal::open().await;
    portal.prove_email(&portal.as_(Member::Ito).await, "ito@example.org").await;
    portal.post().await;
    comes(&portal, 1, "6.9", ("HH", "F")).await;
    let text = page(&portal, Member::Noor).await;
    assert!(text.contains("Nobody has been told yet") && !text.contains("Clinicians were told"), "{text}");
    assert!(!text.contains(BANNER), "it is about to leave: {text}");
    portal.wait(SignedDuration::from_mins(5));
    let text = page(&portal, Member::Noor).await;
    assert!(text.contains("no message could be delivered") && text.contains(BANNER), "{text}");
    let outbox = portal.portal.vault.outbox();
    let due = outbox.due(anteroom::vault::outbox::Channel::Email, 9).await.expect("what is due");
    outbox.refused(due[0].id, Trouble::Recipient).await.expect("it is noted");
    assert!(page(&portal, Member::Noor).await.contains("no message could be delivered"));
    portal.wait(SignedDuration::from_mins(30));
    anteroom::records::release::tell_of_critical(&portal.portal.vault).await.expect("who has to hear hears");
    portal.post().await;
    let text = page(&portal, Member::Noor).await;
    assert!(text.contains("Messages that left: 1. Messages that could not be delivered: 1."), "{text}");
    assert!(!text.contains(BANNER), "{text}");
    portal.wait(SignedDuration::from_hours(24 * 9));
    portal.portal.vault.outbox().clean().await.expect("old rows go");
    let text = page(&portal, Member::Noor).await;
    assert!(text.contains("Clinicians were told on"), "what was so stays so: {text}");
}

#[tokio::test]
async fn nobody_covers_whom_no_message_reaches() {
    let portal = TestPortal::open().await;
    let (vera, ito) = (portal.as_(Member::Vera).await, portal.cast.login(Member::Ito).account.to_string());
    let refused = vera.post(links::COVER, &[("clinician", &ito)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("No message reaches this clinician"), "{}", refused.text());
    let browser = portal.as_(Member::Ito).await;
    portal.prove_email(&browser, "ito@example.org").await;
    assert_eq!(vera.post(links::COVER, &[("clinician", &ito)]).await.location(), links::COVER);
    assert!(vera.get(links::COVER).await.text().contains(">Now<"));
}

#[tokio::test]
async fn managers_were_told_only_when_a_message_left() {
    let portal = TestPortal::open().await;
    portal.set("access.charts", "team").await;
    let why = [("why", "cover"), ("says", "Standing in for Dr. Ito tonight")];
    let open = async |member: Member| {
        let browser = portal.as_(member).await;
        browser.post(links::break_glass(portal.cast.maya), &why).await;
        browser.get(links::card(portal.cast.maya)).await.text()
    };
    let text = open(Member::Sand).await;
    assert!(text.contains("No manager could be told: none has an address. Tell one yourself."), "{text}");
    let vera = portal.as_(Member::Vera).await;
    assert!(vera.get(links::OPENINGS_FOR_A_REASON).await.text().contains("none had an address"));
    portal.prove_email(&vera, "vera@example.org").await;
    portal.post().await;
    let text = open(Member::Ito).await;
    assert!(text.contains("A message to the managers is on its way") && !text.contains("were told"), "{text}");
    assert!(vera.get(links::OPENINGS_FOR_A_REASON).await.text().contains("has not left yet"));
    portal.post().await;
    assert!(vera.get(links::OPENINGS_FOR_A_REASON).await.text().contains("Managers were told."));
}

#[tokio::test]
async fn a_critical_result_opens_for_any_clinician_and_nothing_else_of_the_chart_does() {
    let portal = TestPortal::open().await;
    portal.set("access.charts", "team").await;
    let (maya, ito) = (portal.cast.maya, portal.cast.login(Member::Ito).account.to_string());
    portal.as_(Member::Fern).await.post(links::care_team(maya), &[("member", &ito)]).await;
    let own = portal.as_(Member::Ito).await;
    comes(&portal, 1, "6.9", ("HH", "F")).await;
    let id = result(&own, &portal).await;
    let (sand, noor) = (portal.as_(Member::Sand).await, portal.as_(Member::Noor).await);
    let opened = sand.get(links::review_result(maya, id)).await;
    assert_eq!(opened.status, StatusCode::OK, "without a reason");
    assert!(opened.text().contains("because a critical result cannot wait"), "{}", opened.text());
    let why = links::break_glass(maya);
    assert_eq!(noor.get(links::review_result(maya, id)).await.location(), why, "a nurse gives a reason");
    for path in [links::card(maya), links::review(maya), links::review_result(maya, portal.cast.released)] {
        assert_eq!(sand.get(&path).await.location(), why, "{path}");
    }
    let withhold = sand.post(links::withhold(maya, id), &[("hidden", "yes")]).await;
    assert_eq!(withhold.status, StatusCode::FORBIDDEN, "that would outlast it");
    assert_eq!(sand.post(links::take_on(maya, id), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sand.get(links::review_result(maya, id)).await.status, StatusCode::OK, "who has it reads on");
    portal.wait(SignedDuration::from_hours(25));
    let sand = portal.as_(Member::Sand).await;
    assert_eq!(sand.get(links::review_result(maya, id)).await.location(), why, "a day later it is the team's again");
}

/// The correction of a value that Maya could read comes, and what became of it.
async fn corrected(portal: &TestPortal) -> (ResultId, u16) {
    let ito = portal.as_(Member::Ito).await;
    comes(portal, 1, "9.9", ("H", "F")).await;
    let (id, patient) = (result(&ito, portal).await, portal.cast.maya);
    let came = ito.get(links::review_result(patient, id)).await.between("name=\"came\" value=\"", "\"");
    let waits = portal.as_(Member::Maya).await.get(links::result(patient, id)).await.status == StatusCode::NOT_FOUND;
    let then = if waits { "release" } else { "wait" };
    let said = [("came", came.as_str()), ("note", "Far too high."), ("then", then)];
    ito.post(links::sign(patient, id), &said).await;
    portal.wait(SignedDuration::from_mins(1));
    comes(portal, 2, "6.9", ("H", "C")).await;
    let old = ito.post(links::sign(patient, id), &said).await;
    assert_eq!(old.status, StatusCode::CONFLICT, "nobody has looked at what came");
    (id, portal.as_(Member::Maya).await.get(links::result(patient, id)).await.status.as_u16())
}

#[tokio::test]
async fn a_correction_is_tagged_and_seen_at_once_only_where_a_rule_says_so() {
    for (rule, corrections, is_seen) in
        [("review", "rule", false), ("3", "rule", false), ("at_once", "rule", true), ("review", "at_once", true)]
    {
        let portal = TestPortal::open().await;
        portal.set("results.release_laboratory", rule).await;
        portal.set("results.corrections", corrections).await;
        let (id, _) = corrected(&portal).await;
        let (ito, maya) = (portal.as_(Member::Ito).await, portal.as_(Member::Maya).await);
        let queue = ito.get(links::WAITING_RESULTS).await.text();
        let row = queue.split("<tr").nth(2).unwrap_or_default();
        assert!(row.contains("Corrected by the lab") && row.contains("Potassium was 9.9 mmol/L."), "{rule}: {queue}");
        assert!(!row.contains("name=\"pick\""), "it is opened one by one");
        let page = ito.get(links::review_result(portal.cast.maya, id)).await.text();
        assert!(page.contains("The lab corrected this on") && page.contains("was 9.9"), "{rule}: {page}");
        assert!(page.contains("Written before the correction"), "{rule}: {page}");
        let read = maya.get(links::result(portal.cast.maya, id)).await.text();
        for value in ["9.9", "6.9"] {
            assert!(is_seen || !read.contains(value), "{rule}: {value} in {read}");
        }
        assert_eq!(read.contains("6.9"), is_seen, "{rule} {corrections}: {read}");
        assert_eq!(page.contains("The patient reads neither value"), !is_seen, "{rule}: {page}");
        let came = ito.get(links::review_result(portal.cast.maya, id)).await.between("name=\"came\" value=\"", "\"");
        let then = if is_seen { "wait" } else { "release" };
        ito.post(links::sign(portal.cast.maya, id), &[("came", &*came), ("then", then)]).await;
        assert!(maya.get(links::result(portal.cast.maya, id)).await.text().contains("6.9"));
        let queue = ito.get(links::WAITING_RESULTS).await.text();
        assert!(!queue.contains("Corrected by the lab"), "{rule}: somebody has looked");
    }
}

#[tokio::test]
async fn an_early_report_followed_by_the_final_stays_without_alarm() {
    let portal = TestPortal::open().await;
    portal.set("results.release_laboratory", "at_once").await;
    comes(&portal, 1, "9.9", ("H", "P")).await;
    comes(&portal, 2, "6.9", ("H", "F")).await;
    let queue = portal.as_(Member::Ito).await.get(links::WAITING_RESULTS).await.text();
    assert!(queue.contains("Salts") && !queue.contains("Corrected by the lab"), "{queue}");
}
