use super::*;
use crate::hl7::coded::Status;
use crate::hl7::content::Content;
use crate::hl7::report::Identifier;
use crate::hl7::{messages, read};

fn report(text: &str) -> Report {
    let text = read(text.as_bytes());
    reports(&messages(&text)[0]).expect("a report").remove(0)
}

const HEAD: &str = "MSH|^~\\&|LAB|ELM|||20260814||ORU^R01|77|P|2.5.1\nPID|1||55^^^ELM&1.2&ISO^MR~99^^^US^SS||ROE&VAN^JANE||19800229|F\n";

#[test]
fn a_report_says_whose_it_is() {
    let text = read(HEAD.as_bytes());
    let message = &messages(&text)[0];
    let head = head(message);
    assert_eq!((head.sender().as_str(), head.control.as_str(), head.kind.as_str()), ("LAB/ELM", "77", "ORU^R01"));
    assert_eq!((head.laboratory(), head.is_test), ("ELM", false));
    let report = report(HEAD);
    let number = Identifier { number: "55".to_owned(), authority: "ELM".to_owned(), kind: "MR".to_owned() };
    assert_eq!(report.patient.identifiers, [number]);
    assert_eq!(report.patient.name, ("ROE".to_owned(), "JANE".to_owned()));
    assert_eq!(report.patient.born, Some(jiff::civil::date(1980, 2, 29)));
}

#[test]
fn notes_belong_to_what_stands_above_them() {
    let report = report(&format!(
        "{HEAD}NTE|1||of the patient\nOBR|1|C1|L1|24317-0^Panel^LN|||202608140730\nNTE|1||of the order\nOBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L|3.5-5.1|H|||F\nNTE|1||of the value~more\nOBX|2||||||||||F\nNTE|1||comment alone\nZXX|1|what nobody knows"
    ));
    assert_eq!(report.notes, ["of the patient", "ZXX|1|what nobody knows"]);
    let order = &report.orders[0];
    assert_eq!((order.number.as_str(), order.notes.as_slice()), ("L1", ["of the order".to_owned()].as_slice()));
    assert_eq!(order.observations[0].notes, ["of the value\nmore"]);
    assert_eq!((&order.observations[1].content, order.observations[1].notes.len()), (&Content::Nothing, 1));
}

#[test]
fn a_time_before_birth_or_after_the_message_is_a_slip() {
    let dated = |taken: &str, reported: &str| {
        let order = format!("OBR|1||L1|X|||{taken}|||||||||||||||{reported}\nOBX|1|NM|X||1||||||F");
        report(&format!("{HEAD}{order}")).orders[0].dated()
    };
    let sample = |date| matches!(dated(date, "20260813"), crate::hl7::Dated::Sample(_));
    assert!(sample("19800229") && sample("20260814") && sample("20260815120000+1400"));
    for slip in ["19000101", "19800228", "20260816", "20270101", "20620814"] {
        assert!(matches!(dated(slip, "20260813"), crate::hl7::Dated::Report(_)), "{slip}");
        assert_eq!(dated(slip, slip), crate::hl7::Dated::Unknown, "{slip}");
    }
}

#[test]
fn a_value_without_a_status_takes_its_orders() {
    let status = |obr: &str, obx: &str| {
        let text = format!("{HEAD}OBR|1||L1|X|||||||||||||||||||||{obr}\nOBX|1|NM|X||1||||||{obx}");
        report(&text).orders[0].observations[0].status
    };
    assert_eq!(status("P", ""), Status::Preliminary);
    assert_eq!(status("P", "C^Corrected"), Status::Corrected);
    assert_eq!(status("", ""), Status::Final);
    assert_eq!(status("", "HM"), Status::Unknown);
}

#[test]
fn what_is_no_report_says_why_and_what_is_nobodys_is_kept() {
    let read = |text: &str| reports(&messages(&read(text.as_bytes()))[0]).map(|reports| reports.len());
    assert_eq!(read("PID|1"), Err(NoReport::NoHead));
    assert_eq!(read("MSH|^~\\&|||||||SIU^S12|1"), Err(NoReport::OtherType));
    assert_eq!(read("MSH|^~\\&|||||||ORU^R01|1\nOBX|1"), Ok(1));
    assert_eq!(read("MSH|^~\\&|||||||ORU_R01|1\nOBX|1\nPID|1\nOBX|1\nPID|2\nOBX|1"), Ok(3));
    let nobodys = report("MSH|^~\\&|||||||ORU^R01|1\nOBX|1|NM|GLU||5");
    assert_eq!((nobodys.values(), nobodys.patient.identifiers.len()), (1, 0));
}
