//! Corrections and withdrawals of what nobody reported under their number.

use super::*;

const BMP: &str = "BMP^Basic panel^L|||202610300915";

/// A message under the clinic's number P1 and a number of the laboratory's.
fn under(at: u32, filler: &str, panel: &str, obx: &[&str]) -> Vec<Statement> {
    message(at, &format!("P1|{filler}|{panel}"), obx)
}

fn sodium(value: &str, status: &str) -> String {
    format!("NM|2951-2^Sodium^LN||{value}|mmol/L|||||{status}")
}

fn of(at: u32, filler: &str, value: &str, status: &str) -> Vec<Statement> {
    under(at, filler, BMP, &[&potassium(value, status)])
}

fn sorted(standing: &Standing) -> Vec<String> {
    let mut values = values(standing);
    values.sort();
    values
}

#[test]
fn a_correction_under_another_number_corrects_the_one_value_that_it_can_mean() {
    let (first, correction) = (of(1, "F1", "7.9", "F"), of(2, "F2", "4.2", "C"));
    let stands = after(&[first.clone(), correction.clone()]);
    assert_eq!((values(&stands).as_slice(), stands.orders.len()), (["4.2 corrected [7.9]".to_owned()].as_slice(), 1));
    assert!(!fate(&stands, 2).is_undecided);
    let confirmed = after(&[of(1, "F1", "7.9", "P"), of(2, "F2", "", "U")]);
    assert_eq!(values(&confirmed), ["7.9 final []"]);
    // Its own original comes later: then it never meant the other.
    let own = of(3, "F2", "5.0", "F");
    assert_eq!(sorted(&after(&[first, correction, own])), ["4.2 corrected [5.0]", "7.9 final []"]);
    // A report that repeats what it does not correct is the same report.
    let both = |at, filler, k: &str, status| under(at, filler, BMP, &[&potassium(k, status), &sodium("140", "F")]);
    let again = after(&[both(1, "F1", "7.9", "F"), both(2, "F2", "4.2", "C")]);
    assert_eq!(values(&again), ["4.2 corrected [7.9]", "140 final []"]);
}

#[test]
fn reports_under_two_numbers_of_one_order_stay_two_and_another_panel_or_collection_is_not_reached() {
    let twice = after(&[of(1, "F1", "7.9", "F"), of(2, "F2", "5.0", "F")]);
    assert_eq!((sorted(&twice).len(), twice.orders.len()), (2, 2));
    let first = of(1, "F1", "7.9", "F");
    for panel in ["CMP^Metabolic panel^L|||202610300915", "BMP^Basic panel^L|||202610310915"] {
        let stands = after(&[first.clone(), under(2, "F2", panel, &[&potassium("4.2", "C")])]);
        assert_eq!(values(&stands), ["7.9 final []"], "{panel}");
        assert!(fate(&stands, 2).is_undecided, "{panel}: it waits");
    }
    let other = message(2, &format!("P2|F2|{BMP}"), &[&potassium("4.2", "C")]);
    assert!(fate(&after(&[first.clone(), other]), 2).is_undecided);
    // What was canceled under a number of its own ends nothing under another.
    let cancelled = after(&[first, of(2, "F2", "hemolyzed", "X")]);
    assert!(values(&cancelled).contains(&"7.9 final []".to_owned()) && cancelled.orders.len() == 2, "{cancelled:?}");
}

#[test]
fn where_several_numbers_may_be_meant_the_code_tells_or_a_person() {
    let (one, two) = (of(1, "F1", "7.9", "F"), under(2, "F2", BMP, &[&sodium("140", "F")]));
    let by_code = after(&[one.clone(), two, of(3, "F3", "4.2", "C")]);
    assert_eq!(sorted(&by_code), ["140 final []", "4.2 corrected [7.9]"]);

    let (two, correction) = (of(2, "F2", "5.0", "F"), of(3, "F3", "4.2", "C"));
    let open = after(&[one.clone(), two.clone(), correction.clone()]);
    assert!(values(&open).is_empty(), "{open:?}");
    assert_eq!((fate(&open, 3).is_undecided, fate(&open, 3).hides), (true, 2));
    let asked: Vec<_> = open.orders.iter().flat_map(|order| &order.questions).collect();
    assert!(asked.iter().all(|question| question.by == (Id::from_bits([3; 16]), 0) && question.may_mean.len() == 1));
    assert_eq!(asked.len(), 2, "one of each order");

    let first = decided(correction.clone(), At::Value(0), means(1, At::Value(0)));
    assert_eq!(
        sorted(&after(&[one.clone(), two.clone(), first.clone()])),
        ["4.2 corrected [7.9]", "5.0 final []"],
        "what a person said"
    );
    let later = of(4, "F3", "4.3", "C");
    assert_eq!(
        sorted(&after(&[one.clone(), two.clone(), first, later])),
        ["4.3 corrected [4.2,7.9]", "5.0 final []"],
        "and what comes later under the number keeps to it"
    );
    let another = decided(correction.clone(), At::Value(0), Verdict::Another);
    assert_eq!(sorted(&after(&[one.clone(), two.clone(), another])).len(), 3);
    let nothing = decided(correction, At::Value(0), Verdict::Nothing);
    assert_eq!(sorted(&after(&[one, two, nothing])), ["5.0 final []", "7.9 final []"]);
}

