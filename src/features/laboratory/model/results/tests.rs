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
        (potassium.series.as_str(), potassium.flag, potassium.means, potassium.note.as_str()),
        ("LN:2823-3", "critical_high", "positive", "")
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

#[test]
fn what_the_day_is_the_day_of_is_said() {
    let new_york = TimeZone::get("America/New_York").unwrap();
    let dated = |lines: &[&str]| {
        let text = [&["MSH|^~\\&|A|L|||1||ORU^R01|1|P|2.5.1", "PID|1||5"], lines].concat().join("\r");
        let part = parts(text.as_bytes()).0.remove(0);
        let when = When { came: millis(1_786_700_000_000), zone: new_york.clone() };
        let result = results(&part.report.expect("a report"), &part.head, &when).remove(0);
        (result.collected_on.to_string(), result.dated, result.values[0].observed)
    };
    let order = |taken: &str, reported: &str| format!("OBR|1||L1|P|||{taken}|||||||||||||||{reported}|||F");
    let value = |observed: &str| format!("OBX|1|NM|V||1|mg|||||F|||{observed}");
    let (sample, none) = ("SPM|1||||||||||||||||202610280700", value(""));
    let said = |day: &str, dated, observed| (day.to_owned(), dated, observed);
    assert_eq!(dated(&[&order("202610300915", "20261105"), &none]), said("2026-10-30", "sample", "time"));
    assert_eq!(dated(&[&order("20261030", "20261105"), &none]), said("2026-10-30", "sample", "day"));
    assert_eq!(dated(&[&order("", "20261105"), &none, sample]), said("2026-10-28", "sample", "time"));
    assert_eq!(dated(&[sample, &order("", "20261105"), &none]), said("2026-10-28", "sample", "time"));
    assert_eq!(dated(&[&order("", "20261105"), &value("202610271200")]), said("2026-10-27", "sample", "time"));
    assert_eq!(dated(&[&order("", "20261105"), &none]), said("2026-11-05", "report", "report"));
    assert_eq!(
        dated(&[&order("202610", "20261105"), &none]).1,
        "unknown",
        "a month is no day, and the report's is not the sample's"
    );
    assert_eq!(dated(&[&order("", ""), &none]).1, "unknown");
    // Late in the evening of the clinic it is tomorrow elsewhere, and on both days of a change of the clocks.
    assert_eq!(dated(&[&order("20261031033000+0000", ""), &none]), said("2026-10-30", "sample", "time"));
    assert_eq!(dated(&[&order("20261101035959+0000", ""), &none]).0, "2026-10-31");
    assert_eq!(dated(&[&order("20261102045959+0000", ""), &none]).0, "2026-11-01");
    assert_eq!(dated(&[&order("20260309035959+0000", ""), &none]).0, "2026-03-08");
    assert_eq!(dated(&[&order("20261030233000", ""), &none]).0, "2026-10-30", "without a zone it is the clinic's own");
}

#[test]
fn codes_of_the_laboratory_come_with_what_they_mean() {
    let results = read(&[
        "OBR|1||L1|P",
        "OBX|1|SN|A||<=^8|ug/mL||S|||F",
        "OBX|2|NM|B||>=32|ug/mL||R^Resistant|||F",
        "OBX|3|DT|D||20261028||||||F",
        "OBX|4|TS|T||20261030091500-0400||||||F",
        "OBX|5|NM|E||5|mg||H~XYZ|||F",
    ]);
    let values = &results[0].values;
    assert_eq!((values[0].value.as_str(), values[0].means, values[0].note.as_str()), ("<=8", "susceptible", ""));
    assert_eq!((values[1].value.as_str(), values[1].means), (">=32", "resistant"));
    assert_eq!((values[2].content, values[2].moment.as_str()), ("words", "2026-10-28"));
    assert_eq!(values[3].moment, "2026-10-30 13:15", "on the clinic's wall");
    assert_eq!((values[4].flag, values[4].note.as_str()), ("high", "XYZ"));
}

#[test]
fn a_word_that_nobody_knows_makes_nothing_final() {
    let results = read(&["OBR|1||L1|P", "OBX|1|NM|A||1||||||HM"]);
    assert_eq!((results[0].stage, results[0].values[0].stage), (Stage::Preliminary, Stage::Preliminary));
}

#[test]
fn long_texts_and_columns_stay_whole() {
    let lines = "a line of the report  with columns\\.br\\".repeat(3_000);
    let results = read(&[
        "OBR|1||L1|P",
        &format!("OBX|1|TX|A||{lines}||||||F"),
        "NTE|1||Drug        MIC",
        "NTE|2||  Ampicillin  8",
        "NTE|3||",
        "NTE|4||  Other       4",
    ]);
    let value = &results[0].values[0];
    assert_eq!(value.value.lines().count(), 3_000);
    assert_eq!(value.note, "Drug        MIC\n  Ampicillin  8\n\n  Other       4");
}
