//! Files that others wrote, where the variable `ANTEROOM_SAMPLES` names a folder of them: of each, the values that came
//! are the values shown and those that wait, and each that waits says why.

use std::fs;
use std::path::{Path, PathBuf};

use anteroom::features::laboratory::{File, Reason, Taken, Via, take_in};

use crate::support::TestPortal;

#[tokio::test]
async fn no_file_of_the_samples_loses_a_value() {
    let Some(folder) = std::env::var_os("ANTEROOM_SAMPLES") else { return };
    let mut files = Vec::new();
    collect(&Path::new(&folder).join("hl7v2"), &mut files);
    assert!(files.len() > 50, "{} files", files.len());
    files.sort();
    let portal = TestPortal::open().await;
    let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
    println!("{:48} {:>8} {:>6} {:>6} {:>7}  why", "file", "messages", "in", "shown", "waiting");
    let (mut came, mut kept) = (0, 0);
    for path in files {
        let bytes = fs::read(&path).expect("a sample");
        let lines = values(&bytes);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = File { name: name.clone(), bytes, via: Via::Command };
        let taken = take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("the file is taken in");
        assert_eq!(taken.values_in(), lines, "{name}: every OBX of the file counts");
        assert_eq!(taken.values_in(), taken.values_shown() + taken.values_waiting(), "{name}");
        assert!(taken.values_waiting() == 0 || !taken.waiting_because().is_empty(), "{name} says why");
        assert!(taken.messages() > 0 && taken.trouble.is_none(), "{name}");
        report(&name, &taken);
        (came, kept) = (came + lines, kept + taken.values_shown() + taken.values_waiting());
    }
    println!("{came} values came, {kept} are shown or wait");
}

fn report(name: &str, taken: &Taken) {
    let why: Vec<_> = taken.waiting_because().into_iter().map(Reason::sentence).collect();
    println!(
        "{name:48} {:>8} {:>6} {:>6} {:>7}  {}",
        taken.messages(),
        taken.values_in(),
        taken.values_shown(),
        taken.values_waiting(),
        why.join(" ")
    );
}

/// Lines that begin like a value, counted without the reader.
fn values(bytes: &[u8]) -> usize {
    bytes
        .split(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|line| line.trim_ascii_start().starts_with(b"OBX|"))
        .count()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the samples' folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| end == "hl7") {
            files.push(path);
        }
    }
}
