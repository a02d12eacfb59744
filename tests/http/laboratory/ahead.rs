//! A message of very many values: others write while its values are written ahead, nobody sees them before it is filed,
//! and a stop in between costs nothing.

use anteroom::features::laboratory::{File, Via, go_on, take_in};
use anteroom::kit::id::Id;
use anteroom::links;
use anteroom::vault::purpose::TakeInLabFile;
use anteroom::vault::{Fault, IntakeTx};

use super::{counts, of, open, result_page, took, waiting};
use crate::support::{Browser, Member, TestPortal};

/// As few as are filed in steps.
const VALUES: usize = 1_100;
/// So many that writing them takes several chunks, however quick the machine is.
const VERY_MANY: usize = 4_000;

const MAYA: &str = "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F";

fn message(control: &str, last: &str) -> String {
    let says = |at: usize| if at + 1 == VERY_MANY { last.to_owned() } else { at.to_string() };
    order(MAYA, (control, "BIG-1", "Large panel"), (VERY_MANY, says, 'F'))
}

/// An order of so many values, all with one status.
fn order(
    patient: &str,
    (control, number, title): (&str, &str, &str),
    (values, says, status): (usize, impl Fn(usize) -> String, char),
) -> String {
    let head = format!("OBR|1||{number}|X^{title}^L|||202605010730|||||||||||||||||CH|F");
    let value = |at: usize| format!("OBX|{}|NM|T{at}^Test {at}^L||{}|mg/dL|||||{status}", at + 1, says(at));
    let lines: Vec<String> = std::iter::once(head).chain((0..values).map(value)).collect();
    of(patient, control, &lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// How many values there are, how many results that can be seen, and how much is on its way.
fn written(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<[usize; 3], Fault> {
    tx.one(
        "select (select count(*) from result_values) as result_values,
                (select count(*) from results where origin = 'message' and taken_back is null) as seen,
                (select count(*) from laboratory_to_file) as left_over",
        &[],
        |row| {
            let count =
                |column: &str| row.get::<_, u32>(column).map(|count| usize::try_from(count).unwrap_or_default());
            Ok([count("result_values")?, count("seen")?, count("left_over")?])
        },
    )
}

/// Begins to take the message in, and gives up once some of its values are written and not all. Says how many.
async fn cut_off(portal: &TestPortal) -> usize {
    let (vault, caller) = (&portal.portal.vault, portal.portal.vault.laboratory_terminal());
    let file = File { name: "large.hl7".to_owned(), bytes: message("1", "7").into_bytes(), via: Via::Command };
    let watch = async {
        let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
        loop {
            let [values, seen, left] = intake.read(written).await.expect("counts");
            if values > 0 {
                assert_eq!((seen, left), (0, 1), "nobody sees a part of it");
                return values;
            }
        }
    };
    tokio::select! {
        biased;
        taken = take_in(vault, &portal.portal.parser, &caller, file) => panic!("it was taken in before: {taken:?}"),
        values = watch => values,
    }
}

/// How often the patient's page says that results came from a laboratory.
async fn told(portal: &TestPortal, maya: &Browser) -> usize {
    maya.get(links::openings(portal.cast.maya)).await.text().matches("put results from a lab").count()
}

#[tokio::test]
async fn a_stop_while_values_are_written_ahead_goes_on_and_writes_none_twice() {
    let portal = open().await;
    let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
    let values = cut_off(&portal).await;
    assert!(values < VERY_MANY, "others write in between: {values}");
    let maya = portal.as_(Member::Maya).await;
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Large panel"));
    assert_eq!(told(&portal, &maya).await, 0, "nothing has come yet");
    assert_eq!(go_on(vault, parser).await.expect("what the start does"), 1);
    let caller = vault.laboratory_terminal();
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
    assert_eq!(intake.read(written).await.expect("counts"), [VERY_MANY, 1, 0]);
    assert_eq!(told(&portal, &maya).await, 1, "it came once, in however many pieces it was written");
    let page = maya.get(&result_page(&portal, &maya, "Large panel").await).await.text();
    assert!(page.contains("Test 199") && !page.contains("Test 1499"), "a page of it");
    assert_eq!(
        counts(&took(&portal, &message("1", "7")).await),
        (VERY_MANY, VERY_MANY, 0),
        "the same again changes nothing"
    );
    // What is corrected in it stands beside what it said before.
    let corrected = message("2", "8").replace("||8|mg/dL|||||F", "||8|mg/dL|||||C");
    took(&portal, &corrected).await;
    assert_eq!(intake.read(written).await.expect("counts"), [VERY_MANY + 1, 1, 0]);
}

/// Rows of values, of what is out of sight, and results that can be seen.
fn rows(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<[usize; 3], Fault> {
    tx.one(
        "select (select count(*) from result_values) as result_values, (select count(*) from kept_back) as kept_back,
                (select count(*) from results where origin = 'message' and taken_back is null) as seen",
        &[],
        |row| {
            let count =
                |column: &str| row.get::<_, u32>(column).map(|count| usize::try_from(count).unwrap_or_default());
            Ok([count("result_values")?, count("kept_back")?, count("seen")?])
        },
    )
}

#[tokio::test]
async fn what_comes_of_a_large_order_in_any_sequence_is_what_comes_of_a_small_one() {
    let portal = open().await;
    let vault = &portal.portal.vault;
    let caller = vault.laboratory_terminal();
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
    let mut before = [0, 0, 0];
    let mut ends = Vec::new();
    for (at, sequence) in ["FC", "CF", "FCW", "WF", "PFX"].into_iter().enumerate() {
        for values in [2, VALUES] {
            let number = format!("SEQ-{at}-{values}");
            for (turn, status) in sequence.chars().enumerate() {
                let says = |at: usize| (at + if status == 'C' { 70_000 } else { 10_000 }).to_string();
                let text = order(MAYA, (&format!("{number}-{turn}"), &number, &number), (values, says, status));
                let reported = format!("202605010730{}2026050{}||CH", "|".repeat(15), turn + 2);
                let text = text.replace(&format!("202605010730{}CH", "|".repeat(17)), &reported);
                took(&portal, &text).await;
            }
            let after = intake.read(rows).await.expect("counts");
            let [found, hidden, seen] = [after[0] - before[0], after[1] - before[1], after[2] - before[2]];
            assert_eq!((found % values, hidden % values), (0, 0), "{sequence} of {values}: {found}, {hidden}");
            ends.push((sequence, [found / values, hidden / values, seen]));
            before = after;
        }
    }
    for pair in ends.chunks(2) {
        assert_eq!(pair[0], pair[1], "small, large");
    }
    assert!(ends.iter().any(|end| end.1[0] == 2) && ends.iter().any(|end| end.1[1] == 1), "{ends:?}");
}

#[tokio::test]
async fn a_message_of_many_orders_reaches_its_chart_whole() {
    let portal = open().await;
    let one = |at: usize| {
        let head = format!("OBR|{}||MANY-{at}|X^Order {at}^L|||202605010730|||||||||||||||||CH|F", at + 1);
        [head, format!("OBX|1|NM|T^Test^L||{at}|mg/dL|||||F")]
    };
    let lines: Vec<String> = (0..120).flat_map(one).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    assert_eq!(counts(&took(&portal, &of(MAYA, "1", &lines)).await), (120, 120, 0));
    let maya = portal.as_(Member::Maya).await;
    let (vault, caller) = (&portal.portal.vault, portal.portal.vault.laboratory_terminal());
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
    assert_eq!(intake.read(rows).await.expect("counts"), [120, 0, 120]);
    assert_eq!(told(&portal, &maya).await, 1);
}

#[tokio::test]
async fn a_large_message_that_waited_is_filed_by_hand_whole() {
    let portal = open().await;
    let stranger = "PID|1||E9999||Okafor^Maya||19580314|F";
    let text = order(stranger, ("1", "HAND", "Large by hand"), (VALUES, |at: usize| at.to_string(), 'F'));
    assert_eq!(counts(&took(&portal, &text).await), (VALUES, 0, VALUES));
    let noor = portal.as_(Member::Noor).await;
    let place = waiting(&noor).await.remove(0);
    let id = place.rsplit('/').next().expect("an id").parse().expect("an id");
    let filed = noor.post(&links::compare_message(portal.cast.maya, id), &[("compared", "yes")]).await;
    assert!(filed.status.is_redirection(), "{}", filed.text());
    let maya = portal.as_(Member::Maya).await;
    let page = maya.get(&result_page(&portal, &maya, "Large by hand").await).await.text();
    assert!(page.contains("Test 199"), "{page}");
    assert!(waiting(&noor).await.is_empty());
}

#[tokio::test]
async fn what_happens_in_the_chart_meanwhile_is_neither_lost_nor_in_the_way() {
    let portal = open().await;
    let maya = portal.as_(Member::Maya).await;
    let pharmacy = links::pharmacy(portal.cast.maya);
    let (mut times, text) = (0, order(MAYA, ("1", "BUSY", "Large and busy"), (3_000, |at: usize| at.to_string(), 'F')));
    let (file, caller) = (
        File { name: "busy.hl7".to_owned(), bytes: text.into_bytes(), via: Via::Command },
        portal.portal.vault.laboratory_terminal(),
    );
    let busy = async {
        loop {
            times += 1;
            let name = format!("Pharmacy {times}");
            assert!(maya.post(&pharmacy, &[("pharmacy", &name)]).await.status.is_redirection());
        }
    };
    let taken = tokio::select! {
        taken = take_in(&portal.portal.vault, &portal.portal.parser, &caller, file) => taken.expect("it is taken in"),
        () = busy => unreachable!("it never ends"),
    };
    assert_eq!(counts(&taken), (3_000, 3_000, 0));
    assert!(times > 3, "{times}");
    let intake = portal.portal.vault.intake::<TakeInLabFile, ()>(&caller, Id::random(portal.portal.vault.entropy()));
    assert_eq!(intake.await.expect("leave").read(rows).await.expect("counts"), [3_000, 0, 1]);
    assert!(maya.get(&pharmacy).await.text().contains("Pharmacy"));
}
