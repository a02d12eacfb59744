//! What stands after messages as laboratories write them, in every order of arrival.

mod stray;

use std::collections::BTreeSet;

use super::{At, Decided, Fate, Standing, Statement, Verdict, standing};
use crate::features::laboratory::model::{When, parts, results};
use crate::kit::clock::instant;
use crate::kit::date::TimeZone;
use crate::kit::id::{Id, LaboratoryMessageId};

/// A message of an order: when it was sent, its OBR from the second field, and its OBX from the second.
fn message(at: u32, obr: &str, obx: &[&str]) -> Vec<Statement> {
    let mut text = format!("MSH|^~\\&|LIS|LAB|||2026110112{at:02}00||ORU^R01|C{at}|P|2.5.1\rPID|1||5\rOBR|1|{obr}");
    for line in obx {
        text.push_str(&format!("\rOBX|1|{line}"));
    }
    let part = parts(text.as_bytes()).0.remove(0);
    let when = When { came: instant(1_786_700_000_000), zone: TimeZone::UTC };
    let said = results(&part.report.expect("a report"), &part.head, &when);
    let id: LaboratoryMessageId = Id::from_bits([u8::try_from(at).unwrap_or_default(); 16]);
    said.into_iter().map(|one| Statement { message: id, said: one.said, decided: Vec::new() }).collect()
}

/// What stands after these messages, in every order of arrival the same.
fn after(messages: &[Vec<Statement>]) -> Standing {
    let all: Vec<Statement> = messages.concat();
    let stands = standing(&all);
    let mut turned = all;
    for _ in 0..turned.len() {
        turned.rotate_left(1);
        let mut backwards = turned.clone();
        backwards.reverse();
        for other in [&turned, &backwards] {
            let now = standing(other);
            assert_eq!((&now.orders, &now.fates), (&stands.orders, &stands.fates));
        }
    }
    stands
}

/// The values that stand, each with its stage or end and the earlier ones.
fn values(standing: &Standing) -> Vec<String> {
    let all = standing.orders.iter().flat_map(|order| &order.values).map(|(value, earlier)| {
        let how = if value.ended.is_empty() { value.stage.word() } else { value.ended };
        let before: Vec<&str> = earlier.iter().map(|one| one.value.as_str()).collect();
        format!("{} {how} [{}]", value.value, before.join(",")).trim().to_owned()
    });
    all.collect()
}

fn fate(standing: &Standing, at: u8) -> Fate {
    standing.fates.get(&(Id::from_bits([at; 16]), 0)).cloned().unwrap_or_default()
}

const K: &str = "|A1|K^Potassium^L|||202610300915";

fn potassium(value: &str, status: &str) -> String {
    format!("NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1||||{status}")
}

fn k(at: u32, value: &str, status: &str) -> Vec<Statement> {
    message(at, K, &[&potassium(value, status)])
}

#[test]
fn status_decides_first_then_time() {
    assert_eq!(values(&after(&[k(1, "7.4", "F"), k(2, "4.2", "C")])), ["4.2 corrected [7.4]"]);
    assert_eq!(values(&after(&[k(2, "7.4", "F"), k(1, "4.2", "C")])), ["4.2 corrected [7.4]"]);
    assert_eq!(values(&after(&[k(3, "5.0", "P"), k(2, "5.4", "F")])), ["5.4 final [5.0]"]);
    assert_eq!(values(&after(&[k(1, "5.0", "F"), k(2, "5.4", "F")])), ["5.4 final [5.0]"]);
    assert_eq!(values(&after(&[k(1, "4.0", "C"), k(2, "4.2", "C"), k(3, "9.9", "P")])), ["4.2 corrected [9.9,4.0]"]);
}

#[test]
fn what_is_equal_in_both_and_differs_is_for_a_person() {
    let mut other = k(1, "5.4", "F");
    other[0].message = Id::from_bits([9; 16]);
    let stands = after(&[k(1, "5.0", "F"), other]);
    assert!(values(&stands).is_empty(), "{stands:?}");
    assert!(fate(&stands, 1).is_undecided && fate(&stands, 9).is_undecided);
    assert_eq!(stands.orders[0].hidden, (0, 1));
    assert_eq!((fate(&stands, 1).hides, fate(&stands, 9).hides), (1, 1), "staff hear that it is out of sight");
    let decided = after(&[stands_of(&k(1, "5.0", "F"), 1), stands_of(&k(1, "5.4", "F"), 9), k(2, "5.4", "C")]);
    assert_eq!(values(&decided).len(), 1);
    assert!(!fate(&decided, 1).is_undecided && !fate(&decided, 9).is_undecided, "a later one decides: {decided:?}");
}

