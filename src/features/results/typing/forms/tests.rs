use super::*;
use crate::features::results::model::Content;
use crate::kit::date::Date;
use crate::kit::text::Language;

const HEAD: [(&str, &str); 5] = [
    ("title", "Kidney function"),
    ("laboratory", "Elm Labs"),
    ("collected_year", "2026"),
    ("collected_month", "5"),
    ("collected_day", "3"),
];

fn parse(rows: &[(&str, &str)]) -> (Option<Typing>, Filled) {
    let mut filled = Filled::with(&[&HEAD[..], rows].concat());
    let asking = Asking { words: Language::English.words(), today: Date::constant(2026, 5, 3), clinic: String::new() };
    (Typing::parse(&mut filled, &asking), filled)
}

fn wrong(rows: &[(&str, &str)]) -> Vec<String> {
    parse(rows).1.errors().map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn rows_become_values_and_tests_without_one_are_told() {
    let rows = [
        ("test_0", "Potassium"),
        ("value_0", " 5.2 "),
        ("unit_0", "mmol/L"),
        ("range_0", "3.5-5.1"),
        ("test_1", "Sodium"),
        ("test_2", ""),
        ("test_7", "Nitrite, urine"),
        ("value_7", "negative"),
        ("flag_7", "inside"),
    ];
    let (typing, filled) = parse(&rows);
    assert!(!filled.has_errors());
    let typing = typing.unwrap();
    assert_eq!(typing.left_out, ["Sodium"]);
    let values: Vec<_> = typing.entry.values.iter().map(|one| (one.text.reveal().as_str(), one.flag)).collect();
    assert_eq!(values, [("5.2", Flag::High), ("negative", Flag::Inside)]);
    assert_eq!(typing.entry.values[1].content, Content::Words);
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    assert_eq!(wrong(&[]), ["value_0"]);
    assert_eq!(wrong(&[("value_3", "5.2")]), ["test_3"]);
    let upside_down = [("test_0", "Potassium"), ("value_0", "4"), ("range_0", "5.1-3.5")];
    assert_eq!(wrong(&upside_down), ["range_0"]);
    let twice = [("test_0", "Potassium"), ("value_0", "4"), ("test_1", "potassium, serum"), ("value_1", "5")];
    assert_eq!(wrong(&twice), ["test_1"]);
    let long = "x".repeat(41);
    assert_eq!(wrong(&[("test_0", "Potassium"), ("value_0", "4"), ("unit_0", &long)]), ["unit_0"]);
    let mut filled = Filled::with(&[("collected_year", "2026"), ("collected_month", "5"), ("collected_day", "4")]);
    let asking = Asking { words: Language::English.words(), today: Date::constant(2026, 5, 3), clinic: String::new() };
    assert!(Typing::parse(&mut filled, &asking).is_none());
    assert_eq!(filled.errors().map(|(name, _)| name).collect::<Vec<_>>(), ["title", "collected"]);
}

#[test]
fn a_panel_fills_free_rows_with_the_units_that_the_laboratory_was_seen_to_use() {
    let usual = [
        Usual { series: series_of("Glucose"), unit: "mmol/L".to_owned(), range: "3.9-5.5".to_owned() },
        Usual { series: series_of("Glucose"), unit: "mg/dL".to_owned(), range: "70-99".to_owned() },
    ];
    let mut filled = Filled::with(&[("test_0", "Potassium"), ("value_0", "5.2"), ("unit_0", "mEq/L")]);
    fill(&mut filled, Some((Panel::Bmp, "Kidneys and salts".to_owned())), &usual);
    assert_eq!((filled.value("test_0"), filled.value("unit_0")), ("Potassium", "mEq/L"), "what is typed stays");
    assert_eq!(
        (filled.value("test_1"), filled.value("unit_1"), filled.value("range_1")),
        ("Glucose", "mmol/L", "3.9-5.5")
    );
    assert_eq!((filled.value("test_2"), filled.value("unit_2")), ("BUN", "mg/dL"));
    let tests = || (0..rows(&filled)).map(|row| filled.value(&format!("test_{row}")));
    assert_eq!(tests().filter(|test| *test == "Potassium").count(), 1);
    assert_eq!((filled.value("title"), filled.value("panel_1")), ("Kidneys and salts", "Kidneys and salts"));
    let before = rows(&filled);
    widened(&mut filled);
    assert_eq!(rows(&filled), before + FIRST_ROWS);
}

#[test]
fn a_range_typed_in_another_unit_is_not_offered() {
    let usual = [Usual { series: series_of("Glucose"), unit: "mmol/L".to_owned(), range: "3.9-5.5".to_owned() }];
    let mut filled = Filled::with(&[("test_0", "Glucose"), ("unit_0", "mg/dL")]);
    fill(&mut filled, None, &usual);
    assert_eq!((filled.value("unit_0"), filled.value("range_0")), ("mg/dL", ""));
}

#[test]
fn a_time_and_a_note_are_kept_and_a_wrong_time_is_told() {
    let rows = [("test_0", "Potassium"), ("value_0", "4"), ("note_0", " Sample  hemolyzed "), ("taken_at", "7:45 am")];
    let typing = parse(&rows).0.unwrap();
    assert_eq!(typing.entry.values[0].note.reveal(), "Sample hemolyzed");
    let zone = TimeZone::UTC;
    assert_eq!(typing.taken_at(&zone).to_string(), "2026-05-03T07:45:00Z");
    assert_eq!(parse(&rows[..3]).0.unwrap().taken_at(&zone).to_string(), "2026-05-03T12:00:00Z");
    assert_eq!(wrong(&[&rows[..3], &[("taken_at", "early")]].concat()), ["taken_at"]);
}

#[test]
fn what_is_doubtful_is_settled_by_a_tick_and_the_rest_by_itself() {
    let settled = |rows: &[(&str, &str)]| {
        let (typing, mut filled) = parse(rows);
        let is_settled = typing.unwrap().is_settled(&mut filled, Language::English.words());
        assert_eq!(filled.error("sure").is_none(), is_settled);
        is_settled
    };
    let glucose = [("test_0", "Glucose"), ("value_0", "410"), ("unit_0", "mmol/L")];
    assert!(!settled(&glucose));
    assert!(settled(&[&glucose[..], &[("sure", "yes")]].concat()));
    assert!(settled(&[glucose[0], glucose[1], ("unit_0", "mg/dL")]));
}
