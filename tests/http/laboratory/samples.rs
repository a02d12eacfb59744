//! Files that others wrote, where the variable `ANTEROOM_SAMPLES` names a folder of them: of each, the values that came
//! are the values shown and those that wait, and each that waits says why.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anteroom::features::laboratory::model::{Content, Part, parts};
use anteroom::features::laboratory::{File, Reason, Taken, Via, take_in};
use anteroom::hl7::Status;
use anteroom::kit::id::PatientId;
use anteroom::links;

use crate::support::{Browser, Member, TestPortal, patient};

#[tokio::test]
async fn no_file_of_the_samples_loses_a_value() {
    let portal = TestPortal::open().await;
    let (mut came, mut shown) = (0, 0);
    for (name, bytes) in samples() {
        let lines = values(&bytes);
        let taken = taken(&portal, &name, bytes).await;
        assert_eq!(taken.values_in(), lines, "{name}: every OBX of the file counts");
        (came, shown) = (came + lines, shown + taken.values_shown());
    }
    println!("{came} values came, {shown} are shown");
}

/// The same with everybody registered whom the files name by number and birth date, and no file a trial: what is filed
/// can be read.
#[tokio::test]
async fn in_the_charts_of_their_patients_every_value_of_the_samples_can_be_read() {
    let portal = super::open().await;
    let mut charts = BTreeMap::new();
    let (mut filed, mut came, mut shown) = (Vec::new(), 0, 0);
    for (name, bytes) in samples() {
        let bytes = in_earnest(bytes);
        let (parts, _) = parts(&bytes);
        for part in &parts {
            register(&portal, &mut charts, part).await;
        }
        let taken = taken(&portal, &name, bytes).await;
        (came, shown) = (came + taken.values_in(), shown + taken.values_shown());
        let whole = parts.into_iter().zip(&taken.outcomes).filter(|(_, outcome)| outcome.shown > 0);
        filed.extend(whole.map(|(part, _)| (name.clone(), part)));
    }
    println!("{came} values came, {shown} are shown in {} charts", charts.len());
    let ito = portal.as_(Member::Ito).await;
    let mut pages = BTreeMap::new();
    for (name, part) in &filed {
        let number = number_of(part).expect("a filed message names a number");
        let chart = charts[&number];
        if !pages.contains_key(&number) {
            pages.insert(number.clone(), everything(&ito, chart).await);
        }
        for text in texts(part) {
            assert!(pages[&number].contains(&text), "{name}: {text:?} is on no page of {number}");
        }
    }
}

/// The files, by name; none where there is no folder of them.
fn samples() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = std::env::var_os("ANTEROOM_SAMPLES") else { return Vec::new() };
    let mut files = Vec::new();
    collect(&Path::new(&folder).join("hl7v2"), &mut files);
    assert!(files.len() > 50, "{} files", files.len());
    files.sort();
    println!("{:48} {:>8} {:>6} {:>6} {:>7}  why", "file", "messages", "in", "shown", "waiting");
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.into_iter().map(|path| (name(&path), fs::read(&path).expect("a sample"))).collect()
}

/// A file that says of itself that it is a trial (MSH-11), as if it did not.
fn in_earnest(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Some(at) = bytes.windows(4).position(|four| matches!(four, b"|T|2" | b"|D|2")) {
        bytes[at + 1] = b'P';
    }
    bytes
}

async fn taken(portal: &TestPortal, name: &str, bytes: Vec<u8>) -> Taken {
    let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
    let file = File { name: name.to_owned(), bytes, via: Via::Command };
    let taken = take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("the file is taken in");
    report(name, &taken);
    assert_eq!(taken.values_in(), taken.values_shown() + taken.values_waiting(), "{name}");
    assert!(taken.values_waiting() == 0 || !taken.waiting_because().is_empty(), "{name} says why");
    assert!(taken.messages() > 0 && taken.trouble.is_none(), "{name}");
    taken
}

/// Registers whom a message names, if it says enough and nobody has the number.
async fn register(portal: &TestPortal, charts: &mut BTreeMap<String, PatientId>, part: &Part) {
    let Ok(report) = &part.report else { return };
    let (Some(number), Some(born)) = (number_of(part), report.patient.born) else { return };
    if charts.contains_key(&number) {
        return;
    }
    let or = |name: &str| if name.trim().is_empty() { "Unnamed".to_owned() } else { name.to_owned() };
    let (family, given) = &report.patient.name;
    let new = patient(&or(given), &or(family), (born.year(), born.month(), born.day()), &number);
    let fern = portal.cast.login(Member::Fern).clone();
    charts.insert(number, portal.doorway().register(&fern, new).await.expect("a patient"));
}

fn number_of(part: &Part) -> Option<String> {
    part.report.as_ref().ok()?.patient.identifiers.first().map(|one| one.number.clone())
}

/// All pages of a chart's results, one after the other, as staff sees them.
async fn everything(browser: &Browser, chart: PatientId) -> String {
    let list = browser.get(links::review(chart)).await.text();
    let mut pages = String::new();
    for place in list.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if place.starts_with(&links::review(chart)) && place.contains("/results/") {
            pages.push_str(&browser.get(place).await.text());
        }
    }
    pages
}

/// What a page is to show of a message: each line of each value that has come.
fn texts(part: &Part) -> Vec<String> {
    let Ok(report) = &part.report else { return Vec::new() };
    let values = report.orders.iter().flat_map(|order| &order.observations);
    let has_come = |status| matches!(status, Status::Preliminary | Status::Final | Status::Corrected | Status::Unknown);
    let lines = values.filter(|one| has_come(one.status)).flat_map(|one| match &one.content {
        Content::Number { text, .. } | Content::Beyond { text, .. } | Content::Words(text) => text.lines().collect(),
        _ => Vec::new(),
    });
    let escaped =
        |line: &str| line.trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    lines.map(escaped).filter(|line| !line.is_empty()).collect()
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
