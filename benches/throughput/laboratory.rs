//! A laboratory's day in one file: messages a second, from the bytes to durable rows in their patients' charts, and how
//! long everybody else waits meanwhile.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anteroom::features::laboratory::model::parts;
use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::hostile::ParseWorker;
use anteroom::vault::Vault;

use super::clinic::Clinic;
use super::report::Report;

/// As many messages as a file may hold.
const MESSAGES: usize = 5_000;
/// Values in each: a small panel.
const VALUES: [(&str, &str, &str, &str); 4] = [
    ("2823-3^Potassium^LN", "4.3", "mmol/L", "3.5-5.1"),
    ("2951-2^Sodium^LN", "140", "mmol/L", "136-145"),
    ("2160-0^Creatinine^LN", "0.9", "mg/dL", "0.6-1.1"),
    ("2345-7^Glucose^LN", "101", "mg/dL", "70-99"),
];
/// Files, one after the other: the middle one counts.
const FILES: usize = 3;
/// How many messages are there already when the first of them comes.
const THERE: [usize; 3] = [0, 20_000, 100_000];

/// How many values one message has, from a usual large one to nearly as many as a file may hold.
const IN_ONE: [usize; 4] = [2_000, 8_000, 20_000, 60_000];

/// Takes in files of a clinic's patients, on disk and encrypted as always, while more and more is there already.
pub async fn measure(clinic: &Clinic, patients: usize, report: &mut Report) {
    let (vault, threads) = clinic.open();
    let parser = ParseWorker::start(PathBuf::from(env!("CARGO_BIN_EXE_anteroom"))).await.expect("a parse worker");
    let (mut day, mut rates) = (0, Vec::new());
    for there in THERE {
        while day * MESSAGES < there {
            take(&vault, &parser, (day, patients)).await;
            day += 1;
        }
        let (mut whole, mut parsing, mut waited) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..FILES {
            let begin = Instant::now();
            assert_eq!(parts(&file(day, patients)).0.len(), MESSAGES);
            parsing.push(begin.elapsed());
            let (taken, longest) = beside(&vault, take(&vault, &parser, (day, patients))).await;
            whole.push(taken);
            waited.push(longest);
            day += 1;
        }
        let longest = waited.iter().max().copied().unwrap_or_default().as_secs_f64();
        let [whole, parsing] = [whole, parsing].map(middle);
        let per_second = super::client::count(MESSAGES) / whole.as_secs_f64();
        let named = |what: &str| format!("laboratory, on {there} messages: {what}");
        report.add(&named("messages parsed and stored"), per_second, "1/s");
        report.add(&named("share of parsing"), parsing.as_secs_f64() / whole.as_secs_f64(), "");
        report.add(&named("longest wait of another writer (at most 250)"), longest * 1_000.0, "ms");
        rates.push(per_second);
    }
    for values in IN_ONE {
        let file = File { name: format!("{values}.hl7"), bytes: one_message(values), via: Via::Command };
        let (taken, longest) = beside(&vault, take_one(&vault, &parser, file)).await;
        let named = |what: &str| format!("laboratory, one message of {values} values: {what}");
        report.add(&named("taken in"), taken.as_secs_f64() * 1_000.0, "ms");
        report.add(&named("longest wait of another writer (at most 250)"), longest.as_secs_f64() * 1_000.0, "ms");
    }
    drop(vault);
    threads.stopped().await;
    report.add("laboratory: messages on none", rates[0], "1/s");
    report.add("laboratory: rate on 100,000 : on none (aim at least 0.5)", rates[2] / rates[0], "");
}

async fn take(vault: &Vault, parser: &ParseWorker, (day, patients): (usize, usize)) -> Duration {
    let file = File { name: format!("{day}.hl7"), bytes: file(day, patients), via: Via::Command };
    let begin = Instant::now();
    let taken = take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("it is taken in");
    assert_eq!(taken.values_shown(), MESSAGES * VALUES.len(), "{:?}", taken.waiting_because());
    begin.elapsed()
}

async fn take_one(vault: &Vault, parser: &ParseWorker, file: File) -> Duration {
    let begin = Instant::now();
    let taken = take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("it is taken in");
    assert!(taken.values_shown() > 0, "{:?}", taken.waiting_because());
    begin.elapsed()
}

/// Does the work while somebody else writes a row of the trail again and again; how long the longest took.
async fn beside(vault: &Vault, work: impl Future<Output = Duration>) -> (Duration, Duration) {
    let done = Arc::new(AtomicBool::new(false));
    let (other, over) = (vault.clone(), Arc::clone(&done));
    let waiting = tokio::spawn(async move {
        let mut longest = Duration::ZERO;
        while !over.load(Ordering::Relaxed) {
            let begin = Instant::now();
            other.note_refused().await.expect("a write");
            longest = longest.max(begin.elapsed());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        longest
    });
    let took = work.await;
    done.store(true, Ordering::Relaxed);
    (took, waiting.await.expect("the other writer"))
}

/// A batch file: each message with an order of its own, for one patient after the other.
fn file(day: usize, patients: usize) -> Vec<u8> {
    let mut text = "FHS|^~\\&|CORE|Northside Lab\rBHS|^~\\&|CORE|Northside Lab\r".to_owned();
    for at in 0..MESSAGES {
        let (patient, order) = (at % patients, format!("N-{day}-{at}"));
        let head = format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|{order}|P|2.5.1\r");
        let family = patient % 5_000;
        let who = format!("PID|1||B{patient}^^^CLINIC^MR||Family{family}^Given{patient}||19580314|F\r");
        text.push_str(&[head, who].concat());
        write!(text, "OBR|1||{order}|24323-8^Metabolic panel^LN|||202605010730|||||||||||||||||CH|F\r").expect("text");
        for (value, (test, number, unit, range)) in VALUES.into_iter().enumerate() {
            write!(text, "OBX|{}|NM|{test}||{number}|{unit}|{range}||||F\r", value + 1).expect("text");
        }
    }
    text.push_str("BTS|5000\rFTS|1\r");
    text.into_bytes()
}

/// A message of one order with so many values, of one of the clinic's patients.
fn one_message(values: usize) -> Vec<u8> {
    let mut text = format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|L-{values}|P|2.5.1\r");
    text.push_str("PID|1||B1^^^CLINIC^MR||Family1^Given1||19580314|F\r");
    write!(text, "OBR|1||L-{values}|X^Large^L|||202605010730|||||||||||||||||CH|F\r").expect("text");
    for value in 0..values {
        write!(text, "OBX|{}|NM|T{value}^Test {value}^L||{value}|mg/dL|1-9||||F\r", value + 1).expect("text");
    }
    text.into_bytes()
}

fn middle(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}
