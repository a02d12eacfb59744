use super::*;
use crate::features::laboratory::model::parts;
use crate::kit::clock::instant as millis;

fn read(lines: &[&str]) -> Vec<NewResult> {
    let head = ["MSH|^~\\&|APP|Northside|||20260814||ORU^R01|1|P|2.5.1", "PID|1||5||Okafor^Maya||19580503"];
    let text = [&head, lines].concat().join("\r");
    let part = parts(text.as_bytes()).0.remove(0);
    let when = When { came: millis(1_786_700_000_000), zone: TimeZone::UTC };
    results(&part.report.expect("a report"), &part.head, &when)
}

#[test]
fn what_stands_under_one_order_is_one_result() {
    let results = read(&[
        "OBR|1||L1|CBC^Blood count|||202608130730|||||||||||||||||HM|F",
        "OBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL|12.0-16.0|N|||F",
        "OBR|2||L1|BMP^Metabolic panel|||20260813",
        "OBX|1|NM|2823-3^Potassium^LN||5.9|mmol/L|3.5-5.1|HH~POS|||P",
        "OBR|3||L2|XR^Chest X-ray|||20260812|||||||||||||||||RAD|F",
        "NTE|1||No pneumonia.",
        "OBR|4||L3|EMPTY",
    ]);
    let [blood, picture] = &results[..] else { panic!("{results:?}") };
    assert_eq!((blood.title.as_str(), blood.order.as_deref()), ("Blood count, Metabolic panel", Some("L1")));
    assert_eq!((blood.collected_on, blood.stage), (Date::constant(2026, 8, 13), Stage::Preliminary));
    let potassium = &blood.values[1];
    assert_eq!(
        (potassium.series.as_str(), potassium.flag, potassium.note.as_str()),
        ("LN:2823-3", "critical_high", "POS")
    );
    assert_eq!((potassium.low, potassium.high), (Some((3.5, true)), Some((5.1, true))));
    assert_eq!((picture.kind, picture.values[0].value.as_str()), ("imaging", "No pneumonia."));
}

#[test]
fn a_text_that_comes_line_by_line_is_one_value_and_repeated_numbers_are_told_apart() {
    let results = read(&[
        "OBR|1||L1|REPORT",
        "OBX|1|TX|R^Report||first",
        "OBX|2|TX|R^Report||second",
        "OBX|3|NM|G^Glucose||5",
        "OBX|4|NM|G^Glucose||7",
        "OBX|5|NM|G^Glucose|1|9",
    ]);
    let values = &results[0].values;
    assert_eq!((values[0].value.as_str(), values[0].lines), ("first\nsecond", 2));
    let keys: Vec<_> = values[1..].iter().map(|value| (value.sub_id.as_str(), value.value.as_str())).collect();
    assert_eq!(keys, [("", "5"), ("#2", "7"), ("1", "9")]);
    assert_eq!(values.iter().map(|value| value.lines).sum::<usize>(), 5);
}

#[test]
fn what_is_not_there_yet_says_no_value_and_what_is_wrong_is_none() {
    let results = read(&[
        "OBR|1||L1|P",
        "OBX|1|NM|A||1||||||X",
        "OBX|2|NM|B||2||||||D",
        "OBX|3|NM|C||3||||||W",
        "OBX|4|NM|D||4||||||C",
    ]);
    let stages: Vec<_> = results[0].values.iter().map(|value| (value.content, value.stage)).collect();
    assert_eq!(stages, [("none", Stage::Pending), ("none", Stage::Pending), ("number", Stage::Corrected)]);
    assert_eq!((results[0].withdrawn, results[0].stage), (1, Stage::Corrected));
}

#[test]
fn documents_stand_beside_values_decoded_or_not() {
    let results = read(&[
        "OBR|1||L1|PDF^Report",
        "OBX|1|ED|PDF^Final report||L^IM^PDF^Base64^JVBERi0x",
        "OBX|2|ED|PDF||L^IM^PDF^Base64^!!",
        "OBX|3|RP|PIC^Picture||\\\\host\\a.pdf",
    ]);
    let documents: Vec<_> = results[0].documents.iter().map(|one| (one.title.as_str(), one.bytes.as_deref())).collect();
    assert_eq!(documents, [("Final report", Some(b"%PDF-1".as_slice())), ("PDF", None)]);
    assert_eq!(results[0].values[0].value, "\\\\host\\a.pdf");
}

#[test]
fn times_are_the_laboratorys_or_else_the_clinics() {
    let at = |line: &str| read(&[line, "OBX|1|NM|A||1"])[0].values[0].observed_at.to_string();
    assert_eq!(at("OBR|1||L1|P|||20260813073000+0200"), "2026-08-13T05:30:00Z");
    assert_eq!(at("OBR|1||L1|P|||20260813"), "2026-08-13T00:00:00Z");
    assert_eq!(at("OBR|1||L1|P|||DeIdentified"), millis(1_786_700_000_000).to_string());
}
