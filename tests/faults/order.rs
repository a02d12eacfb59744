//! The order in which a file reaches the disk: its bytes, its name, the folder that knows the name, and only then the row.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::process::inbox::Inbox;
use crate::process::program::command;
use crate::process::{Person, Place, Server};

const RESULT: &str = "MSH|^~\\&|LAB|NORTH|||20260301||ORU^R01|77|P|2.5.1\rPID|1||E1001||E1001^Maya||19580503\r\
                      OBR|1||F1|24323-8^Metabolic panel^LN\rOBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L|3.5-5.1|H|||F\r";

/// What the process writes down while the work is done, a call a line, each descriptor with its path.
fn traced(server: &Server, place: &Place, work: impl FnOnce()) -> Vec<String> {
    let told = place.around().join("calls");
    let mut strace = command("strace");
    strace.args(["-f", "-y", "-e", "trace=openat,rename,fsync,fdatasync", "-o"]).arg(&told);
    strace.args(["-p", &server.pid().to_string()]);
    let mut child = strace.stderr(Stdio::null()).spawn().expect("strace starts");
    while fs::metadata(&told).is_err() {
        thread::sleep(Duration::from_millis(10));
    }
    thread::sleep(Duration::from_millis(500));
    work();
    // Asked to stop, strace lets the process go on.
    _ = kill_process(Pid::from_child(&child), Signal::INT);
    _ = child.wait();
    fs::read_to_string(told).expect("what it told").lines().map(str::to_owned).collect()
}

/// Every file that was made reached the disk in the right order; says how many there were.
fn all_in_order(calls: &[String]) -> usize {
    let mut files = 0;
    for (at, call) in calls.iter().enumerate() {
        let Some(part) = call
            .split('"')
            .nth(1)
            .filter(|path| path.contains("/objects/") && Path::new(path).extension().is_some_and(|end| end == "part"))
        else {
            continue;
        };
        if !call.contains("openat(") || !call.contains("O_CREAT") {
            continue;
        }
        files += 1;
        let name = part.trim_end_matches(".part");
        let folder = name.rsplit_once('/').expect("a folder").0;
        let steps: [&dyn Fn(&String) -> bool; 4] = [
            &|call| call.contains("sync(") && call.contains(&format!("<{part}>")),
            &|call| call.contains("rename(") && call.contains(&format!("\"{part}\", \"{name}\"")),
            &|call| call.contains("sync(") && call.contains(&format!("<{folder}>")),
            &|call| call.contains("sync(") && call.contains("anteroom.db-wal>"),
        ];
        let mut rest = calls[at..].iter();
        for (step, is_done) in steps.iter().enumerate() {
            assert!(rest.any(is_done), "step {step} of {name} is missing or came too early:\n{}", calls.join("\n"));
        }
    }
    files
}

#[test]
fn a_file_is_whole_and_named_on_the_disk_before_a_row_names_it() {
    let place = Place::new();
    let inbox = Inbox::new(&place);
    let mut server = Server::start(inbox.serve(&place));
    let mut manager = Person::manager(&mut server);
    let card = manager.colleague(server.address, "Fern Hall", "front_desk").register("E1001").expect("a patient");
    let mut nurse = manager.colleague(server.address, "Noor Aziz", "nurse");
    let uploaded = traced(&server, &place, || {
        nurse.upload(&card, "Blood count").expect("a result");
    });
    assert_eq!(all_in_order(&uploaded), 1);
    fs::remove_file(place.around().join("calls")).expect("the first list");
    let brought = traced(&server, &place, || {
        inbox.put("day.hl7", RESULT.as_bytes());
        inbox.wait_for(&["day.hl7"]);
    });
    assert_eq!(all_in_order(&brought), 1);
    assert_eq!(server.stop().code, Some(0));
    assert_eq!(place.verify().code, Some(0));
}
