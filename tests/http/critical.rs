//! Values that cannot wait: who is told, what the queue says, and who has it.

use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::date::{day, end_of};
use anteroom::kit::id::{PatientId, ResultId};
use anteroom::links;
use anteroom::outside::Letter;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

/// Maya's number, name and day of birth, and Nils's, as a laboratory sends them.
const MAYA: &str = "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F";
const NILS: &str = "PID|1||E1003^^^CLINIC^MR||Lund^Nils||19490730|M";

/// What no message may hold.
const CONTENT: [&str; 8] = ["Maya", "Okafor", "E1001", "1958", "Potassium", "Salts", "6.9", "mmol"];

/// A clinic in which these have proven an address each.
async fn reachable(members: &[(Member, &str)]) -> TestPortal {
    let portal = TestPortal::open().await;
    for (member, address) in members {
        portal.prove_email(&portal.as_(*member).await, address).await;
    }
    portal.post().await;
    portal
}

/// Ito and Sand with an address each.
async fn both() -> TestPortal {
    reachable(&[(Member::Ito, "ito@example.org"), (Member::Sand, "sand@example.org")]).await
}

/// Says on the page of cover that somebody covers from today on.
async fn covers(portal: &TestPortal, member: Member) {
    let account = portal.cast.login(member).account.to_string();
    let said = portal.as_(Member::Vera).await.post(links::COVER, &[("clinician", &account)]).await;
    assert_eq!(said.location(), links::COVER, "{}", said.text());
}

/// A laboratory sends a potassium outside the limits of danger.
async fn comes(portal: &TestPortal, patient: &str) {
    let text = [
        "MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|1|P|2.5.1",
        patient,
        "OBR|1||N-77|24326-1^Salts^LN|||202605010730|||||||||||||||||CH|F",
        "OBX|1|NM|2823-3^Potassium^LN||6.9|mmol/L|3.5-5.1|HH|||F",
    ]
    .join("\r");
    let (vault, file) =
        (&portal.portal.vault, File { name: "day.hl7".to_owned(), bytes: text.into_bytes(), via: Via::Folder });
    let taken = take_in(vault, &portal.portal.parser, &vault.laboratory_watch(), file).await.expect("it is taken in");
    assert_eq!(taken.values_shown(), 1);
}

/// Time passes, and the clock does its work.
async fn after(portal: &TestPortal, minutes: i64) {
    portal.wait(SignedDuration::from_mins(minutes));
    let vault = &portal.portal.vault;
    anteroom::records::release::release_due(vault).await.expect("what is due is released");
    anteroom::records::release::tell_of_results(vault).await.expect("notices are queued");
    anteroom::records::release::tell_of_critical(vault).await.expect("who has to hear hears");
}

/// The messages about what cannot wait since the last look.
async fn urgent(portal: &TestPortal) -> Vec<Letter> {
    let mut urgent = portal.post().await;
    urgent.retain(|letter| letter.kind == Kind::UrgentResult);
    urgent.sort_by(|one, other| one.to.cmp(&other.to));
    urgent
}

async fn told(portal: &TestPortal) -> Vec<String> {
    urgent(portal).await.into_iter().map(|letter| letter.to).collect()
}

/// The first line of the queue.
async fn first_line(browser: &Browser) -> String {
    browser.get(links::WAITING_RESULTS).await.between("<tbody", "</tr>")
}

/// The result behind the first line of the queue.
async fn first(browser: &Browser, patient: PatientId) -> ResultId {
    let line = first_line(browser).await;
    let begins = links::review_result(patient, ResultId::from_bits([0; 16]));
    let (chart, _) = begins.rsplit_once('/').expect("a path");
    let id = line.split(&format!("{chart}/")).nth(1).and_then(|rest| rest.split('"').next());
    id.unwrap_or_default().parse().unwrap_or_else(|_| panic!("{line}"))
}

