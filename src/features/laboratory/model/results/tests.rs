use super::*;
use crate::features::laboratory::model::parts;
use crate::features::laboratory::model::standing::Says;
use crate::kit::clock::instant as millis;
use crate::kit::stage::Stage;
use crate::records::values::NewValue;

fn read(lines: &[&str]) -> Vec<NewResult> {
    let head = ["MSH|^~\\&|APP|Northside|||20261201||ORU^R01|1|P|2.5.1", "PID|1||5||Okafor^Maya||19580503"];
    let text = [&head, lines].concat().join("\r");
    let part = parts(text.as_bytes()).0.remove(0);
    let when = When { came: millis(1_786_700_000_000), zone: TimeZone::UTC };
    results(&part.report.expect("a report"), &part.head, &when)
}

#[test]
fn each_order_says_its_own() {
    let results = read(&[
        "OBR|1||L1|CBC^Blood count|||202608130730|||||||||||||||||HM|F",
        "OBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL|12.0-16.0|N|||F",
        "OBR|2||L1|BMP^Metabolic panel|||20260813",
        "OBX|1|NM|2823-3^Potassium^LN||5.9|mmol/L|3.5-5.1|HH~POS|||P",
        "OBR|3||L2|XR^Chest X-ray|||20260812|||||||||||||||||RAD|F",
        "NTE|1||No pneumonia.",
        "OBR|4||L3|EMPTY",
    ]);
    let [blood, metabolic, picture] = &results[..] else { panic!("{results:?}") };
    assert_eq!((blood.said.panel.as_str(), blood.said.filler.0.as_str()), ("Blood count", "L1"));
    assert_eq!((blood.said.taken.as_str(), metabolic.said.taken.as_str()), ("2026-08-13T07:30", "2026-08-13"));
    let potassium = &metabolic.said.values[0];
    assert_eq!((potassium.says, potassium.value.stage), (Says::Preliminary, Stage::Preliminary));
    let value = &potassium.value;
    assert_eq!((value.series.as_str(), value.flag, value.means), ("LN:2823-3", "critical_high", "positive"));
    assert_eq!((value.low, value.high), (Some((3.5, true)), Some((5.1, true))));
    assert_eq!((picture.said.kind.as_str(), picture.said.values[0].value.value.as_str()), ("imaging", "No pneumonia."));
}

#[test]
fn a_text_that_comes_line_by_line_is_one_value_and_repeated_numbers_are_told_apart() {
    let results = read(&[
        "OBR|1||L1|REPORT",
        "OBX|1|TX|R^Report||first",
        "OBX|2|TX|R^Report||",
        "OBX|3|TX|R^Report||second",
        "OBX|4|NM|G^Glucose||5",
        "OBX|5|NM|G^Glucose||7",
        "OBX|6|NM|G^Glucose|1|9",
        "OBX|7|TX|N^Notes|1|one",
        "OBX|8|TX|N^Notes|2|two",
    ]);
    let values = &results[0].said.values;
    assert_eq!((values[0].value.value.as_str(), values[0].value.lines), ("first\n\nsecond", 3));
    let told: Vec<_> = values[1..4].iter().map(|one| (one.turn, one.value.sub_id.as_str())).collect();
    assert_eq!(told, [(Some(0), ""), (Some(1), ""), (None, "1")]);
    assert_eq!(values[4].value.value, "one\ntwo");
    assert_eq!(values.iter().map(|one| one.value.lines).sum::<usize>(), 8);
}

