//! What everybody else waits for while a file of the largest number of messages is taken in.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::kit::id::Id;
use anteroom::vault::purpose::TakeInLabFile;
use anteroom::vault::{Intake, Vault};

use super::{counts, of, open};

/// As many as a file may hold.
const MESSAGES: usize = 5_000;
/// As many as one transaction stages.
const ROWS: u32 = 100;

fn batch() -> Vec<u8> {
    let one = |at: usize| {
        let patient = if at.is_multiple_of(2) {
            "PID|1||E1001^^^CLINIC^MR||Okafor^Maya||19580314|F"
        } else {
            "PID|1||E1003^^^CLINIC^MR||Lund^Nils||19490730|M"
        };
        let order = format!("OBR|1||N-{at}|24323-8^Metabolic panel^LN|||20260501|||||||||||||||||CH|F");
        of(patient, &at.to_string(), &[&order, "OBX|1|NM|2823-3^Potassium^LN||4.3|mmol/L|3.5-5.1||||F"])
    };
    (0..MESSAGES).map(one).collect::<Vec<_>>().join("\r").into_bytes()
}

/// Writes what anybody might meanwhile; how long that waited, and how many messages of the file were staged by then.
async fn other_write(vault: &Vault, intake: &Intake<TakeInLabFile>) -> (Duration, u32) {
    let asked = Instant::now();
    vault.note_refused().await.expect("a write");
    let waited = asked.elapsed();
    let staged =
        intake.read(|tx| tx.one("select count(*) as staged from laboratory_messages", &[], |row| row.get("staged")));
    (waited, staged.await.expect("a count"))
}

#[tokio::test(flavor = "multi_thread")]
async fn others_write_between_the_transactions_of_a_large_file() {
    let portal = open().await;
    let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
    let caller = vault.laboratory_terminal();
    let intake = vault.intake::<TakeInLabFile, ()>(&caller, Id::random(vault.entropy())).await.expect("leave");
    let file = File { name: "day.hl7".to_owned(), bytes: batch(), via: Via::Command };
    let taking = take_in(vault, parser, &caller, file);
    tokio::pin!(taking);
    let (begin, mut seen, mut longest) = (Instant::now(), BTreeSet::new(), Duration::ZERO);
    let taken = loop {
        tokio::select! {
            taken = &mut taking => break taken.expect("it is taken in"),
            (waited, staged) = other_write(vault, &intake) => {
                seen.insert(staged);
                longest = longest.max(waited);
            }
        }
    };
    println!("{MESSAGES} messages in {:?}; another writer waited {longest:?} at most", begin.elapsed());
    assert_eq!(counts(&taken), (MESSAGES, MESSAGES, 0));
    assert!(seen.iter().all(|staged| staged.is_multiple_of(ROWS)), "a transaction stages {ROWS} messages: {seen:?}");
    assert!(seen.len() > 10, "others write between them: {seen:?}");
}
