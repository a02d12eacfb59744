//! What is said of a value.

use super::super::range::End;
use super::*;
use crate::kit::clock::instant;
use crate::kit::side::Side;
use crate::kit::stage::Stage;

/// Potassium, in a range from 3.5 to 5.1.
pub fn potassium(text: &str) -> Value {
    let end = |at| Some(End { at, within: true });
    let number = text.parse().unwrap_or_default();
    Value {
        id: ValueId::from_bits([1; 16]),
        panel: String::new(),
        series: "LN:2823-3".to_owned(),
        code: "2823-3".to_owned(),
        test: "Potassium".to_owned(),
        text: Phi::from(text),
        content: Content::Measured(Measured { number, beyond: None }),
        unit: "mmol/L".to_owned(),
        range_text: "3.5-5.1".to_owned(),
        range: Range::new(end(3.5), end(5.1)),
        goal: None,
        act: None,
        flag: Flag::None,
        stage: Stage::Final,
        note: Phi::default(),
        means: None,
        moment: String::new(),
        ended: None,
        observed_at: instant(0),
        observed: Observed::Time,
        earlier: Vec::new(),
        has_trend: false,
    }
}

#[test]
fn a_slightly_high_value_is_a_little_above_and_never_just_a_letter() {
    assert_eq!(potassium("5.2").status(), Status::Outside(Side::Above, Degree::Little));
    assert_eq!(potassium("5.1").status(), Status::Inside);
    let critical = Value { flag: Flag::CriticalHigh, ..potassium("5.2") };
    assert_eq!(
        critical.status(),
        Status::Outside(Side::Above, Degree::Far),
        "what somebody must act on is never little"
    );
}

#[test]
fn the_laboratorys_word_counts_where_there_is_no_range_or_it_says_more() {
    let unranged = Value { range: None, ..potassium("5.2") };
    assert_eq!(unranged.status(), Status::Unjudged);
    assert_eq!(Value { flag: Flag::High, ..unranged.clone() }.status(), Status::Marked(Flag::High));
    assert!(unranged.bar().is_none());
    let words = Value { content: Content::Words, flag: Flag::Outside, ..potassium("positive") };
    assert_eq!(words.status(), Status::Marked(Flag::Outside));
    assert!(words.bar().is_none());
}

#[test]
fn where_the_laboratory_says_otherwise_only_the_laboratory_speaks_and_no_bar_is_drawn() {
    for (text, flag) in [
        ("5.0", Flag::High),
        ("5.0", Flag::Critical),
        ("6.2", Flag::Low),
        ("6.2", Flag::CriticalLow),
        ("0.45", Flag::High),
        ("6.2", Flag::Inside),
        ("2.9", Flag::Inside),
        ("4.2", Flag::Outside),
    ] {
        let value = Value { flag, ..potassium(text) };
        assert_eq!((value.status(), value.bar()), (Status::Marked(flag), None), "{text} {flag:?}");
    }
    for (text, flag) in [("5.9", Flag::High), ("2.9", Flag::Low), ("2.9", Flag::Outside), ("4.2", Flag::Inside)] {
        let value = Value { flag, ..potassium(text) };
        assert!(value.bar().is_some() && value.is_compared(), "{text} {flag:?}");
    }
    assert!(Value { flag: Flag::High, ..potassium("2.9") }.is_doubtful());
    assert!(!Value { flag: Flag::High, ..potassium("5.0") }.is_doubtful());
}

#[test]
fn a_goal_stands_against_the_laboratorys_range_but_not_against_its_alarm_or_a_number_in_doubt() {
    let goal = |flag, text: &str| {
        let range = Range::UpTo(End { at: 6.5, within: true });
        let (id, set_at, since) =
            (crate::kit::id::GoalId::from_bits([1; 16]), instant(0), crate::kit::date::Date::constant(2026, 1, 1));
        let (key, test, unit) = ("potassium".to_owned(), String::new(), "mmol/L".to_owned());
        let goal = Goal {
            id,
            key,
            test,
            text: "<=6.5".to_owned(),
            range,
            unit,
            since,
            until: None,
            set_by: String::new(),
            set_at,
        };
        Value { flag, goal: Some(goal), ..potassium(text) }.status()
    };
    assert_eq!(goal(Flag::High, "5.9"), Status::Inside);
    assert_eq!(goal(Flag::CriticalHigh, "5.9"), Status::Marked(Flag::CriticalHigh));
    assert_eq!(goal(Flag::Low, "5.9"), Status::Marked(Flag::Low));
}

#[test]
fn how_far_depends_on_the_test() {
    assert_eq!(potassium("6.4").status(), Status::Outside(Side::Above, Degree::Far));
    let end = |at| Some(End { at, within: true });
    let sugar = Value {
        code: "2345-7".to_owned(),
        unit: "mg/dL".to_owned(),
        range: Range::new(end(70.0), end(99.0)),
        ..potassium("130")
    };
    assert_eq!(sugar.status(), Status::Outside(Side::Above, Degree::Plain));
    let of_spinal_fluid = Value { code: "2342-4".to_owned(), ..sugar };
    assert_eq!(of_spinal_fluid.status(), Status::Outside(Side::Above, Degree::Far), "of which we know nothing");
}

#[test]
fn what_is_still_to_come_is_neither_inside_nor_outside() {
    let pending = Value { stage: Stage::Pending, content: Content::None, ..potassium("") };
    assert_eq!((pending.status(), pending.status().is_inside()), (Status::Pending, None));
    let none = Value { content: Content::None, ..potassium("") };
    assert_eq!(none.status(), Status::NoValue);
}

#[test]
fn what_ended_is_no_value_and_a_part_of_one_is() {
    let ended = |ended| Value { ended: Some(ended), ..potassium("6.8") };
    for how in [Ended::Cancelled, Ended::Deleted, Ended::NotAsked, Ended::InLab, Ended::Ordered] {
        assert_eq!((ended(how).status(), ended(how).bar()), (Status::Ended(how), None));
        assert_eq!(ended(how).status().is_inside(), None);
    }
    assert!(ended(Ended::Partial).bar().is_some());
}