#[test]
fn a_line_with_a_flag_unit_range_or_time_of_its_own_begins_a_value() {
    let values = |second: &str| {
        let first = "OBX|1|ST|G^Glucose||95|mg/dL|70-99|N|||F|||202610300800";
        read(&["OBR|1||L1|G", first, second])[0].said.values.len()
    };
    assert_eq!(values("OBX|2|ST|G^Glucose||480|mg/dL|70-99|HH|||F|||202610300800"), 2);
    assert_eq!(values("OBX|2|ST|G^Glucose||480|mg/dL|70-99|N|||F|||202610301200"), 2);
    assert_eq!(values("OBX|2|ST|G^Glucose||480|mg/dL|70-99|N|||F|||202610300800"), 2, "a number is no line");
    assert_eq!(values("OBX|2|ST|G^Glucose||see below|mmol/L||N|||F"), 2);
    assert_eq!(values("OBX|2|ST|G^Glucose||see below||70-110|N|||F"), 2);
    assert_eq!(values("OBX|2|ST|G^Glucose||see below||||||F"), 2, "a number is no text that goes on");
    let text = ["OBR|1||L1|G", "OBX|1|TX|G^Glucose||see||||||F", "OBX|2|TX|G^Glucose||below||||||F"];
    assert_eq!(read(&text)[0].said.values.len(), 1);
}

#[test]
fn each_word_of_the_table_says_its_own_and_what_ends_keeps_its_reason() {
    let results = read(&[
        "OBR|1||L1|P",
        "OBX|1|ST|A||hemolyzed||||||X",
        "OBX|2|NM|B||2||||||D",
        "OBX|3|NM|C||3||||||W",
        "OBX|4|NM|D||4||||||C",
        "OBX|5|NM|E||||||||I",
        "OBX|6|NM|F||||||||O",
        "OBX|7|NM|G||||||||N",
        "OBX|8|NM|H||||||||S",
        "OBX|9|NM|I||||||||U",
        "OBX|10|NM|J||9||||||Q",
    ]);
    let said: Vec<_> = results[0].said.values.iter().map(|one| (one.says, one.value.ended)).collect();
    let expected = [
        (Says::Ended, "cancelled"),
        (Says::Ended, "deleted"),
        (Says::Withdrawn, ""),
        (Says::Corrected, ""),
        (Says::Expected, "in_lab"),
        (Says::Expected, "ordered"),
        (Says::Expected, "not_asked"),
        (Says::Expected, "partial"),
        (Says::Final, ""),
        (Says::Preliminary, ""),
    ];
    assert_eq!(said, expected);
    assert_eq!(results[0].said.values[0].value.note, "hemolyzed");
    assert!(results[0].said.values[8].confirms);
    assert_eq!(results[0].withdrawn, 1);
}

#[test]
fn documents_stand_beside_values_and_their_notes_are_kept() {
    let results = read(&[
        "NTE|1||of the patient",
        "OBR|1||L1|PDF^Report",
        "NTE|1||of the order",
        "OBX|1|ED|PDF^Final report||L^IM^PDF^Base64^JVBERi0x",
        "NTE|1||of the document",
        "OBX|2|ED|PDF||L^IM^PDF^Base64^!!",
    ]);
    let documents: Vec<_> = results[0].documents.iter().map(|one| (one.title.as_str(), one.bytes.as_deref())).collect();
    assert_eq!(documents, [("Final report", Some(b"%PDF-1".as_slice())), ("PDF", None)]);
    let [notes] = &results[0].said.values[..] else { panic!("{results:?}") };
    assert_eq!(notes.value.value, "of the patient\nof the order\nof the document");
    assert_eq!(notes.value.lines, 0, "a note is no value");
}

#[test]
fn an_order_that_ends_without_values_says_so() {
    let results = read(&["OBR|1||L1|K^Potassium^L|||||||||||||||||||||X", "NTE|1||clotted"]);
    let said = &results[0].said;
    assert_eq!((said.whole, said.values[0].value.ended), (Some(Says::Ended), "cancelled"));
    assert_eq!(said.values[0].value.note, "clotted");
}

#[test]
fn times_are_the_laboratorys_or_else_the_clinics() {
    let at = |line: &str| read(&[line, "OBX|1|NM|A||1"])[0].said.values[0].value.observed_at.to_string();
    assert_eq!(at("OBR|1||L1|P|||20260813073000+0200"), "2026-08-13T05:30:00Z");
    assert_eq!(at("OBR|1||L1|P|||20260813"), "2026-08-13T00:00:00Z");
    assert_eq!(at("OBR|1||L1|P|||DeIdentified"), millis(1_786_700_000_000).to_string());
}

