//! What a patient reads of what a laboratory sent: corrections on every page that shows or counts them, other fluids,
//! marks that contradict a number, texts in columns, and results as long as a book.

use anteroom::links;
use axum::http::StatusCode;

use super::statuses::send;
use super::{message, open, result_page, took};
use crate::support::{Browser, Member, TestPortal};

async fn takes(portal: &TestPortal, control: &str, lines: &[&str]) {
    let taken = took(portal, &message(control, lines)).await;
    assert_eq!(taken.waiting_because().len(), 0);
}

/// The page of the newest result with this title.
async fn page(portal: &TestPortal, maya: &Browser, title: &str) -> String {
    let place = result_page(portal, maya, title).await;
    maya.get(&place).await.text()
}

#[tokio::test]
async fn a_corrected_value_counts_and_shows_as_it_is_now_on_every_page() {
    let portal = open().await;
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    send(&portal, "1", "6.9", "F").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(list.contains("outside the usual range"), "{list}");
    let staff = place.replace("/patients/", "/staff/patients/");
    let review = ito.get(&staff).await;
    let came = review.between("name=\"came\" value=\"", "\"");
    let said = [("came", &*came), ("note", "Your potassium is high."), ("then", "wait")];
    assert_eq!(ito.post(format!("{staff}/review"), &said).await.status, StatusCode::SEE_OTHER);
    assert!(maya.get(&place).await.text().contains("Note from Dr. Hana Ito"));
    portal.wait(anteroom::kit::clock::SignedDuration::from_mins(5));

    send(&portal, "2", "4.6", "C").await;
    let maya = portal.as_(Member::Maya).await;
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(!list.contains("outside the usual range"), "the list counts what stands now: {list}");
    assert!(maya.get(links::chart(portal.cast.maya)).await.text().contains(" new<"), "and it is new again");
    let page = maya.get(&place).await.text();
    for words in ["The lab corrected this value.", "It was 6.9 mmol/L before.", "inside the usual range"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let folded =
        page.split("<details>").find(|part| part.contains("Note from Dr. Hana Ito of ")).expect("a folded note");
    assert!(
        folded.contains("written before the lab changed this result") && folded.contains("Your potassium is high.")
    );
    assert!(!page.contains("<h2 id=\"note\">"), "it is no note about what stands there now: {page}");
    assert!(!page.contains("/trend/"), "what was corrected is no point of a line: {page}");
}

#[tokio::test]
async fn sugar_of_another_fluid_is_called_as_the_laboratory_calls_it_and_stands_under_no_goal_for_blood() {
    let portal = open().await;
    let (maya, ito) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await);
    let goal = [
        ("known", "glucose"),
        ("range", "80-180"),
        ("unit", "mg/dL"),
        ("since_year", "2026"),
        ("since_month", "1"),
        ("since_day", "1"),
    ];
    let goals = links::goals(portal.cast.maya);
    assert_eq!(ito.post(&goals, &goal).await.location(), goals);
    let fluids = [
        "OBR|1||N-80|CSF^Fluids^L|||20260501|||||||||||||||||CH|F",
        "OBX|1|NM|2342-4^Glucose^LN||150|mg/dL|40-70|H|||F",
        "OBX|2|NM|2350-7^Glucose^LN||151|mg/dL|0-15|H|||F",
    ];
    takes(&portal, "1", &fluids).await;
    let read = page(&portal, &maya, "Fluids").await;
    assert!(read.contains("150") && !read.contains("Blood sugar") && !read.contains("our goal"), "{read}");
    let blood = [
        "OBR|1||N-81|GLU^Sugar^L|||20260501|||||||||||||||||CH|F",
        "OBX|1|NM|2345-7^Glucose^LN||150|mg/dL|70-99|H|||F",
    ];
    takes(&portal, "2", &blood).await;
    let read = page(&portal, &maya, "Sugar").await;
    assert!(read.contains("Blood sugar") && read.contains("nside your goal"), "{read}");
}