#[tokio::test]
async fn whoever_covers_hears_at_once_at_any_hour_without_content_and_the_others_when_nobody_has_it() {
    let portal = both().await;
    covers(&portal, Member::Sand).await;
    // It is noon at the clinic; twelve hours later its notices wait for the morning.
    portal.wait(SignedDuration::from_hours(12));
    comes(&portal, MAYA).await;
    let letters = urgent(&portal).await;
    assert_eq!(letters.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["sand@example.org"]);
    let text = format!("{}\n{}", letters[0].subject, letters[0].body);
    let held: Vec<_> = CONTENT.iter().filter(|word| text.contains(**word)).collect();
    assert!(held.is_empty(), "{held:?} in {text}");
    let links: Vec<&str> = letters[0].body.split_whitespace().filter(|word| word.starts_with("http")).collect();
    assert_eq!(links[0], "https://portal.elm.example/", "the front door alone");
    after(&portal, 29).await;
    assert_eq!(told(&portal).await, [""; 0]);
    after(&portal, 1).await;
    assert_eq!(told(&portal).await, ["ito@example.org", "sand@example.org"], "now everybody");
    after(&portal, 30).await;
    assert_eq!(told(&portal).await.len(), 2, "and again");
    let openings = portal.as_(Member::Maya).await.get(links::openings(portal.cast.maya)).await.text();
    assert!(openings.contains("The portal told your care team that a result could not wait."), "{openings}");
}

#[tokio::test]
async fn who_covered_and_can_no_longer_be_reached_hears_nothing_and_the_next_do() {
    let portal = both().await;
    covers(&portal, Member::Ito).await;
    let removed = portal.as_(Member::Ito).await.post(links::DETAILS_REMOVE, &[("way", "email")]).await;
    assert_eq!(removed.location(), links::DETAILS, "{}", removed.text());
    portal.post().await;
    let page = portal.as_(Member::Vera).await.get(links::COVER).await.text();
    assert!(page.contains("No address: hears of nothing") && !page.contains(">Now<"), "who set it is told: {page}");
    comes(&portal, MAYA).await;
    assert_eq!(told(&portal).await, ["sand@example.org"]);
}

#[tokio::test]
async fn who_covers_for_a_colleague_who_is_away_hears_in_their_place_until_the_last_day_ends() {
    let portal = both().await;
    let [ito, sand] = [Member::Ito, Member::Sand].map(|member| portal.cast.login(member).account.to_string());
    covers(&portal, Member::Ito).await;
    let today = [("last_year", "2026"), ("last_month", "5"), ("last_day", "12")];
    let fields = [[("who", ito.as_str()), ("cover", sand.as_str())].as_slice(), &today].concat();
    let vera = portal.as_(Member::Vera).await;
    assert_eq!(vera.post(links::AWAY, &fields).await.location(), links::AWAY);
    assert!(vera.get(links::COVER).await.text().contains("Away: Dr. Paul Sand covers"));
    let (now, zone) = (portal.portal.vault.now(), portal.portal.vault.settings().zone());
    let midnight = end_of(day(now, &zone), &zone);
    portal.wait(midnight.duration_since(now) - SignedDuration::from_mins(1));
    comes(&portal, MAYA).await;
    assert_eq!(told(&portal).await, ["sand@example.org"]);
    portal.wait(SignedDuration::from_mins(2));
    comes(&portal, NILS).await;
    assert_eq!(told(&portal).await, ["ito@example.org"]);
}

#[tokio::test]
async fn where_nobody_is_on_call_who_covers_for_those_who_treat_hears() {
    let portal = both().await;
    let [ito, sand] = [Member::Ito, Member::Sand].map(|member| portal.cast.login(member).account.to_string());
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &ito)]).await;
    let last = [("cover", sand.as_str()), ("last_year", "2026"), ("last_month", "5"), ("last_day", "12")];
    assert_eq!(portal.as_(Member::Ito).await.post(links::AWAY, &last).await.location(), links::AWAY);
    comes(&portal, MAYA).await;
    assert_eq!(told(&portal).await, ["sand@example.org"]);
}

#[tokio::test]
async fn where_nobody_covers_those_who_treat_hear_and_where_nobody_treats_everybody() {
    let portal = both().await;
    let (fern, ito) = (portal.as_(Member::Fern).await, portal.cast.login(Member::Ito).account.to_string());
    fern.post(links::care_team(portal.cast.maya), &[("member", &ito)]).await;
    comes(&portal, MAYA).await;
    assert_eq!(told(&portal).await, ["ito@example.org"]);
    comes(&portal, NILS).await;
    assert_eq!(told(&portal).await, ["ito@example.org", "sand@example.org"]);
}