fn stands_of(statements: &[Statement], id: u8) -> Vec<Statement> {
    statements.iter().map(|one| Statement { message: Id::from_bits([id; 16]), ..one.clone() }).collect()
}

#[test]
fn a_withdrawal_hides_its_panel_whenever_it_comes_and_for_good() {
    let stands = after(&[k(1, "6.8", "F"), k(2, "6.8", "W")]);
    assert!(values(&stands).is_empty());
    assert_eq!((fate(&stands, 2).hides, fate(&stands, 2).is_undecided), (1, false));
    let late = after(&[k(2, "6.8", "F"), k(1, "6.8", "W"), k(3, "4.4", "C")]);
    assert!(values(&late).is_empty(), "{late:?}");
    assert!(fate(&late, 3).is_undecided, "a correction of what was withdrawn is for a person");
    assert_eq!(fate(&late, 3).hides, 1, "and what it says is out of sight meanwhile");
    let alone = after(&[k(1, "6.8", "W")]);
    assert!(fate(&alone, 1).is_undecided && fate(&alone, 1).hides == 0, "nothing was hidden, and staff hear so");
    let other = message(1, "|A1|NA^Sodium^L|||202610300915", &["NM|2951-2^Sodium^LN||140|mmol/L|||||F"]);
    assert_eq!(values(&after(&[k(1, "6.8", "F"), other, k(2, "6.8", "W")])), ["140 final []"], "not the other panels");
}

#[test]
fn without_the_laboratorys_number_the_clinics_or_the_panel_and_collection_tell() {
    let both =
        |at, value: &str, status| message(at, "P1|A1|K^Potassium^L|||202610300915", &[&potassium(value, status)]);
    let placer = message(2, "P1||K^Potassium^L|||202610300915", &[&potassium("4.2", "C")]);
    assert_eq!(values(&after(&[both(1, "7.9", "F"), placer])), ["4.2 corrected [7.9]"]);
    let bare = |at, status| message(at, "||K^Potassium^L|||202610300915", &[&potassium("7.9", status)]);
    assert!(values(&after(&[bare(1, "F"), bare(2, "W")])).is_empty());
    assert!(values(&after(&[both(1, "7.9", "F"), bare(2, "W")])).is_empty());
    let second = message(1, "P2|A2|K^Potassium^L|||202610300915", &[&potassium("5.0", "F")]);
    let stands = after(&[both(1, "7.9", "F"), second, bare(2, "W")]);
    assert!(values(&stands).is_empty(), "what it may mean is out of sight: {stands:?}");
    assert!(fate(&stands, 2).is_undecided && fate(&stands, 2).hides == 2);
}

#[test]
fn a_number_that_is_used_again_is_another_order() {
    let later = message(2, "|A1|K^Potassium^L|||202611020800", &[&potassium("4.2", "F")]);
    assert_eq!(values(&after(&[k(1, "7.4", "F"), later])).len(), 2);
    let spaced = |space: &str, value: &str| {
        message(1, &format!("|A1^{space}|K^Potassium^L|||202610300915"), &[&potassium(value, "F")])
    };
    assert_eq!(values(&after(&[spaced("EAST", "4.0"), stands_of(&spaced("WEST", "5.0"), 8)])).len(), 2);
    let undated = message(2, "|A1|K^Potassium^L", &[&potassium("4.2", "C")]);
    assert_eq!(values(&after(&[k(1, "7.4", "F"), undated])), ["4.2 corrected [7.4]"]);
}