/// A test that the catalogue does not know has two codes, one of each fluid.
#[tokio::test]
async fn a_goal_for_a_name_counts_only_for_the_code_that_was_chosen() {
    let portal = open().await;
    let (maya, ito, patient) = (portal.as_(Member::Maya).await, portal.as_(Member::Ito).await, portal.cast.maya);
    let (goals, since) = (links::goals(patient), [("since_year", "2026"), ("since_month", "1"), ("since_day", "1")]);
    let goal = |of: (&'static str, &'static str)| [&[of, ("range", "80-180"), ("unit", "ug/dL")][..], &since].concat();
    // By its name alone, before any came: it counts for none that a code says more of.
    assert_eq!(ito.post(&goals, &goal(("test", "Zinc"))).await.location(), goals);
    let metals = [
        "OBR|1||N-80|MET^Metals^L|||20260501|||||||||||||||||CH|F",
        "OBX|1|NM|5763-8^Zinc^LN||150|ug/dL|60-120|H|||F",
        "OBX|2|NM|5765-3^Zinc^LN||151|ug/dL|15-60|H|||F",
        "OBX|3|NM|ZN^Zinc^L||152|ug/dL|60-120|H|||F",
    ];
    takes(&portal, "1", &metals).await;
    let judged = async || page(&portal, &maya, "Metals").await.matches("Your goal: 80 to 180").count();
    assert_eq!(judged().await, 1, "the one without a code of LOINC");
    let listed = ito.get(&goals).await.text();
    assert!(listed.contains("for results that the lab sends without a LOINC code"), "{listed}");
    // By its name now that there are two: which is meant is asked.
    let unclear = ito.post(&goals, &goal(("test", "zinc"))).await;
    assert_eq!(unclear.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unclear.text().contains("Choose the test with that code from the list"), "{}", unclear.text());
    for choice in ["Zinc (LOINC 5763-8), in Metals", "Zinc (LOINC 5765-3), in Metals"] {
        assert!(listed.contains(choice), "{choice}: {listed}");
    }
    assert_eq!(ito.post(&goals, &goal(("known", "LN:5763-8"))).await.location(), goals);
    assert_eq!(judged().await, 2, "and never the one in urine");
    assert!(ito.get(&goals).await.text().contains("It counts for Zinc (LOINC 5763-8) in ug/dL."));
    // The same for a point of action.
    let act = |of: (&'static str, &'static str)| [of, ("act_above", "100"), ("act_unit", "ug/dL")];
    let draw = links::act_marks(patient);
    assert_eq!(ito.post(&draw, &act(("act_test", "Zinc"))).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ito.post(&draw, &act(("act_known", "LN:5763-8"))).await.location(), goals);
    let read = page(&portal, &maya, "Metals").await;
    assert_eq!(read.matches("your care team acts").count(), 1, "{read}");
}

#[tokio::test]
async fn where_mark_and_number_disagree_only_the_laboratory_speaks() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let denied = [
        "OBR|1||N-82|SALT^Denied^L|||20260501|||||||||||||||||CH|F",
        "OBX|1|NM|2823-3^Potassium^LN||2.9|mmol/L|3.5-5.1|H|||F",
        "OBX|2|NM|2951-2^Sodium^LN||140|mmol/L|135-145||||F",
        "OBX|3|NM|2075-0^Chloride^LN||100|mmol/L|||||F",
    ];
    takes(&portal, "1", &denied).await;
    let read = page(&portal, &maya, "Denied").await;
    let card = read.split("id=\"value-1\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a card");
    assert!(card.contains("Marked by the lab as higher than usual") && !card.contains("class=\"range"), "{card}");
    assert!(card.contains("Usual range: 3.5-5.1 mmol/L"), "as the laboratory wrote it: {card}");
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(list.contains("1 of 2 inside the usual range · 1 not compared"), "{list}");
}

#[tokio::test]
async fn a_result_as_long_as_a_book_has_pages_of_two_hundred() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let lines: Vec<String> = (1..=450)
        .map(|number| {
            format!("OBX|{number}|NM|T{number}^Test {number}^L||{}|mg/dL|1-9||||F", if number > 440 { 20 } else { 5 })
        })
        .collect();
    let order = ["OBR|1||N-83|BIG^Long panel^L|||20260501|||||||||||||||||CH|F"];
    takes(&portal, "1", &[&order[..], &lines.iter().map(String::as_str).collect::<Vec<_>>()].concat()).await;
    let place = result_page(&portal, &maya, "Long panel").await;
    let cards = |text: &str| text.matches("class=\"card value\"").count();
    let first = maya.get(&place).await.text();
    assert_eq!(cards(&first), 200);
    assert!(first.contains("Values 1 to 200 of 450") && first.contains("440 of 450 values are inside"), "{first}");
    assert!(first.contains(&format!("href=\"{place}?page=3#value-441\"")), "what is outside is a link away: {first}");
    let last = maya.get(format!("{place}?page=3")).await.text();
    assert_eq!(cards(&last), 50);
    assert!(
        last.contains("id=\"value-441\"")
            && last.contains("href=\"#value-441\"")
            && last.contains(&format!("href=\"{place}?page=2\"")),
        "{last}"
    );
    assert_eq!(cards(&maya.get(format!("{place}?page=99")).await.text()), 50, "there is none beyond the last");
    assert_eq!(cards(&maya.get(format!("{place}?page=-1")).await.text()), 200);
}

#[tokio::test]
async fn columns_of_a_text_keep_their_width() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let text = [
        "OBR|1||N-84|DIFF^Manual count^L|||20260501|||||||||||||||||CH|F",
        "OBX|1|TX|X1^Manual count^L||CELL TYPE        PERCENT   ABSOLUTE\\.br\\  Neutrophils       62       4.5||||||F",
    ];
    takes(&portal, "1", &text).await;
    let read = page(&portal, &maya, "Manual count").await;
    assert!(
        read.contains("<pre>CELL TYPE        PERCENT   ABSOLUTE\n  Neutrophils       62       4.5</pre>"),
        "{read}"
    );
}