#[test]
fn what_is_said_is_kept_as_it_was_said() {
    let results = read(&[
        "OBR|1|P1^EHR|L1^LAB|K^Potassium^L|||20260813",
        "OBX|1|NM|2823-3^Potassium^LN||4.2|mmol/L|3.5-5.1|N|||F",
    ]);
    let kept = results[0].said.sorted_by();
    assert_eq!(kept.parse::<Said>().expect("it is read again"), results[0].said);
}

#[test]
fn what_the_day_is_the_day_of_is_said() {
    let new_york = TimeZone::get("America/New_York").unwrap();
    let dated = |lines: &[&str]| {
        let text = [&["MSH|^~\\&|A|L|||1||ORU^R01|1|P|2.5.1", "PID|1||5"], lines].concat().join("\r");
        let part = parts(text.as_bytes()).0.remove(0);
        let when = When { came: millis(1_786_700_000_000), zone: new_york.clone() };
        let result = results(&part.report.expect("a report"), &part.head, &when).remove(0);
        (result.said.collected_on.clone(), result.said.dated.clone(), result.said.values[0].value.observed)
    };
    let order = |taken: &str, reported: &str| format!("OBR|1||L1|P|||{taken}|||||||||||||||{reported}|||F");
    let value = |observed: &str| format!("OBX|1|NM|V||1|mg|||||F|||{observed}");
    let (sample, none) = ("SPM|1||||||||||||||||202610280700", value(""));
    let said = |day: &str, dated: &str, observed| (day.to_owned(), String::from(dated), observed);
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
    let values: Vec<&NewValue> = results[0].said.values.iter().map(|one| &one.value).collect();
    assert_eq!((values[0].value.as_str(), values[0].means, values[0].note.as_str()), ("<=8", "susceptible", ""));
    assert_eq!((values[1].value.as_str(), values[1].means), (">=32", "resistant"));
    assert_eq!((values[2].content, values[2].moment.as_str()), ("words", "2026-10-28"));
    assert_eq!(values[3].moment, "2026-10-30 13:15", "on the clinic's wall");
    assert_eq!((values[4].flag, values[4].note.as_str()), ("high", "XYZ"));
}

#[test]
fn a_bare_letter_is_a_medicines_in_a_report_on_germs_alone() {
    let means = |panel: &str, letter: &str| {
        let order = format!("OBR|1||L1|P^{panel}");
        let value = format!("OBX|1|ST|18862-3^Amoxicillin^LN||{letter}||||||F");
        read(&[&order, &value]).remove(0).said.values.remove(0).value.means
    };
    for (letter, word) in [("S", "susceptible"), ("R", "resistant"), ("I", "intermediate"), ("SDD", "dose_dependent")] {
        assert_eq!(means("Urine culture", letter), word);
        assert_eq!(means("Hemoglobin variants", letter), "", "a hemoglobin S is none");
    }
    assert_eq!(means("Urine culture", "POS"), "");
    let flagged = read(&["OBR|1||L1|P^Panel", "OBX|1|ST|A^One||S||||||F", "OBX|2|ST|B^Two||4|ug/mL||R|||F"]);
    assert_eq!(flagged[0].said.values[0].value.means, "susceptible", "the other medicine says what it is about");
}

#[test]
fn a_word_that_nobody_knows_makes_nothing_final() {
    let results = read(&["OBR|1||L1|P", "OBX|1|NM|A||1||||||HM"]);
    assert_eq!(results[0].said.values[0].value.stage, Stage::Preliminary);
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
    let value = &results[0].said.values[0].value;
    assert_eq!(value.value.lines().count(), 3_000);
    assert_eq!(value.note, "Drug        MIC\n  Ampicillin  8\n\n  Other       4");
}