#[test]
fn of_a_report_that_may_mean_several_orders_every_part_is_asked_about_and_none_is_lost() {
    let (one, two) = (of(1, "F1", "7.9", "F"), of(2, "F2", "5.0", "F"));
    let mixed = under(3, "F3", BMP, &[&potassium("4.2", "C"), &sodium("140", "F")]);
    let open = after(&[one.clone(), two.clone(), mixed.clone()]);
    assert!(values(&open).is_empty());
    let about: BTreeSet<At> = open.orders.iter().flat_map(|order| &order.questions).map(|one| one.at).collect();
    assert_eq!(about, [At::Value(0), At::Value(1)].into());
    let apart = decided(decided(mixed, At::Value(0), means(1, At::Value(0))), At::Value(1), Verdict::Another);
    assert_eq!(sorted(&after(&[one, two, apart])), ["140 final []", "4.2 corrected [7.9]", "5.0 final []"]);
}

#[test]
fn a_withdrawal_under_another_number_hides_what_it_can_mean() {
    let (one, withdrawal) = (of(1, "F1", "7.9", "F"), of(3, "F3", "7.9", "W"));
    let stands = after(&[one.clone(), withdrawal.clone()]);
    assert!(values(&stands).is_empty());
    assert_eq!((fate(&stands, 3).hides, fate(&stands, 3).is_undecided), (1, false));
    let open = after(&[one, of(2, "F2", "5.0", "F"), withdrawal]);
    assert!(values(&open).is_empty() && fate(&open, 3).is_undecided, "{open:?}");
    let whole = under(3, "F3", &format!("{BMP}||||||||||||||||||W"), &[]);
    assert!(values(&after(&[of(1, "F1", "7.9", "F"), whole])).is_empty());
}

#[test]
fn a_correction_of_what_nobody_reported_waits_until_that_comes_or_a_person_says() {
    let correction = k(2, "4.2", "C");
    let alone = after(std::slice::from_ref(&correction));
    assert!(values(&alone).is_empty());
    assert_eq!((fate(&alone, 2).is_undecided, fate(&alone, 2).hides), (true, 1), "its own value");
    assert_eq!(alone.orders[0].kept_back.len(), 1, "staff sees it");
    assert!(alone.orders[0].questions[0].may_mean.is_empty() && !alone.orders[0].questions[0].is_end);
    let decides = after(&[correction.clone(), k(1, "7.9", "F")]);
    assert_eq!(values(&decides), ["4.2 corrected [7.9]"]);
    assert!(!fate(&decides, 2).is_undecided);
    let another = decided(correction.clone(), At::Value(0), Verdict::Another);
    assert_eq!(values(&after(std::slice::from_ref(&another))), ["4.2 corrected []"]);
    assert_eq!(values(&after(&[another, k(3, "4.3", "C")])), ["4.3 corrected [4.2]"]);
    assert!(values(&after(&[decided(correction.clone(), At::Value(0), Verdict::Nothing)])).is_empty());
    // What was canceled first was reported: that is what it corrects.
    assert_eq!(values(&after(&[k(1, "hemolyzed", "X"), correction])), ["4.2 corrected []"]);
    // Of a report whose other values were reported, only the one that nobody reported waits.
    let report = |at, lines: &[String]| message(at, K, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    let added = after(&[report(1, &[potassium("7.9", "F")]), report(2, &[potassium("4.2", "C"), sodium("140", "C")])]);
    assert_eq!(values(&added), ["4.2 corrected [7.9]"]);
    assert!(fate(&added, 2).is_undecided && fate(&added, 2).hides == 1);
}