#[tokio::test]
async fn until_a_correction_may_be_seen_the_patient_reads_neither_value() {
    let portal = open().await;
    let (maya, omar) = (portal.as_(Member::Maya).await, portal.as_(Member::Omar).await);
    send(&portal, "1", "6.9", "F").await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&place).await.text().contains("6.9"));
    portal.set("results.release_laboratory", "review").await;
    send(&portal, "2", "4.6", "C").await;
    for reader in [&maya, &omar] {
        let page = reader.get(&place).await;
        assert_eq!(page.status, StatusCode::OK);
        let text = page.text();
        assert!(text.contains("The lab has corrected this value. Your care team is looking at it first."), "{text}");
        assert!(!text.contains("6.9") && !text.contains("4.6"), "{text}");
        let list = reader.get(links::results(portal.cast.maya)).await.text();
        assert!(list.contains("The lab has corrected a value of") && !list.contains("Metabolic panel"), "{list}");
    }
    let ito = portal.as_(Member::Ito).await;
    let staff = place.replace("/patients/", "/staff/patients/");
    let came = ito.get(&staff).await.between("name=\"came\" value=\"", "\"");
    let said = [("came", &*came), ("note", "It is fine."), ("then", "release")];
    assert_eq!(ito.post(format!("{staff}/review"), &said).await.status, StatusCode::SEE_OTHER);
    let read = maya.get(&place).await.text();
    assert!(read.contains("4.6") && read.contains("It was 6.9 mmol/L before."), "{read}");
}

#[tokio::test]
async fn what_nobody_can_tell_is_not_said_to_be_taken_back() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let order = "OBR|1||N-91|24323-8^Metabolic panel^LN|||202605010730|||||||||||||||||CH|F";
    let value = |sub: &str, value: &str, status: &str| {
        format!("OBX|1|NM|2823-3^Potassium^LN|{sub}|{value}|mmol/L|3.5-5.1||||{status}")
    };
    took(&portal, &message("1", &[order, &value("1", "5.3", "F"), &value("2", "4.8", "F")])).await;
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    assert!(maya.get(&place).await.text().contains("5.3"));
    took(&portal, &message("2", &[order, &value("", "4.1", "C")])).await;
    let page = maya.get(&place).await.text();
    assert!(page.contains("Your care team is looking at it first") && !page.contains("took back"), "{page}");
    let list = maya.get(links::results(portal.cast.maya)).await.text();
    assert!(list.contains("looking at it first") && !list.contains("was taken back"), "{list}");
    assert!(!page.contains("5.3") && !page.contains("4.8") && !page.contains("4.1"), "no value is read: {page}");
}

#[tokio::test]
async fn staff_read_a_result_of_hundreds_of_values_a_page_at_a_time() {
    let portal = open().await;
    let value = |at: usize| format!("OBX|{at}|NM|T{at}^Test {at}, of many^L||{at}|mg/dL|||||F");
    let again = |hour: usize| format!("OBX|9|NM|2345-7^Glucose^LN||10{hour}|mg/dL|70-99||||F|||202605010{hour}00");
    let lines = ["OBR|1||N-77|BIG^A long panel^L|||202605010730".to_owned()].into_iter();
    let lines: Vec<String> = lines.chain((1..=438).map(value)).chain((7..9).map(again)).collect();
    took(&portal, &message("1", &lines.iter().map(String::as_str).collect::<Vec<_>>())).await;
    let ito = portal.as_(Member::Ito).await;
    let list = ito.get(links::review(portal.cast.maya)).await.text();
    let id = list.split("A long panel").next().and_then(|before| before.rsplit("/results/").next()).expect("a link");
    let path = format!("{}/{}", links::review(portal.cast.maya), id.split('"').next().expect("an id"));
    let mut counted = 0;
    for (number, rows, first) in [(1, 200, 1), (2, 200, 201), (3, 40, 401)] {
        let page = ito.get(format!("{path}?page={number}")).await.text();
        let rows_here = page.matches(", of many").count() + page.matches("Taken on May 1, 2026 at").count();
        assert!(rows_here >= rows && page.contains(&format!("Test {first}, of many")), "page {number}: {rows_here}");
        assert!(!page.contains(&format!("Test {}, of many", first + 200)), "page {number} is no longer than 200");
        counted += page.matches("Taken on May 1, 2026 at").count();
    }
    assert_eq!(counted, 2, "where a test repeats, its times are said");
    // What a value took the place of stands beside it, on whichever page that is.
    let corrected = "OBX|1|NM|T438^Test 438, of many^L||77|mg/dL|||||C";
    took(&portal, &message("2", &[&lines[0], corrected])).await;
    let [first, third] = [path.clone(), format!("{path}?page=3")].map(|path| ito.get(path));
    let (first, third) = (first.await.text(), third.await.text());
    assert!(first.contains("<strong>77</strong> mg/dL") && first.contains("Before: 438 mg/dL"), "{first}");
    assert!(third.contains("<strong>437</strong>") && !third.contains("Before:"), "{third}");
}
