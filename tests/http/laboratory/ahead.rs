//! A message of very many values: others write while its values are written ahead, nobody sees them before it is filed,
//! and a stop in between costs nothing.

use anteroom::features::laboratory::{File, Via, go_on, take_in};
use anteroom::kit::id::Id;
use anteroom::links;
use anteroom::vault::purpose::TakeInLabFile;
use anteroom::vault::{Fault, IntakeTx};

use super::{counts, of, open, result_page, took};
use crate::support::{Browser, Member, TestPortal};

const VALUES: usize = 1_500;

fn message(control: &str, last: &str) -> String {
    let order = "OBR|1||BIG-1|X^Large panel^L|||202605010730|||||||||||||||||CH|F".to_owned();
    let value = |at: usize| {
        let says = if at + 1 == VALUES { last.to_owned() } else { at.to_string() };
        format!("OBX|{}|NM|T{at}^Test {at}^L||{says}|mg/dL|||||F", at + 1)
    };
    let lines: Vec<String> = std::iter::once(order).chain((0..VALUES).map(value)).collect();
    of(
        "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F",
        control,
        &lines.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

/// How many values there are, how many results that can be seen, and how much is on its way.
fn written(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<[usize; 3], Fault> {
    tx.one(
        "select (select count(*) from result_values) as result_values,
                (select count(*) from results where origin = 'message' and retracted_at is null) as seen,
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
    assert!(values < VALUES, "others write in between: {values}");
    let maya = portal.as_(Member::Maya).await;
    assert!(!maya.get(links::results(portal.cast.maya)).await.text().contains("Large panel"));
    assert_eq!(told(&portal, &maya).await, 0, "nothing has come yet");
    assert_eq!(go_on(vault, parser).await.expect("what the start does"), 1);
    let caller = vault.laboratory_terminal();
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
    assert_eq!(intake.read(written).await.expect("counts"), [VALUES, 1, 0]);
    assert_eq!(told(&portal, &maya).await, 1, "it came once, in however many pieces it was written");
    let page = maya.get(&result_page(&portal, &maya, "Large panel").await).await.text();
    assert!(page.contains("Test 199") && !page.contains("Test 1499"), "a page of it");
    assert_eq!(counts(&took(&portal, &message("1", "7")).await), (VALUES, VALUES, 0), "the same again changes nothing");
    // What is corrected in it stands beside what it said before.
    let corrected = message("2", "8").replace("||8|mg/dL|||||F", "||8|mg/dL|||||C");
    took(&portal, &corrected).await;
    assert_eq!(intake.read(written).await.expect("counts"), [VALUES + 1, 1, 0]);
}
