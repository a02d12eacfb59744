//! The variants that were seen in the field, one test for each row of the list.

use jiff::civil::date;

use super::{Content, Flag, Meaning, Moment, Order, Range, Report, Status, head, messages, read, reports, values_in};
use crate::kit::side::Side;

const PATIENT: &str = "PID|1||55^^^CLINIC^MR||Roe^Jane||19800229|F";

fn report(lines: &[&str]) -> Report {
    let text = [&["MSH|^~\\&|LAB|ELM|||20260814||ORU^R01|77|P|2.5.1", PATIENT], lines].concat().join("\r");
    let text = read(text.as_bytes());
    reports(&messages(&text)[0]).expect("a report").remove(0)
}

/// The order of one value: kind, code, part, value, unit, range, flag, status.
fn value(line: &str) -> Order {
    report(&["OBR|1||L1|P", &format!("OBX|1|{line}")]).orders.remove(0)
}

fn content(kind: &str, text: &str) -> Content {
    value(&format!("{kind}|X||{text}")).observations.remove(0).content
}

fn words(text: &str) -> Content {
    Content::Words(text.to_owned())
}

#[test]
fn files_end_lines_begin_and_are_written_in_many_ways() {
    let lines = ["MSH|^~\\&|LAB|É|||1||ORU^R01|7|P|2.5.1", PATIENT, "OBX|1|TX|X||é"];
    for end in ["\r", "\n", "\r\n", "\n\r", "\r\r\n"] {
        let plain = lines.join(end);
        let marked = ["\u{feff}", &plain].concat().into_bytes();
        let old: Vec<u8> = plain.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
        for file in [plain.clone().into_bytes(), marked, old] {
            let text = read(&file);
            let report = reports(&messages(&text)[0]).unwrap().remove(0);
            assert_eq!(report.orders[0].observations[0].content, words("é"), "{end:?}");
        }
    }
    let mixed = "MSH|^~\\&|LAB||||1||ORU^R01|7\nPID|1\r\nOBX|1|TX|X||first\nsecond\rMSH|^~\\|LAB||||1||ORU^R01|8\rOBX|1|CE|X||a^b&c";
    let text = read(mixed.as_bytes());
    assert_eq!(messages(&text).iter().map(values_in).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn any_version_and_character_set_may_be_claimed() {
    for claim in ["2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.8", "", "2.3.z"] {
        for set in ["", "8859/1", "UNICODE UTF-8", "UNICODE"] {
            let text = format!("MSH|^~\\&|LAB|ELM|||1||ORU^R01|7|P|{claim}||||||{set}\r{PATIENT}\rOBX|1|NM|X||1");
            let message = &messages(&text)[0];
            assert_eq!((head(message).version.as_str(), values_in(message)), (claim, 1));
            assert_eq!(reports(message).unwrap()[0].values(), 1);
        }
    }
}

#[test]
fn every_kind_of_value_says_something() {
    let kinds = [
        "CWE",
        "ST",
        "TX",
        "DT",
        "TS",
        "CE",
        "FT",
        "TM",
        "VR",
        "NR",
        "NA",
        "IS",
        "HD",
        "CX",
        "",
        "TXT",
        "DR",
        "XPN",
        "CWE^^HL70125",
        "unheard of",
    ];
    for kind in kinds {
        assert_eq!(content(kind, "said"), words("said"), "{kind}");
    }
    for kind in ["NM", "NUM"] {
        assert_eq!(content(kind, "4.30"), Content::Number { text: "4.30".to_owned(), value: 4.3 });
        assert_eq!(content(kind, ""), Content::Nothing);
        assert_eq!(content(kind, "60~120"), words("60\n120"));
        assert_eq!(content(kind, "27~25"), words("27\n25"));
    }
    assert!(matches!(content("ED", "L^IM^PDF^Base64^JVBERi0x"), Content::Document { .. }));
    assert!(matches!(content("ED", "L^application^^Base64^JVBERi0x"), Content::Document { .. }));
    assert_eq!(content("RP", "a.pdf^L"), Content::Elsewhere("a.pdf".to_owned()));
}

#[test]
fn structured_numbers_are_put_together() {
    let number = |text: &str| Content::Number { text: text.to_owned(), value: text.parse().unwrap() };
    let beyond = |text: &str, value, is_more| Content::Beyond { text: text.to_owned(), value, is_more };
    let cases = [
        ("^182", number("182")),
        (">^11.0", beyond(">11.0", 11.0, true)),
        ("<^5", beyond("<5", 5.0, false)),
        (">=^60", beyond(">=60", 60.0, true)),
        ("=^1^:^2", words("1:2")),
        ("^1^/^2", words("1/2")),
        ("-^10^-^20", words("10 – 20")),
    ];
    for (text, expected) in cases {
        assert_eq!(content("SN", text), expected, "{text}");
    }
}

#[test]
fn a_test_is_named_wherever_its_name_stands() {
    let cases = [
        ("2823-3^Potassium^LN", "2823-3", "Potassium"),
        ("K^Potassium^L^2823-3^K in Serum^LN", "2823-3", "Potassium"),
        ("2823-3^Potassium^2.16.840.1.113883.6.1", "2823-3", "Potassium"),
        ("K^Potassium^99LAB", "K", "Potassium"),
        ("^^^^WBC", "", "WBC"),
        ("^^^WBC", "WBC", "WBC"),
        ("K^Potassium", "K", "Potassium"),
    ];
    for (field, code, name) in cases {
        let one = value(&format!("NM|{field}||1")).observations.remove(0);
        assert_eq!((one.code.as_str(), one.name.as_str()), (code, name), "{field}");
    }
}

#[test]
fn ranges_are_understood_or_kept_as_words() {
    let side = |range: &str, number| {
        let one = value(&format!("NM|X||1|mg/dL|{range}")).observations.remove(0);
        assert_eq!(one.range_text, range);
        one.range.and_then(|range| range.side(number))
    };
    for range in ["4.3 to 6.2", "4.3-6.2", "4.3_6.2", "(4.3 - 6.2)", "4.3-6.2 mg/dL"] {
        assert_eq!([1.0, 5.0, 7.0].map(|at| side(range, at)), [Side::Below, Side::Inside, Side::Above].map(Some));
    }
    assert_eq!((side("<130", 130.0), side(">=40", 40.0)), (Some(Side::Above), Some(Side::Inside)));
    assert_eq!(side(">60", 59.0), Some(Side::Below));
    for range in [
        "n - n",
        "^^10.0",
        "<10 ug/dL",
        "High Viral Load > or = 5",
        "Not Detected",
        "< 0.9 = Negative, >= 1.1 = Positive",
    ] {
        assert_eq!(Range::read(range, "mg/dL"), Some(Range::Words(range.to_owned())));
    }
    assert_eq!(value("NM|X||1|mg/dL|").observations[0].range, None);
}

#[test]
fn flags_are_codes_repeats_meanings_or_something_shifted() {
    let flags = |field: &str| value(&format!("NM|X||1|||{field}")).observations.remove(0).flags;
    for (field, flag) in [("H", Flag::High), ("L", Flag::Low), ("N", Flag::Usual), ("A", Flag::Abnormal)] {
        assert_eq!(flags(field), [flag]);
    }
    for field in ["HH", "LL", "AA"] {
        assert!(flags(field)[0].is_critical());
    }
    for (field, meaning) in
        [("S", Meaning::Susceptible), ("R", Meaning::Resistant), ("POS", Meaning::Positive), ("NEG", Meaning::Negative)]
    {
        assert_eq!(flags(field), [Flag::Meaning(meaning)]);
    }
    assert_eq!(flags("mg/dL"), [Flag::Other("mg/dL".to_owned())]);
    assert_eq!(flags("A^Abnormal^HL70078"), [Flag::Abnormal]);
    assert_eq!(flags("H~POS"), [Flag::High, Flag::Meaning(Meaning::Positive)]);
    assert!(flags("").is_empty());
}

#[test]
fn statuses_come_from_the_value_from_the_order_or_not_at_all() {
    use Status as S;
    let cases = [
        ("F", S::Final),
        ("P", S::Preliminary),
        ("C", S::Corrected),
        ("X", S::None),
        ("W", S::WrongPatient),
        ("O", S::None),
        ("I", S::None),
        ("S", S::None),
        ("D", S::Deleted),
        ("N", S::None),
        ("C^Corrected", S::Corrected),
        ("HM", S::Unknown),
        ("", S::Final),
    ];
    for (field, status) in cases {
        assert_eq!(value(&format!("NM|X||1||||||{field}")).observations[0].status, status, "{field}");
        let order = format!("OBR|1||L1|P|||||||||||||||||||||{field}");
        assert_eq!(report(&[&order, "OBX|1|NM|X||1"]).orders[0].observations[0].status, status, "{field}");
    }
}

#[test]
fn times_are_of_every_precision_or_none() {
    let day = |text: &str| Moment::read(text).map(|moment| moment.date);
    for text in
        ["20141006", "2014100606", "201410060627", "20141006062700", "20141006062700.1234", "20141006062700+0700"]
    {
        assert_eq!(day(text), Some(date(2014, 10, 6)), "{text}");
    }
    assert_eq!((day("2014"), day("201410")), (Some(date(2014, 1, 1)), Some(date(2014, 10, 1))));
    for text in ["", "00000000", "0000", "Aug 15, 1942", "DeIdentified"] {
        assert_eq!(day(text), None, "{text}");
    }
}

#[test]
fn escapes_are_resolved() {
    assert_eq!(content("FT", "a\\T\\b\\.br\\c\\X0d0a\\d\\R\\e\\F\\f"), words("a&b\nc\nd~e|f"));
}

#[test]
fn structure_is_taken_as_it_comes() {
    let orders: Vec<String> = (1..=12).map(|number| format!("OBR|{number}||L{number}|P\rNTE|1||note")).collect();
    let lines: Vec<&str> = orders.iter().map(String::as_str).collect();
    let bare = report(&lines);
    assert_eq!((bare.orders.len(), bare.values(), bare.orders[11].notes.len()), (12, 0, 1));
    let around = report(&[
        "NTE|1||under the patient",
        "SPM|1",
        "OBR|1||L1|P",
        "SPM|2",
        "PRT|1",
        "OBX|1|NM|X|1.1|",
        "NTE|1||under the value",
        "OBX|2|NM|X|1.2|1~2",
        "ZZZ|anything",
    ]);
    let [first, second] = &around.orders[0].observations[..] else { panic!("two values") };
    assert_eq!((first.part.as_str(), &first.content, first.notes.len()), ("1.1", &Content::Nothing, 1));
    assert_eq!((second.part.as_str(), &second.content), ("1.2", &words("1\n2")));
    assert_eq!(around.notes, ["under the patient", "ZZZ|anything"]);
}

#[test]
fn patients_have_many_numbers_several_names_or_nothing() {
    let patient = |line: &str| {
        let text = format!("MSH|^~\\&|LAB||||1||ORU^R01|7\r{line}");
        reports(&messages(&text)[0]).unwrap().remove(0).patient
    };
    let ids = (1..=18).map(|number| format!("{number}^^^A^MR")).collect::<Vec<_>>().join("~");
    assert_eq!(patient(&format!("PID|1||{ids}||Roe^Jane~Doe^Jane||19800229")).identifiers.len(), 18);
    let secret = patient("PID|1||||Roe^Jane||19800229|F|||||||||||999-99-9999");
    assert!(secret.identifiers.is_empty());
    assert_eq!(patient("PID|1||5||Vale&van der&Vale^Ada").name, ("Vale".to_owned(), "Ada".to_owned()));
    let nobody = patient("PID|1");
    assert_eq!((nobody.identifiers.len(), nobody.name, nobody.born), (0, (String::new(), String::new()), None));
    assert_eq!(patient("PID|1||5||Rex^^|||U|||||||||||||||||||||||||||Canine").name.0, "Rex");
}
