use super::*;
use crate::kit::clock::instant;

#[test]
fn an_age_is_told_in_one_unit() {
    let age = |minutes: i64| Age::between(instant(0), instant(minutes * 60_000));
    assert_eq!(age(59), Age::Minutes(59));
    assert_eq!(age(60), Age::Hours(1));
    assert_eq!(age(47 * 60), Age::Hours(47));
    assert_eq!(age(48 * 60), Age::Days(2));
    assert_eq!(Age::between(instant(60_000), instant(0)), Age::Minutes(0));
}

#[test]
fn every_kind_reads_back_from_its_word() {
    for kind in Kind::ALL {
        assert_eq!(kind.word().parse::<Kind>().ok(), Some(kind));
    }
}