#[tokio::test]
async fn cover_that_has_ended_or_not_begun_counts_for_nothing() {
    let portal = both().await;
    let (vera, fern) = (portal.as_(Member::Vera).await, portal.as_(Member::Fern).await);
    let [ito, sand] = [Member::Ito, Member::Sand].map(|member| portal.cast.login(member).account.to_string());
    fern.post(links::care_team(portal.cast.maya), &[("member", &ito)]).await;
    let tomorrow = [("clinician", &*sand), ("from_year", "2026"), ("from_month", "5"), ("from_day", "13")];
    assert_eq!(vera.post(links::COVER, &tomorrow).await.location(), links::COVER);
    comes(&portal, MAYA).await;
    assert_eq!(told(&portal).await, ["ito@example.org"], "tomorrow is not today");
    portal.wait(SignedDuration::from_hours(24));
    comes(&portal, NILS).await;
    assert_eq!(told(&portal).await, ["sand@example.org"], "now it is");
    let vera = portal.as_(Member::Vera).await;
    let end = vera.get(links::COVER).await.between("action=\"/staff/cover/", "\"");
    assert_eq!(vera.post(format!("/staff/cover/{end}"), &[]).await.location(), links::COVER);
    portal.doorway().caller(portal.cast.login(Member::Ito)).await.expect("a session");
    let nobody = portal.as_(Member::Vera).await.get(links::COVER).await.text();
    assert!(!nobody.contains("Dr. Paul Sand</th>"), "{nobody}");
}

#[tokio::test]
async fn the_queue_has_it_on_top_in_words_and_says_when_it_is_overdue_and_who_has_it() {
    let portal = both().await;
    comes(&portal, MAYA).await;
    let ito = portal.as_(Member::Ito).await;
    let line = first_line(&ito).await;
    assert!(line.contains("Salts") && line.contains(">Critical<"), "{line}");
    let result = first(&ito, portal.cast.maya).await;
    let page = ito.get(links::review_result(portal.cast.maya, result)).await.text();
    assert!(page.contains("Critical: nobody has taken it on") && page.contains("I have it"), "{page}");
    after(&portal, 30).await;
    let ito = portal.as_(Member::Ito).await;
    assert!(first_line(&ito).await.contains(">Critical, overdue<"));
    let page = ito.get(links::review_result(portal.cast.maya, result)).await.text();
    assert!(page.contains("Critical and overdue: nobody has taken it on"), "{page}");
    let taken = ito.post(links::take_on(portal.cast.maya, result), &[]).await;
    assert_eq!(taken.location(), links::review_result(portal.cast.maya, result));
    let line = first_line(&portal.as_(Member::Sand).await).await;
    assert!(line.contains("Dr. Hana Ito has it.") && line.contains(">Critical<"), "{line}");
}

#[tokio::test]
async fn the_patient_sees_nothing_before_a_clinician_has_looked_and_then_the_line_to_call() {
    let portal = both().await;
    comes(&portal, MAYA).await;
    let (ito, maya) = (portal.as_(Member::Ito).await, portal.as_(Member::Maya).await);
    let (patient, result) = (portal.cast.maya, first(&ito, portal.cast.maya).await);
    assert_eq!(maya.get(links::result(patient, result)).await.status, StatusCode::NOT_FOUND);
    assert!(!maya.get(links::results(patient)).await.text().contains("Salts"));
    let page = ito.get(links::review_result(patient, result)).await;
    let came = page.between("name=\"came\" value=\"", "\"");
    let said = [("came", &*came), ("note", "Your potassium is high."), ("call_today", "yes"), ("then", "release")];
    ito.post(links::sign(patient, result), &said).await;
    let read = maya.get(links::result(patient, result)).await.text();
    for words in ["Please call us today", "tel:5550100199", "Your potassium is high."] {
        assert!(read.contains(words), "{words}: {read}");
    }
    assert!(!read.contains("Many healthy people"), "nobody is calmed about what cannot wait: {read}");
    after(&portal, 60).await;
    assert_eq!(told(&portal).await, [""; 0], "who has looked has it");
}