#[test]
fn a_value_is_the_same_by_any_code_and_an_empty_sub_id_and_never_by_a_name() {
    let one = |at, name: &str, sub: &str, value: &str, status: &str| {
        message(at, K, &[&format!("NM|{name}|{sub}|{value}|mmol/L|||||{status}")])
    };
    let both = one(2, "K^Potassium^L^2823-3^Potassium^LN", "", "4.2", "F");
    assert_eq!(values(&after(&[one(1, "K^Potassium^L", "", "6.2", "P"), both.clone()])), ["4.2 final [6.2]"]);
    let third = one(3, "2823-3^Other^LN", "", "4.3", "C");
    assert_eq!(values(&after(&[one(1, "K^Kalium^L", "", "6.2", "P"), both, third])), ["4.3 corrected [4.2,6.2]"]);
    let sub = one(2, "2823-3^Potassium^LN", "1", "4.2", "F");
    assert_eq!(values(&after(&[one(1, "2823-3^Potassium^LN", "", "6.6", "P"), sub])), ["4.2 final [6.6]"]);
    let stands = after(&[one(1, "K^Potassium^L", "", "7.9", "F"), one(2, "2823-3^Potassium^LN", "", "4.2", "C")]);
    assert!(values(&stands).is_empty() && fate(&stands, 2).is_undecided, "not filed beside: {stands:?}");
    let bridge = one(3, "K^Potassium^L^2823-3^Potassium^LN", "", "4.2", "C");
    let decided =
        after(&[one(1, "K^Potassium^L", "", "7.9", "F"), one(2, "2823-3^Potassium^LN", "", "4.2", "C"), bridge]);
    assert_eq!(values(&decided), ["4.2 corrected [7.9]"]);
    assert!(!fate(&decided, 2).is_undecided);
}

#[test]
fn a_correction_that_fits_several_is_for_a_person() {
    let two =
        message(1, K, &["NM|2823-3^Potassium^LN|1|4.0|mmol/L|||||F", "NM|2823-3^Potassium^LN|2|5.0|mmol/L|||||F"]);
    let stands = after(&[two, k(2, "4.4", "C")]);
    assert!(values(&stands).is_empty() && fate(&stands, 2).is_undecided && fate(&stands, 2).hides == 2, "{stands:?}");
}

#[test]
fn ends_are_told_with_their_reason_and_a_later_value_is_not_lost() {
    let cancelled = message(2, K, &["ST|2823-3^Potassium^LN||hemolyzed||||||X"]);
    let stands = after(&[k(1, "6.2", "F"), cancelled.clone()]);
    assert_eq!(values(&stands), ["cancelled [6.2]"]);
    assert_eq!(stands.orders[0].values[0].0.note, "hemolyzed");
    assert_eq!(values(&after(&[cancelled, k(3, "4.4", "F")])), ["4.4 final []"]);
    let whole = message(2, "|A1|K^Potassium^L|||202610300915||||||||||||||||||X", &[]);
    assert_eq!(values(&after(&[k(1, "6.2", "F"), whole.clone()])), ["cancelled [6.2]"]);
    assert_eq!(values(&after(&[whole])), ["cancelled []"]);
    let confirmed = k(2, "", "U");
    assert_eq!(values(&after(&[k(1, "4.6", "P"), confirmed.clone()])), ["4.6 final []"]);
    assert!(fate(&after(&[confirmed]), 2).is_undecided, "it makes final what nobody sent");
    let expected = k(1, "", "I");
    assert_eq!(values(&after(&[expected, k(2, "4.6", "P")])), ["4.6 preliminary []"]);
}

#[test]
fn repeated_orders_and_own_times_are_told_apart() {
    let twice = |at, first: &str, second: &str| {
        let text = format!("{}\rOBR|2|{}\rOBX|1|{}", potassium(first, "F"), K, potassium(second, "F"));
        message(at, K, &[&text])
    };
    assert_eq!(values(&after(&[twice(1, "4.0", "5.0"), twice(2, "4.1", "5.0")])), ["4.1 final [4.0]", "5.0 final []"]);
    let timed = |at, value: &str, time: &str| {
        message(at, K, &[&format!("NM|2823-3^Potassium^LN||{value}|mmol/L|||||F|||{time}")])
    };
    let stands =
        after(&[timed(1, "95", "202610300800"), timed(1, "480", "202610301200"), timed(2, "96", "202610300800")]);
    assert_eq!(values(&stands).len(), 2, "{stands:?}");
}

/// What a person decided about the first value of a message.
fn decided(mut said: Vec<Statement>, at: At, verdict: Verdict) -> Vec<Statement> {
    said[0].decided.push(Decided { when: 1, at, verdict });
    said
}

fn means(message: u8, at: At) -> Verdict {
    Verdict::Meaning((Id::from_bits([message; 16]), 0), at)
}

