//! What each success forgives.

use super::*;
use crate::kit::clock::instant;
use crate::vault::lobby::Limiter;

const PLACE: &str = "192.0.2.0/24";
const ONE: &[u8; 16] = &[1; 16];
const OTHER: &[u8; 16] = &[2; 16];

/// Every counter there can be, of two names, logins, browsers and addresses.
fn every_key() -> Vec<Key<'static>> {
    let of_text = |text: &'static str| [Key::Password(text), Key::Address(text), Key::Codes(text), Key::Asks(text)];
    let of_bits = |bits: &'static [u8; 16]| {
        let known = [Key::KnownPassword(bits), Key::KnownFactor(bits), Key::Factor(bits), Key::Identity(bits)];
        [known.as_slice(), &[Key::Current(bits), Key::Name(bits)]].concat()
    };
    let texts = ["maya", "nils", PLACE, "198.51.100.0/24"].into_iter().flat_map(of_text);
    let places = [PLACE, "198.51.100.0/24"].map(Key::Names);
    texts.chain([ONE, OTHER].into_iter().flat_map(of_bits)).chain(places).chain([Key::Everybody]).collect()
}

/// Which kind of counter it is: a new kind needs a line here, and its keys above.
fn kind_of(key: Key<'_>) -> usize {
    match key {
        Key::Password(_) => 0,
        Key::KnownPassword(_) => 1,
        Key::Factor(_) => 2,
        Key::KnownFactor(_) => 3,
        Key::Current(_) => 4,
        Key::Name(_) => 5,
        Key::Names(_) => 6,
        Key::Address(_) => 7,
        Key::Codes(_) => 8,
        Key::Asks(_) => 9,
        Key::Identity(_) => 10,
        Key::Everybody => 11,
    }
}

#[test]
fn a_success_clears_what_is_its_own_gives_back_one_try_of_what_is_shared_and_touches_nothing_else() {
    let kinds: std::collections::BTreeSet<usize> = every_key().into_iter().map(kind_of).collect();
    assert_eq!(kinds.len(), 12, "a kind of counter is missing in every_key");
    for limited in Limited::ALL {
        for device in [None, Some(ONE)] {
            let limiter = Limiter::fresh();
            for key in every_key() {
                for _ in 0..2 {
                    assert!(limiter.admit(PLACE, &[key], instant(0)).is_ok());
                }
            }
            let trying = Trying { name: "maya", account: Some(ONE), device };
            let keys = limited.keys(&trying, PLACE);
            assert!(limiter.admit(PLACE, &keys, instant(1)).is_ok());
            limiter.succeeded(&keys);
            for key in every_key() {
                let expected = if keys.contains(&key) && !key.is_shared() { 0 } else { 2 };
                assert_eq!(limiter.failures(key), expected, "{key:?} after {limited:?} from {device:?}");
            }
        }
    }
}