#[tokio::test]
async fn one_of_those_who_treat_has_it_and_nobody_else_can_say_so() {
    let portal = both().await;
    comes(&portal, MAYA).await;
    let (ito, noor) = (portal.as_(Member::Ito).await, portal.as_(Member::Noor).await);
    let (patient, result) = (portal.cast.maya, first(&ito, portal.cast.maya).await);
    let take = async |browser: &Browser, path: String| browser.post(path, &[]).await.status;
    for member in [Member::Fern, Member::Vera] {
        let browser = portal.as_(member).await;
        assert_eq!(take(&browser, links::take_on(patient, result)).await, StatusCode::FORBIDDEN, "{member:?}");
    }
    for member in [Member::Maya, Member::Omar, Member::Nils] {
        let browser = portal.as_(member).await;
        assert_eq!(take(&browser, links::take_on(patient, result)).await, StatusCode::NOT_FOUND, "{member:?}");
    }
    let anothers = ito.post(links::take_on(portal.cast.nils, result), &[]).await;
    let none = ResultId::from_bits([9; 16]);
    let nobodys = ito.post(links::take_on(portal.cast.nils, none), &[]).await;
    assert_eq!((anothers.status, nobodys.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    let same = nobodys.masked().replace(&none.to_string(), &result.to_string());
    assert_eq!(anothers.masked(), same, "an id of another's chart is no id");
    assert_eq!(take(&ito, links::take_on(patient, portal.cast.waiting)).await, StatusCode::CONFLICT, "it can wait");
    after(&portal, 30).await;
    told(&portal).await;
    let noor_again = portal.as_(Member::Noor).await;
    assert_eq!(take(&noor_again, links::take_on(patient, result)).await, StatusCode::SEE_OTHER);
    let ito = portal.as_(Member::Ito).await;
    assert_eq!(take(&ito, links::take_on(patient, result)).await, StatusCode::CONFLICT, "one has it");
    after(&portal, 30).await;
    assert_eq!(told(&portal).await, [""; 0], "nobody is told again");
    let openings = portal.as_(Member::Maya).await.get(links::openings(patient)).await.text();
    let taken = "took care of a result that could not wait.";
    assert_eq!(openings.matches(taken).count(), 1, "who took it on is on the trail once: {openings}");
    drop(noor);
}

#[tokio::test]
async fn who_is_told_of_anothers_patient_finds_it_in_the_queue_and_takes_it_on() {
    let portal = both().await;
    portal.set("access.charts", "team").await;
    let ito = portal.cast.login(Member::Ito).account.to_string();
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &ito)]).await;
    covers(&portal, Member::Sand).await;
    comes(&portal, MAYA).await;
    assert_eq!(told(&portal).await, ["sand@example.org"]);
    let (sand, noor) = (portal.as_(Member::Sand).await, portal.as_(Member::Noor).await);
    let line = first_line(&sand).await;
    assert!(line.contains("Maya Okafor") && line.contains("Patient of another care team"), "{line}");
    assert!(line.contains(">Critical<") && !line.contains("Salts"), "what it is stays unsaid: {line}");
    let queue = sand.get("/staff/results?show=critical").await;
    assert!(queue.between("aria-current=\"page\"", "</li>").contains('1'), "it counts: {}", queue.text());
    assert!(!noor.get(links::WAITING_RESULTS).await.text().contains("Maya"), "she was not told");
    let result = first(&sand, portal.cast.maya).await;
    let take = links::take_on(portal.cast.maya, result);
    assert_eq!(sand.get(links::review(portal.cast.maya)).await.location(), why(&portal), "the rest takes a reason");
    assert_eq!(sand.post(&take, &[]).await.status, StatusCode::SEE_OTHER);
    let after_it: Answer = portal.as_(Member::Sand).await.get(links::WAITING_RESULTS).await;
    assert!(!after_it.text().contains("Patient of another care team"), "it is somebody's now");
}

fn why(portal: &TestPortal) -> String {
    links::break_glass(portal.cast.maya)
}

#[tokio::test]
async fn what_nobody_takes_on_everybody_finds_whoever_treats_the_patient() {
    let portal = both().await;
    portal.set("access.charts", "team").await;
    let ito = portal.cast.login(Member::Ito).account.to_string();
    portal.as_(Member::Fern).await.post(links::care_team(portal.cast.maya), &[("member", &ito)]).await;
    covers(&portal, Member::Ito).await;
    comes(&portal, MAYA).await;
    assert!(!portal.as_(Member::Noor).await.get(links::WAITING_RESULTS).await.text().contains("Maya"));
    after(&portal, 30).await;
    let line = first_line(&portal.as_(Member::Noor).await).await;
    assert!(line.contains("Maya Okafor") && line.contains(">Critical, overdue<"), "{line}");
}