#[test]
fn a_person_says_what_a_correction_corrects_and_what_comes_later_keeps_to_it() {
    let one = |at, name: &str, value: &str, status: &str| {
        message(at, K, &[&format!("NM|{name}||{value}|mmol/L|||||{status}")])
    };
    let (first, correction) = (one(1, "K^Potassium^L", "7.9", "F"), one(2, "2823-3^Potassium^LN", "4.2", "C"));
    let open = after(&[first.clone(), correction.clone()]);
    assert_eq!(open.orders[0].questions[0].may_mean, [((Id::from_bits([1; 16]), 0), At::Value(0))]);
    assert_eq!(open.orders[0].kept_back.len(), 2, "staff sees both");
    let same = decided(correction.clone(), At::Value(0), means(1, At::Value(0)));
    let stands = after(&[first.clone(), same.clone()]);
    assert_eq!(values(&stands), ["4.2 corrected [7.9]"]);
    assert!(stands.orders[0].kept_back.is_empty() && !fate(&stands, 2).is_undecided);
    let next = one(3, "2823-3^Potassium^LN", "4.3", "C");
    assert_eq!(
        values(&after(&[first.clone(), same.clone(), next])),
        ["4.3 corrected [4.2,7.9]"],
        "its code is known now"
    );
    assert_eq!(
        values(&after(&[first.clone(), same, one(4, "K^Potassium^L", "7.8", "F")])),
        ["4.2 corrected [7.8,7.9]"]
    );
    let another = decided(correction.clone(), At::Value(0), Verdict::Another);
    assert_eq!(values(&after(&[first.clone(), another])).len(), 2);
    let nothing = decided(correction, At::Value(0), Verdict::Nothing);
    assert_eq!(values(&after(&[first, nothing])), ["7.9 final []"]);
}

#[test]
fn a_person_says_what_a_withdrawal_takes_back_and_only_that_is_out_of_sight() {
    let order = |number: &str, value: &str, at| {
        message(at, &format!("P{number}|A{number}|K^Potassium^L|||202610300915"), &[&potassium(value, "F")])
    };
    let bare = message(3, "||K^Potassium^L|||202610300915", &[&potassium("7.9", "W")]);
    let (one, two) = (order("1", "7.9", 1), order("2", "5.0", 2));
    assert!(values(&after(&[one.clone(), two.clone(), bare.clone()])).is_empty());
    let first = decided(bare.clone(), At::Value(0), means(1, At::Value(0)));
    assert_eq!(values(&after(&[one.clone(), two.clone(), first])), ["5.0 final []"]);
    let none = decided(bare, At::Value(0), Verdict::Nothing);
    assert_eq!(values(&after(&[one, two, none])).len(), 2);
}

#[test]
fn a_person_says_which_of_two_that_weigh_the_same_stands_and_a_later_one_outranks_it() {
    let (one, other) = (k(1, "5.0", "F"), stands_of(&k(1, "5.4", "F"), 9));
    let open = after(&[one.clone(), other.clone()]);
    assert_eq!(open.orders[0].questions.len(), 2);
    let chosen = decided(other.clone(), At::Value(0), means(1, At::Value(0)));
    assert_eq!(values(&after(&[one.clone(), chosen.clone()])), ["5.4 final [5.0]"]);
    assert_eq!(values(&after(&[one.clone(), chosen, k(2, "4.4", "C")])), ["4.4 corrected [5.4,5.0]"]);
    let dropped = decided(other, At::Value(0), Verdict::Nothing);
    assert_eq!(values(&after(&[one, dropped])), ["5.0 final []"]);
}

#[test]
fn what_was_reported_anew_after_a_withdrawal_is_seen_once_a_person_says_so_and_a_new_withdrawal_hides_it() {
    let anew = decided(k(3, "4.4", "C"), At::Value(0), Verdict::Another);
    let stands = after(&[k(1, "6.8", "F"), k(2, "6.8", "W"), anew.clone()]);
    assert_eq!(values(&stands), ["4.4 corrected []"]);
    assert!(!fate(&stands, 3).is_undecided);
    assert!(values(&after(&[k(1, "6.8", "F"), k(2, "6.8", "W"), anew, k(4, "4.4", "W")])).is_empty());
    let silent = decided(k(1, "6.8", "W"), At::Whole, Verdict::Nothing);
    assert!(!fate(&after(std::slice::from_ref(&silent)), 1).is_undecided);
    assert!(values(&after(&[silent, k(2, "6.8", "F")])).is_empty(), "it hides what comes after it all the same");
}
