//! What a laboratory's file costs the server and the process that reads it, whatever it is made of: measured by the
//! kernel.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Pid;

use crate::memory::memory;
use crate::process::inbox::Inbox;
use crate::process::{Person, Place, Server};

/// How many times its own size a file may add to the server, beside what any file takes, in kilobytes, and what the
/// bookkeeping of each of its values and orders takes, in bytes: one of a few signs has a test, codes, a unit, a range,
/// flags and times to its name. A file holds 100,000 of them at most.
const TIMES: u64 = 6;
const ANY: u64 = 48 * 1024;
const OF_A_VALUE: u64 = 512;

/// What the process that reads may take, in kilobytes: its own limit.
const MOST_OF_THE_READER: u64 = 256 * 1024;

const MSH: &str = "MSH|^~\\&|LAB|NORTH|||20260301||ORU^R01|77|P|2.5.1";
const PID: &str = "PID|1||4711||Doe^Jo||19700101";
const VALUE: &str = "OBX|1|NM|2823-3^Potassium^LN^K^Potassium^L||5.3|mmol/L|3.5-5.1|H|||F|||20260301\r";

/// Files of this size, each of one kind of thing, over and over.
fn files(size: usize) -> Vec<(&'static str, String)> {
    let of = |one: &str| one.repeat(size / one.len());
    let value = |value: String| format!("{MSH}\r{PID}\rOBR|1||F1|CBC^Blood count\rOBX|1|{value}\r");
    let up_to = |most: usize, one: &str| one.repeat(most.min(size / one.len()));
    vec![
        ("values", format!("{MSH}\r{PID}\r{}", up_to(99_000, VALUE))),
        ("orders", format!("{MSH}\r{PID}\r{}", up_to(99_000, "OBR|1||F1|CBC^Blood count\r"))),
        ("notes", format!("{MSH}\r{PID}\r{}", up_to(490_000, "NTE|1||A note of forty signs, more or less.\r"))),
        ("patients under a long head", format!("{MSH}|{}\r{}", of("x"), up_to(9_000, "PID|1||5\r"))),
        ("patients of a long name", format!("{}\r{}", MSH.replace("NORTH", &of("x")), up_to(9_000, "PID|1||5\r"))),
        ("lines", value(format!("TX|NOTE^Note||{}", of("a~")))),
        ("line breaks", value(format!("TX|NOTE^Note||{}", of("a\n")))),
        ("codes", value(format!("NM|{}||5||||||F", of("a^^b~")))),
        ("meanings", value(format!("CWE|A||{}", of("a^b~")))),
        ("flags", value(format!("NM|A||5|||{}|||F", of("H~")))),
        ("numbers", format!("{MSH}\rPID|1||{}||A^B\rOBX|1|NM|A||5\r", of("1^^^A~"))),
        ("names", format!("{MSH}\rPID|1||4711||{}||19700101\rOBX|1|NM|A||5\r", of("Ann "))),
        ("control signs", value(format!("TX|NOTE^Note||{}", of("\u{1}")))),
        ("a document", value(format!("ED|R^Report||^IM^PDF^Base64^JVBERi0x{}", of("TWFu")))),
    ]
}

/// The most that the processes which a process has started have ever taken, in kilobytes.
fn peak_of_children(of: Pid) -> u64 {
    let tasks = fs::read_dir(format!("/proc/{}/task", of.as_raw_nonzero())).expect("its threads").flatten();
    let children = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok()).collect::<String>();
    // One that has ended meanwhile has no status.
    let peak = |child: &str| {
        let status = fs::read_to_string(format!("/proc/{child}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    };
    children.split_whitespace().filter_map(peak).max().unwrap_or_default()
}

/// Brings a file and waits until it is gone. Kilobytes that it added to the server, and that its reader took.
fn bring(server: &Server, inbox: &Inbox, text: &str) -> (u64, u64) {
    fs::write(format!("/proc/{}/clear_refs", server.pid().as_raw_nonzero()), "5").expect("the peak is forgotten");
    let before = memory(server.pid(), "VmRSS");
    inbox.put("large.hl7", text.as_bytes());
    let (begin, mut reader) = (Instant::now(), 0);
    while inbox.folder().join("large.hl7").exists() {
        assert!(begin.elapsed() < Duration::from_mins(3), "the file is not taken");
        reader = reader.max(peak_of_children(server.pid()));
        thread::sleep(Duration::from_millis(10));
    }
    (memory(server.pid(), "VmHWM").saturating_sub(before), reader)
}

/// Brings files of this size of every kind, or of some.
fn each(size: usize, is_meant: impl Fn(&str) -> bool) {
    let place = Place::new();
    let inbox = Inbox::new(&place);
    let mut server = Server::start(inbox.serve(&place));
    Person::manager(&mut server);
    // The first brings code into memory that stays.
    bring(&server, &inbox, MSH);
    let mut broken = Vec::new();
    for (what, text) in files(size).into_iter().filter(|(what, _)| is_meant(what)) {
        let kilobytes = text.len() as u64 / 1024;
        let (added, reader) = bring(&server, &inbox, &text);
        println!("{what}, {kilobytes} kB: {added} kB more in the server, {reader} kB in the reader");
        let values = text.matches("\rOBX|").count() + text.matches("\rOBR|").count();
        if added > ANY + kilobytes * TIMES + values as u64 * OF_A_VALUE / 1024 || reader > MOST_OF_THE_READER {
            broken.push(what);
        }
    }
    assert!(broken.is_empty(), "too much: {broken:?}");
}

#[test]
fn a_laboratorys_file_adds_a_few_times_its_own_size() {
    let kinds = ["patients of a long name", "lines", "codes", "meanings", "a document"];
    each(2 * 1024 * 1024, |what| kinds.contains(&what));
}

#[test]
#[ignore = "takes minutes"]
fn a_laboratorys_file_of_25_megabytes_adds_a_few_times_its_own_size() {
    each(25 * 1024 * 1024 - 4_096, |_| true);
}
