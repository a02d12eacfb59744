//! Whatever a laboratory's file holds, its reader neither panics nor hangs, and no value disappears.
//!
//! The run is the same for the same seed. It is short among the other tests; `ANTEROOM_FUZZ=60s` makes it last a
//! minute, `ANTEROOM_FUZZ=10000000` makes it run so often, and `ANTEROOM_FUZZ_SEED` begins elsewhere.

mod mutate;
mod promises;
mod seeds;

use std::time::{Duration, Instant};

use mutate::Mutator;

/// How long to go on.
#[derive(Clone, Copy)]
enum Until {
    Runs(u64),
    Seconds(u64),
}

#[test]
fn a_laboratorys_file_is_read_whatever_it_holds() {
    let (until, seed) = (until(), seed());
    let mut mutator = Mutator::new(seed);
    let (start, mut runs, mut values, mut longest) = (Instant::now(), 0_u64, 0_u64, Duration::ZERO);
    while match until {
        Until::Runs(most) => runs < most,
        // The clock is asked now and then: it costs as much as a short message.
        Until::Seconds(most) => !runs.is_multiple_of(64) || start.elapsed() < Duration::from_secs(most),
    } {
        let input = mutator.next();
        let begun = Instant::now();
        values += promises::hold(&input).unwrap_or_else(|broken| {
            panic!("run {runs} of seed {seed}: {broken}\n{}", String::from_utf8_lossy(&input));
        });
        longest = longest.max(begun.elapsed());
        runs += 1;
    }
    println!(
        "{runs} runs of seed {seed} in {:.1} s: {values} values read, none lost; the slowest took {} ms",
        start.elapsed().as_secs_f64(),
        longest.as_millis()
    );
}

#[test]
fn what_is_made_to_be_slow_is_not() {
    // Each of these took time with the square of its length in some reader of HL7.
    let head = "MSH|^~\\&|LAB|ELM|||20260814||ORU^R01|77|P|2.5.1\rPID|1||55\r";
    let long = [
        format!("{head}OBX|1|NM|X||1|mg|{}", "1-".repeat(500_000)),
        format!("{head}OBX|1|TX|X||{}", "\\X".repeat(500_000)),
        format!("{head}OBX|1|TX|X||{}", "\\.sp20\\".repeat(100_000)),
        format!("{head}OBX|1|TX|X||{}", "a\n".repeat(500_000)),
        format!("{head}OBX|1|TX|X||{}", "~".repeat(1_000_000)),
        format!("{head}OBX|1|SN|X||{}", "^".repeat(1_000_000)),
        format!("{head}PID|1||{}", "1~".repeat(500_000)),
        "OBX\r".repeat(250_000),
        "MSH|".repeat(250_000),
        "MSH\r".repeat(250_000),
    ];
    for (number, text) in long.iter().enumerate() {
        promises::hold(text.as_bytes()).unwrap_or_else(|broken| panic!("text {number}: {broken}"));
    }
}

fn until() -> Until {
    let asked = std::env::var("ANTEROOM_FUZZ").unwrap_or_default();
    let count =
        |text: &str| text.parse().expect("ANTEROOM_FUZZ is a number of runs, or of seconds with an s behind it");
    match asked.strip_suffix('s') {
        Some(seconds) => Until::Seconds(count(seconds)),
        None if asked.is_empty() => Until::Runs(5_000),
        None => Until::Runs(count(&asked)),
    }
}

fn seed() -> u64 {
    std::env::var("ANTEROOM_FUZZ_SEED").map_or(1, |seed| seed.parse().expect("ANTEROOM_FUZZ_SEED is a number"))
}
