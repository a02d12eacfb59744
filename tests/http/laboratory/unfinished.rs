//! An intake that ends in the middle: nobody sees anything of it, and brought again the file is taken whole.

use anteroom::features::laboratory::{File, Via, go_on, store, take_in};
use anteroom::kit::id::Id;
use anteroom::links;
use anteroom::vault::purpose::TakeInLabFile;
use anteroom::vault::{Fault, IntakeTx};

use super::{counts, of, open, took, waiting};
use crate::support::{Member, TestPortal};

const MESSAGES: usize = 700;

/// A batch of messages for Maya and for nobody, in turns.
fn batch() -> String {
    let one = |at: usize| {
        let patient = if at.is_multiple_of(2) {
            "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F".to_owned()
        } else {
            format!("PID|1||X-{at}||Nobody^Known||20000101|F")
        };
        let order = format!("OBR|1||N-{at}|24323-8^Cut off panel^LN|||20260501|||||||||||||||||CH|F");
        of(&patient, &at.to_string(), &[&order, "OBX|1|NM|2823-3^Potassium^LN||4.3|mmol/L|3.5-5.1||||F"])
    };
    (0..MESSAGES).map(one).collect::<Vec<_>>().join("\r")
}

fn staged(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<u32, Fault> {
    tx.one("select count(*) as staged from laboratory_messages", &[], |row| row.get("staged"))
}

/// How much of what is live has not reached its chart.
fn to_file(tx: &IntakeTx<'_, TakeInLabFile>) -> Result<u32, Fault> {
    tx.one(
        "select (select count(*) from laboratory_to_file) * (select count(*) from laboratory_files where live_at is not null)
                as left_over",
        &[],
        |row| row.get("left_over"),
    )
}

/// Begins to take the batch in and gives up once some of it is staged, before it is live. Says how much was staged.
async fn cut_off(portal: &TestPortal) -> u32 {
    cut_off_when(portal, staged, |staged| staged > 0).await
}

/// Begins to take the batch in and gives up once a count is as it should be. Says how much that is.
async fn cut_off_when(
    portal: &TestPortal,
    count: fn(&IntakeTx<'_, TakeInLabFile>) -> Result<u32, Fault>,
    is_enough: impl Fn(u32) -> bool,
) -> u32 {
    let vault = &portal.portal.vault;
    let caller = vault.laboratory_terminal();
    let file = File { name: "day.hl7".to_owned(), bytes: batch().into_bytes(), via: Via::Command };
    let watch = async {
        let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
        loop {
            let counted = intake.read(count).await.expect("a count");
            if is_enough(counted) {
                return counted;
            }
        }
    };
    tokio::select! {
        biased;
        taken = take_in(vault, &portal.portal.parser, &caller, file) => panic!("it was taken in before the end: {taken:?}"),
        counted = watch => counted,
    }
}

/// Nothing of the batch is anywhere to be seen.
async fn nobody_sees_it(portal: &TestPortal) {
    let (maya, noor) = (portal.as_(Member::Maya).await, portal.as_(Member::Noor).await);
    let card = links::review(portal.cast.maya);
    for (browser, place) in [
        (&maya, links::chart(portal.cast.maya)),
        (&maya, links::results(portal.cast.maya)),
        (&noor, card),
        (&noor, links::WAITING_RESULTS.to_owned()),
        (&noor, links::REPORT_WAITING.to_owned()),
        (&noor, links::LABORATORY.to_owned()),
        (&noor, links::LABORATORY_FILES.to_owned()),
    ] {
        let page = browser.get(&place).await.text();
        assert!(
            !page.contains("Cut off panel") && !page.contains("Known Nobody") && !page.contains("day.hl7"),
            "{page}"
        );
    }
    assert!(waiting(&noor).await.is_empty());
    let openings = maya.get(links::openings(portal.cast.maya)).await.text();
    assert!(!openings.contains("put results from a lab"), "{openings}");
}

#[tokio::test]
async fn what_is_staged_is_seen_by_nobody_and_a_repeat_takes_the_file_whole() {
    let portal = open().await;
    assert!(cut_off(&portal).await > 0);
    nobody_sees_it(&portal).await;
    let again = took(&portal, &batch()).await;
    assert_eq!((again.repeated(), counts(&again)), (0, (MESSAGES, MESSAGES / 2, MESSAGES / 2)));
    let list = portal.as_(Member::Noor).await.get(links::LABORATORY_FILES).await.text();
    assert!(list.contains("350 messages wait for you") && list.contains("350 of 700"), "{list}");
    assert_eq!(list.matches(">day.hl7</a>").count(), 1, "the first came to nothing");
}

#[tokio::test]
async fn a_start_clears_away_what_an_intake_left_behind() {
    let portal = open().await;
    let objects = portal.objects().len();
    cut_off(&portal).await;
    let vault = &portal.portal.vault;
    assert_eq!(vault.forget_unfinished().await.expect("what the start does"), 1);
    let intake = vault.intake::<TakeInLabFile, ()>(&vault.laboratory_terminal(), Id::random(vault.entropy())).await;
    assert_eq!(intake.expect("leave").read(staged).await.expect("a count"), 0);
    assert_eq!((portal.objects().len(), vault.forget_unfinished().await.expect("again")), (objects, 0));
    nobody_sees_it(&portal).await;
    let again = took(&portal, &batch()).await;
    assert_eq!((again.repeated(), counts(&again)), (0, (MESSAGES, MESSAGES / 2, MESSAGES / 2)));
    assert_eq!(vault.forget_unfinished().await.expect("what is live stays"), 0);
    let same = took(&portal, &batch()).await;
    assert_eq!((same.repeated(), counts(&same)), (MESSAGES, (MESSAGES, MESSAGES / 2, MESSAGES / 2)));
}

#[tokio::test]
async fn what_is_staged_does_not_count_as_having_come_before() {
    let portal = open().await;
    cut_off(&portal).await;
    let vault = &portal.portal.vault;
    let intake = vault
        .intake::<TakeInLabFile, ()>(&vault.laboratory_terminal(), Id::random(vault.entropy()))
        .await
        .expect("leave");
    let hashes = intake.read(|tx| {
        let all: Vec<String> =
            tx.rows("select hex(hash) as hash from laboratory_messages", &[], |row| row.get("hash"))?;
        let asked = serde_json::to_string(&all).unwrap_or_default();
        Ok((all.len(), store::known(tx, &asked)?.len()))
    });
    assert!(matches!(hashes.await.expect("a look"), (1.., 0)));
}

#[tokio::test]
async fn a_stop_between_two_chunks_goes_on_and_files_nothing_twice() {
    let portal = open().await;
    let half = u32::try_from(MESSAGES / 2).expect("a number");
    let left = cut_off_when(&portal, to_file, |left| left > 0 && left < half).await;
    assert!(left > 0 && left < half, "some are in their charts, and some are not: {left}");
    let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
    let noor = portal.as_(Member::Noor).await;
    let list = noor.get(links::LABORATORY_FILES).await;
    let file = format!("{}/{}", links::LABORATORY_FILES, list.between("href=\"/staff/laboratory/files/", "\""));
    let end = format!("{file}?page={}", MESSAGES / 100);
    let page = noor.get(&end).await.text();
    assert!(page.contains("On its way to the chart"), "nobody says that it is filed: {end} {page}");
    assert_eq!(vault.forget_unfinished().await.expect("what the start does first"), 0, "what is live stays");
    assert_eq!(go_on(vault, parser).await.expect("what the start does then"), 1);
    let caller = vault.laboratory_terminal();
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
    let filed = intake.read(|tx| {
        tx.one(
            "select (select count(*) from results where origin = 'message') as results, (select count(*) from result_values) as result_values,
                    (select count(*) from laboratory_to_file) as left_over",
            &[],
            |row| Ok([row.get::<_, u32>("results")?, row.get("result_values")?, row.get("left_over")?]),
        )
    });
    assert_eq!(filed.await.expect("counts"), [half, half, 0], "each once");
    assert_eq!(go_on(vault, parser).await.expect("a look"), 0, "nothing is left");
    assert!(!noor.get(&end).await.text().contains("On its way to the chart"));
    let again = took(&portal, &batch()).await;
    assert_eq!((again.repeated(), counts(&again)), (MESSAGES, (MESSAGES, MESSAGES / 2, MESSAGES / 2)));
    let maya = portal.as_(Member::Maya).await;
    assert!(maya.get(links::results(portal.cast.maya)).await.text().contains("Cut off panel"));
}

#[tokio::test]
async fn others_write_while_a_large_file_reaches_its_charts() {
    let portal = open().await;
    let (vault, text) = (portal.portal.vault.clone(), batch());
    let half = u32::try_from(MESSAGES / 2).expect("a number");
    let watch = async {
        let caller = vault.laboratory_terminal();
        let mut between = 0;
        loop {
            let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
            let left = intake.read(to_file).await.expect("a count");
            between += u32::from(left > 0 && left < half);
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            if between == 2 {
                return;
            }
        }
    };
    let (taken, ()) = tokio::join!(took(&portal, &text), watch);
    assert_eq!(counts(&taken), (MESSAGES, MESSAGES / 2, MESSAGES / 2));
}
